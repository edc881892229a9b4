"""Comparing print with proof: every question of a paper against its form, the fact file and the key."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizgen.diagnostics import counted
from quizgen.domain.form import Form, FormQuestion
from quizgen.proof.kernel import Refusal
from quizgen.records.layout import KEY
from quizgen.records.quiz_record import ItemRecord, QuizRecord
from quizgen.verification.printed_quiz import PrintedAnswer, PrintedKey, PrintedPaper, PrintedQuestion
from quizgen.verification.printed_text import alike, bare, runs_backwards
from quizgen.verification.reproof import Prover

UNPROVEN = "?"
"""Stands for the letter of a question that was not proved."""


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


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing a paper with its form."""

    differences: tuple[Difference, ...]
    letters: str
    """Of each question printed the letter of the right option as it was proved; a question mark where it was not."""


class Comparer:
    """Compares papers of one quiz, one after the other, with its forms and its key."""

    def __init__(self, quiz: QuizRecord, prover: Prover, key: PrintedKey | None) -> None:
        self._items = {item.id: item for item in quiz.items}
        self._prover = prover
        self._key = key

    def compare(self, printed: PrintedPaper, form: Form) -> Comparison:
        """What differs on the paper of a form."""
        found = list(_compare_head(printed, form))
        letters = []
        for number, (question, asked) in enumerate(zip(printed.questions, form.questions, strict=False), start=1):
            where = f"{printed.place}, page {question.page}"
            item = self._items[asked.item]
            found += [Difference(code, where, text, number) for code, text in _compare(question, asked, item, number)]
            letter, faults = self._prove(question, item, form.code, number)
            letters.append(letter)
            found += [Difference(code, where, text, number) for code, text in faults]
        return Comparison(tuple(found), "".join(letters))

    def _prove(
        self, question: PrintedQuestion, item: ItemRecord, form: str, number: int
    ) -> tuple[str, list[tuple[str, str]]]:
        """The letter of the one right option as printed, and what is wrong with it or with the key's."""
        outcome = self._prover.find_right(question, item)
        if outcome is None:
            return UNPROVEN, []
        if isinstance(outcome, Refusal):
            reason = f"Question {question.number} cannot be proved as printed: {outcome.reason}"
            return UNPROVEN, [(outcome.code, reason)]
        letter = question.options[outcome].letter or UNPROVEN
        given = letter if self._key is None else self._key.letter(form, number)
        if given == letter:
            return letter, []
        said = ", ".join(given) or "none"
        return letter, [("key-letter", f"Question {number} has the right answer {letter}, the key gives {said}.")]


def find_strange_letters(key: PrintedKey, count: Callable[[str], int]) -> Iterator[Difference]:
    """Letters of the key's grids that are of no question, by how many each form has (0 for none)."""
    for form, row in key.letters.items():
        for number, letters in enumerate(row, start=1):
            if letters and number > count(form):
                found = f"The key has a letter for question {number} of form {form}, which there is not."
                yield Difference("key-letter", KEY, found)


def compare_answers(key: PrintedKey, quiz: QuizRecord, forms: Sequence[Form]) -> Iterator[Difference]:
    """What differs in the key's answers: those that are not of their items, or name other letters than these forms."""
    if key.answers is None:
        return
    if len(key.answers) != len(quiz.items):
        found = f"The key gives {counted(len(key.answers), 'answer')}, the quiz has {counted(len(quiz.items), 'item')}."
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


def _compare_head(printed: PrintedPaper, form: Form) -> Iterator[Difference]:
    """Is it the paper of this form, for this learner, with as many questions?"""
    if not any(_names_form(line, form.code) for line in printed.head):
        found = f"The paper does not say above its questions that it is form {form.code}."
        yield Difference("form-code", printed.place, found)
    if form.learner is not None and not _names(printed.head, form.learner.name):
        found = f"The paper of form {form.code} does not have the name “{form.learner.name}” above its questions."
        yield Difference("learner", printed.place, found)
    if len(printed.questions) != len(form.questions):
        found = f"The paper has {counted(len(printed.questions), 'question')}, the form has {len(form.questions)}."
        yield Difference("question-count", printed.place, found)


def _names(head: Sequence[str], name: str) -> bool:
    """Whether a name stands there, be it on several lines; of what runs backwards, whether all its letters do."""
    if bare(name) in "".join(map(bare, head)):
        return True
    return any(alike(line, name) for line in head) or (
        runs_backwards(name) and not Counter(bare(name)) - Counter("".join(map(bare, head)))
    )


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
    stem = item.wordings[asked.stem]
    if not alike(question.stem, stem):
        yield "stem", f"Question {number} asks “{question.stem}”, the form has “{stem}”."
    if len(question.options) != len(asked.options):
        found = f"Question {number} has {counted(len(question.options), 'option')}, the form has {len(asked.options)}."
        yield "option-count", found
    for option, index, letter in zip(question.options, asked.options, "ABCDEFGH", strict=False):
        text = item.options[index].text
        if option.letter != letter or not alike(option.text, text):
            yield "option", f"Question {number} has {option.letter or '?'} “{option.text}”, the form {letter} “{text}”."


def _gives(answer: PrintedAnswer, item: ItemRecord) -> bool:
    """Whether the key's lines have a wording of the item and its right option."""
    right = next(option.text for option in item.options if option.correct)
    asks = any(alike(line, stem) for line in answer.lines for stem in item.wordings)
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
