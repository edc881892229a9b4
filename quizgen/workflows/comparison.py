"""Comparing print with proof: every question of a paper against its form, the fact file and the key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizgen.domain.form import Form, FormQuestion
from quizgen.domain.item import CandidateItem, ProvenItem, Verdict
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import prove
from quizgen.workflows.layout import KEY, paper
from quizgen.workflows.printed_quiz import PrintedAnswer, PrintedKey, PrintedPaper, PrintedQuestion
from quizgen.workflows.printed_text import alike
from quizgen.workflows.records import ItemRecord, QuizRecord


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that is not as it was proved."""

    code: str
    place: str
    """The file, and the page where there is one."""
    found: str
    """One sentence."""
    question: int | None = None
    """The number of the question on its form."""


def compare_paper(
    printed: PrintedPaper, form: Form, quiz: QuizRecord, evidence: Evidence | None, key: PrintedKey | None
) -> Iterator[Difference]:
    """What differs on the paper of a form."""
    place = paper(form.code)
    if not any(_names_form(line, form.code) for line in printed.head):
        yield Difference("form-code", place, f"The paper does not say above its questions that it is form {form.code}.")
    if len(printed.questions) != len(form.questions):
        found = f"The paper has {len(printed.questions)} questions, the form has {len(form.questions)}."
        yield Difference("question-count", place, found)
    items = {item.id: item for item in quiz.items}
    for number, (question, asked) in enumerate(zip(printed.questions, form.questions, strict=False), start=1):
        where = f"{place}, page {question.page}"
        for code, found in _compare(question, asked, items[asked.item], number):
            yield Difference(code, where, found, number)
        if evidence is not None:
            for code, found in _prove(question, items[asked.item], evidence, _key_letters(key, form.code, number)):
                yield Difference(code, where, found, number)


def compare_answers(key: PrintedKey, quiz: QuizRecord, forms: Sequence[Form]) -> Iterator[Difference]:
    """What differs in the key: cells of no question, and answers that are not those of their items."""
    known = {(form.code, str(number)) for form in forms for number in range(1, len(form.questions) + 1)}
    for form, number in key.letters:
        if (form, number) not in known:
            yield Difference("key-letter", KEY, f"The key has a letter for question {number} of form {form}.")
    if len(key.answers) != len(quiz.items):
        found = f"The key gives {len(key.answers)} answers, the quiz has {len(quiz.items)} items."
        yield Difference("answer-count", KEY, found)
    marks = _marks(forms)
    for answer in key.answers:
        item = next((item for item in quiz.items if _gives(answer, item)), None)
        if item is None:
            found = f"What the key says at number {answer.number} (“{answer.lines[0]}”) is no item with its answer."
            yield Difference("key-answer", KEY, found)
        elif not _is_marked(answer, marks.get(item.id, ())):
            found = f"The letters that the key gives beside answer {answer.number} are not those of the forms."
            yield Difference("key-letter", KEY, found)


def _names_form(line: str, code: str) -> bool:
    """A line of two words of which one is the code, such as "Form A"."""
    words = line.split()
    return len(words) == 2 and code in words  # noqa: PLR2004 - two words


def _compare(
    question: PrintedQuestion, asked: FormQuestion, item: ItemRecord, number: int
) -> Iterator[tuple[str, str]]:
    """Is the question printed as the form has it?"""
    if question.number != str(number):
        yield "number", f"Question {number} is numbered “{question.number}”."
    stem = item.stems[asked.stem]
    if not alike(question.stem, stem):
        yield "stem", f"Question {number} asks “{question.stem}”, the form has “{stem}”."
    if len(question.options) != len(asked.options):
        found = f"Question {number} has {len(question.options)} options, the form has {len(asked.options)}."
        yield "option-count", found
    for option, index, letter in zip(question.options, asked.options, "ABCDEFGH", strict=False):
        text = item.options[index].text
        if option.letter != letter or not alike(option.text, text):
            yield "option", f"Question {number} has {option.letter or '?'} “{option.text}”, the form {letter} “{text}”."


def _prove(
    question: PrintedQuestion, item: ItemRecord, evidence: Evidence, letters: tuple[str, ...] | None
) -> Iterator[tuple[str, str]]:
    """Is exactly one of the printed options right, and does the key give its letter?"""
    texts = tuple(_spaced(option.text, [known.text for known in item.options]) for option in question.options)
    stem = _spaced(question.stem, item.stems)
    outcome = prove(CandidateItem(item.id, (stem,), texts, item.ordered), evidence)
    if not isinstance(outcome, ProvenItem):
        yield outcome.code, f"Question {question.number} cannot be proved as printed: {outcome.reason}"
    elif letters is not None:
        right = question.options[outcome.key].letter
        if letters != (right,):
            given = ", ".join(letters) or "none"
            yield "key-letter", f"Question {question.number} has the right answer {right}, the key gives {given}."


def _spaced(printed: str, known: Iterable[str]) -> str:
    """The text with its white space: pages keep words apart, but not always at the ends of lines."""
    return next((text for text in known if alike(printed, text)), printed)


def _key_letters(key: PrintedKey | None, form: str, number: int) -> tuple[str, ...] | None:
    return None if key is None else key.letters.get((form, str(number)), ())


def _gives(answer: PrintedAnswer, item: ItemRecord) -> bool:
    """Whether the key's lines have a wording of the item and its right option."""
    right = next(option.text for option in item.options if option.verdict is Verdict.TRUE)
    asks = any(alike(line, stem) for line in answer.lines for stem in item.stems)
    return asks and any(alike(line, right) for line in answer.lines)


def _marks(forms: Iterable[Form]) -> dict[str, tuple[tuple[str, str], ...]]:
    """For each item the codes of the forms that have it, with the letter of its right option there."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for form in forms:
        for asked in form.questions:
            found[asked.item] = (*found.get(asked.item, ()), (form.code, asked.letter))
    return found


def _is_marked(answer: PrintedAnswer, marks: tuple[tuple[str, str], ...]) -> bool:
    """Whether the line that names the forms, if there is one, gives their letters: "A: C B: D"."""
    codes = [code for code, _ in marks]
    for line in answer.lines:
        words = re.findall(r"\w+", line)
        named = words[len(words) - 2 * len(marks) :]
        if marks and named[::2] == codes:
            return named[1::2] == [letter for _, letter in marks]
    return True
