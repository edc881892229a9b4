"""Stems in words: the author's wordings, and the instruction that goes with a quotation or a gap."""

from __future__ import annotations

from quizgen.domain.languages import primary
from quizgen.domain.question import Direction, Question

SPEAKER_STEMS = {
    "ar": "من قال هذه الكلمات؟ «{words}»",
    "de": "Von wem stammen diese Worte? „{words}“",
    "en": "Whose words are these? “{words}”",
    "es": "¿De quién son estas palabras? «{words}»",
    "fr": "Qui a prononcé ces paroles ? « {words} »",
    "it": "Di chi sono queste parole? «{words}»",
    "pt": "De quem são estas palavras? «{words}»",
}
CLOZE_STEMS = {
    "ar": "أكمل كما ورد في النص: «{words}»",
    "de": "Ergänzen Sie so, wie es im Text steht: „{words}“",
    "en": "Fill the gap as the text has it: “{words}”",
    "es": "Complete tal como figura en el texto: «{words}»",
    "fr": "Complétez comme dans le texte : « {words} »",
    "it": "Completate come nel testo: «{words}»",
    "pt": "Complete tal como está no texto: «{words}»",
}
_QUOTATION_MARKS = '“”„"«» '


def word_stems(question: Question, language: str) -> tuple[str, ...]:
    """The question's wordings as printed, in the language of the source (English where we lack it)."""
    tables = {Direction.SPEAKER: SPEAKER_STEMS, Direction.CLOZE: CLOZE_STEMS}
    table = tables.get(question.direction)
    if table is None:
        return question.stems
    frame = table.get(primary(language), table["en"])
    return tuple(frame.replace("{words}", words.strip(_QUOTATION_MARKS)) for words in question.stems)
