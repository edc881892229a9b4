"""The key of very many forms: letters on imposed pages, behind the answers."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from quizgen.domain.form import Learner
from quizgen.domain.quiz import Quiz
from quizgen.rendering.imposition.typeset_runs import PageReader
from quizgen.rendering.papers import render_key
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.views.answer_key import MOST_FORMS
from quizgen.verification.placed_text import PlacedPdf
from quizgen.verification.printed_key import read_grids
from tests.rendering.printed import outline, read_pages
from tests.rendering.quizzes import quiz

NAMES = ("Ann Õe", "محمد علي", "Имя 7", "😀", "A name of many words " * 5, "")


def many(count: int, *, questions: int = 3, language: str = "en") -> Quiz:
    """So many forms, with codes and names of their own, some without a learner."""
    made = quiz(count=questions, forms=4, language=language)
    forms = [
        replace(
            made.forms[number % 4], code=f"K{number:04}", learner=Learner(name) if (name := NAMES[number % 6]) else None
        )
        for number in range(count)
    ]
    return replace(made, forms=tuple(forms))


@cache
def printed(count: int, theme: str = "default") -> bytes:
    """The key of so many forms, which several tests look at."""
    return render_key(many(count), theme=load_theme(theme)).data


def rows(data: bytes) -> list[list[str]]:
    """The words of every line that begins with a code, page after page."""
    with pypdfium2.PdfDocument(data) as document:
        lines = [line for page in document for line in page.get_textpage().get_text_range().splitlines()]
    return [line.split() for line in lines if line.startswith("K0")]


@pytest.mark.parametrize("count", [MOST_FORMS + 1, pytest.param(400, marks=pytest.mark.slow)])
def test_every_form_has_a_row_with_its_letters(count: int) -> None:
    """In order, each once, with the name where that is text alone."""
    made = many(count)

    found = rows(printed(count))
    expected = [(form.code, [question.letter for question in form.questions]) for form in made.forms]
    assert expected == [(row[0], row[-3:]) for row in found]
    named = [" ".join(row[1:-3]) for row in islice(found, 6)]
    assert ["Ann Õe", "Имя 7", "😀", ""] == [named[0], named[2], named[3], named[5]]
    assert named[4].startswith("A name of many words")


def test_a_name_that_is_more_than_text_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The code stands alone."""
    monkeypatch.setattr(PageReader, "_find_copy", lambda _: None)
    found = rows(render_key(many(MOST_FORMS + 1), theme=load_theme()).data)

    assert ["K0000", "Ann", "Õe"] == found[0][:3]
    assert "K0001" == found[1][0]
    assert not [word for row in found for word in row if word in NAMES[1]]


@pytest.mark.parametrize(
    ("language", "questions"), [("he", 5), *(pytest.param(tag, 27, marks=pytest.mark.slow) for tag in ("en", "he"))]
)
def test_letters_stand_below_the_numbers_of_their_questions(language: str, questions: int, tmp_path: Path) -> None:
    """As one finds who reads them by their places."""
    made = many(MOST_FORMS + 1, questions=questions, language=language)
    if language == "he":
        made = replace(made, forms=tuple(replace(form, learner=None) for form in made.forms))
    path = tmp_path / "key.pdf"
    path.write_bytes(render_key(made, theme=load_theme()).data)

    with PlacedPdf(path, backwards=language == "he") as pdf:
        found = set(read_grids(line for page in range(len(pdf)) for line in pdf.lines(page)))
    assert found == {
        (form.code, number, question.letter)
        for form in made.forms
        for number, question in enumerate(form.questions, start=1)
    }


@pytest.mark.parametrize("language", [pytest.param("en", marks=pytest.mark.slow), "ar"])
def test_pages_are_counted_through(language: str) -> None:
    """The answers' and the letters', in the language of the quiz; the outline leads to both."""
    made = many(MOST_FORMS + 40, language=language)
    paper = render_key(made, theme=load_theme())

    pages = read_pages(paper.data)
    assert paper.pages == len(pages)
    for number, text in enumerate(pages, start=1):
        assert str(number) in text.split() or f"{number}" in text[-40:], text[-60:]
        assert str(paper.pages) in text, text[-60:]
    assert ["K0000 – K0041" in title or "–" in title for title in outline(paper.data)[-2:]] == [True, True]


@pytest.mark.parametrize("theme", ["default", pytest.param("large-print", marks=pytest.mark.slow)])
def test_the_file_is_sound_and_the_same_each_time(theme: str) -> None:
    """And says no longer that all of it is tagged."""
    data = printed(MOST_FORMS + 1, theme)

    assert data == render_key(many(MOST_FORMS + 1), theme=load_theme(theme)).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert [] == pdf.check_pdf_syntax()
        assert "/Metadata" not in pdf.Root
