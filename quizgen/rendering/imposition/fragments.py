"""Fragments: pages typeset only to be placed on papers, one fragment on each and nothing else to be seen there.

They are filled into the theme's own template, so that whatever the theme does to a paper it does to its fragments.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quizgen.domain.folding import text_order
from quizgen.domain.form import LETTERS, FormQuestion, Learner
from quizgen.domain.item import SoundItem
from quizgen.domain.languages import direction, text_direction
from quizgen.domain.quiz import Quiz
from quizgen.rendering.themes.labels import paper_labels
from quizgen.rendering.themes.pages import PageSize
from quizgen.rendering.themes.theme import Theme
from quizgen.rendering.typesetting.copies import ABOVE, HERE, Copies
from quizgen.rendering.views.answer_sheet import view_sheets
from quizgen.rendering.views.learner import LearnerOption, LearnerQuestion, is_short, view_sheet
from quizgen.rendering.views.templating import fill_paper

CODE, NAME, DETAILS, SEAT, FOOT_CODE, FOOT_NAME = "code", "name", "details", "seat", "foot-code", "foot-name"
SHEET_FORM, SHEET_NAME, SHEET_CODE, SHEET_QR = "sheet-form", "sheet-name", "sheet-code", "sheet-qr"
"""The ids of the places for what is the learner's own, those of an answer sheet last."""
STRIP = "strip-room"
"""The id of the room that a paper keeps for a strip."""
AREA = "area"
"""The id of the room for questions on a page."""
LONGEST = 40
"""Characters of a name that is sure to take one line, as the template of papers has it, too."""
ROW_OPTIONS = 4
"""Options of the questions that tell what lies between rows: with four, two columns have two rows."""
# A fragment a page: the area that the theme leaves for questions is measured by an element that fills it.
_APART = "#area { position: fixed; top: 0; right: 0; bottom: 0; left: 0 } .only ~ .only { break-before: page }"
_BARE = "@page { background: none !important } html, body { background: none !important }"
"""Fragments lie above the page and above each other."""
_PARTS = f"""{_APART} {_BARE} .foot {{ display: none !important }} body * {{ visibility: hidden }}
.only-stem .stem, .only-text li .text, .only-letter .letter, .only-number h2 {{ visibility: visible }}"""
_FRAMES = f"{_APART} .question, .question * {{ visibility: hidden }}"
_EMPTY = f"{_FRAMES} .slot, .slot * {{ visibility: hidden }}"
ALPHABET = """body * {{ visibility: hidden }} #{id}, #{id} * {{ visibility: visible }}
#{id} {{ white-space: pre-wrap !important; overflow: visible !important; width: auto !important }}"""
"""A text alone, as many lines as it takes."""
COPIES = f"""[{ABOVE}] {{{{ display: block !important; position: static !important; width: auto !important;
  height: auto !important; margin: 0 !important; border: 0 !important; padding: 0 !important }}}}
[id^="{{id}}-"] {{{{ display: block !important; box-sizing: border-box !important; width: {{width:.6f}}px !important;
  margin: 0 !important; overflow: hidden !important; break-inside: avoid !important }}}}"""
"""Texts below each other in slots of one width."""

_SPACED = ("one-whole", "one-stem", "one-0", "one-1", "one-3", "two-0", "two-1", "two-2")
"""The ids that tell what lies between the fragments of a question."""
FragmentKey = tuple[str, str]
"""Of what sort a fragment is (stem, wide or narrow option, letter, number), and its text."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What all fragments of a run have in common."""

    quiz: Quiz
    theme: Theme
    page_size: PageSize
    count: int
    """How many questions a paper has."""
    words: str = ""
    """The language of the words round the questions; empty for the quiz's own."""


@dataclass(frozen=True, slots=True)
class FragmentPages:
    """Pages with fragments, to be typeset."""

    html: str
    style: str
    copies: Copies | None = None
    """What they show of the paper, if not all."""
    marks: tuple[str, ...] = ()
    """The ids without which it is of no use."""
    shown: tuple[str, ...] = ()
    """The ids of those of which something must be seen, each on a page of its own."""
    template: str = "paper.html"


def fragment_keys(
    prints: Iterable[tuple[SoundItem, FormQuestion]], *, theme: Theme, count: int
) -> tuple[FragmentKey, ...]:
    """All fragments that these questions are made of on papers, each once, and none that no paper prints.

    They stand in the order of their texts, in which they are numbered, named and drawn in a print run: a file tells
    nothing of which option is right.
    """
    texts: dict[str, set[str]] = {"stem": set(), "wide": set(), "narrow": set()}
    letters = 0
    for item, question in prints:
        options = [item.options[index].text for index in question.options]
        texts["stem"].add(item.stems[question.stem].plain)
        texts["narrow" if all(is_short(text, theme) for text in options) else "wide"].update(options)
        letters = max(letters, len(options))
    return (
        *((sort, text) for sort, found in texts.items() for text in sorted(found, key=text_order)),
        *(("letter", letter) for letter in LETTERS[:letters]),
        *(("number", str(number)) for number in range(1, count + 1)),
    )


