"""Files that quizgen brings along."""

from __future__ import annotations

import pytest

from quizgen.reading.bundled import bundled_folder


def test_templates_are_found() -> None:
    """Inside the package where it is installed, beside it in a checkout."""
    assert (bundled_folder("templates") / "practice" / "page.html.j2").is_file()


def test_a_missing_folder_is_said() -> None:
    """Only a broken installation lacks one."""
    with pytest.raises(FileNotFoundError, match="not installed completely"):
        bundled_folder("no-such-folder")
