"""The imposed paper against the whole one: the same text on the same page at the same place, and the same picture."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import ImageChops, ImageFilter

from quizgen.domain.form import Form, Learner
from quizgen.domain.quiz import Quiz
from quizgen.domain.seating import Room, Seat
from quizgen.rendering.imposition.composer import Composer
from quizgen.rendering.imposition.print_run import Order, PrintRun
from quizgen.rendering.imposition.questions import TallQuestionError
from quizgen.rendering.imposition.typeset_runs import PageReader
from quizgen.rendering.papers import render_paper
from quizgen.rendering.themes.pages import PageSize
from quizgen.rendering.themes.theme import LostMarksError, bundled_themes, copy_theme, load_theme
from tests.rendering.quizzes import Row, quiz, sample

APART = 0.3 / 25.4 * 72
"""Points of 0.3 mm."""
DIFFERENT = 96
"""By so much of 255 a pixel is darker than all round it on the other page; edges of letters fall between pixels."""
WORDS = (
    "and of Õpetaja naïve Übergröße l’élève Łódź constitutional office 2,400 peacekeeping if fi ffl AVAST To. W".split()
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)
OPTIONS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)
TURNED = "الأمم المتحدة حفظ السلام רואנדה שלום mission Kigali 2021".split()
TURNED_TEXTS = st.lists(st.sampled_from(TURNED), min_size=1, max_size=20).map(" ".join)
TURNED_ROWS = st.lists(
    st.tuples(st.tuples(TURNED_TEXTS), st.lists(TURNED_TEXTS, min_size=3, max_size=5, unique=True)),
    min_size=2,
    max_size=8,
)
DRAWN = list[tuple[tuple[str], list[str]]]
ROWS = st.lists(
    st.tuples(st.tuples(TEXTS), st.lists(OPTIONS, min_size=3, max_size=5, unique=True)), min_size=2, max_size=12
)


def imposed(made: Quiz, theme: str, size: PageSize, words: str = "") -> bytes:
    """All papers of the quiz in one file."""
    return b"".join(PrintRun(Order(made, made.forms, load_theme(theme), size, words=words)).write())


def letters(page: pypdfium2.PdfPage) -> dict[str, list[tuple[float, float]]]:
    """Where every letter or ligature of a page has its left end and its foot, in points."""
    text = page.get_textpage()
    places: dict[tuple[float, float], str] = {}
    for index in range(text.count_chars()):
        character = text.get_text_range(index, 1).replace("\ufffe", "-")
        if character.strip():
            left, bottom, _, _ = text.get_charbox(index)
            places[left, bottom] = places.get((left, bottom), "") + character
    found: dict[str, list[tuple[float, float]]] = {}
    for place, one in places.items():
        found.setdefault(one.replace("...", "…"), []).append(place)
    return found


def name_cuts(theirs: dict[str, list[tuple[float, float]]], ours: dict[str, list[tuple[float, float]]]) -> None:
    """Typeset alone, the sign for what is cut off a name reads as what was cut off: call it by its name."""
    for cut in ours.get("…", ()):
        read = next((letter for letter, places in theirs.items() if apart([cut], places) <= APART), "…")
        kept = [place for place in theirs.pop(read, ()) if apart([cut], [place]) > APART]
        theirs.update({read: kept} if kept else {})
        theirs["…"] = [*theirs.get("…", ()), cut]


def apart(ours: list[tuple[float, float]], theirs: list[tuple[float, float]]) -> float:
    """How far the farthest of our places is from the nearest of theirs, each taken once, in points."""
    left = list(theirs)
    distances = []
    for x, y in ours:
        distance, nearest = min((max(abs(x - other[0]), abs(y - other[1])), other) for other in left)
        left.remove(nearest)
        distances.append(distance)
    return max(distances)


def assert_alike(made: Quiz, theme: str, size: PageSize = PageSize.A4, words: str = "") -> None:
    """Each form's whole paper has the letters of the imposed one, and its pixels."""
    run = pypdfium2.PdfDocument(imposed(made, theme, size, words))
    position = 0
    for form in made.forms:
        whole = pypdfium2.PdfDocument(render_paper(made, form, theme=load_theme(theme), page_size=size).data)
        for number in range(len(whole)):
            assert_same_page(whole[number], run[position + number], f"{form.code} {number}")
        position += len(whole)
    assert position == len(run)


def assert_same_page(whole: pypdfium2.PdfPage, placed: pypdfium2.PdfPage, where: str) -> None:
    """The same letters within 0.3 mm; nothing drawn on one that is not drawn on the other, at most a pixel away."""
    ours, theirs = letters(placed), letters(whole)
    name_cuts(theirs, ours)
    counts = [{letter: len(places) for letter, places in sorted(found.items())} for found in (theirs, ours)]
    assert counts[0] == counts[1], where
    assert {letter: d for letter, places in ours.items() if (d := apart(places, theirs[letter])) > APART} == {}, where
    pictures = [page.render(scale=100 / 72, grayscale=True).to_pil() for page in (whole, placed)]
    for one, other in (pictures, reversed(pictures)):
        shades = ImageChops.subtract(other.filter(ImageFilter.MinFilter(3)), one).histogram()
        assert sum(shades[DIFFERENT:]) / sum(shades) < 0.0001, (where, sum(shades[DIFFERENT:]))


