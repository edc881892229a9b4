"""Sealing from the command line: passphrases typed or read, never given as an argument."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from tests.cli.conftest import Run

KEY = Path("out/bridge/trainer/key.pdf")
PAPER = Path("out/bridge/learner/paper-A.pdf")


@pytest.fixture
def blank_print(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let documents be printed at once, as PDFs of one blank page."""
    from quizgen.rendering.themes.pages import PaperPdf
    from quizgen.workflows import jobs

    blank = io.BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(blank)
    monkeypatch.setattr(jobs, "print_document", lambda _: PaperPdf(blank.getvalue(), 1))


def _pages(path: Path, password: str = "") -> int:
    with pikepdf.open(path, password=password) as pdf:
        return len(pdf.pages)


@pytest.mark.usefixtures("blank_print")
@pytest.mark.parametrize("text", ["correct horse\nbattery", "correct horse\r\n", "\ufeffcorrect horse"])
def test_first_line_of_a_file_seals_the_trainers_pdfs(run: Run, lesson: Path, tmp_path: Path, text: str) -> None:
    """Key and guide open with it and not without; papers are not sealed."""
    (tmp_path / "pass").write_text(text, "utf-8", newline="")
    assert run("build", lesson, "--seal-file", "pass", "-j", "1").code == 0

    for path in (KEY, KEY.with_name("guide.pdf")):
        assert _pages(path, "correct horse") == 1
        with pytest.raises(pikepdf.PasswordError):
            _pages(path)
    assert _pages(PAPER) == 1


@pytest.mark.usefixtures("blank_print")
def test_sealed_build_says_so_and_shows_its_forms(run: Run, lesson: Path, tmp_path: Path) -> None:
    """The manifest says it; `show` reads the data, which stay plain; nothing of ours is left beside the quiz."""
    (tmp_path / "pass").write_text("correct horse", "utf-8")
    result = run("build", lesson, "--seal-file", "pass", "-j", "1")

    assert "sealed key, guide: they open only with the passphrase" in " ".join(result.out.split())
    assert '"sealed": true' in KEY.with_name("manifest.json").read_text("utf-8")
    assert run("show", "out/bridge").code == 0
    assert [path.name for path in Path("out").iterdir()] == ["bridge"]
    assert "correct horse" not in "".join(
        path.read_bytes().decode("latin-1") for path in Path("out").rglob("*") if path.is_file()
    )


@pytest.mark.usefixtures("blank_print")
@pytest.mark.parametrize(("data", "said"), [(b"", "is empty"), (b"\nx", "is empty"), (b"\xff", "no UTF-8")])
def test_unfit_passphrase_is_refused_before_any_work(
    run: Run, lesson: Path, tmp_path: Path, data: bytes, said: str
) -> None:
    """With exit code 2 and nothing written."""
    (tmp_path / "pass").write_bytes(data)
    result = run("build", lesson, "--seal-file", "pass", "-j", "1")

    assert result.code == 2
    assert said in result.err
    assert not Path("out").exists()


def test_nobody_to_ask_is_told(run: Run, lesson: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Off a terminal --seal needs a file; nothing interactive is ever required."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("correct horse\ncorrect horse\n"))
    result = run("build", lesson, "--seal", "-j", "1")

    assert result.code == 2
    assert "--seal-file" in result.err


def test_file_that_is_missing_is_told(run: Run, lesson: Path) -> None:
    """As with every other file."""
    result = run("build", lesson, "--seal-file", "nowhere")

    assert result.code == 2
    assert "nowhere" in result.err


@pytest.mark.usefixtures("blank_print")
def test_passphrase_comes_from_standard_input_where_asked_for(
    run: Run, lesson: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As programs that keep passphrases hand them over."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"correct horse\n")))

    assert run("build", lesson, "--seal-file", "-", "-j", "1").code == 0
    assert _pages(KEY, "correct horse") == 1


QUICKLY = """
import fcntl, io, sys, termios
import pikepdf
from quizgen.cli.main import main
from quizgen.rendering.themes.pages import PaperPdf
from quizgen.workflows import jobs
if sys.stdin.isatty():
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
blank = io.BytesIO()
pdf = pikepdf.new()
pdf.add_blank_page()
pdf.save(blank)
jobs.print_document = lambda task: PaperPdf(blank.getvalue(), 1)
sys.exit(main(["build", *sys.argv[1:], "-j", "1", "-q"]))
"""


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """The two ends of a terminal."""
    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("needs a terminal: /dev/pts is not there")
    yield ours, theirs
    os.close(ours)


@pytest.mark.parametrize("again", [pytest.param("correct horse", marks=pytest.mark.slow), "correct house"])
def test_passphrase_is_typed_twice_and_not_shown(lesson: Path, terminal: tuple[int, int], again: str) -> None:
    """At a terminal; typed differently, it is asked for anew."""
    ours, theirs = terminal
    call = [sys.executable, "-c", QUICKLY, str(lesson), "--seal"]
    process = subprocess.Popen(call, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
    os.close(theirs)
    shown = b""
    for line in ("correct horse", again, *(("second try", "second try") if again != "correct horse" else ())):
        shown += _until_asked(ours)
        os.write(ours, line.encode() + b"\n")
    shown += _rest(ours)

    assert process.wait(60) == 0
    assert b"horse" not in shown
    assert _pages(KEY, "second try" if again != "correct horse" else again) == 1


def _until_asked(terminal: int) -> bytes:
    shown = b""
    while not shown.rstrip().endswith(b":"):
        shown += os.read(terminal, 1000)
    return shown


def _rest(terminal: int) -> bytes:
    shown = b""
    try:
        while piece := os.read(terminal, 1000):
            shown += piece
    except OSError:  # the other end is closed
        pass
    return shown
