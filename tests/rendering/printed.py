"""Reading PDFs back, with another library than the one that wrote them."""

from __future__ import annotations

import re

import pypdfium2

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


def _fold(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace(f"{_LINE_END_HYPHEN}\r\n", "-").replace(_LINE_END_HYPHEN, "-"))
