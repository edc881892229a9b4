"""Reasons: every language says all that is to be said, and what it quotes is only quoted."""

from __future__ import annotations

import re

import pytest

from quizgen.domain.item import CandidateItem, SoundItem
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import prove
from quizgen.proof.phrases import PHRASES, phrase
from tests.banks import make_bank, make_fact


@pytest.mark.parametrize("language", sorted(PHRASES))
def test_every_language_says_all_that_is_to_be_said(language: str) -> None:
    """No reason is missing, and each names what the English one names."""
    for reason, english in PHRASES["en"].items():
        assert set(re.findall(r"\{\w+\}", english)) == set(re.findall(r"\{\w+\}", PHRASES[language][reason]))
    assert {*PHRASES["en"], "apart"} >= set(PHRASES[language])


def test_braces_in_an_answer_are_only_text() -> None:
    """An answer that looks like a place of the phrase is not filled in."""
    assert "the source gives {option}, not {key}" == phrase("figure", "en", key="{option}", option="{key}")


def test_a_language_without_phrases_gets_english() -> None:
    """Better an English reason than none."""
    assert "the source says so" == phrase("says", "xx") == phrase("says", "en-GB")
    assert "as found" == phrase("apart", "en", otherwise="as found", key="a", option="b")


def test_reasons_are_in_the_language_of_the_source() -> None:
    """A French source has French reasons: for the key, for a name, for what the author gave as wrong."""
    fact = make_fact("ville", "Où ?", "Lyon", type="place", wrong=["Atlantide"])
    bank = make_bank(fact, kinds={"ville": ("Lyon", "Nice")}, language="fr")
    item = prove(CandidateItem("ville", ("Où ?",), ("Lyon", "Nice", "Atlantide"), False), Evidence(bank))

    assert isinstance(item, SoundItem)
    assert ["la source le dit", "Lyon et Nice sont différents, selon l’auteur", "selon l’auteur, c’est faux"] == [
        option.judgement.because for option in item.options
    ]


def test_a_language_of_a_region_is_that_language() -> None:
    """Canadian French has the words of French."""
    assert phrase("says", "fr") == phrase("says", "fr-CA") == phrase("says", "fr-Latn-CA")
    assert phrase("says", "fr") != phrase("says", "en")
