"""Proven items made for tests of assembly, through the kernel like all others."""

from __future__ import annotations

from quizgen.domain.item import CandidateItem, SoundItem
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import prove
from tests.banks import make_bank, make_fact


def shuffled_item(
    id: str, *, options: int = 4, right: int = 0, topic: str | None = None, stem: str = "Which one?"
) -> SoundItem:
    """An item with options in words, `right` being the index of the right one among option-0, option-1 and so on."""
    texts = [f"option-{number}" for number in range(options)]
    wrong = [text for number, text in enumerate(texts) if number != right]
    fact = make_fact(id, f"{stem} {id}", texts[right], type="statement", wrong=wrong, topic=topic)
    return _proven(id, f"{stem} {id}", make_evidence(fact), texts, ordered=False)


def ordered_item(id: str, *, options: int = 4, key: int = 2004) -> SoundItem:
    """An item with years in order: as many below the key as a form prints beside it, and as many above."""
    fact = make_fact(id, f"When? {id}", str(key), type="date")
    texts = [str(key + step) for step in range(1 - options, options)]
    return _proven(id, f"When? {id}", make_evidence(fact), texts, ordered=True)


def make_evidence(*facts: object) -> Evidence:
    """The evidence of a bank with these facts."""
    return Evidence(make_bank(*facts))  # type: ignore[arg-type]


def _proven(id: str, stem: str, evidence: Evidence, texts: list[str], *, ordered: bool) -> SoundItem:
    outcome = prove(CandidateItem(id, (stem,), tuple(texts), ordered), evidence)
    assert isinstance(outcome, SoundItem), outcome
    return outcome
