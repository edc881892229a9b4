"""H5P: a question set of multiple-choice questions, for Moodle, WordPress, Drupal and Lumi.

The package holds content alone. It opens wherever the site has the libraries QuestionSet 1.20
and MultiChoice 1.16, the pair that most sites have.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from quizgen.domain.languages import primary
from quizgen.exporters.characters import shorten
from quizgen.exporters.exported import Exported
from quizgen.exporters.feedback import phrase_evidence, phrase_why
from quizgen.exporters.identity import entry_uuid
from quizgen.exporters.markup import html, paragraph
from quizgen.exporters.selection import Entry, Selection
from quizgen.exporters.zips import zip_files
from quizgen.reading.bundled import bundled_folder
from quizgen.records.quiz_record import OptionRecord

Node = dict[str, object]

TITLE_WIDTH = 255
NAME_WIDTH = 80
LIBRARIES = (("H5P.QuestionSet", 1, 20), ("H5P.MultiChoice", 1, 16))
PASS_PERCENTAGE = 50

Words = dict[str, str]
_FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class H5pWords:
    """All words of a package, by the names that the libraries have for them."""

    start: str
    choice: Words
    """The interface of H5P.MultiChoice 1.16."""
    confirm_check: Words
    confirm_retry: Words
    set: Words
    """The interface of H5P.QuestionSet 1.20."""
    end: Words
    """Of its last page."""


def h5p_words(language: str) -> H5pWords:
    """The words in a language; in English where there are none in it."""
    known = _dictionary()
    return known.get(primary(language)) or known[_FALLBACK]


@cache
def _dictionary() -> dict[str, H5pWords]:
    text = (bundled_folder("templates") / "h5p" / "words.json").read_text(encoding="utf-8")
    return {language: H5pWords(**words) for language, words in json.loads(text).items()}


def export(selection: Selection) -> Exported:
    """The selection as an .h5p package."""
    return Exported(
        zip_files(
            (
                ("h5p.json", _json(_describe_package(selection))),
                ("content/content.json", _json(_build_set(selection))),
            )
        )
    )


def _json(node: Node) -> bytes:
    return json.dumps(node, ensure_ascii=False, separators=(",", ":")).encode()


def _describe_package(selection: Selection) -> Node:
    return {
        "title": shorten(selection.title, TITLE_WIDTH),
        "language": primary(selection.language) or "und",
        "mainLibrary": LIBRARIES[0][0],
        "embedTypes": ["div"],
        "license": "U",
        "preloadedDependencies": [
            {"machineName": name, "majorVersion": major, "minorVersion": minor} for name, major, minor in LIBRARIES
        ],
    }


def _build_set(selection: Selection) -> Node:
    words = h5p_words(selection.language)
    return {
        "introPage": {"showIntroPage": False, "title": "", "introduction": "", "startButtonText": words.start},
        "progressType": "dots",
        "passPercentage": PASS_PERCENTAGE,
        "questions": [_question(entry, selection) for entry in selection.entries],
        "disableBackwardsNavigation": False,
        "randomQuestions": False,
        "texts": words.set,
        "endGame": {
            "showResultPage": True,
            "showSolutionButton": True,
            "showRetryButton": True,
            "showAnimations": False,
            "skippable": False,
            "overallFeedback": [{"from": 0, "to": 100}],
            **words.end,
        },
        "override": {"checkButton": True},
    }


def _question(entry: Entry, selection: Selection) -> Node:
    name, major, minor = LIBRARIES[1]
    words = h5p_words(selection.language)
    return {
        "library": f"{name} {major}.{minor}",
        "subContentId": entry_uuid(entry, selection),
        "metadata": {"contentType": "Multiple Choice", "license": "U", "title": shorten(entry.stem, NAME_WIDTH)},
        "params": {
            "media": {"type": {"params": {}}, "disableImageZooming": False},
            "question": paragraph(entry.stem, selection.language),
            "answers": [_answer(choice, entry, selection.language) for choice in entry.choices],
            "overallFeedback": [{"from": 0, "to": 100, "feedback": _still(phrase_evidence(entry, selection))}],
            "behaviour": _behave(entry),
            "UI": words.choice,
            "confirmCheck": words.confirm_check,
            "confirmRetry": words.confirm_retry,
        },
    }


def _answer(choice: OptionRecord, entry: Entry, language: str) -> Node:
    why = html(phrase_why(choice, entry, language))
    return {
        "text": html(choice.text),
        "correct": choice.correct,
        "tipsAndFeedback": {"tip": "", "chosenFeedback": why, "notChosenFeedback": ""},
    }


def _behave(entry: Entry) -> Node:
    return {
        "enableRetry": True,
        "enableSolutionsButton": True,
        "enableCheckButton": True,
        "type": "auto",
        "singlePoint": False,
        "randomAnswers": not entry.ordered,
        "showSolutionsRequiresInput": True,
        "confirmCheckDialog": False,
        "confirmRetryDialog": False,
        "autoCheck": False,
        "passPercentage": 100,
        "showScorePoints": True,
    }


def _still(text: str) -> str:
    """The text as HTML in which the player finds no `@score` to replace."""
    return html(text).replace("@", "&#64;")
