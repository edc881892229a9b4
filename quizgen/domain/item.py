"""Items: a stem with its options, as a candidate and as proven, with the certificate of each option."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from quizgen.domain.document import Quote
from quizgen.domain.question import Direction


class Verdict(Enum):
    """What the bank says of an option under the question's claim."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


class Ground(Enum):
    """What a verdict rests on."""

    ANSWER = "answer"
    ALSO = "also"
    NEVER = "never"
    AUTHOR = "author"
    VALUE = "value"
    STATEMENT = "statement"
    LIST = "list"
    SPEAKER = "speaker"
    OTHER_FACT = "other-fact"
    ROW = "row"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Why an option is right, wrong or undecided."""

    verdict: Verdict
    ground: Ground
    because: str
    """One sentence for the trainer, without a full stop."""
    fact: str | None = None
    """The id of the fact or relation that decides."""
    quote: Quote | None = None
    """The passage that decides."""


@dataclass(frozen=True, slots=True)
class CandidateItem:
    """What the generator proposes: texts alone, so that the prover reads them for itself."""

    question: str
    """The id of the question."""
    stems: tuple[str, ...]
    options: tuple[str, ...]
    ordered: bool
    """Whether the options stand in the order of their values (numbers, dates)."""


@dataclass(frozen=True, slots=True)
class Option:
    """An option with its certificate."""

    text: str
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class ProvenItem:
    """An item of which exactly one option is TRUE and every other FALSE. Only `proof.kernel` makes one."""

    id: str
    fact: str
    direction: Direction
    stems: tuple[str, ...]
    """Wordings of the same question; each form takes one of them."""
    options: tuple[Option, ...]
    """Where `ordered`, in order; may be more than a form prints, each form taking some round the key."""
    ordered: bool
    quote: Quote
    topic: str | None = None
    difficulty: str | None = None

    @property
    def key(self) -> int:
        """The index of the correct option."""
        return next(index for index, option in enumerate(self.options) if option.judgement.verdict is Verdict.TRUE)
