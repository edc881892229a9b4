"""What lies where in the folder of a build."""

from __future__ import annotations

import re

LEARNER = "learner"
TRAINER = "trainer"
KEY = f"{TRAINER}/key.pdf"
GUIDE = f"{TRAINER}/guide.pdf"
QUIZ = f"{TRAINER}/quiz.json"
FORMS = f"{TRAINER}/forms.jsonl"
SECRET = f"{TRAINER}/secret"

_OWN = re.compile(rf"{LEARNER}/(?:paper-[A-Z0-9]+|papers)\.pdf")


def paper(code: str) -> str:
    """The name of the paper of the form with that code."""
    return f"{LEARNER}/paper-{code}.pdf"


def is_private(name: str) -> bool:
    """Whether nobody but the trainer may read the file."""
    return name.startswith(f"{TRAINER}/")


def is_own(name: str) -> bool:
    """Whether builds write a file of this name; all others in the folder are somebody else's."""
    return name in (KEY, GUIDE, QUIZ, FORMS, SECRET) or _OWN.fullmatch(name) is not None
