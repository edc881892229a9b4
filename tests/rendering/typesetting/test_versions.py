"""Versions and digests: they change when the bytes of papers may."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from quizgen.rendering.themes.theme import copy_theme, load_theme
from quizgen.rendering.typesetting import versions
from quizgen.rendering.typesetting.versions import printing_versions, theme_digest


def test_versions_are_those_of_the_libraries() -> None:
    """Pango's and HarfBuzz's too, which no package of Python has."""
    import pikepdf
    import weasyprint

    known = dict(printing_versions())

    assert known["weasyprint"] == weasyprint.__version__
    assert (known["pikepdf"], known["qpdf"]) == (pikepdf.__version__, pikepdf.__libqpdf_version__)
    assert all(known[name].count(".") == 2 for name in ("pango", "harfbuzz", "fontconfig"))
    assert list(known) == sorted(known)


def test_distribution_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not every library needs to be installed as one."""
    monkeypatch.setattr(versions, "_DISTRIBUTIONS", ("no-such-distribution",))

    assert dict(printing_versions.__wrapped__())["no-such-distribution"] == "(not installed)"


def test_digest_of_a_theme_changes_with_its_files(tmp_path: Path) -> None:
    """With a byte of a file and with a file's name; not with the folder's place, nor with hidden files."""
    copy_theme(tmp_path / "one")
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    (tmp_path / "two/.editor").write_text("hidden", "utf-8")
    first = theme_digest(load_theme(str(tmp_path / "one")))
    assert theme_digest(load_theme(str(tmp_path / "two"))) == first

    (tmp_path / "two/own.css").write_text("p { color: green }", "utf-8")
    changed = theme_digest(load_theme(str(tmp_path / "two")))
    (tmp_path / "two/own.css").rename(tmp_path / "two/other.css")
    assert len({first, changed, theme_digest(load_theme(str(tmp_path / "two")))}) == 3
