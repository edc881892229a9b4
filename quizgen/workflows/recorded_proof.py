"""Proving a recorded quiz again: a seal that fits says nothing about who put it there, the fact file does."""

from __future__ import annotations

from pathlib import Path

from quizgen.domain.item import CandidateItem, SoundItem
from quizgen.errors import QuizgenError
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import prove
from quizgen.records.layout import QUIZ
from quizgen.records.quiz_record import ItemRecord, QuizRecord
from quizgen.workflows.fact_search import digest, find_facts
from quizgen.workflows.survey import survey


class UnprovenQuizError(QuizgenError):
    """A recorded item is not what its fact file proves."""

    def __init__(self, folder: Path, item: str, why: str) -> None:
        super().__init__(
            f"{folder / QUIZ}: the item “{item}” is not what its fact file proves. {why} "
            "The quiz was changed after the build; build it again."
        )


def prove_record(folder: Path, quiz: QuizRecord) -> tuple[str, ...]:
    """Prove every item again from the fact file and the source that the quiz was built from.

    Returns a note where they are gone or changed, so that nothing can be proved; raises UnprovenQuizError.
    """
    (bank,) = quiz.banks
    path = find_facts(folder, name=bank.facts, sha256=bank.facts_sha256)
    hindrance = _find_hindrance(path, quiz)
    evidence = survey(path).evidence if path is not None and not hindrance else None
    if evidence is None:
        return (f"The quiz was not proved again: {hindrance or 'its fact file has errors'}.",)
    for item in quiz.items:
        why = _find_fault(item, evidence)
        if why:
            raise UnprovenQuizError(folder, item.id, why)
    return ()


def _find_hindrance(path: Path | None, quiz: QuizRecord) -> str:
    """Why the fact file can prove nothing about the quiz; empty where it can."""
    bank, source = quiz.banks[0], quiz.sources[0]
    if path is None:
        return f"its fact file {bank.facts} is not to be found"
    if digest(path) != bank.facts_sha256:
        return f"its fact file {path} was changed after the build"
    document = path.with_name(source.file)
    if not document.is_file():
        return f"its source {document} is not to be found"
    return "" if digest(document) == source.sha256 else f"its source {document} was changed after the build"


def _find_fault(item: ItemRecord, evidence: Evidence) -> str:
    """What differs between the record of an item and its proof; empty where nothing does."""
    texts = tuple(option.text for option in item.options)
    outcome = prove(CandidateItem(item.id, item.wordings, texts, item.ordered), evidence)
    if not isinstance(outcome, SoundItem):
        return outcome.reason
    if (outcome.fact, outcome.quote.text) != (item.fact, item.quote.text):
        return f"It rests on the fact “{outcome.fact}” and its quote, “{outcome.quote.text}”."
    for proven, recorded in zip(outcome.options, item.options, strict=True):
        if proven.judgement.verdict is not recorded.verdict:
            return f"The option “{recorded.text}” is {proven.judgement.verdict.value}, not {recorded.verdict.value}."
    return ""
