"""What stands when work ends early: new quizzes, older ones, and none."""

from __future__ import annotations

from pathlib import Path

from quizgen.workflows.output.standing import Standing
from tests.workflows.folders import FIRST, SECOND, build


def test_new_and_older_quizzes_are_told_apart(tmp_path: Path) -> None:
    """By whether they were replaced since; what is not there is not named."""
    replaced, kept, made, missing = (tmp_path / name for name in ("replaced", "kept", "made", "missing"))
    build(replaced, FIRST)
    build(kept, FIRST)
    standing = Standing([replaced, kept, made, missing])
    assert standing.tell() == f"Nothing was left half-written. As it was before: {replaced}, {kept}."

    build(replaced, SECOND)
    build(made, FIRST)
    assert standing.tell() == f"Nothing was left half-written. Built: {replaced}, {made}. As it was before: {kept}."


def test_nothing_is_said_of_nothing(tmp_path: Path) -> None:
    """Where there was no quiz and is none."""
    assert Standing([tmp_path / "quiz"]).tell() == "Nothing was left half-written."
