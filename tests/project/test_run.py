"""`run` makes the environment where it is missing or stale, says what it cannot do, and else only runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.project.machines import APT, BREW, SUDO, Machine, make_machine
from tests.project.tree import ROOT

SHELLS = [("/bin/sh",), ("dash",), ("bash", "--posix"), ("mksh",), ("busybox", "sh"), ("zsh", "--emulate", "sh")]
INSTALLED = [shell for shell in SHELLS if shutil.which(shell[0])]
AS_ROOT = "#!/bin/sh\necho 0\n"


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with all that is needed but the environment."""
    return make_machine(tmp_path, ROOT)


@pytest.mark.parametrize("shell", INSTALLED, ids=lambda shell: Path(shell[0]).name)
def test_the_first_call_makes_the_environment_and_then_runs(machine: Machine, shell: tuple[str, ...]) -> None:
    """Pinned packages, then the project in place, in every shell at hand; words and exit code stay as they are."""
    program = shutil.which(shell[0])
    assert program
    code, out, _ = replace(machine, interpreter=(program, *shell[1:])).run("echo-words", "a b", "", "*")

    assert (7, f"<a b><><*>{machine.folder}\n") == (code, out)
    venv, pip, pins, project = machine.called()
    assert venv.startswith("python -m venv ")
    for call, file in ((pip, "pip.txt"), (pins, "requirements.txt")):
        assert "--require-hashes --no-deps --only-binary :all:" in call
        assert call.endswith(f"/.ci/{file}")
    assert "--no-deps --no-build-isolation --editable" in project


def test_the_second_call_only_runs(machine: Machine) -> None:
    """Nothing is called but the command, without a word."""
    machine.run("true")
    machine.called()
    code, _, err = machine.run("true")

    assert (0, "", []) == (code, err, machine.called())


def test_standard_output_belongs_to_the_command(machine: Machine) -> None:
    """What pip says goes to standard error, so that the output can be piped from the first call on."""
    _, out, err = machine.run("true")

    assert out == ""
    assert "pip talks" in err


def test_it_works_from_any_folder(machine: Machine, tmp_path: Path) -> None:
    """The command starts where the caller stands."""
    elsewhere = tmp_path / "else where"
    elsewhere.mkdir()
    _, out, _ = machine.run("echo-words", cwd=elsewhere)

    assert out == f"{elsewhere}\n"


def test_the_command_comes_from_the_environment(machine: Machine) -> None:
    """`python` is the environment's."""
    _, out, _ = machine.run("sh", "-c", 'command -v python; echo "$VIRTUAL_ENV"')

    environment = machine.checkout / ".venv"
    assert out == f"{environment}/bin/python\n{environment}\n"


@pytest.mark.parametrize("file", ["pip.txt", "requirements.txt"])
def test_other_pins_make_another_environment(machine: Machine, file: str) -> None:
    """An environment is never patched: it is made anew from its pins, pip's own among them."""
    machine.run("true")
    (machine.checkout / ".venv" / "leftover").touch()
    (machine.checkout / ".ci" / file).write_text("one==2\n", "utf-8")
    machine.called()
    machine.run("true")

    assert len(machine.called()) == 4
    assert not (machine.checkout / ".venv" / "leftover").exists()


def test_a_changed_project_is_only_installed_again(machine: Machine) -> None:
    """The packages stay."""
    machine.run("true")
    machine.called()
    (machine.checkout / "pyproject.toml").write_text("[project]\nversion = '2'\n", "utf-8")
    machine.run("true")

    (call,) = machine.called()
    assert "--editable" in call


def test_a_moved_checkout_gets_a_new_environment(machine: Machine, tmp_path: Path) -> None:
    """An environment knows where it stands."""
    machine.run("true")
    machine.called()
    machine.checkout.rename(tmp_path / "moved")
    replace(machine, checkout=tmp_path / "moved").run("true")

    assert len(machine.called()) == 4


def test_a_vanished_python_gets_a_new_environment(machine: Machine) -> None:
    """As after an upgrade of the system."""
    machine.run("true")
    machine.called()
    (machine.checkout / ".venv" / "bin" / "python").unlink()
    code, _, _ = machine.run("true")

    assert (0, 4) == (code, len(machine.called()))


def test_a_set_up_that_broke_off_is_redone(machine: Machine) -> None:
    """Without a network it fails, says so, and runs nothing; with it, the next call begins anew."""
    machine.have("no-network")
    code, out, err = machine.run("echo-words")

    assert code not in (0, 7)
    assert out == ""
    assert "the next call begins it anew" in err
    machine.lose("no-network")
    machine.called()
    code, _, _ = machine.run("echo-words")
    assert (7, 4) == (code, len(machine.called()))


