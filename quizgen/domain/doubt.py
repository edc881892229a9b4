"""Doubts: questions with a short answer that only the author can give, and the answers that a fact file keeps."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from quizgen.diagnostics import Span


class About(Enum):
    """What a doubt is about; the words of the fact file."""

    ANSWERS_TOO = "answers-too"
    """Are these texts right answers as well?"""
    ONE_VALUE = "one-value"
    """Has the question one right answer only?"""
    CLOSED_LIST = "closed-list"
    """Are these all there are?"""
    SAME_THING = "same-thing"
    """Are these names of one thing?"""
    SHOWN_AS = "shown-as"
    """Does what is printed say the same as what the document says?"""


class Reply(Enum):
    """What the author answered; the words of the fact file."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class DoubtRecord:
    """A doubt as a fact file keeps it."""

    about: About
    of: tuple[str, ...]
    """The texts that were asked about; none where the doubt is about the question itself."""
    reply: Reply | None
    """None while it is open."""
    seen: str
    """Eight hexadecimal digits of what the author saw when answering: another value, and it is asked anew."""
    by: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question to the author, which stops its fact until it is answered."""

    question: str
    """The id of the question that it stops."""
    fact: str
    about: About
    of: tuple[str, ...]
    ask: str
    """What the author is asked, in one or two sentences."""
    seen: str
    """As in `DoubtRecord`, of what the author would see now."""
    span: Span
