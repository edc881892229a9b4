"""The kernel refuses every planted fault and no sound item."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable

import pytest

from quizgen.domain.item import CandidateItem, SoundItem
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import Refusal, prove
from tests.proof.planted import OPERATORS, Plant, plants

NUMBER = 500
"""How many items each operator spoils where nobody waits."""


def attempt(plant: Plant) -> tuple[SoundItem | Refusal, SoundItem | Refusal]:
    """What the kernel makes of the sound options and of the spoilt ones."""
    evidence = Evidence(plant.bank)
    stems = evidence.questions[plant.question].stems
    sound, spoilt = (
        prove(CandidateItem(plant.question, stems, options, False), evidence) for options in (plant.sound, plant.spoilt)
    )
    return sound, spoilt


@pytest.mark.parametrize("number", [30, pytest.param(NUMBER, marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", OPERATORS)
def test_planted_faults_are_refused(name: str, number: int, record_property: Callable[[str, object], None]) -> None:
    """All spoilt items are refused, and none of the sound ones that they were made of."""
    pairs = [(*attempt(plant), plant) for plant in plants(name, number)]
    accepted = [plant for _, spoilt, plant in pairs if isinstance(spoilt, SoundItem)]
    refused = [sound for sound, _, _ in pairs if isinstance(sound, Refusal)]
    reasons = Counter(spoilt.code for _, spoilt, _ in pairs if isinstance(spoilt, Refusal))
    record_property("planted", f"{name}: {len(pairs)} planted, {sum(reasons.values())} refused ({dict(reasons)})")

    assert number == len(pairs)
    assert [] == [plant.spoilt for plant in accepted][:3]
    assert [] == refused[:3]


def table() -> str:
    """A row for each operator: how many were planted, refused, and wrongly refused."""
    rows = [f"{'operator':<18}{'planted':>9}{'refused':>9}{'sound':>9}{'taken':>9}"]
    for name in OPERATORS:
        outcomes = [attempt(plant) for plant in plants(name, NUMBER)]
        refused = sum(isinstance(spoilt, Refusal) for _, spoilt in outcomes)
        taken = sum(isinstance(sound, SoundItem) for sound, _ in outcomes)
        rows.append(f"{name:<18}{len(outcomes):>9}{refused:>9}{len(outcomes):>9}{taken:>9}")
    return "\n".join(rows)


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
