"""The prover never says more than all possible worlds do."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.assembly.production import produce
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.item import CandidateItem, SoundItem, Verdict
from quizgen.proof.contradictions import find_contradiction
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import judge, prove
from tests.worlds.banks import cases
from tests.worlds.case import Case


@given(cases())
def test_no_verdict_goes_beyond_the_worlds(case: Case) -> None:
    """TRUE only where the option is true in every world, FALSE only where it is true in none."""
    evidence = Evidence(case.bank)

    for id, truth in case.truths.items():
        if find_contradiction(evidence.questions[id], evidence) is None:
            for text in case.options[id]:
                verdict = judge(evidence.questions[id], text, evidence).verdict
                assert verdict is not Verdict.TRUE or True in truth(text), (id, text, "true in no world")
                assert verdict is not Verdict.FALSE or truth(text) <= {False}, (id, text, "true in some world")


@given(cases(), st.data())
def test_whatever_is_proven_has_one_right_option_in_every_world(case: Case, data: st.DataObject) -> None:
    """Options put together at random: if the kernel takes them, one holds and the others hold in no world."""
    evidence = Evidence(case.bank)
    id = data.draw(st.sampled_from(sorted(case.truths)))
    options = data.draw(st.permutations(case.options[id]))[: data.draw(st.integers(2, 4))]
    outcome = prove(CandidateItem(id, evidence.questions[id].stems, tuple(options), False), evidence)

    if isinstance(outcome, SoundItem):
        truths = [case.truths[id](text) for text in options]
        assert 1 == sum(True in truth for truth in truths)
        assert len(options) - 1 == truths.count({False})


@given(cases(), st.text(max_size=4))
def test_what_is_produced_is_proven(case: Case, seed: str) -> None:
    """Every item made of a bank has exactly one TRUE option and no UNKNOWN one, and so say the worlds."""
    for item in produce(Evidence(case.bank), Chance(secret_of_seed(seed))).items:
        verdicts = Counter(option.judgement.verdict for option in item.options)
        assert {Verdict.TRUE: 1, Verdict.FALSE: len(item.options) - 1} == verdicts
        for number, option in enumerate(item.options):
            if option.text in case.options.get(item.id, ()):
                truth = case.truths[item.id](option.text)
                assert True in truth if number == item.key else truth <= {False}


@given(cases(most=1))
def test_the_key_is_true_in_some_world(case: Case) -> None:
    """The worlds agree with the bank: what the author answers is never false in all of them."""
    for id, truth in case.truths.items():
        assert True in truth(Evidence(case.bank).questions[id].keys[0].text)


@pytest.mark.parametrize("examples", [40, pytest.param(300, marks=pytest.mark.slow)])
def test_the_prover_is_not_merely_silent(examples: int) -> None:
    """A prover that always says UNKNOWN would pass the tests above: it must refute most of what no world has."""
    refuted: Counter[bool] = Counter()

    @settings(max_examples=examples, derandomize=True, database=None, deadline=None)
    @given(cases(most=1))
    def count(case: Case) -> None:
        evidence = Evidence(case.bank)
        for id, truth in case.truths.items():
            false = [text for text in case.options[id] if truth(text) == {False}]
            refuted.update(judge(evidence.questions[id], text, evidence).verdict is Verdict.FALSE for text in false)

    count()

    assert refuted.total() > examples / 4
    assert refuted[True] > 0.7 * refuted.total(), refuted
