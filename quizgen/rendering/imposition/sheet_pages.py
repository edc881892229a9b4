"""Answer sheets of a print run: the frame of a sheet is typeset once, its code is drawn anew for every form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from quizgen.domain.check_signs import ALPHABET
from quizgen.domain.form import Form
from quizgen.domain.sheet_code import SheetCode
from quizgen.rendering.imposition.fragments import SHEET_CODE, SHEET_FORM, SHEET_NAME, SHEET_QR, STRIP, Setting
from quizgen.rendering.imposition.xobjects import POINTS, Fragment
from quizgen.rendering.typesetting.typesetter import Rectangle
from quizgen.rendering.views.qr_code import MODULES, draw_code, page_path

CODE_SIGNS = ALPHABET + "."
"""What codes are made of."""
WIDE_CODE = "QG1.HHHHHH.HHHHHH.00.WW"
"""As wide as any: where it has room, all have."""


class SheetPages:
    """What the sheets of a run have in common; of a quiz without sheets, nothing."""

    def __init__(self, setting: Setting) -> None:
        self._plan = setting.quiz.sheet

    def texts_of(self, forms: Iterable[Form]) -> dict[str, dict[str, None]]:
        """All texts on the forms' sheets by their places, each once; of codes the signs."""
        texts: dict[str, dict[str, None]] = {}
        for form in forms:
            for name, text in self.own_texts(form, CODE_SIGNS):
                texts.setdefault(name, {})[text] = None
        return texts

    def room(self, frames: Sequence[Fragment]) -> tuple[float, ...]:
        """The height that a strip takes below the questions, in CSS pixels; none for other sheets."""
        place = frames[-1].places.get(STRIP)
        return () if place is None else (place[3] - place[1],)

    def codes(self, form: Form, frames: Sequence[Fragment]) -> Iterator[str]:
        """The code on each of the frames of a form's paper; empty where no sheet is."""
        number = 0
        for frame in frames:
            has_sheet = self._plan is not None and SHEET_QR in frame.places
            number += has_sheet
            yield str(SheetCode(self._plan.sign, form.code, number)) if self._plan is not None and has_sheet else ""

    def own_texts(self, form: Form, code: str = WIDE_CODE) -> Iterator[tuple[str, str]]:
        """Places with what belongs into them on a page with that code; nothing without one."""
        if self._plan is None or not code:
            return
        yield SHEET_FORM, form.code
        yield SHEET_CODE, code
        if form.learner is not None:
            yield SHEET_NAME, form.learner.name


def draw_qr(code: str, places: Mapping[str, Rectangle], height: float) -> str:
    """The operators that draw a code's squares in its place on a page of that height in CSS pixels."""
    left, top, right, _ = places[SHEET_QR]
    module = (right - left) / MODULES * POINTS
    matrix = f"{module:.5f} 0 0 {module:.5f} {left * POINTS:.3f} {(height - top) * POINTS:.3f}"
    return f"q {matrix} cm 0 g {page_path(draw_code(code))}f Q"
