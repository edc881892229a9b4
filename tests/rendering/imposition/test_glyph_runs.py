"""Glyph runs: which texts may be set letter by letter, and which are left to the typesetter."""

from __future__ import annotations

import pytest

from quizgen.rendering.imposition.fragments import LONGEST
from quizgen.rendering.imposition.glyph_runs import Glyph, GlyphSlot, plain_script, turns


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Grace Õe-Ingabire", "LATIN"),
        ("Имя Отчество", "CYRILLIC"),
        ("Ιωάννα Α.", "GREEK"),
        ("7 · 12", ""),
        ("O’Neil, J.", "LATIN"),
    ],
)
def test_texts_of_one_plain_script_are_set(text: str, script: str) -> None:
    """With signs and figures among them."""
    assert script == plain_script(text)


@pytest.mark.parametrize(
    "text",
    ["محمد", "ሰላም", "שלום", "नमस्ते", "Ann Имя", "e\u0301", "a  b", " a", "", "x" * (LONGEST + 1), "😀", "fi\u200dn"],
)
def test_all_others_are_left_to_the_typesetter(text: str) -> None:
    """Joined, turned, stacked and mixed ones, and what might not fit a line."""
    assert plain_script(text) is None


@pytest.mark.parametrize(("text", "turned"), [("Ann Oe", False), ("Ann J.", True), ("7", True), ("(A", True)])
def test_signs_at_the_ends_turn(text: str, turned: bool) -> None:
    """Among lines that run from right to left."""
    assert turned == turns(text)


def test_a_text_is_set_where_it_belongs_or_not_at_all() -> None:
    """At the start, in the middle, at the end; None where it is too wide or a letter is missing."""
    slot = GlyphSlot({("LATIN", "a"): Glyph("/F1", "0001", 10.0)}, 20.0, "0 g", {"LATIN": 15.0})
    place = (100.0, 200.0, 140.0, 230.0)

    assert "q 0 g BT 1 0 0 1 75.00 588.75 Tm /F1 15.0000 Tf <00010001> Tj ET Q" == slot.set(
        "aa", place, "start", 1000.0
    )
    assert " 82.50 " in str(slot.set("aa", place, "middle", 1000.0))
    assert " 90.00 " in str(slot.set("aa", place, "end", 1000.0))
    assert slot.set("aaaaa", place, "start", 1000.0) is None
    assert slot.set("b", place, "start", 1000.0) is None
