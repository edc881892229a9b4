"""What stands in sheet.json: all that a reader of scanned answer sheets needs, and a contract with it.

Lengths are millimetres from the page's top left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from quizgen.domain.check_signs import CODE_SCHEME, NUMBER_SCHEME
from quizgen.domain.sheet import DICTIONARY
from quizgen.domain.sheet_code import PATTERN
from quizgen.records.quiz_record import STRICT, Text

Length = Annotated[float, Field(ge=0)]
Count = Annotated[int, Field(ge=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxRecord:
    """A rectangle on a page, in millimetres from its top left corner."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    left: Length
    top: Length
    right: Length
    bottom: Length


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkRecord:
    """An ArUco mark."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Annotated[int, Field(ge=0)]
    corners: tuple[tuple[Length, Length], tuple[Length, Length], tuple[Length, Length], tuple[Length, Length]]
    """Of the black square, each x and y: top left, top right, bottom right, bottom left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BubbleRecord:
    """The circle for one option of a question."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    question: Count
    """The number of the question on its form, from 1."""
    letter: Annotated[str, Field(pattern="^[A-H]$")]
    x: Length
    y: Length
    radius: Length
    """To the outer edge of the line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigitRecord:
    """The circle for one digit of a learner's number."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    place: Count
    """From 1 at the left; the last place is that of the check digit."""
    digit: Annotated[int, Field(ge=0, le=9)]
    x: Length
    y: Length
    radius: Length


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRecord:
    """One page of a sheet."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    number: Count
    """As the code gives it, from 1."""
    marks: tuple[MarkRecord, ...]
    qr: BoxRecord
    """The QR code, without the white around it."""
    bubbles: tuple[BubbleRecord, ...]
    learner_number: tuple[DigitRecord, ...] | None = None
    """The grid for a learner's number; left out where the name is printed and on strips."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRecord:
    """The sheets of all forms that are printed in one theme."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    theme: Text | None = None
    """The theme that forms.jsonl gives for their learners; left out for all whose learner needs none of their own."""
    width: Length
    """Of the page."""
    height: Length
    """Of the page."""
    questions: Count
    options: Count
    """How many circles a question has; some questions may have fewer options."""
    pages: tuple[PageRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOfForm:
    """Which of the sheets a form has, and how much of it is used."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    sheet: Annotated[int, Field(ge=0)]
    """Its place among the sheets, from 0."""
    questions: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetsRecord:
    """The answer sheets of a build: where everything stands on them, and how to read their codes."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    quizgen: Literal[2] = 2
    """The version of this format."""
    unit: Literal["mm"] = "mm"
    kind: Literal["page", "strip"]
    """Whether the sheet has pages of its own, or stands at the foot of the paper's last page."""
    sign: Annotated[str, Field(pattern="^[0-9A-Z]{6}$")]
    """The sign of the edition: what the codes of all these sheets have in common, and those of no other edition."""
    code: Literal["QG1.<sign>.<serial>.<page>.<check>"] = PATTERN
    """What the QR code holds and what is printed beside it; the serial is the form's code in forms.jsonl."""
    check: Literal["ISO 7064, MOD 1271-36"] = CODE_SCHEME
    """How the two check signs are made of all signs before them, points left out."""
    number_check: Literal["Damm"] = NUMBER_SCHEME
    """How the check digit of a learner's number is made of the digits before it."""
    dictionary: Literal["DICT_4X4_50"] = DICTIONARY
    """The set of ArUco marks, by its name in OpenCV."""
    sheets: Annotated[tuple[SheetRecord, ...], Field(min_length=1)]
    codes: dict[str, SheetOfForm]
    """Which sheet each form has, by its code: the serial of the codes above."""
