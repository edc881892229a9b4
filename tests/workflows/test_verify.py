"""Verifying: what was printed is proved again, and every change of paper, key, facts or source is found."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from quizgen.records.quiz_file import ChangedQuizError, NoQuizError
from quizgen.workflows.build import build
from quizgen.workflows.request import BuildRequest
from quizgen.workflows.verify import NoFactsError, Verification, verify
from tests.lesson import FACTS, SOURCE, write_lesson

ORDERED = """\
  - id: crowd
    ask: How many people came to the opening of the Aba bridge?
    quote: >-
      4,000 people came to the opening
    answer: 4,000 people
    wrong:
      - 1,000 people
      - 2,000 people
      - 9,000 people
"""


@dataclass(frozen=True, slots=True)
class Prints:
    """Builds of the lesson to take pages from."""

    sound: Path
    """The build that is verified."""
    reworded: Path
    """The same with another distractor."""
    redrawn: Path
    """The same with other letters."""


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> Prints:
    """Three builds of two forms, printed once for all tests."""
    root = tmp_path_factory.mktemp("prints")
    facts = FACTS + ORDERED
    sound = BuildRequest(facts=write_lesson(root / "docs", facts), out=root / "sound", forms=2, seed="one")
    changed = write_lesson(root / "changed", facts.replace("- red", "- ruby"))
    requests = [
        sound,
        replace(sound, facts=changed, out=root / "reworded"),
        replace(sound, out=root / "redrawn", seed="two"),
    ]
    assert all(outcome for outcome in build(requests))
    return Prints(*(request.folder for request in requests))


@pytest.fixture
def quiz(prints: Prints, tmp_path: Path) -> Path:
    """A copy of the sound build beside its facts, to be spoilt."""
    write_lesson(tmp_path / "source_docs", FACTS + ORDERED)
    return shutil.copytree(prints.sound, tmp_path / "out/bridge")


def _codes(verification: Verification) -> dict[str, list[str]]:
    """The codes of the differences, by form; general ones under an empty name."""
    forms = {form.code: [one.code for one in form.differences] for form in verification.forms}
    general = [one.code for one in verification.differences]
    return {code: codes for code, codes in {"": general, **forms}.items() if codes}


def test_sound_build_is_proved_from_its_pages(quiz: Path) -> None:
    """Every question of every form, with the letters of the key; the facts are found by themselves."""
    verification = verify(quiz)

    assert verification.holds
    assert verification.facts == quiz.parents[1] / "source_docs/bridge.facts.yaml"
    assert [(form.code, form.questions, form.proven) for form in verification.forms] == [("A", 4, 4), ("B", 4, 4)]


def test_changed_word_on_a_paper_is_found(quiz: Path, prints: Prints) -> None:
    """A paper with another distractor than the form's is found, with its page and question."""
    shutil.copy(prints.reworded / "learner/paper-A.pdf", quiz / "learner/paper-A.pdf")
    verification = verify(quiz)
    (form, _) = verification.forms
    difference = form.differences[0]

    assert not verification.holds
    assert _codes(verification) == {"A": ["option", "undecided-option"]}
    assert difference.place == "learner/paper-A.pdf, page 1"
    assert "“ruby”, the form" in difference.found
    assert form.proven == 3


def test_changed_letters_of_the_key_are_found(quiz: Path, prints: Prints) -> None:
    """A key with other letters than the pages prove fails for each question that it gets wrong."""
    shutil.copy(prints.redrawn / "trainer/key.pdf", quiz / "trainer/key.pdf")
    codes = _codes(verify(quiz))

    assert set(codes["A"] + codes["B"]) == {"key-letter"}
    assert set(codes[""]) == {"key-letter"}


def test_paper_in_the_wrong_place_is_found(quiz: Path) -> None:
    """Form B under the name of form A does not pass."""
    shutil.copy(quiz / "learner/paper-B.pdf", quiz / "learner/paper-A.pdf")
    codes = _codes(verify(quiz))

    assert set(codes) == {"A"}
    assert {"form-code", "option", "key-letter"} <= set(codes["A"])


def test_missing_and_foreign_files_are_found(quiz: Path) -> None:
    """A paper that is not there, one too many, and a key that is no PDF."""
    (quiz / "learner/paper-A.pdf").rename(quiz / "learner/paper-C.pdf")
    (quiz / "trainer/key.pdf").write_bytes(b"no PDF")

    assert _codes(verify(quiz)) == {"": ["key-unreadable", "unknown-paper"], "A": ["paper-unreadable"]}


