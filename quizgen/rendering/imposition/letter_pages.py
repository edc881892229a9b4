"""The pages of a letter table: frames that were typeset once, and what is drawn on each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.domain.form import LETTERS, Form
from quizgen.rendering.imposition.fragments import ALPHABET, COPIES, FragmentPages, Setting
from quizgen.rendering.imposition.glyph_runs import Side, plain_script
from quizgen.rendering.imposition.text_drawing import Layout, TextDrawer
from quizgen.rendering.imposition.xobjects import Fragment, XObjects
from quizgen.rendering.typesetting.copies import HERE, Copies
from quizgen.rendering.typesetting.typesetter import Rectangle
from quizgen.rendering.views.answer_key import form_name
from quizgen.rendering.views.letter_table import LetterTable
from quizgen.rendering.views.templating import fill_letters

_HEAD, _PAGE, _LETTER = "head", "page", "letter-0"
_HIDDEN = ".own { visibility: hidden }"
ROWS = 240
"""More than two pages have in any theme."""


@dataclass(frozen=True, slots=True)
class LetterPage:
    """A frame, and the forms whose letters it gets."""

    frame: Fragment
    forms: Sequence[Form]
    rows: tuple[Rectangle, ...]
    """Where the heads of the rows are, in CSS pixels."""


def lay_out(table: LetterTable, forms: Sequence[Form], xobjects: XObjects, setting: Setting) -> Iterator[LetterPage]:
    """As many pages as the forms need; all but the first and the last look alike."""
    first, full, *_ = _frames(table, ROWS, xobjects, setting)
    begun, more = len(_rows(first)), len(_rows(full))
    rest = max(0, len(forms) - begun)
    last = _frames(table, len(forms) - (rest - 1) // more * more if rest else len(forms), xobjects, setting)[-1]
    start = 0
    for frame in [first, *[full] * ((rest - 1) // more), last] if rest else [last]:
        rows = _rows(frame)
        yield LetterPage(frame, forms[start : start + len(rows)], rows)
        start += len(rows)


class LetterDrawer:
    """Draws what stands on the frames of a table; all labels of pages have to be known."""

    def __init__(self, table: LetterTable, labels: Sequence[str], xobjects: XObjects, setting: Setting) -> None:
        self._table, self._setting = table, setting
        frame = _frames(table, 1, xobjects, setting)[0]
        columns = [frame.places[f"letter-{number}"] for number in range(len(table.letters))]
        self._middles = [(left + right) / 2 for left, _, right, _ in columns]
        self._drop = columns[0][1] - frame.places[_HEAD][1]
        texts = {_HEAD: _heads(setting.quiz.forms), _PAGE: dict.fromkeys(labels), _LETTER: dict.fromkeys(LETTERS)}
        sides: dict[str, Side] = {_HEAD: "start", _PAGE: "end"}
        layout = Layout(frame.places, sides, table.direction, frozenset(), self._alphabet, self._copies)
        self._drawer = TextDrawer(texts, layout, xobjects, setting)

    def draw(self, page: LetterPage, questions: range, label: str, height: float) -> bytes:
        """The content of a page of that height in CSS pixels."""
        lines = [f"{page.frame.name} Do", self._drawer.draw(_PAGE, label, page.frame.places[_PAGE], height)]
        for form, row in zip(page.forms, page.rows, strict=True):
            named = self._drawer.draw(_HEAD, form_name(form), row, height)
            lines.append(named or self._drawer.draw(_HEAD, form.code, row, height))
            letters = [question.letter for question in form.questions[questions.start : questions.stop]]
            top = row[1] + self._drop
            lines.append(self._drawer.draw_letters(_LETTER, letters, self._middles, top, height))
        return "\n".join(filter(None, lines)).encode("ascii")

    def _alphabet(self, slot: str, text: str) -> FragmentPages:
        return FragmentPages(self._filled(slot, text), ALPHABET.format(id=slot))

    def _copies(self, slot: str, texts: Sequence[str], width: float) -> FragmentPages:
        return FragmentPages(self._filled(slot, HERE), COPIES.format(id=slot, width=width), Copies(slot, tuple(texts)))

    def _filled(self, slot: str, text: str) -> str:
        """The table with a text in one of the slots."""
        table = {
            _HEAD: replace(self._table, sample=text),
            _PAGE: replace(self._table, page_label=text),
            _LETTER: replace(self._table, letters=(text,)),
        }[slot]
        return fill_letters(replace(table, rows=1), self._setting.theme)


def _heads(forms: Sequence[Form]) -> dict[str, None]:
    """What the rows may begin with: a name that cannot be drawn is left out, and the code stands alone."""
    heads = dict.fromkeys(map(form_name, forms))
    return heads | {form.code: None for form in forms if plain_script(form_name(form)) is None}


def _frames(table: LetterTable, rows: int, xobjects: XObjects, setting: Setting) -> tuple[Fragment, ...]:
    html = fill_letters(replace(table, rows=rows), setting.theme)
    marks = (_HEAD, _PAGE, *(f"letter-{number}" for number in range(len(table.letters))))
    return xobjects.take(FragmentPages(html, _HIDDEN, marks=marks, template="letters.html"), setting)


def _rows(frame: Fragment) -> tuple[Rectangle, ...]:
    places = (place for name, place in frame.places.items() if name == _HEAD or name.startswith("row-"))
    return tuple(sorted(places, key=lambda place: place[1]))
