"""Editing a fact file for its author: one edit, or the last one taken back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from quizgen.authoring.changes import last_standing, show_difference, take_back
from quizgen.authoring.edits import Path as Place
from quizgen.authoring.edits import put
from quizgen.authoring.yaml_lines import Value
from quizgen.errors import UsageError
from quizgen.workflows.output.fact_file import Revision, read_journal, revise


class NothingToUndoError(UsageError):
    """The journal of the file has no edit that was not taken back."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"quizgen has edited nothing in {path} that could be taken back.")


def edit(path: Path, places: Sequence[tuple[Place, Value | None]], *, dry_run: bool = False) -> Revision:
    """Write values into a fact file, in one edit; a dry run writes nothing. Raises as `revise` and `put` do."""

    def changed(raw: str) -> str:
        for place, value in places:
            raw = put(raw, place, value)
        return raw

    return revise(path, changed, dry_run=dry_run)


def undo(path: Path, *, dry_run: bool = False) -> Revision:
    """Take the last edit of a fact file back; raises NothingToUndoError, UneditableError or as `revise` does."""
    change = last_standing(read_journal(path))
    if change is None:
        raise NothingToUndoError(path)
    return revise(path, partial(take_back, change=change), dry_run=dry_run)


def difference(path: Path, revision: Revision) -> str:
    """What a revision changes, to be shown."""
    return show_difference(revision.before, revision.after, file=path.name)
