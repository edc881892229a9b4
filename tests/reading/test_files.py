"""A file gives its text, or one fault with its place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.reading.bank import read_bank
from quizgen.reading.files import MOST_BYTES, FileFault, TextFile, decode, read_file
from tests.reading.files import GOOD, SOURCE, codes


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (b"", "file-empty", (1, 1)),
        (b" \r\n\t\n", "file-empty", (1, 1)),
        (b"\xef\xbb\xbf", "file-empty", (1, 1)),
        (b"ab\ncaf\xe9", "file-not-utf8", (2, 4)),
        (b"\xef\xbb\xbf\xff", "file-not-utf8", (1, 1)),
        ("text".encode("utf-16"), "file-not-utf8", (1, 1)),
        (b"ab\r\nc\0d", "control-character", (2, 2)),
        (b"ab\x1b[31m", "control-character", (1, 3)),
        (b"x" * (MOST_BYTES + 1), "file-too-large", (1, 1)),
    ],
)
def test_bytes_that_give_no_text_say_why(data: bytes, code: str, place: tuple[int, int]) -> None:
    """Nothing in them, another encoding, what cannot be printed, too many of them."""
    fault = decode(data)

    assert isinstance(fault, FileFault)
    assert (code, place) == (fault.code, (fault.line, fault.column))


def test_a_wrong_byte_is_named_with_its_offset() -> None:
    """What an editor or a hex viewer needs to find it."""
    fault = decode(b"\xef\xbb\xbfab\ncaf\xe9 x")

    assert FileFault("file-not-utf8", "is not UTF-8: byte 0xE9 at offset 9 (line 2)", 2, 4) == fault


def test_a_mark_of_byte_order_and_windows_line_ends_are_levelled() -> None:
    """Editors add them without being asked."""
    found = decode(b"\xef\xbb\xbfa\r\nb\rc")

    assert isinstance(found, TextFile)
    assert "a\nb\nc" == found.text


@given(st.binary(max_size=200))
def test_any_bytes_give_a_text_or_a_fault(data: bytes) -> None:
    """A text is what Python decodes."""
    found = decode(data)

    if isinstance(found, TextFile):
        assert found.text.split() == data.decode("utf-8-sig").replace("\r", "\n").split()


def test_what_is_no_ordinary_file_says_so(tmp_path: Path) -> None:
    """No file, a folder, a pipe, a file without permission, a name with NUL."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    assert read_file(tmp_path / "none") == FileFault("file-missing", "does not exist")
    assert read_file(tmp_path) == FileFault("file-is-folder", "is a folder")
    assert read_file(pipe) == FileFault("file-unreadable", "is not an ordinary file")
    fault = read_file(tmp_path / "a\0b")
    assert isinstance(fault, FileFault)


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own reason stands in the message; permissions mean nothing to root, so the refusal is made up."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.yaml").write_text("x", "utf-8")
    monkeypatch.setattr(Path, "open", refuse)

    assert read_file(tmp_path / "a.yaml") == FileFault("file-unreadable", "cannot be read: Permission denied")


def test_faults_of_files_are_diagnostics(tmp_path: Path) -> None:
    """No exception: the fact file's own at its place, the source's at the name of the source."""
    facts = tmp_path / "a.facts.yaml"
    assert ["file-missing"] == codes(read_bank(facts))
    facts.write_bytes(b"quizgen: 1\ncaf\xe9")
    assert "a.facts.yaml:2:4: error[file-not-utf8]" in str(read_bank(facts).diagnostics[0])
    facts.write_text(GOOD, "utf-8")
    assert ["file-missing"] == codes(read_bank(facts))
    (tmp_path / "report.txt").write_bytes(b"a\0b")
    assert "a.facts.yaml:3:9: error[control-character]: The source “report.txt” has the character U+0000 (NUL)" in str(
        read_bank(facts).diagnostics[0]
    )
    (tmp_path / "report.txt").write_text("…\n", "utf-8")
    assert ["source-empty"] == codes(read_bank(facts))
    (tmp_path / "report.txt").unlink()
    (tmp_path / "report.txt").mkdir()
    assert ["file-is-folder"] == codes(read_bank(facts))
    (tmp_path / "report.txt").rmdir()
    (tmp_path / "report.txt").write_text(SOURCE, "utf-8")
    assert read_bank(facts).bank is not None


def test_a_file_of_comments_is_empty(tmp_path: Path) -> None:
    """It is valid YAML, and says nothing."""
    (tmp_path / "a.yaml").write_text("# nothing yet\n", "utf-8")

    assert ["file-empty"] == codes(read_bank(tmp_path / "a.yaml"))
