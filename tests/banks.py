"""Banks made by hand: what tests of proof, generation and assembly start from, without files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quizgen.diagnostics import Span
from quizgen.domain.document import Document, Quote, Sentence
from quizgen.domain.fact import Annotation, Answer, Bank, Basis, Claim, Fact, Row, TableRelation
from quizgen.domain.names import Names
from quizgen.domain.values import kinds
from quizgen.domain.values.listing import Listing, Member
from quizgen.domain.values.value import Context

CONTEXT = Context(language="en", published="2021-08")


def make_answer(text: str, type: str = "term", *, line: int = 1, value: str | None = None) -> Answer:
    """An answer read as the type says; a list's members stand between semicolons, and are terms."""
    if type == "list":
        members = tuple(Member(part.strip(), make_answer(part.strip()).value) for part in text.split(";"))
        return Answer(text, Listing(members), Span("bank.yaml", line))
    if value is not None:
        return Answer(text, kinds.read_typed(value, type=type, context=CONTEXT), Span("bank.yaml", line))
    return Answer(text, kinds.read(text, type=type, context=CONTEXT)[1], Span("bank.yaml", line))


def make_fact(
    id: str,
    ask: str | Sequence[str],
    answer: str,
    *,
    type: str = "term",
    claim: Claim = Claim.SINGLE,
    quote: str | None = None,
    also: Sequence[str] = (),
    never: Sequence[str] = (),
    wrong: Sequence[str] = (),
    says: str | None = None,
    line: int = 1,
    topic: str | None = None,
    kind: str | None = None,
    start: int = 0,
    basis: Basis = Basis.STATED,
) -> Fact:
    """A fact whose quote is its answer in a sentence of its own, unless given."""
    words = quote if quote is not None else f"The answer is {answer}."
    option_type = "term" if type == "list" else type

    def read(texts: Sequence[str]) -> tuple[Answer, ...]:
        return tuple(make_answer(text, option_type, line=line) for text in texts)

    return Fact(
        annotation=Annotation(id, claim, True, Span("bank.yaml", line), type=type, kind=kind, topic=topic, basis=basis),
        asks=(ask,) if isinstance(ask, str) else tuple(ask),
        quote=Quote(words, start, start + len(words), 1),
        answer=make_answer(answer, type, line=line),
        also=read(also),
        never=read(never),
        wrong=read(wrong),
        says=make_answer(says, "person", line=line) if says else None,
    )


def make_relation(
    id: str,
    rows: Sequence[tuple[str, str] | tuple[str, str, str]],
    *,
    claim: Claim = Claim.SINGLE,
    ask: str = "Where does {subject} operate?",
    ask_back: str | None = "Which of these missions operates in {object}?",
    kind: str | None = None,
    types: tuple[str, str] = ("organisation", "place"),
) -> TableRelation:
    """A relation of (subject, object) rows, or (subject, object, as-of)."""
    return TableRelation(
        annotation=Annotation(id, claim, True, Span("bank.yaml", 1), kind=kind),
        asks=(ask,),
        asks_back=(ask_back,) if ask_back else (),
        rows=tuple(_make_row(number, row, types) for number, row in enumerate(rows, start=1)),
    )


def _make_row(number: int, row: Sequence[str], types: tuple[str, str]) -> Row:
    subject, object_, *as_of = row
    quote = f"{subject} ({object_})"
    return Row(
        subject=make_answer(subject, types[0], line=number),
        object=make_answer(object_, types[1], line=number),
        quote=Quote(quote, number * 100, number * 100 + len(quote), number),
        span=Span("bank.yaml", number),
        as_of=as_of[0] if as_of else None,
    )


def make_bank(
    *facts: Fact,
    relations: Sequence[TableRelation] = (),
    same: Sequence[tuple[str, ...]] = (),
    inside: Sequence[tuple[str, ...]] = (),
    kinds: Mapping[str, tuple[str, ...]] | None = None,
    text: str = "A source of one sentence.",
    language: str = "en",
) -> Bank:
    """A bank of these facts and names, over a source of one sentence."""
    source = Document("source.txt", text, "0" * 64, language, (Sentence(1, 0, len(text), text),))
    names = Names(same=same, inside=inside, kinds=kinds, language=language)
    return Bank("bank.yaml", "1" * 64, "A bank", source, CONTEXT, names, facts, tuple(relations))
