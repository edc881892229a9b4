"""Building: the files a trainer gets, the same bytes again, and nothing half-done."""

from __future__ import annotations

import errno
import os
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

import pytest

from quizgen.domain.item import Standings
from quizgen.errors import ContentError, QuizgenError
from quizgen.records.layout import is_own
from quizgen.rendering.themes.pages import PaperPdf
from quizgen.rendering.typesetting import typesetter
from quizgen.workflows import jobs
from quizgen.workflows.build import Built, build, build_with
from quizgen.workflows.composition import NothingFitsError
from quizgen.workflows.execution.executor import CountSteps, Work
from quizgen.workflows.execution.processes import LostWorkerError
from quizgen.workflows.jobs import Job, worthwhile
from quizgen.workflows.output.workshop import FullDiskError
from quizgen.workflows.printing import PrintTask, print_tasks
from quizgen.workflows.request import BuildRequest, WorkSettings
from tests.lesson import FACTS, LONELY, write_lesson
from tests.rendering.quizzes import quiz
from tests.workflows.folders import found

NAMES = [
    "learner/paper-A.pdf",
    "learner/paper-B.pdf",
    "trainer/forms.jsonl",
    "trainer/guide.pdf",
    "trainer/key.pdf",
    "trainer/manifest.json",
    "trainer/quiz.json",
    "trainer/run.json",
    "trainer/secret",
]
READ_ALOUD = ["learner/read-aloud-A.txt", "learner/read-aloud-B.txt"]


@pytest.fixture
def request_(tmp_path: Path) -> BuildRequest:
    """Two forms of the lesson, from a seed."""
    return BuildRequest(facts=write_lesson(tmp_path / "docs"), out=tmp_path / "out", forms=2, seed="one")


