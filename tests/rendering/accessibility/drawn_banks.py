"""Drawn banks: quizzes of all shapes in every language that has words, the same on every machine."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.domain.chance import Chance, Stream, secret_of_seed
from quizgen.domain.form import Learner
from quizgen.domain.quiz import Quiz
from quizgen.domain.seating import Room
from quizgen.domain.sheet import SheetKind, SheetPlan
from quizgen.rendering.themes.theme import load_theme, templates_folder
from quizgen.rendering.typesetting.missing_glyphs import undrawable
from tests.rendering.quizzes import Row, quiz

LABELS = templates_folder() / "default" / "labels"
SIGNS = (
    "2004",
    "45,000",
    "½",
    "≥",
    "“quoted”",
    "<b>",
    "&amp;",
    "CO₂",
    "→",
    "naïve",
    "Łódź",
    "مرحبا",
    "שלום",
    "ስም",
    "Ελλάς",
)
"""Strangers among the words: figures, signs, and other scripts."""
_WORD = re.compile(r"[^\W\d_]{1,30}")


def languages() -> tuple[str, ...]:
    """All languages with words; Chinese only where the system has a font for it."""
    tags = sorted(path.stem for path in LABELS.glob("*.toml"))
    return tuple(tag for tag in tags if tag != "zh" or not undrawable(words(tag), theme=load_theme()))


def words(language: str) -> tuple[str, ...]:
    """The words of a language, as its labels use them."""
    return tuple(
        dict.fromkeys(_WORD.findall((LABELS / f"{language}.toml").read_text("utf-8").partition("[trainer]")[2]))
    )


def draw_bank(name: str, language: str) -> Quiz:
    """A quiz with few or many questions, options, wordings and forms, for learners with names or for anybody."""
    stream = Chance(secret_of_seed("drawn banks")).stream(name, language)
    pool = words(language)
    rows = tuple(_draw_row(stream, pool, number) for number in range(1, 2 + stream.below(3)))
    count = (1, 2, 4, 9)[stream.below(4)]
    learners = tuple(_draw_learner(stream, pool, number) for number in range(count if stream.below(2) else 0))
    title = _text(stream, pool, 9)
    made = quiz(
        rows, forms=count, learners=learners, language=language, title=title, source_title=_text(stream, pool, 20)
    )
    made = replace(made, sheet=_draw_sheet(stream, max(len(item.options) for item in made.items)))
    return _seat(made, Room(2 + stream.below(3), 3 + stream.below(9))) if stream.below(2) else made


def _seat(made: Quiz, room: Room) -> Quiz:
    """The forms on the first seats of a room, all but the last one of several."""
    forms = [replace(form, seat=seat) for form, seat in zip(made.forms, room.seats(), strict=False)]
    rest = made.forms[-1:] if len(forms) > 1 else ()
    return replace(made, forms=(*forms[: len(forms) - len(rest)], *rest), room=room)


def _draw_sheet(stream: Stream, options: int) -> SheetPlan | None:
    """Half of all papers have answer sheets, of either kind."""
    kind = (None, None, SheetKind.PAGE, SheetKind.STRIP)[stream.below(4)]
    return SheetPlan(kind, "7F3K2M", options) if kind else None


def _draw_row(stream: Stream, pool: tuple[str, ...], number: int) -> Row:
    stems = tuple(_text(stream, pool, 20) for _ in range(1 + stream.below(2)))
    longest = (1, 3, 8, 25)[stream.below(4)]
    options = tuple(f"{_text(stream, pool, longest)} {letter}" for letter in "stuvwxyz"[: 2 + stream.below(7)])
    return stems, options, _text(stream, pool, 20), number


def _draw_learner(stream: Stream, pool: tuple[str, ...], number: int) -> Learner:
    language = stream.choose(("", "", "en", "fr", "ar", "rw"))
    return Learner(_text(stream, pool, 4), f"L-{number}", _text(stream, pool, 2), f"{number}", language)


def _text(stream: Stream, pool: tuple[str, ...], longest: int) -> str:
    """Some words of the language, now and then a stranger among them."""
    count = 1 + stream.below(longest)
    return " ".join(stream.choose(pool if stream.below(8) else SIGNS) for _ in range(count))
