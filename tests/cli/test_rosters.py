"""`quizgen build --roster`: hostile lists end in a message that says where and what, or in safe files, never worse."""

from __future__ import annotations

import csv
import io
import json
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.cli.main import main
from quizgen.rendering.themes.pages import PaperPdf
from quizgen.workflows import jobs
from tests.cli.conftest import Run
from tests.lesson import write_lesson
from tests.rendering.printed import read_text

PLACE = "people.csv:{line}:{column}: error[{code}]"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula."""
HOSTILE = (
    "../../x",
    "..\\..\\y",
    "/etc/passwd",
    "C:\\Windows\\x",
    "CON",
    "nul.pdf",
    "=cmd|' /C calc'!A0",
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\u202eevil",
    "two\nlines",
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "%s%n",
    "$(id)",
    "~root",
    "-rf",
    "'=1",
)
"""Names that would do harm where somebody took them for anything but a name."""


def _table(*rows: tuple[str, ...]) -> str:
    lines = io.StringIO(newline="")
    csv.writer(lines).writerows(rows)
    return lines.getvalue()


def _built(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def _cells(data: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        yield from row


def _has_formulas(workbook: bytes) -> bool:
    """Whether any cell of any sheet is one (ECMA-376, 18.3.1.40)."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
        assert sheets
        return any(b"<f>" in parts.read(name) or b"<f " in parts.read(name) for name in sheets)


@pytest.mark.parametrize(
    "words", [(), *(pytest.param(words, marks=pytest.mark.slow) for words in (("--split",), ("--group-by", "team")))]
)
def test_hostile_names_are_printed_and_nothing_else(run: Run, lesson: Path, words: tuple[str, ...]) -> None:
    """All files lie in the build's folder under names of quizgen's own, and no cell of a table starts a formula."""
    names = HOSTILE[:7] if words == ("--split",) else HOSTILE
    Path("people.csv").write_text(
        _table(("name", "id", "team"), *((name, f"{index}{name}", name) for index, name in enumerate(names))), "utf-8"
    )
    before = {path for path in Path().rglob("*") if path.is_file()}
    result = run("build", lesson, "--roster", "people.csv", "-j", "1", "--items", "1", *words)

    assert result.code == 0, result.err
    files = _built(Path("out/bridge"))
    after = {path for path in Path().rglob("*") if path.is_file()}
    assert after - before == {Path("out/bridge") / name for name in files}
    codes = [json.loads(line)["form"] for line in files["trainer/forms.jsonl"].splitlines()]
    papers = {f"learner/paper-{code}.pdf" for code in codes} if words == ("--split",) else {"learner/papers.pdf"}
    assert {name for name in files if name.startswith("learner/")} == papers
    if "trainer/key-table.csv" in files:
        assert not any(cell.startswith(FORMULA) for cell in _cells(files["trainer/key-table.csv"]))
        assert not _has_formulas(files["trainer/key-table.xlsx"])
        assert "'=cmd|' /C calc'!A0" in _cells(files["trainer/key-table.csv"])
    if not words:
        text = read_text(files["learner/papers.pdf"])
        assert all(name in text for name in ("../../x", "{{ 7*7 }}", "<script>alert(1)</script>", "two lines", "evil"))


@pytest.mark.parametrize(
    ("data", "line", "column", "code", "words"),
    [
        (b"name,id\nAnn,7\nBen,7\n", 3, 5, "roster-duplicate-id", "stands in line 2 as well"),
        (b"rank;room\nAnn;7\n", 1, 1, "roster-no-name", "“rank”, “room”"),
        (b"name;id\nAnn;\n", 2, 5, "roster-no-id", "Ann has no id"),
        (b"name\tid\nAnn\t7\tx\n", 2, 7, "roster-wide-row", "3 cells, but the roster has 2 columns"),
        (b'name,id\n"Ann,7\nBen,8\n', 2, 1, "roster-quote", "none closes it"),
        (b"name\n" + b"x" * 300 + b"\n", 2, 1, "roster-long-cell", "300 characters"),
        (b"name\n" + b"x" * 7_000_000 + b"\n", 2, 1, "roster-long-cell", "7,000,000 characters"),
        (b"name\n" + b"x" * 10_000_000 + b"\n", 1, 1, "file-too-large", "8,000,000 bytes"),
        (b"", 1, 1, "file-empty", "is empty"),
        (b"\xef\xbb\xbf\n \n", 1, 1, "file-empty", "is empty"),
        (b"name,id\n", 1, 1, "roster-empty", "no learner"),
        (b"name\nA\x00nn\n", 2, 2, "control-character", "NUL"),
        ("name\nRené\n".encode("latin-1"), 2, 4, "file-not-utf8", "0xE9"),
        ("name\nAnn\n".encode("utf-16"), 1, 1, "file-not-utf8", "UTF-16"),
        (b"name,theme\nAnn,../../x\n", 2, 1, "roster-theme", "Themes are:"),
        (b"name,language\nAnn,../../x\n", 2, 5, "roster-language", "no tag of a language"),
        ("name,id\nBen,1\nA\U000f0000nn,2\n".encode(), 3, 1, "missing-glyph", "U+F0000"),
    ],
)
def test_what_is_no_roster_is_told_with_its_place(
    run: Run, lesson: Path, data: bytes, line: int, column: int, code: str, words: str
) -> None:
    """The file, line and column, what stands there, and what to do; with exit code 1, and nothing built."""
    Path("people.csv").write_bytes(data)
    result = run("build", lesson, "--roster", "people.csv", "-j", "1")

    assert result.code == 1
    assert PLACE.format(line=line, column=column, code=code) in result.err
    assert words in " ".join(result.err.split())
    assert len(result.err) < 2_000
    assert not Path("out").exists()


