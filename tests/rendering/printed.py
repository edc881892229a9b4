"""Reading PDFs back, with another library than the one that wrote them."""

from __future__ import annotations

import ctypes
import re
from io import BytesIO

import pikepdf
import pypdfium2
from pypdfium2 import raw

_LINE_END_HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line."""


def read_pages(data: bytes) -> list[str]:
    """The text of each page, with every run of white space folded to one blank."""
    with pypdfium2.PdfDocument(data) as document:
        return [_fold(page.get_textpage().get_text_range()) for page in document]


def read_text(data: bytes) -> str:
    """The text of all pages."""
    return " ".join(read_pages(data))


def outline(data: bytes) -> list[str]:
    """The titles of the bookmarks in order."""
    with pypdfium2.PdfDocument(data) as document:
        return [bookmark.get_title() for bookmark in document.get_toc()]


def metadata(data: bytes) -> dict[str, str]:
    """The entries of the document's information."""
    with pypdfium2.PdfDocument(data) as document:
        return dict(document.get_metadata_dict())


def size_in_points(data: bytes) -> tuple[int, int]:
    """Width and height of the first page, rounded."""
    with pypdfium2.PdfDocument(data) as document:
        width, height = document[0].get_size()
        return round(width), round(height)


def place_on_page(data: bytes, page: int, text: str) -> tuple[float, float]:
    """How far the first letter of the text stands from the left edge and from the foot of the page, in points."""
    with pypdfium2.PdfDocument(data) as document:
        read = document[page].get_textpage()
        index, _ = read.search(text).get_next()
        left, bottom, _, _ = read.get_charbox(index)
        return float(left), float(bottom)


def letter_sizes(data: bytes) -> set[float]:
    """The sizes of all letters, in points."""
    return {size for size, _ in _letter_looks(data)}


def letter_colours(data: bytes) -> set[tuple[int, int, int]]:
    """The colours of all letters: red, green and blue, up to 255 each."""
    return {colour for _, colour in _letter_looks(data)}


def font_names(data: bytes) -> set[str]:
    """What the fonts in the file are called, without the mark that only a part of them is there."""
    with pikepdf.open(BytesIO(data)) as pdf:
        fonts = (one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font")
        return {str(font.BaseFont).rpartition("+")[2] for font in fonts}


def contrast_with_white(colour: tuple[int, int, int]) -> float:
    """The contrast ratio by WCAG 2.2: from 1 for white to 21 for black."""
    red, green, blue = (part / 3294.6 if part <= 10 else pow((part / 255 + 0.055) / 1.055, 2.4) for part in colour)
    return float(1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05))


def _letter_looks(data: bytes) -> set[tuple[float, tuple[int, int, int]]]:
    found = set()
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            text = page.get_textpage()
            for index in range(text.count_chars()):
                if text.get_text_range(index, 1).strip():
                    found.add((_size(text, index), _colour(text, index)))
    return found


def _size(text: pypdfium2.PdfTextPage, index: int) -> float:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, index, matrix)
    return float(round(raw.FPDFText_GetFontSize(text, index) * abs(matrix.d), 2))


def _colour(text: pypdfium2.PdfTextPage, index: int) -> tuple[int, int, int]:
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFText_GetFillColor(text, index, *parts)
    red, green, blue, _ = (part.value for part in parts)
    return red, green, blue


def _fold(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace(f"{_LINE_END_HYPHEN}\r\n", "-").replace(_LINE_END_HYPHEN, "-"))
