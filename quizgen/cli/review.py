"""`quizgen review`: the questions that only the author can answer, asked and noted."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from quizgen.cli import options as shared
from quizgen.cli import terminal
from quizgen.cli.documented import documented
from quizgen.cli.terminal import Json, Styled
from quizgen.diagnostics import counted
from quizgen.domain.doubt import About, Doubt, Reply
from quizgen.errors import UsageError

if TYPE_CHECKING:
    from quizgen.workflows.review import Answer, Screen

_LETTERS = {"y": Reply.YES, "n": Reply.NO, "u": Reply.UNSURE}
_LATER = "l"


class BadAnswersError(UsageError):
    """What was given as answers is not in the form that `--json` shows."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"The answers cannot be read: {why}. Each is an object such as "
            '{"fact": "leave", "about": "answers-too", "of": ["Japan"], "answer": "no"}.'
        )


@documented(
    ("quizgen review lessons/bridge.facts.yaml", "Answer the open questions, one after the other"),
    ("quizgen review lessons/bridge.facts.yaml --json", "For a program: what is asked"),
    ("quizgen review lessons/bridge.facts.yaml --answers answers.json", "Its answers; - reads standard input"),
)
@click.argument("facts", metavar="FACTS", type=click.Path(path_type=Path))
@click.option("--answers", type=click.File("r", encoding="utf-8"), metavar="FILE", help="Write these answers, as JSON.")
@click.option("--by", metavar="NAME", callback=shared.check_text, help="Who answers; kept with the answers.")
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@shared.json_option
@shared.quiet_option
def command(facts: Path, *, answers: TextIO | None, by: str | None, dry_run: bool, as_json: bool, quiet: bool) -> None:
    """Answer what only you can know of the facts in a fact file.

    Where quizgen cannot decide whether an option is wrong, or whether a question has one right answer, it asks.
    Your answers are kept in the fact file under `doubts`, so that nobody is asked twice; `quizgen undo` takes them
    back. Until a question is answered, its fact gives no item; all others do.

    Exit code 1 means that facts still wait for an answer.
    """
    from quizgen.workflows.review import waiting

    if answers is not None:
        _write(facts, _given(answers.read()), by=by, dry_run=dry_run, quiet=quiet)
    elif not as_json and sys.stdin.isatty():
        _ask_all(facts, by=by, dry_run=dry_run)
    screens = waiting(facts)
    if as_json:
        terminal.say_json({"facts": str(facts), "waiting": [_as_json(screen) for screen in screens]})
    elif not quiet:
        _show(screens)
    click.get_current_context().exit(1 if screens else 0)


def _given(text: str) -> list[Answer]:
    """The answers of a JSON file; raises BadAnswersError."""
    from quizgen.workflows.review import Answer

    try:
        rows = json.loads(text)
    except ValueError as error:
        raise BadAnswersError("they are no JSON") from error
    if not isinstance(rows, list):
        raise BadAnswersError("they are no list")
    found = []
    for row in rows:
        try:
            of = row.get("of", [])
            texts = (of,) if isinstance(of, str) else tuple(str(text) for text in of)
            found.append(Answer(str(row["fact"]), About(row["about"]), texts, Reply(row["answer"])))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise BadAnswersError(f"{json.dumps(row, ensure_ascii=False)} is none") from error
    return found


def _write(facts: Path, answers: list[Answer], *, by: str | None, dry_run: bool, quiet: bool) -> None:
    from quizgen.workflows.editing import difference
    from quizgen.workflows.review import settle

    revision = settle(facts, answers, by=by, dry_run=dry_run)
    if dry_run or not quiet:
        terminal.say(difference(facts, revision))


def _ask_all(facts: Path, *, by: str | None, dry_run: bool) -> None:
    """Ask screen after screen, and write each as it is answered."""
    from quizgen.workflows.review import waiting

    put_off: set[str] = set()
    while True:
        screen = next((each for each in waiting(facts) if each.fact not in put_off), None)
        if screen is None:
            return
        terminal.say(Styled(f"\n{screen.fact}", bold=True), f"\n  {screen.stem}\n  answer: {screen.answer}")
        terminal.say(Styled(f"  quote: “{screen.quote}”", dim=True))
        answers = [answer for doubt in screen.doubts for answer in _ask(doubt)]
        if answers:
            _write(facts, answers, by=by, dry_run=dry_run, quiet=not dry_run)
        if not answers or dry_run:
            put_off.add(screen.fact)


def _ask(doubt: Doubt) -> Iterator[Answer]:
    """One doubt in the terminal; nothing where it is put off."""
    from quizgen.workflows.review import Answer, group

    terminal.say(f"\n  {doubt.ask}")
    if len(doubt.of) > 1:
        yield from group(_ask_each(doubt.of), doubt)
        return
    letter = _choose("  yes, no, unsure or later", [*_LETTERS, _LATER])
    if letter != _LATER:
        yield Answer(doubt.fact, doubt.about, doubt.of, _LETTERS[letter])


def _ask_each(texts: tuple[str, ...]) -> Iterator[tuple[str, Reply]]:
    """A set: none of them at once, or one after the other."""
    if _choose("  none of them (n), or one by one (o)", ["n", "o"]) == "n":
        yield from ((text, Reply.NO) for text in texts)
        return
    for text in texts:
        letter = _choose(f"  “{terminal.visible(text)}”: yes, no, unsure or later", [*_LETTERS, _LATER])
        if letter != _LATER:
            yield text, _LETTERS[letter]


def _choose(prompt: str, letters: list[str]) -> str:
    return str(click.prompt(prompt, type=click.Choice(letters), show_choices=True, err=True))


def _show(screens: tuple[Screen, ...]) -> None:
    if not screens:
        terminal.say("No fact waits for an answer.")
        return
    for screen in screens:
        for doubt in screen.doubts:
            terminal.say(Styled(f"{screen.fact}:", bold=True), f" {doubt.ask}")
    waits = "waits" if len(screens) == 1 else "wait"
    terminal.say(f"{counted(len(screens), 'fact')} {waits} for an answer.")


def _as_json(screen: Screen) -> Json:
    return {
        "fact": screen.fact,
        "stem": screen.stem,
        "answer": screen.answer,
        "quote": screen.quote,
        "doubts": [
            {"about": doubt.about.value, "of": list(doubt.of), "ask": doubt.ask, "seen": doubt.seen}
            for doubt in screen.doubts
        ],
    }
