"""Quizzes for tests of what is printed: proven items made by hand, as the kernel would make them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from quizgen.domain.content import Content
from quizgen.domain.document import Quote
from quizgen.domain.form import Form, FormQuestion, Learner
from quizgen.domain.item import Judgement, Option, Reason, SoundItem, Verdict
from quizgen.domain.question import Direction
from quizgen.domain.quiz import Quiz, SourceStamp
from quizgen.rendering.themes.theme import bundled_themes

SAMPLES = Path(__file__).parent / "samples"
"""Texts with a block for each question: `?` wordings, `=` the key, `-` distractors, `>` the sentence and the quote."""

every_theme = pytest.mark.parametrize(
    "theme",
    [one if one in ("default", "dyslexia") else pytest.param(one, marks=pytest.mark.slow) for one in bundled_themes()],
)
"""A test for each theme: the plain one and the one that differs most from it every day, the others in the long run."""

Row = tuple[tuple[str, ...], tuple[str, ...], str, int]
"""Wordings, options with the key first, the quote, and the number of its sentence."""


@lru_cache
def sample(name: str) -> tuple[Row, ...]:
    """The questions of a sample in tests/rendering/samples."""
    blocks = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8").strip().split("\n\n")
    return tuple(_row([line.split(" ", 1) for line in block.splitlines()]) for block in blocks)


def _row(lines: list[list[str]]) -> Row:
    stems = tuple(text for mark, text in lines if mark == "?")
    key, wrong = [text for mark, text in lines if mark == "="], [text for mark, text in lines if mark == "-"]
    number, quote = next(text for mark, text in lines if mark == ">").split(" ", 1)
    return stems, (*key, *wrong), quote, int(number)


def item(number: int, row: Row, *, ordered: bool = False) -> SoundItem:
    """An item from its wordings, its options (the key first), its quote and the number of the sentence."""
    stems, options, passage, sentence = row
    quote = Quote(passage, 0, len(passage), sentence)
    key, *wrong = options
    right = Option(
        Content.literal(key), Judgement(Verdict.TRUE, Reason.ANSWER, "the source says so", f"fact-{number}", quote)
    )
    other = Quote("UNMISS (South Sudan), and UNISFA (Abei Region)", 0, 46, 9)
    rest = [
        Option(
            Content.literal(text),
            Judgement(Verdict.FALSE, Reason.ROW, f"the source does not say {text}", f"fact-{number}", other),
        )
        for text in wrong
    ]
    shown = sorted([right, *rest], key=lambda option: option.text) if ordered else [right, *rest]
    wordings = tuple(map(Content.literal, stems))
    return SoundItem(f"q{number}", f"fact-{number}", Direction.ANSWER, wordings, tuple(shown), ordered, quote)


def quiz(
    rows: tuple[Row, ...] | None = None,
    *,
    count: int | None = None,
    forms: int = 4,
    learners: tuple[Learner, ...] = (),
    language: str = "en",
    title: str = "Rwanda commended as a UN peacekeeping contributor",
    source_title: str = "Rwanda commended as a UN peacekeeping contributor",
) -> Quiz:
    """A quiz of `count` items, the rows repeated as needed, with forms A, B, … or one a learner."""
    rows = rows or sample("article")
    repeated = [rows[index % len(rows)] for index in range(len(rows) if count is None else count)]
    items = tuple(item(number, row) for number, row in enumerate(repeated, start=1))
    codes = [chr(ord("A") + index) for index in range(len(learners) or forms)]
    named = tuple(learners) or (None,) * forms
    made = tuple(form(code, items, turn, named[turn]) for turn, code in enumerate(codes))
    stamp = SourceStamp("peacekeeping.txt", "ab" * 32, "peacekeeping.facts.yaml", "cd" * 32, source_title, language)
    return Quiz(title, stamp, items, made)


def form(code: str, items: tuple[SoundItem, ...], turn: int, learner: Learner | None = None) -> Form:
    """A form that turns the options of every item by `turn` and the item's number."""
    questions = []
    for number, one in enumerate(items):
        count = len(one.options)
        options = tuple((index + turn + number) % count for index in range(count))
        questions.append(FormQuestion(one.id, turn % len(one.stems), options, options.index(one.key)))
    return Form(code, tuple(questions), learner)
