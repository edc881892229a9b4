"""A small lesson to build, and a way to call quizgen in this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizgen.cli.main import main
from quizgen.rendering.themes.pages import PaperPdf
from quizgen.workflows import jobs
from tests.lesson import write_lesson
from tests.workflows.disturbances import QuickRun


@dataclass(frozen=True, slots=True)
class Result:
    """What a call left: its exit code and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines of a summary are looked for whole, however wide the terminal is in which the tests run."""
    monkeypatch.setenv("COLUMNS", "120")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Call quizgen with these words."""

    def call(*words: str | Path) -> Result:
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return call


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The fact file of the lesson, in a folder that is the working folder."""
    monkeypatch.chdir(tmp_path)
    return write_lesson(tmp_path).relative_to(tmp_path)


@pytest.fixture
def quick_print(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let documents and print runs be printed at once."""
    monkeypatch.setattr(jobs, "print_document", lambda task: PaperPdf(task.name.encode(), 2))
    monkeypatch.setattr(jobs, "open_run", lambda plan, *_: QuickRun(plan))
