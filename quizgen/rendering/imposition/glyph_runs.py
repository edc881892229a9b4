"""Glyph runs: names and codes set into their places from glyphs that were typeset once, without kerning as on papers.

Only texts whose letters stand side by side as they are typed are set so: one script, without
joining, stacking or turning. All others are left to the typesetter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Literal, cast

from quizgen.rendering.imposition.fragments import LONGEST
from quizgen.rendering.imposition.xobjects import POINTS, GlyphRun
from quizgen.rendering.typesetting.typesetter import Rectangle

_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")
"""Those whose blanks and signs come from the font of their letters; beside others, they may come from one more font."""
_COMMON = ""
_SIGNS = frozenset(" .,'’‘-–—·/()&+#:0123456789_@")
_KEPT = 256
"""Texts of a slot that are kept: those of a few papers."""
Alphabet = dict[tuple[str, str], "Glyph"]
"""By script and character: signs are drawn in the font of the letters round them."""
Side = Literal["start", "middle", "end"]
_SHARES: dict[Side, float] = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of what a text leaves free of its place lies before it."""
Typesetter = Callable[[str, str], tuple[Rectangle, tuple[GlyphRun, ...]]]
"""Where a slot is, and what is drawn in it, of a slot's name and a text."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """How one character is drawn in a slot; lengths in CSS pixels."""

    font: str
    code: str
    width: float


@dataclass(frozen=True, slots=True)
class _Line:
    """A text as glyphs: the operators that draw it, how wide it is, and where its base line is in the slot."""

    drawn: str
    width: float
    base: float


@dataclass(frozen=True, slots=True)
class GlyphSlot:
    """One sort of place: its letters, and where their base line is."""

    alphabet: Alphabet
    size: float
    colour: str
    bases: dict[str, float]
    """From the top of the slot, by script."""
    _lines: dict[str, _Line | None] = field(default_factory=dict)
    """The texts drawn last: a foot has the same one on each page of a paper."""

    def holds(self, text: str, place: Rectangle) -> bool:
        """Whether all letters of a text are known and stand side by side in a place."""
        line = self._line(text)
        return line is not None and place[2] - place[0] >= line.width

    def set(self, text: str, place: Rectangle, side: Side, height: float) -> str | None:
        """The operators that draw a text at the start, middle or end of a place on a page of that height; or None."""
        line = self._line(text)
        left, top, right, _ = place
        if line is None or right - left < line.width:
            return None
        x = left + _SHARES[side] * (right - left - line.width)
        y = height - top - line.base
        return f"q {self.colour} BT 1 0 0 1 {x * POINTS:.2f} {y * POINTS:.2f} Tm {line.drawn} ET Q"

    def spread(self, letters: Sequence[str], middles: Sequence[float], top: float, height: float) -> str:
        """The operators that draw letters round their middles, in a line of slots with that top."""
        glyphs = [self.alphabet["LATIN", letter] for letter in letters]
        starts = [(middle - glyph.width / 2) * POINTS for middle, glyph in zip(middles, glyphs, strict=False)]
        y = (height - top - self.bases["LATIN"]) * POINTS
        drawn = [f"q {self.colour} BT {glyphs[0].font} {self.size * POINTS:.4f} Tf 1 0 0 1 {starts[0]:.2f} {y:.2f} Tm"]
        moves = (after - before for before, after in pairwise(starts))
        drawn += [f"<{glyph.code}> Tj {move:.2f} 0 Td" for glyph, move in zip(glyphs, moves, strict=False)]
        return " ".join([*drawn, f"<{glyphs[-1].code}> Tj ET Q"])

    def _line(self, text: str) -> _Line | None:
        """The text as glyphs; None where letters are missing, or do not stand side by side."""
        if text not in self._lines:
            if len(self._lines) >= _KEPT:
                self._lines.clear()
            self._lines[text] = self._make_line(text)
        return self._lines[text]

    def _make_line(self, text: str) -> _Line | None:
        script = plain_script(text)
        glyphs = [self.alphabet.get((script, one)) for one in text] if script is not None else [None]
        if script is None or None in glyphs:
            return None
        found = cast("list[Glyph]", glyphs)
        return _Line(" ".join(self._runs(found)), sum(glyph.width for glyph in found), self.bases[script])

    def _runs(self, glyphs: list[Glyph]) -> Iterable[str]:
        font, codes = "", ""
        for glyph in glyphs:
            if glyph.font != font:
                if codes:
                    yield f"<{codes}> Tj"
                yield f"{glyph.font} {self.size * POINTS:.4f} Tf"
                font, codes = glyph.font, ""
            codes += glyph.code
        yield f"<{codes}> Tj"


@lru_cache(maxsize=4096)
def plain_script(text: str) -> str | None:
    """The one script of a text that can be set letter by letter, empty for signs alone; None for any other text."""
    scripts = {_script_of(character): None for character in text if character not in _SIGNS}
    if len(scripts) > 1 or not text or len(text) > LONGEST or text != " ".join(text.split()):
        return None
    script = next(iter(scripts), _COMMON)
    return script if script in (*_SCRIPTS, _COMMON) else None


@lru_cache(maxsize=4096)
def _script_of(character: str) -> str | None:
    """The first word of the character's name; None where it is no letter."""
    if unicodedata.category(character) not in ("Lu", "Ll", "Lo"):
        return None
    return unicodedata.name(character, "?").partition(" ")[0]


def turns(text: str) -> bool:
    """Whether a text would stand otherwise where lines run from right to left."""
    return not (text[:1].isalpha() and text[-1:].isalnum())


def collect_glyphs(texts: Mapping[str, Iterable[str]], typeset: Typesetter) -> dict[str, GlyphSlot]:
    """The slots, with the letters of the texts to be set in each."""
    return {name: _collect(name, own, typeset) for name, own in texts.items() if own}


def _collect(name: str, texts: Iterable[str], typeset: Typesetter) -> GlyphSlot:
    groups: dict[str, dict[str, None]] = {}
    for text in texts:
        script = plain_script(text)
        if script is not None:
            groups.setdefault(script, {}).update(dict.fromkeys(text))
    alphabet: Alphabet = {}
    bases: dict[str, float] = {}
    first = GlyphRun("", 1, "0 g", 0, ())
    for script, characters in groups.items():
        place, runs = typeset(name, _line(characters))
        first = runs[0]
        bases[script] = first.top - place[1]
        alphabet |= _glyphs(script, runs)
    return GlyphSlot(alphabet, first.size, first.colour, bases)


def _line(characters: Iterable[str]) -> str:
    """All characters, letters first, so that signs have letters before them; blanks between them."""
    return " ".join(sorted((one for one in characters if one != " "), key=lambda one: (not one.isalpha(), one))) + " –"


def _glyphs(script: str, runs: tuple[GlyphRun, ...]) -> Alphabet:
    """The first of each character counts: a blank is drawn in the font of the letter before it."""
    found: Alphabet = {}
    for run in runs:
        for character, code, width in run.glyphs:
            if len(character) == 1:
                found.setdefault((script, character), Glyph(run.font, code, width * run.size / 1000))
    return found
