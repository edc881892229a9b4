"""Imposition: papers composed from parts that were typeset once, each at the place where a whole paper has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quizgen.domain.form import LETTERS, Form, FormQuestion, Learner
from quizgen.domain.item import SoundItem
from quizgen.errors import QuizgenError
from quizgen.rendering.imposition.fragments import (
    AREA,
    DETAILS,
    NAME,
    PartKey,
    Setting,
    frames_sheet,
    part_keys,
    parts_sheet,
    place_of,
)
from quizgen.rendering.imposition.pagination import Room, paginate
from quizgen.rendering.imposition.sheet_pages import SheetRun, draw_qr
from quizgen.rendering.imposition.text_drawing import ANYBODY, Inscriber, own_texts, paper_layout, texts_of
from quizgen.rendering.imposition.xobjects import POINTS, Part, Stock
from quizgen.rendering.typesetting.typesetter import Rectangle
from quizgen.rendering.views.learner import is_short, name_details

MOST_VARIANTS = 20_000
"""Questions with an order of options that are kept; others are written out on each page, so that memory is bounded."""
_Kind = tuple[int, Learner | None]
"""What frames leave room for: so many signs of a code, and a learner with a name and details as high as these."""


class TallQuestionError(QuizgenError):
    """A question is taller than a page: a print run splits none."""

    def __init__(self, item: str) -> None:
        super().__init__(
            f"The question “{item}” does not fit on one page of this theme and size, and no print run splits a "
            "question. Shorten it, or choose another theme or page size."
        )


@dataclass(frozen=True, slots=True)
class Variant:
    """A question with its options in one order, without its number: an XObject."""

    name: str
    """Empty for one that is drawn anew wherever it stands."""
    height: float
    content: bytes


@dataclass(frozen=True, slots=True)
class _Spot:
    """A part with the point of it that is to be placed, in CSS pixels."""

    name: str
    left: float
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class _Spaces:
    """What lies between the parts of a question, in CSS pixels."""

    before: float
    options: float
    rows: float
    column_rows: float
    after: float
    column: float
    """From the first to the second of two columns; negative where lines run from right to left."""


class Press:
    """The parts of one quiz in one theme, and the papers composed from them."""

    def __init__(self, setting: Setting, stock: Stock) -> None:
        self.setting = setting
        self._stock = stock
        self._sheets = SheetRun(setting)
        self._items = {item.id: item for item in setting.quiz.items}
        self.variants: dict[FormQuestion, Variant] = {}
        """Every question as it stands on some paper composed so far."""
        self._frames: dict[tuple[_Kind, int], tuple[Part, ...]] = {}
        self._personal: dict[str, tuple[Part, ...]] = {}
        self._height = 0.0

    def _typeset_parts(self, forms: Sequence[Form]) -> None:
        asked = {id(question): question for form in forms for question in form.questions}
        prints = ((self._items[question.item], question) for question in asked.values())
        keys = part_keys(prints, theme=self.setting.theme, count=self.setting.count)
        parts = self._stock.take(parts_sheet(keys, self.setting), self.setting)
        found = {mark: number for number, part in reversed([*enumerate(parts)]) for mark in part.places}
        marks = [place_of(f"p{number}", sort) for number, (sort, _) in enumerate(keys)]
        pages = [found[mark] for mark in (*marks, "one-whole", "two-0")]
        for key, (page, following) in zip(keys, pairwise(pages), strict=False):
            if following > page + 1:
                raise TallQuestionError(next(item.id for item in self.setting.quiz.items if _has(item, key)))
        singles, one, two = [parts[page] for page in pages[:-2]], parts[pages[-2]], parts[pages[-1]]
        pairs = zip(zip(keys, marks, strict=True), singles, strict=True)
        self._spots = {key: _spot(part, mark) for (key, mark), part in pairs}
        self._spaces = _spaces(one.places, two.places)
        bottom = one.places[AREA][3]
        self._room = Room(one.places["one-whole"][1], bottom)
        self._origin = self._spots["number", "1"].top

    def prepare(self, forms: Sequence[Form], *, page_height: float) -> None:
        """Typeset what these forms need: parts of questions, frames for their numbers of pages, letters of names."""
        self._typeset_parts(forms)
        self._height = page_height
        anybody = next((form for form in forms if form.learner is not None), None) or next(iter(forms), None)
        frames = self._frame_of(_kind(anybody), 1) if anybody is not None else ()
        places = {name: place for part in reversed(frames) for name, place in part.places.items()}
        texts = {**texts_of(forms), **self._sheets.texts_of(forms)}
        self._inscriber = Inscriber(texts, paper_layout(places, self.setting), self._stock, self.setting)
        for form in forms:
            frames = self._plan(form, self._variants_of(form))[0]
            own, sheet = own_texts(form, first=True), self._sheets.own_texts(form)
            if not (self._can_draw(own, frames[0]) and self._can_draw(sheet, frames[-1])):
                self._personal[form.code] = self._typeset_frames(form)

    def _can_draw(self, texts: Iterable[tuple[str, str]], frame: Part) -> bool:
        """Whether texts can be drawn in their places, apart from the frame round them."""
        return all(self._inscriber.can_draw(name, text, frame.places[name]) for name, text in texts)

    def compose(self, form: Form) -> Iterator[bytes]:
        """The pages of a form's paper as content streams."""
        variants = self._variants_of(form)
        frames, pages = self._plan(form, variants)
        numbered = iter(enumerate(variants, start=1))
        for index, (part, code) in enumerate(zip(frames, self._sheets.codes(form, frames), strict=True)):
            asks = index < len(pages)
            texts = [*(own_texts(form, first=index == 0) if asks else ()), *self._sheets.own_texts(form, code)]
            own = self._own(texts, code, part) if form.code not in self._personal else ()
            placed = [self._place(*next(numbered), top) for top in (pages[index] if asks else ())]
            yield b"\n".join([f"{part.name} Do".encode(), *own, *placed])

    def _place(self, number: int, variant: Variant, top: float) -> bytes:
        shift = (self._origin - top) * POINTS
        name = self._spots["number", str(number)].name.encode()
        drawn = b"%b Do" % variant.name.encode() if variant.name else variant.content
        return b"q 1 0 0 1 0 %.2f cm %b Do %b Q" % (shift, name, drawn)

    def _plan(self, form: Form, variants: Sequence[Variant]) -> tuple[tuple[Part, ...], tuple[tuple[float, ...], ...]]:
        """The frames of a form's pages, its own or those of forms like it, and the tops of the questions on each."""
        own = self._personal.get(form.code)
        if own is not None:
            return own, self._paginate(variants, own)
        kind = _kind(form, self._inscriber)
        pages = self._paginate(variants, self._frame_of(kind, 1))
        return self._frame_of(kind, len(pages)), pages

    def _paginate(self, variants: Sequence[Variant], frames: Sequence[Part]) -> tuple[tuple[float, ...], ...]:
        strip = self._sheets.room(frames)
        heights = [*(variant.height for variant in variants), *strip]
        *pages, last = paginate(heights, first=frames[0].places["f0-whole"][1], room=self._room)
        return (*pages, last[:-1] if strip else last)

    def _frame_of(self, kind: _Kind, pages: int) -> tuple[Part, ...]:
        key = (kind, pages)
        if key not in self._frames:
            signs, learner = kind
            sheet = frames_sheet("X" * signs, learner, pages, self.setting)
            self._frames[key] = self._stock.take(sheet, self.setting)
        return self._frames[key]

    def _typeset_frames(self, form: Form) -> tuple[Part, ...]:
        """Frames with the learner's own in them, for what cannot be drawn apart from them."""
        made, pages = 0, 1
        frames: tuple[Part, ...] = ()
        while made != pages:
            made, seat = pages, form.seat_name
            sheet = frames_sheet(form.code, form.learner, pages, self.setting, seat=seat, personal=True)
            frames = self._stock.take(sheet, self.setting)
            pages = len(self._paginate(self._variants_of(form), frames))
        return frames

    def _own(self, texts: Iterable[tuple[str, str]], code: str, frame: Part) -> Iterator[bytes]:
        """What is the learner's own on a page: texts, and the code of the sheet on it, if there is one."""
        for name, text in texts:
            drawn = self._inscriber.draw(name, text, frame.places[name], self._height)
            if drawn is not None:
                yield drawn.encode("ascii")
        if code:
            yield draw_qr(code, frame.places, self._height).encode("ascii")

    def _variants_of(self, form: Form) -> list[Variant]:
        known = self.variants
        return [known.get(question) or self._variant(question) for question in form.questions]

    def _variant(self, question: FormQuestion) -> Variant:
        made = self._compose_question(question)
        if made.height > self._room.bottom - self._room.top:
            raise TallQuestionError(self._items[question.item].id)
        if len(self.variants) >= MOST_VARIANTS:
            return replace(made, name="")
        return self.variants.setdefault(question, made)

    def _compose_question(self, question: FormQuestion) -> Variant:
        item = self._items[question.item]
        texts = [item.options[index].text for index in question.options]
        spaces, lines = self._spaces, []
        stem = self._spots["stem", item.stems[question.stem].plain]
        lines.append(_do(stem, stem.left, self._origin + spaces.before))
        top = self._origin + spaces.before + stem.height + spaces.options
        columns = all(is_short(text, self.setting.theme) for text in texts)
        rows = self._columns(texts, top) if columns else self._rows(texts, top)
        for letter, (spot, left, place) in zip(LETTERS, rows, strict=False):
            shape = self._spots["letter", letter]
            lines += [_do(shape, shape.left + left - spot.left, place), _do(spot, left, place)]
        bottom = max(place + spot.height for spot, _, place in rows)
        name = f"/V{len(self.variants)}"
        return Variant(name, bottom + spaces.after - self._origin, "\n".join(lines).encode("ascii"))

    def _rows(self, texts: Sequence[str], top: float) -> list[tuple[_Spot, float, float]]:
        placed = []
        for text in texts:
            spot = self._spots["wide", text]
            placed.append((spot, spot.left, top))
            top += spot.height + self._spaces.rows
        return placed

    def _columns(self, texts: Sequence[str], top: float) -> list[tuple[_Spot, float, float]]:
        placed = []
        spots = [self._spots["narrow", text] for text in texts]
        for start in range(0, len(spots), 2):
            row = spots[start : start + 2]
            placed += [(spot, spot.left + self._spaces.column * place, top) for place, spot in enumerate(row)]
            top += max(spot.height for spot in row) + self._spaces.column_rows
        return placed


