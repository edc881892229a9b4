"""Editions: what a build goes on with, what it begins anew, and the sign that nothing else ever gets."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from quizgen.domain.chance import Chance
from quizgen.domain.form import Form
from quizgen.records.form_file import read_forms, read_learners
from quizgen.records.quiz_file import read_quiz_record
from quizgen.records.run_file import RunRecord, read_run
from quizgen.rendering.themes.pages import PaperPdf
from quizgen.workflows import jobs
from quizgen.workflows.build import Built, build
from quizgen.workflows.request import BuildRequest
from tests.lesson import FACTS, SOURCE, write_lesson

EARLIER = "name,id,group\nAnn,7,A\nBen,8,B\n"
LATER = "name,id,group\nCid,9,A\nBen Õe,8,B\n"


@pytest.fixture
def request_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildRequest:
    """The lesson, printed at once: the bytes of documents are their names."""
    monkeypatch.setattr(jobs, "print_document", lambda task: PaperPdf(task.name.encode(), 1))
    facts = write_lesson(tmp_path / "docs")
    return BuildRequest(facts=facts, out=tmp_path / "out", seed="x", split=True)


def _build(request: BuildRequest) -> Built:
    (made,) = build([request])
    assert isinstance(made, Built), made
    return made


def _run(request: BuildRequest) -> RunRecord:
    run = read_run(request.folder)
    assert run is not None
    return run


def _roster(request: BuildRequest, text: str) -> BuildRequest:
    path = request.facts.with_name("people.csv")
    path.write_text(text, "utf-8")
    return replace(request, roster=path)


def _forms(request: BuildRequest) -> dict[str, Form]:
    return {form.code: form for form in read_forms(request.folder, read_quiz_record(request.folder))}


def _lines(request: BuildRequest) -> list[bytes]:
    return (request.folder / "trainer/forms.jsonl").read_bytes().splitlines()


def test_a_first_build_is_edition_1_with_key_1(request_: BuildRequest) -> None:
    """Signed in six characters; the manifest's digest is the file's."""
    made = _build(request_)
    run = _run(request_)
    (edition,) = run.editions

    assert (run.in_use, edition.number, [key.number for key in edition.keys], run.erased) == (1, 1, [1], ())
    assert made.composition.quiz.edition is not None
    assert edition.sign == made.composition.quiz.edition.sign
    assert edition.manifest == next(file.sha256 for file in made.files if file.name == "trainer/manifest.json")


def test_the_same_build_again_changes_no_byte(request_: BuildRequest) -> None:
    """Whatever was drawn is kept."""
    request = replace(_roster(request_, EARLIER), seed=None)
    _build(request)
    before = {path: path.read_bytes() for path in request.folder.rglob("*") if path.is_file()}
    _build(request)

    assert before == {path: path.read_bytes() for path in request.folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("seed", [None, "x"])
def test_further_learners_are_added_and_no_line_changes(request_: BuildRequest, seed: str | None) -> None:
    """Names may change; who is no longer on the roster keeps paper and code, and is named."""
    request = replace(_roster(request_, EARLIER), seed=seed)
    _build(request)
    (edition,), lines = _run(request).editions, _lines(request)
    codes = {learner.id: code for code, learner in read_learners(request.folder).items()}
    made = _build(_roster(request, LATER))

    assert lines == _lines(request)[:2]
    assert [edition.sign] == [one.sign for one in _run(request).editions]
    learners = {learner.id: (code, learner.name) for code, learner in read_learners(request.folder).items()}
    assert {"7": (codes["7"], "Ann"), "8": (codes["8"], "Ben Õe")} == {name: learners[name] for name in "78"}
    assert learners["9"][0] not in codes.values()
    (kept,) = [one for one in made.composition.warnings if one.code == "kept-forms"]
    assert kept.found.endswith("stays as it is, though not asked for now: Ann.")
    assert {file.name for file in made.files} >= {f"learner/paper-{code}.pdf" for code, _ in learners.values()}


def test_further_letters_are_added_to_those_that_stand(request_: BuildRequest) -> None:
    """However many are asked for, A and B stay what they were."""
    _build(replace(request_, forms=2))
    lines = _lines(request_)
    for forms in (9, 3):
        _build(replace(request_, forms=forms))

        assert lines == _lines(request_)[:2]
        assert list("ABCDEFGHI") == list(_forms(request_))
    assert 1 == len(_run(request_).editions)


OTHERS: dict[str, Callable[[BuildRequest], BuildRequest]] = {
    "title": lambda request: replace(request, title="Another one"),
    "theme": lambda request: replace(request, theme="dyslexia"),
    "page size": lambda request: replace(request, page_size="letter"),
    "sheet": lambda request: replace(request, sheet="strip"),
    "options": lambda request: replace(request, options=3),
    "items": lambda request: replace(request, items=2),
    "seats": lambda request: replace(request, seats="2x2"),
}


@pytest.mark.parametrize("what", OTHERS)
def test_papers_that_show_something_else_are_another_edition(request_: BuildRequest, what: str) -> None:
    """With a sign of its own, and codes of learners that no earlier paper has."""
    request = request_ if what == "seats" else _roster(request_, EARLIER)
    _build(request)
    first = _forms(request)
    _build(OTHERS[what](request))
    one, two = _run(request).editions

    assert (1, 2, 2) == (one.number, two.number, _run(request).in_use)
    assert one.sign != two.sign
    assert one.shows != two.shows
    if what != "seats":
        assert not first.keys() & _forms(request).keys()


def test_the_title_of_the_document_is_shown_as_well(request_: BuildRequest) -> None:
    """Papers name their source by it, whatever the quiz is called."""
    request = replace(request_, title="Week 3")
    _build(request)
    write_lesson(request_.facts.parent, FACTS.replace("title: The Aba bridge", "title: Another document"))
    _build(request)
    one, two = _run(request_).editions

    assert one.shows != two.shows


def test_an_edition_that_comes_back_has_its_sign_again(request_: BuildRequest) -> None:
    """The same questions in the same orders as before are the earlier edition."""
    _build(request_)
    _build(replace(request_, title="Another one"))
    _build(request_)
    one, two = _run(request_).editions

    assert (1, 2, 1) == (one.number, two.number, _run(request_).in_use)


def test_another_room_is_another_edition(request_: BuildRequest) -> None:
    """Seats of a room are planned together: none of them can stay what it was in another room."""
    _build(replace(request_, seats="2x2"))
    (one,) = _run(request_).editions
    _build(replace(request_, seats="3x3"))
    _, two = _run(request_).editions

    assert one.shows == two.shows
    assert one.sign != two.sign


def test_another_secret_is_another_run(request_: BuildRequest) -> None:
    """Nothing of the earlier one is gone on with."""
    _build(replace(request_, seed=None))
    earlier = _run(request_)
    _build(replace(request_, seed=None, new_secret=True))
    (edition,) = _run(request_).editions

    assert earlier.run != _run(request_).run
    assert edition.sign != earlier.editions[0].sign


def test_another_key_of_the_same_papers_gets_a_number(request_: BuildRequest) -> None:
    """Right and wrong change places: papers, orders and sign stay, and the key is the second one."""
    _build(request_)
    orders = [[one["options"] for one in json.loads(line)["questions"]] for line in _lines(request_)]
    changed = FACTS.replace("    answer: green\n", "    answer: red\n").replace("      - red\n", "      - green\n")
    reworded = changed.replace("It is painted green", "It is painted red")
    write_lesson(request_.facts.parent, reworded, source=SOURCE.replace("green", "red"))
    _build(request_)
    (edition,) = _run(request_).editions

    assert [1, 2] == [key.number for key in edition.keys]
    assert orders == [[one["options"] for one in json.loads(line)["questions"]] for line in _lines(request_)]
    quiz = read_quiz_record(request_.folder)
    colour = next(item for item in quiz.items if item.id == "colour")
    for form in _forms(request_).values():
        (asked,) = [one for one in form.questions if one.item == "colour"]
        assert "red" == colour.options[asked.options[asked.correct]].text


def _spoil(key: str, value: Any) -> Callable[[bytes], bytes]:
    return lambda data: json.dumps({**json.loads(data), key: value}).encode()


@pytest.mark.parametrize("spoilt", [lambda data: data[:50], _spoil("quizgen", 2), _spoil("editions", [])])
def test_a_spoilt_run_is_told(request_: BuildRequest, spoilt: Callable[[bytes], bytes]) -> None:
    """Rather than begun anew, with codes that others have."""
    _build(request_)
    path = request_.folder / "trainer/run.json"
    path.write_bytes(spoilt(path.read_bytes()))
    (outcome,) = build([request_])

    assert "run.json" in str(outcome)
    assert not isinstance(outcome, Built)


def test_no_sign_is_drawn_twice(request_: BuildRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that another edition of the run has is passed over, and so is a number."""
    _build(request_)
    (one,) = _run(request_).editions
    drawn: Iterator[str] = iter([*one.sign, *"777777", *"77777C"])

    class Stream:
        def choose(self, _: str) -> str:
            return next(drawn)

    real = Chance.stream
    monkeypatch.setattr(
        Chance, "stream", lambda self, *labels: Stream() if labels[0] == "sign" else real(self, *labels)
    )
    _build(replace(request_, title="Another one"))

    assert [one.sign, "77777C"] == [edition.sign for edition in _run(request_).editions]


@pytest.mark.parametrize("title", [None, "Another one"])
def test_no_paper_is_called_what_another_one_is(
    request_: BuildRequest, monkeypatch: pytest.MonkeyPatch, title: str | None
) -> None:
    """A code that was printed earlier is passed over, in the same edition and in the next."""
    drawn: list[str] = []

    class Stream:
        def __init__(self) -> None:
            self._signs = iter("C2" * 3 + "D3" * 3 + "F4" * 3)

        def choose(self, _: str) -> str:
            return next(self._signs)

    real = Chance.stream
    monkeypatch.setattr(
        Chance, "stream", lambda self, *labels: Stream() if labels[0] == "code" else real(self, *labels)
    )
    for roster in ("name,id\nAnn,7\n", "name,id\nBen,8\n"):
        _build(replace(_roster(request_, roster), title=title if drawn else None))
        drawn += read_learners(request_.folder)

    assert ["C2C2C2", "D3D3D3"] == list(dict.fromkeys(drawn))
