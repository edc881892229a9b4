"""Composer: papers composed from fragments that were typeset once, each at the place where a whole paper has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quizgen.domain.form import Form, Learner
from quizgen.rendering.imposition.fragments import (
    DETAILS,
    NAME,
    Setting,
    frame_pages,
)
from quizgen.rendering.imposition.questions import ArrangedQuestion, Questions, Tops, paginate
from quizgen.rendering.imposition.sheet_pages import SheetPages, draw_qr
from quizgen.rendering.imposition.text_drawing import ANYBODY, TextDrawer, own_texts, paper_layout, texts_of
from quizgen.rendering.imposition.xobjects import Fragment, XObjects
from quizgen.rendering.views.learner import name_details

_Kind = tuple[int, Learner | None]
"""What frames leave room for: so many signs of a code, and a learner with a name and details as high as these."""
_HEAD = 1 / 6
"""The part of a first page that its head takes, about: another guess at the number of pages costs a typesetting."""


class Composer:
    """The fragments of one quiz in one theme, and the papers composed of them."""

    def __init__(self, setting: Setting, xobjects: XObjects) -> None:
        self.setting = setting
        self._xobjects = xobjects
        self._sheets = SheetPages(setting)
        self._frames: dict[tuple[_Kind, int], tuple[Fragment, ...]] = {}
        self._likely: dict[_Kind, int] = {}
        self._personal: dict[str, tuple[Fragment, ...]] = {}
        self._height = 0.0

    def prepare(self, forms: Sequence[Form], *, page_height: float) -> None:
        """Typeset what these forms need: fragments of questions, frames of pages, letters of names."""
        self.questions = Questions(forms, self.setting, self._xobjects)
        self._height = page_height
        anybody = next((form for form in forms if form.learner is not None), None) or next(iter(forms), None)
        frames = self._frame_like(_kind(anybody), self.questions.of(anybody)) if anybody is not None else ()
        places = {name: place for frame in reversed(frames) for name, place in frame.places.items()}
        texts = {**texts_of(forms), **self._sheets.texts_of(forms)}
        self._drawer = TextDrawer(texts, paper_layout(places, self.setting), self._xobjects, self.setting)
        for form in forms:
            frames = self._plan(form, self.questions.of(form))[0]
            own, sheet = own_texts(form, first=True), self._sheets.own_texts(form)
            if not (self._can_draw(own, frames[0]) and self._can_draw(sheet, frames[-1])):
                self._personal[form.code] = self._typeset_frames(form)

    def _can_draw(self, texts: Iterable[tuple[str, str]], frame: Fragment) -> bool:
        """Whether texts can be drawn in their places, apart from the frame round them."""
        return all(self._drawer.can_draw(name, text, frame.places[name]) for name, text in texts)

    def compose(self, form: Form) -> Iterator[bytes]:
        """The pages of a form's paper as content streams."""
        arranged = self.questions.of(form)
        frames, pages = self._plan(form, arranged)
        numbered = iter(enumerate(arranged, start=1))
        for index, (frame, code) in enumerate(zip(frames, self._sheets.codes(form, frames), strict=True)):
            asks = index < len(pages)
            texts = [*(own_texts(form, first=index == 0) if asks else ()), *self._sheets.own_texts(form, code)]
            own = self._own(texts, code, frame) if form.code not in self._personal else ()
            placed = [self.questions.draw(*next(numbered), top) for top in (pages[index] if asks else ())]
            yield b"\n".join([f"{frame.name} Do".encode(), *own, *placed])

    def _plan(self, form: Form, arranged: Sequence[ArrangedQuestion]) -> tuple[tuple[Fragment, ...], Tops]:
        """The frames of a form's pages, its own or those of forms like it, and the tops of the questions on each."""
        own = self._personal.get(form.code)
        if own is not None:
            return own, self._paginate(arranged, own)
        kind = _kind(form, self._drawer)
        pages = self._paginate(arranged, self._frame_like(kind, arranged))
        return self._frame_of(kind, len(pages)), pages

    def _paginate(self, arranged: Sequence[ArrangedQuestion], frames: Sequence[Fragment]) -> Tops:
        strip = self._sheets.room(frames)
        heights = [*(question.height for question in arranged), *strip]
        *pages, last = paginate(heights, first=frames[0].places["f0-whole"][1], area=self.questions.area)
        return (*pages, last[:-1] if strip else last)

    def _frame_like(self, kind: _Kind, arranged: Sequence[ArrangedQuestion]) -> tuple[Fragment, ...]:
        """Frames of that kind for as many pages as may be: the first and the last look the same whatever the number.

        For the first form the number is guessed, and mostly right, so that sheets are typeset once.
        """
        if kind not in self._likely:
            area = self.questions.area
            begun = area.top + (area.bottom - area.top) * _HEAD
            self._likely[kind] = len(paginate([one.height for one in arranged], first=begun, area=area))
        return self._frame_of(kind, self._likely[kind])

    def _frame_of(self, kind: _Kind, pages: int) -> tuple[Fragment, ...]:
        key = (kind, pages)
        if key not in self._frames:
            signs, learner = kind
            unfilled = frame_pages("X" * signs, learner, pages, self.setting)
            self._frames[key] = self._xobjects.take(unfilled, self.setting)
        return self._frames[key]

    def _typeset_frames(self, form: Form) -> tuple[Fragment, ...]:
        """Frames with the learner's own in them, for what cannot be drawn apart from them."""
        made, pages = 0, 1
        frames: tuple[Fragment, ...] = ()
        while made != pages:
            made, seat = pages, form.seat_name
            unfilled = frame_pages(form.code, form.learner, pages, self.setting, seat=seat, personal=True)
            frames = self._xobjects.take(unfilled, self.setting)
            pages = len(self._paginate(self.questions.of(form), frames))
        return frames

    def _own(self, texts: Iterable[tuple[str, str]], code: str, frame: Fragment) -> Iterator[bytes]:
        """What is the learner's own on a page: texts, and the code of the sheet on it, if there is one."""
        for name, text in texts:
            drawn = self._drawer.draw(name, text, frame.places[name], self._height)
            if drawn is not None:
                yield drawn.encode("ascii")
        if code:
            yield draw_qr(code, frame.places, self._height).encode("ascii")


def _kind(form: Form, drawer: TextDrawer | None = None) -> _Kind:
    """What frames of a form have to leave room for."""
    if form.learner is None or drawer is None:
        return len(form.code), form.learner and Learner(ANYBODY, ANYBODY)
    details = drawer.sample(DETAILS, name_details(form.learner, seated=form.seat is not None))
    return len(form.code), Learner(drawer.sample(NAME, form.learner.name), details)
