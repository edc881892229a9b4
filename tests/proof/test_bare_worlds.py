"""What is called proven needs nobody's word: it holds in worlds that know nothing of what the author says."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.domain.fact import Basis
from quizgen.domain.ground import Ground, Standing
from quizgen.domain.item import CandidateItem, SoundItem, Verdict
from quizgen.proof.contradictions import find_contradiction
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import judge, prove
from tests.worlds.banks import PARTS
from tests.worlds.case import Case, join
from tests.worlds.regions import moving_parts, table_parts

SORTS = {part.__name__: part for part in PARTS if part not in (moving_parts, table_parts)}
"""Rows are left to `test_worlds`: their worlds are too many to be drawn again and again."""
NAMED = ("country_parts", "place_parts", "member_parts")
"""Sorts whose options are names: of these a world always knows whether they hold."""


@pytest.mark.parametrize("sort", SORTS)
@settings(max_examples=50)
@given(data=st.data())
def test_whatever_is_called_proven_is_sound_without_the_author(sort: str, data: st.DataObject) -> None:
    """The key holds in some bare world, and no distractor in any."""
    case = join([data.draw(SORTS[sort]("ona"))])
    evidence = Evidence(case.bank)
    id = data.draw(st.sampled_from(sorted(case.truths)))
    options = data.draw(st.permutations(case.options[id]))[: data.draw(st.integers(2, 4))]
    outcome = prove(CandidateItem(id, evidence.questions[id].stems, tuple(options), False), evidence)

    if isinstance(outcome, SoundItem) and outcome.standing is Standing.PROVEN:
        for number, text in enumerate(options):
            truth = case.bare[id](text)
            assert True in truth if number == outcome.key else truth <= {False}, (id, text, truth)


@pytest.mark.parametrize("sort", SORTS)
@settings(max_examples=50)
@given(data=st.data())
def test_no_verdict_with_a_better_ground_hangs_on_the_author(sort: str, data: st.DataObject) -> None:
    """Whatever is computed, listed or the source's own is so in every bare world, and has no need of the author."""
    for verdict, ground, truth, option in verdicts(join([data.draw(SORTS[sort]("ona"))])):
        if ground is not Ground.AUTHOR:
            assert verdict is not Verdict.FALSE or truth <= {False}, option
            assert verdict is not Verdict.TRUE or (truth == {True} if sort in NAMED else True in truth), option


@pytest.mark.parametrize("sort", NAMED)
@settings(max_examples=50)
@given(data=st.data())
def test_no_verdict_on_names_goes_beyond_the_authors_worlds(sort: str, data: st.DataObject) -> None:
    """What the author keeps out by any name, and what may be one thing, is never refuted; nor is what is right."""
    case = join([data.draw(SORTS[sort]("ona"))])
    evidence = Evidence(case.bank)
    for id, truth in case.truths.items():
        for text in case.options[id] if find_contradiction(evidence.questions[id], evidence) is None else ():
            verdict = judge(evidence.questions[id], text, evidence).verdict
            assert verdict is not Verdict.TRUE or True in truth(text), (id, text)
            assert verdict is not Verdict.FALSE or truth(text) <= {False}, (id, text)


def test_every_ground_is_met() -> None:
    """A prover that leaves everything to the author would pass the tests above."""
    met: Counter[tuple[Verdict, Ground]] = Counter()

    @settings(max_examples=150, derandomize=True, database=None, deadline=None)
    @given(st.sampled_from(sorted(SORTS)), st.data())
    def count(sort: str, data: st.DataObject) -> None:
        met.update((verdict, ground) for verdict, ground, _, _ in verdicts(join([data.draw(SORTS[sort]("ona"))])))

    count()

    assert min(met[Verdict.TRUE, Ground.SOURCE], met[Verdict.FALSE, Ground.COMPUTED]) > 50, met
    assert min(met[Verdict.FALSE, Ground.LISTED], met[Verdict.FALSE, Ground.AUTHOR]) > 20, met


def verdicts(case: Case) -> list[tuple[Verdict, Ground, set[bool], tuple[str, str]]]:
    """Of each option decided for an answer that the source states: verdict, ground, truth in bare worlds, and which."""
    evidence = Evidence(case.bank)
    found: list[tuple[Verdict, Ground, set[bool], tuple[str, str]]] = []
    for id, bare in case.bare.items():
        question = evidence.questions[id]
        stated = question.annotation.basis is Basis.STATED
        for text in case.options[id] if stated and find_contradiction(question, evidence) is None else ():
            judgement = judge(question, text, evidence)
            if judgement.verdict is not Verdict.UNKNOWN:
                found.append((judgement.verdict, judgement.ground, bare(text), (id, text)))
    return found
