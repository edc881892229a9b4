"""The roster: what trainers save from their lists is read, and what cannot be is told with its place."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.diagnostics import Severity
from quizgen.domain.form import Learner
from quizgen.reading.roster import Roster, read_roster
from quizgen.reading.roster_faults import BY_CODE, LONGEST_CELL, ROSTER_FAULTS
from quizgen.reading.table import find_separator, read_rows

CELLS = st.text(st.sampled_from('ab,;\t"\n é'), max_size=6)


def read(folder: Path, data: str | bytes) -> Roster:
    """The roster in a file with this content."""
    path = folder / "people.csv"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_roster(path)


def faults(roster: Roster) -> list[tuple[str, int, int]]:
    """Codes with lines and columns."""
    return [(one.code, one.span.line, one.span.column) for one in roster.diagnostics]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_all_usual_tables_are_read(tmp_path: Path, mark: str, separator: str, end: str) -> None:
    """With and without a mark of byte order, with each separator, with each end of lines."""
    rows = (
        ["Name", "ID", "Group", "Seat", "Language", "Large print", "Rank"],
        ["Ann Ōe", "7", "Red", "B2", "fr", "yes", "Captain"],
    )
    roster = read(tmp_path, mark + end.join(separator.join(row) for row in rows) + end)

    assert () == roster.diagnostics
    assert (Learner("Ann Ōe", "7", "Red", "B2", "fr", "large-print", (("Rank", "Captain"),)),) == roster.learners


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        ("Nom et prénom;Matricule;Groupe", "Ann;7;Red"),
        ("Vorname;Nachname;Matrikelnummer;Kurs", "Ann;;7;Red"),
        ("NOMBRE Y APELLIDOS,Número,Grupo", "Ann,7,Red"),
        ("الاسم,الرقم,المجموعة", "Ann,7,Red"),
        ("фио\tномер\tгруппа", "Ann\t7\tRed"),
        ("sep=;\nname;id;group", "Ann;7;Red"),
    ],
)
def test_heads_may_be_in_many_languages(tmp_path: Path, heads: str, cells: str) -> None:
    """Whatever the case and the accents."""
    assert (Learner("Ann", "7", "Red"),) == read(tmp_path, f"{heads}\n{cells}\n").learners


@pytest.mark.parametrize(
    ("head", "cell", "theme"),
    [
        ("theme", "large-print-24", "large-print-24"),
        ("Large print", "yes", "large-print"),
        ("Large print", "24 pt", "large-print-24"),
        ("Gros caractères", "18", "large-print"),
        ("Needs", "Dyslexia", "dyslexia"),
        ("Dyslexie", "oui", "dyslexia"),
        ("High contrast", "x", "high-contrast"),
        ("Besoins", "contraste élevé", "high-contrast"),
        ("Dyslexia", "no", ""),
        ("theme", "yes", "yes"),
        ("24", "yes", ""),
    ],
)
def test_needs_are_met_by_themes(tmp_path: Path, head: str, cell: str, theme: str) -> None:
    """By the theme's name, by the need's, or by “yes” below it; a head of figures is no need."""
    assert (theme,) == tuple(one.theme for one in read(tmp_path, f"name,{head}\nAnn,{cell}\n").learners)


def test_first_and_last_names_are_joined(tmp_path: Path) -> None:
    """In the order in which they are said."""
    assert ("Ann Oe",) == tuple(one.name for one in read(tmp_path, "Nom,Prénom\nOe,Ann\n").learners)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name,id\nAnn,7\nBob,7\n", [("roster-duplicate-id", 3, 5)]),
        ("name\nAnn\n\nAnn\n", [("roster-duplicate-name", 4, 1)]),
        ("name,id\nAnn,\n", [("roster-no-id", 2, 5)]),
        ("rank,room number\nAnn,7\n", [("roster-no-name", 1, 1)]),
        ("name,id\n", [("roster-empty", 1, 1)]),
        ("name,group\n,Red\n", [("roster-nameless", 2, 1)]),
        ("name,id\nAnn,7,x\n", [("roster-wide-row", 2, 7)]),
        ('name,id\n"Ann,7\n', [("roster-quote", 2, 1), ("roster-no-id", 2, 1)][:1]),
        ("name,id,group,class\nAnn,7,a,b\n", [("roster-column-twice", 1, 15)]),
        ("name,language\nAnn,no such tongue\n", [("roster-language", 2, 5)]),
        (f"name,id\n{'x' * 300},7\n", [("roster-long-cell", 2, 1)]),
        ('name,id\n"Ann\nOe",7\nBob,7\n', [("roster-duplicate-id", 4, 5)]),
        ("name\nAnn\x00\n", [("control-character", 2, 4)]),
        ("", [("file-empty", 1, 1)]),
    ],
)
def test_faults_are_told_with_their_place(tmp_path: Path, text: str, expected: list[tuple[str, int, int]]) -> None:
    """Each with a remedy; nobody gets a paper before they are mended."""
    roster = read(tmp_path, text)

    assert expected == faults(roster)[: len(expected)]
    assert all(one.remedy for one in roster.diagnostics)
    assert all(one.expected == BY_CODE[one.code].expected for one in roster.diagnostics if one.code in BY_CODE)
    assert () == roster.learners


def test_every_fault_has_one_code() -> None:
    """And a code has one meaning."""
    assert len(BY_CODE) == len(ROSTER_FAULTS)


def test_many_faults_are_told_at_once(tmp_path: Path) -> None:
    """In the order of the file."""
    roster = read(tmp_path, "name,id\nAnn,7\nBob,7\n,\nCid,\nDan,7\n")

    assert [("roster-duplicate-id", 3, 5), ("roster-no-id", 5, 5), ("roster-duplicate-id", 6, 5)] == faults(roster)


def test_marks_that_turn_the_text_are_left_out(tmp_path: Path) -> None:
    """With a note; line breaks within a cell become blanks."""
    roster = read(tmp_path, 'name\n"Ann\u202e\nOe"\n')

    assert ("Ann Oe",) == tuple(one.name for one in roster.learners)
    assert [Severity.NOTE] == [one.severity for one in roster.diagnostics]


@pytest.mark.parametrize("size", [200_000, 10_000_000])
def test_huge_cells_are_refused(tmp_path: Path, size: int) -> None:
    """With a short message."""
    (fault,) = read(tmp_path, f'name\n"{"x" * size}"\n').diagnostics

    assert len(str(fault)) < 400
    assert fault.code in ("roster-long-cell", "file-too-large")


@pytest.mark.parametrize(
    "name", ["../../x", "CON", "=1+1", "😀", "a" * LONGEST_CELL, "O’Neil-Ōe", "<b>x</b>", "{{ 7 }}"]
)
def test_names_are_data(tmp_path: Path, name: str) -> None:
    """They are kept as they are."""
    assert (name,) == tuple(one.name for one in read(tmp_path, f"name\n{name}\n").learners)


def test_missing_files_are_told(tmp_path: Path) -> None:
    """As a diagnostic."""
    assert [("file-missing", 1, 1)] == faults(read_roster(tmp_path / "none.csv"))


@given(st.lists(st.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=4), st.sampled_from(",;\t"))
def test_rows_are_those_that_the_standard_library_reads(rows: list[list[str]], separator: str) -> None:
    """What csv writes comes back cell for cell, and every place points to its cell."""
    rows = [["head", "other"], *(row for row in rows if any(row))]
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    read_back = list(read_rows(stream.getvalue()))

    lines = stream.getvalue().split("\n")
    assert rows == [[cell.text for cell in row] for row in read_back]
    assert separator == find_separator(stream.getvalue())
    assert all('"' == lines[cell.line - 1][cell.column - 1] for row in read_back for cell in row)
