"""Read-aloud texts: a learner's paper as plain text, for a person or a program that reads it to the learner.

It is made from what a learner sees, and so from nothing that could tell the key.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.rendering.speech.speech import speak, spell
from quizgen.rendering.views.learner import LearnerPaper, LearnerQuestion

_STOPS = tuple(".!?…。？！؟።:")


def read_aloud(paper: LearnerPaper) -> str:
    """The paper's text: a paragraph a question, a line an option, numbers and letters as they are said."""
    language = paper.language
    words = paper.labels.language
    head = (
        _line(speak(paper.title, language)),
        _line(speak(paper.source, language)),
        _name_form(paper),
        *filter(None, (paper.learner, paper.learner_details)),
        *([f"{paper.labels.seat} {paper.seat}"] if paper.seat else []),
        "",
        speak(paper.labels.instructions, words),
    )
    questions = (line for question in paper.questions for line in ("", *_read(question, paper)))
    return "\n".join([*head, *questions, ""])


def _name_form(paper: LearnerPaper) -> str:
    """The code as it is printed, so that it can be found on papers; a longer one is spelt as well."""
    if len(paper.code) == 1:
        return _line(paper.form)
    return f"{paper.form}: {spell(paper.code, paper.labels.language)}."


def _read(question: LearnerQuestion, paper: LearnerPaper) -> Iterator[str]:
    words = paper.labels.language
    yield _line(paper.labels.question.replace("{number}", speak(str(question.number), words)))
    yield speak(question.stem, paper.language)
    texts = [option.text for option in question.options]
    spoken = [speak(text, paper.language) for text in texts]
    told_apart = len(set(spoken)) == len(set(texts))
    for option, said in zip(question.options, spoken, strict=True):
        label = paper.labels.option.replace("{letter}", option.letter)
        yield _line(f"{label}: {said if told_apart else option.text}")


def _line(text: str) -> str:
    """With a stop at the end, at which voices pause."""
    return text if text.endswith(_STOPS) else f"{text}."
