"""Inscription: what is the learner's own, drawn in its places.

Letter by letter where that can be, which is quick; otherwise as typeset, many texts in one document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from quizgen.domain.form import Form
from quizgen.rendering.languages import direction
from quizgen.rendering.learner import name_details
from quizgen.rendering.lettering import Lettering
from quizgen.rendering.slots import Slot, make_slots, turns
from quizgen.rendering.specimens import (
    CODE,
    DETAILS,
    FOOT_CODE,
    FOOT_NAME,
    LONGEST,
    NAME,
    SEAT,
    Setting,
    copies_sheet,
)
from quizgen.rendering.stock import POINTS, Stock
from quizgen.rendering.typesetting import Rectangle

ANYBODY = "–"
"""Stands in frames where each learner's own will stand."""
_LETTERED = (NAME, DETAILS, FOOT_NAME)
"""The places where texts as typeset can stand; codes are always plain."""
_SHAPING = (NAME, DETAILS)
"""The places whose height moves what is below them."""
_AT_ONCE = 500
"""Texts typeset in one document."""
_ELLIPSIS = "…"
"""Typeset before all others: the sign for what is cut off reads as what it was first used for."""
_SAME = 0.01
"""CSS pixels."""
Places = Mapping[str, Rectangle]


class Inscriber:
    """Draws the texts that it was made for."""

    def __init__(self, forms: Iterable[Form], places: Places, stock: Stock, setting: Setting) -> None:
        self._places = places
        self._start = "start" if direction(setting.quiz.source.language) == "ltr" else "end"
        texts = _texts(forms)
        self._slots: dict[str, Slot] = make_slots(texts, stock, setting)
        self._letterings: dict[tuple[str, str], Lettering | None] = {}
        self._samples: dict[tuple[str, int], str] = {}
        for name in _LETTERED:
            rest = [text for text in texts.get(name, ()) if not self._is_set(name, text, places[name])]
            for batch in _batches(rest):
                self._letter(name, batch, stock, setting)

    def draw(self, name: str, text: str, places: Places, page_height: float) -> str | None:
        """The operators that draw a text in its place on a page of that height in CSS pixels; None if none can."""
        if self._is_set(name, text, places[name]):
            side = self._start if name in (NAME, DETAILS) else "middle"
            return self._slots[name].set(text, places[name], side, page_height)
        drawn = self._letterings.get((name, text))
        if drawn is None:
            return None
        left, top, _, _ = places[name]
        matrix = f"{POINTS} 0 0 -{POINTS} {left * POINTS:.3f} {(page_height - top) * POINTS:.3f} cm"
        return f"q {matrix}\n{drawn.operators}\nQ"

    def sample(self, name: str, text: str) -> str:
        """A text that takes as much room in a place: anybody's where it takes one line, as nearly all do."""
        drawn = self._letterings.get((name, text))
        _, top, _, bottom = self._places[name]
        if drawn is None or abs(drawn.height - (bottom - top)) < _SAME:
            return ANYBODY
        return self._samples.setdefault((name, round(drawn.height / _SAME)), text)

    def _is_set(self, name: str, text: str, place: Rectangle) -> bool:
        """Whether the letters stand side by side in the place, whichever way lines run."""
        slot = self._slots.get(name)
        moved = self._start == "end" and name in _LETTERED and turns(text)
        return slot is not None and not moved and slot.holds(text, place)

    def _letter(self, name: str, texts: Sequence[str], stock: Stock, setting: Setting) -> None:
        left, _, right, _ = self._places[name]
        primed = (*texts, _ELLIPSIS)[::-1]
        for mark, drawn in stock.take_copies(copies_sheet(name, primed, right - left, setting), setting):
            self._letterings[name, primed[int(mark.rpartition("-")[2])]] = drawn


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


def _texts(forms: Iterable[Form]) -> dict[str, dict[str, None]]:
    """All texts by their places, each once."""
    texts: dict[str, dict[str, None]] = {}
    for form in forms:
        for name, text in own_texts(form, first=True):
            texts.setdefault(name, {})[text] = None
    return texts


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Long texts and others apart, since papers print them otherwise."""
    for group in ([text for text in texts if len(text) <= LONGEST], [text for text in texts if len(text) > LONGEST]):
        yield from (group[start : start + _AT_ONCE] for start in range(0, len(group), _AT_ONCE))
