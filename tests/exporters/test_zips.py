"""Zip files that depend on their members alone."""

from __future__ import annotations

import io
import zipfile

from quizgen.exporters.zips import zip_files


def test_members_come_back_in_their_order_with_a_fixed_date() -> None:
    """No folder entries, nothing of the machine."""
    data = zip_files((("b/x.txt", b"one"), ("a.txt", "zwei ü".encode())))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert [("b/x.txt", b"one"), ("a.txt", "zwei ü".encode())] == [
            (name, package.read(name)) for name in package.namelist()
        ]
        assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in package.infolist()}
        assert {3} == {entry.create_system for entry in package.infolist()}


def test_the_same_members_give_the_same_bytes() -> None:
    """Whenever it is."""
    assert zip_files([("a", b"x" * 999)]) == zip_files([("a", b"x" * 999)])