def test_older_fact_file_is_named_as_such(quiz: Path) -> None:
    """A fact file that was changed after the build makes the papers old, even if all still holds."""
    path = quiz.parents[1] / "source_docs/bridge.facts.yaml"
    path.write_text(path.read_text("utf-8") + "# a remark\n", "utf-8")
    verification = verify(quiz)

    assert _codes(verification) == {"": ["older-facts"]}
    assert [form.proven for form in verification.forms] == [4, 4]


def test_fact_that_says_otherwise_now_is_found(quiz: Path) -> None:
    """What the fact file no longer bears out is named with its question."""
    text = (FACTS + ORDERED).replace("answer: green", "answer: painted green").replace("      - red\n", "")
    write_lesson(quiz.parents[1] / "source_docs", text)
    codes = _codes(verify(quiz))

    assert codes[""] == ["older-facts"]
    assert "undecided-option" in codes["A"]
    assert "undecided-option" in codes["B"]


def test_changed_word_of_the_source_is_found(quiz: Path) -> None:
    """One word of the source, though no quote has it."""
    write_lesson(quiz.parents[1] / "source_docs", FACTS + ORDERED, source=SOURCE.replace("More than", "Up to"))

    assert _codes(verify(quiz)) == {"": ["older-source"]}


def test_changed_quote_is_found(quiz: Path) -> None:
    """A source in which a quote no longer stands proves nothing."""
    write_lesson(quiz.parents[1] / "source_docs", FACTS + ORDERED, source=SOURCE.replace("painted", "coated"))
    verification = verify(quiz)

    unknown = ["unknown-question"]
    assert _codes(verification) == {"": ["older-source", "quote-absent"], "A": unknown, "B": unknown}
    assert [form.proven for form in verification.forms] == [3, 3]


def test_missing_source_is_found(quiz: Path) -> None:
    """Without its source nothing can be proved."""
    (quiz.parents[1] / "source_docs/bridge.txt").unlink()

    assert _codes(verify(quiz))[""][0] == "source-missing"


def test_fact_file_must_be_found(quiz: Path, tmp_path: Path) -> None:
    """Far from its facts a quiz needs to be told where they are."""
    facts = tmp_path / "source_docs"
    facts.rename(tmp_path / "elsewhere")

    with pytest.raises(NoFactsError, match=r"bridge\.facts\.yaml .* Name it with --facts"):
        verify(quiz)
    assert verify(quiz, facts=tmp_path / "elsewhere/bridge.facts.yaml").holds


def test_right_fact_file_is_preferred_to_a_changed_one(quiz: Path, tmp_path: Path) -> None:
    """Of several files of the name the one with the right bytes is taken."""
    write_lesson(tmp_path / "out", FACTS)

    assert verify(quiz).facts == tmp_path / "source_docs/bridge.facts.yaml"


def test_changed_data_is_not_trusted(quiz: Path) -> None:
    """A quiz.json that was altered ends the verification; so does a folder that holds none."""
    path = quiz / "trainer/quiz.json"
    path.write_text(path.read_text("utf-8").replace("ruby", "red").replace('"red"', '"rot"'), "utf-8")

    with pytest.raises(ChangedQuizError):
        verify(quiz)
    with pytest.raises(NoQuizError):
        verify(quiz / "learner")


def test_words_divided_at_their_hyphens_are_read_whole(tmp_path: Path) -> None:
    """A long chain of words breaks over lines at its hyphens; read back, they are hyphens again."""
    chains = {
        colour: "-".join([colour, *["with", "very", "fine", "stripes", "of", "it"] * 6]) for colour in ("red", "blue")
    }
    facts = FACTS
    for colour, chain in chains.items():
        facts = facts.replace(f"- {colour}\n", f"- {chain}\n")
    request = BuildRequest(
        facts=write_lesson(tmp_path / "source_docs", facts), out=tmp_path / "out", forms=1, seed="one"
    )
    assert all(build([request]))

    assert {} == _codes(verify(request.folder))


@pytest.mark.parametrize("name", ["learner/paper-A.pdf", "trainer/guide.pdf"])
def test_file_that_is_not_the_one_built_is_named(quiz: Path, name: str) -> None:
    """Even where everything that is read from it holds: a byte at its end, for one; files that are gone are not."""
    with (quiz / name).open("ab") as stream:
        stream.write(b"\n")
    (quiz / "trainer/secret").unlink()
    verification = verify(quiz)

    assert [(one.code, one.place) for one in verification.differences] == [("file-changed", name)]
    assert not verification.holds


def test_quiz_without_a_manifest_is_verified_all_the_same(quiz: Path) -> None:
    """As one of an earlier version."""
    (quiz / "trainer/manifest.json").unlink()

    assert verify(quiz).holds
