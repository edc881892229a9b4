"""The code of an answer sheet: read back as written, and refused with any slip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.check_signs import ALPHABET
from quizgen.domain.sheet_code import SheetCode, read_code

CODES = st.builds(
    SheetCode,
    edition=st.text(ALPHABET, min_size=6, max_size=6),
    serial=st.text(ALPHABET, min_size=1, max_size=6),
    page=st.integers(1, 99),
)
SIGNS = f"{ALPHABET}.-"


def test_a_code_says_what_it_is_of() -> None:
    """Run, form and page, and two check signs."""
    assert "QG1.7F3K2M.K4T7R3.01.IO" == str(SheetCode("7F3K2M", "K4T7R3", 1))


@given(CODES)
def test_codes_are_read_back(code: SheetCode) -> None:
    """Whatever the run, the form and the page."""
    assert code == read_code(str(code))


@given(CODES, st.data())
def test_every_single_wrong_sign_is_noticed(code: SheetCode, data: st.DataObject) -> None:
    """At every place; points count as signs."""
    text = str(code)
    for place, right in enumerate(text):
        wrong = data.draw(st.sampled_from(SIGNS.replace(right, "")))
        assert read_code(text[:place] + wrong + text[place + 1 :]) is None


@given(CODES)
def test_every_swap_of_neighbours_is_noticed(code: SheetCode) -> None:
    """At every place; points too."""
    text = str(code)
    for place in range(len(text) - 1):
        swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        assert swapped == text or read_code(swapped) is None


@pytest.mark.parametrize("text", ["", "QG1", "https://example.com", "QG2.7F3K2M.K4T7R3.01.IO", "QG1.7f3k2m.A.01.IO"])
def test_what_is_no_code_is_none(text: str) -> None:
    """Other QR codes lie about, and other versions may come."""
    assert read_code(text) is None
