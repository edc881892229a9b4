"""Templates: what users wrote is data, and a theme's mistakes are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.rendering.themes.theme import Theme, ThemeError, load_theme
from quizgen.rendering.views.learner import view_paper
from quizgen.rendering.views.templating import fill_paper
from tests.rendering.quizzes import quiz


def fill(theme: Theme) -> str:
    """The first form of a short quiz as HTML."""
    made = quiz(count=1)
    return fill_paper(view_paper(made, made.forms[0], theme=theme), theme)


def own(folder: Path, template: str) -> Theme:
    """A theme with a template for papers of its own."""
    (folder / "paper.html").write_text(template, encoding="utf-8")
    return load_theme(str(folder))


def test_a_theme_of_ones_own_fills_its_own_template(tmp_path: Path) -> None:
    """With the same view as the default one."""
    theme = own(tmp_path, "<h1>{{ paper.title }}</h1>{{ paper.questions[0].stem }}")

    assert fill(theme).endswith("</h1>In which year did Rwanda first deploy as a troop-contributing country?")


def test_what_users_wrote_is_escaped_in_every_template(tmp_path: Path) -> None:
    """A template of one's own need not think of it."""
    made = quiz(count=1, title='<b>{{ 7*7 }}</b> & "so on"')
    theme = own(tmp_path, "{{ paper.title }}")

    filled = fill_paper(view_paper(made, made.forms[0], theme=theme), theme)
    assert filled == "&lt;b&gt;{{ 7*7 }}&lt;/b&gt; &amp; &#34;so on&#34;"


def test_a_name_that_the_view_does_not_have_is_an_error(tmp_path: Path) -> None:
    """Not an empty place on the paper."""
    with pytest.raises(ThemeError, match=r"paper\.html of the theme .* cannot be filled: .*has no attribute 'tilte'"):
        fill(own(tmp_path, "{{ paper.tilte }}"))


def test_a_slip_in_a_template_is_named_with_its_line(tmp_path: Path) -> None:
    """As an editor would."""
    with pytest.raises(ThemeError, match=r"paper\.html:2: "):
        fill(own(tmp_path, "<p>\n{% for %}"))


@pytest.mark.parametrize(
    "template",
    [
        "{{ paper.__class__.__mro__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ paper.labels.page.format.__globals__ }}",
        "{% include '/etc/hostname' %}",
        "{% include '../../../../../../etc/hostname' %}",
    ],
)
def test_a_template_reaches_nothing_but_its_view_and_its_theme(tmp_path: Path, template: str) -> None:
    """Neither Python's insides nor other files."""
    with pytest.raises(ThemeError):
        fill(own(tmp_path, template))


def test_the_trainers_views_are_not_in_reach_of_a_paper(tmp_path: Path) -> None:
    """A paper's template is given the learner's view and nothing more."""
    with pytest.raises(ThemeError, match="'key' is undefined"):
        fill(own(tmp_path, "{{ key }}"))
