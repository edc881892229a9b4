"""Codes of forms: letters for a few, and drawn codes that spell nothing where there are many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quizgen.domain.chance import Chance

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LETTERED = len(_ALPHABET)
"""Up to so many forms are called by a letter."""
LETTERS = "CDFHJKNPRTVX"
DIGITS = "2346789"
"""No vowels, no two signs that look alike (0 O, 1 I L, 5 S, U V), none that reads another way upside down (M W)."""
PAIRS = 3
"""A code is so many times a letter and a digit: no two letters meet, so that it spells no word."""


def form_codes(count: int, chance: Chance) -> tuple[str, ...]:
    """The codes of so many forms, all different: A to Z, then drawn ones such as K4T7R3."""
    return (*_ALPHABET[:count], *_unlike([("form", str(index)) for index in range(LETTERED, count)], chance))


def learner_codes(identifiers: Sequence[str], chance: Chance) -> dict[str, str]:
    """The code of each learner by id; it depends on no order, and hardly ever on who else is there.

    Where two draw the same code, the first of them by id keeps it and the other draws again.
    """
    ordered = sorted(identifiers)
    return dict(zip(ordered, _unlike([("learner", one) for one in ordered], chance), strict=True))


def seat_codes(seats: Sequence[str], chance: Chance) -> dict[str, str]:
    """The code of each seat by what it is called, drawn as learners' codes are."""
    ordered = sorted(seats)
    return dict(zip(ordered, _unlike([("seat", one) for one in ordered], chance), strict=True))


def signed_codes(names: Sequence[str], chance: Chance, sign: str, *, taken: Iterable[str] = ()) -> list[str]:
    """The codes that forms have in the edition of that sign, by what they are called above; letters stay letters.

    None is one that is `taken`; they hardly ever depend on who else is there.
    """
    drawn = dict.fromkeys(taken)
    codes = {name: name for name in names if name in _ALPHABET}
    for name in sorted(name for name in names if name not in codes):
        codes[name] = next(code for code in _drawn(chance, sign, name) if code not in drawn)
        drawn[codes[name]] = None
    return [codes[name] for name in names]


def _unlike(labels: Sequence[tuple[str, str]], chance: Chance) -> list[str]:
    """First draws come first: whoever draws what nobody before has drawn keeps it."""
    taken: dict[str, None] = {}
    for label in labels:
        taken[next(code for code in _drawn(chance, *label) if code not in taken)] = None
    return list(taken)


def _drawn(chance: Chance, *labels: str) -> Iterator[str]:
    stream = chance.stream("code", *labels)
    while True:
        yield "".join(stream.choose(signs) for _ in range(PAIRS) for signs in (LETTERS, DIGITS))
