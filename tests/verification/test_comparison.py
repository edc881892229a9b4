"""Comparing print with proof: each thing that can differ is found by itself, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.domain.form import Form, FormQuestion
from quizgen.records.quiz_record import QuoteRecord
from quizgen.verification.comparison import Comparer, compare_answers, find_strange_letters
from quizgen.verification.printed_quiz import (
    PrintedAnswer,
    PrintedKey,
    PrintedOption,
    PrintedPaper,
    PrintedQuestion,
    parse_key,
    parse_paper,
)
from quizgen.verification.printed_text import HEAD_ROW, Block, alike
from quizgen.verification.reproof import Prover
from tests.records.quizzes import ITEM as COLOUR
from tests.records.quizzes import QUIZ as COLOURS

ITEM = replace(COLOUR, stems=("Which?",), quote=QuoteRecord(text="x", source="source", sentence=1))
QUIZ = replace(COLOURS, items=(ITEM,))
FORM = Form("A", (FormQuestion("colour", 0, (2, 1, 0), 1),))
QUESTION = PrintedQuestion("1", "Which?", tuple(map(PrintedOption, "ABC", ("blue", "green", "red"))), 1)
PAPER = PrintedPaper("learner/paper-A.pdf", ("Colours", "Form A"), (QUESTION,))
ANSWER = PrintedAnswer("1", ("Which?", "green", "“x”", "Sentence 1 A: B"))
KEY = PrintedKey({"A": ("B",)}, (ANSWER,))


def _paper(paper: PrintedPaper) -> list[str]:
    return [one.code for one in Comparer(QUIZ, Prover(None), KEY).compare(paper, FORM).differences]


def _key(key: PrintedKey) -> list[str]:
    strange = find_strange_letters(key, {"A": 1, "B": 0}.__getitem__)
    return [one.code for one in (*strange, *compare_answers(key, QUIZ, [FORM]))]


def _question(**changes: object) -> PrintedPaper:
    return replace(PAPER, questions=(replace(QUESTION, **changes),))  # type: ignore[arg-type]


def test_paper_and_key_as_they_should_be() -> None:
    """No difference is made up."""
    assert _paper(PAPER) == []
    assert _key(KEY) == []
    assert _key(replace(KEY, answers=None)) == []


@pytest.mark.parametrize(
    ("paper", "codes"),
    [
        (replace(PAPER, head=("Colours", "Form B")), ["form-code"]),
        (replace(PAPER, head=("A history of A",)), ["form-code"]),
        (replace(PAPER, questions=()), ["question-count"]),
        (replace(PAPER, questions=(QUESTION, QUESTION)), ["question-count"]),
        (_question(number="2"), ["number"]),
        (_question(stem="What?"), ["stem"]),
        (_question(options=QUESTION.options[:2]), ["option-count"]),
        (_question(options=(*QUESTION.options[:2], PrintedOption("C", "rot"))), ["option"]),
        (_question(options=(*QUESTION.options[:2], PrintedOption("D", "red"))), ["option"]),
        (_question(options=QUESTION.options[::-1]), ["option", "option"]),
    ],
)
def test_each_difference_of_a_paper_is_found(paper: PrintedPaper, codes: list[str]) -> None:
    """Form, count, number, stem, options and their order."""
    assert _paper(paper) == codes


@pytest.mark.parametrize(
    ("key", "codes"),
    [
        (replace(KEY, letters={"A": ("B", "C")}), ["key-letter"]),
        (replace(KEY, letters={**KEY.letters, "B": ("C",)}), ["key-letter"]),
        (replace(KEY, answers=()), ["answer-count"]),
        (replace(KEY, answers=(replace(ANSWER, lines=("Which?", "red", "Sentence 1 A: B")),)), ["key-answer"]),
        (replace(KEY, answers=(replace(ANSWER, lines=("What?", "green", "Sentence 1 A: B")),)), ["key-answer"]),
        (replace(KEY, answers=(replace(ANSWER, lines=("Which?", "green", "Sentence 1 A: C")),)), ["key-letter"]),
    ],
)
def test_each_difference_of_the_key_is_found(key: PrintedKey, codes: list[str]) -> None:
    """Cells of no question, missing answers, wrong answers, and wrong letters beside them."""
    assert _key(key) == codes


@pytest.mark.parametrize(
    "rows",
    [
        [(HEAD_ROW, ("No.", "A", "B")), ("TR", ("1", "C", "D")), ("TR", ("2", "A", "B"))],
        [(HEAD_ROW, ("Form", "1", "2")), ("TR", ("A", "C", "A")), ("TR", ("B Ada Lovelace", "D", "B"))],
    ],
)
def test_grid_is_read_whichever_way_round(rows: list[tuple[str, tuple[str, ...]]]) -> None:
    """A row a question or a row a form; a row that spells the forms' codes is no head."""
    key = parse_key(Block(tag, 1, cells) for tag, cells in rows)

    assert key.letters == {"A": ("C", "A"), "B": ("D", "B")}


def test_question_is_a_paragraph_with_a_list() -> None:
    """Below the heading with its number; letters may have a stop or a bracket."""
    blocks = [
        Block("H1", 1, ("Colours",)),
        Block("P", 1, ("Form A",)),
        Block("H2", 1, ("1",)),
        Block("P", 1, ("Which ", "colour?")),
        Block("LI", 1, ("A", "red")),
        Block("LI", 1, ("B) dark", "blue")),
        Block("H2", 2, ("2",)),
        Block("P", 2, ("What?",)),
        Block("LI", 2, ("a red one",)),
    ]
    paper = parse_paper(blocks, "learner/paper-A.pdf")

    assert paper.head == ("Colours", "Form A")
    assert [(one.number, one.stem, one.page) for one in paper.questions] == [
        ("1", "Which colour?", 1),
        ("2", "What?", 2),
    ]
    assert paper.questions[0].options == (PrintedOption("A", "red"), PrintedOption("B", "dark blue"))
    assert paper.questions[1].options == (PrintedOption("", "a red one"),)


@pytest.mark.parametrize(
    ("printed", "text", "same"),
    [
        ("troop- contributing", "troop-contributing", True),
        ("45,000 personnel", "45,000\u00a0personnel", True),
        ("co\u00adoperate", "cooperate", True),
        ("45,000", "54,000", False),
        ("Red", "red", False),
        ("حطة القطارمقرب", "قرب محطة القطار", True),
        ("حطة القطارقرب", "قرب محطة القطار", False),
    ],
)
def test_texts_are_alike_but_for_white_space(printed: str, text: str, same: bool) -> None:
    """And, from right to left, but for the order in which a page gives its runs."""
    assert alike(printed, text) == same
