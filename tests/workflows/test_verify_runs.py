"""Verifying print runs: papers are found on their untagged pages, and whatever was changed in print is found."""

from __future__ import annotations

import re
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizgen.rendering.themes.theme import bundled_themes
from quizgen.rendering.typesetting.seal import seal_pdf
from quizgen.workflows.build import Built, build
from quizgen.workflows.request import BuildRequest
from quizgen.workflows.verify import Verification, verify
from tests.lesson import FACTS, SOURCE, write_lesson
from tests.workflows.retyping import drop_pages, retype, swap_pages, untag
from tests.workflows.test_verify import ORDERED

LONG = "-".join(["stripes", "of", "many", "very", "fine", "colours"] * 4)
MANY = "".join(
    f"""\
  - id: again-{number}
    ask: Which colour, asked for the {number}th time in other words, has the bridge of Aba today?
    as-of: 1933
    quote: >-
      It is painted green
    answer: green
    type: term
    wrong:
      - {LONG} {number}
      - blue {number}
      - white {number}
"""
    for number in range(1, 9)
)
ROSTER = "name,id,group,theme\nAda Lovelace,1,Red,\nBen 7,2,Blue,\nCarl,3,Red,large-print\nدانا,4,Blue,\n"
ROSTER += "".join(f"{name},{name},Blue,\n" for name in "EFGHI")


def _build(folder: Path, facts: str, roster: str | None = ROSTER, **asked: object) -> Path:
    write_lesson(folder / "source_docs", facts)
    if roster is not None:
        (folder / "people.csv").write_text(roster, "utf-8")
        asked |= {"roster": folder / "people.csv", "group_by": "group" if "group" in roster else None}
    facts_file = folder / "source_docs/bridge.facts.yaml"
    request = BuildRequest(facts=facts_file, out=folder / "out", seed="one", **asked)  # type: ignore[arg-type]
    (outcome,) = build([request])
    assert isinstance(outcome, Built), outcome
    return request.folder


@dataclass(frozen=True, slots=True)
class Runs:
    """Builds of the lesson to be copied and spoilt."""

    folder: Path
    """Nine learners, with papers of three pages and more."""


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Runs:
    """Printed once for all tests."""
    folder = tmp_path_factory.mktemp("runs")
    return Runs(_build(folder, FACTS + ORDERED + MANY).parents[1])


@pytest.fixture
def quiz(runs: Runs, tmp_path: Path) -> Path:
    """A copy of the build beside its facts, to be spoilt."""
    shutil.copytree(runs.folder, tmp_path, dirs_exist_ok=True)
    return tmp_path / "out/bridge"


def _codes(verification: Verification) -> list[str]:
    """The codes of all differences, each once."""
    found = [one.code for one in verification.differences]
    found += [one.code for form in verification.forms for one in form.differences]
    return sorted(dict.fromkeys(found))


def _first(verification: Verification, code: str) -> str:
    found = [*verification.differences, *(one for form in verification.forms for one in form.differences)]
    return next(f"{one.place}: {one.found}" for one in found if one.code == code)


def test_papers_of_a_run_are_proved_from_their_pages(quiz: Path) -> None:
    """All learners, in both files, covers apart; progress is told page by page."""
    told: list[tuple[int, int, str]] = []
    verification = verify(quiz, progress=lambda *one: told.append(one))

    assert _codes(verification) == []
    assert verification.holds
    assert [(form.questions, form.proven) for form in verification.forms] == [(12, 12)] * 9
    assert [(file.name, file.papers) for file in verification.files] == [
        ("learner/papers-large-print.pdf", 1),
        ("learner/papers.pdf", 8),
    ]
    assert len(told) == sum(file.pages for file in verification.files)


def test_figure_changed_in_a_run_is_found(quiz: Path) -> None:
    """A 4 that was made a 9, with the question, its page and both wordings."""
    retype(quiz / "learner/papers.pdf", "4,000 people", "9,000 people")
    verification = verify(quiz)

    assert {"option", "equal-options"} & set(_codes(verification))
    assert "“9,000 people”, the form" in _first(verification, "option")
    assert "learner/papers.pdf, page" in _first(verification, "option")
    assert sum(form.proven for form in verification.forms) == 9 * 12 - 8


def test_letter_changed_in_the_key_of_a_run_is_found(quiz: Path) -> None:
    """One cell of the grid."""
    retype(quiz / "trainer/key.pdf", "C", "D", whole=True)
    verification = verify(quiz)

    assert "key-letter" in _codes(verification)
    assert "the key gives D" in _first(verification, "key-letter")


