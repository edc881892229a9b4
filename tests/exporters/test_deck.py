"""The projector deck, played in Chromium by keyboard and without a network."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from quizgen.domain.quiz import Quiz
from quizgen.exporters.choosing import select
from quizgen.exporters.deck import export
from quizgen.exporters.feedback import phrase_evidence, phrase_why
from quizgen.exporters.selection import Selection
from tests.exporters.browser import Browser, opened_browser
from tests.exporters.quizzes import ARABIC, PLAIN, make_item, make_quiz, quizzes

pytestmark = [pytest.mark.browser, pytest.mark.npm]

UNDERSTAND = """
[...document.querySelectorAll(".slide.question")].map((slide) => ({
  stem: slide.querySelector(".stem").textContent,
  options: [...slide.querySelectorAll(".option .text")].map((one) => one.textContent),
  letters: [...slide.querySelectorAll(".letter")].map((one) => one.textContent).join(""),
  right: [...slide.querySelectorAll(".option")].flatMap((one, position) => ("key" in one.dataset ? [position] : [])),
  why: slide.querySelector(".why").textContent,
  evidence: slide.querySelector(".evidence").textContent,
}))
"""
STATE = """({
  slide: [...document.querySelectorAll(".slide")].filter((one) => one.checkVisibility()).map((one) => one.id).join(),
  revealed: [...document.querySelectorAll(".slide:not([hidden]) .reason")]
    .some((one) => one.checkVisibility({ visibilityProperty: true })),
  left: Number(document.getElementById("left").textContent),
  pause: document.getElementById("pause").textContent,
})"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium, running."""
    with opened_browser(tmp_path_factory.mktemp("deck")) as running:
        yield running


def after(browser: Browser, *keys: str) -> dict[str, Any]:
    """What the deck shows after these keys."""
    browser.press(*keys)
    state: dict[str, Any] = browser.look(STATE)
    return state


def slides(selection: Selection) -> list[dict[str, object]]:
    """What the slides should say."""
    return [
        {
            "stem": entry.stem,
            "options": [choice.text for choice in entry.choices],
            "letters": "ABCDEFGH"[: len(entry.choices)],
            "right": [entry.correct],
            "why": phrase_why(entry.key, entry, selection.language),
            "evidence": phrase_evidence(entry, selection),
        }
        for entry in selection.entries
    ]


def test_it_says_what_the_quiz_says(browser: Browser, quiz: Quiz) -> None:
    """A slide a question, letter for letter; nothing runs, nothing is fetched."""
    selection = select(quiz)
    browser.open(export(selection).data)
    found = browser.look(UNDERSTAND)

    assert slides(selection) == found
    assert not browser.noises()


@settings(max_examples=20)
@given(quiz=quizzes())
def test_any_quiz_comes_through(browser: Browser, quiz: Quiz) -> None:
    """Whatever the texts are made of."""
    selection = select(quiz)
    browser.open(export(selection).data)

    assert slides(selection) == browser.look(UNDERSTAND)
    assert not browser.noises()


def test_it_is_played_by_keyboard(browser: Browser) -> None:
    """Space shows the answer and then goes on; arrows go on and back; S and End lead to the summary."""
    browser.open(export(select(PLAIN)).data)

    assert after(browser)["slide"] == "start"
    assert (after(browser, "Space")["slide"], browser.look(STATE)["revealed"]) == ("q1", False)
    assert (after(browser, "Space")["slide"], browser.look(STATE)["revealed"]) == ("q1", True)
    assert after(browser, "r")["revealed"] is False
    assert after(browser, "ArrowRight")["slide"] == "q2"
    assert after(browser, "PageDown")["slide"] == "q3"
    assert after(browser, "ArrowLeft", "PageUp")["slide"] == "q1"
    assert after(browser, "s")["slide"] == "end"
    assert "Central African Republic" in browser.look("document.getElementById('end').innerText")
    assert after(browser, "Home")["slide"] == "start"
    assert after(browser, "End", "ArrowRight")["slide"] == "end"
    assert not browser.noises()


def test_the_answer_is_hidden_until_it_is_shown(browser: Browser) -> None:
    """To eyes and to screen readers."""
    browser.open(export(select(PLAIN)).data)
    browser.press("Space")
    assert "right answer" not in browser.look("document.getElementById('q1').innerText")

    browser.press("Space")
    assert "right answer" in browser.look("document.getElementById('q1').innerText")
    assert browser.look("document.querySelector('#q1 .reason').getAttribute('aria-hidden')") == "false"


def test_the_countdown_runs_and_can_be_stopped(browser: Browser) -> None:
    """It starts with the question, stops with P and with the answer, and can be given more time."""
    browser.open(export(select(PLAIN)).data, clock=True)
    assert after(browser, "Space")["left"] == 30
    browser.wait(2300)
    stopped = after(browser, "p")
    assert stopped["left"] in (27, 28)
    assert stopped["pause"] == "Go on"

    browser.wait(1300)
    assert after(browser)["left"] == stopped["left"]
    assert after(browser, "+")["left"] == stopped["left"] + 5
    assert after(browser, "-", "-")["left"] == stopped["left"] - 5
    browser.press("p", "Space")
    left = after(browser)["left"]
    browser.wait(1300)
    assert after(browser)["left"] == left


def test_it_says_when_the_time_is_up(browser: Browser) -> None:
    """Out loud, too."""
    browser.open(export(select(PLAIN)).data, clock=True)
    browser.press("-", "-", "-", "-", "-", "Space")
    browser.wait(5600)

    assert browser.look("document.getElementById('alarm').textContent") == "Time is up"
    assert after(browser)["left"] == 0


def test_arrows_follow_the_script(browser: Browser) -> None:
    """Where one reads from right to left, the next slide lies to the left."""
    browser.open(export(select(ARABIC)).data)

    assert after(browser, "ArrowLeft")["slide"] == "q1"
    assert after(browser, "ArrowRight")["slide"] == "start"


def test_help_lists_the_keys(browser: Browser) -> None:
    """And closes with Escape."""
    browser.open(export(select(PLAIN)).data)
    browser.press("?")
    assert "Show the answer, then the next question" in browser.look("document.getElementById('keys').innerText")
    assert not browser.violations()

    browser.press("Escape")
    assert browser.look("document.getElementById('keys').open") is False


@pytest.mark.parametrize(
    ("quiz", "width", "colours"),
    [
        (PLAIN, 1280, "light"),
        pytest.param(PLAIN, 1280, "dark", marks=pytest.mark.slow),
        pytest.param(PLAIN, 390, "light", marks=pytest.mark.slow),
        pytest.param(ARABIC, 1280, "dark", marks=pytest.mark.slow),
    ],
    ids=["light", "dark", "phone", "arabic"],
)
def test_axe_finds_nothing(browser: Browser, quiz: Quiz, width: int, colours: str) -> None:
    """On the title, a question, its answer and the summary."""
    browser.open(export(select(quiz)).data, width=width, height=720, colorScheme=colours)
    for keys in ((), ("Space",), ("Space",), ("End",)):
        browser.press(*keys)
        assert not browser.violations()


def test_long_questions_fit_on_the_slide(browser: Browser) -> None:
    """The letters become smaller."""
    quiz = make_quiz(
        make_item("a", "Which of these many words " * 14, tuple(f"{n} " + "an option of words " * 7 for n in range(5)))
    )
    browser.open(export(select(quiz)).data, width=1280, height=720)
    browser.press("Space", "Space")

    assert browser.look(
        "(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight)(document.getElementById('q1'))"
    )
