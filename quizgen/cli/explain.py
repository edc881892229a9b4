"""`quizgen explain`: what decides about every option of a fact."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli import options as shared
from quizgen.cli import terminal
from quizgen.cli.documented import documented
from quizgen.cli.terminal import Json, Styled
from quizgen.diagnostics import counted
from quizgen.domain.ground import Standing
from quizgen.domain.item import SoundItem, Verdict

if TYPE_CHECKING:
    from quizgen.domain.ground import Premise
    from quizgen.proof.kernel import Refusal
    from quizgen.workflows.explain import Explanation, Judged

SHOWN = 12
"""How many of quizgen's own proposals are shown unless all are asked for."""
_ORIGINS = {
    "answer": "the answer",
    "also": "under also",
    "never": "under never",
    "wrong": "under wrong",
    "proposed": "proposed",
    "asked": "asked",
}
_COLOURS = {"true": "green", "false": "red", "unknown": "yellow"}


@documented(
    ("quizgen explain source_docs/rwanda-peacekeeping.facts.yaml first-deployment", "All candidates of one fact"),
    ("quizgen explain my.facts.yaml capital --option Kigali --option Butare", "Ask about options of your own"),
    ("quizgen explain my.facts.yaml capital --json", "The same for a script"),
)
@shared.fact_file_argument
@click.argument("identifier", metavar="ID")
@shared.options_option
@click.option("--option", "asked", multiple=True, metavar="TEXT", help="Judge this option as well; may be repeated.")
@click.option("-a", "--all", "show_all", is_flag=True, help="Show all of quizgen's own proposals, not the first ones.")
@shared.json_option
def command(
    facts: Path, *, identifier: str, options: int, asked: tuple[str, ...], show_all: bool, as_json: bool
) -> None:
    """Show the verdict on every option that a fact could be asked with, and its ground.

    ID is the id of a fact or a relation in FACTS, or of one question, such as first-deployment.cloze.

    A question becomes an item only with exactly one option that is true and others that are all false; what
    is unknown is never offered.
    """
    from quizgen.workflows.explain import explain

    explanations = explain(facts, identifier, options=options, asked=asked)
    if as_json:
        terminal.say_json([_as_json(explanation) for explanation in explanations])
        return
    for number, explanation in enumerate(explanations):
        if number:
            terminal.say()
        _show(explanation, None if show_all else SHOWN)


def _show(explanation: Explanation, most: int | None) -> None:
    question = explanation.question
    terminal.say(Styled(question.id, bold=True), f"  claim: {question.claim.value}")
    for stem in question.stems:
        terminal.say(f"  {stem}")
    terminal.say(f"  answer: {question.answer.text}, read as {question.answer.value.kind} {explanation.reading}")
    terminal.say(f"  quote: “{question.quote.text}” (sentence {question.quote.sentence})")
    authored = [judged for judged in explanation.options if judged.origin != "proposed"]
    proposed = [judged for judged in explanation.options if judged.origin == "proposed"]
    shown = [*authored, *proposed[:most]]
    width = max(len(judged.text) for judged in shown)
    for judged in shown:
        _show_option(judged, min(width, 40))
    if len(proposed) > len(proposed[:most]):
        terminal.say(f"  and {counted(len(proposed) - len(proposed[:most]), 'more proposal')}; --all shows them")
    terminal.say("  → ", _outcome(explanation))


def _show_option(judged: Judged, width: int) -> None:
    judgement = judged.judgement
    verdict = judgement.verdict.value
    ground = "undecided" if judgement.verdict is Verdict.UNKNOWN else judgement.ground.value
    place = f", sentence {judgement.quote.sentence}" if judgement.quote else ""
    terminal.say(
        "  ",
        Styled(f"{verdict:<7}", _COLOURS[verdict], bold=True),
        f"  {judged.text:<{width}}  ",
        Styled(f"{_ORIGINS[judged.origin]}: {judgement.because} ({ground}{place})", dim=True),
    )


def _outcome(explanation: Explanation) -> str:
    outcome = explanation.outcome
    if isinstance(outcome, SoundItem):
        return f"an item with the options {' / '.join(option.text for option in outcome.options)}, {_standing(outcome)}"
    return f"no item ({outcome.code}): {outcome.reason} {outcome.remedy}".rstrip()


def _standing(item: SoundItem) -> str:
    if item.standing is Standing.PROVEN:
        return "proven"
    return f"vouched for: {'; '.join(item.trusted)}"


def _as_json(explanation: Explanation) -> Json:
    question, outcome = explanation.question, explanation.outcome
    return {
        "question": question.id,
        "fact": question.fact,
        "claim": question.claim.value,
        "stems": list(question.stems),
        "answer": question.answer.text,
        "kind": question.answer.value.kind,
        "reading": explanation.reading,
        "quote": question.quote.text,
        "sentence": question.quote.sentence,
        "options": [_option_json(judged) for judged in explanation.options],
        "item": [option.text for option in outcome.options] if isinstance(outcome, SoundItem) else None,
        "standing": outcome.standing.value if isinstance(outcome, SoundItem) else None,
        "premises": [_premise_json(one) for one in outcome.premises] if isinstance(outcome, SoundItem) else None,
        "refusal": None if isinstance(outcome, SoundItem) else _refusal_json(outcome),
    }


def _premise_json(premise: Premise) -> Json:
    return {"key": premise.key.value, "because": premise.because, "fact": premise.fact}


def _refusal_json(refusal: Refusal) -> Json:
    return {"code": refusal.code, "reason": refusal.reason, "remedy": refusal.remedy or None}


def _option_json(judged: Judged) -> Json:
    judgement = judged.judgement
    return {
        "text": judged.text,
        "origin": judged.origin,
        "verdict": judgement.verdict.value,
        "reason": judgement.reason.value,
        "ground": None if judgement.verdict is Verdict.UNKNOWN else judgement.ground.value,
        "list": judgement.list_name,
        "because": judgement.because,
        "fact": judgement.fact,
        "quote": judgement.quote.text if judgement.quote else None,
        "sentence": judgement.quote.sentence if judgement.quote else None,
    }
