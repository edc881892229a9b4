"""Facts, relations and the bank that holds them: what an author stated about a source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from quizgen.diagnostics import Span
from quizgen.domain.document import Document, Quote
from quizgen.domain.doubt import DoubtRecord
from quizgen.domain.names import Names
from quizgen.domain.values.value import Context, Value


class Claim(Enum):
    """How an answer can be proved wrong."""

    SINGLE = "single"
    """Exactly one value holds in the world."""
    STATED = "stated"
    """The question is which value the source gives."""
    LISTED = "listed"
    """The answers form a closed list, and the question asks for a member."""
    SAID_BY = "said-by"
    """The question is whose words these are."""


class Basis(Enum):
    """How the source supports a fact."""

    STATED = "stated"
    INFERRED = "inferred"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Answer:
    """Words that answer a question, with their reading."""

    text: str
    """As printed on a paper."""
    value: Value
    span: Span


@dataclass(frozen=True, slots=True)
class Allowance:
    """An exception that the author makes from a rule of `lint`, with the reason."""

    rule: str
    because: str
    span: Span


@dataclass(frozen=True, slots=True)
class Annotation:
    """What facts and relations have in common: where they belong and what they rest on."""

    id: str
    claim: Claim
    claim_given: bool
    """Whether the author wrote the claim, or quizgen took it."""
    span: Span
    type: str | None = None
    kind: str | None = None
    topic: str | None = None
    difficulty: str | None = None
    basis: Basis = Basis.STATED
    derived_from: tuple[str, ...] = ()
    as_of: str | None = None
    note: str | None = None
    doubts: tuple[DoubtRecord, ...] = ()
    allow: tuple[Allowance, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One annotated statement of the source."""

    annotation: Annotation
    asks: tuple[str, ...]
    quote: Quote
    answer: Answer
    also: tuple[Answer, ...] = ()
    never: tuple[Answer, ...] = ()
    wrong: tuple[Answer, ...] = ()
    says: Answer | None = None
    """Whose words the quote is, where it is a quotation."""
    copied: tuple[str, ...] = ()
    """The answer as the author copied it from the quote (the members of a list); `answer` may be printed otherwise."""
    typed: bool = False
    """Whether the author gave the answer's value."""

    @property
    def id(self) -> str:
        """The author's id of the fact."""
        return self.annotation.id


@dataclass(frozen=True, slots=True)
class Row:
    """One pair of a relation."""

    subject: Answer
    object: Answer
    quote: Quote
    span: Span
    never: tuple[Answer, ...] = ()
    as_of: str | None = None
    doubts: tuple[DoubtRecord, ...] = ()
    allow: tuple[Allowance, ...] = ()


@dataclass(frozen=True, slots=True)
class TableRelation:
    """A table of facts: every row asks both ways."""

    annotation: Annotation
    asks: tuple[str, ...]
    """Wordings with `{subject}`, which ask for the object."""
    asks_back: tuple[str, ...]
    """Wordings with `{object}`, which ask for the subject; empty where the relation asks one way."""
    rows: tuple[Row, ...]

    @property
    def id(self) -> str:
        """The author's id of the relation."""
        return self.annotation.id


@dataclass(frozen=True, slots=True)
class Bank:
    """All facts and names of one fact file with its source."""

    file: str
    """The fact file's name without its folder."""
    sha256: str
    """Of the fact file's bytes."""
    title: str
    source: Document
    context: Context
    names: Names
    facts: tuple[Fact, ...] = ()
    relations: tuple[TableRelation, ...] = ()
    doubts: tuple[DoubtRecord, ...] = ()
    """About names of the whole file."""
    allow: tuple[Allowance, ...] = ()
    """Of the whole file."""
