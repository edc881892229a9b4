"""A list of known cases only ever becomes shorter."""

from __future__ import annotations

import pytest

from tests.project.shrinking import assert_only


def test_new_cases_are_named() -> None:
    """With the rule that they break."""
    with pytest.raises(AssertionError, match="too long: b, c"):
        assert_only(["a", "c", "b"], {"a"}, rule="too long")


def test_mended_cases_are_taken_off() -> None:
    """Otherwise they could come back unseen."""
    with pytest.raises(AssertionError, match="take them off its list: b"):
        assert_only(["a"], {"a", "b"}, rule="too long")
