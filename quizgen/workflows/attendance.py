"""Who sits the quiz: the learners of a roster, in the order in which their papers are printed."""

from __future__ import annotations

from dataclasses import replace

from quizgen.diagnostics import Severity
from quizgen.domain.form import Learner
from quizgen.errors import ContentError, UsageError
from quizgen.reading.roster import Roster, read_roster
from quizgen.reading.roster_columns import folded, known_column
from quizgen.rendering.themes import bundled_themes
from quizgen.workflows.needs import missing_in_roster, wordless_languages
from quizgen.workflows.request import BuildRequest

_OWN_COLUMNS = ("group", "seat", "language", "theme")


class UnknownColumnError(UsageError):
    """Papers are to be grouped by a column that the roster has not."""

    def __init__(self, column: str, columns: tuple[str, ...]) -> None:
        super().__init__(f"The roster has no column “{column}” to group by. Columns are: {', '.join(columns)}.")


class UnknownNeedError(UsageError):
    """A learner needs a theme that there is not."""

    def __init__(self, learner: Learner) -> None:
        known = ", ".join(bundled_themes())
        super().__init__(f"{learner.name} needs the theme “{learner.theme}” by the roster; themes are: {known}.")


def read_attendance(request: BuildRequest) -> Roster:
    """The learners of the request's roster, group after group; none where it names no roster.

    Raises ContentError for faults of the roster and names that no font can draw, UnknownColumnError and
    UnknownNeedError.
    """
    if request.roster is None:
        return Roster((), ())
    roster = read_roster(request.roster)
    if any(one.severity is Severity.ERROR for one in roster.diagnostics):
        raise ContentError(roster.diagnostics)
    for learner in roster.learners:
        if learner.theme and learner.theme not in bundled_themes():
            raise UnknownNeedError(learner)
    faults = tuple(missing_in_roster(roster, theme=request.theme))
    if faults:
        raise ContentError(faults)
    roster = replace(roster, diagnostics=(*roster.diagnostics, *wordless_languages(roster, theme=request.theme)))
    if request.group_by is None:
        return roster
    return replace(roster, learners=_grouped(roster.learners, request.group_by))


def _grouped(learners: tuple[Learner, ...], column: str) -> tuple[Learner, ...]:
    """Groups in the order in which the roster first names them, learners in the roster's order."""
    groups: dict[str, list[Learner]] = {}
    for learner in learners:
        group = _cell(learner, column)
        groups.setdefault(group, []).append(replace(learner, group=group))
    if list(groups) == [""]:
        raise UnknownColumnError(column, _columns(learners))
    return tuple(learner for members in groups.values() for learner in members)


def _cell(learner: Learner, column: str) -> str:
    name = known_column(column) or folded(column)
    if name in _OWN_COLUMNS:
        return {"group": learner.group, "seat": learner.seat, "language": learner.language}.get(name, learner.theme)
    return next((text for head, text in learner.others if folded(head) == name), "")


def _columns(learners: tuple[Learner, ...]) -> tuple[str, ...]:
    own = (column for column in _OWN_COLUMNS if any(_cell(learner, column) for learner in learners))
    return tuple(dict.fromkeys((*own, *(head for learner in learners for head, _ in learner.others)))) or ("none",)