@pytest.mark.parametrize(
    ("theme", "size"),
    [
        ("default", PageSize.A4),
        pytest.param("large-print", PageSize.LETTER, marks=pytest.mark.slow),
        pytest.param("dyslexia", PageSize.LETTER, marks=pytest.mark.slow),
        pytest.param("high-contrast", PageSize.A4, marks=pytest.mark.slow),
        pytest.param("large-print-24", PageSize.A4, marks=pytest.mark.slow),
        pytest.param("default", PageSize.LETTER, marks=pytest.mark.slow),
        pytest.param("large-print", PageSize.A4, marks=pytest.mark.slow),
    ],
)
def test_papers_of_learners_are_alike(theme: str, size: PageSize) -> None:
    """Names in several scripts, long ones, and none of the details."""
    learners = (
        Learner("Grace Ōe-Ingabire AVATAR", "A-7", "Red", "B2"),
        Learner("Имя Отчество"),
        Learner("محمد علي", "8"),
        Learner("Aline " * 18, "9", "Group with a long name"),
    )
    assert_alike(quiz(count=8, learners=learners), theme, size)


@pytest.mark.parametrize("theme", ["default", pytest.param("large-print", marks=pytest.mark.slow)])
@pytest.mark.parametrize("language", ["en", pytest.param("he", marks=pytest.mark.slow)])
def test_names_of_all_scripts_are_typeset_together(theme: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Joined, turned, stacked, mixed and long ones, in details too; for none of them a whole frame is typeset."""
    learners = (
        Learner("محمد علي", "٨", "المجموعة الأولى"),
        Learner("פרידה לוי 2", "9", "קבוצה"),
        Learner("ሰላም ተስፋዬ", "10", "ቡድን"),
        Learner("Ann محمد Имя", "11"),
        Learner("Noe\u0301mie  Õe", "12", "Group e\u0301"),
        Learner("محمد بن عبد الله " * 5, "13"),
        Learner("Grace", "14", "A group whose name is long " * 5),
        Learner("Aline Solange " * 8, "15", "مجموعة " * 18),
        Learner("W" * 40, "16", "Blue 1/2"),
    )
    monkeypatch.setattr(Composer, "_typeset_frames", None)
    assert_alike(quiz(count=3, learners=learners, language=language), theme)


def test_names_with_pictures_have_frames_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is more than text cannot be taken from where it was typeset."""
    monkeypatch.setattr(PageReader, "_find_copy", lambda _: None)
    assert_alike(quiz(count=3, learners=(Learner("محمد علي"),)), "default")


def test_anonymous_papers_are_alike() -> None:
    """With a line for the name; codes of one letter and drawn ones."""
    made = quiz(count=8, forms=2)
    assert_alike(replace(made, forms=(made.forms[0], replace(made.forms[1], code="K4T7R3"))), "default")


@pytest.mark.parametrize(
    ("theme", "language"), [pytest.param("default", "en", marks=pytest.mark.slow), ("large-print", "ar")]
)
def test_papers_of_seats_are_alike(theme: str, language: str) -> None:
    """With a learner or without, the seat as the roster calls it or as row and seat, short, long or in no slot."""
    learners = (Learner("Ann", "7", "Red", "C4"), Learner("Ben"), Learner("Cid", seat="Row 12, seat 14"))
    made = quiz(count=3, learners=(*learners, Learner("Dan", seat="الصف 3 المقعد 4")), language=language)
    made = replace(made, room=Room(100, 100))
    seats = (Seat(3, 4), Seat(100, 100), Seat(12, 14), Seat(3, 4))
    named = [replace(form, seat=seat) for form, seat in zip(made.forms, seats, strict=True)]
    bare = replace(named[0], code="K4T7R3", learner=None)
    assert_alike(replace(made, forms=(*named, bare, replace(made.forms[0], code="E"))), theme)


@pytest.mark.parametrize("name", ["article"])
@pytest.mark.parametrize("language", ["fr", *(pytest.param(tag, marks=pytest.mark.slow) for tag in ("ar", "he", "de"))])
def test_papers_of_other_languages_are_alike(name: str, language: str) -> None:
    """Right to left too, which the papers of seats also are."""
    learners = (Learner("Grace Ingabire", "7", "Red"), Learner("محمد علي", "8"))
    assert_alike(quiz(sample(name), count=3, learners=learners, language=language), "default")


@pytest.mark.parametrize(("words", "own"), [("ar", "en"), pytest.param("fr", "ar", marks=pytest.mark.slow)])
def test_papers_with_words_in_the_learners_language_are_alike(words: str, own: str) -> None:
    """Also where these run the other way."""
    learners = (Learner("Grace Ingabire", "7", "Red", language=words), Learner("محمد علي", "8", language=words))
    assert_alike(quiz(count=6, learners=learners, language=own), "default", words=words)


def test_papers_on_a_coloured_ground_are_alike(tmp_path: Path) -> None:
    """The ground lies below the questions, not above those that were placed before."""
    (tmp_path / "theme.toml").write_text('extends = "dyslexia"\n', "utf-8")
    (tmp_path / "own.css").write_text("@page { background: #fdf6e3 }", "utf-8")
    assert_alike(quiz(count=4, forms=1), str(tmp_path))


def assert_drawn_alike(rows: DRAWN, theme: str, size: PageSize, language: str) -> None:
    """Two forms of a drawn bank, one of them backwards."""
    made: tuple[Row, ...] = tuple((stems, tuple(options), "quote", 1) for stems, options in rows)
    first = quiz(made, forms=2, language=language)
    turned: Form = replace(first.forms[1], questions=first.forms[1].questions[::-1])
    assert_alike(replace(first, forms=(first.forms[0], turned)), theme, size)


@pytest.mark.slow
@settings(max_examples=4, suppress_health_check=[HealthCheck.too_slow])
@given(ROWS, st.sampled_from(bundled_themes()), st.sampled_from(list(PageSize)))
def test_drawn_banks_are_alike(rows: DRAWN, theme: str, size: PageSize) -> None:
    """Long stems, options of one word and of many, letters with accents, in any theme."""
    assert_drawn_alike(rows, theme, size, "en")


@pytest.mark.slow
@settings(max_examples=4, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(ROWS, TURNED_ROWS), st.sampled_from(bundled_themes()), st.sampled_from(["ar", "he", "en"]))
def test_drawn_banks_of_any_direction_are_alike(rows: DRAWN, theme: str, language: str) -> None:
    """Right to left, left to right, and either within the other."""
    assert_drawn_alike(rows, theme, PageSize.A4, language)


@pytest.mark.parametrize(("stem", "option"), [(900, 1), (1, 900), pytest.param(300, 150, marks=pytest.mark.slow)])
def test_a_question_taller_than_a_page_is_refused(stem: int, option: int) -> None:
    """It is named, and what to do is said; a whole paper would split it."""
    long = [" ".join(["constitutional"] * count) for count in (stem, option)]
    short = (("Short?",), ("one", "two", "three"), "quote", 1)
    made = quiz((short, ((long[0],), (long[1], f"{long[1]} 2", f"{long[1]} 3"), "quote", 2)))

    with pytest.raises(TallQuestionError, match=r"“q2” does not fit on one page .* Shorten it, or choose") as caught:
        imposed(made, "default", PageSize.A4)
    assert 1 == caught.value.exit_code


def own_theme(folder: Path, old: str, new: str) -> str:
    """A copy of the default theme, in whose paper.html something is written another way."""
    copy_theme(folder / "own")
    path = folder / "own/paper.html"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return str(folder / "own")


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        pytest.param('<div id="area"></div>', "", "“area”", marks=pytest.mark.slow),
        ('{{ slot(paper, "name", ', '{{ slot(paper, "who", ', "“name”"),
        ('{{ mark(question, "stem") }}', "", "“one-stem”, “p0-stem”"),
        pytest.param('{{ mark(question, "whole") }}', "", "“one-whole”", marks=pytest.mark.slow),
        pytest.param(
            "<li{{ mark(question, loop.index0) }}>",
            "<li>",
            "“one-0”, “one-1”, “one-3”, “two-0” and",
            marks=pytest.mark.slow,
        ),
        pytest.param('class="stem text"', 'class="ask"', "“p0-stem”", marks=pytest.mark.slow),
        pytest.param('<span class="letter"', '<span class="sign"', "-0”", marks=pytest.mark.slow),
    ],
)
def test_a_theme_that_lost_a_mark_is_refused(old: str, new: str, named: str, tmp_path: Path) -> None:
    """With what is missing, rather than papers that lack something."""
    theme = own_theme(tmp_path, old, new)

    with pytest.raises(LostMarksError, match=re.escape(named)):
        imposed(quiz(count=2, learners=(Learner("Ann"),)), theme, PageSize.A4)


def test_a_theme_without_a_place_for_typeset_names_is_refused(tmp_path: Path) -> None:
    """The place is there, the name is not in it."""
    theme = own_theme(tmp_path, "<strong>{{ paper.learner }}</strong>", "<strong>somebody</strong>")

    with pytest.raises(LostMarksError, match="“name”"):
        imposed(quiz(count=2, learners=(Learner("محمد"),)), theme, PageSize.A4)


def test_a_copied_theme_with_pictures_is_alike(tmp_path: Path) -> None:
    """A logo in the head, another as a ground, marks at each question."""
    theme = own_theme(tmp_path, '<p class="form">', '<img src="logo.svg" alt="A square"><p class="form">')
    square = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30"><rect width="30" height="20"/></svg>'
    (Path(theme) / "logo.svg").write_text(square, "utf-8")
    style = '.head { grid-template-columns: 1fr 12mm max-content } .foot { background: url("logo.svg") no-repeat }'
    (Path(theme) / "own.css").write_text(style, "utf-8")
    assert_alike(quiz(count=6, learners=(Learner("Ann", "7"), Learner("محمد علي"))), theme)
