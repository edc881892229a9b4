"""Small documents annotated in good faith: what the author's words mean, and what must not be printed."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from quizgen.domain.ground import Ground
from quizgen.domain.item import Verdict
from quizgen.proof.kernel import judge
from tests.annotated import codes_of, evidence_of, items_of


@dataclass(frozen=True)
class Bank:
    """A document of a few sentences and its fact file without head, whose fact is `a`."""

    source: str
    facts: str

    @property
    def options(self) -> list[set[str]]:
        """The options that several seeds print."""
        items = [items_of(self.source, self.facts, seed=str(seed)).get("a") for seed in range(6)]
        return [{option.text for option in item.options} for item in items if item is not None]

    def verdict(self, text: str) -> Verdict:
        """The verdict on a text."""
        evidence = evidence_of(self.source, self.facts)
        return judge(evidence.questions["a"], text, evidence).verdict


def bank(source: str, ask: str, quote: str, answer: str, *more: str, head: str = "") -> Bank:
    """A bank of one fact, with more keys and what stands before the facts."""
    lines = "".join(f"    {line}\n" for line in (f"ask: {ask}", f"quote: {quote}", f"answer: {answer}", *more))
    return Bank(source, f"{head}facts:\n  - id: a\n{lines}")


def listed(key: str, *texts: str) -> tuple[str, ...]:
    """A key with a list of texts."""
    return (f"{key}:", *(f"  - {text}" for text in texts))


def kinds(*names: str) -> str:
    """One list of things of a kind."""
    return "kinds:\n  sort:\n" + "".join(f"    - {name}\n" for name in names)


TOWNS = kinds("Lyon", "Odesa", "Lviv", "Sumy", "Bila")


@pytest.mark.parametrize(
    ("made", "kept_out"),
    [
        (
            bank(
                "Bread rests for 14 days.", "How long?", "rests for 14 days", "14 days", *listed("never", "three weeks")
            ),
            {"21 days", "3 weeks", "three weeks"},
        ),
        (
            bank(
                "It came from Belgium.", "Whence?", "came from Belgium", "Belgium", *listed("never", "the Netherlands")
            ),
            {"Netherlands", "the Netherlands"},
        ),
        (
            bank(
                "It came from Lyon.",
                "Whence?",
                "came from Lyon",
                "Lyon",
                *listed("never", "Odessa"),
                head="same:\n  - - Odessa\n    - Odesa\n" + TOWNS,
            ),
            {"Odesa", "Odessa"},
        ),
        (
            bank("Jam keeps for 2 kg.", "How heavy?", "keeps for 2 kg", "2 kg", *listed("also", "3,000 g")),
            {"3 kg", "3,000 g"},
        ),
        (
            bank(
                "It lay in Greenland.",
                "Where?",
                "lay in Greenland",
                "Greenland",
                "kind: sort",
                head=kinds("Greenland", "Denmark", "Norway", "Iceland", "Canada"),
            ),
            {"Denmark"},
        ),
        (
            bank(
                "It lay in Taiwan.",
                "Where?",
                "lay in Taiwan",
                "Taiwan",
                "kind: sort",
                head=kinds("Taiwan", "China", "Japan", "Laos", "Nepal"),
            ),
            {"China"},
        ),
        (
            bank(
                "Ida Roth founded it.",
                "Who?",
                "Ida Roth founded it",
                "Ida Roth",
                "type: person",
                "kind: sort",
                head=kinds("Ida Roth", "Mrs Roth", "I. Roth", "the first head", "Bo Lind", "Al Moor", "Cy Dean"),
            ),
            {"Mrs Roth", "I. Roth", "the first head"},
        ),
        (
            bank(
                "Ida Roth founded it.",
                "Who?",
                "Ida Roth founded it",
                "Ida Roth",
                *listed("never", "Dr Bo Lind"),
                "kind: sort",
                head=kinds("Ida Roth", "Bo Lind", "Al Moor", "Cy Dean", "Di Ash"),
            ),
            {"Bo Lind"},
        ),
    ],
)
def test_what_the_author_keeps_out_stays_out_by_whatever_name(made: Bank, kept_out: set[str]) -> None:
    """Another spelling, another unit, another name: it is neither printed nor refuted, and four options are found."""
    assert all(Verdict.FALSE is not made.verdict(text) for text in kept_out)
    assert made.options
    assert all(len(options) >= 4 and not kept_out & options for options in made.options)


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (
            bank("It shuts at 18:30.", "When?", "shuts at 18:30", "18:30", *listed("wrong", "6.30 pm", "5 pm", "7 pm")),
            "wrong-is-right",
        ),
        (
            bank(
                "It is fed twice, two times a day.",
                "How often?",
                "two times a day",
                "two times a day",
                *listed("wrong", "2 times a day", "daily", "weekly"),
            ),
            "wrong-is-right",
        ),
        (
            bank(
                "It takes 21 days.",
                "How long?",
                "takes 21 days",
                "21 days",
                *listed("wrong", "three weeks", "a day", "a year"),
            ),
            "wrong-is-right",
        ),
        (
            bank(
                "Dr Ida Roth came.",
                "Who?",
                "Dr Ida Roth came",
                "Dr Ida Roth",
                *listed("wrong", "Ida Roth", "Bo Lind", "Cy Dean"),
            ),
            "wrong-is-right",
        ),
        (
            bank(
                "It cost €4 million.",
                "How much?",
                "cost €4 million",
                "€4 million",
                *listed("wrong", "€4m", "€5m", "€6m"),
            ),
            "doubt-answers-too",
        ),
        (
            bank("It rang at dawn.", "When?", "rang at dawn", "dawn", *listed("wrong", "15:00", "3 p.m.", "noon")),
            "look-alike-options",
        ),
        (
            bank("It rang at dawn.", "When?", "rang at dawn", "dawn", *listed("wrong", "15:00", "noon", "12:00")),
            "look-alike-options",
        ),
    ],
)
def test_what_says_the_same_twice_is_told(made: Bank, code: str) -> None:
    """The answer again under `wrong`, or one wrong text twice: by value, by name, or by its words."""
    assert [code] == [found for found in codes_of(made.source, made.facts) if found != "too-few-distractors"]
    if code != "wrong-is-right":
        assert all(not {"€4m", "€4 million"} <= options for options in made.options)
        assert all(len({"15:00", "3 p.m."} & options) < 2 for options in made.options)


@pytest.mark.parametrize(
    "made",
    [
        bank("Bread rests 60 minutes.", "How long?", "rests 60 minutes", "60 minutes", *listed("never", "1.5 hours")),
        bank("It shuts at 18:30.", "When?", "shuts at 18:30", "18:30", *listed("wrong", "16:30", "17:30", "19:30")),
        bank("It came from Oman.", "Whence?", "came from Oman", "Oman", *listed("never", "Yemen")),
        bank("It is green.", "Which colour?", "is green", "green", *listed("wrong", "olive green", "red", "blue")),
        bank(
            "Ida Roth came.", "Who?", "Ida Roth came", "Ida Roth", *listed("wrong", "Nora Roth", "Bo Lind", "Al Moor")
        ),
        bank("It lay in York.", "Where?", "lay in York", "York", *listed("wrong", "New York", "Leeds", "Hull")),
        bank(
            "The general came.",
            "Which rank?",
            "general came",
            "general",
            *listed("wrong", "major", "colonel", "captain"),
        ),
        bank(
            "It lay in Chad.",
            "Where?",
            "lay in Chad",
            "Chad",
            "kind: sort",
            head=kinds("Chad", "Mali", "Niger", "Nigeria", "Guinea", "Equatorial Guinea"),
        ),
    ],
)
def test_sound_banks_go_on_giving_items(made: Bank) -> None:
    """The same shapes with nothing wrong: an item with four options at least, and nothing to complain of."""
    assert [] == codes_of(made.source, made.facts)
    assert 6 == len(made.options)
    assert all(len(options) >= 4 for options in made.options)


def test_the_answer_in_other_words_is_right_whoever_calls_it_wrong() -> None:
    """Nothing reads these times, and `wrong` has them; one is surely the answer, of the other nobody can say."""
    made = bank(
        "It shuts at 18:30.", "When?", "shuts at 18:30", "18:30", *listed("never", "dawn"), *listed("wrong", "7:30")
    )

    assert Verdict.TRUE is made.verdict("6.30 pm")
    assert Verdict.UNKNOWN is made.verdict("6:30")
    assert Verdict.FALSE is made.verdict("7.30")


@pytest.mark.parametrize(("basis", "ground"), [("stated", Ground.SOURCE), ("inferred", Ground.AUTHOR)])
def test_the_answer_stands_on_the_document_or_on_the_author(basis: str, ground: Ground) -> None:
    """What the author infers is the author's word before any item is made of it."""
    made = bank("It shut in 1930.", "When?", "shut in 1930", "1930", f"basis: {basis}")
    evidence = evidence_of(made.source, made.facts)

    assert ground is judge(evidence.questions["a"], "1930", evidence).ground


def test_of_two_wrong_texts_that_are_one_thing_another_takes_the_place() -> None:
    """Four wrong texts, two of which are one time: three of them are printed, and not both."""
    made = bank(
        "It rang at dawn.", "When?", "rang at dawn", "dawn", *listed("wrong", "15:00", "3 p.m.", "noon", "18:00")
    )

    assert [{"dawn", "15:00", "noon", "18:00"}] * 6 == made.options
