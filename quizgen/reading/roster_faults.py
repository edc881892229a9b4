"""Every fault that reading a roster may report: one row a code."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.reading.files import MOST_BYTES

LONGEST_CELL = 120
"""Characters of a cell; a longer name fits on no paper."""
UNREADABLE: dict[str, str] = {
    "file-too-large": f"Leave out what is no name, or split it: {MOST_BYTES:,} bytes are read.",
    "file-not-utf8": "Save the list as CSV in UTF-8.",
    "file-empty": "Write the heads of the columns and one learner a line, or name another file.",
}
"""What to do with a list that gives no text, where it is something else than with other files."""


@dataclass(frozen=True, slots=True)
class RosterFault:
    """What a code means, what should stand there instead, and what to do: one sentence each."""

    code: str
    meaning: str
    expected: str
    remedy: str


ROSTER_FAULTS: tuple[RosterFault, ...] = (
    RosterFault(
        "roster-quote",
        "A quotation mark opens a text and none closes it.",
        "A text in quotation marks ends with one.",
        "Close it, or write two quotation marks where one is meant.",
    ),
    RosterFault(
        "roster-no-name",
        "No column says who the learners are.",
        "The first line has the heads of the columns, one of them for names.",
        "Call one column `name` (or `first name` and `last name`), or give every learner an `id`.",
    ),
    RosterFault(
        "roster-column-twice",
        "Two columns say the same thing.",
        "Each thing has one column.",
        "Keep one of the two, or call the other one something else.",
    ),
    RosterFault(
        "roster-empty",
        "There is no learner below the heads of the columns.",
        "A roster names one learner at least.",
        "Write one learner a line below the heads of the columns.",
    ),
    RosterFault(
        "roster-wide-row",
        "A line has more cells than there are columns.",
        "Each cell stands below a head.",
        "Put a text that holds the separator in quotation marks.",
    ),
    RosterFault(
        "roster-nameless",
        "A line names no learner.",
        "Each line has a name.",
        "Write the name, or delete the line.",
    ),
    RosterFault(
        "roster-long-cell",
        "A cell is too long for a paper.",
        f"A cell has {LONGEST_CELL} characters at most.",
        "Shorten it, or split the line where a quotation mark was forgotten.",
    ),
    RosterFault(
        "roster-bidi",
        "A cell holds marks that turn the direction of the text and are not seen.",
        "Names are printed without such marks.",
        "Nothing needs to be done; they are left out.",
    ),
    RosterFault(
        "roster-duplicate-id",
        "Two learners have one id.",
        "Forms are drawn by the id.",
        "Give each learner an own id.",
    ),
    RosterFault(
        "roster-duplicate-name",
        "Two learners have one name, and no ids.",
        "Forms are drawn by the name where there is no id.",
        "Add a column `id` that tells them apart.",
    ),
    RosterFault(
        "roster-no-id",
        "A learner has no id, though there is a column for it.",
        "Forms are drawn by the id.",
        "Give each learner an id, or delete the column.",
    ),
    RosterFault(
        "roster-language",
        "A language is no tag of one.",
        "Languages are written as tags.",
        "Write en, fr, pt-BR or the like.",
    ),
)
"""All codes, in the order in which a roster is read; `source_docs/README.md` explains each."""

BY_CODE: dict[str, RosterFault] = {fault.code: fault for fault in ROSTER_FAULTS}
"""The faults by their codes."""
