"""Countries by region."""

from __future__ import annotations

import pytest

from quizgen.domain import gazetteer
from quizgen.generation.distractors.regions import REGIONS, neighbours


def test_every_country_is_in_one_sub_region_and_known() -> None:
    """193 members of the United Nations."""
    codes = [code for subregions in REGIONS.values() for listed in subregions.values() for code in listed.split()]
    assert len(codes) == len(set(codes)) == 193
    assert all(gazetteer.country(code, "en") for code in codes)


@pytest.mark.parametrize("code", ["RW", "US", "AU"])
def test_neighbours_are_of_the_same_region_and_not_the_country_itself(code: str) -> None:
    """The nearer circle first."""
    near, far = neighbours(code)
    assert code not in near + far
    assert not set(near) & set(far)
    assert neighbours("XX") == ()
