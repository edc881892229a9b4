"""Which characters can be drawn."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from quizgen.diagnostics import Severity, Span
from quizgen.domain.content import Content
from quizgen.domain.form import Learner
from quizgen.rendering.papers import render_paper
from quizgen.rendering.themes.theme import bundled_themes, load_theme, templates_folder
from quizgen.rendering.typesetting import typesetter
from quizgen.rendering.typesetting.missing_glyphs import (
    DRAWN_BY_DEFAULT,
    missing_glyphs,
    missing_in_names,
    undrawable,
)
from tests.rendering.quizzes import quiz, sample

THEME = load_theme()
UNASSIGNED = "\U000e1234"


@pytest.fixture(autouse=True)
def _bundled_fonts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine that runs the tests may have any fonts: ask none of them."""
    monkeypatch.setattr(typesetter, "find_undrawable", lambda characters, **_: characters)


def test_the_bundled_fonts_draw_the_scripts_and_signs_that_are_promised() -> None:
    """Latin with all its accents, Greek, Cyrillic, Hebrew, Arabic, Ethiopic, and the signs of science."""
    texts = [text for name in ("article", "arabic", "scripts") for row in sample(name) for text in (*row[0], *row[1])]

    assert undrawable(texts, theme=THEME) == ()


@pytest.mark.parametrize("folder", ["am", "ar", "de", "el", "en", "es", "fr", "he", "it", "pt", "ru"])
def test_the_bundled_fonts_draw_the_labels(folder: str) -> None:
    """In every language but Chinese, whose fonts are too large."""
    labels = (templates_folder() / "default" / "labels" / f"{folder}.toml").read_text(encoding="utf-8")

    assert undrawable([labels], theme=THEME) == ()


def test_the_text_font_draws_what_no_font_is_opened_for() -> None:
    """Its own list of characters, read from the file, and the letters that everybody expects among them."""
    font = templates_folder() / "default" / "fonts" / "source-sans-3" / "source-sans-3-latin-400-normal.ttf"
    with TTFont(font) as opened:
        drawn = frozenset(map(chr, opened.getBestCmap()))

    assert drawn >= DRAWN_BY_DEFAULT >= frozenset("Az09éß“”…€")


def test_white_space_and_invisible_signs_need_no_font() -> None:
    """Soft hyphens, joiners, marks of direction, variation selectors."""
    assert undrawable(["a\u00a0b\u00ad\u200d\u200f\u2066\ufe0f\t\n"], theme=THEME) == ()


@pytest.mark.parametrize("character", ["\x07", UNASSIGNED, "\ud800", "漢"])
def test_a_character_without_a_glyph_is_found(character: str) -> None:
    """Also one that no font will ever have."""
    assert undrawable([f"a{character}b"], theme=THEME) == (character,)


def test_a_diagnostic_names_the_character_and_the_place() -> None:
    """With the fact that it belongs to and what to do."""
    made = quiz(count=1)
    span = Span("peacekeeping.facts.yaml", 12, 3)
    option = replace(made.items[0].options[1], content=Content.literal("in 漢 1998"))
    item = replace(made.items[0], options=(made.items[0].options[0], option, *made.items[0].options[2:]))

    (fault,) = missing_glyphs(replace(made, items=(item,)), theme=THEME, spans={"fact-1": span})
    assert (fault.code, fault.severity, fault.subject, fault.span) == ("missing-glyph", Severity.ERROR, "fact-1", span)
    assert fault.found == ("No font here can draw “漢” (U+6F22 CJK UNIFIED IDEOGRAPH-6F22) in the option “in 漢 1998”.")
    assert "fonts-noto-cjk" in fault.remedy


def test_titles_and_quotes_are_looked_at_too() -> None:
    """Everything that is printed."""
    made = quiz(count=1, title="漢")
    quote = replace(made.items[0].quote, text="七")
    hard = replace(made, items=(replace(made.items[0], quote=quote),))

    found = [fault.found for fault in missing_glyphs(hard, theme=THEME)]
    assert ["the title “漢”", "the quote “七”"] == [one.split(" in ", 1)[1].rstrip(".") for one in found]


@pytest.mark.parametrize("theme", bundled_themes())
def test_learners_names_are_looked_at_in_every_theme(theme: str) -> None:
    """With the line of the roster that they stand in."""
    roster = (
        (Learner("Ada", group="字"), Span("people.csv", 2)),
        (Learner("Ωmega Łódź Ян ስም", "7"), Span("people.csv", 3)),
        (Learner("漢", seat="7", language="fr"), Span("people.csv", 4)),
    )

    found = missing_in_names(roster, theme=load_theme(theme))
    assert [(2, "the group “字”"), (4, "the name “漢”")] == [
        (one.span.line, one.found.split(" in ", 1)[1].rstrip(".")) for one in found
    ]


