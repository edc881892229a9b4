"""Proving again: items as they were printed or recorded, from the fact file as it stands now."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.domain.item import CandidateItem, SoundItem
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import Refusal, prove
from quizgen.records.quiz_record import ItemRecord
from quizgen.verification.printed_quiz import PrintedQuestion
from quizgen.verification.printed_text import alike

_MOST_KEPT = 50_000
"""Outcomes that are remembered."""
Wording = tuple[str, str, tuple[str, ...]]


class Prover:
    """Proves questions as printed, each wording once; without evidence it proves none."""

    def __init__(self, evidence: Evidence | None) -> None:
        self._evidence = evidence
        self._known: dict[Wording, str | Refusal] = {}

    def find_right(self, question: PrintedQuestion, item: ItemRecord) -> int | Refusal | None:
        """The place of the one right option among those printed, or why there is none; None without evidence."""
        if self._evidence is None:
            return None
        stem = spaced(question.stem, item.wordings)
        options = [spaced(option.text, [known.text for known in item.options]) for option in question.options]
        # In what order options stand decides nothing but for those that must ascend.
        ordered = tuple(options if item.ordered else sorted(options))
        outcome = self._prove((item.id, stem, ordered), item, self._evidence)
        return outcome if isinstance(outcome, Refusal) else options.index(outcome)

    def _prove(self, wording: Wording, item: ItemRecord, evidence: Evidence) -> str | Refusal:
        known = self._known.get(wording)
        if known is None:
            _, stem, options = wording
            outcome = prove(CandidateItem(item.id, (stem,), options, item.ordered), evidence)
            known = outcome.options[outcome.key].text if isinstance(outcome, SoundItem) else outcome
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            self._known[wording] = known
        return known


def spaced(printed: str, known: Iterable[str]) -> str:
    """The text with its white space: pages keep words apart, but not always at the ends of lines."""
    return next((text for text in known if alike(printed, text)), printed)
