"""Reviewing: the doubts of a fact file are asked, and the answers are written where they belong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.authoring.edits import Path as Place
from quizgen.authoring.edits import plain, put
from quizgen.authoring.lines import read_lines
from quizgen.authoring.positions import locate
from quizgen.authoring.yaml_lines import Value
from quizgen.domain.doubt import About, Doubt, Reply
from quizgen.domain.folding import fold
from quizgen.domain.question import Question
from quizgen.errors import UsageError
from quizgen.proof.doubts import MOST_ON_A_SCREEN, open_doubts, seen_by_author
from quizgen.proof.evidence import Evidence
from quizgen.workflows.output.fact_file import Revision, revise
from quizgen.workflows.survey import survey

KEYS = {Reply.YES: "also", Reply.NO: "wrong", Reply.UNSURE: "never"}
"""Where a text stands once the author has said whether it answers as well."""
CLAIMS = {Reply.YES: "single", Reply.NO: "stated", Reply.UNSURE: "stated"}
"""What a fact claims once the author has said whether its question has one right answer."""


class StaleAnswerError(UsageError):
    """An answer is to a question that is not asked, or not any more in these words."""

    def __init__(self, fact: str, about: str) -> None:
        super().__init__(
            f"“{fact}” has no open doubt “{about}” about these texts as they stand now. Nothing was changed; "
            "ask again with `quizgen review`."
        )


@dataclass(frozen=True, slots=True)
class Screen:
    """What an author is asked about one fact at once."""

    fact: str
    stem: str
    answer: str
    quote: str
    doubts: tuple[Doubt, ...]
    """Three at most; others come when these are answered."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An author's answer to a doubt, or to a part of a set."""

    fact: str
    about: About
    of: tuple[str, ...]
    reply: Reply


def waiting(path: Path) -> tuple[Screen, ...]:
    """The facts that wait for an answer, in the file's order; raises ContentError where the file has errors."""
    evidence = survey(path).readable()
    found: dict[str, Screen] = {}
    for question in evidence.questions.values():
        doubts = open_doubts(question, evidence)
        if doubts and doubts[0].fact not in found:
            main = evidence.questions[doubts[0].question]
            found[main.fact] = Screen(
                main.fact, main.stems[0], main.answer.text, main.quote.text, doubts[:MOST_ON_A_SCREEN]
            )
    return tuple(found.values())


def settle(path: Path, answers: Sequence[Answer], *, by: str | None = None, dry_run: bool = False) -> Revision:
    """Write answers into the fact file, in one edit; raises StaleAnswerError, ContentError or as `revise` does."""
    evidence = survey(path).readable()
    asked = [_question_of(answer, evidence) for answer in answers]

    def changed(raw: str) -> str:
        for answer, question in zip(answers, asked, strict=True):
            raw = _write(raw, answer, question, evidence, by)
        return raw

    return revise(path, changed, dry_run=dry_run)


def _question_of(answer: Answer, evidence: Evidence) -> Question:
    for question in evidence.questions.values():
        if question.fact != answer.fact:
            continue
        for doubt in open_doubts(question, evidence):
            if doubt.about is answer.about and set(answer.of) <= set(doubt.of):
                return evidence.questions[doubt.question]
    raise StaleAnswerError(answer.fact, answer.about.value)


def _write(raw: str, answer: Answer, question: Question, evidence: Evidence, by: str | None) -> str:
    place: Place = ("relations" if question.row is not None else "facts", question.fact)
    if answer.about is About.ANSWERS_TOO:
        raw = _move(raw, place, answer)
    elif answer.about is About.ONE_VALUE:
        raw = put(raw, (*place, "claim"), CLAIMS[answer.reply])
    record: dict[str, Value] = {"about": answer.about.value}
    if answer.of:
        record["of"] = answer.of
    record |= {"answer": answer.reply.value, "seen": seen_by_author(question, answer.about, answer.of, evidence)}
    if by:
        record["by"] = by
    kept = [each for each in _list(raw, place, "doubts") if not _is_replaced(each, answer)]
    return put(raw, (*place, "doubts"), (*kept, record))


def _move(raw: str, place: Place, answer: Answer) -> str:
    """The texts from wherever they stand to where the answer has them."""
    moved = {fold(text) for text in answer.of}
    for reply, key in KEYS.items():
        present = _list(raw, place, key)
        kept = tuple(text for text in present if fold(str(text)) not in moved)
        wanted = (*kept, *answer.of) if reply is answer.reply else kept
        already = reply is answer.reply and moved <= {fold(str(text)) for text in present}
        if not already and wanted != present:
            raw = put(raw, (*place, key), wanted or None)
    return raw


def _is_replaced(record: Value, answer: Answer) -> bool:
    """Whether a record is about what is answered now."""
    if not isinstance(record, Mapping) or record.get("about") != answer.about.value:
        return False
    texts = set(_texts(record.get("of", "")))
    return not answer.of or bool({fold(str(text)) for text in texts} & {fold(text) for text in answer.of})


def _list(raw: str, place: Place, key: str) -> tuple[Value, ...]:
    """What stands behind a key of a block, as a list."""
    node = plain(locate(read_lines(raw)))
    for step in (*place, key):
        if isinstance(node, Mapping):
            node = node.get(str(step), "")
        else:
            node = next((each for each in node if isinstance(each, Mapping) and each.get("id") == step), "")
    return _texts(node)


def _texts(node: Value) -> tuple[Value, ...]:
    if isinstance(node, str):
        return (node,) if node else ()
    return tuple(node) if isinstance(node, tuple) else (node,)


def group(replies: Iterable[tuple[str, Reply]], doubt: Doubt) -> tuple[Answer, ...]:
    """The answers to a set, text by text, as one answer for all texts that got the same reply."""
    given: dict[Reply, list[str]] = {}
    for text, reply in replies:
        given.setdefault(reply, []).append(text)
    return tuple(Answer(doubt.fact, doubt.about, tuple(texts), reply) for reply, texts in given.items())