def test_the_words_of_a_language_are_looked_at_too() -> None:
    """Papers for a learner with Chinese words need a Chinese font; so do those of a Chinese quiz."""
    (fault,) = missing_in_names([(Learner("Ada", language="zh-TW"), Span("people.csv", 2))], theme=THEME)
    (other,) = missing_glyphs(quiz(count=1, language="zh"), theme=THEME)

    assert "in the words on papers in zh-TW" in fault.found
    assert "in the words on papers in zh" in other.found
    assert "fonts-noto-cjk" in fault.remedy


def test_a_quiz_that_a_theme_cannot_draw_is_found_in_that_theme(tmp_path: Path) -> None:
    """The fonts are those of the theme, not those of all themes."""
    made = quiz(count=1, title="Title with a key: 🗝")
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    (tmp_path / "theme.toml").touch()
    write_font(fonts / "keys.ttf", "🗝", coloured=False)

    assert () == missing_glyphs(made, theme=load_theme(str(tmp_path)))
    assert all(one.code == "missing-glyph" for one in missing_glyphs(made, theme=THEME))
    assert missing_glyphs(made, theme=THEME)


@pytest.mark.parametrize(("coloured", "missing"), [(True, "🦁"), pytest.param(False, "", marks=pytest.mark.slow)])
def test_emoji_in_colour_are_never_printed(tmp_path: Path, coloured: bool, missing: str) -> None:
    """No file with them keeps to PDF/A; a font in black of the machine's is welcome."""
    (tmp_path / "fonts").mkdir()
    write_font(tmp_path / "fonts" / "lions.ttf", "🦁", coloured=coloured)
    program = (
        "from quizgen.rendering.themes.theme import load_theme\n"
        "from quizgen.rendering.typesetting import typesetter\n"
        "print(ascii(typesetter.find_undrawable('a🦁', theme=load_theme())))\n"
    )
    rules = (templates_folder() / "fonts.conf").read_text("utf-8")
    own = re.sub(r"<dir>/.*</dir>", "", rules).replace("default/fonts", str(templates_folder() / "default/fonts"))
    (tmp_path / "fonts.conf").write_text(own, "utf-8")
    program = program.replace(
        "print", f"import os; os.environ['FONTCONFIG_FILE'] = {str(tmp_path / 'fonts.conf')!r}\nprint"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")},
    )

    assert done.stdout.strip() == ascii(missing)


def test_what_to_do_about_emoji_is_said() -> None:
    """No font is to be installed for them."""
    (fault,) = missing_glyphs(quiz(count=1, title="🦁"), theme=THEME)

    assert "U+1F981 LION FACE" in fault.found
    assert "emoji in colour are never printed" in fault.remedy


def write_font(path: Path, character: str, *, coloured: bool) -> None:
    """A font that draws one character as a square."""
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for corner in ((900, 0), (900, 800), (100, 800)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "square", "layer"])
    builder.setupCharacterMap({ord(character): "square"})
    builder.setupGlyf({".notdef": square, "square": square, "layer": square})
    builder.setupHorizontalMetrics({".notdef": (1000, 100), "square": (1000, 100), "layer": (1000, 100)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Lions", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    if coloured:
        builder.setupCOLR({"square": [("layer", 0)]})
        builder.setupCPAL([[(1.0, 0.6, 0.0, 1.0)]])
    builder.save(path)


def test_a_quiz_that_can_be_drawn_gives_no_diagnostic() -> None:
    """And the machine's fonts are not asked."""
    assert missing_glyphs(quiz(), theme=THEME) == ()


def test_nothing_is_printed_with_a_box_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where nobody looked before, the typesetter notices."""
    made = quiz(count=1, title=f"A {UNASSIGNED} title")

    with pytest.raises(typesetter.MissingGlyphError, match=r"No font here can draw .*U\+E1234"):
        render_paper(made, made.forms[0], theme=THEME)


def test_the_typesetter_says_what_no_font_of_the_machine_can_draw(tmp_path: Path) -> None:
    """Asked in a process of its own, in which the machine has no fonts at all."""
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{tmp_path}</dir></fontconfig>", encoding="utf-8")
    program = (
        "from quizgen.rendering.themes.theme import load_theme\n"
        "from quizgen.rendering.typesetting import typesetter\n"
        f"import os; os.environ['FONTCONFIG_FILE'] = {str(tmp_path / 'fonts.conf')!r}\n"
        "print(ascii(typesetter.find_undrawable('a漢≥', theme=load_theme())))\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program], capture_output=True, text=True, check=True, env={**os.environ}
    )

    assert done.stdout.strip() == ascii("漢")