def test_calls_at_the_same_time_make_one_environment(machine: Machine) -> None:
    """One sets up, the others wait for it."""
    calls = [machine.start("echo-words", str(number)) for number in range(4)]
    found = [call.communicate(timeout=60)[0] for call in calls]

    assert [f"<{number}>{machine.folder}\n" for number in range(4)] == found
    assert [call.returncode for call in calls] == [7] * 4
    assert len(machine.called()) == 4


def test_the_lock_dies_with_its_holder(machine: Machine) -> None:
    """A set-up that was killed blocks nobody."""
    call = machine.start("true")
    time.sleep(0.1)
    call.kill()
    call.communicate(timeout=60)

    assert machine.run("true")[0] == 0


def test_what_makes_environments_is_installed_where_that_may_be(machine: Machine) -> None:
    """Debian's python3 comes without venv; root installs it."""
    machine.lose("has-venv")
    machine.offer("id", AS_ROOT)
    machine.offer("apt-get", APT)

    assert machine.run("true")[0] == 0
    assert any("python3-venv" in call for call in machine.called())


def test_what_makes_environments_is_named_where_it_may_not_be_installed(machine: Machine) -> None:
    """One line says what to type."""
    machine.lose("has-venv")
    machine.offer("apt-get", APT)
    code, _, err = machine.run("true")

    assert code == 1
    assert "sudo apt install python3-venv" in err
    assert not machine.called()


def test_pango_is_installed_by_apt_for_root(machine: Machine) -> None:
    """The system's package manager knows it."""
    machine.lose("has-pango")
    machine.offer("id", AS_ROOT)
    machine.offer("apt-get", APT)

    assert machine.run("true")[0] == 0
    assert any("install -y --no-install-recommends libpango" in call for call in machine.called())


def test_pango_is_installed_by_sudo_where_it_asks_no_password(machine: Machine) -> None:
    """Nothing ever waits for an answer."""
    machine.lose("has-pango")
    machine.offer("sudo", SUDO)
    machine.offer("apt-get", APT)

    assert machine.run("true")[0] == 0
    assert any(call.startswith("sudo env ") and "libpango" in call for call in machine.called())


def test_pango_is_installed_by_homebrew(machine: Machine) -> None:
    """On a Mac nobody needs to be root for it."""
    machine.lose("has-pango")
    machine.offer("brew", BREW)

    assert machine.run("true")[0] == 0
    assert "brew install --quiet pango" in machine.called()


def test_missing_libraries_are_named_for_each_system(machine: Machine) -> None:
    """Where nothing may be installed: one line a system, and nothing runs."""
    machine.lose("has-pango")
    machine.offer("sudo", "#!/bin/sh\nexit 1\n")
    machine.offer("apt-get", APT)
    code, out, err = machine.run("echo-words")

    assert (1, "") == (code, out)
    for line in ("sudo apt install libpango", "dnf install pango", "pacman -S pango", "apk add", "brew install pango"):
        assert line in err


def test_an_old_python_is_not_enough(machine: Machine) -> None:
    """It says what it needs and how to name another one."""
    machine.lose("has-python")
    code, _, err = machine.run("true")

    assert code == 1
    assert "3.11 to 3.15" in err
    assert "PYTHON=" in err


def test_a_python_without_built_packages_is_refused_in_one_line(machine: Machine) -> None:
    """It names the package, the Python and the machine, says what to do, and repeats nothing of what pip says."""
    machine.have("no-wheel")
    code, out, err = machine.run("echo-words")

    assert (1, "") == (code, out)
    (line,) = [line for line in err.splitlines() if "no built package" in line]
    assert "run: no built package of one==1 for CPython 3." in line
    assert line.endswith("PYTHON=/path/to/python names another Python")
    assert "ERROR" not in err


def test_a_set_up_can_begin_from_another_pip(machine: Machine) -> None:
    """So that the oldest pip is tried on a machine that has a newer one; what installs the pins is the pinned one."""
    code, _, _ = machine.run("echo-words", FIRST_PIP="pip==22.3.1")
    first, pinned = machine.called()[1:3]

    assert code == 7
    assert first.endswith("--upgrade pip==22.3.1")
    assert pinned.endswith("/.ci/pip.txt")


def test_without_a_command_it_says_what_to_type(machine: Machine) -> None:
    """Nothing is set up for nothing."""
    code, _, err = machine.run()

    assert code == 1
    assert "./run quizgen --help" in err
    assert not machine.called()


def test_the_real_environment_is_taken_as_it_is() -> None:
    """Where the tests run in the environment of `run`, one more call only runs: nothing is made or told anew."""
    marks = [ROOT / ".venv" / name for name in ("made-from", "installed-from")]
    if not marks[0].exists() or os.environ.get("VIRTUAL_ENV") != str(ROOT / ".venv"):
        pytest.skip("the tests were not started by ./run")
    before = [mark.stat().st_mtime_ns for mark in marks]
    found = subprocess.run([ROOT / "run", "true"], capture_output=True, check=True)

    assert (found.stdout, found.stderr) == (b"", b"")
    assert [mark.stat().st_mtime_ns for mark in marks] == before
