"""Composing a quiz: from a fact file to proven items on forms, before anything is printed or written."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from quizgen.assembly.clues import Clue, without_clues
from quizgen.assembly.production import Production, produce
from quizgen.assembly.selection import select
from quizgen.diagnostics import Diagnostic, Severity, Span, counted
from quizgen.domain.chance import Chance
from quizgen.domain.fact import Bank
from quizgen.domain.ground import Standing
from quizgen.domain.item import SoundItem, Standings, count_standings
from quizgen.domain.quiz import Quiz
from quizgen.errors import ContentError, QuizgenError, UsageError
from quizgen.reading.report import did_you_mean, shown
from quizgen.rendering.speech.speech import has_voice
from quizgen.workflows.answer_sheets import plan_sheet
from quizgen.workflows.attendance import Attendance, arrange_forms, check_letters, read_attendance
from quizgen.workflows.editions import Printing, plan_printing
from quizgen.workflows.refusals import count_facts, explain_refusals, facts_without_item
from quizgen.workflows.request import BuildRequest
from quizgen.workflows.roster_checks import needed_themes
from quizgen.workflows.secret import Secret, choose_secret
from quizgen.workflows.survey import Survey, stamp, survey

NAMED = 5
"""How many papers a message names."""


class NothingFitsError(UsageError):
    """No item has the topics and difficulties asked for."""

    def __init__(self, items: tuple[SoundItem, ...]) -> None:
        topics = ", ".join(dict.fromkeys(item.topic for item in items if item.topic)) or "none"
        levels = ", ".join(dict.fromkeys(item.difficulty for item in items if item.difficulty)) or "none"
        super().__init__(
            f"No item has the topics and difficulties asked for. Topics there are: {topics}. Difficulties: {levels}."
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the facts of a bank."""

    facts: int
    """Facts and rows of relations."""
    questions: int
    standings: Standings
    """Items proven and vouched for; those on the papers may be fewer."""
    refused: tuple[Diagnostic, ...]
    """Why the other questions gave no item."""
    without_item: tuple[str, ...]
    """The facts that gave no item at all."""
    vouched: tuple[SoundItem, ...]
    """The items left out because they rest on the author's word; none unless proven ones alone were asked for."""
    waiting: tuple[str, ...]
    """The facts that wait for an answer of the author."""
    clues: tuple[tuple[str, str], ...]
    """The items left out, each with the one on the papers that it would give away, or that would give it away."""


@dataclass(frozen=True, slots=True)
class Composition:
    """A quiz ready to be printed."""

    request: BuildRequest
    quiz: Quiz
    secret: Secret
    printing: Printing
    """The edition that its papers are of, and the run that they belong to."""
    tally: Tally
    warnings: tuple[Diagnostic, ...]
    """What reading the fact file brought to light."""
    roster_sha256: str = ""
    """Of the roster's bytes; empty without a roster."""


def compose(request: BuildRequest) -> Composition:
    """Read, prove, select and arrange.

    Raises ContentError for faults of the fact file, a bank that gives no item or characters that no font
    can draw; NothingFitsError, ThemeError, UnreadableSecretError, and what the roster and the
    seats raise.
    """
    surveyed = survey(request.facts)
    attendance = read_attendance(request)
    check_letters(attendance, options=request.options)
    evidence = surveyed.readable()
    secret = choose_secret(request.folder, seed=request.seed, renew=request.new_secret)
    chance = secret.chance()
    production = produce(evidence, chance, options=request.options, stems=request.stems, without=surveyed.stopped)
    refused = surveyed.located(tuple(explain_refusals(production, evidence)))
    askable, vouched = _divide(production, request)
    if not askable:
        raise ContentError(
            (*surveyed.diagnostics, *refused, _all_vouched(surveyed, vouched) if vouched else _nothing_sound(surveyed))
        )
    items, clues = _choose(askable, chance, request)
    quiz, printing = _arrange(request, evidence.bank, items, attendance, chance)
    _check_drawable(surveyed, quiz, theme=request.theme)
    return Composition(
        request=request,
        quiz=quiz,
        secret=secret,
        printing=printing,
        tally=_tally(production, surveyed, refused, vouched, clues),
        warnings=(
            *surveyed.diagnostics,
            *attendance.diagnostics,
            *_unmet(request, production.items, quiz),
            *_kept(request, printing),
        ),
        roster_sha256=attendance.sha256,
    )


