"""The registry of formats, and what all formats owe: the same bytes for the same quiz, work that grows as it does."""

from __future__ import annotations

import io
import os
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.exporters.choosing import select
from quizgen.exporters.exported import Format
from quizgen.exporters.faults import UnknownFormatError
from quizgen.exporters.formats import FORMATS, find_format
from tests.effort import calls_in
from tests.exporters.quizzes import PLAIN, make_quiz

GOLDEN = Path(__file__).parent / "golden"

every_format = pytest.mark.parametrize("format", FORMATS.values(), ids=FORMATS)


def spelt_out(data: bytes) -> bytes:
    """A file as text that can be read in a diff: the members of a zip, the rows of a database."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return b"".join(
                b"== %s\n%s\n" % (name.encode(), spelt_out(package.read(name))) for name in package.namelist()
            )
    if data.startswith(b"SQLite format 3\x00"):
        connection = sqlite3.connect(":memory:")
        connection.deserialize(data)
        rows = "\n".join(connection.iterdump())
        connection.close()
        return rows.encode()
    return data


@every_format
def test_it_is_registered_under_its_name(format: Format) -> None:
    """With a suffix that no other has, and with words on what it is and does."""
    assert FORMATS[format.name] is format
    assert format.suffix.startswith(".")
    assert len({one.suffix for one in FORMATS.values()}) == len(FORMATS)
    assert format.description
    assert format.carries
    assert not set(format.carries) & set(format.drops)


@every_format
def test_it_is_written_as_expected(format: Format, expect_file: Callable[[Path, bytes], None]) -> None:
    """The file of expected output shows every change of the format in a diff."""
    data = format.export(select(PLAIN)).data

    expect_file(GOLDEN / f"plain{format.suffix}{'.txt' if format.binary else ''}", spelt_out(data))
    assert data.startswith(b"PK") is format.binary


def test_the_same_quiz_gives_the_same_bytes() -> None:
    """In every format, in another process with another order of sets, in another time zone."""
    script = (
        "import hashlib; from quizgen.exporters.formats import FORMATS; from quizgen.exporters.choosing import select; "
        "from tests.exporters.quizzes import PLAIN; "
        "[print(one.name, hashlib.sha256(one.export(select(PLAIN)).data).hexdigest()) for one in FORMATS.values()]"
    )
    root = Path(__file__).parents[2]
    one, other = (
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            check=True,
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(root)},
        ).stdout.splitlines()
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    )

    assert one == other
    assert len(one) == len(FORMATS)


@every_format
def test_another_item_changes_no_other(format: Format) -> None:
    """What a quiz of two exports is in that of three."""
    two, three = select(make_quiz(*PLAIN.items[:2])), select(PLAIN)

    assert two.entries == three.entries[:2]
    assert format.export(two).data != format.export(three).data


@every_format
def test_work_grows_with_the_number_of_items_alone(format: Format) -> None:
    """Four times the items are about four times the work; tests/benchmarks/exports.py tells the seconds."""

    def work(copies: int) -> int:
        items = [replace(item, id=f"{item.id}-{number}") for number in range(copies) for item in PLAIN.items]
        selection = select(make_quiz(*items))
        return calls_in(lambda: format.export(selection))

    work(1)
    assert work(40) < work(10) * 4.5


def test_names_are_found_in_any_case() -> None:
    """And wrong ones are answered with the nearest."""
    assert find_format(" GIFT ").name == "gift"
    with pytest.raises(UnknownFormatError, match=r"no export format “moodel-xml”\. Did you mean “moodle-xml”\?"):
        find_format("moodel-xml")
    with pytest.raises(UnknownFormatError, match="There are moodle-xml, gift, aiken"):
        find_format("zzz")
