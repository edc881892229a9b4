"""Papers read back from the PDFs, by another library than the one that wrote them."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.domain.form import LETTERS, Form, Learner
from quizgen.domain.quiz import Quiz
from quizgen.rendering.papers import render_guide, render_key, render_paper
from quizgen.rendering.themes.pages import PageSize, PaperPdf
from quizgen.rendering.themes.theme import load_theme
from tests.rendering.printed import outline, place_on_page, read_pages, read_text, size_in_points
from tests.rendering.quizzes import Row, every_theme, quiz, sample

THEME = load_theme()
SIZES = (PageSize.A4, pytest.param(PageSize.LETTER, marks=pytest.mark.slow))
HARD = (
    "{{ 7*7 }} {% raw %} ${x} %s {0}",
    "<script>alert(1)</script> <b>bold</b> &amp; &lt; </section></body>",
    '<img src=http://192.0.2.1/x.png onerror="x"> <link rel=attachment href=file:///etc/hostname>',
    "../../etc/passwd ..\\..\\boot.ini C:\\con\\nul",
    "'; DROP TABLE quiz; -- \" ` # % ^ ~ | \\ / @ * _ = + [ ] ( ) { }",
)
PRINTED = st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=["Cc", "Cf", "Mn", "Zs"])
"""Letters and signs of Latin script, in which what is read back is exactly what was printed."""
TEXTS = st.text(PRINTED | st.sampled_from("<>&{}%\"'#\\ "), min_size=1, max_size=60).map(str.strip).filter(bool)


def expected_question(made: Quiz, form: Form, index: int) -> list[str]:
    """What stands on the paper of a question, in reading order."""
    question = form.questions[index]
    item = next(item for item in made.items if item.id == question.item)
    options = [f"{letter} {item.options[place].text}" for letter, place in zip(LETTERS, question.options, strict=False)]
    return [f"{index + 1} {item.stems[question.stem].plain}", *options]


def unique(count: int) -> tuple[Row, ...]:
    """Questions that differ in all their texts, some of them long."""
    return tuple(
        (
            (f"Question marked {number:03}{', which goes on and on,' * (number % 7)} asks what?",),
            tuple(f"answer {number:03}{letter}{' and so on' * (number % 5)}" for letter in "wxyz"),
            "quote",
            number,
        )
        for number in range(count)
    )


@cache
def printed(theme: str, size: PageSize) -> tuple[Quiz, Form, PaperPdf]:
    """A paper of twelve questions that differ, which several tests look at, its quiz and its form."""
    made = quiz(unique(12))
    form = replace(made.forms[2], code="K4T7R3" if size is PageSize.LETTER else "D")
    return made, form, render_paper(made, form, theme=load_theme(theme), page_size=size)


@every_theme
def test_a_paper_has_the_stems_options_and_letters_of_its_form_in_order(theme: str) -> None:
    """Each question once, one after the other."""
    made, form, pdf = printed(theme, PageSize.A4)

    text = read_text(pdf.data)
    position = 0
    for index in range(12):
        for part in expected_question(made, form, index):
            assert text.count(part) == 1, part
            assert text.index(part) >= position
            position = text.index(part)


@pytest.mark.parametrize("size", SIZES)
@every_theme
def test_no_question_is_split_over_two_pages(theme: str, size: PageSize) -> None:
    """Stem and all options stand on one page, the stem above them."""
    made, form, pdf = printed(theme, size)
    pages = read_pages(pdf.data)
    assert len(pages) > 1

    for index in range(12):
        stem, *options = expected_question(made, form, index)
        (page,) = (number for number, text in enumerate(pages) if stem in text)
        assert all(option in pages[page] for option in options), stem
    _, first, *_, last = (text[2:] for text in expected_question(made, form, 0))
    heights = [place_on_page(pdf.data, 0, text)[1] for text in ("Question marked 000", first, last)]
    assert heights == sorted(heights, reverse=True)


def test_a_question_longer_than_a_page_is_printed_whole() -> None:
    """Then it must be split; nothing of it may be lost."""
    words = " ".join(f"word{number}" for number in range(1500))
    made = quiz((((words,), (words + " one", words + " two"), "quote", 1),), forms=1)

    text = read_text(render_paper(made, made.forms[0], theme=THEME).data)
    assert text.count("word0 ") == text.count("word1499") == 3


@pytest.mark.parametrize("size", SIZES)
@every_theme
def test_every_page_names_its_form_and_counts_pages(theme: str, size: PageSize) -> None:
    """Loose sheets find together again: a letter or a long code, at the foot of the page."""
    _, form, pdf = printed(theme, size)

    pages = read_pages(pdf.data)
    assert pdf.pages == len(pages) > 1
    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in text
        assert f"Form {form.code}" in text
        foot = place_on_page(pdf.data, number - 1, f"Page {number} of")[1]
        assert foot < 28 / 25.4 * 72


@pytest.mark.parametrize("size", SIZES)
@every_theme
def test_short_options_stand_side_by_side_where_they_fit(theme: str, size: PageSize) -> None:
    """Two and two on one line each, in the order of reading; one letter more, and each has a line of its own."""
    loaded = load_theme(theme)
    length = loaded.short_option or 9
    short = tuple(f"{'n' * (length - 1)}{digit}" for digit in "1234")
    long = ("n9", *(f"{'n' * length}{digit}" for digit in "678"))
    rows = ((("First?",), short, "quote", 1), (("Second?",), long, "quote", 1))
    made = quiz(rows, forms=1)
    data = render_paper(made, made.forms[0], theme=loaded, page_size=size).data
    width, _ = size_in_points(data)

    first, second = (expected_question(made, made.forms[0], index)[1:] for index in range(2))
    places = [place_on_page(data, 0, option[2:]) for option in first]
    if loaded.short_option:
        (a, b, c, d), middle = places, width / 2
        assert a[0] == c[0] < middle < b[0] == d[0]
        assert a[1] == b[1] > c[1] == d[1]
    last = len(read_pages(data)) - 1
    lefts = {place_on_page(data, last, option[2:])[0] for option in second}
    heights = [place_on_page(data, last, option[2:])[1] for option in second]
    assert 1 == len(lefts)
    assert heights == sorted(set(heights), reverse=True)


def test_the_head_of_a_paper_has_title_source_fields_and_instructions() -> None:
    """And the number of points that can be had."""
    made = quiz(count=5, title="Quiz of Monday", source_title="The New Times, July 2021")

    first = read_pages(render_paper(made, made.forms[0], theme=THEME).data)[0]
    assert first.startswith("Quiz of Monday Source: The New Times, July 2021 Form A Name Date Score / 5 Each question")


def test_a_paper_of_a_learner_bears_the_name_on_every_page() -> None:
    """Instead of a line to write it on."""
    learners = (Learner("Aline Uwase", id="L-042"), Learner("Ben <b>Okoro</b>"))
    made = quiz(count=20, learners=learners)

    first, *others = read_pages(render_paper(made, made.forms[0], theme=THEME).data)
    assert "Aline Uwase L-042 Date Score" in first
    assert all("Aline Uwase" in page for page in others)
    assert "Ben <b>Okoro</b>" in read_text(render_paper(made, made.forms[1], theme=THEME).data)


def test_the_bookmarks_of_a_paper_are_its_questions() -> None:
    """Under their localised names."""
    made = quiz(count=3, language="fr", title="Consignes")

    found = outline(render_paper(made, made.forms[0], theme=THEME).data)
    assert found == ["Consignes", "Question 1", "Question 2", "Question 3"]


@pytest.mark.parametrize(
    ("language", "name"), [("fr", "Nom"), ("de", "Name"), ("ru", "Имя"), ("el", "Όνομα"), ("am", "ስም"), ("xx", "Name")]
)
def test_a_paper_speaks_the_language_of_its_source(language: str, name: str) -> None:
    """English where it has no words for it."""
    made = quiz(count=1, language=language)

    assert f" {name} " in read_text(render_paper(made, made.forms[0], theme=THEME).data)


def test_a_right_to_left_paper_is_mirrored() -> None:
    """Letters stand to the right of their options, the page's number on the left."""
    arabic, english = quiz(sample("arabic"), language="ar"), quiz(sample("arabic"))

    mirrored = render_paper(arabic, arabic.forms[0], theme=THEME).data
    plain = render_paper(english, english.forms[0], theme=THEME).data
    width, _ = size_in_points(plain)
    assert place_on_page(mirrored, 0, "2004")[0] > width / 2 > place_on_page(mirrored, 0, "1998")[0]
    assert place_on_page(plain, 0, "2004")[0] < width / 2 < place_on_page(plain, 0, "1998")[0]
    assert place_on_page(mirrored, 0, "صفحة")[0] < width / 4
    assert "لكل سؤال إجابة صحيحة واحدة فقط" in read_text(mirrored)


