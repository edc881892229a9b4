"""Papers, keys and guides as PDFs: what workflows call.

Learner papers and the trainer's documents come from different functions by way of different types.
"""

from __future__ import annotations

from quizgen.domain.form import Form
from quizgen.domain.quiz import Quiz
from quizgen.rendering.imposition.sheet_geometry import measure_sheet
from quizgen.rendering.themes.pages import PageSize, PaperPdf
from quizgen.rendering.themes.theme import Theme, load_theme
from quizgen.rendering.views.answer_key import MOST_FORMS, view_key
from quizgen.rendering.views.guide import view_guide
from quizgen.rendering.views.learner import view_paper
from quizgen.rendering.views.marking_aids import Sheets, theme_of, view_stencils, view_strips


def render_paper(quiz: Quiz, form: Form, *, theme: Theme, page_size: PageSize = PageSize.A4) -> PaperPdf:
    """The learner's paper of one form; raises ThemeError and MissingGlyphError."""
    from quizgen.rendering.views.templating import fill_paper

    return _typeset(fill_paper(view_paper(quiz, form, theme=theme), theme), theme, page_size)


def render_key(quiz: Quiz, *, theme: Theme, page_size: PageSize = PageSize.A4) -> PaperPdf:
    """The trainer's key to all forms, letters of very many on pages by themselves.

    Raises ThemeError and MissingGlyphError.
    """
    from quizgen.rendering.views.templating import fill_key

    if len(quiz.forms) > MOST_FORMS:
        from quizgen.rendering.imposition.key_run import impose_key

        return impose_key(quiz, theme=theme, page_size=page_size)
    return _typeset(fill_key(view_key(quiz, theme=theme), theme), theme, page_size)


def render_guide(quiz: Quiz, *, theme: Theme, page_size: PageSize = PageSize.A4) -> PaperPdf:
    """The trainer's guide, with why each option is right or wrong; raises ThemeError and MissingGlyphError."""
    from quizgen.rendering.views.templating import fill_guide

    return _typeset(fill_guide(view_guide(quiz, theme=theme), theme), theme, page_size)


def render_strip_key(quiz: Quiz, *, theme: Theme, page_size: PageSize = PageSize.A4) -> PaperPdf:
    """Strips with the letters of all forms, to be laid beside their sheets; raises ThemeError and MissingGlyphError."""
    from quizgen.rendering.views.templating import fill_strips

    sheets = _measure(quiz, theme, page_size)
    return _typeset(fill_strips(view_strips(quiz, sheets, theme=theme), theme), theme, page_size)


def render_stencils(quiz: Quiz, *, theme: Theme, page_size: PageSize = PageSize.A4) -> PaperPdf:
    """Stencils to be laid over the sheets of all forms; raises ThemeError and MissingGlyphError."""
    from quizgen.rendering.views.templating import fill_stencils

    sheets = _measure(quiz, theme, page_size)
    return _typeset(fill_stencils(view_stencils(quiz, sheets, theme=theme), theme), theme, page_size)


def _measure(quiz: Quiz, theme: Theme, page_size: PageSize) -> Sheets:
    """The sheets of the quiz's theme and of all that learners need."""
    themes = {name: load_theme(name) for name in map(theme_of, quiz.forms) if name}
    return {name: measure_sheet(quiz, theme=one, page_size=page_size) for name, one in {"": theme, **themes}.items()}


def _typeset(html: str, theme: Theme, page_size: PageSize) -> PaperPdf:
    """Typeset late: loading the typesetter takes most of a second that other commands need not pay."""
    from quizgen.rendering.typesetting.typesetter import typeset

    return typeset(html, theme=theme, page_size=page_size)
