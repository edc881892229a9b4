"""The samples keep what the documentation promises of them: sound facts, proven items, no advice against them."""

from __future__ import annotations

import hashlib

import pytest

from quizgen.domain.item import SoundItem, Verdict
from quizgen.lint.context import LintContext
from quizgen.lint.engine import lint
from quizgen.proof.faults import find_faults
from tests.source_docs.banks import (
    ARTICLE,
    FOLDER,
    INSTRUCTION,
    LIBRARY,
    SAMPLES,
    bank,
    evidence,
    fact_count,
    production,
    reading,
)

ARTICLE_SHA256 = "847b308106303342f3431b31b207434a0a3a6676c65c6cc37efdba76c0a286b6"
SEEDS = ("a", "b", "c", "d", "e")


def test_the_article_is_the_one_that_was_given() -> None:
    """The showpiece rests on the article byte for byte."""
    data = (FOLDER / f"{ARTICLE}.txt").read_bytes()

    assert ARTICLE_SHA256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("sample", SAMPLES)
def test_samples_read_without_a_word(sample: str) -> None:
    """No sample has an error, a warning or a note to its name; so every quote stands in its source once."""
    assert () == reading(sample).diagnostics


@pytest.mark.parametrize("sample", SAMPLES)
def test_samples_do_not_contradict_themselves(sample: str) -> None:
    """No two facts exclude each other and nothing under `wrong` is right."""
    assert [] == list(find_faults(evidence(sample)))


@pytest.mark.parametrize("sample", SAMPLES)
def test_samples_follow_the_advice(sample: str) -> None:
    """The lint has nothing to say of the samples, so no stem gives another's answer away either."""
    assert [] == [str(one) for one in lint(LintContext(evidence(sample), production(sample).items)).findings]


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_question_of_the_samples_gives_an_item(sample: str) -> None:
    """Nothing that the samples ask is refused for want of distractors."""
    assert [] == [f"{refusal.question}: {refusal.reason}" for refusal in production(sample).refusals]


@pytest.mark.parametrize(("sample", "facts", "items"), [(ARTICLE, 75, 60), (INSTRUCTION, 30, 30), (LIBRARY, 8, 8)])
def test_samples_are_as_large_as_promised(sample: str, facts: int, items: int) -> None:
    """Seventy-five facts and sixty items from the article; thirty of each from the instruction."""
    assert facts <= fact_count(sample)
    assert items <= len(production(sample).items)


def test_every_sentence_of_the_article_is_asked_about() -> None:
    """All twenty sentences state something, so each carries at least one fact."""
    source = bank(ARTICLE).source
    quotes = [fact.quote for fact in bank(ARTICLE).facts]
    quotes += [row.quote for relation in bank(ARTICLE).relations for row in relation.rows]
    ends = [place for quote in quotes for place in (quote.start, quote.end - 1)]
    covered = {source.sentence_at(place).number for place in ends}

    assert {sentence.number for sentence in source.sentences} == covered


def test_the_instruction_is_long_enough_to_matter() -> None:
    """The French sample has at least forty sentences."""
    assert 40 <= len(bank(INSTRUCTION).source.sentences)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_fact_has_a_topic_and_a_difficulty(sample: str) -> None:
    """`--topics` and `--difficulty` find every fact of the samples."""
    annotations = [fact.annotation for fact in bank(sample).facts]
    annotations += [relation.annotation for relation in bank(sample).relations]

    assert [] == [
        each.id for each in annotations if not each.topic or each.difficulty not in ("easy", "medium", "hard")
    ]


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("seed", SEEDS)
def test_items_of_samples_are_proven_whatever_the_secret(sample: str, seed: str) -> None:
    """With any secret, each item has one TRUE option, all others FALSE, and four to print at least."""
    for item in production(sample, seed).items:
        verdicts = [option.judgement.verdict for option in item.options]

        assert 1 == verdicts.count(Verdict.TRUE), item.id
        assert len(verdicts) - 1 == verdicts.count(Verdict.FALSE), item.id
        assert 4 <= len(verdicts), item.id


@pytest.mark.parametrize("sample", [ARTICLE, INSTRUCTION])
def test_the_longest_option_is_no_better_a_guess_than_another(sample: str) -> None:
    """Between a tenth and four tenths of the keys in words are the longest option: chance gives a quarter."""
    worded = [item for item in production(sample).items if not item.ordered]
    longest = [item for item in worded if is_longest(item)]

    assert 0.1 <= len(longest) / len(worded) <= 0.4


def is_longest(item: SoundItem) -> bool:
    """Whether the key is longer than every other option."""
    lengths = [len(option.text) for option in item.options]
    key = lengths.pop(item.key)
    return key > max(lengths)


def test_several_questions_of_the_article_have_two_wordings() -> None:
    """Neighbours read different sentences: at least half of the facts have a second wording."""
    asked = [fact.asks for fact in bank(ARTICLE).facts]

    assert len(asked) <= 2 * sum(len(asks) > 1 for asks in asked)
