"""Single files: replaced whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.workflows.output.workshop import FullDiskError, UnwritableError
from quizgen.workflows.output.writing import write_file
from tests.workflows.folders import found, mode


def test_file_is_written_whole_with_its_folders(tmp_path: Path) -> None:
    """A single file gets the folders above it, and its size is told."""
    size = write_file(tmp_path / "deep/quiz.xml", [b"one ", b"two"])

    assert size == 7
    assert found(tmp_path) == {"deep/quiz.xml": b"one two"}


def test_failed_file_leaves_the_older_one(tmp_path: Path) -> None:
    """A single file is replaced only by a whole one, and folders made for it go again."""

    def chunks() -> Iterator[bytes]:
        yield b"half"
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    (tmp_path / "old.xml").write_bytes(b"old")
    for target in (tmp_path / "old.xml", tmp_path / "deep/new.xml"):
        with pytest.raises(FullDiskError):
            write_file(target, chunks())

    assert found(tmp_path) == {"old.xml": b"old"}
    assert not (tmp_path / "deep").exists()


def test_file_keeps_its_mode_unless_it_is_private(tmp_path: Path) -> None:
    """A replaced file keeps its mode; a private one has 0600 always."""
    for private, expected in ((False, 0o640), (True, 0o600)):
        path = tmp_path / f"{private}.xml"
        path.write_bytes(b"old")
        path.chmod(0o640)
        write_file(path, [b"new"], private=private)

        assert mode(path) == expected


def test_file_through_a_link_keeps_the_link(tmp_path: Path) -> None:
    """A link to a file is followed."""
    (tmp_path / "real.xml").write_bytes(b"old")
    (tmp_path / "link.xml").symlink_to("real.xml")
    write_file(tmp_path / "link.xml", [b"new"])

    assert (tmp_path / "link.xml").is_symlink()
    assert (tmp_path / "real.xml").read_bytes() == b"new"


def test_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    """A folder of the file's name is left alone."""
    with pytest.raises(UnwritableError, match="it is a folder"):
        write_file(tmp_path, [b"data"])


def test_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    """A pipe, as of process substitution, gets the bytes and stays a pipe."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)
    write_file(pipe, [b"through"])
    output, _ = reader.communicate(timeout=10)

    assert output == b"through"
    assert stat.S_ISFIFO(pipe.stat().st_mode)