def _arrange(
    request: BuildRequest, bank: Bank, items: tuple[SoundItem, ...], attendance: Attendance, chance: Chance
) -> tuple[Quiz, Printing]:
    """The quiz of these items with its forms, and the edition that these are of."""
    forms = arrange_forms(items, chance, attendance, request)
    room = attendance.seating.room if attendance.seating else None
    title, source = request.title or bank.title, stamp(bank)
    printing = plan_printing(request, title, source, items, forms, chance)
    sheet = plan_sheet(request, printing.forms, printing.edition.sign)
    return Quiz(title, source, items, printing.forms, room, sheet, printing.mark), printing


def _check_drawable(surveyed: Survey, quiz: Quiz, *, theme: str) -> None:
    """Raises ContentError for characters that no font can draw in some theme that is printed in."""
    themes = needed_themes(quiz.forms, theme=theme)
    undrawable = dict.fromkeys(one for name in themes for one in surveyed.undrawable(quiz, theme=name))
    if undrawable:
        raise ContentError(tuple(undrawable))


def _unmet(request: BuildRequest, proven: tuple[SoundItem, ...], quiz: Quiz) -> Iterator[Diagnostic]:
    """A warning for each wish that the quiz does not fulfil: topics, difficulties, the number of items, voices."""
    chosen = len(quiz.items)
    topics, levels = [item.topic for item in proven], [item.difficulty for item in proven]
    yield from _unknown(request, "topic", request.topics, topics, code="unknown-topic")
    yield from _unknown(request, "difficulty", request.difficulties, levels, code="unknown-difficulty")
    if request.items is not None and chosen < request.items:
        which = " of these topics and difficulties" if request.topics or request.difficulties else ""
        yield Diagnostic(
            code="too-few-items",
            span=Span(str(request.facts)),
            found=f"{counted(request.items, 'question')} asked for; {chosen:,}{which} can stand on one paper.",
            remedy="Add facts, or ask for fewer.",
            severity=Severity.WARNING,
        )
    yield from _voiceless(quiz, request)
    yield from _untagged(request)


def _kept(request: BuildRequest, printing: Printing) -> Iterator[Diagnostic]:
    """A warning where papers were printed earlier for forms or learners that nobody asks for now."""
    if printing.kept:
        names = ", ".join(form.learner.name if form.learner else form.code for form in printing.kept[:NAMED])
        more = len(printing.kept) - NAMED
        yield Diagnostic(
            code="kept-forms",
            span=Span(str(request.roster or request.facts)),
            found=f"{counted(len(printing.kept), 'paper')} printed earlier with the same questions "
            f"{'stays as it is' if len(printing.kept) == 1 else 'stay as they are'}, though not asked for now: {names}"
            f"{f' and {more:,} more' if more > 0 else ''}.",
            remedy="Nothing needs to be done; build into another folder (-o) to begin anew.",
            severity=Severity.WARNING,
        )


def _unknown(
    request: BuildRequest, what: str, wanted: tuple[str, ...], there: list[str | None], *, code: str
) -> Iterator[Diagnostic]:
    """A warning for each label that no item has, with those that there are."""
    known = {label.casefold(): label for label in there if label}
    for label in wanted:
        if label.casefold() not in known:
            yield Diagnostic(
                code=code,
                span=Span(str(request.facts)),
                found=f"No item has the {what} {shown(label)}.",
                expected=f"There {'is' if len(known) == 1 else 'are'} {', '.join(known.values())}." if known else "",
                remedy=did_you_mean(label, known.values()) or "Take one of those, or leave it out.",
                severity=Severity.WARNING,
            )


