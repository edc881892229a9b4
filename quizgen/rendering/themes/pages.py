"""Pages: the sizes of paper that quizzes are printed on, and a finished document of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class PageSize(Enum):
    """A size of paper; the value is its name in style sheets."""

    A4 = "A4"
    LETTER = "letter"


MILLIMETRES = {PageSize.A4: (210.0, 297.0), PageSize.LETTER: (215.9, 279.4)}
"""Width and height."""


@dataclass(frozen=True, slots=True)
class PaperPdf:
    """A finished PDF with the number of its pages."""

    data: bytes
    pages: int