def test_letter_changed_in_the_table_of_keys_is_found(quiz: Path) -> None:
    """One cell, a line too many, one too few, and no table at all."""
    table = quiz / "trainer/key-table.csv"
    head, first, *others = table.read_text("utf-8-sig").splitlines()
    letter = first[-1]
    table.write_text("\n".join([head, first[:-1] + ("A" if letter != "A" else "B"), *others]), "utf-8-sig")
    assert f"has the right answer {letter}, the table gives" in _first(verify(quiz), "key-letter")

    table.write_text("\n".join([head, first, first, *others[:-1]]), "utf-8-sig")
    found = verify(quiz)
    assert [one.code for one in found.differences] == ["key-form", "key-form"]
    assert "stands in the table again" in found.differences[0].found
    assert "no letters of form" in found.differences[1].found

    table.write_bytes(b"\xff\xfe")
    assert _codes(verify(quiz)) == ["key-unreadable"]
    table.unlink()
    assert _codes(verify(quiz)) == ["key-missing"]


def test_letter_changed_in_the_workbook_of_keys_is_found(quiz: Path) -> None:
    """As in the table; and a workbook that is none, or that has a letter in another column."""
    workbook = quiz / "trainer/key-table.xlsx"
    whole = workbook.read_bytes()
    _edit_sheet(workbook, r"<t>([A-D])</t>(?=[^D]*</row><row r=\"3\")", "<t>E</t>")
    found = _first(verify(quiz), "key-letter")
    assert "trainer/key-table.xlsx, line 2" in found
    assert "the table gives E" in found

    workbook.write_bytes(whole)
    _edit_sheet(workbook, r'<c r="F2"', '<c r="Z2"')
    assert "Question 1 of form" in _first(verify(quiz), "key-letter")

    workbook.write_bytes(whole[:500])
    assert "cannot be read" in _first(verify(quiz), "key-unreadable")


def _edit_sheet(workbook: Path, pattern: str, text: str) -> None:
    """Change the first of what its first sheet has of a pattern."""
    with zipfile.ZipFile(workbook) as parts:
        contents = {name: parts.read(name) for name in parts.namelist()}
    sheet = contents["xl/worksheets/sheet1.xml"].decode()
    changed = re.sub(pattern, text, sheet, count=1)
    assert changed != sheet
    contents["xl/worksheets/sheet1.xml"] = changed.encode()
    with zipfile.ZipFile(workbook, "w") as parts:
        for name, data in contents.items():
            parts.writestr(name, data)


def test_key_without_tags_is_read_by_its_places(quiz: Path) -> None:
    """The same letters; and one of them changed is found."""
    untag(quiz / "trainer/key.pdf")
    assert _codes(verify(quiz)) == ["file-changed"]

    retype(quiz / "trainer/key.pdf", "C", "D", whole=True)
    assert "key-letter" in _codes(verify(quiz))


def test_pages_in_each_others_place_are_found(quiz: Path) -> None:
    """Second pages of two learners, whose papers are still whole; both places are named."""
    papers = quiz / "learner/papers.pdf"
    swap_pages(papers, 3, 6)
    verification = verify(quiz)

    assert _codes(verification) == ["page-order"]
    assert "learner/papers.pdf, page 3: Page 2 of form" in _first(verification, "page-order")
    assert all(form.proven == 12 for form in verification.forms)


def test_missing_page_is_found(quiz: Path) -> None:
    """Its paper counts for nothing."""
    drop_pages(quiz / "learner/papers.pdf", 3)
    verification = verify(quiz)

    assert _codes(verification) == ["page-missing", "page-order"]
    assert "page 2 of 3 is missing" in _first(verification, "page-missing")


def test_missing_paper_is_found(quiz: Path) -> None:
    """A learner without one, by the code of the form; and a whole file that is gone."""
    drop_pages(quiz / "learner/papers.pdf", 2, 3, 4)
    verification = verify(quiz)
    assert _codes(verification) == ["paper-missing"]
    assert f"There is no paper of form {verification.forms[0].code}" in _first(verification, "paper-missing")

    (quiz / "learner/papers.pdf").write_bytes(b"no PDF")
    assert _codes(verify(quiz)) == ["paper-missing", "paper-unreadable"]


def test_paper_that_stands_twice_is_found(quiz: Path) -> None:
    """As after a second print of one file into another."""
    shutil.copy(quiz / "learner/papers.pdf", quiz / "learner/papers-002.pdf")

    assert _codes(verify(quiz)) == ["paper-twice"]


