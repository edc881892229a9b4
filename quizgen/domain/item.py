"""Items: a stem with its options, as a candidate and as found sound, with the certificate of each option."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from quizgen.domain.content import Content
from quizgen.domain.document import Quote
from quizgen.domain.ground import Ground, Premise, Standing
from quizgen.domain.question import Direction


class Verdict(Enum):
    """What the bank says of an option under the question's claim."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


class Reason(Enum):
    """How a verdict was come by: what a certificate words, finer than the ground that decides an item's standing."""

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
    reason: Reason
    because: str
    """One sentence for the trainer, without a full stop."""
    fact: str | None = None
    """The id of the fact or relation that decides."""
    quote: Quote | None = None
    """The passage that decides."""
    ground: Ground = Ground.AUTHOR
    """On whose word it stands: the author's, unless something better was found."""
    list_name: str | None = None
    """The list that decides: one of the author's `kinds`, or of those that come with quizgen."""
    doubt: str | None = None
    """What the author was asked and answered, where that decides."""


@dataclass(frozen=True, slots=True)
class Standings:
    """How many items are proven and how many vouched for."""

    proven: int = 0
    vouched: int = 0

    @property
    def text(self) -> str:
        """Both counts in words: 61 proven, 28 vouched for."""
        return f"{self.proven:,} proven, {self.vouched:,} vouched for"


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

    content: Content
    judgement: Judgement

    @property
    def text(self) -> str:
        """Its plain text."""
        return self.content.plain


@dataclass(frozen=True, slots=True)
class SoundItem:
    """An item of which exactly one option is TRUE and every other FALSE. Only `proof.kernel` makes one.

    It is proven where quizgen found that out for itself, else vouched for; nothing calls it otherwise.
    """

    id: str
    fact: str
    direction: Direction
    stems: tuple[Content, ...]
    """Wordings of the same question; each form takes one of them."""
    options: tuple[Option, ...]
    """Where `ordered`, in order, and maybe more than a form prints, each form taking some round the key; else in the
    order of their texts, so that only the verdicts tell the key."""
    ordered: bool
    quote: Quote
    topic: str | None = None
    difficulty: str | None = None
    premises: tuple[Premise, ...] = ()
    """What it takes for granted on the author's word, verdicts apart."""

    @property
    def standing(self) -> Standing:
        """Proven where neither a verdict nor a premise rests on the author's word, else vouched for."""
        vouched = self.premises or any(option.judgement.ground is Ground.AUTHOR for option in self.options)
        return Standing.VOUCHED if vouched else Standing.PROVEN

    @property
    def trusted(self) -> tuple[str, ...]:
        """What the author is trusted with, a clause each: premises first, then options; empty where it is proven."""
        wrong = (option for option in self.options if option.judgement.verdict is not Verdict.TRUE)
        options = (option for option in wrong if option.judgement.ground is Ground.AUTHOR)
        told = (f"“{option.text}”: {option.judgement.because}" for option in options)
        return (*(premise.because for premise in self.premises), *told)

    @property
    def key(self) -> int:
        """The index of the correct option."""
        return next(index for index, option in enumerate(self.options) if option.judgement.verdict is Verdict.TRUE)


def count_standings(items: Iterable[SoundItem]) -> Standings:
    """How many of the items are proven, and how many are not."""
    standings = [item.standing for item in items]
    return Standings(standings.count(Standing.PROVEN), standings.count(Standing.VOUCHED))
