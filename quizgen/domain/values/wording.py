"""What a language table holds: how figures, hedges, shares and ranges are worded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from quizgen.domain.values.hedge import Hedge

HedgeWords = tuple[tuple[str, Hedge], ...]


def _no_spellings(number: int) -> tuple[str, ...]:
    """What a language without a table knows of the words of a number."""
    return ()


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The table of one language; all words in lower case, with straight apostrophes and blanks for hyphens."""

    language: str
    """The primary subtag, such as `en`."""
    decimal: str
    """The decimal mark."""
    group: str
    """The mark that groups thousands, beside blanks and apostrophes, which group in every language."""
    spell: Callable[[int], str] = str
    """The words of a whole number from 0 up, as printed in this language."""
    spellings: Callable[[int], tuple[str, ...]] = _no_spellings
    """All the spellings of a number that are taken for it, simplified by `simplify`."""
    simplify: Callable[[str], str] = str.casefold
    """What makes two spellings of one number equal."""
    number_words: frozenset[str] = frozenset()
    """The words of which numbers are made."""
    multipliers: Mapping[str, int] = field(default_factory=dict)
    """Words behind digits: million, thousand."""
    collectives: Mapping[str, tuple[int, Hedge]] = field(default_factory=dict)
    """Phrases that stand for a number: a dozen, half a million; with ABOUT where they are loose."""
    shares: Mapping[str, Fraction] = field(default_factory=dict)
    """Phrases that stand for a part: half, three quarters."""
    halves: tuple[str, ...] = ()
    """What adds one half to a number: and a half."""
    out_of: tuple[str, ...] = ()
    """What stands between the figures of "one in five"."""
    share_links: tuple[str, ...] = ()
    """What stands between a part and its whole: of the."""
    count_links: tuple[str, ...] = ()
    """What stands between a noun of number and what is counted, as in "un million de"."""
    percent: tuple[str, ...] = ()
    hedges: HedgeWords = ()
    """Words before a figure."""
    afterthoughts: HedgeWords = ()
    """Words behind a figure or what it counts: or more."""
    ranges: tuple[tuple[str, str], ...] = ()
    """Words before and between the two ends of a range; the first may be empty."""
    minus: tuple[str, ...] = ()
    """Words for a minus sign."""
    never_first: frozenset[str] = frozenset()
    """Words with which the name of what is counted never begins."""
    months: frozenset[str] = frozenset()
    """The names of the months, beside which a number is part of a date."""
    never_inside: frozenset[str] = frozenset()
    """Words that never stand inside that name: they would change the figure's meaning."""
    labels: frozenset[str] = frozenset()
    """Words behind which a number is a label: level, type."""
    lengths: Mapping[str, tuple[Fraction, str]] = field(default_factory=dict)
    """Lengths of time worded in a way of their own: how much of which unit."""
    articles: tuple[str, ...] = ()
    """Words that stand for one before a unit of time."""
    one_is_article: bool = False
    """Whether "one" before a noun may be no number, as in "un hôpital"."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a list that is written as one text."""
    return tuple(text.split())


def hedge_words(table: dict[Hedge, str]) -> HedgeWords:
    """The phrases of each hedge, which stand between bars in the table."""
    return tuple((words, hedge) for hedge, phrases in table.items() for words in phrases.split("|"))
