"""Agreement: at how many questions two forms have the key at the same letter, and how few that can be.

Whoever copies the letters of another form, number by number, gains the questions at which the two agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb

from quizgen.domain.form import LETTERS, Form

MOST_COMPARED = 2_000
"""Of more forms only the first ones are compared, each with each other."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two forms, and at how many numbers the same letter is right on both."""

    one: Form
    other: Form
    shared: int


def agreement(one: Form, other: Form) -> int:
    """At how many numbers the same letter is right on both forms."""
    return (_mask(one) & _mask(other)).bit_count()


def worst_pair(forms: Sequence[Form]) -> Pair | None:
    """The two forms that agree most, the first such two among the first 2,000; None where there are not two."""
    return _worst(combinations([(form, _mask(form)) for form in forms[:MOST_COMPARED]], 2))


def worst_neighbours(forms: Sequence[Form]) -> Pair | None:
    """The two forms on neighbouring seats that agree most; None where nobody has a neighbour."""
    seated = {(form.seat.row, form.seat.column): (form, _mask(form)) for form in forms if form.seat is not None}
    return _worst(
        (masked, seated[row + down, column + right])
        for (row, column), masked in seated.items()
        for down, right in ((0, 1), (1, -1), (1, 0), (1, 1))
        if (row + down, column + right) in seated
    )


def least_agreements(forms: int, letters: int) -> int:
    """How many pairs of so many forms must agree at one question that has so many letters.

    Forms with the same letter agree two by two, and the pairs are fewest where the letters are shared out evenly:
    the count by columns behind the bound of M. Plotkin, “Binary codes with specified minimum distance”, IRE
    Transactions on Information Theory 6 (1960), 445–450, for any number of letters.
    """
    each, more = divmod(forms, letters)
    return more * comb(each + 1, 2) + (letters - more) * comb(each, 2)


def least_worst(forms: int, letters: int, questions: int) -> int:
    """At how many questions at least the two forms agree that agree most: no maximum is below the mean (Plotkin)."""
    pairs = comb(forms, 2)
    return -(-questions * least_agreements(forms, letters) // pairs) if pairs else 0


Masked = tuple[Form, int]


def _mask(form: Form) -> int:
    """A bit for the right letter of each number, so that two forms are compared at once."""
    return sum(1 << (len(LETTERS) * number + one.correct) for number, one in enumerate(form.questions))


def _worst(pairs: Iterator[tuple[Masked, Masked]]) -> Pair | None:
    found: tuple[Masked, Masked] | None = None
    most = -1
    for one, other in pairs:
        shared = (one[1] & other[1]).bit_count()
        if shared > most:
            found, most = (one, other), shared
    return Pair(found[0][0], found[1][0], most) if found else None
