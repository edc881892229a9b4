"""The practice page, played in Chromium by keyboard and without a network."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from quizgen.domain.quiz import Quiz
from quizgen.exporters.choosing import select
from quizgen.exporters.practice import export
from quizgen.exporters.selection import Entry, Selection
from tests.exporters.browser import Browser, opened_browser
from tests.exporters.other_hands import Told, told
from tests.exporters.quizzes import ARABIC, PLAIN, make_item, make_quiz, quizzes

pytestmark = [pytest.mark.browser, pytest.mark.npm]

UNDERSTAND = """
[...document.querySelectorAll(".question")].map((question) => {
  const options = [...question.querySelectorAll(".option")].sort((a, b) => a.dataset.option - b.dataset.option);
  const key = JSON.parse(document.getElementById("data").textContent).keys[Number(question.id.slice(1)) - 1];
  return {
    stem: question.querySelector("fieldset > legend .stem").textContent,
    options: options.map((option) => option.querySelector(".text").textContent),
    names: new Set(options.map((option) => option.querySelector("input[type=radio]").name)).size,
    key,
    why: options.map((_, index) => question.querySelector(`[data-why="${index}"] span`).textContent),
    evidence: question.querySelector(".evidence").textContent,
  };
})
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium, running."""
    with opened_browser(tmp_path_factory.mktemp("practice")) as running:
        yield running


def understood(question: dict[str, Any]) -> Told:
    """A question as it stands on the page."""
    assert question["names"] == 1
    return Told(
        question["stem"], tuple(question["options"]), (question["key"],), tuple(question["why"]), question["evidence"]
    )


def answer(browser: Browser, entry: Entry, position: int) -> dict[str, Any]:
    """Choose the option at that position of the entry by keys alone, check it, and tell what the page says then."""
    scope = f"document.querySelector('#q{entry.number}')"
    shown: list[int] = browser.look(
        f"[...{scope}.querySelectorAll('.option')].map((one) => Number(one.dataset.option))"
    )
    browser.press("Space", *["ArrowDown"] * shown.index(position), "Enter")
    seen: dict[str, Any] = browser.look(f"""({{
      result: {scope}.querySelector("fieldset").dataset.result,
      verdict: {scope}.querySelector(".verdict").textContent,
      why: [...{scope}.querySelectorAll(".why")].filter((one) => one.checkVisibility()).map((one) => one.innerText),
      evidence: {scope}.querySelector(".evidence").checkVisibility(),
      focus: document.activeElement.textContent,
      right: {scope}.querySelector(".right .text").textContent,
    }})""")
    return seen


def test_it_says_what_the_quiz_says(browser: Browser, quiz: Quiz) -> None:
    """A fieldset a question with legend and radios of one name, letter for letter; nothing runs, nothing is fetched."""
    selection = select(quiz)
    browser.open(export(selection).data)

    assert told(selection) == [understood(question) for question in browser.look(UNDERSTAND)]
    assert not browser.noises()


@pytest.mark.slow
@settings(max_examples=15)
@given(quiz=quizzes())
def test_any_quiz_comes_through(browser: Browser, quiz: Quiz) -> None:
    """Whatever the texts are made of."""
    selection = select(quiz)
    browser.open(export(selection).data)

    assert told(selection) == [understood(question) for question in browser.look(UNDERSTAND)]
    assert not browser.noises()


def test_it_is_played_by_keyboard(browser: Browser) -> None:
    """Tab to the first question, arrows and Enter from there: result, reason, score, and the missed ones once more."""
    selection = select(PLAIN)
    first, second, third = selection.entries
    browser.open(export(selection).data)
    browser.press("Tab", "Tab")

    wrong = answer(browser, first, (first.correct + 1) % 4)
    assert wrong["result"] == "incorrect"
    assert wrong["right"] == first.key.text
    assert wrong["verdict"].startswith("Not correct. The right answer is ")
    assert [
        "B. The source says otherwise. “Another sentence says so.” (sentence 7)",
        "A. The source says so.",
    ] == wrong["why"]
    assert wrong["evidence"]
    assert wrong["focus"] == "Next question"

    browser.press("Enter")
    right = answer(browser, second, second.correct)
    assert (right["result"], right["verdict"], len(right["why"])) == ("correct", "Correct.", 1)

    browser.press("Enter")
    assert answer(browser, third, third.correct)["focus"] == "See your score"
    assert browser.look("document.getElementById('count').textContent") == "3 of 3 answered, 2 correct"
    browser.press("Enter")
    assert browser.look("document.activeElement.textContent") == "Your score: 2 of 3"

    browser.press("Tab", "Tab", "Enter")
    shown = "[...document.querySelectorAll('.question')].filter((one) => one.checkVisibility()).map((one) => one.id)"
    assert browser.look(shown) == ["q1"]
    assert answer(browser, first, first.correct)["result"] == "correct"
    browser.press("Enter")
    assert browser.look("document.querySelector('.praise').checkVisibility()")
    assert not browser.noises()


def test_checking_without_a_choice_asks_for_one(browser: Browser) -> None:
    """And marks nothing."""
    browser.open(export(select(PLAIN)).data)
    browser.press("Tab", "Tab", "Enter")

    assert browser.look("document.querySelector('#q1 .hint').textContent") == "Choose an answer first."
    assert browser.look("document.querySelector('#q1 fieldset').dataset.result") is None


def order(browser: Browser, selection: Selection) -> list[str]:
    """The options of every question in the order in which they are shown."""
    browser.open(export(selection).data)
    found: list[str] = browser.look(
        "[...document.querySelectorAll('.question')]"
        ".map((one) => [...one.querySelectorAll('.option')].map((two) => two.dataset.option).join(''))"
    )
    return found


def test_options_are_shuffled_by_the_page_and_figures_keep_their_order(browser: Browser) -> None:
    """The same page in the same order each time, over the orders there are; those in order never."""
    items = [make_item(f"i{number}", f"Which {number}?", tuple("abcd")) for number in range(60)]
    selection = select(make_quiz(*items, PLAIN.items[0]))
    *shuffled, ordered = order(browser, selection)

    assert order(browser, selection) == [*shuffled, ordered]
    assert ordered == "0123"
    assert len(set(shuffled)) > 15


@pytest.mark.parametrize(
    ("quiz", "width", "colours"),
    [
        (PLAIN, 375, "light"),
        pytest.param(PLAIN, 1200, "light", marks=pytest.mark.slow),
        pytest.param(PLAIN, 375, "dark", marks=pytest.mark.slow),
        pytest.param(ARABIC, 375, "light", marks=pytest.mark.slow),
        pytest.param(ARABIC, 1200, "dark", marks=pytest.mark.slow),
    ],
    ids=["phone", "desk", "dark", "arabic", "arabic-dark"],
)
def test_axe_finds_nothing(browser: Browser, quiz: Quiz, width: int, colours: str) -> None:
    """Before an answer, after a wrong one, and at the end."""
    selection = select(quiz)
    browser.open(export(selection).data, width=width, colorScheme=colours)
    assert not browser.violations()

    browser.press("Tab", "Tab")
    for entry in selection.entries:
        answer(browser, entry, (entry.correct + 1) % len(entry.choices))
        browser.press("Enter")

    assert browser.look("document.getElementById('score').checkVisibility()")
    assert not browser.violations()


def test_nothing_is_wider_than_a_phone(browser: Browser) -> None:
    """Long words are broken."""
    quiz = make_quiz(make_item("a", "x" * 200, ("y" * 200, "z" * 90)))
    browser.open(export(select(quiz)).data, width=320)

    assert browser.look("document.documentElement.scrollWidth") <= 320


def test_it_says_that_it_holds_the_answers(browser: Browser) -> None:
    """In the language of the source, and also where no script may run."""
    browser.open(export(select(PLAIN)).data, script=False)
    assert "This file holds the answers." in browser.look("document.body.innerText")
    assert "let this page run its script" in browser.look("document.body.innerText")

    browser.open(export(select(ARABIC)).data)
    assert browser.look("document.documentElement.dir") == "rtl"
    assert "يحتوي هذا الملف على الإجابات" in browser.look("document.body.innerText")
