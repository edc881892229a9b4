"""What the certificate says to learners: why an option is right or wrong, and the sentence of the source."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.domain.languages import primary
from quizgen.exporters.selection import Entry, Selection
from quizgen.records.quiz_record import OptionRecord


@dataclass(frozen=True, slots=True)
class Phrasing:
    """How a language sets a quotation and names a sentence."""

    quotation: str
    """With `{quote}`."""
    sentence: str
    """With `{number}`."""


ENGLISH = Phrasing("“{quote}”", "sentence {number}")

PHRASINGS = {
    "ar": Phrasing("«{quote}»", "الجملة {number}"),
    "de": Phrasing("„{quote}“", "Satz {number}"),
    "en": ENGLISH,
    "es": Phrasing("«{quote}»", "oración {number}"),
    "fr": Phrasing("«\u00a0{quote}\u00a0»", "phrase {number}"),
}
"""By the primary subtag of the source's language; English where there is none."""


def phrase_why(choice: OptionRecord, entry: Entry, language: str) -> str:
    """Why the option is right or wrong: a sentence, with the passage where it is another than the item's own."""
    because = choice.because.rstrip(".")
    sentence = f"{because[:1].upper()}{because[1:]}."
    if choice.quote is None or choice.quote.text == entry.quote:
        return sentence
    place = _phrasing(language).sentence.format(number=choice.quote.sentence)
    return f"{sentence} {_cite(choice.quote.text, place, language)}"


def phrase_evidence(entry: Entry, selection: Selection) -> str:
    """The passage on which the key rests, with the source's title and the number of the sentence."""
    place = _phrasing(selection.language).sentence.format(number=entry.sentence)
    title = selection.source_title
    return _cite(entry.quote, f"{title}, {place}" if title else place, selection.language)


def _cite(quote: str, place: str, language: str) -> str:
    return f"{_phrasing(language).quotation.replace('{quote}', quote)} ({place})"


def _phrasing(language: str) -> Phrasing:
    return PHRASINGS.get(primary(language), ENGLISH)