@pytest.mark.parametrize("hard", HARD)
def test_what_users_wrote_is_printed_as_it_stands_and_never_run(hard: str) -> None:
    """In the title, the source, a stem, an option, a quote and a learner's name, on papers, key and guide."""
    row = ((f"stem {hard}",), (f"right {hard}", f"wrong {hard}"), f"quote {hard}", 1)
    made = quiz((row,), title=f"title {hard}", source_title=f"source {hard}", learners=(Learner(f"name {hard}"),))

    everywhere = ("title", "source", "stem", "right")
    for pdf, more in (
        (render_paper(made, made.forms[0], theme=THEME), ("wrong", "name")),
        (render_key(made, theme=THEME), ("quote",)),
        (render_guide(made, theme=THEME), ("wrong", "quote")),
    ):
        text = _comparable(read_text(pdf.data))
        assert [] == [what for what in (*everywhere, *more) if _comparable(f"{what} {hard}") not in text]


@settings(max_examples=25)
@given(TEXTS, st.lists(TEXTS, min_size=2, max_size=5))
def test_any_text_is_read_back_as_it_was_printed(stem: str, options: list[str]) -> None:
    """Stem and options, with the letters of the form."""
    made = quiz(((((stem),), tuple(options), "quote", 1),), forms=1)

    text = _comparable(read_text(render_paper(made, made.forms[0], theme=THEME).data))
    for part in expected_question(made, made.forms[0], 0):
        assert _comparable(part) in text


def _comparable(text: str) -> str:
    """Without white space, which lines break and readers guess; and with letters as the eye takes them."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def test_the_number_of_an_empty_quiz_is_no_reason_to_fail() -> None:
    """A form without questions is one page."""
    made = replace(quiz(count=1), forms=(Form("A", ()),))

    assert render_paper(made, made.forms[0], theme=THEME).pages == 1
