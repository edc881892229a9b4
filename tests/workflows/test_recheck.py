"""Checking while somebody types: what a check of the whole file says, of all that a fact has to do with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.assembly.production import produce
from quizgen.diagnostics import Diagnostic, Severity
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.item import SoundItem
from quizgen.errors import ContentError
from quizgen.proof.faults import find_faults
from quizgen.proof.kernel import Refusal
from quizgen.workflows.check import SEED
from quizgen.workflows.recheck import LoadedBank, load, recheck

SOURCE = (
    "The Halcyon was launched in 1912, and not in 1921. The Halcyon crosses to Busan in four hours. "
    "More than 45,000 people have used her since 1950. The Petrel was launched in 1935. "
    "“We are proud of her,” said Ann Smith. The ferries are the Halcyon, the Petrel and the Tern."
)
HEAD = """\
quizgen: 1
source:
  file: source.txt
  title: Ferries
  published: 2001
kinds:
  ferry:
    - Halcyon
    - Petrel
    - Tern
    - Gannet
facts:
"""
STEMS = (
    "When was she launched?",
    "In which year was the Halcyon launched?",
    "How many people used her?",
    "Who said so?",
)
QUOTES = (
    "The Halcyon was launched in 1912",
    "launched in 1912, and not in 1921",
    "The Petrel was launched in 1935",
    "More than 45,000 people have used her since 1950",
    "“We are proud of her,” said Ann Smith",
    "crosses to Busan in four hours",
    "it stands nowhere",
)
ANSWERS = ("1912", "1935", "1921", "more than 45,000", "four hours", "Ann Smith", "Halcyon", "no such thing")
MORE = (
    *("", "    claim: listed", "    claim: stated", "    claim: none", "    from: second", "    from: nobody"),
    *("    wrong:\n      - 1921\n      - 1933", "    also:\n      - the year 1912", "    never:\n      - 1935"),
    *(
        "    says: Ann Smith",
        "    kind: ferry",
        "    ask: [a, b]",
        "    basis: inferred",
        "    type: date",
        "    \ttab",
    ),
)


def a_block(name: str) -> st.SearchStrategy[str]:
    """The lines of a fact of that id, sound or not."""
    parts = st.tuples(st.sampled_from(STEMS), st.sampled_from(QUOTES), st.sampled_from(ANSWERS))
    more = st.lists(st.sampled_from(MORE), max_size=2, unique=True)
    return st.builds(lambda part, lines: block(name, *part, *lines), parts, more)


def block(name: str, ask: str, quote: str, answer: str, *more: str) -> str:
    """The lines of a fact."""
    lines = [f"  - id: {name}", f"    ask: {ask}", f"    quote: {quote}", f"    answer: {answer}", *more]
    return "\n".join(line for line in lines if line)


NAMES = ("first", "second", "third")
FILES = st.tuples(*map(a_block, NAMES))
SOUND = (
    block("first", STEMS[1], QUOTES[0], "1912"),
    block("second", STEMS[2], QUOTES[3], ANSWERS[3]),
    block("third", STEMS[0], QUOTES[2], "1935"),
)


def loaded(folder: Path, blocks: tuple[str, ...]) -> LoadedBank | None:
    """The file of these facts in memory; None where it cannot be read."""
    (folder / "source.txt").write_text(SOURCE, "utf-8")
    path = folder / "a.facts.yaml"
    path.write_text(HEAD + "\n".join(blocks) + "\n", "utf-8")
    try:
        return load(path)
    except ContentError:
        return None


def told(diagnostics: tuple[Diagnostic, ...], fact: str) -> set[tuple[str, str, str, str]]:
    """What is said of a fact, without lines: those below the new text are of the file as it was."""
    return {
        (one.code, re.sub(r"line \d+", "line", one.found), one.expected, one.remedy)
        for one in diagnostics
        if one.subject == fact
    }


def outcomes(bank: LoadedBank) -> dict[str, SoundItem | Refusal]:
    """Each question's outcome in a check of the whole."""
    found = (*bank.reading.diagnostics, *find_faults(bank.evidence))
    stopped = {one.subject for one in found if one.severity in (Severity.ERROR, Severity.DOUBT)}
    made = produce(bank.evidence, Chance(secret_of_seed(SEED)), without=stopped)
    every: tuple[SoundItem | Refusal, ...] = (*made.items, *made.refusals)
    return {one.id if isinstance(one, SoundItem) else one.question: one for one in every}


