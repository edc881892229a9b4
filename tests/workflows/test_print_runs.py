"""Print runs of a build: which papers stand in which file, and the table of all letters."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pypdfium2
import pytest

from quizgen.domain.form import Learner
from quizgen.records.layout import is_own
from quizgen.workflows.build import Built, build
from quizgen.workflows.print_runs import plan_runs, prints_runs
from quizgen.workflows.request import BuildRequest
from tests.lesson import write_lesson
from tests.rendering.quizzes import quiz
from tests.workflows.disturbances import quick_prints

ROSTER = "name,id,group,theme\nAnn Õe,7,Red,\nBen,8,Blue,\n=1+1,9,Red,large print\n../../x,10,Blue,\n"


def request_of(folder: Path, **asked: object) -> BuildRequest:
    """A build of the lesson."""
    return BuildRequest(facts=folder / "bridge.facts.yaml", out=folder / "out", seed="x", **asked)  # type: ignore[arg-type]


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """Four learners, two of them with names that are not what they seem."""
    write_lesson(tmp_path)
    path = tmp_path / "people.csv"
    path.write_text(ROSTER, "utf-8")
    return path


def files_of(folder: Path) -> dict[str, bytes]:
    """All files of a build by name."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def built(request: BuildRequest) -> dict[str, bytes]:
    """The files of a build that must succeed."""
    (outcome,) = build([request])
    assert isinstance(outcome, Built), outcome
    return files_of(outcome.folder)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of the roster's build, which several tests look at."""
    folder = tmp_path_factory.mktemp("printed")
    write_lesson(folder)
    (folder / "people.csv").write_text(ROSTER, "utf-8")
    return built(request_of(folder, roster=folder / "people.csv"))


def test_each_learner_has_a_paper_in_the_printers_file(roster: Path) -> None:
    """With labels of pages, an outline by group and learner, and a page before each group."""
    files = built(request_of(roster.parent, roster=roster, group_by="group"))

    assert {"learner/papers.pdf", "learner/papers-large-print.pdf", "trainer/key-table.csv"} <= set(files)
    papers = pypdfium2.PdfDocument(files["learner/papers.pdf"])
    codes = [json.loads(line)["form"] for line in files["trainer/forms.jsonl"].splitlines()]
    outline = [(entry.level, entry.get_title()) for entry in papers.get_toc()]
    assert [
        (0, "Red"),
        (1, f"Ann Õe ({codes[0]})"),
        (0, "Blue"),
        (1, f"Ben ({codes[2]})"),
        (1, f"../../x ({codes[3]})"),
    ] == outline
    assert "Red" in papers[0].get_textpage().get_text_range()
    assert f"{codes[0]}-1" == papers.get_page_label(1)
    assert "Ann Õe" in papers[1].get_textpage().get_text_range()


def test_the_same_roster_gives_the_same_bytes_and_order_changes_no_form(
    roster: Path, printed: dict[str, bytes]
) -> None:
    """Byte for byte, in another folder; with its rows turned round, each learner keeps code and questions."""
    assert printed == built(request_of(roster.parent, roster=roster))

    head, *rows = ROSTER.splitlines()
    roster.write_text("\n".join([head, *reversed(rows)]), "utf-8")
    with quick_prints():
        turned = built(request_of(roster.parent, roster=roster))
    assert sorted(printed["trainer/forms.jsonl"].splitlines()) == sorted(turned["trainer/forms.jsonl"].splitlines())
    assert printed["trainer/quiz.json"] == turned["trainer/quiz.json"]


def test_the_table_of_keys_says_what_the_forms_say(printed: dict[str, bytes]) -> None:
    """Letter by letter, and no cell is a formula."""
    _, *rows = csv.reader(io.StringIO(printed["trainer/key-table.csv"].decode("utf-8-sig")))
    forms = [json.loads(line) for line in printed["trainer/forms.jsonl"].splitlines()]
    assert [["ABCDE"[asked["correct"]] for asked in form["questions"]] for form in forms] == [row[7:] for row in rows]
    assert ["Ann Õe", "Ben", "'=1+1", "../../x"] == [row[1] for row in rows]


def test_split_gives_a_file_to_each(roster: Path) -> None:
    """Named by code, never by the learner."""
    with quick_prints():
        files = built(request_of(roster.parent, roster=roster, split=True))

    codes = [json.loads(line)["form"] for line in files["trainer/forms.jsonl"].splitlines()]
    assert {f"learner/paper-{code}.pdf" for code in codes} == {name for name in files if name.startswith("learner/")}


def test_parts_hold_no_more_papers_than_asked_for(tmp_path: Path) -> None:
    """The forms keep their order."""
    made = quiz(count=2, forms=7)
    request = request_of(tmp_path, roster=tmp_path / "people.csv", part_size=3)

    plans = plan_runs(made, request)
    assert [("learner/papers-001.pdf", 3), ("learner/papers-002.pdf", 3), ("learner/papers-003.pdf", 1)] == [
        (plan.name, len(plan.forms)) for plan in plans
    ]
    assert list(made.forms) == [form for plan in plans for form in plan.forms]


def test_learners_of_one_need_share_a_file(tmp_path: Path) -> None:
    """One for each theme and language; where there are no words in a language it is the quiz's own."""
    needs = (("", ""), ("", "fr"), ("dyslexia", "fr"), ("", "FR"), ("", "rw"), ("", "en"), ("dyslexia", "pt-BR"))
    learners = tuple(
        Learner(name, theme=theme, language=tag) for name, (theme, tag) in zip("ABCDEFG", needs, strict=True)
    )

    plans = plan_runs(quiz(count=1, learners=learners), request_of(tmp_path, roster=tmp_path / "people.csv"))
    found = [(plan.name, plan.words, "".join(form.code for form in plan.forms)) for plan in plans]
    assert found == [
        ("learner/papers.pdf", "", "AEF"),
        ("learner/papers-fr.pdf", "fr", "BD"),
        ("learner/papers-dyslexia-fr.pdf", "fr", "C"),
        ("learner/papers-dyslexia-pt-br.pdf", "pt-br", "G"),
    ]
    assert all(is_own(plan.name) for plan in plans)


def test_a_paper_speaks_its_learners_language(roster: Path) -> None:
    """Round the questions, which stay as they are; as a print run and as a file of its own."""
    roster.write_text("name,id,language\nAnn,7,\nBen,8,fr\n", "utf-8")
    together = built(request_of(roster.parent, roster=roster))
    split = built(request_of(roster.parent, roster=roster, split=True))
    code = json.loads(together["trainer/forms.jsonl"].splitlines()[1])["form"]

    for data in (together["learner/papers-fr.pdf"], split[f"learner/paper-{code}.pdf"]):
        first = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
        assert f"Version {code}" in first.replace("  ", " ")
        assert "Chaque question a exactement une bonne réponse" in first
    assert (
        "Each question has" in pypdfium2.PdfDocument(together["learner/papers.pdf"])[0].get_textpage().get_text_range()
    )
    assert together["trainer/forms.jsonl"] == split["trainer/forms.jsonl"]


def test_few_forms_of_nobody_are_files_of_their_own(tmp_path: Path) -> None:
    """As long as there are letters to call them by."""
    assert not prints_runs(quiz(count=1, forms=26), request_of(tmp_path))
    assert prints_runs(quiz(count=1, forms=27), request_of(tmp_path))
