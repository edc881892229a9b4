"""`quizgen show`: a form in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli import options as shared
from quizgen.cli import terminal
from quizgen.cli.documented import documented
from quizgen.cli.terminal import Json, Styled
from quizgen.diagnostics import counted
from quizgen.domain.form import LETTERS
from quizgen.domain.ground import Standing

if TYPE_CHECKING:
    from quizgen.workflows.show import SpelledForm, SpelledQuestion


@documented(
    ("quizgen show out/rwanda-peacekeeping --form B", "Form B with its answers and why"),
    ("quizgen show out/rwanda-peacekeeping --json", "Form A for a script"),
)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--form", "code", default="A", metavar="CODE|SEAT", help="Which form, by its code or its seat.")
@shared.json_option
def command(folder: Path, *, code: str, as_json: bool) -> None:
    """Spell out a form of a quiz, with the answers.

    FOLDER is what a build made, such as out/rwanda-peacekeeping.
    """
    from quizgen.workflows.show import show

    form = show(folder, code)
    if as_json:
        terminal.say_json(_form_json(form))
    else:
        _show(form)


def _show(form: SpelledForm) -> None:
    seat = f"seat {form.seat}" if form.seat else ""
    whose = ", ".join(filter(None, (form.learner.name if form.learner else "", seat)))
    terminal.say(Styled(f"{form.title}: form {form.code}" + (f" ({whose})" if whose else ""), bold=True))
    terminal.say(f"{counted(len(form.questions), 'question')}: {form.standings.text}")
    for question in form.questions:
        terminal.say()
        terminal.say(f"{question.number:>3}. {question.stem}")
        for position, text in enumerate(question.options):
            _show_option(position, text, question)
        terminal.say(Styled(f"     “{question.quote}” (sentence {question.sentence})", dim=True))
        if question.standing is Standing.VOUCHED:
            terminal.say(Styled("     vouched for: something here rests on the author's word", dim=True))


def _show_option(position: int, text: str, question: SpelledQuestion) -> None:
    right = position == question.correct
    mark = f"   {'✓' if right else ' '} {LETTERS[position]}  {text}"
    why = f"  {question.why[position]}"
    terminal.say(Styled(mark, "green" if right else None, bold=right), Styled(why, dim=True))


def _form_json(form: SpelledForm) -> Json:
    return {
        "title": form.title,
        "form": form.code,
        "proven": form.standings.proven,
        "vouched": form.standings.vouched,
        "questions": [_as_json(question) for question in form.questions],
    }


def _as_json(question: SpelledQuestion) -> Json:
    return {
        "number": question.number,
        "item": question.item,
        "stem": question.stem,
        "options": list(question.options),
        "correct": question.correct,
        "letter": question.letter,
        "why": list(question.why),
        "quote": question.quote,
        "sentence": question.sentence,
        "standing": question.standing.value,
        "grounds": [ground.value for ground in question.grounds],
    }
