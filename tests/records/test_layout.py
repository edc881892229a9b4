"""What lies where: every file that a build writes is known as quizgen's own, and no other is."""

from __future__ import annotations

import pytest

from quizgen.assembly.codes import form_codes
from quizgen.domain.chance import Chance
from quizgen.records import layout


@pytest.mark.parametrize("code", form_codes(40, Chance(b"secret")))
def test_papers_of_all_forms_are_quizgens_own(code: str) -> None:
    """Those called by letters and those with drawn codes: a later build takes them away."""
    assert layout.is_own(layout.paper(code))


@pytest.mark.parametrize("name", [layout.KEY, layout.GUIDE, layout.QUIZ, layout.FORMS, layout.SECRET])
def test_trainers_files_are_own_and_private(name: str) -> None:
    """Nobody else may read them."""
    assert layout.is_own(name)
    assert layout.is_private(name)


@pytest.mark.parametrize(
    "name", ["learner/notes.pdf", "learner/paper-.pdf", "trainer/moodle.xml", "key.pdf", "learner"]
)
def test_files_of_others_are_not(name: str) -> None:
    """They stay where they are."""
    assert not layout.is_own(name)