def _voiceless(quiz: Quiz, request: BuildRequest) -> Iterator[Diagnostic]:
    """A warning where texts to be read aloud have their numbers in figures."""
    if request.read_aloud and not has_voice(quiz.source.language):
        yield Diagnostic(
            code="read-aloud-figures",
            span=Span(str(request.facts)),
            found=f"Numbers cannot be put into words in “{quiz.source.language}”: texts to be read aloud have figures.",
            remedy="Nothing needs to be done; programs that read aloud say figures in their own way.",
            severity=Severity.WARNING,
        )


def _untagged(request: BuildRequest) -> Iterator[Diagnostic]:
    """A warning where the typesetter is a version that cannot be taught to tag languages."""
    from quizgen.rendering.typesetting import typesetter

    if not typesetter.TAGS_LANGUAGES:
        yield Diagnostic(
            code="untagged-languages",
            span=Span(str(request.facts)),
            found="With this version of WeasyPrint, screen readers are not told where papers change their language.",
            remedy="Install the version that quizgen was tried with (`pip install 'weasyprint<71'`).",
            severity=Severity.WARNING,
        )


def attempt(request: BuildRequest) -> Composition | QuizgenError:
    """What `compose` gives or raises, so that one fault of several does not hide the others."""
    try:
        return compose(request)
    except QuizgenError as error:
        return error


def _divide(production: Production, request: BuildRequest) -> tuple[tuple[SoundItem, ...], tuple[SoundItem, ...]]:
    """The items that may be asked, and those left out because only proven ones are wanted."""
    if not request.proven:
        return production.items, ()
    proven = tuple(item for item in production.items if item.standing is Standing.PROVEN)
    return proven, tuple(item for item in production.items if item.standing is Standing.VOUCHED)


Clues = tuple[tuple[str, str], ...]


def _choose(items: tuple[SoundItem, ...], chance: Chance, request: BuildRequest) -> tuple[tuple[SoundItem, ...], Clues]:
    """The items of the papers: of the right topics, none giving away another, as many as asked for."""
    fitting = select(items, chance, topics=request.topics, difficulties=request.difficulties)
    if not fitting:
        raise NothingFitsError(items)
    wanted = {item.id for item in fitting}
    kept, clues = without_clues([item for item in items if item.id in wanted])
    chosen = select(kept, chance, count=request.items)
    return chosen, tuple(_left_out(clue, {item.id for item in kept}) for clue in clues)


def _left_out(clue: Clue, kept: Collection[str]) -> tuple[str, str]:
    """The item of the two that is not kept, and the other one."""
    told, telling = clue.told.id, clue.telling.id
    return (telling, told) if told in kept else (told, telling)


def _tally(
    production: Production,
    surveyed: Survey,
    refused: tuple[Diagnostic, ...],
    vouched: tuple[SoundItem, ...],
    clues: Clues,
) -> Tally:
    return Tally(
        facts=count_facts(surveyed.readable()),
        questions=len(production.items) + len(production.refusals),
        standings=count_standings(production.items),
        refused=refused,
        without_item=tuple(dict.fromkeys((*surveyed.stopped, *facts_without_item(production, surveyed.readable())))),
        vouched=vouched,
        waiting=surveyed.waiting,
        clues=clues,
    )


def _nothing_sound(surveyed: Survey) -> Diagnostic:
    return Diagnostic(
        code="no-items",
        span=Span(str(surveyed.path)),
        found="No question of this file can be shown to have exactly one right answer, so that there is no quiz.",
        remedy="Mend the facts as said above; `quizgen explain` shows what decides about each option.",
        severity=Severity.ERROR,
    )


def _all_vouched(surveyed: Survey, vouched: tuple[SoundItem, ...]) -> Diagnostic:
    return Diagnostic(
        code="all-vouched",
        span=Span(str(surveyed.path)),
        found=f"No item is proven: {len(vouched):,} rest on the author's word, so that `--proven` leaves no quiz.",
        remedy="Build without `--proven`, or see with `quizgen check -v` what rests on the author's word.",
        severity=Severity.ERROR,
    )
