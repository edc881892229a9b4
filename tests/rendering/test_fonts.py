"""Which characters can be drawn."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.diagnostics import Severity, Span
from quizgen.domain.form import Learner
from quizgen.rendering import typesetting
from quizgen.rendering.fonts import missing_glyphs, undrawable
from quizgen.rendering.papers import render_paper
from quizgen.rendering.themes import load_theme, templates_folder
from tests.rendering.quizzes import quiz, sample

THEME = load_theme()
UNASSIGNED = "\U000e1234"


@pytest.fixture(autouse=True)
def _bundled_fonts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine that runs the tests may have any fonts: ask none of them."""
    monkeypatch.setattr(typesetting, "find_undrawable", lambda characters, **_: characters)


def test_the_bundled_fonts_draw_the_scripts_and_signs_that_are_promised() -> None:
    """Latin with all its accents, Greek, Cyrillic, Hebrew, Arabic, Ethiopic, and the signs of science."""
    texts = [text for name in ("article", "arabic", "scripts") for row in sample(name) for text in (*row[0], *row[1])]

    assert undrawable(texts, theme=THEME) == ()


@pytest.mark.parametrize("folder", ["am", "ar", "de", "el", "en", "es", "fr", "he", "it", "pt", "ru"])
def test_the_bundled_fonts_draw_the_labels(folder: str) -> None:
    """In every language but Chinese, whose fonts are too large."""
    labels = (templates_folder() / "default" / "labels" / f"{folder}.toml").read_text(encoding="utf-8")

    assert undrawable([labels], theme=THEME) == ()


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
    option = replace(made.items[0].options[1], text="in 漢 1998")
    item = replace(made.items[0], options=(made.items[0].options[0], option, *made.items[0].options[2:]))

    (fault,) = missing_glyphs(replace(made, items=(item,)), theme=THEME, spans={"fact-1": span})
    assert (fault.code, fault.severity, fault.subject, fault.span) == ("missing-glyph", Severity.ERROR, "fact-1", span)
    assert fault.found == ("No font here can draw “漢” (U+6F22 CJK UNIFIED IDEOGRAPH-6F22) in the option “in 漢 1998”.")
    assert "fonts-noto-cjk" in fault.remedy


def test_titles_quotes_and_learners_names_are_looked_at_too() -> None:
    """Everything that is printed."""
    made = quiz(count=1, title="漢", learners=(Learner("Ada", group="字"),))
    quote = replace(made.items[0].quote, text="七")
    hard = replace(made, items=(replace(made.items[0], quote=quote),))

    found = [fault.found for fault in missing_glyphs(hard, theme=THEME)]
    assert ["the title “漢”", "the quote “七”", "the list of learners “字”"] == [
        found_one.split(" in ", 1)[1].rstrip(".") for found_one in found
    ]


def test_a_quiz_that_can_be_drawn_gives_no_diagnostic() -> None:
    """And the machine's fonts are not asked."""
    assert missing_glyphs(quiz(), theme=THEME) == ()


def test_nothing_is_printed_with_a_box_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where nobody looked before, the typesetter notices."""
    made = quiz(count=1, title=f"A {UNASSIGNED} title")

    with pytest.raises(typesetting.MissingGlyphError, match=r"No font here can draw .*U\+E1234"):
        render_paper(made, made.forms[0], theme=THEME)


def test_the_typesetter_says_what_no_font_of_the_machine_can_draw(tmp_path: Path) -> None:
    """Asked in a process of its own, in which the machine has no fonts at all."""
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{tmp_path}</dir></fontconfig>", encoding="utf-8")
    program = (
        "from quizgen.rendering import typesetting, themes\n"
        f"import os; os.environ['FONTCONFIG_FILE'] = {str(tmp_path / 'fonts.conf')!r}\n"
        "print(ascii(typesetting.find_undrawable('a漢≥', theme=themes.load_theme())))\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program], capture_output=True, text=True, check=True, env={**os.environ}
    )

    assert done.stdout.strip() == ascii("漢")
