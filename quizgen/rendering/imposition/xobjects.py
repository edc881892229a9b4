"""The stock of a print run: parts of papers as form XObjects of one PDF, from which papers are composed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pikepdf

from quizgen.rendering.imposition.fragments import Setting, Sheet
from quizgen.rendering.imposition.typeset_runs import Lettering, PageReader
from quizgen.rendering.themes.theme import LostMarksError
from quizgen.rendering.typesetting.typesetter import Rectangle, Specimen, typeset_specimen

POINTS = 0.75
"""Points of a CSS pixel."""


_SEEN = re.compile(rb"(?:T[Jj]|Do)\s")
_MAPPED = re.compile(r"^<([0-9a-f]{4})> <([0-9a-f]+)>$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a specimen that can be placed."""

    name: str
    """Of the XObject, with its slash."""
    places: dict[str, Rectangle]
    """Where the elements with ids stand on the page, in CSS pixels from its top left corner."""


@dataclass(frozen=True, slots=True)
class TextRun:
    """Text drawn in one font: as read, and as glyphs of four hexadecimal digits with their widths in 1/1000 em."""

    font: str
    size: float
    """In CSS pixels."""
    colour: str
    top: float
    """The base line, in CSS pixels from the top of the page."""
    glyphs: tuple[tuple[str, str, float], ...]
    """Character, glyph, width."""


class Stock:
    """XObjects and fonts, collected one specimen after the other."""

    def __init__(self) -> None:
        self._pdf = pikepdf.new()
        self._objects = pikepdf.Dictionary()
        self._fonts = pikepdf.Dictionary()

    def take(self, sheet: Sheet, setting: Setting) -> tuple[Part, ...]:
        """Typeset a specimen; its pages are in the stock from now on."""
        specimen = _typeset(sheet, setting)
        empty: list[str] = []
        parts = tuple(self._take_pages(specimen, empty))
        if not set(empty).isdisjoint(sheet.shown):
            raise LostMarksError(setting.theme.name, sheet.template, [mark for mark in sheet.shown if mark in empty])
        return parts

    def take_text(self, sheet: Sheet, setting: Setting, slot: str) -> tuple[Rectangle, tuple[TextRun, ...]]:
        """Typeset a specimen of text: where the first page with the slot has it, and what is drawn there, in order."""
        specimen = _typeset(sheet, setting)
        with pikepdf.open(io.BytesIO(specimen.data)) as source:
            number = next(index for index, places in enumerate(specimen.places) if slot in places)
            page = source.pages[number]
            fonts = {name: self._take_font(font) for name, font in page.Resources.get("/Font", {}).items()}
            known = {name: _Glyphs.of(font) for name, font in page.Resources.get("/Font", {}).items()}
            return specimen.places[number][slot], tuple(_text_runs(page, fonts, known))

    def take_copies(self, sheet: Sheet, setting: Setting) -> Iterator[tuple[str, Lettering | None]]:
        """Typeset copies of a slot: their ids, each with the text drawn in it; None where that is more than text."""
        specimen = _typeset(sheet, setting)
        with pikepdf.open(io.BytesIO(specimen.data)) as source:
            fonts = {name: self._take_font(font) for name, font in source.pages[0].Resources.get("/Font", {}).items()}
            for page, places in zip(source.pages, specimen.places, strict=True):
                yield from PageReader(places, fonts).read(page)

    def save(self) -> bytes:
        """A PDF without pages whose catalogue has the XObjects as /Parts and the fonts as /Fonts."""
        self._pdf.Root.Parts = self._pdf.make_indirect(self._objects)
        self._pdf.Root.Fonts = self._pdf.make_indirect(self._fonts)
        stream = io.BytesIO()
        self._pdf.save(
            stream,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            deterministic_id=True,
            min_version="1.7",
            compress_streams=True,
        )
        return stream.getvalue()

    def _take_pages(self, specimen: Specimen, empty: list[str]) -> Iterator[Part]:
        """The pages as parts; the ids on those without anything to be seen go to the list."""
        with pikepdf.open(io.BytesIO(specimen.data)) as source:
            shared = source.make_indirect(source.pages[0].Resources)
            for page, places in zip(source.pages, specimen.places, strict=True):
                form = page.as_form_xobject()
                form.Resources = shared
                name = f"/P{len(self._objects)}"
                self._objects[name] = self._pdf.copy_foreign(form)
                if not _SEEN.search(form.read_bytes()):
                    empty.extend(places)
                yield Part(name, places)

    def _take_font(self, font: pikepdf.Object) -> str:
        name = f"/F{len(self._fonts)}"
        indirect = font if font.is_indirect else None
        self._fonts[name] = self._pdf.copy_foreign(indirect or font)
        return name


def _typeset(sheet: Sheet, setting: Setting) -> Specimen:
    """Raises LostMarksError where the theme leaves out what has to be found."""
    theme, size = setting.theme, setting.page_size
    specimen = typeset_specimen(sheet.html, style=sheet.style, theme=theme, page_size=size, copies=sheet.copies)
    found = {mark for places in specimen.places for mark in places}
    lost = [mark for mark in (*sheet.marks, *sheet.shown) if mark not in found]
    if lost:
        raise LostMarksError(theme.name, sheet.template, lost)
    return specimen


class _Glyphs:
    """What the glyphs of a font stand for, and how wide they are."""

    def __init__(self, characters: dict[str, str], widths: dict[int, float]) -> None:
        self.characters = characters
        self.widths = widths

    @classmethod
    def of(cls, font: pikepdf.Object) -> _Glyphs:
        """Read from the font's own tables."""
        table = bytes(font.ToUnicode.read_bytes()).decode("ascii", "replace")
        characters = {code: _characters(text) for code, text in _MAPPED.findall(table)}
        return cls(characters, dict(_widths(list(font.DescendantFonts[0].get("/W", [])))))


def _characters(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be", "replace") if len(digits) % 4 == 0 else ""


def _widths(table: Sequence[pikepdf.Object]) -> Iterator[tuple[int, float]]:
    position = 0
    while position + 1 < len(table):
        first, second = int(table[position]), table[position + 1]
        if isinstance(second, pikepdf.Array):
            yield from ((first + offset, float(width)) for offset, width in enumerate(second))
            position += 2
        else:
            yield from ((glyph, float(table[position + 2])) for glyph in range(first, int(second) + 1))
            position += 3


def _text_runs(page: pikepdf.Page, fonts: dict[str, str], known: dict[str, _Glyphs]) -> Iterator[TextRun]:
    font, size, colour, top = "", 0.0, "", 0.0
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        operands = instruction.operands
        if operator == "Tf":
            font, size = str(operands[0]), float(operands[1])
        elif operator in ("rg", "g", "k", "scn", "cs"):
            colour = pikepdf.unparse_content_stream([instruction]).decode().strip()
        elif operator == "Tm":
            top = float(operands[5])
        elif operator in ("TJ", "Tj"):
            shown = list(operands[0]) if operator == "TJ" else list(operands)
            glyphs = tuple(_shown(shown, known[font]))
            yield TextRun(fonts[font], size, colour, top, glyphs)


def _shown(pieces: Iterable[object], font: _Glyphs) -> Iterator[tuple[str, str, float]]:
    for piece in pieces:
        if isinstance(piece, pikepdf.String):
            digits = bytes(piece).hex()
            for start in range(0, len(digits), 4):
                code = digits[start : start + 4]
                yield font.characters.get(code, ""), code, font.widths.get(int(code, 16), 1000.0)
