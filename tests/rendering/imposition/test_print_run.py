"""The file of a print run: labels of its pages, its outline, its covers, and how much memory it takes."""

from __future__ import annotations

import io
from functools import cache

import pikepdf
import pypdfium2
import pytest

from quizgen.domain.form import Learner
from quizgen.domain.quiz import Quiz
from quizgen.rendering.imposition.print_run import Order, PrintRun
from quizgen.rendering.themes.pages import PageSize
from quizgen.rendering.themes.theme import load_theme
from tests.benchmarks.print_run import measure
from tests.rendering.quizzes import quiz

LEARNERS = (Learner("Ann Õe", "7", "Red"), Learner("Ben", "8", "Red"), Learner("Cid", "9"), Learner("محمد", "1", "Red"))
GROWTH = 50.0
"""Megabytes."""


@cache
def printed_for_learners(*, covers: bool = False) -> bytes:
    """The file of two questions for all learners, which several tests look at."""
    return printed(quiz(count=2, learners=LEARNERS), covers=covers)


def printed(made: Quiz, *, covers: bool = False) -> bytes:
    """The whole file."""
    return b"".join(PrintRun(Order(made, made.forms, load_theme(), PageSize.A4, covers=covers)).write())


def labels(data: bytes) -> list[str]:
    """Of all pages, as a reader shows them."""
    with pypdfium2.PdfDocument(data) as document:
        return [document.get_page_label(index) for index in range(len(document))]


def entries(data: bytes) -> list[tuple[int, str, str]]:
    """The outline: level, title, and the label of the page that it leads to."""
    named = labels(data)
    with pypdfium2.PdfDocument(data) as document:
        return [(one.level, one.get_title(), named[one.get_dest().get_index()]) for one in document.get_toc()]


def test_pages_are_labelled_by_form_and_counted_in_each() -> None:
    """As the foot of each page says it, and in order."""
    made = quiz(count=14, learners=LEARNERS)

    found = labels(printed(made))
    assert len(found) > len(LEARNERS)
    assert sorted(found) == found
    for code in "ABCD":
        own = [label for label in found if label.startswith(f"{code}-")]
        assert [f"{code}-{number}" for number in range(1, len(own) + 1)] == own


def test_covers_part_the_groups_in_the_order_of_the_roster() -> None:
    """Each is a page by itself, with the group's name and the number of its papers; it has no number."""
    data = printed_for_learners(covers=True)

    assert ["–1", "A-1", "B-1", "–1", "C-1", "–1", "D-1"] == labels(data)
    with pypdfium2.PdfDocument(data) as document:
        texts = [document[index].get_textpage().get_text_range() for index in (0, 3, 5)]
    for text, group, papers in zip(texts, ("Red", "–", "Red"), (2, 1, 1), strict=True):
        assert group in text
        assert f"{papers} ×" in text


def test_the_outline_leads_to_each_learners_first_page() -> None:
    """Below the group, where there is one."""
    expected = [(0, "Red", "A-1"), (1, "Ann Õe (A)", "A-1"), (1, "Ben (B)", "B-1"), (0, "Cid (C)", "C-1")]
    assert [*expected, (0, "Red", "D-1"), (1, "محمد (D)", "D-1")] == entries(printed_for_learners())


def test_papers_of_nobody_are_listed_by_their_codes() -> None:
    """Without groups."""
    assert [(0, "A", "A-1"), (0, "B", "B-1")] == entries(printed(quiz(count=2, forms=2)))


@pytest.mark.parametrize("covers", [False, True])
def test_the_file_is_sound(covers: bool) -> None:
    """Another library finds nothing wrong with it, and what it is called."""
    with pikepdf.open(io.BytesIO(printed_for_learners(covers=covers))) as pdf:
        assert [] == pdf.check_pdf_syntax()
        assert quiz().title == str(pdf.docinfo.Title)


@pytest.mark.slow
def test_memory_hardly_grows_with_the_forms() -> None:
    """Five thousand learners against two hundred, each measured in a process of its own."""
    few, many = measure(200, "names"), measure(5_000, "names")

    assert many["bytes"] > 5 * few["bytes"]
    assert many["megabytes"] - few["megabytes"] <= GROWTH
