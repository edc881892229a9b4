"""Banks of every sort together, each part with a label of its own."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.worlds.calendar import date_parts
from tests.worlds.case import Case, join
from tests.worlds.countries import country_parts
from tests.worlds.figures import figure_parts
from tests.worlds.regions import member_parts, moving_parts, place_parts, table_parts

PARTS = (figure_parts, date_parts, place_parts, member_parts, table_parts, moving_parts, country_parts)
LABELS = ("ona", "tuo", "tri")


@st.composite
def cases(draw: st.DrawFn, *, most: int = 3) -> Case:
    """A case of one to `most` parts of any sorts."""
    sorts = draw(st.lists(st.sampled_from(PARTS), min_size=1, max_size=most))
    return join([draw(sort(label)) for sort, label in zip(sorts, LABELS, strict=False)])
