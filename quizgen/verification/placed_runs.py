"""Runs of text with their places, as the objects of a PDF's pages draw them, whatever XObjects they lie in."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from quizgen.verification.printed_text import decoded

_MOST_UNITS = 1 << 14
"""UTF-16 units that are read of one run."""
_DEEPEST = 8
"""XObjects inside each other that are looked into."""
Matrix = tuple[float, float, float, float, float, float]
_UNTURNED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one font on one line; lengths in points."""

    text: str
    left: float
    right: float
    base: float
    """The base line, from the foot of the page."""
    size: float
    """Of the font: an em."""
    edge: float = 0.0
    """Where the lines of its page begin: at 0, or at the right edge where they run backwards."""

    @property
    def start(self) -> float:
        """Where it begins, from the side on which lines begin."""
        return self.edge - self.right if self.edge else self.left

    @property
    def end(self) -> float:
        """Where it ends, from the side on which lines begin."""
        return self.edge - self.left if self.edge else self.right

    @property
    def middle(self) -> float:
        """Half way from start to end."""
        return (self.start + self.end) / 2


def page_runs(page: pypdfium2.PdfPage) -> tuple[Run, ...]:
    """All that is written on a page, from its left edge, in the order in which it is drawn."""
    textpage = page.get_textpage()
    try:
        return tuple(_Walk(textpage.raw).page(page.raw))
    finally:
        textpage.close()


class _Walk:
    """One walk through the objects of a page."""

    def __init__(self, textpage: raw.FPDF_TEXTPAGE) -> None:
        self._textpage = textpage
        self._units = (ctypes.c_ushort * _MOST_UNITS)()
        self._sides = tuple(ctypes.c_float() for _ in range(4))
        self._size = ctypes.c_float()
        self._matrix = raw.FS_MATRIX()

    def page(self, page: raw.FPDF_PAGE) -> Iterator[Run]:
        for index in range(raw.FPDFPage_CountObjects(page)):
            yield from self._visit(raw.FPDFPage_GetObject(page, index), _UNTURNED, _DEEPEST)

    def _visit(self, thing: raw.FPDF_PAGEOBJECT, matrix: Matrix, depth: int) -> Iterator[Run]:
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            text = self._text(thing)
            if text:
                yield self._run(thing, text, matrix)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth:
            inner = _product(self._matrix_of(thing), matrix)
            for index in range(raw.FPDFFormObj_CountObjects(thing)):
                yield from self._visit(raw.FPDFFormObj_GetObject(thing, index), inner, depth - 1)

    def _text(self, thing: raw.FPDF_PAGEOBJECT) -> str:
        size = raw.FPDFTextObj_GetText(thing, self._textpage, self._units, 2 * _MOST_UNITS)
        return decoded(memoryview(self._units).cast("B")[: min(size, 2 * _MOST_UNITS)].tobytes()).strip()

    def _run(self, thing: raw.FPDF_PAGEOBJECT, text: str, matrix: Matrix) -> Run:
        raw.FPDFPageObj_GetBounds(thing, *self._sides)
        raw.FPDFTextObj_GetFontSize(thing, self._size)
        left, bottom, right, top = (side.value for side in self._sides)
        corners = [matrix[0] * x + matrix[2] * y + matrix[4] for x, y in ((left, bottom), (right, top))]
        own = _product(self._matrix_of(thing), matrix)
        return Run(text, min(corners), max(corners), own[5], abs(self._size.value * own[3]))

    def _matrix_of(self, thing: raw.FPDF_PAGEOBJECT) -> Matrix:
        raw.FPDFPageObj_GetMatrix(thing, self._matrix)
        one = self._matrix
        return one.a, one.b, one.c, one.d, one.e, one.f


def _product(one: Matrix, other: Matrix) -> Matrix:
    """First one, then the other (PDF 32000-1, 8.3.4)."""
    a, b, c, d, e, f = one
    A, B, C, D, E, F = other  # noqa: N806 - as the standard names them
    return (a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F)
