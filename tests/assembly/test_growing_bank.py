"""A bank that grows and shrinks: whatever is added or taken away, every other item stays as it was."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from quizgen.assembly.arrangement import arrange
from quizgen.assembly.production import produce
from quizgen.assembly.selection import select
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.fact import Fact
from quizgen.domain.form import FormQuestion
from quizgen.domain.item import SoundItem
from quizgen.proof.evidence import Evidence
from tests.banks import make_bank, make_fact

CITIES = ("Seoul", "Busan", "Tokyo", "Nairobi", "Kigali", "Juba", "Bangui")
CHANCE = Chance(secret_of_seed("growing"))


class GrowingBank(RuleBasedStateMachine):
    """Facts come and go; what was once made of a fact is remembered."""

    def __init__(self) -> None:
        """Begin with no facts."""
        super().__init__()
        self.facts: dict[str, Fact] = {}
        self.items: dict[str, SoundItem] = {}
        self.asked: dict[str, tuple[FormQuestion, ...]] = {}

    @rule(number=st.integers(0, 30), city=st.sampled_from(CITIES))
    def add_city(self, number: int, city: str) -> None:
        """Add a fact with a name, if its id is free for ever."""
        self._add(make_fact(f"city-{number}-{city}", f"Which city has number {number}, {city[0]}?", city, type="place"))

    @rule(year=st.integers(1900, 2020))
    def add_year(self, year: int) -> None:
        """Add a fact with a year."""
        self._add(make_fact(f"year-{year}", f"When was number {year}?", str(year), type="date"))

    @rule(data=st.data())
    def take_away(self, data: st.DataObject) -> None:
        """Take a fact away; it may come back, and must then be as it was."""
        if self.facts:
            del self.facts[data.draw(st.sampled_from(sorted(self.facts)))]

    @invariant()
    def items_stay_as_they_were(self) -> None:
        """Options, their order on each form, and the order of the questions do not depend on other facts."""
        evidence = Evidence(make_bank(*self.facts.values(), kinds={"city": CITIES}))
        items = select(produce(evidence, CHANCE).items, CHANCE)
        forms = list(arrange(items, CHANCE, forms=4))
        for number, item in enumerate(items):
            asked = tuple(form.questions[number] for form in forms)
            assert item == self.items.setdefault(item.id, item)
            assert asked == self.asked.setdefault(item.id, asked)

    def _add(self, fact: Fact) -> None:
        self.facts[fact.id] = fact


TestGrowingBank = GrowingBank.TestCase
TestGrowingBank.settings = settings(max_examples=15, stateful_step_count=10, deadline=None)
