"""Distractors for offices and ranks: the neighbouring rungs of the ladders, other countries for ambassadors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.domain.chance import Stream
from quizgen.domain.fact import Answer, Bank
from quizgen.domain.question import Question
from quizgen.domain.values.offices import Rungs, rank_of, standing_of
from quizgen.domain.values.role import Role, host_country_of
from quizgen.generation.distractors.places import other_countries

_TAKES_ARTICLE = re.compile(r"Republic|Kingdom|Gambia|s$")


def propose(question: Question, key: Answer, bank: Bank, stream: Stream) -> tuple[str, ...]:
    """The key's office over another portfolio or in another country, or other ranks in the key's spelling."""
    if not isinstance(key.value, Role):
        return ()
    texts = (*_offices(key.text, stream), *_ranks(key.text, stream), *_embassies(key.text, bank, stream))
    return texts if "’" in bank.source.text else tuple(text.replace("’", "'") for text in texts)


def _offices(text: str, stream: Stream) -> Iterator[str]:
    standing = standing_of(text)
    if standing is not None:
        others = [names[0] for rung, names in enumerate(standing.ladder.rungs) if rung != standing.rung]
        for phrase in stream.shuffle(others):
            yield f"{text[: standing.start]}{phrase}{text[standing.end :]}"


def _ranks(text: str, stream: Stream) -> Iterator[str]:
    found = rank_of(text)
    if found is not None:
        rungs, own = found
        nearest = sorted(stream.shuffle(range(len(rungs))), key=lambda rung: abs(rung - own))
        yield from (_spelt_like(text, rungs, rung) for rung in nearest if rung != own)


def _spelt_like(text: str, rungs: Rungs, rung: int) -> str:
    """The rank in full where the key is, else cut short with the key's stops."""
    names = rungs[rung]
    if "." not in text or len(names) == 1:
        return names[0]
    ending = "." if text.endswith(".") else ""
    return names[1].replace(" ", ". ") + ending


def _embassies(text: str, bank: Bank, stream: Stream) -> Iterator[str]:
    """The same ambassador elsewhere; in English alone, where most countries take the same words before them."""
    country = host_country_of(text) if bank.context.language.casefold().startswith("en") else None
    if country is not None:
        for other in other_countries(country, bank, stream):
            if not _TAKES_ARTICLE.search(other):
                yield f"{text.removesuffix(country)}{other}"
