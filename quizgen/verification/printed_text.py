"""The text of a printed PDF as its tags tell it: headings, paragraphs, list items and rows, in reading order.

This is what a screen reader hears. It comes from the pages alone; nothing here knows what a quiz is.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from quizgen.errors import QuizgenError

_BLOCKS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6", "P", "LI", "Caption"})
_CELLS = frozenset({"TH", "TD"})
_LINE_END_HYPHENS = dict.fromkeys((0x02, 0xFFFE), "-")
"""What pdfium gives for a hyphen at the end of a line, where it takes it for a division of the word."""
HEAD_ROW = "THead"
"""The tag of blocks that are the head of a table."""


class UnreadablePdfError(QuizgenError):
    """A file is no PDF that can be read back."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} cannot be read back: {why}.")


class UntaggedPdfError(UnreadablePdfError):
    """A file is a PDF whose pages tell nothing of their structure."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "it has no tags")


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item or row, with its pieces: the cells of a row, else runs of text."""

    tag: str
    page: int
    """From 1."""
    pieces: tuple[str, ...]

    @property
    def text(self) -> str:
        """The pieces as one line."""
        return " ".join(" ".join(self.pieces).split())


@dataclass(frozen=True, slots=True)
class Element:
    """A structure element of a page: its tag, its own text and what lies inside it."""

    tag: str
    own: tuple[str, ...]
    inside: tuple[Element, ...]


def open_pdf(path: Path, passphrase: str | None = None) -> pypdfium2.PdfDocument:
    """A PDF to be read; raises UnreadablePdfError, also where it is sealed and the passphrase does not open it."""
    try:
        return pypdfium2.PdfDocument(path, password=passphrase)
    except (pypdfium2.PdfiumError, OSError) as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            why = "it is sealed; name a file that holds its passphrase with --seal-file"
            raise UnreadablePdfError(path, why) from error
        raise UnreadablePdfError(path, "it is missing or no PDF") from error


def read_blocks(path: Path, passphrase: str | None = None) -> tuple[Block, ...]:
    """All blocks of a PDF, page by page; raises UnreadablePdfError, UntaggedPdfError."""
    document = open_pdf(path, passphrase)
    try:
        blocks = [block for number in range(len(document)) for block in _page_blocks(document, number)]
    finally:
        document.close()
    if not blocks:
        raise UntaggedPdfError(path)
    return tuple(blocks)


def alike(printed: str, text: str) -> bool:
    """Whether a text was printed, white space and line ends aside.

    Of scripts that run from right to left a page keeps the characters, but not always their order.
    """
    one, other = bare(printed), bare(text)
    return one == other or (runs_backwards(other) and sorted(one) == sorted(other))


@lru_cache(maxsize=1 << 15)
def bare(text: str) -> str:
    """The text without white space and what is never seen."""
    plain = unicodedata.normalize("NFC", text)
    return "".join(mark for mark in plain if not mark.isspace() and unicodedata.category(mark) != "Cf")


def runs_backwards(text: str) -> bool:
    """Whether some of it runs from right to left."""
    return any(unicodedata.bidirectional(mark) in ("R", "AL") for mark in text)


def decoded(data: bytes) -> str:
    """A text as pdfium gives it, in UTF-16."""
    return data.decode("utf-16-le", "replace").rstrip("\0").translate(_LINE_END_HYPHENS)


def _page_blocks(document: pypdfium2.PdfDocument, number: int) -> Iterator[Block]:
    page = document[number]
    texts = _marked_texts(page)
    tree = raw.FPDF_StructTree_GetForPage(page)
    try:
        for index in range(raw.FPDF_StructTree_CountChildren(tree)):
            root = raw.FPDF_StructTree_GetChildAtIndex(tree, index)
            if root:
                yield from _blocks(_element(root, texts), number + 1)
    finally:
        raw.FPDF_StructTree_Close(tree)


def _marked_texts(page: pypdfium2.PdfPage) -> dict[int, str]:
    """The text of each piece of marked content, by its number on the page."""
    found: dict[int, str] = {}
    textpage = page.get_textpage()
    for index in range(raw.FPDFPage_CountObjects(page)):
        thing = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_TEXT:
            mark = raw.FPDFPageObj_GetMarkedContentID(thing)
            found[mark] = found.get(mark, "") + _object_text(thing, textpage)
    return found


def _object_text(thing: raw.FPDF_PAGEOBJECT, textpage: pypdfium2.PdfTextPage) -> str:
    size = raw.FPDFTextObj_GetText(thing, textpage, None, 0)
    units = (ctypes.c_ushort * (size // 2))()
    raw.FPDFTextObj_GetText(thing, textpage, units, size)
    return decoded(bytes(units))


def _element(handle: raw.FPDF_STRUCTELEMENT, texts: dict[int, str]) -> Element:
    marks = (
        raw.FPDF_StructElement_GetMarkedContentIdAtIndex(handle, index)
        for index in range(raw.FPDF_StructElement_GetMarkedContentIdCount(handle))
    )
    children = (
        raw.FPDF_StructElement_GetChildAtIndex(handle, index)
        for index in range(raw.FPDF_StructElement_CountChildren(handle))
    )
    return Element(
        tag=_string(raw.FPDF_StructElement_GetType, handle),
        own=tuple(texts[mark] for mark in marks if mark in texts),
        inside=tuple(_element(child, texts) for child in children if child),
    )


def _string(read: Callable[..., int], handle: raw.FPDF_STRUCTELEMENT) -> str:
    size = read(handle, None, 0)
    buffer = ctypes.create_string_buffer(size)
    read(handle, buffer, size)
    return decoded(buffer.raw)


def _blocks(element: Element, page: int) -> Iterator[Block]:
    if element.tag == "TR":
        yield Block(element.tag, page, _cells(element))
    elif element.tag == HEAD_ROW:
        yield from (Block(HEAD_ROW, page, _cells(row)) for row in element.inside)
    elif element.tag in _BLOCKS:
        yield Block(element.tag, page, tuple(_leaves(element)))
    else:
        for child in element.inside:
            yield from _blocks(child, page)


def _cells(row: Element) -> tuple[str, ...]:
    return tuple(" ".join(" ".join(_leaves(cell)).split()) for cell in row.inside if cell.tag in _CELLS)


def _leaves(element: Element) -> Iterator[str]:
    yield from element.own
    for child in element.inside:
        yield from _leaves(child)
