"""Characters that files cannot hold, and texts on one line."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from quizgen.exporters.characters import fit, on_one_line, shorten
from tests.exporters.other_hands import xml_tree


@given(text=st.text(st.characters(codec=None)))
def test_whatever_is_fit_can_be_written_and_read_as_xml(text: str) -> None:
    """Line ends and all."""
    element = ET.Element("text")
    element.text = fit(text)

    assert (xml_tree(ET.tostring(element, encoding="utf-8")).text or "") == fit(text)


@given(text=st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"))))
def test_all_else_stays(text: str) -> None:
    """Letter for letter, but for white space at the ends."""
    assert fit(text) == text.strip()


def test_line_ends_are_line_feeds() -> None:
    """Those of all systems."""
    assert fit("a\r\nb\rc\u2028d\x85e") == "a\nb\nc\nd\ne"


def test_one_line_has_blanks_for_line_ends() -> None:
    """One for each run of them."""
    assert on_one_line("a \n\n b\nc  d") == "a b c  d"


@given(text=st.text(), width=st.integers(2, 20))
def test_short_texts_are_no_longer_than_asked(text: str, width: int) -> None:
    """And say where something is missing."""
    short = shorten(text, width)

    assert len(short) <= width
    assert short == on_one_line(text) or short.endswith("…")
