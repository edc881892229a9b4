"""Fonts: which characters of a quiz no font can draw, found before anything is printed.

A character without a glyph becomes a black box on paper, while reading the PDF back still gives the
character: only the fonts themselves tell. Those of the theme are asked first, then the typesetter is asked
what the machine's own fonts can do (they draw Chinese, Japanese and Korean, whose fonts are too large
to be bundled).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from pathlib import Path

from quizgen.diagnostics import Diagnostic, Span
from quizgen.domain.form import Learner
from quizgen.domain.item import SoundItem
from quizgen.domain.quiz import Quiz
from quizgen.rendering.themes.labels import paper_labels
from quizgen.rendering.themes.theme import Theme

CODE = "missing-glyph"
_SUFFIXES = (".otf", ".ttf", ".woff", ".woff2")
_NEVER_DRAWN = frozenset((*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
"""Variation selectors: they change the letter before them, where a font knows how."""
_REMEDY = (
    "Write it another way, or install a font that has it (on Debian and Ubuntu fonts-noto; for Chinese, Japanese "
    "and Korean fonts-noto-cjk)."
)
_EMOJI = range(0x1F000, 0x20000)
_REMEDY_OF_EMOJI = (
    "Leave it out: emoji in colour are never printed, as no file with them can be read by everyone for years to come; "
    "some are printed in black, such as 😀."
)

DRAWN_BY_DEFAULT = frozenset(map(chr, (*range(0x21, 0x7F), *range(0xA1, 0x100)))) | frozenset("‘’‚“”„–—…€")
"""Characters that the text font of the default theme draws, and so every theme's: no font is opened for them."""

Place = tuple[str, str, str]
"""The fact concerned, what stands there, and its text."""


def missing_glyphs(quiz: Quiz, *, theme: Theme, spans: Mapping[str, Span] | None = None) -> tuple[Diagnostic, ...]:
    """What no font can draw, one diagnostic a text; `spans` are places of facts by their ids."""
    places = (*_places(quiz), *_words(quiz.source.language, theme))
    missing = undrawable((text for _, _, text in places), theme=theme)
    if not missing:
        return ()
    start = Span(quiz.source.facts)
    return tuple(
        _describe(place, found, (spans or {}).get(place[0], start))
        for place in dict.fromkeys(places)
        if (found := [one for one in missing if one in place[2]])
    )


def missing_in_names(roster: Sequence[tuple[Learner, Span]], *, theme: Theme) -> tuple[Diagnostic, ...]:
    """What no font can draw of learners' names, groups, seats and ids, and of the words in their languages."""
    missing = undrawable((text for one, _ in roster for _, _, text in _learner_places(one, theme)), theme=theme)
    if not missing:
        return ()
    places = dict.fromkeys((span, place) for learner, span in roster for place in _learner_places(learner, theme))
    return tuple(
        _describe(place, found, span)
        for span, place in places
        if (found := [one for one in missing if one in place[2]])
    )


def undrawable(texts: Iterable[str], *, theme: Theme) -> tuple[str, ...]:
    """The characters of the texts that neither the theme's fonts nor the machine's can draw, by code point."""
    left = beyond_fonts("".join(texts), theme=theme)
    hopeless = {character for character in left if unicodedata.category(character) in ("Cc", "Cn", "Cs")}
    return tuple(sorted(hopeless | set(_beyond_theme("".join(sorted(left - hopeless)), theme))))


def beyond_fonts(text: str, *, theme: Theme) -> set[str]:
    """The characters of a text that no font of the theme can draw; the machine's fonts are not asked."""
    left = set(filter(_is_drawn, set(text) - DRAWN_BY_DEFAULT))
    for path in _font_files(theme):
        if not left:
            break
        left -= _drawn_by(path)
    return left


def _beyond_theme(characters: str, theme: Theme) -> str:
    if not characters:
        return ""
    from quizgen.rendering.typesetting.typesetter import find_undrawable

    return find_undrawable(characters, theme=theme)


def _is_drawn(character: str) -> bool:
    """Whether a reader would see the character: no white space, no invisible sign."""
    return not (character.isspace() or unicodedata.category(character) == "Cf" or ord(character) in _NEVER_DRAWN)


def _font_files(theme: Theme) -> Iterator[Path]:
    for folder in theme.folders:
        yield from sorted(path for path in (folder / "fonts").rglob("*") if path.suffix.lower() in _SUFFIXES)


@lru_cache(maxsize=256)
def _drawn_by(path: Path) -> frozenset[str]:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap() or ()))


def _places(quiz: Quiz) -> Iterator[Place]:
    yield "", "the title", quiz.title
    yield "", "the name of the source", quiz.source.title
    for item in quiz.items:
        yield from _item_places(item)


def _learner_places(learner: Learner, theme: Theme) -> Iterator[Place]:
    yield "", "the name", learner.name
    yield "", "the group", learner.group
    yield "", "the seat", learner.seat
    yield "", "the id", learner.id
    if learner.language:
        yield from _words(learner.language, theme)


@lru_cache(maxsize=64)
def _words(language: str, theme: Theme) -> tuple[Place, ...]:
    """What the theme prints beside the quiz's own on papers in a language, in one text."""
    labels = paper_labels(theme, language)
    words = (str(getattr(labels, field.name)) for field in fields(labels))
    return (("", f"the words on papers in {labels.language}", " · ".join(words)),)


def _item_places(item: SoundItem) -> Iterator[Place]:
    for stem in item.stems:
        yield item.fact, "the question", stem.plain
    for option in item.options:
        yield item.fact, "the option", option.text
        yield item.fact, "the reason", option.judgement.because
        if option.judgement.quote is not None:
            yield item.fact, "the quote", option.judgement.quote.text
    yield item.fact, "the quote", item.quote.text


def _describe(place: Place, found: list[str], span: Span) -> Diagnostic:
    fact, what, text = place
    named = ", ".join(f"“{one}” (U+{ord(one):04X} {unicodedata.name(one, 'without a name')})" for one in found)
    return Diagnostic(
        code=CODE,
        span=span,
        found=f"No font here can draw {named} in {what} “{text}”.",
        remedy=_REMEDY_OF_EMOJI if all(ord(one) in _EMOJI for one in found) else _REMEDY,
        subject=fact,
    )
