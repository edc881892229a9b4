"""Learners' needs: themes that can draw their names, and words in their languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.diagnostics import Severity
from quizgen.domain.form import Learner
from quizgen.errors import ContentError
from quizgen.rendering.themes.theme import bundled_themes
from quizgen.workflows.attendance import Attendance, read_attendance
from quizgen.workflows.composition import compose
from quizgen.workflows.request import BuildRequest
from quizgen.workflows.roster_checks import needed_themes
from tests.lesson import write_lesson
from tests.rendering.quizzes import quiz

UNASSIGNED = "\U000e1234"


def attendance(folder: Path, text: str, theme: str = "default") -> Attendance:
    """The roster of a build."""
    (folder / "people.csv").write_text(text, "utf-8")
    return read_attendance(BuildRequest(facts=folder / "x.facts.yaml", roster=folder / "people.csv", theme=theme))


@pytest.mark.parametrize("theme", ["", "dyslexia", "high-contrast", "large-print", "large-print-24"])
def test_names_that_no_font_can_draw_end_the_build(tmp_path: Path, theme: str) -> None:
    """With the line of the roster, before anything is printed, whatever the learner's theme."""
    with pytest.raises(ContentError, match=r"people\.csv:3:1.*U\+E1234"):
        attendance(tmp_path, f"name,theme\nAnn,\nBen{UNASSIGNED},{theme}\n")


def test_a_language_without_words_is_told_once(tmp_path: Path) -> None:
    """As a warning, where it is first asked for; languages with words are none."""
    roster = attendance(tmp_path, "name,language\nAnn,fr\nBen,rw\nCid,rw\nDan,pt-BR\nEve,\n")

    (warning,) = roster.diagnostics
    assert (warning.code, warning.severity, warning.span.line) == ("roster-no-words", Severity.WARNING, 3)
    assert "labels/rw.toml" in warning.remedy
    assert 5 == len(roster.learners)


def test_a_theme_may_bring_the_words_along(tmp_path: Path) -> None:
    """The quiz's own, if the learner needs no other."""
    (tmp_path / "mine" / "labels").mkdir(parents=True)
    (tmp_path / "mine" / "labels" / "rw.toml").write_text('[paper]\nname = "Izina"\n', "utf-8")

    assert () == attendance(tmp_path, "name,language\nBen,rw\n", str(tmp_path / "mine")).diagnostics
    found = attendance(tmp_path, "name,language,theme\nBen,rw,dyslexia\n", str(tmp_path / "mine")).diagnostics
    assert ["roster-no-words"] == [one.code for one in found]


def test_a_need_changes_no_form(tmp_path: Path) -> None:
    """Whatever the theme and the language: the same code, questions and letters."""
    facts = write_lesson(tmp_path)
    drawn = set()
    for theme in ("", *bundled_themes()):
        (tmp_path / "people.csv").write_text(
            f"name,id,theme,language\nAnn,1,{theme},{'fr' if theme else ''}\n", "utf-8"
        )
        request = BuildRequest(facts=facts, roster=tmp_path / "people.csv", seed="one")
        (form,) = compose(request).quiz.forms
        drawn.add((form.code, form.questions))

    assert 1 == len(drawn)


def test_the_themes_of_a_quiz_are_those_of_its_learners() -> None:
    """Each once, the quiz's own first."""
    learners = tuple(Learner(name, theme=theme) for name, theme in (("A", "dyslexia"), ("B", ""), ("C", "dyslexia")))

    assert ("default", "dyslexia") == needed_themes(quiz(count=1, learners=learners).forms, theme="default")
