"""A build's answer sheets: their plan, drawn from nothing that is right or wrong, and the places of all on them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence

from quizgen.assembly.codes import DIGITS, LETTERS
from quizgen.domain.chance import Chance
from quizgen.domain.form import Form
from quizgen.domain.item import SoundItem
from quizgen.domain.quiz import Quiz
from quizgen.domain.sheet import SheetKind, SheetPlan
from quizgen.domain.sheet_code import RUN_SIGNS
from quizgen.records.sheet_file import ThemedSheet
from quizgen.rendering.imposition.sheet_geometry import measure_sheet
from quizgen.rendering.themes.theme import load_theme
from quizgen.workflows.printing import PAGE_SIZES
from quizgen.workflows.request import BuildRequest


def plan_sheet(
    request: BuildRequest, items: Sequence[SoundItem], forms: Sequence[Form], chance: Chance
) -> SheetPlan | None:
    """The sheets that were asked for; None for none.

    The run's name is another one where questions, options, theme or size are others, as sheets printed before must
    not be marked by the forms of now; further learners change nothing. It tells nothing of the secret.
    """
    if request.sheet is None:
        return None
    stream = chance.stream("sheet-run", request.sheet, request.theme, request.page_size, _fingerprint(items))
    run = "".join(stream.choose(LETTERS + DIGITS) for _ in range(RUN_SIGNS))
    options = max(len(question.options) for form in forms for question in form.questions)
    return SheetPlan(SheetKind(request.sheet), run, options)


def measure_sheets(quiz: Quiz, request: BuildRequest) -> Iterator[ThemedSheet]:
    """The sheet in the build's own theme, and in each that a learner needs; raises ThemeError."""
    needed = (form.learner.theme for form in quiz.forms if form.learner)
    for name in dict.fromkeys(("", *needed)):
        theme = load_theme(name or request.theme)
        yield name, measure_sheet(quiz, theme=theme, page_size=PAGE_SIZES[request.page_size])


def _fingerprint(items: Sequence[SoundItem]) -> str:
    """Of what can be printed of the items, whichever of the options is right."""
    printed = [
        [item.id, [stem.plain for stem in item.stems], sorted(option.text for option in item.options)] for item in items
    ]
    return hashlib.sha256(json.dumps(printed).encode()).hexdigest()