def fact_of(question: str) -> str:
    """The fact that asks a question."""
    return question.partition(".")[0]


@given(FILES, st.integers(0, 2), st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_fact_typed_anew_comes_to_what_a_whole_check_says(
    tmp_path: Path, blocks: tuple[str, ...], place: int, data: st.DataObject
) -> None:
    """Of all that is concerned; and of the others a whole check says what it said before."""
    new = data.draw(a_block(NAMES[place]))
    old, whole = loaded(tmp_path, blocks), loaded(tmp_path, (*blocks[:place], new, *blocks[place + 1 :]))
    if old is None or whole is None:
        return
    found = recheck(old, NAMES[place], new)
    every, before = outcomes(whole), outcomes(old)
    faults = tuple(find_faults(whole.evidence))

    made = {one.id if isinstance(one, SoundItem) else one.question: one for one in found.outcomes}
    assert made == {name: one for name, one in every.items() if fact_of(name) in found.concerned}
    assert told(found.diagnostics, NAMES[place]) == told((*whole.reading.diagnostics, *faults), NAMES[place])
    for name in found.concerned - {NAMES[place]}:
        assert told(found.diagnostics, name) == told(faults, name)
    rest = set(NAMES) - found.concerned
    assert {name: one for name, one in every.items() if fact_of(name) in rest} == {
        name: one for name, one in before.items() if fact_of(name) in rest
    }


def test_a_contradiction_comes_and_goes_as_it_is_typed(tmp_path: Path) -> None:
    """The other fact is concerned as well, whichever of the two is typed."""
    bank = loaded(tmp_path, (*SOUND[:2], block("third", STEMS[0], QUOTES[2], "1935")))
    assert bank is not None
    clash = recheck(bank, "third", block("third", STEMS[1], QUOTES[2], "1935"))
    mended = recheck(clash.bank, "third", bank.block("third"))

    assert {"first", "third"} == clash.concerned == mended.concerned
    assert ["contradictory-facts"] == [one.code for one in clash.diagnostics]
    assert () == mended.diagnostics


def test_a_doubt_of_a_neighbour_comes_and_goes_as_a_fact_is_typed(tmp_path: Path) -> None:
    """A year beside the answer is no doubt as long as another fact of the sentence has it for its answer."""
    asked = block("first", STEMS[1], QUOTES[0], "1912", "    wrong:\n      - 1921")
    bank = loaded(tmp_path, (asked, block("second", STEMS[3], QUOTES[1], "1921"), SOUND[2]))
    assert bank is not None
    lost = recheck(bank, "second", block("second", STEMS[2], QUOTES[3], ANSWERS[3]))
    again = recheck(lost.bank, "second", bank.block("second"))

    assert {"first", "second"} <= lost.concerned & again.concerned
    assert [("doubt-answers-too", "first")] == [(one.code, one.subject) for one in lost.diagnostics]
    assert () == again.diagnostics


def test_the_block_of_a_fact_is_its_own_lines(tmp_path: Path) -> None:
    """And typing them again changes nothing."""
    bank = loaded(tmp_path, SOUND)
    assert bank is not None

    assert list(SOUND) == [bank.block(name) for name in NAMES]
    assert () == recheck(bank, "second", SOUND[1]).diagnostics


@pytest.mark.parametrize("typed", ["", "  - id: other", "words", "  - id: first\n  - id: second", "  - ["])
def test_what_is_not_the_one_fact_is_said(tmp_path: Path, typed: str) -> None:
    """Whatever stands in the page; the fact gives nothing then."""
    bank = loaded(tmp_path, SOUND)
    assert bank is not None
    found = recheck(bank, "first", typed)

    assert Severity.ERROR in {one.severity for one in found.diagnostics}
    assert "first" not in {question.fact for question in found.bank.evidence.questions.values()}
