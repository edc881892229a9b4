"""Offices and ranks whose names exclude each other: what ministers are in charge of, the grades of an army.

Each rung of a ladder has the names of one thing, the one to print first. Only what nobody takes for
another rung is listed: "General" stands for several grades, and "Trade" often goes with "Industry".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from quizgen.domain.folding import fold

Rungs = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """Offices that differ by one phrase, as a language writes them."""

    heads: str
    """The pattern of what comes before the phrase, without what links the two."""
    link: str
    """The pattern between head and phrase."""
    rungs: Rungs


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a text stands on a ladder."""

    ladder: Ladder
    rung: int
    before: str
    """What stands before the phrase, folded, without what links the two."""
    after: str
    """What stands after it, folded."""
    start: int
    end: int
    """The phrase is `text[start:end]`."""


_MINISTERS = Ladder(
    heads=r"(?:minister|permanent secretary|cabinet secretary|secretary|secretary of state)",
    link=r" (?:of|for)(?: the)? ",
    rungs=(
        ("Defence", "Defense", "National Defence"),
        ("Foreign Affairs", "External Affairs"),
        ("Justice",),
        ("Finance",),
        ("Health",),
        ("Education",),
        ("Agriculture",),
        ("Transport", "Transportation"),
        ("Culture",),
        ("Tourism",),
        ("Energy",),
        ("Housing",),
        ("Labour", "Labor"),
    ),
)
_UNDER_SECRETARIES_GENERAL = Ladder(
    heads=r"(?:under|assistant)[- ]secretary[- ]general",
    link=r" (?:of|for) ",
    rungs=(
        ("Peace Operations",),
        ("Humanitarian Affairs",),
        ("Legal Affairs",),
        ("Safety and Security",),
        ("Economic and Social Affairs",),
        ("Disarmament Affairs",),
        ("Global Communications",),
        ("Operational Support",),
    ),
)
_FRENCH_MINISTERS = Ladder(
    heads=r"(?:ministre|secrétaire d['’]état)",
    link=" ",
    rungs=(
        ("de la Défense", "de la Défense nationale"),
        ("des Affaires étrangères",),
        ("de la Justice",),
        ("des Finances",),
        ("de la Santé",),
        ("de l’Éducation", "de l’Éducation nationale"),
        ("de l’Agriculture",),
        ("des Transports",),
        ("de la Culture",),
        ("du Tourisme",),
        ("de l’Énergie",),
        ("du Logement",),
        ("du Travail",),
    ),
)
OFFICES = (_MINISTERS, _UNDER_SECRETARIES_GENERAL, _FRENCH_MINISTERS)

RANKS: tuple[Rungs, ...] = (
    (
        ("Captain", "Capt"),
        ("Major", "Maj"),
        ("Lieutenant Colonel", "Lt Col"),
        ("Colonel", "Col"),
        ("Brigadier General", "Brig Gen", "Brigadier"),
        ("Major General", "Maj Gen"),
        ("Lieutenant General", "Lt Gen"),
    ),
    (
        ("capitaine",),
        ("commandant",),
        ("lieutenant-colonel",),
        ("colonel",),
        ("général de brigade",),
        ("général de division",),
        ("général de corps d’armée",),
    ),
)
"""The grades of armies, lowest first."""
_ONE_FORM_OF_ADDRESS = frozenset({2, 3})
"""Lieutenant colonels are addressed as colonels, in both languages."""


@lru_cache(maxsize=4096)
def standing_of(text: str) -> Standing | None:
    """Where an office stands on the first ladder that has it; None for an office of no ladder."""
    for ladder in OFFICES:
        match = _pattern(ladder).fullmatch(text)
        if match is not None:
            rung = _rung(ladder.rungs, match["phrase"])
            return Standing(ladder, rung, fold(match["head"]), fold(match["tail"]), *match.span("phrase"))
    return None


@lru_cache(maxsize=4096)
def rank_of(text: str) -> tuple[Rungs, int] | None:
    """The ladder of ranks that has the text, with its rung; None for what is no rank, or a generic one."""
    for rungs in RANKS:
        rung = _rung(rungs, text)
        if rung >= 0:
            return rungs, rung
    return None


def are_two_ranks(one: int, other: int) -> bool:
    """Whether nobody who holds the rank on one rung of a ladder is addressed by the other's."""
    return one != other and {one, other} != _ONE_FORM_OF_ADDRESS


def _rung(rungs: Rungs, phrase: str) -> int:
    plain = _plain(phrase)
    return next((number for number, names in enumerate(rungs) if plain in map(_plain, names)), -1)


def _plain(phrase: str) -> str:
    return " ".join(fold(phrase).replace(".", " ").replace("-", " ").split())


@lru_cache(maxsize=len(OFFICES))
def _pattern(ladder: Ladder) -> re.Pattern[str]:
    names = sorted((name for rung in ladder.rungs for name in rung), key=len, reverse=True)
    phrases = "|".join(re.escape(name).replace("’", "['’]") for name in names)
    parts = rf"(?P<head>(?:.* )?{ladder.heads}){ladder.link}(?P<phrase>{phrases})(?P<tail>(?:,? .*)?)"
    return re.compile(parts, re.IGNORECASE | re.DOTALL)
