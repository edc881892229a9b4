"""The source's own figures, the nearest first: the index against a search through all of them."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.domain.values.figure import Figure
from quizgen.domain.values.languages import wording_of
from quizgen.domain.values.numerals import Numeral, scan
from quizgen.generation.distractors.source_figures import figures_like

ENGLISH = wording_of("en")
PRINTED = st.one_of(
    st.integers(0, 130).map(str),
    st.builds(lambda digits, zeros: f"{digits * 10**zeros:,}", st.integers(1, 99), st.integers(0, 4)),
    st.integers(2200, 99_999).map(lambda number: f"{number:,}"),
    st.decimals(min_value=0, max_value=300, places=1).map(str),
    st.decimals(min_value=0, max_value=30, places=2).map(str),
)
UNITS = st.sampled_from(["ships", "km", "%"])


def read(printed: str) -> Numeral:
    """The numeral that is printed so."""
    numeral = scan(printed, 0, ENGLISH)
    assert numeral is not None
    return numeral


def search(own: Figure, others: list[Figure]) -> list[Figure]:
    """The figures of one measure that are like this one: all are looked at, and then put in order."""
    found: dict[Fraction, Figure] = {}
    for other in others:
        if other.place is None or own.place is None or other.value <= 0 or other.integral != own.integral:
            continue
        small = max(own.value, other.value) < 100
        precise = other.digits <= own.digits or other.place >= own.place or small
        if precise and other.value != own.value and distance(own, other) <= (3 if own.value < 100 else 10):
            found[other.value] = other
    return sorted(found.values(), key=lambda other: (distance(own, other), other.value))


def distance(one: Figure, other: Figure) -> Fraction:
    """How many times as large one is as the other."""
    return max(one.value / other.value, other.value / one.value)


@given(PRINTED, UNITS, st.lists(st.tuples(PRINTED, UNITS), max_size=30))
@example("45,000", "ships", [("5,000", "ships"), ("7", "ships"), ("46,123", "ships"), ("45,000", "ships")])
@example("50", "km", [("50.0", "km"), ("20.0", "km"), ("120", "km"), ("99", "km"), ("100", "km")])
@example("2.5", "km", [("3.0", "km"), ("3.00", "km"), ("3.0", "km"), ("2.50", "km")])
def test_the_index_finds_what_a_search_through_all_figures_finds(
    printed: str, unit: str, others: list[tuple[str, str]]
) -> None:
    """Figures of the same measure, of like size and no more precise, each value once, the nearest first."""
    own = read(printed)
    source = " ".join(f"It was {figure} {of}." for figure, of in others)
    expected = (
        search(own.figure, [read(figure).figure for figure, of in others if of == unit]) if own.figure.value else []
    )

    assert list(figures_like(own, f"{printed} {unit}", source, ENGLISH)) == expected