@pytest.fixture
def quick_print(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let documents be printed at once: their bytes are their names."""
    monkeypatch.setattr(jobs, "print_document", _print)


def _print(task: PrintTask) -> PaperPdf:
    code = task.form.code if task.form else "-"
    letters = [question.letter for form in task.quiz.forms for question in form.questions]
    return PaperPdf(f"{task.name} {code} {letters}".encode(), 1)


def _changed(request: BuildRequest, **changes: object) -> BuildRequest:
    from dataclasses import replace

    return replace(request, **changes)  # type: ignore[arg-type]


def _built(request: BuildRequest, workers: int = 1) -> Built:
    (outcome,) = build([request], workers=workers)
    assert isinstance(outcome, Built), outcome
    return outcome


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Two forms of the lesson, really printed, by one process."""
    folder = tmp_path_factory.mktemp("printed")
    return _built(BuildRequest(facts=write_lesson(folder / "docs"), out=folder / "out", forms=2, seed="one"))


def test_build_leaves_papers_key_and_data(printed: Built) -> None:
    """A paper a form for the learners; key, guide, data and secret for the trainer; all of them reported."""
    files = found(printed.folder)

    assert list(files) == NAMES
    assert sorted(file.name for file in printed.files) == NAMES
    assert {file.name: file.bytes for file in printed.files} == {name: len(data) for name, data in files.items()}
    assert all(data.startswith(b"%PDF-") for name, data in files.items() if name.endswith(".pdf"))
    assert all(file.pages for file in printed.files if file.name.endswith(".pdf"))


def test_texts_to_be_read_aloud_stand_beside_the_papers(request_: BuildRequest, quick_print: None) -> None:
    """One a form, if asked for; a language whose numbers have no words is told."""
    built = _built(_changed(request_, read_aloud=True))

    names = [file.name for file in built.files if file.name.startswith("learner/")]
    assert sorted(names) == ["learner/paper-A.pdf", "learner/paper-B.pdf", *READ_ALOUD]
    assert "Question one.\n" in (request_.folder / READ_ALOUD[0]).read_text("utf-8")
    assert "read-aloud-figures" not in [one.code for one in built.composition.warnings]
    assert all(is_own(name) for name in names)

    request_.facts.write_text(request_.facts.read_text("utf-8").replace("language: en", "language: sw"), "utf-8")
    again = _built(_changed(request_, read_aloud=True))
    assert "read-aloud-figures" in [one.code for one in again.composition.warnings]


def test_a_typesetter_that_tags_no_languages_is_told(
    request_: BuildRequest, quick_print: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Papers are printed all the same."""
    monkeypatch.setattr(typesetter, "TAGS_LANGUAGES", False)

    assert "untagged-languages" in [one.code for one in _built(request_).composition.warnings]


@pytest.mark.parametrize(("questions", "forms", "processes"), [(20, 4, 1), (80, 4, 2), (400, 4, 4)])
def test_processes_are_started_only_where_they_pay(questions: int, forms: int, processes: int) -> None:
    """Where nobody says how many, of four that there are: a small quiz is done before another would have begun."""
    made = quiz(count=questions, forms=forms)

    assert processes == worthwhile(tuple(print_tasks(made, theme="default", page_size="a4")), 4)


def test_bytes_do_not_depend_on_the_workers(request_: BuildRequest, printed: Built) -> None:
    """One process or two: the same files."""
    _built(request_, workers=2)

    assert found(request_.folder) == found(printed.folder)


@pytest.mark.usefixtures("quick_print")
def test_same_folder_gives_the_same_forms_again(request_: BuildRequest) -> None:
    """The secret is kept with the quiz and used again."""
    secretly = _changed(request_, seed=None)
    _built(secretly)
    first = found(request_.out)
    again = _built(secretly)

    assert found(request_.out) == first
    assert again.composition.secret.kept


@pytest.mark.usefixtures("quick_print")
def test_new_secret_draws_new_forms(request_: BuildRequest) -> None:
    """With --new-secret another secret stands beside other forms."""
    secretly = _changed(request_, seed=None, forms=8)
    _built(secretly)
    first = found(request_.out)
    _built(_changed(secretly, new_secret=True))
    second = found(request_.out)

    assert first["bridge/trainer/secret"] != second["bridge/trainer/secret"]
    assert first["bridge/trainer/forms.jsonl"] != second["bridge/trainer/forms.jsonl"]


@pytest.mark.usefixtures("quick_print")
def test_fewer_forms_leave_no_old_papers(request_: BuildRequest) -> None:
    """Papers of another edition are gone."""
    _built(_changed(request_, forms=4))
    _built(_changed(request_, forms=1, title="Other papers"))

    assert [name for name in found(request_.out) if "learner" in name] == ["bridge/learner/paper-A.pdf"]


@pytest.mark.usefixtures("quick_print")
def test_what_there_is_not_is_told_with_what_there_is(request_: BuildRequest) -> None:
    """A topic and a difficulty that no item has, among others that some have, and more items than there are."""
    built = _built(_changed(request_, topics=("people", "Pepole", "Rain"), difficulties=("easy", "hard"), items=20))

    assert ["designer"] == [item.id for item in built.composition.quiz.items]
    assert [
        ("unknown-topic", "No item has the topic “Pepole”.", "Did you mean `People`?"),
        ("unknown-topic", "No item has the topic “Rain”.", "Take one of those, or leave it out."),
        ("unknown-difficulty", "No item has the difficulty “hard”.", "Take one of those, or leave it out."),
        (
            "too-few-items",
            "20 questions asked for; 1 of these topics and difficulties can stand on one paper.",
            "Add facts, or ask for fewer.",
        ),
    ] == [(one.code, one.found, one.remedy) for one in built.composition.warnings]
    assert ["There are People, Stone and paint."] * 2 + ["There is easy."] == [
        one.expected for one in built.composition.warnings[:3]
    ]


def test_as_many_items_as_there_are_are_no_matter(request_: BuildRequest) -> None:
    """Whoever asks for what there is hears nothing."""
    assert () == _built(_changed(request_, topics=("people",), items=1)).composition.warnings


def test_items_topics_and_title_are_heeded(request_: BuildRequest) -> None:
    """The quiz has the title, the topics and at most the number of items asked for."""
    built = _built(_changed(request_, title="Week 3", topics=("stone AND paint",), items=1))
    quiz = built.composition.quiz

    assert quiz.title == "Week 3"
    assert [item.topic for item in quiz.items] == ["Stone and paint"]
    assert built.composition.tally.standings == Standings(0, 3)


def test_topic_that_nothing_has_is_answered_with_those_there_are(request_: BuildRequest) -> None:
    """The message names the topics of the bank."""
    (outcome,) = build([_changed(request_, topics=("Rain",))])

    assert isinstance(outcome, NothingFitsError)
    assert "People, Stone and paint" in str(outcome)
    assert not request_.out.exists()


@pytest.mark.usefixtures("quick_print")
def test_facts_without_items_are_told(request_: BuildRequest) -> None:
    """A fact that gives no item does not stop the others, and is named with the reason."""
    write_lesson(request_.facts.parent, FACTS + LONELY)
    tally = _built(request_).composition.tally

    assert (tally.facts, tally.standings.vouched, tally.without_item) == (4, 3, ("paint-maker",))
    assert [(one.subject, one.code) for one in tally.refused] == [("paint-maker", "too-few-distractors")]


DAY = """\
  - id: crowd
    ask: How many people does the text count at the opening?
    quote: More than 4,000 people came
    answer: more than 4,000 people
"""


@pytest.mark.usefixtures("quick_print")
def test_proven_items_alone_may_be_asked_for(request_: BuildRequest) -> None:
    """What rests on the author's word is left out, and told with what it rests on; the rest is printed."""
    write_lesson(request_.facts.parent, FACTS + DAY)
    every, proven = _built(request_).composition, _built(_changed(request_, proven=True)).composition

    assert (Standings(1, 3), ()) == (every.tally.standings, every.tally.vouched)
    assert Standings(1, 3) == proven.tally.standings
    assert ["crowd"] == [item.id for item in proven.quiz.items]
    assert ["designer", "stone", "colour"] == [item.id for item in proven.tally.vouched]
    assert "“red”: the author says that this is wrong" in proven.tally.vouched[2].trusted


def test_where_nothing_is_proven_there_is_no_quiz_of_proven_items(request_: BuildRequest) -> None:
    """The message says that all rest on the author's word."""
    (outcome,) = build([_changed(request_, proven=True)])

    assert isinstance(outcome, ContentError)
    assert ["all-vouched"] == [one.code for one in outcome.diagnostics]
    assert not request_.out.exists()


@pytest.mark.usefixtures("quick_print")
def test_dry_run_writes_nothing(request_: BuildRequest) -> None:
    """All is composed, and the files are named, but there are none."""
    (outcome,) = build([request_], dry_run=True)

    assert isinstance(outcome, Built)
    assert sorted(file.name for file in outcome.files) == NAMES
    assert not request_.out.exists()


@pytest.mark.usefixtures("quick_print")
def test_faulty_file_does_not_stop_the_others(request_: BuildRequest, tmp_path: Path) -> None:
    """Of several fact files the sound ones are built, and the outcomes come in their order."""
    faulty = write_lesson(tmp_path / "faulty", FACTS.replace("quizgen: 1", "quizgen: 2"), name="faulty.facts.yaml")
    other = write_lesson(tmp_path / "other", name="other.facts.yaml")
    requests = [_changed(request_, facts=path) for path in (faulty, request_.facts, other)]
    outcomes = build(requests)

    assert isinstance(outcomes[0], ContentError)
    assert [one.folder.name for one in outcomes[1:] if isinstance(one, Built)] == ["bridge", "other"]
    assert sorted(path.name for path in request_.out.iterdir()) == ["bridge", "other"]


def test_fault_survives_the_way_from_a_worker(request_: BuildRequest, tmp_path: Path) -> None:
    """With several workers the diagnostics of a faulty file arrive whole."""
    faulty = write_lesson(tmp_path / "faulty", FACTS.replace("quizgen: 1", "quizgen: 2"), name="faulty.facts.yaml")
    outcomes = build([_changed(request_, facts=faulty), _changed(request_, topics=("Rain",))], workers=2)

    assert isinstance(outcomes[0], ContentError)
    assert [one.code for one in outcomes[0].diagnostics] == ["unknown-version"]
    assert isinstance(outcomes[1], NothingFitsError)
    assert "People, Stone and paint" in str(outcomes[1])


@pytest.mark.usefixtures("quick_print")
def test_full_disk_leaves_the_older_build(request_: BuildRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever file finds no room, the older build stays as it was."""
    _built(request_)
    first = found(request_.out)
    for room in range(len(NAMES)):
        budget = iter([True] * room)
        monkeypatch.setattr(os, "fsync", lambda _, budget=budget: _spend(budget))
        (outcome,) = build([_changed(request_, seed="two")])

        assert isinstance(outcome, FullDiskError)
        assert found(request_.out) == first


def _spend(budget: Iterator[bool]) -> None:
    if not next(budget, False):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.usefixtures("quick_print")
@pytest.mark.parametrize("spoilt", NAMES[:2] + NAMES[3:5])
def test_document_that_cannot_be_printed_leaves_nothing(
    request_: BuildRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, spoilt: str
) -> None:
    """Whichever document fails, there is no part of that build, and the next one is built."""

    def print_or_fail(task: PrintTask) -> PaperPdf | QuizgenError:
        failing = task.name == spoilt and task.quiz.source.facts == "bridge.facts.yaml"
        return QuizgenError("No ink.") if failing else _print(task)

    monkeypatch.setattr(jobs, "print_document", print_or_fail)
    other = write_lesson(tmp_path / "other", name="other.facts.yaml")
    outcomes = build([request_, _changed(request_, facts=other)])

    assert str(outcomes[0]) == "No ink."
    assert isinstance(outcomes[1], Built)
    assert [path.name for path in request_.out.iterdir()] == ["other"]
    assert {
        name: data.split()[0].decode() for name, data in found(request_.out / "other").items() if ".pdf" in name
    } == {name: name for name in NAMES if name.endswith(".pdf")}


@pytest.mark.usefixtures("quick_print")
def test_progress_is_told_step_by_step(request_: BuildRequest) -> None:
    """Whoever asks hears of every document, and of the end."""
    steps: list[tuple[int, int, str]] = []
    build([request_], progress=lambda *step: steps.append(step))

    assert steps == [
        (1, 1, "read bridge.facts.yaml"),
        (0, 4, "printing"),
        (1, 4, "learner/paper-A.pdf"),
        (2, 4, "learner/paper-B.pdf"),
        (3, 4, "trainer/key.pdf"),
        (4, 4, "trainer/guide.pdf"),
    ]


@pytest.mark.usefixtures("quick_print")
def test_items_that_give_each_other_away_are_kept_apart(request_: BuildRequest) -> None:
    """A later fact whose stem states an earlier one's answer is left out, and named with the one it would spoil."""
    spoiler = """\
  - id: hill
    ask: What did Jane Hill, who designed the Aba bridge, have painted?
    quote: >-
      It is painted green
    answer: It
    wrong:
      - a house
      - a boat
      - a car
"""
    write_lesson(request_.facts.parent, FACTS + spoiler)
    composition = _built(request_).composition

    assert composition.tally.clues == (("hill", "designer"),)
    assert sorted(item.id for item in composition.quiz.items) == ["colour", "designer", "stone"]


class _LostExecutor:
    """An executor that is lost after so many results."""

    shares_disk = True

    def __init__(self, results: int) -> None:
        self._results = results

    def in_order(
        self, work: Work[Job, object], tasks: Sequence[Job], count_steps: CountSteps
    ) -> Generator[object, None, None]:
        """The first results only."""
        for task in tasks[: self._results]:
            yield work(task, count_steps)
        raise LostWorkerError


@pytest.mark.usefixtures("quick_print")
@pytest.mark.parametrize("results", range(12))
def test_lost_executor_ends_what_was_not_finished(request_: BuildRequest, tmp_path: Path, results: int) -> None:
    """Quizzes that were finished stay; of all others there is nothing, and each says why."""
    facts = [request_.facts, *(write_lesson(tmp_path / name, name=f"{name}.facts.yaml") for name in ("other", "third"))]
    requests = [_changed(request_, facts=path) for path in facts]
    outcomes = build_with(requests, _LostExecutor(results), WorkSettings())  # type: ignore[arg-type]
    finished = results // 4

    assert [isinstance(one, Built) for one in outcomes] == [index < finished for index in range(3)]
    assert all(isinstance(one, LostWorkerError) for one in outcomes[finished:])
    left = sorted(path.name for path in request_.out.iterdir()) if finished else []
    assert left == ["bridge", "other"][:finished]
    assert request_.out.exists() == bool(finished)
