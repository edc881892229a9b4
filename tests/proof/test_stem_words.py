"""Stems that leave room for several right answers are found in seven languages, and ordinary ones are left alone."""

from __future__ import annotations

import pytest

from quizgen.proof.stem_words import STEM_WORDS, many_answers

SEVERAL = {
    "en": [
        "Which country is a member of the Commonwealth?",
        "Name one of the founders.",
        "How many goats can the raft carry?",
        "How many visitors may enter at once?",
        "Which country borders Chad?",
        "In which country is Dutch spoken?",
        "Which of these is NOT a mission?",
        "Which state has no army?",
        "Who was a co-founder of the firm?",
        "Which rule doesn't apply at night?",
    ],
    "fr": [
        "Quel pays est membre de l’Union ?",
        "Combien de personnes peut porter la barque ?",
        "Citez un des fondateurs.",
    ],
    "de": [
        "Welches Land ist ein Mitglied der Union?",
        "Wie viele Personen darf der Aufzug tragen?",
        "Nennen Sie einen Gründer.",
    ],
    "es": ["¿Qué país es miembro de la Unión?", "¿Cuántas personas puede llevar?", "¿Qué país no tiene ejército?"],
    "it": ["Quale paese è membro dell’Unione?", "Quante persone può portare?", "Quale paese confina con la Francia?"],
    "pt": ["Que país é membro da União?", "Quantas pessoas pode levar?", "Qual país não tem exército?"],
    "nl": ["Welk land is lid van de Unie?", "Hoeveel mensen mag de lift dragen?", "Welk land heeft geen leger?"],
}
ONE = {
    "en": [
        "In which month, May or June, was it held?",
        "Which one of these missions ended in 2020?",
        "When was the treaty signed?",
        "Which is the only country that borders the lake?",
        "Under which rule, No. 5 or No. 6, does it fall?",
        "Since when is the town no longer a capital?",
        "How many candles were lit?",
        "On which day was the border closed?",
        "Which gorge lies on the border of two states?",
        "Who wrote the note?",
        "What is the right called under which people can have data deleted that are no longer needed?",
        "Within what time does a request have to be answered, if it is not complicated?",
    ],
    "fr": [
        "Quand la digue fut-elle construite ?",
        "Quel est le seul pays membre de la ligue ?",
        "Combien de passages y a-t-il ?",
    ],
    "de": [
        "Wann wurde der Damm gebaut?",
        "Wie heißt die einzige Stadt, die an den See grenzt?",
        "Welche Kanne ist blau?",
    ],
    "es": ["¿Cuándo se construyó la presa?", "¿Cuál es el único miembro de la liga?", "¿Qué noche se celebró?"],
    "it": ["Quando fu costruita la diga?", "Qual è l’unico membro della lega?"],
    "pt": ["Quando foi construída a barragem?", "Qual é o único membro da liga?"],
    "nl": ["Wanneer werd de dam gebouwd?", "Wat is het enige lid van de bond?"],
}


@pytest.mark.parametrize("language", STEM_WORDS)
def test_stems_with_room_for_several_answers_are_found(language: str) -> None:
    """Whatever follows the language in its tag."""
    assert [stem for stem in SEVERAL[language] if many_answers(stem, f"{language}-XX") is None] == []


@pytest.mark.parametrize("language", STEM_WORDS)
def test_stems_that_ask_for_one_thing_are_left_alone(language: str) -> None:
    """A month, a candle, a note, the only one."""
    assert [(stem, found) for stem in ONE[language] if (found := many_answers(stem, language))] == []


def test_a_language_without_words_is_taken_as_it_is() -> None:
    """Nothing is claimed about it."""
    assert many_answers("Which country is a member of the Commonwealth?", "xx") is None