def question_fragments(keys: Sequence[FragmentKey], setting: Setting) -> FragmentPages:
    """A page for each fragment, its ids beginning with `p` and its number; then one with one column, one with two."""
    otherwise = direction(setting.quiz.source.language)
    fragments = [_fragment(f"p{number}", key, otherwise) for number, key in enumerate(keys)]
    options = tuple(LearnerOption(letter, "–", "ltr") for letter in LETTERS[:ROW_OPTIONS])
    bare = LearnerQuestion(1, "–", "–", "ltr", options, two_columns=False, mark="one", shown="nothing")
    questions = (*fragments, bare, replace(bare, two_columns=True, mark="two"))
    alone = replace(setting, quiz=replace(setting.quiz, sheet=None))
    made = _fill_pages(alone, "X", None, questions, _PARTS)
    shown = tuple(place_of(f"p{number}", sort) for number, (sort, _) in enumerate(keys))
    return replace(made, marks=(AREA, *_SPACED), shown=shown)


def frame_pages(
    code: str, learner: Learner | None, pages: int, setting: Setting, *, seat: str = "", personal: bool = False
) -> FragmentPages:
    """Papers of so many pages without questions: all else on them, if `personal` what is the learner's own as well.

    The pages of an answer sheet follow.
    """
    blank = LearnerQuestion(1, "–", "–", "ltr", (), two_columns=False, shown="nothing")
    questions = tuple(replace(blank, mark=f"f{number}") for number in range(pages))
    made = _fill_pages(setting, code, learner, questions, _FRAMES if personal else _EMPTY, seat=seat, serial=code)
    slots = (CODE, FOOT_CODE, NAME, DETAILS, FOOT_NAME) if learner else (CODE, FOOT_CODE)
    return replace(made, marks=(*slots, "f0-whole"))


def glyph_pages(slot: str, text: str, setting: Setting) -> FragmentPages:
    """A text in one of the slots, as many lines as it takes.

    A sheet is there only where the slot is on it, and has one question: how glyphs are drawn does not depend on more.
    """
    on_sheet = slot in (SHEET_FORM, SHEET_NAME, SHEET_CODE)
    least = replace(setting, count=1, quiz=setting.quiz if on_sheet else replace(setting.quiz, sheet=None))
    learner = Learner(text if slot in (NAME, FOOT_NAME, SHEET_NAME) else "–", text if slot == DETAILS else "–")
    code, seat = text if slot in (CODE, FOOT_CODE, SHEET_FORM) else "X", text if slot == SEAT else ""
    typed = text if slot == SHEET_CODE else ""
    made = _fill_pages(least, code, learner, (), ALPHABET.format(id=slot), seat=seat, typed=typed)
    return replace(made, marks=(slot,))


def copy_pages(slot: str, texts: Sequence[str], width: float, setting: Setting) -> FragmentPages:
    """Texts below each other, each as it stands in a slot of that width in CSS pixels; all are long or all are not."""
    here = HERE * (LONGEST + 1) if len(texts[-1]) > LONGEST else HERE
    learner = Learner("–", here) if slot == DETAILS else Learner(here)
    made = _fill_pages(setting, "X", learner, (), COPIES.format(id=slot, width=width))
    return replace(made, copies=Copies(slot, tuple(texts)))


def place_of(mark: str, sort: str) -> str:
    """The id of a fragment of that sort in a question with that mark."""
    return f"{mark}-{ {'stem': 'stem', 'number': 'whole'}.get(sort, '0') }"


def _fragment(mark: str, key: FragmentKey, otherwise: str) -> LearnerQuestion:
    sort, text = key
    way = text_direction(text, "rtl" if otherwise == "rtl" else "ltr")
    number = int(text) if sort == "number" else 1
    option = LearnerOption(text if sort == "letter" else "A", text, way)
    options = () if sort in ("stem", "number") else (option,)
    shown = {"wide": "text", "narrow": "text"}.get(sort, sort)
    stem = text if sort == "stem" else "–"
    return LearnerQuestion(number, "–", stem, way, options, two_columns=sort == "narrow", mark=mark, shown=shown)


def _fill_pages(
    setting: Setting,
    code: str,
    learner: Learner | None,
    questions: tuple[LearnerQuestion, ...],
    style: str,
    *,
    seat: str = "",
    serial: str = "X",
    typed: str = "",
) -> FragmentPages:
    """A paper with these questions and an answer sheet of that serial; `typed` stands in the place of its code."""
    labels, theme = paper_labels(setting.theme, setting.words or setting.quiz.source.language), setting.theme
    quiz, count = setting.quiz, setting.count
    answers = view_sheets(quiz.sheet, serial, count=count, named=learner is not None, theme=theme)
    if answers is not None and typed:
        answers = replace(answers, parts=tuple(replace(part, code=typed) for part in answers.parts[:1]))
    view = view_sheet(quiz, labels, code, learner, seat=seat, questions=questions, count=count, marked=True)
    return FragmentPages(fill_paper(replace(view, sheet=answers), theme), style)
