"""Production: what the generator proposes and the kernel finds sound becomes the stock of items."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain

from quizgen.domain import defaults
from quizgen.domain.chance import Chance
from quizgen.domain.folding import text_order
from quizgen.domain.item import CandidateItem, SoundItem, Verdict
from quizgen.domain.question import Question, directions
from quizgen.domain.values.likeness import Likeness, likeness
from quizgen.domain.values.named import Named
from quizgen.domain.values.value import Value
from quizgen.generation.proposals import Proposal, propose
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import Refusal, judge, prove

OPTION_COUNTS = range(defaults.FEWEST_OPTIONS, defaults.MOST_OPTIONS + 1)
"""How many options an item may print."""


@dataclass(frozen=True, slots=True)
class Production:
    """The items that a bank gives and, for every other question asked, why there is none."""

    items: tuple[SoundItem, ...]
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Distractor:
    """A refuted text with its reading."""

    text: str
    value: Value


def produce(
    evidence: Evidence,
    chance: Chance,
    *,
    options: int = defaults.OPTIONS,
    stems: tuple[str, ...] = defaults.STEMS,
    without: Collection[str] = (),
) -> Production:
    """Every question of the bank that these ways ask as a sound item or a refusal, in the file's order.

    `without` names facts that are not asked at all, and still count as what the bank states.
    """
    asked = directions(stems)
    outcomes = [
        make_item(question, evidence, chance, options=options)
        for question in evidence.questions.values()
        if question.direction in asked and question.fact not in without
    ]
    items = tuple(outcome for outcome in outcomes if isinstance(outcome, SoundItem))
    return Production(items, tuple(outcome for outcome in outcomes if isinstance(outcome, Refusal)))


def make_item(question: Question, evidence: Evidence, chance: Chance, *, options: int) -> SoundItem | Refusal:
    """One question with `options` options to print, as an item, or the reason why not."""
    proposal = propose(question, evidence.bank, chance)
    candidate = _compose(proposal, evidence, options - 1)
    return candidate if isinstance(candidate, Refusal) else prove(candidate, evidence)


def _compose(proposal: Proposal, evidence: Evidence, wanted: int) -> CandidateItem | Refusal:
    """The author's distractors where they suffice, a pool round the key for figures, else the best that there are."""
    authored = _refuted(proposal.authored, proposal, evidence, wanted)
    if len(authored) == wanted:
        return _candidate(proposal, [proposal.key.text, *(one.text for one in authored)], ordered=False)
    pool = _ordered_pool(proposal, authored, evidence, wanted)
    if pool is not None:
        return _candidate(proposal, pool, ordered=True)
    found = _refuted(chain(proposal.authored, proposal.made), proposal, evidence, wanted)
    if len(found) < wanted:
        return _too_few(proposal, len(found), wanted)
    return _candidate(proposal, [proposal.key.text, *(one.text for one in found)], ordered=False)


def _candidate(proposal: Proposal, texts: list[str], *, ordered: bool) -> CandidateItem:
    """Options without an order of their own stand in the order of their texts, so that no place tells the key."""
    return CandidateItem(
        proposal.question.id, proposal.stems, tuple(texts if ordered else sorted(texts, key=text_order)), ordered
    )


def _refuted(texts: Iterable[str], proposal: Proposal, evidence: Evidence, wanted: int) -> list[Distractor]:
    """The first `wanted` texts that are proved wrong and are unlike each other."""
    found: list[Distractor] = []
    for text in texts:
        if len(found) == wanted:
            break
        distractor = Distractor(text, evidence.read(proposal.question, text))
        if _is_false(text, proposal, evidence) and not _has_twin(distractor, found, evidence):
            found.append(distractor)
    return found


def _ordered_pool(proposal: Proposal, authored: list[Distractor], evidence: Evidence, wanted: int) -> list[str] | None:
    """The key with `wanted` smaller and `wanted` greater values, ascending, so that it can have any rank; or None."""
    rank = proposal.key.value.order()
    if rank is None:
        return None
    below: dict[Fraction, Distractor] = {}
    above: dict[Fraction, Distractor] = {}
    for text in chain((one.text for one in authored), proposal.made):
        value = evidence.read(proposal.question, text)
        order = value.order()
        side = below if order is not None and order < rank else above
        if order is None or order == rank or order in side or len(side) == wanted:
            continue
        distractor = Distractor(text, value)
        others = [*below.values(), *above.values()]
        if _is_false(text, proposal, evidence) and not _has_twin(distractor, others, evidence):
            side[order] = distractor
        if len(below) == len(above) == wanted:
            lower, upper = ([side[order].text for order in sorted(side)] for side in (below, above))
            return [*lower, proposal.key.text, *upper]
    return None


def _is_false(text: str, proposal: Proposal, evidence: Evidence) -> bool:
    return judge(proposal.question, text, evidence).verdict is Verdict.FALSE


def _has_twin(distractor: Distractor, others: list[Distractor], evidence: Evidence) -> bool:
    """Whether one of the others looks the same or might say the same."""
    names, context = evidence.bank.names, evidence.bank.context
    return any(likeness(other, distractor, names, context) is not Likeness.NONE for other in others)


def _too_few(proposal: Proposal, found: int, wanted: int) -> Refusal:
    missing = wanted - found
    kind = proposal.question.annotation.kind
    listed = f"name more things under `kinds: {kind}`, or " if kind else "name its like under `kinds`, or "
    more = listed if isinstance(proposal.key.value, Named) else ""
    return Refusal(
        proposal.question.id,
        "too-few-distractors",
        f"Only {found} of the {wanted} distractors needed can be proved wrong.",
        f"To mend it, {more}give {missing} more under `wrong`.",
    )
