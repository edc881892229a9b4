"""The languages of parts of a tagged PDF."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO

import pikepdf
import pytest

from quizgen.domain.form import Learner
from quizgen.rendering.papers import render_guide, render_key, render_paper
from quizgen.rendering.themes.theme import load_theme
from tests.rendering.quizzes import quiz, sample


def languages(data: bytes) -> tuple[str, set[str]]:
    """The language of a document, and those that tags in it name."""
    with pikepdf.open(BytesIO(data)) as pdf:
        tags = (one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one and "/Lang" in one)
        return str(pdf.Root.Lang), {str(tag.Lang) for tag in tags}


@pytest.mark.parametrize(
    ("needed", "own", "inside"),
    [("fr", "en", {"fr"}), ("ar", "en", {"ar"}), ("", "en", set()), ("en", "en", set()), ("rw", "en", set())],
)
def test_the_words_of_a_learners_language_are_tagged_with_it(needed: str, own: str, inside: set[str]) -> None:
    """The document is in the language of its questions."""
    made = quiz(count=2, learners=(Learner("Ann", language=needed),), language=own)

    assert (own, inside) == languages(render_paper(made, made.forms[0], theme=load_theme()).data)


def test_words_in_english_for_want_of_others_are_tagged_as_english() -> None:
    """A quiz in Kinyarwanda has English words round its questions until someone writes others."""
    made, theme = quiz(count=2, language="rw"), load_theme()

    for data in (
        render_paper(made, made.forms[0], theme=theme).data,
        render_key(made, theme=theme).data,
        render_guide(made, theme=theme).data,
    ):
        assert ("rw", {"en"}) == languages(data)
    assert ("fr", set()) == languages(render_key(quiz(count=2, language="fr"), theme=theme).data)


def test_the_reasons_in_a_guide_are_tagged_as_english() -> None:
    """All else is in the language of the quiz."""
    made = quiz(sample("arabic"), language="ar")

    assert ("ar", {"en"}) == languages(render_guide(made, theme=load_theme()).data)


ANOTHER_VERSION = """
import pathlib, sys
import weasyprint.pdf as pdf
from weasyprint.pdf import tags
source = pathlib.Path(tags.__file__).read_text()
exec(source.replace("_build_box_tree", "_build_tree"), vars(tags))
del tags._build_box_tree
pdf.add_tags = tags.add_tags
from quizgen.domain.form import Learner
from quizgen.rendering.papers import render_paper
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.typesetting.typesetter import TAGS_LANGUAGES
from tests.rendering.quizzes import quiz
made = quiz(count=2, learners=(Learner("Ann", language="fr"),))
sys.stdout.buffer.write(render_paper(made, made.forms[0], theme=load_theme()).data)
assert not TAGS_LANGUAGES
"""


def test_a_typesetter_that_is_another_inside_prints_papers_without_languages_of_parts() -> None:
    """Its function has another name: papers are tagged all the same, and it is known that they name no language."""
    printed = subprocess.run([sys.executable, "-c", ANOTHER_VERSION], capture_output=True, check=True).stdout

    assert ("en", set()) == languages(printed)
    with pikepdf.open(BytesIO(printed)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
