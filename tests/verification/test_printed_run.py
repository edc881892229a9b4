"""Print runs put together page by page: the order of pages, and papers that are whole or not."""

from __future__ import annotations

from dataclasses import replace

from quizgen.verification.comparison import Difference
from quizgen.verification.placed_quiz import PageMark, PlacedPage
from quizgen.verification.printed_quiz import PrintedQuestion
from quizgen.verification.printed_run import RunPaper, RunReader

Found = tuple[list[tuple[str, tuple[str, ...]]], list[str]]


def _page(form: str, number: int, count: int) -> PlacedPage:
    question = PrintedQuestion(str(number), f"What is {form}{number}?", (), 1)
    return PlacedPage(PageMark(form, number, count), (f"head {number}",), (question,))


def _read(*pages: PlacedPage) -> Found:
    """Forms with the numbers of their questions, and the codes of all that is wrong, of pages as they lie."""
    reader = RunReader("learner/papers.pdf")
    found: list[RunPaper | Difference] = []
    for number, page in enumerate(pages, start=1):
        found += reader.take(page, number)
    found += reader.finish()
    papers = [one for one in found if isinstance(one, RunPaper)]
    codes = [one.code for one in found if isinstance(one, Difference)]
    codes += [one.code for paper in papers for one in paper.differences]
    return [(paper.form, tuple(one.number for one in paper.paper.questions)) for paper in papers], codes


def test_pages_in_order_make_papers() -> None:
    """Covers between them do not matter."""
    cover = PlacedPage(None, ("Red",), ())
    pages = (cover, _page("A", 1, 2), _page("A", 2, 2), cover, _page("B", 1, 1))

    assert _read(*pages) == ([("A", ("1", "2")), ("B", ("1",))], [])


def test_pages_of_two_papers_in_each_others_place() -> None:
    """Both papers are whole; both places are told."""
    pages = (_page("A", 1, 2), _page("B", 2, 2), _page("B", 1, 2), _page("A", 2, 2))

    assert _read(*pages) == ([("B", ("1", "2")), ("A", ("1", "2"))], ["page-order", "page-order"])


def test_pages_that_are_missing_doubled_or_counted_otherwise() -> None:
    """Each is told once, with its paper."""
    assert _read(_page("A", 1, 2)) == ([("A", ("1",))], ["page-missing"])
    assert _read(_page("A", 1, 2), _page("A", 1, 2), _page("A", 2, 2)) == (
        [("A", ("1", "2"))],
        ["page-order", "page-twice"],
    )
    assert _read(_page("A", 1, 2), _page("A", 2, 3)) == ([("A", ("1", "2"))], ["page-count"])


def _sheet(form: str) -> PlacedPage:
    return PlacedPage(None, (), (), (form,))


def test_sheet_pages_without_a_foot_belong_to_the_paper_before_them() -> None:
    """As its next pages; with another paper they are told, and so are those at the foot of a page."""
    assert _read(_page("A", 1, 3), _sheet("A"), _sheet("A"), _page("B", 1, 2), _sheet("B")) == (
        [("A", ("1",)), ("B", ("1",))],
        [],
    )
    assert _read(_page("A", 1, 2), _sheet("B"))[1] == ["sheet-form", "page-missing"]
    assert _read(replace(_page("A", 1, 1), sheets=("B",)))[1] == ["sheet-form"]


def test_first_page_gives_the_head() -> None:
    """Without it there is none."""
    (paper,) = RunReader("x").take(_page("A", 1, 1), 1)
    assert isinstance(paper, RunPaper)
    assert paper.paper.head == ("head 1",)


def test_questions_without_a_foot_are_told() -> None:
    """They are nobody's."""
    page = PlacedPage(None, (), _page("A", 1, 1).questions)

    assert _read(page) == ([], ["page-unmarked"])


def test_papers_that_lack_pages_do_not_pile_up() -> None:
    """After some others have begun they are given up, so that memory stays small."""
    reader = RunReader("x")
    given_up = [
        one.form
        for number in range(100)
        for one in reader.take(_page(f"F{number}", 1, 2), number)
        if isinstance(one, RunPaper)
    ]

    assert given_up[0] == "F0"
    assert len(given_up) > 80
