"""Names that quizgen makes: safe on every system, whatever the text."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.workflows.output.names import LONGEST, build_name, safe_name

RESERVED = ["con", "PRN", "aux", "NUL", "com1", "LPT9", "conin$"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("rwanda-peacekeeping", "rwanda-peacekeeping"),
        ("Fire safety (2021), part 1", "Fire-safety-2021-part-1"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\quiz\\key", "C-quiz-key"),
        ("..", "quiz"),
        ("", "quiz"),
        (" . ", "quiz"),
        ("-rf", "rf"),
        ("{{7*7}}", "7-7"),
        ("<script>", "script"),
        ("name\x00with\nlines\u202e", "name-with-lines"),
        ("sécurité incendie", "sécurité-incendie"),
        ("se\u0301curite\u0301", "sécurité"),
        ("حفظ السلام", "حفظ-السلام"),
        ("平和維持", "平和維持"),
        ("nul", "nul-quiz"),
        ("COM1", "COM1-quiz"),
        ("\ud800", "quiz"),
    ],
)
def test_name_keeps_letters_and_digits_alone(text: str, name: str) -> None:
    """Letters and digits of any script stay, all else becomes a hyphen."""
    assert safe_name(text) == name


@given(st.text(st.characters()) | st.sampled_from(RESERVED) | st.text(min_size=100))
def test_name_is_safe_for_any_text(text: str) -> None:
    """No separator, dot, blank, control, reserved word or overlong name can come out."""
    name = safe_name(text)

    assert re.fullmatch(r"[^\W_]|_|[\w\u0300-\U000e01ef-]+", name)
    assert all(unicodedata.category(character)[0] in "LMN" or character in "-_" for character in name)
    assert not name.startswith("-")
    assert not name.endswith("-")
    assert name.casefold() not in {word.casefold() for word in RESERVED}
    assert 0 < len(name.encode()) <= LONGEST
    assert safe_name(name) == name


def test_long_names_stay_different() -> None:
    """What is cut off is stood for by a digest, so that two long names do not become one."""
    one, other = safe_name("x" * 300 + "one"), safe_name("x" * 300 + "other")

    assert one != other
    assert len(one) == len(other) == LONGEST


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("source_docs/rwanda-peacekeeping.facts.yaml", "rwanda-peacekeeping"),
        ("a/b.facts.yml", "b"),
        ("b.yaml", "b"),
        ("B.FACTS.YAML", "B"),
        (".facts.yaml", "quiz"),
        ("facts", "facts"),
        ("a.b.facts.yaml", "a-b"),
    ],
)
def test_build_is_named_after_its_fact_file(file: str, name: str) -> None:
    """The endings of fact files are left out."""
    assert build_name(Path(file)) == name