def test_paper_of_a_form_that_the_quiz_has_not_is_found(quiz: Path) -> None:
    """As of a learner who was taken out of the forms by hand; the tables have one line too many."""
    path = quiz / "trainer/forms.jsonl"
    path.write_text("".join(path.read_text("utf-8").splitlines(keepends=True)[1:]), "utf-8")

    assert {"unknown-paper", "key-form", "key-letter"} <= set(_codes(verify(quiz)))


def test_name_of_another_learner_is_found(quiz: Path) -> None:
    """One letter of it."""
    retype(quiz / "learner/papers.pdf", "Ada Lovelace", "Ada Lovelace"[::-1])
    verification = verify(quiz)

    assert _codes(verification) == ["learner"]
    assert "“Ada Lovelace”" in _first(verification, "learner")


def test_changed_word_of_the_source_of_a_run_is_found(quiz: Path) -> None:
    """As with papers in files of their own; and an older fact file is named as such."""
    write_lesson(quiz.parents[1] / "source_docs", FACTS + ORDERED + MANY, source=SOURCE.replace("More than", "Up to"))
    assert _codes(verify(quiz)) == ["older-source"]

    write_lesson(quiz.parents[1] / "source_docs", FACTS + ORDERED + MANY + "# a remark\n")
    assert _codes(verify(quiz)) == ["older-facts"]


def test_paper_of_its_own_without_tags_is_read_by_its_places(tmp_path: Path) -> None:
    """Whoever printed it; and a change in it is found."""
    folder = _build(tmp_path, FACTS + ORDERED, roster=None, forms=1)
    paper = folder / "learner/paper-A.pdf"
    untag(paper)
    assert _codes(verify(folder)) == ["file-changed"]

    retype(paper, "Mount Ossa", "Mount Ossi")
    assert "option" in _codes(verify(folder))


def test_right_to_left_runs_are_read_from_the_right(tmp_path: Path) -> None:
    """With names of both directions, and in large print."""
    samples = Path(__file__).parents[2] / "source_docs"
    for name in ("maktaba.facts.yaml", "maktaba.txt"):
        shutil.copy(samples / name, tmp_path)
    (tmp_path / "people.csv").write_text("name,theme\nAda,\nمحمد علي,\nBen,large-print\n", "utf-8")
    request = BuildRequest(
        facts=tmp_path / "maktaba.facts.yaml", out=tmp_path, roster=tmp_path / "people.csv", seed="one"
    )
    (outcome,) = build([request])
    assert isinstance(outcome, Built), outcome
    verification = verify(request.folder)

    assert _codes(verification) == []
    assert all(form.proven == form.questions > 5 for form in verification.forms)


def test_sealed_key_is_read_with_its_passphrase(quiz: Path) -> None:
    """Without it, verification says what to do."""
    key = quiz / "trainer/key.pdf"
    words = "four words of chance"
    key.write_bytes(seal_pdf(key.read_bytes(), words))

    assert _codes(verify(quiz, passphrase=words)) == ["file-changed"]
    assert "--seal-file" in _first(verify(quiz), "key-unreadable")


def test_answer_sheet_with_another_paper_is_found(tmp_path: Path) -> None:
    """Sheets on pages of their own are read as pages of their papers; one that was put with another would be marked."""
    folder = _build(tmp_path, FACTS, None, forms=27, sheet="page")
    assert verify(folder).holds

    swap_pages(folder / "learner/papers.pdf", 2, 4)
    assert _codes(verify(folder)) == ["page-missing", "page-order", "sheet-form"]


@pytest.mark.slow
def test_papers_of_every_theme_are_read_whatever_the_language_of_their_words(tmp_path: Path) -> None:
    """Names that fill the foot, feet from right to left, and whatever a theme does to letters and columns."""
    languages = ("de", "ar", "el", "he", "am", "fr")
    name = "Élodie “X” Durand of the Second Battalion and its Band"
    rows = [f"{name},{theme},{languages[n % len(languages)]}" for n, theme in enumerate(bundled_themes())]
    folder = _build(tmp_path, FACTS + ORDERED, "\n".join(["name,theme,language,id", *_numbered(rows)]))
    verification = verify(folder)

    assert _codes(verification) == []
    assert len(verification.forms) == len(bundled_themes())
    assert all(form.proven == 4 for form in verification.forms)


def _numbered(rows: list[str]) -> list[str]:
    return [f"{row},{number}" for number, row in enumerate(rows)]
