"""Machines for `run`: a folder of programs that stand in for a system's own and write down who called them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

TOOLS = ("cat", "chmod", "cmp", "cp", "dirname", "env", "mkdir", "rm", "sed", "sh", "sleep", "touch", "true")

PYTHON = """#!/bin/sh
printf 'python %s\\n' "$*" >>"$MACHINE/calls"
case "$*" in
*version_info*) [ -e "$MACHINE/has-python" ] ;;
*os.path.realpath*) printf '%s\\n' "$MACHINE/bin/python3" ;;
*ensurepip*) [ -e "$MACHINE/has-venv" ] ;;
*weasyprint*) [ -e "$MACHINE/has-pango" ] ;;
*'-m venv'*) mkdir -p "$3/bin" && cp "$MACHINE/bin/python3" "$3/bin/python" ;;
*'-m pip'*requirements.txt)
    [ ! -e "$MACHINE/no-wheel" ] || { echo "ERROR: No matching distribution found for one==1 (from x)" >&2; exit 1; }
    sleep 0.05 && echo "pip talks" && [ ! -e "$MACHINE/no-network" ] ;;
*'-m pip'*) sleep 0.05 && echo "pip talks" && [ ! -e "$MACHINE/no-network" ] ;;
*) exec REAL "$@" ;;
esac
"""
APT = """#!/bin/sh
printf 'apt-get %s\\n' "$*" >>"$MACHINE/calls"
case "$*" in
*python3-venv*) touch "$MACHINE/has-venv" ;;
*libpango*) touch "$MACHINE/has-pango" ;;
esac
"""
BREW = """#!/bin/sh
printf 'brew %s\\n' "$*" >>"$MACHINE/calls"
touch "$MACHINE/has-pango"
"""
SUDO = """#!/bin/sh
[ "$1" = -n ] || exit 9
shift
printf 'sudo %s\\n' "$*" >>"$MACHINE/calls"
"$@"
"""
ECHO = """#!/bin/sh
for word in "$@"; do printf '<%s>' "$word"; done
pwd
exit 7
"""


@dataclass(frozen=True, slots=True)
class Machine:
    """A checkout and the programs of a machine."""

    folder: Path
    checkout: Path
    interpreter: tuple[str, ...] = ("/bin/sh",)
    calls: Path = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "calls", self.folder / "calls")

    def offer(self, name: str, script: str) -> None:
        """Put a program on the machine."""
        path = self.folder / "bin" / name
        path.write_text(script.replace("REAL", sys.executable), "utf-8")
        path.chmod(0o755)

    def have(self, thing: str) -> None:
        """Make something be there: has-python, has-venv, has-pango; or not be there: no-network, no-wheel."""
        (self.folder / thing).touch()

    def lose(self, thing: str) -> None:
        """The opposite."""
        (self.folder / thing).unlink()

    def start(self, *words: str, cwd: Path | None = None, **more: str) -> subprocess.Popen[str]:
        """Start `run` with these words, and with more in its environment."""
        folders = {"PATH": self.folder / "bin", "MACHINE": self.folder, "HOME": self.folder / "home"}
        environment = {name: str(folder) for name, folder in folders.items()} | more
        return subprocess.Popen(
            [*self.interpreter, str(self.checkout / "run"), *words],
            cwd=cwd or self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *words: str, cwd: Path | None = None, **more: str) -> tuple[int, str, str]:
        """Exit code, standard output and standard error of `run` with these words."""
        process = self.start(*words, cwd=cwd, **more)
        out, err = process.communicate(timeout=60)
        return process.returncode, out, err

    def called(self) -> list[str]:
        """What was called since the last time, without the looking around."""
        lines = self.calls.read_text("utf-8").splitlines() if self.calls.exists() else []
        self.calls.unlink(missing_ok=True)
        return [line for line in lines if " -c " not in line and line.strip() and line[0] in "pabs"]


def make_machine(folder: Path, project: Path) -> Machine:
    """A machine with Python, its venv and Pango, and a checkout in a folder with a blank in its name."""
    machine = Machine(folder=folder / "machine", checkout=folder / "a checkout")
    (machine.folder / "bin").mkdir(parents=True)
    (machine.checkout / ".ci").mkdir(parents=True)
    shutil.copy(project / "run", machine.checkout / "run")
    (machine.checkout / ".ci" / "pip.txt").write_text("pip==1\n", "utf-8")
    (machine.checkout / ".ci" / "requirements.txt").write_text("one==1\n", "utf-8")
    (machine.checkout / "pyproject.toml").write_text("[project]\n", "utf-8")
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found, tool
        (machine.folder / "bin" / tool).symlink_to(os.path.realpath(found) if tool != "sh" else found)
    machine.offer("python3", PYTHON)
    machine.offer("id", "#!/bin/sh\necho 1000\n")
    machine.offer("echo-words", ECHO)
    for thing in ("has-python", "has-venv", "has-pango"):
        machine.have(thing)
    return machine
