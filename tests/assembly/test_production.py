"""Production: every question becomes a proven item or a refusal that says what is missing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizgen.assembly.production import OPTION_COUNTS, Production, produce
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.fact import Bank, Claim
from quizgen.domain.item import Verdict
from quizgen.proof.evidence import Evidence
from tests.banks import make_bank, make_fact

CHANCE = Chance(secret_of_seed("production"))
SEEDS = st.text(max_size=6).map(secret_of_seed).map(Chance)
CITIES = ("Seoul", "Busan", "Tokyo", "Nairobi", "Kigali", "Juba")


def made(bank: Bank, *, chance: Chance = CHANCE, options: int = 4) -> Production:
    """What is produced of a bank."""
    return produce(Evidence(bank), chance, options=options)


@given(SEEDS, st.sampled_from(OPTION_COUNTS))
def test_an_item_has_as_many_options_as_asked_for(chance: Chance, options: int) -> None:
    """Names give an item with that many options; figures give as many on each side of the key."""
    bank = make_bank(
        make_fact("host", "Where?", "Seoul", type="place"),
        make_fact("year", "When?", "2004", type="date"),
        kinds={"city": CITIES},
    )
    host, year = made(bank, chance=chance, options=options).items

    assert (options, False) == (len(host.options), host.ordered)
    assert (2 * options - 1, True, options - 1) == (len(year.options), year.ordered, year.key)


def test_the_authors_distractors_suffice() -> None:
    """Three wrong answers by the author are the distractors, even of a figure, and even if others could be made."""
    bank = make_bank(make_fact("year", "When?", "2004", type="date", wrong=["1994", "1999", "2014"]))
    (item,) = made(bank).items

    assert {"2004", "1994", "1999", "2014"} == {option.text for option in item.options}
    assert not item.ordered


def test_the_authors_distractors_come_first() -> None:
    """One wrong answer by the author is among the options, whatever else is made."""
    bank = make_bank(make_fact("host", "Where?", "Seoul", type="place", wrong=["Atlantis"]), kinds={"city": CITIES})

    assert all(
        "Atlantis" in [option.text for option in made(bank, chance=Chance(secret_of_seed(str(n)))).items[0].options]
        for n in range(5)
    )


def test_too_few_distractors_say_what_to_do() -> None:
    """The refusal counts, and names the two remedies."""
    (refusal,) = made(make_bank(make_fact("why", "Why?", "a duty", type="statement", wrong=["a whim"]))).refusals

    assert ("why", "too-few-distractors") == (refusal.question, refusal.code)
    assert "Only 1 of the 3 distractors needed can be proved wrong." == refusal.reason
    assert "2 more under `wrong`" in refusal.remedy


def test_a_distractor_that_another_fact_makes_true_is_not_taken() -> None:
    """Two right answers to one question never stand side by side."""
    bank = make_bank(
        make_fact("one", "Which city is named?", "Seoul", type="place", claim=Claim.STATED),
        make_fact("two", "Which city is named?", "Busan", type="place", claim=Claim.STATED),
        kinds={"city": CITIES},
    )

    for item in made(bank).items:
        assert 1 == len({"Seoul", "Busan"} & {option.text for option in item.options})


def test_gaps_are_asked_only_on_request() -> None:
    """Cloze items come where the trainer asks for them."""
    bank = make_bank(make_fact("host", "Where?", "Seoul", type="place"), kinds={"city": CITIES})
    asked = produce(Evidence(bank), CHANCE, stems=("cloze",)).items

    assert ["host"] == [item.id for item in made(bank).items]
    assert ["host.cloze"] == [item.id for item in asked]
    assert "_____" in asked[0].stems[0].plain


@given(SEEDS)
def test_another_fact_leaves_an_item_as_it_is(chance: Chance) -> None:
    """Adding a fact draws nothing else anew."""
    facts = [make_fact("host", "Where?", "Seoul", type="place"), make_fact("year", "When?", "2004", type="date")]
    new = make_fact("seat", "What is the seat?", "Juba", type="place")
    before = made(make_bank(*facts, kinds={"city": CITIES}), chance=chance).items
    after = made(make_bank(new, *facts, kinds={"city": CITIES}), chance=chance).items

    assert before == tuple(item for item in after if item.id != "seat")


def test_every_item_is_proven() -> None:
    """One TRUE, the others FALSE, in whatever is produced."""
    bank = make_bank(
        make_fact("total", "Which figure?", "more than 45,000", type="quantity", claim=Claim.STATED),
        make_fact("share", "Which share?", "20 %", type="quantity"),
        make_fact("host", "Where?", "Kenya", type="place"),
    )
    verdicts = [[option.judgement.verdict for option in item.options] for item in made(bank).items]

    assert 3 == len(verdicts)
    assert all(1 == each.count(Verdict.TRUE) and len(each) - 1 == each.count(Verdict.FALSE) for each in verdicts)
