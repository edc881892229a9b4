"""Learners' needs: whether the themes they need can draw their names and have words in their languages."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.diagnostics import Diagnostic, Severity, Span
from quizgen.domain.form import Form, Learner
from quizgen.reading.roster import Roster
from quizgen.rendering.themes.labels import has_labels
from quizgen.rendering.themes.theme import bundled_themes, load_theme
from quizgen.rendering.typesetting.missing_glyphs import missing_in_names

NO_THEME = "roster-theme"
NO_WORDS = "roster-no-words"
_REMEDY = (
    "Nothing needs to be done, or write the words into labels/{language}.toml of a theme of your own; "
    "templates/README.md says how."
)


def needed_themes(forms: tuple[Form, ...], *, theme: str) -> tuple[str, ...]:
    """The themes that some paper is printed in, the quiz's own first."""
    return tuple(dict.fromkeys([theme, *(form.learner.theme for form in forms if form.learner and form.learner.theme)]))


def missing_in_roster(roster: Roster, *, theme: str) -> Iterator[Diagnostic]:
    """What no font can draw of a roster, each learner's in the theme that he or she needs; raises ThemeError."""
    by_theme: dict[str, list[tuple[Learner, Span]]] = {}
    for learner, span in zip(roster.learners, roster.spans, strict=True):
        by_theme.setdefault(learner.theme or theme, []).append((learner, span))
    for name, members in by_theme.items():
        yield from missing_in_names(members, theme=load_theme(name))


def unknown_themes(roster: Roster) -> Iterator[Diagnostic]:
    """Every learner who needs a theme that there is not."""
    known = bundled_themes()
    for learner, span in zip(roster.learners, roster.spans, strict=True):
        if learner.theme and learner.theme not in known:
            yield Diagnostic(
                code=NO_THEME,
                span=span,
                found=f"{learner.name} needs the theme “{learner.theme}”, which there is not.",
                expected=f"Themes are: {', '.join(known)}.",
                remedy="Write one of them, or leave the cell empty.",
            )


def wordless_languages(roster: Roster, *, theme: str) -> Iterator[Diagnostic]:
    """A warning at the first learner of each language that a theme has no words in; raises ThemeError."""
    first: dict[tuple[str, str], Span] = {}
    for learner, span in zip(roster.learners, roster.spans, strict=True):
        if learner.language:
            first.setdefault((learner.theme or theme, learner.language), span)
    for (name, language), span in first.items():
        if not has_labels(load_theme(name), language):
            yield Diagnostic(
                code=NO_WORDS,
                span=span,
                found=f"There are no words round the questions in “{language}”.",
                expected="Papers of such learners have them in the language of the quiz.",
                remedy=_REMEDY.replace("{language}", language.lower()),
                severity=Severity.WARNING,
            )
