"""Templating: HTML from a theme's templates and a view; what users wrote is data and always escaped."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from quizgen.rendering.themes.theme import Theme, ThemeError
from quizgen.rendering.views.answer_key import AnswerKey
from quizgen.rendering.views.covers import Covers
from quizgen.rendering.views.guide import Guide
from quizgen.rendering.views.learner import LearnerPaper
from quizgen.rendering.views.letter_table import LetterTable
from quizgen.rendering.views.marking_aids import MarkingAids


def fill_paper(paper: LearnerPaper, theme: Theme) -> str:
    """The paper as HTML; raises ThemeError where the template is at fault."""
    return _fill(theme, "paper.html", {"paper": paper})


def fill_key(key: AnswerKey, theme: Theme) -> str:
    """The key as HTML; raises ThemeError where the template is at fault."""
    return _fill(theme, "key.html", {"key": key})


def fill_guide(guide: Guide, theme: Theme) -> str:
    """The guide as HTML; raises ThemeError where the template is at fault."""
    return _fill(theme, "guide.html", {"guide": guide})


def fill_letters(table: LetterTable, theme: Theme) -> str:
    """Pages of the key of a print run as HTML; raises ThemeError where the template is at fault."""
    return _fill(theme, "letters.html", {"table": table})


def fill_covers(covers: Covers, theme: Theme) -> str:
    """The pages before groups as HTML; raises ThemeError where the template is at fault."""
    return _fill(theme, "covers.html", {"covers": covers})


def fill_strips(aids: MarkingAids, theme: Theme) -> str:
    """Pages of strips as HTML; raises ThemeError where the template is at fault."""
    return _fill(theme, "strip-key.html", {"aids": aids})


def fill_stencils(aids: MarkingAids, theme: Theme) -> str:
    """Stencils as HTML; raises ThemeError where the template is at fault."""
    return _fill(theme, "stencil.html", {"aids": aids})


def _fill(
    theme: Theme,
    name: str,
    view: dict[str, LearnerPaper | AnswerKey | Guide | Covers | LetterTable | MarkingAids],
) -> str:
    try:
        return _environment(theme.folders).get_template(name).render(view)
    except TemplateSyntaxError as error:
        raise ThemeError(f"{error.filename or name}:{error.lineno}: {error.message}.") from error
    except TemplateError as error:
        raise ThemeError(f"The template {name} of the theme “{theme.name}” cannot be filled: {error}.") from error


@lru_cache(maxsize=8)
def _environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    """Templates from these folders alone; a name that a view does not have is an error, never an empty string."""
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
