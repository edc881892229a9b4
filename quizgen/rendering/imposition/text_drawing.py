"""Text drawing: texts drawn in their places on frames that were typeset without them.

Letter by letter where that can be, which is quick; otherwise as typeset, many texts in one document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.domain.form import Form
from quizgen.domain.languages import TextDirection, direction
from quizgen.rendering.imposition.fragments import (
    CODE,
    DETAILS,
    FOOT_CODE,
    FOOT_NAME,
    LONGEST,
    NAME,
    SEAT,
    SHEET_CODE,
    SHEET_FORM,
    SHEET_NAME,
    FragmentPages,
    Setting,
    copy_pages,
    glyph_pages,
)
from quizgen.rendering.imposition.glyph_runs import GlyphSlot, Side, collect_glyphs, turns
from quizgen.rendering.imposition.typeset_runs import TypesetRun
from quizgen.rendering.imposition.xobjects import POINTS, XObjects
from quizgen.rendering.typesetting.typesetter import Rectangle
from quizgen.rendering.views.learner import name_details

ANYBODY = "–"
"""Stands in frames where each one's own will stand."""
_AT_ONCE = 500
"""Texts typeset in one document: more would take memory that grows with the roster."""
_ELLIPSIS = "…"
"""Typeset before all others: the sign for what is cut off reads as what it was first used for."""
_SAME = 0.01
"""CSS pixels by which heights of one number of lines may differ."""
_TURNED: dict[Side, Side] = {"start": "end", "middle": "middle", "end": "start"}
Places = Mapping[str, Rectangle]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where texts stand, and how they are typeset apart from all else."""

    places: Places
    """By slot, in CSS pixels."""
    sides: Mapping[str, Side]
    """On which side of its slot a text stands."""
    direction: TextDirection
    fixed: frozenset[str]
    """Slots whose texts are always set letter by letter."""
    alphabet: Callable[[str, str], FragmentPages]
    """A text in a slot, for its letters."""
    copies: Callable[[str, Sequence[str], float], FragmentPages]
    """Texts as they stand in a slot of that width."""


class TextDrawer:
    """Draws the texts that it was made for."""

    def __init__(
        self, texts: Mapping[str, Iterable[str]], layout: Layout, xobjects: XObjects, setting: Setting
    ) -> None:
        self._layout = layout
        self._slots: dict[str, GlyphSlot] = collect_glyphs(
            texts, lambda name, text: xobjects.typeset_glyphs(layout.alphabet(name, text), setting, name)
        )
        self._typeset_runs: dict[tuple[str, str], TypesetRun | None] = {}
        self._samples: dict[tuple[str, int], str] = {}
        for name in layout.sides:
            place = layout.places.get(name, (0.0, 0.0, 0.0, 0.0))
            rest = [text for text in texts.get(name, ()) if not self._is_set(name, text, place)]
            for batch in _batches(rest) if name not in layout.fixed else ():
                copies = layout.copies(name, batch, place[2] - place[0])
                for mark, drawn in xobjects.typeset_copies(copies, setting):
                    self._typeset_runs[name, batch[int(mark.rpartition("-")[2])]] = drawn

    def draw(self, name: str, text: str, place: Rectangle, page_height: float) -> str | None:
        """The operators that draw a text in its place on a page of that height in CSS pixels; None if none can."""
        side = self._layout.sides[name]
        slot = self._slots.get(name) if not self._is_moved(name, text) else None
        line = slot.set(text, place, side if self._runs_on else _TURNED[side], page_height) if slot else None
        drawn = self._typeset_runs.get((name, text)) if line is None else None
        if drawn is None:
            return line
        matrix = f"{POINTS} 0 0 -{POINTS} {place[0] * POINTS:.3f} {(page_height - place[1]) * POINTS:.3f} cm"
        return f"q {matrix}\n{drawn.operators}\nQ"

    def draw_letters(
        self, name: str, letters: Sequence[str], middles: Sequence[float], top: float, page_height: float
    ) -> str:
        """The operators that draw letters beside each other, each round its middle, in a slot with that top."""
        return self._slots[name].spread(letters, middles, top, page_height) if letters else ""

    def sample(self, name: str, text: str) -> str:
        """A text that takes as much room in a place: anybody's where it takes one line, as nearly all do."""
        drawn = self._typeset_runs.get((name, text))
        _, top, _, bottom = self._layout.places[name]
        if drawn is None or abs(drawn.height - (bottom - top)) < _SAME:
            return ANYBODY
        return self._samples.setdefault((name, round(drawn.height / _SAME)), text)

    @property
    def _runs_on(self) -> bool:
        return self._layout.direction == "ltr"

    def can_draw(self, name: str, text: str, place: Rectangle) -> bool:
        """Whether a text can be drawn in a place, apart from the frame round it."""
        if name in self._layout.fixed:
            return self._is_set(name, text, place)
        return self._typeset_runs.get((name, text), _ELLIPSIS) is not None

    def _is_set(self, name: str, text: str, place: Rectangle) -> bool:
        """Whether the letters stand side by side in the place, whichever way lines run."""
        slot = self._slots.get(name)
        return slot is not None and not self._is_moved(name, text) and slot.holds(text, place)

    def _is_moved(self, name: str, text: str) -> bool:
        """Whether letters may stand elsewhere than side by side: the space between words may come from another font."""
        return not self._runs_on and name not in self._layout.fixed and (turns(text) or " " in text)


def paper_layout(places: Places, setting: Setting) -> Layout:
    """What is the learner's own on papers with these places."""
    sides: dict[str, Side] = {NAME: "start", DETAILS: "start", SHEET_NAME: "start", SHEET_CODE: "end"}
    return Layout(
        places,
        {**dict.fromkeys((CODE, SEAT, FOOT_CODE, FOOT_NAME, SHEET_FORM), "middle"), **sides},
        direction(setting.quiz.source.language),
        frozenset((CODE, SEAT, FOOT_CODE, SHEET_FORM, SHEET_CODE)),
        lambda name, text: glyph_pages(name, text, setting),
        lambda name, texts, width: copy_pages(name, texts, width, setting),
    )


def own_texts(form: Form, *, first: bool) -> Iterator[tuple[str, str]]:
    """Places with what belongs into them, on the first page or another one."""
    yield FOOT_CODE, form.code
    if first:
        yield CODE, form.code
        if form.seat is not None:
            yield SEAT, form.seat_name
    if form.learner is None:
        return
    yield FOOT_NAME, form.learner.name
    if first:
        yield NAME, form.learner.name
        details = name_details(form.learner, seated=form.seat is not None)
        if details:
            yield DETAILS, details


def texts_of(forms: Iterable[Form]) -> dict[str, dict[str, None]]:
    """All texts by their places, each once."""
    texts: dict[str, dict[str, None]] = {}
    for form in forms:
        for name, text in own_texts(form, first=True):
            texts.setdefault(name, {})[text] = None
    return texts


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Long texts and others apart, since papers print them otherwise."""
    for group in ([text for text in texts if len(text) <= LONGEST], [text for text in texts if len(text) > LONGEST]):
        for start in range(0, len(group), _AT_ONCE):
            yield (_ELLIPSIS, *group[start : start + _AT_ONCE])
