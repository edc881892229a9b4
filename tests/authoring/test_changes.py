"""An edit can be taken back as long as its lines stand as it left them, whatever was done elsewhere in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.authoring.changes import Change, find_change, last_standing, read_change, show_difference, take_back
from quizgen.authoring.lines import UneditableError

LINES = st.lists(st.sampled_from(["a", "b", "", "  c", "- d"]), min_size=1, max_size=12)
ENDS = st.sampled_from(["\n", "\r\n"])


def change_of(before: str, after: str) -> Change:
    """What turns one text into the other."""
    change = find_change(before, after)
    assert change is not None
    return change


@given(LINES, LINES, ENDS, st.booleans())
def test_what_is_taken_back_is_what_was(before: list[str], after: list[str], end: str, ended: bool) -> None:
    """Byte for byte, through the journal as well."""
    old, new = (end.join(lines) + end * ended for lines in (["x", *before, "z"], ["x", *after, "z"]))
    change = find_change(old, new)

    if old == new:
        assert change is None
    else:
        assert change is not None
        assert read_change(change.line) == change
        assert take_back(new, change) == old


def test_edits_elsewhere_do_not_matter() -> None:
    """Lines were added above by hand, and the edit is still found."""
    change = change_of("a\nb\nc\n", "a\nB\nc\n")

    assert take_back("new\n\na\nB\nc\nd\n", change) == "new\n\na\nb\nc\nd\n"


def test_an_edit_that_was_edited_is_not_taken_back() -> None:
    """It says what is gone."""
    with pytest.raises(UneditableError, match="“B” is no longer there"):
        take_back("a\nBB\nc\n", change_of("a\nb\nc\n", "a\nB\nc\n"))


def test_lines_that_stand_twice_are_told_apart() -> None:
    """As many lines around are kept as tell the place from all others."""
    before = "x:\n- a\n- b\ny:\n- a\n- b\n"
    change = change_of(before, before.replace("y:\n- a\n- b", "y:\n- a\n- c\n- b"))

    assert take_back(before.replace("y:\n- a\n- b", "y:\n- a\n- c\n- b"), change) == before


def test_what_was_taken_back_stands_no_more() -> None:
    """Undo after undo goes further back; an edit made again stands again."""
    first, second = change_of("a\n", "b\n"), change_of("b\n", "c\n")
    back = change_of("c\n", "b\n")

    assert last_standing([first, second]) == second
    assert last_standing([first, second, back]) == first
    assert last_standing([first, second, back, second]) == second
    assert last_standing([first, change_of("b\n", "a\n")]) is None


@pytest.mark.parametrize("line", ["", "{", '{"before": "a"}', "[]", "null"])
def test_a_line_that_broke_off_is_no_change(line: str) -> None:
    """As when the machine died while it was written."""
    assert read_change(line) is None


def test_a_difference_is_shown_as_programs_show_it() -> None:
    """Lines that go and come, with the file's name."""
    assert show_difference("a\nb\n", "a\nc\n", file="x.yaml").splitlines()[2:] == ["@@ -1,2 +1,2 @@", " a", "-b", "+c"]
