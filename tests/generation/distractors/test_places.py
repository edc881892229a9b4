"""Other countries."""

from __future__ import annotations

from quizgen.domain import gazetteer
from quizgen.generation.distractors import places
from quizgen.generation.distractors.regions import neighbours
from tests.generation.distractors.asking import ask, bank_of, refuted


def test_countries_of_the_source_come_first_then_neighbours_then_the_rest_of_the_region() -> None:
    """Each once, never the key, by whatever name it is given; refuted but for those that stand beside the answer."""
    bank = bank_of("Rwanda", "place", text="From Sudan and the Central African Republic, Rwanda, to Côte d’Ivoire.")
    texts = ask(places.propose, bank)
    assert set(texts[:3]) == {"Sudan", "Central African Republic", "Côte d’Ivoire"}
    assert texts[3] in {"Kenya", "Uganda", "Burundi", "Tanzania"} | set(texts)
    east = [gazetteer.country(code, "en") for code in neighbours("RW")[0]]
    assert set(texts[3 : 3 + len(east)]) == set(east)
    assert "Rwanda" not in texts
    assert len(texts) == len(set(texts)) <= 60
    assert refuted(bank, texts) == texts[3:]


def test_a_country_is_known_by_its_aliases_and_article() -> None:
    """USA is the author's name for it; nobody prints (Burma) or Congo - Kinshasa."""
    texts = ask(places.propose, bank_of("the USA", "place", same=[("USA", "United States")]))
    assert "United States" not in texts
    assert "Canada" in texts
    africa = ask(places.propose, bank_of("Gabon", "place"))
    assert not any(" - " in text or "(" in text for text in africa)


def test_names_are_in_the_sources_language() -> None:
    """As CLDR has them."""
    bank = bank_of("Seychelles", "place", language="fr")
    french = type(bank)(
        **{name: getattr(bank, name) for name in type(bank).__slots__} | {"context": type(bank.context)("fr")}
    )
    assert "Éthiopie" in ask(places.propose, french)


def test_what_is_no_member_of_the_united_nations_has_no_neighbours() -> None:
    """A city, a territory: only countries that the source names are left for the latter."""
    assert ask(places.propose, bank_of("Seoul", "place", text="In Kenya.")) == []
    assert ask(places.propose, bank_of("Réunion", "place", text="In Kenya.")) == ["Kenya"]