def _has(item: SoundItem, key: PartKey) -> bool:
    """Whether a part is the item's."""
    sort, text = key
    contents = item.stems if sort == "stem" else tuple(option.content for option in item.options)
    texts = tuple(content.plain for content in contents)
    return text in texts


def _spot(part: Part, mark: str) -> _Spot:
    place = part.places[mark]
    return _Spot(part.name, place[0], place[1], place[3] - place[1])


def _spaces(one: dict[str, Rectangle], two: dict[str, Rectangle]) -> _Spaces:
    return _Spaces(
        before=one["one-stem"][1] - one["one-whole"][1],
        options=one["one-0"][1] - one["one-stem"][3],
        rows=one["one-1"][1] - one["one-0"][3],
        column_rows=two["two-2"][1] - two["two-0"][3],
        after=one["one-whole"][3] - one["one-3"][3],
        column=two["two-1"][0] - two["two-0"][0],
    )


def _do(spot: _Spot, left: float, top: float) -> str:
    return f"q 1 0 0 1 {(left - spot.left) * POINTS:.2f} {(spot.top - top) * POINTS:.2f} cm {spot.name} Do Q"


def _kind(form: Form, inscriber: Inscriber | None = None) -> _Kind:
    """What frames of a form have to leave room for."""
    if form.learner is None or inscriber is None:
        return len(form.code), form.learner and Learner(ANYBODY, ANYBODY)
    details = inscriber.sample(DETAILS, name_details(form.learner, seated=form.seat is not None))
    return len(form.code), Learner(inscriber.sample(NAME, form.learner.name), details)
