"""XObjects: the fragments of a print run as form XObjects of one PDF, and the fonts they are drawn in."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pikepdf

from quizgen.rendering.imposition.fragments import FragmentPages, Setting
from quizgen.rendering.imposition.typeset_runs import PageReader, TypesetRun
from quizgen.rendering.themes.theme import LostMarksError
from quizgen.rendering.typesetting.typesetter import Rectangle, TypesetPages, typeset_pages

POINTS = 0.75
"""Points of a CSS pixel."""


# What draws text or an XObject; of rules and boxes alone, a page is as good as empty.
_SEEN = re.compile(rb"(?:T[Jj]|Do)\s")
# A line of a font's ToUnicode table as WeasyPrint writes it, one glyph a line: <0041> <0061>
_MAPPED = re.compile(r"^<([0-9a-f]{4})> <([0-9a-f]+)>$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fragment:
    """A typeset page that can be placed on others."""

    name: str
    """Of the XObject, with its slash."""
    places: dict[str, Rectangle]
    """Where the elements with ids stand on the page, in CSS pixels from its top left corner."""


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Text drawn in one font: as read, and as glyphs of four hexadecimal digits with their widths in 1/1000 em."""

    font: str
    size: float
    """In CSS pixels."""
    colour: str
    top: float
    """The base line, in CSS pixels from the top of the page."""
    glyphs: tuple[tuple[str, str, float], ...]
    """Character, glyph, width."""


class XObjects:
    """XObjects and fonts, collected from one typeset document after the other."""

    def __init__(self) -> None:
        self._pdf = pikepdf.new()
        self._objects = pikepdf.Dictionary()
        self._fonts = pikepdf.Dictionary()

    def take(self, pages: FragmentPages, setting: Setting) -> tuple[Fragment, ...]:
        """Typeset pages, each of which is an XObject from now on."""
        typeset = _typeset(pages, setting)
        empty: list[str] = []
        fragments = tuple(self._take_pages(typeset, empty))
        if not set(empty).isdisjoint(pages.shown):
            raise LostMarksError(setting.theme.name, pages.template, [mark for mark in pages.shown if mark in empty])
        return fragments

    def typeset_glyphs(
        self, pages: FragmentPages, setting: Setting, slot: str
    ) -> tuple[Rectangle, tuple[GlyphRun, ...]]:
        """Typeset a text: where the first page with the slot has it, and what is drawn there, in order."""
        typeset = _typeset(pages, setting)
        with pikepdf.open(io.BytesIO(typeset.data)) as source:
            number = next(index for index, places in enumerate(typeset.places) if slot in places)
            page = source.pages[number]
            fonts = {name: self._take_font(font) for name, font in page.Resources.get("/Font", {}).items()}
            known = {name: _Glyphs.of(font) for name, font in page.Resources.get("/Font", {}).items()}
            return typeset.places[number][slot], tuple(_text_runs(page, fonts, known))

    def typeset_copies(self, pages: FragmentPages, setting: Setting) -> Iterator[tuple[str, TypesetRun | None]]:
        """Typeset copies of a slot: their ids, each with the text drawn in it; None where that is more than text."""
        typeset = _typeset(pages, setting)
        with pikepdf.open(io.BytesIO(typeset.data)) as source:
            fonts = {name: self._take_font(font) for name, font in source.pages[0].Resources.get("/Font", {}).items()}
            for page, places in zip(source.pages, typeset.places, strict=True):
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

    def _take_pages(self, typeset: TypesetPages, empty: list[str]) -> Iterator[Fragment]:
        """The pages as fragments; the ids on those without anything to be seen go to the list."""
        with pikepdf.open(io.BytesIO(typeset.data)) as source:
            shared = source.make_indirect(source.pages[0].Resources)
            for page, places in zip(source.pages, typeset.places, strict=True):
                form = page.as_form_xobject()
                form.Resources = shared
                name = f"/P{len(self._objects)}"
                self._objects[name] = self._pdf.copy_foreign(form)
                if not _SEEN.search(form.read_bytes()):
                    empty.extend(places)
                yield Fragment(name, places)

    def _take_font(self, font: pikepdf.Object) -> str:
        name = f"/F{len(self._fonts)}"
        indirect = font if font.is_indirect else None
        self._fonts[name] = self._pdf.copy_foreign(indirect or font)
        return name


def _typeset(pages: FragmentPages, setting: Setting) -> TypesetPages:
    """Raises LostMarksError where the theme leaves out what has to be found."""
    theme, size = setting.theme, setting.page_size
    typeset = typeset_pages(pages.html, style=pages.style, theme=theme, page_size=size, copies=pages.copies)
    found = {mark for places in typeset.places for mark in places}
    lost = [mark for mark in (*pages.marks, *pages.shown) if mark not in found]
    if lost:
        raise LostMarksError(theme.name, pages.template, lost)
    return typeset


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


def _text_runs(page: pikepdf.Page, fonts: dict[str, str], known: dict[str, _Glyphs]) -> Iterator[GlyphRun]:
    # A partial interpreter: it takes for granted what WeasyPrint writes, which sets font, colour and text matrix before
    # each text, draws glyphs of two bytes, and has no scaled coordinates within the page's own.
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
            yield GlyphRun(fonts[font], size, colour, top, glyphs)


def _shown(pieces: Iterable[object], font: _Glyphs) -> Iterator[tuple[str, str, float]]:
    for piece in pieces:
        if isinstance(piece, pikepdf.String):
            digits = bytes(piece).hex()
            for start in range(0, len(digits), 4):
                code = digits[start : start + 4]
                yield font.characters.get(code, ""), code, font.widths.get(int(code, 16), 1000.0)
