"""In which direction languages are written."""

from __future__ import annotations

import pytest

from quizgen.exporters.direction import direction, primary


@pytest.mark.parametrize("tag", ["ar", "he-IL", "FA", "ur_PK", "az-Arab", "yi"])
def test_some_languages_run_from_right_to_left(tag: str) -> None:
    """By their script, or the one that they are usually written in."""
    assert direction(tag) == "rtl"


@pytest.mark.parametrize("tag", ["en", "fr-FR", "ar-Latn", "und", "", "arn", "zh-Hant"])
def test_the_others_run_from_left_to_right(tag: str) -> None:
    """A script in the tag decides."""
    assert direction(tag) == "ltr"


def test_the_primary_subtag_comes_first() -> None:
    """In lower case."""
    assert primary("FR-ca") == primary("fr_CA") == "fr"
