"""A survey of one fact file: read, anchored, and searched for faults; where `check`, `explain` and `build` start."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.diagnostics import Diagnostic, Severity
from quizgen.domain.fact import Bank
from quizgen.domain.quiz import Quiz, SourceStamp
from quizgen.errors import ContentError
from quizgen.lint.engine import check_allowances
from quizgen.proof.evidence import Evidence
from quizgen.proof.faults import find_faults
from quizgen.reading.bank import read_bank
from quizgen.reading.report import excerpt
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.typesetting.missing_glyphs import missing_glyphs

STOPS_ALL = ("contradictory-facts",)
"""Errors that say which fact they are about and still stop the whole file: nobody knows which of the two is wrong."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a fact file holds and what is wrong with it."""

    path: Path
    evidence: Evidence | None
    """None where the file cannot be read as a bank."""
    diagnostics: tuple[Diagnostic, ...]
    lines: tuple[str, ...]
    """Of the fact file."""

    def readable(self) -> Evidence:
        """The evidence of the bank, those of its facts left aside that have errors.

        Raises ContentError where the file cannot be read as a bank, or its facts contradict each other.
        """
        if self.evidence is None or any(one.code in STOPS_ALL for one in self.diagnostics):
            raise ContentError(self.diagnostics)
        return self.evidence

    @property
    def stopped(self) -> tuple[str, ...]:
        """The facts and relations that give no item: they have an error, or wait for an answer."""
        return tuple(dict.fromkeys(one.subject for one in self.diagnostics if one.stops_fact))

    @property
    def waiting(self) -> tuple[str, ...]:
        """The facts and relations that wait for an answer, in the order of the file."""
        doubts = (one.subject for one in self.diagnostics if one.severity is Severity.DOUBT)
        return tuple(dict.fromkeys(doubts))

    def undrawable(self, quiz: Quiz, *, theme: str) -> tuple[Diagnostic, ...]:
        """The characters of a quiz of this file that no font can draw; raises ThemeError."""
        questions = self.evidence.questions.values() if self.evidence is not None else ()
        spans = {question.fact: question.annotation.span for question in questions}
        return self.located(missing_glyphs(quiz, theme=load_theme(theme), spans=spans))

    def located(self, diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """The diagnostics in the order of the file, with paths that can be opened and the lines they are about."""
        ordered = sorted(diagnostics, key=lambda one: (one.span.file, one.span.line, one.span.column, one.code))
        return tuple(map(self.locate, ordered))

    def locate(self, diagnostic: Diagnostic) -> Diagnostic:
        """The diagnostic with a path that can be opened and the line it is about."""
        span = diagnostic.span
        if span.file != self.path.name:
            return replace(diagnostic, span=replace(span, file=str(self.path.parent / span.file)))
        shown = diagnostic.excerpt or excerpt(self.lines, span)
        return replace(diagnostic, span=replace(span, file=str(self.path)), excerpt=shown)


def survey(path: Path) -> Survey:
    """Read a fact file with its source and look for all that is wrong with them."""
    reading = read_bank(path)
    evidence = Evidence(reading.bank) if reading.bank is not None else None
    found = (*find_faults(evidence), *check_allowances(evidence.bank)) if evidence is not None else ()
    surveyed = Survey(path, evidence, (), reading.lines)
    return replace(surveyed, diagnostics=surveyed.located((*reading.diagnostics, *found)))


def stamp(bank: Bank) -> SourceStamp:
    """Which files a bank was read from."""
    source = bank.source
    text = hashlib.sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()
    return SourceStamp(source.file, source.sha256, bank.file, bank.sha256, bank.title, source.language, text)
