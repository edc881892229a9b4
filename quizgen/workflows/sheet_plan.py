"""The plan of a build's answer sheets, drawn from all that they must fit and from nothing that is right or wrong."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from quizgen.assembly.codes import DIGITS, LETTERS
from quizgen.domain.chance import Chance
from quizgen.domain.form import Form
from quizgen.domain.item import SoundItem
from quizgen.domain.sheet import SheetKind, SheetPlan
from quizgen.domain.sheet_code import RUN_SIGNS
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


def _fingerprint(items: Sequence[SoundItem]) -> str:
    """Of what can be printed of the items, whichever of the options is right."""
    printed = [[item.id, item.stems, sorted(option.text for option in item.options)] for item in items]
    return hashlib.sha256(json.dumps(printed).encode()).hexdigest()
