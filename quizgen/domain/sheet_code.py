"""The code of an answer sheet: which page of which sheet of which edition it is, and never an answer.

It is what the sheet's QR code holds and what stands below it to be typed in:
`QG1.<sign>.<serial>.<page>.<check>`. The serial is the form's code, so that a scan leads to its form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from quizgen.domain.check_signs import check_pair, pair_holds

MARK = "QG1"
"""Says that this is an answer sheet of quizgen's, and the version of the code."""
PATTERN: Literal["QG1.<sign>.<serial>.<page>.<check>"] = "QG1.<sign>.<serial>.<page>.<check>"
SIGNS = 6
"""How many characters the sign of an edition has."""
_SHAPE = re.compile(rf"{MARK}\.([0-9A-Z]{{{SIGNS}}})\.([0-9A-Z]{{1,6}})\.([0-9]{{2}})\.([0-9A-Z]{{2}})")


@dataclass(frozen=True, slots=True)
class SheetCode:
    """Which sheet a page is of."""

    edition: str
    """The sign of the edition that it was printed for."""
    serial: str
    """The form's code."""
    page: int
    """Of the sheet, from 1 to 99."""

    def __str__(self) -> str:
        parts = (MARK, self.edition, self.serial, f"{self.page:02}")
        return ".".join((*parts, check_pair("".join(parts))))


def read_code(text: str) -> SheetCode | None:
    """The code that a text is, whoever read or typed it; None for anything else, such as a code with a slip."""
    shaped = _SHAPE.fullmatch(text)
    if shaped is None or not pair_holds(text.replace(".", "")):
        return None
    return SheetCode(shaped[1], shaped[2], int(shaped[3]))