def test_messages_say_what_was_expected_and_what_to_do(run: Run, lesson: Path) -> None:
    """As JSON has them, one by one."""
    Path("people.csv").write_text("name,id\nAnn,7\nBen,7\n", "utf-8")
    (outcome,) = json.loads(run("build", lesson, "--roster", "people.csv", "--json", "-j", "1").out)
    (found,) = outcome["diagnostics"]

    assert found["code"] == "roster-duplicate-id"
    assert (found["expected"], found["remedy"]) == ("Forms are drawn by the id.", "Give each learner an own id.")


PIECES = st.sampled_from([*"=+-@\"',;\t\n\r é\\", "a", "Ann", "../", "CON", "\u202e", "\U0001f600", "\u0645"])
CELLS = st.lists(PIECES, max_size=4).map("".join) | st.text(max_size=5)
HEADS = st.sampled_from(["name", "id", "group", "theme", "language", "seat", "=1+1", "", "../x"]) | CELLS
TABLES = st.tuples(
    st.lists(HEADS, min_size=1, max_size=4).map(tuple), st.lists(st.lists(CELLS, max_size=4).map(tuple), max_size=4)
).map(lambda drawn: _table(drawn[0], *drawn[1]))
NAMES = st.lists(PIECES.filter(lambda piece: piece not in ("\U0001f600", "\\")), max_size=4).map("".join)
LINES = st.tuples(NAMES, NAMES, st.sampled_from(["", "large-print"]), st.sampled_from(["", "fr", "ar"]))
SOUND = st.lists(LINES, min_size=1, max_size=4).map(
    lambda rows: _table(
        ("name", "id", "group", "theme", "language"),
        *((f"{name}n", f"{name}{number}", *others) for number, (name, *others) in enumerate(rows)),
    )
)
"""Tables that have what they must, whatever they call people."""
SOUND_BYTES = SOUND.map(str.encode)
SCRAPS = st.lists(st.lists(HEADS | CELLS, max_size=4).map(",".join), max_size=4).map("\n".join)
ROSTERS = (SOUND | SOUND | TABLES | SCRAPS).map(lambda text: text.encode("utf-8", "surrogatepass")) | st.binary(
    max_size=30
)


class _NoPress:
    """Prints nothing: what rosters do to files is asked here, not what papers look like."""

    pages = 1

    def write(self, told: Any) -> Iterator[bytes]:
        """A file."""
        yield b"%PDF"


@pytest.fixture(scope="module")
def no_press() -> Iterator[None]:
    """Print nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jobs, "print_document", lambda *_: PaperPdf(b"%PDF", 1))
        patch.setattr(jobs, "open_run", lambda *_: _NoPress())
        yield


@pytest.mark.usefixtures("no_press")
@given(data=ROSTERS, split=st.booleans())
@settings(max_examples=40, deadline=None)
def test_any_roster_is_told_or_built_safely(data: bytes, *, split: bool) -> None:
    """Either exit code 1 and no folder, or a folder that has all the files, and tables without a formula."""
    assert _build(data, split=split) in (0, 1)


@pytest.mark.usefixtures("no_press")
@given(data=SOUND_BYTES, split=st.booleans())
@settings(max_examples=30, deadline=None)
def test_any_names_are_built_safely(data: bytes, *, split: bool) -> None:
    """Where a table has what it must, whatever people are called."""
    assert _build(data, split=split) == 0


def _build(data: bytes, *, split: bool) -> int:
    """Build with a roster, look at all that was written, and return the exit code."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        facts = write_lesson(root / "docs")
        (root / "docs/people.csv").write_bytes(data)
        roster, out = str(root / "docs/people.csv"), str(root / "out")
        words = ["build", str(facts), "-o", out, "--roster", roster, "-q", "-j", "1"]
        code = main([*words, *(["--split"] if split else [])])

        assert sorted(path.name for path in root.iterdir()) == (["docs"] if code else ["docs", "out"])
        assert sorted(path.name for path in (root / "docs").iterdir()) == [
            "bridge.facts.yaml",
            "bridge.txt",
            "people.csv",
        ]
        if code == 0:
            files = _built(root / "out")
            assert all(name.isascii() and name.startswith(("bridge/learner/", "bridge/trainer/")) for name in files)
            table = files.get("bridge/trainer/key-table.csv", b"")
            assert not any(cell.startswith(FORMULA) for cell in _cells(table))
    return code
