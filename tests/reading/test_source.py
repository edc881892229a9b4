"""The source is a plain file beside the fact file, and nothing else is ever opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.domain.values.value import Context
from quizgen.errors import ContentError
from quizgen.reading.bank import read_bank
from quizgen.reading.source import read_source_file, title_of
from tests.reading.files import GOOD, SOURCE, codes, read

HEAD = "quizgen: 1\nsource:\n  file: report.txt\n"


def test_the_source_block_is_read() -> None:
    """Title, language, date and text."""
    bank = read(GOOD).bank

    assert bank is not None
    assert ("A report", Context("en", "2021-07/2021-11")) == (bank.title, bank.context)
    assert ("report.txt", SOURCE, "en") == (bank.source.file, bank.source.text, bank.source.language)


def test_only_the_file_is_needed() -> None:
    """The title comes from its name, the language is English."""
    bank = read(HEAD).bank

    assert bank is not None
    assert ("Report", Context("en", None)) == (bank.title, bank.context)


@pytest.mark.parametrize(
    ("file", "title"), [("rwanda-peacekeeping.txt", "Rwanda peacekeeping"), ("a.b.md", "A.b"), ("会议.txt", "会议")]
)
def test_a_title_is_made_of_the_name(file: str, title: str) -> None:
    """Without its ending and hyphens."""
    assert title == title_of(file)


@pytest.mark.parametrize(
    "name", ["../secret.txt", "sub/secret.txt", "..", ".", "link.txt", "loop.txt", "file:///etc/passwd"]
)
def test_nothing_outside_the_folder_is_opened(name: str, tmp_path: Path) -> None:
    """No paths, no links that lead out, no addresses."""
    folder = tmp_path / "facts"
    (folder / "sub").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("Secret text.", "utf-8")
    (folder / "sub" / "secret.txt").write_text("Secret text.", "utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "a.yaml").write_text(GOOD.replace("report.txt", name), "utf-8")
    reading = read_bank(folder / "a.yaml")

    assert reading.bank is None
    assert ["source-outside"] == codes(reading)


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    """It leads to a file that stands beside the fact file too."""
    (tmp_path / "real.txt").write_text(SOURCE, "utf-8")
    (tmp_path / "report.txt").symlink_to("real.txt")
    (tmp_path / "a.yaml").write_text(GOOD, "utf-8")

    assert read_bank(tmp_path / "a.yaml").bank is not None


def test_a_source_is_read_by_itself(tmp_path: Path) -> None:
    """To begin a fact file with; what is wrong with it is raised as diagnostics."""
    (tmp_path / "a.md").write_text("# Title\n\nText.", "utf-8")
    (tmp_path / "b.pdf").write_text("Text.", "utf-8")

    assert ["Title", "Text."] == [sentence.text for sentence in read_source_file(tmp_path / "a.md").sentences]
    with pytest.raises(ContentError, match="source-format"):
        read_source_file(tmp_path / "b.pdf")
    with pytest.raises(
        ContentError, match=r"none\.txt:1:1: error\[file-missing\]: The source “none\.txt” does not exist"
    ):
        read_source_file(tmp_path / "none.txt")
