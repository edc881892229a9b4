"""Papers read by the places of their texts: what makes a question, and what else stands on pages."""

from __future__ import annotations

from quizgen.verification.placed_quiz import PageMark, PlacedPage, read_page
from quizgen.verification.placed_runs import Run
from quizgen.verification.placed_text import lines_of
from quizgen.verification.printed_key import read_grids
from quizgen.verification.printed_quiz import PrintedQuestion

EM = 10.0
Piece = tuple[float, str]
"""Where a text begins, in ems, and the text."""


def _runs(*rows: tuple[float, *tuple[Piece, ...]]) -> list[Run]:
    """Rows of texts below each other: how far below the last one each is, in ems, and its pieces."""
    runs, base = [], 800.0
    for down, *pieces in rows:
        base -= down * EM
        runs += [Run(text, at * EM, (at + 0.5 * len(text)) * EM, base, EM) for at, text in pieces]
    return runs


def _page(*rows: tuple[float, *tuple[Piece, ...]]) -> PlacedPage:
    return read_page(lines_of(_runs(*rows)), 3)


def _options(question: PrintedQuestion) -> list[tuple[str, str]]:
    return [(option.letter, option.text) for option in question.options]


def test_options_in_rows_and_in_two_columns() -> None:
    """With stems and options on several lines, each put to its own letter; number, page and stem are told."""
    page = _page(
        (0, (0, "1"), (3, "Which")),
        (1.5, (3, "colour?")),
        (2, (3.5, "A"), (5, "red")),
        (1.8, (3.4, "B"), (5, "green as")),
        (1.5, (5, "grass")),
        (3, (0, "2"), (3, "What?")),
        (2, (3.5, "A"), (5, "one"), (20.5, "B"), (22, "two, which")),
        (1.5, (22, "is more")),
        (1.8, (3.5, "C"), (5, "three"), (20.5, "D"), (22, "four")),
    )
    one, two = page.questions

    assert (one.number, one.stem, one.page) == ("1", "Which colour?", 3)
    assert _options(one) == [("A", "red"), ("B", "green as grass")]
    assert (two.number, two.stem) == ("2", "What?")
    assert _options(two) == [("A", "one"), ("B", "two, which is more"), ("C", "three"), ("D", "four")]


def test_options_that_are_letters_and_numbers_are_texts() -> None:
    """Blood groups beside the letters of the options, and figures below the number of a question."""
    page = _page(
        (0, (0, "1"), (3, "Which group takes from all?")),
        (2, (3.5, "A"), (5, "B"), (20.5, "B"), (22, "A")),
        (1.8, (3.5, "C"), (5, "AB"), (20.5, "D"), (22, "0")),
        (3, (0, "2"), (3, "How many?")),
        (2, (3.5, "A"), (5, "3")),
        (1.8, (3.5, "B"), (5, "4")),
    )

    assert [_options(question) for question in page.questions] == [
        [("A", "B"), ("B", "A"), ("C", "AB"), ("D", "0")],
        [("A", "3"), ("B", "4")],
    ]


def test_letter_that_was_changed_is_read_as_it_stands() -> None:
    """And what is no letter belongs to the text before it."""
    rows = ((0, (0, "1"), (3, "What?")), (2, (3.5, "A"), (5, "one")), (1.8, (3.5, "D"), (5, "two")))
    (question,) = _page(*rows, (1.8, (3.5, "Q"), (5, "three"))).questions

    assert _options(question) == [("A", "one"), ("D", "two Q three")]


def test_head_and_foot_are_no_questions() -> None:
    """An id that stands where numbers do, as the first thing on its line, is none; nor is what lies below."""
    page = _page(
        (0, (0, "A title"), (30, "Form"), (33, "K4T7R3")),
        (3, (0, "1"), (8, "Date"), (20, "Score")),
        (3, (0, "Circle the letter.")),
        (3, (0, "1"), (3, "What?")),
        (2, (3.5, "A"), (5, "one")),
        (1.8, (3.5, "B"), (5, "two")),
        (5, (0, "End of the paper")),
        (9, (0, "Form"), (3, "K4T7R3"), (20, "A title"), (35, "Page 2"), (39, "of 3")),
    )

    assert page.mark == PageMark("K4T7R3", 2, 3)
    assert [(question.stem, _options(question)) for question in page.questions] == [
        ("What?", [("A", "one"), ("B", "two")])
    ]
    assert {"A title", "Form K4T7R3", "Circle the letter."} <= set(page.head)
    assert "End of the paper" not in page.head


def test_sheets_for_answers_have_no_questions() -> None:
    """Numbers with circles of letters, on a page of their own or below the last question."""
    strip = [(3, (0, "1"), (3.5, "A"), (5, "B"), (6.5, "C")), (2, (0, "2"), (3.5, "A"), (5, "B"), (6.5, "C"))]
    foot = (9, (0, "Form"), (3, "B"), (35, "Page 2 of 2"))
    question = [(0, (0, "2"), (3, "What?")), (2, (3.5, "A"), (5, "one")), (1.8, (3.5, "B"), (5, "two"))]

    assert _page(*strip, foot) == PlacedPage(PageMark("B", 2, 2), _page(*strip, foot).head, ())
    assert [_options(one) for one in _page(*question, *strip, foot).questions] == [[("A", "one"), ("B", "two")]]


def test_covers_and_empty_pages_have_neither_mark_nor_questions() -> None:
    """A page of other words is nobody's."""
    assert _page((0, (10, "Red")), (3, (10, "12 ×"))).mark is None
    assert read_page((), 1) == PlacedPage(None, (), ())


def test_codes_among_words_from_right_to_left_are_turned_back() -> None:
    """Codes begin with a letter; pages count whichever number comes first."""
    assert _page((0, (0, "الطبعة"), (4, "3R7T4K"), (30, "2 من 1"))).mark == PageMark("K4T7R3", 1, 2)


def test_grids_of_letters_have_a_row_for_each_form() -> None:
    """With names or without, over pages; other lines give nothing."""
    lines = lines_of(
        _runs(
            (0, (0, "Key")),
            (2, (0, "Form"), (10, "1"), (13, "2"), (16, "3")),
            (2, (0, "A"), (10, "B"), (13, "C"), (16, "D")),
            (2, (0, "K4T7R3 Ada"), (6, "B"), (10, "A"), (16, "C")),
            (2, (0, "Ünknown"), (10, "A")),
            (2, (0, "Form"), (10, "4"), (13, "5")),
            (2, (0, "A"), (10, "E"), (13, "F")),
        )
    )

    cells = {"A": "BCD", "K4T7R3": "A C"}
    first = [
        (form, number, one) for form, row in cells.items() for number, one in enumerate(row, start=1) if one != " "
    ]
    assert list(read_grids(lines)) == [*first, ("A", 4, "E"), ("A", 5, "F")]


def test_a_foot_is_read_whatever_the_sign_of_the_edition_is() -> None:
    """Beside the page's number or below it; its digits count no pages, and a sign alone is no foot."""
    for sign in ("3D4FP2", "C2D3F4", "777R42"):
        beside = _page((0, (0, "Form K4T7R3"), (20, "Ann"), (30, f"Page 2 of 3 · {sign}")))
        below = _page((0, (0, "Form K4T7R3"), (20, "Ann"), (30, "Page 2 of 3")), (1.5, (35, sign)))

        assert beside.mark == below.mark == PageMark("K4T7R3", 2, 3)
