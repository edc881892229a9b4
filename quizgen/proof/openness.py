"""Does the document leave a list open, or close it? Read from the words round its members."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.domain.folding import fold
from quizgen.domain.languages import primary
from quizgen.domain.question import Question
from quizgen.domain.values.listing import Listing
from quizgen.proof.evidence import Evidence
from quizgen.proof.list_words import WORDS, ListWords, Phrase

_NEAR = 4
"""How many words may stand between an opening phrase and a member: "including, in the dry months, beans"."""
_NEAR_COUNT = 7
"""How many words and marks may stand between a number and the first member: "the three crops that he grows are"."""
_TOKEN = re.compile(r"\w+|[,;:.!?()]")
_COMMAS = frozenset({",", ";"})

Tokens = Sequence[str]
Run = tuple[int, int]
"""Where a run of tokens begins and ends."""


def opening_words(question: Question, evidence: Evidence) -> str | None:
    """The words of the quote's sentence that leave the list of its members open; or None."""
    language, told = _language(evidence), _tokens(_passage(question, evidence))
    members = _members(question, told)
    if language is None or not members:
        return None
    for phrase in (*language.leading, *language.trailing):
        for start, end in _runs(phrase, told):
            leads = any(0 <= member[0] - end <= _NEAR for member in members)
            follows = phrase in language.trailing and any(0 <= start - member[1] <= _NEAR for member in members)
            if leads or follows:
                return " ".join(phrase)
    return None


def closes_list(question: Question, evidence: Evidence) -> bool:
    """Whether the quote itself says that its members are all there are: it counts them, or says "only" or the like.

    The members must stand there in one row, with nothing more in it.
    """
    language, told = _language(evidence), _tokens(question.quote.text)
    members = sorted(_members(question, told))
    if language is None or len(members) < len(question.keys) or not _stand_alone(members, told, language):
        return False
    first = members[0][0]
    announced = any(
        all(word in language.articles for word in told[end:first])
        for phrase in language.closing
        for _, end in _runs(phrase, told[:first])
    )
    return announced or _counts(told[:first], len(members), language)


def _language(evidence: Evidence) -> ListWords | None:
    return WORDS.get(primary(evidence.bank.source.language))


def _tokens(text: str) -> Tokens:
    return _TOKEN.findall(fold(text))


def _passage(question: Question, evidence: Evidence) -> str:
    """The sentences that the quote stands in, whole."""
    source, quote = evidence.bank.source, question.quote
    around = [one.text for one in source.sentences if one.start < quote.end and quote.start < one.end]
    whole = " ".join(around)
    return whole if quote.text in whole else quote.text


def _members(question: Question, told: Tokens) -> list[Run]:
    """Where the members of the list stand, each at its first place."""
    value = question.answer.value
    texts = [member.text for member in value.members] if isinstance(value, Listing) else [question.answer.text]
    found = (next(_runs(_tokens(text), told), None) for text in texts)
    return [run for run in found if run is not None]


def _runs(phrase: Phrase | Tokens, told: Tokens) -> Iterator[Run]:
    """Every place of a phrase; a stop within it is no word of it (e.g.)."""
    bare = [(place, word) for place, word in enumerate(told) if word != "."]
    words = [word for _, word in bare]
    for start in range(len(words) - len(phrase) + 1):
        if words[start : start + len(phrase)] == list(phrase):
            yield bare[start][0], bare[start + len(phrase) - 1][0] + 1


def _stand_alone(members: Sequence[Run], told: Tokens, language: ListWords) -> bool:
    """Whether members stand in one row of "A, B and C" of which none is missing."""
    between = {*_COMMAS, *language.joins, *language.articles}
    gaps = [told[earlier[1] : later[0]] for earlier, later in pairwise(members)]
    behind = told[members[-1][1] : members[-1][1] + 1]
    before = told[max(0, members[0][0] - 1) : members[0][0]]
    more = {*_COMMAS, *language.joins}
    return all(gap and between.issuperset(gap) for gap in gaps) and not more.intersection((*before, *behind))


def _counts(ahead: Tokens, count: int, language: ListWords) -> bool:
    """Whether what stands before the first member counts them: "the three crops:", "the three that he grows are"."""
    numbers = {str(count), *language.counts[count - 2 : count - 1]}
    near = ahead[-_NEAR_COUNT:]
    for place, word in enumerate(near):
        rest = near[place + 1 :]
        while rest and rest[-1] in language.articles:
            rest = rest[:-1]
        linked = len(rest) <= 1 or rest[-1] == ":" or rest[-1] in language.copulas
        if word in numbers and linked and not _COMMAS.intersection(rest):
            return True
    return False
