"""Questions: each composed of fragments in the order of a form, and pages filled with them as whole papers are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quizgen.domain.form import LETTERS, Form, FormQuestion
from quizgen.domain.item import SoundItem
from quizgen.errors import QuizgenError
from quizgen.rendering.imposition.fragments import (
    AREA,
    FragmentKey,
    Setting,
    fragment_keys,
    place_of,
    question_fragments,
)
from quizgen.rendering.imposition.xobjects import POINTS, Fragment, XObjects
from quizgen.rendering.typesetting.typesetter import Rectangle
from quizgen.rendering.views.learner import is_short

MOST_KEPT = 20_000
"""Questions with an order of options that are kept; others are written out on each page, so that memory is bounded."""
Tops = tuple[tuple[float, ...], ...]
"""Of each page the heights at which its questions begin, in CSS pixels from the top of the page."""
_GRACE = 0.01
"""CSS pixels by which a question may stick out of a page: the error of adding up heights."""


class TallQuestionError(QuizgenError):
    """A question is taller than a page: a print run splits none."""

    def __init__(self, item: str) -> None:
        super().__init__(
            f"The question “{item}” does not fit on one page of this theme and size, and no print run splits a "
            "question. Shorten it, or choose another theme or page size."
        )


@dataclass(frozen=True, slots=True)
class ArrangedQuestion:
    """A question with its options in one order, without its number: an XObject."""

    name: str
    """Empty for one that is drawn anew wherever it stands."""
    height: float
    content: bytes
    drawn: bytes
    """The operators that draw it on a page."""


@dataclass(frozen=True, slots=True)
class _PlacedFragment:
    """A fragment with the point of it that is to be placed, in CSS pixels."""

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


@dataclass(frozen=True, slots=True)
class QuestionArea:
    """Where questions may stand, in CSS pixels from the top of a page that is not the first."""

    top: float
    bottom: float


class Questions:
    """The questions of some forms, composed of fragments that are typeset when this is made.

    Raises TallQuestionError where one of them is taller than a page.
    """

    def __init__(self, forms: Sequence[Form], setting: Setting, xobjects: XObjects) -> None:
        self._setting = setting
        self._items = {item.id: item for item in setting.quiz.items}
        self.arranged: dict[FormQuestion, ArrangedQuestion] = {}
        """Every question as it stands on some paper composed so far."""
        # Forms share their questions as objects: by identity, half a million are told apart without a comparison.
        asked = {id(question): question for form in forms for question in form.questions}
        self._asked = asked if len(asked) <= MOST_KEPT else {}
        self._known: dict[int, ArrangedQuestion] = {}
        """By the identity of a question that some form asks: found without a comparison."""
        prints = ((self._items[question.item], question) for question in asked.values())
        self._typeset(fragment_keys(prints, theme=setting.theme, count=setting.count), xobjects)

    def _typeset(self, keys: Sequence[FragmentKey], xobjects: XObjects) -> None:
        fragments = xobjects.take(question_fragments(keys, self._setting), self._setting)
        # A fragment that takes two pages has its id on both: the first of them counts.
        found = {mark: number for number, one in reversed([*enumerate(fragments)]) for mark in one.places}
        marks = [place_of(f"p{number}", sort) for number, (sort, _) in enumerate(keys)]
        pages = [found[mark] for mark in (*marks, "one-whole", "two-0")]
        for key, (page, following) in zip(keys, pairwise(pages), strict=False):
            if following > page + 1:
                raise TallQuestionError(next(item.id for item in self._setting.quiz.items if _has(item, key)))
        singles, one, two = [fragments[page] for page in pages[:-2]], fragments[pages[-2]], fragments[pages[-1]]
        located = zip(keys, marks, singles, strict=True)
        self._fragments = {key: _locate(fragment, mark) for key, mark, fragment in located}
        self._spaces = _spaces(one.places, two.places)
        self.area = QuestionArea(one.places["one-whole"][1], one.places[AREA][3])
        self._origin = self._fragments["number", "1"].top
        self._numbers = [b""]
        self._numbers += [
            f"{place.name} Do".encode() for (sort, _), place in self._fragments.items() if sort == "number"
        ]

    def of(self, form: Form) -> list[ArrangedQuestion]:
        """The questions of a form in its order."""
        known = self._known
        return [known.get(id(question)) or self._arrange(question) for question in form.questions]

    def draw(self, number: int, question: ArrangedQuestion, top: float) -> bytes:
        """The operators that draw a question with its number at that height of a page, in CSS pixels."""
        return b"q 1 0 0 1 0 %.2f cm %b %b Q" % ((self._origin - top) * POINTS, self._numbers[number], question.drawn)

    def _arrange(self, question: FormQuestion) -> ArrangedQuestion:
        made = self.arranged.get(question) or self._compose(question)
        if made.height > self.area.bottom - self.area.top:
            raise TallQuestionError(self._items[question.item].id)
        if question not in self.arranged and len(self.arranged) >= MOST_KEPT:
            return replace(made, name="", drawn=made.content)
        kept = self.arranged.setdefault(question, made)
        if id(question) in self._asked:
            self._known[id(question)] = kept
        return kept

    def _compose(self, question: FormQuestion) -> ArrangedQuestion:
        item = self._items[question.item]
        texts = [item.options[index].text for index in question.options]
        spaces, lines = self._spaces, []
        stem = self._fragments["stem", item.stems[question.stem].plain]
        lines.append(_do(stem, stem.left, self._origin + spaces.before))
        top = self._origin + spaces.before + stem.height + spaces.options
        columns = all(is_short(text, self._setting.theme) for text in texts)
        rows = self._columns(texts, top) if columns else self._rows(texts, top)
        for letter, (fragment, left, place) in zip(LETTERS, rows, strict=False):
            shape = self._fragments["letter", letter]
            lines += [_do(shape, shape.left + left - fragment.left, place), _do(fragment, left, place)]
        bottom = max(place + fragment.height for fragment, _, place in rows)
        name = f"/V{len(self.arranged)}"
        height, content = bottom + spaces.after - self._origin, "\n".join(lines).encode("ascii")
        return ArrangedQuestion(name, height, content, f"{name} Do".encode("ascii"))

    def _rows(self, texts: Sequence[str], top: float) -> list[tuple[_PlacedFragment, float, float]]:
        placed = []
        for text in texts:
            fragment = self._fragments["wide", text]
            placed.append((fragment, fragment.left, top))
            top += fragment.height + self._spaces.rows
        return placed

    def _columns(self, texts: Sequence[str], top: float) -> list[tuple[_PlacedFragment, float, float]]:
        placed = []
        fragments = [self._fragments["narrow", text] for text in texts]
        for start in range(0, len(fragments), 2):
            row = fragments[start : start + 2]
            placed += [
                (fragment, fragment.left + self._spaces.column * place, top) for place, fragment in enumerate(row)
            ]
            top += max(fragment.height for fragment in row) + self._spaces.column_rows
        return placed


def paginate(heights: Sequence[float], *, first: float, area: QuestionArea) -> Tops:
    """The tops of the questions on each page; `first` is where they begin on the first page.

    No question is split: one that does not fit begins a page. Heights are those of whole questions.
    """
    pages: list[list[float]] = [[]]
    top = first
    for height in heights:
        if top + height > area.bottom + _GRACE:
            pages.append([])
            top = area.top
        pages[-1].append(top)
        top += height
    return tuple(map(tuple, pages))


def _has(item: SoundItem, key: FragmentKey) -> bool:
    """Whether a fragment is the item's."""
    sort, text = key
    contents = item.stems if sort == "stem" else tuple(option.content for option in item.options)
    texts = tuple(content.plain for content in contents)
    return text in texts


def _locate(fragment: Fragment, mark: str) -> _PlacedFragment:
    place = fragment.places[mark]
    return _PlacedFragment(fragment.name, place[0], place[1], place[3] - place[1])


def _spaces(one: dict[str, Rectangle], two: dict[str, Rectangle]) -> _Spaces:
    return _Spaces(
        before=one["one-stem"][1] - one["one-whole"][1],
        options=one["one-0"][1] - one["one-stem"][3],
        rows=one["one-1"][1] - one["one-0"][3],
        column_rows=two["two-2"][1] - two["two-0"][3],
        after=one["one-whole"][3] - one["one-3"][3],
        column=two["two-1"][0] - two["two-0"][0],
    )


def _do(fragment: _PlacedFragment, left: float, top: float) -> str:
    return (
        f"q 1 0 0 1 {(left - fragment.left) * POINTS:.2f} {(fragment.top - top) * POINTS:.2f} cm {fragment.name} Do Q"
    )
