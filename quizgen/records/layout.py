"""What lies where in the folder of a build."""

from __future__ import annotations

import re

LEARNER = "learner"
TRAINER = "trainer"
PAPER = f"{LEARNER}/paper-"
"""What the names of papers in files of their own begin with."""
KEY = f"{TRAINER}/key.pdf"
GUIDE = f"{TRAINER}/guide.pdf"
QUIZ = f"{TRAINER}/quiz.json"
FORMS = f"{TRAINER}/forms.jsonl"
LEARNERS = f"{TRAINER}/learners.jsonl"
RUN = f"{TRAINER}/run.json"
SECRET = f"{TRAINER}/secret"
KEY_TABLE = f"{TRAINER}/key-table.csv"
KEY_WORKBOOK = f"{TRAINER}/key-table.xlsx"
SHEET = f"{TRAINER}/sheet.json"
STRIP_KEY = f"{TRAINER}/strip-key.pdf"
STENCIL = f"{TRAINER}/stencil.pdf"
MANIFEST = f"{TRAINER}/manifest.json"

OF_RUN = (RUN, LEARNERS)
"""What belongs to the run and not to one of its editions: it may change, and no manifest has it."""
_PRINTED = (KEY, GUIDE, STRIP_KEY, STENCIL, KEY_TABLE, KEY_WORKBOOK)
_TRAINERS = (*_PRINTED, QUIZ, FORMS, LEARNERS, RUN, SECRET, SHEET, MANIFEST)
# “learner/paper-A.pdf”, “learner/papers-large-print-002.pdf”, “learner/read-aloud-A.txt”.
_OWN = re.compile(
    rf"{LEARNER}/(?:(?:paper-[A-Z0-9]+|papers(?:-[a-z][a-z0-9-]*)?(?:-[0-9]+)?)\.pdf|read-aloud-[A-Z0-9]+\.txt)"
)


def paper(code: str) -> str:
    """The name of the paper of the form with that code."""
    return f"{PAPER}{code}.pdf"


def read_aloud(code: str) -> str:
    """The name of the text of the form with that code, for those who hear it."""
    return f"{LEARNER}/read-aloud-{code}.txt"


def papers(theme: str, words: str, part: int | None) -> str:
    """The name of a print run: of the theme and language that some learners need (empty for the quiz's own), a part."""
    return "-".join([f"{LEARNER}/papers", *filter(None, [theme, words]), *([f"{part:03}"] if part else [])]) + ".pdf"


def is_private(name: str) -> bool:
    """Whether nobody but the trainer may read the file."""
    return name.startswith(f"{TRAINER}/")


def is_own(name: str) -> bool:
    """Whether builds write a file of this name; all others in the folder are somebody else's."""
    return name in _TRAINERS or _OWN.fullmatch(name) is not None
