"""What the document has round an answer is wrong only where the bank, or the author, says that it belongs elsewhere."""

from __future__ import annotations

import pytest

from quizgen.domain.item import Verdict
from quizgen.proof.kernel import judge
from tests.annotated import evidence_of, items_of
from tests.proof.test_small_banks import Bank, bank, kinds, listed

PRIZES = "The choir won 300 euros. The band won 200 euros. Nobody won 250 euros twice."


@pytest.mark.parametrize(
    ("made", "kept_out"),
    [
        (bank("Paid by Peru, Chile and Cuba.", "Who paid?", "by Peru, Chile and Cuba", "Peru"), {"Chile", "Cuba"}),
        (
            bank(
                "They spoke Latin and Greek.",
                "Which tongue?",
                "They spoke Latin",
                "Latin",
                "kind: sort",
                head=kinds("Latin", "Greek", "Coptic", "Syriac", "Gothic"),
            ),
            {"Greek"},
        ),
        (bank("Built in Eritrea, then a part of Ethiopia.", "Where?", "in Eritrea", "Eritrea"), {"Ethiopia"}),
        (bank("On 14 May 1730, or 3 May 1730, old style.", "When?", "On 14 May 1730", "14 May 1730"), {"3 May 1730"}),
        (bank(PRIZES, "How much was won?", "choir won 300 euros", "300 euros"), {"200 euros", "250 euros"}),
    ],
)
def test_what_stands_beside_the_answer_is_not_offered(made: Bank, kept_out: set[str]) -> None:
    """Names of the same sentence, another day in brackets, figures anywhere in the document."""
    assert made.options
    assert all(not kept_out & options for options in made.options)
    assert all(made.verdict(text) is Verdict.UNKNOWN for text in kept_out)


def test_what_the_bank_asks_elsewhere_is_a_fair_distractor() -> None:
    """The other prize answers another question of the bank, so that it is surely not this one's answer."""
    facts = "facts:\n" + "".join(
        f"  - id: {who}\n    ask: How much did the {who} win?\n    quote: {who} won {won}\n    answer: {won}\n"
        for who, won in (("choir", "300 euros"), ("band", "200 euros"))
    )
    evidence = evidence_of(PRIZES, facts)

    assert judge(evidence.questions["choir"], "200 euros", evidence).verdict is Verdict.FALSE
    assert judge(evidence.questions["choir"], "250 euros", evidence).verdict is Verdict.UNKNOWN
    assert set(items_of(PRIZES, facts)) == {"choir", "band"}


def test_the_answers_own_words_are_not_beside_it() -> None:
    """A name that is a part of the answer's own, and stands nowhere else, is no neighbour."""
    wrong = listed("wrong", "Guinea", "Cuba", "Oman")
    made = bank("It lies in New Guinea.", "Where?", "lies in New Guinea", "New Guinea", "type: term", *wrong)

    assert [{"New Guinea", "Guinea", "Cuba", "Oman"}] * 6 == made.options
