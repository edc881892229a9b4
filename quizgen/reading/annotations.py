"""What facts and relations have in common: ids, claims, quotes and what they rest on."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from quizgen.diagnostics import Severity, counted
from quizgen.domain.document import Quote
from quizgen.domain.doubt import About, DoubtRecord, Reply
from quizgen.domain.fact import Allowance, Annotation, Answer, Basis, Claim
from quizgen.domain.folding import fold
from quizgen.domain.names import Names
from quizgen.domain.values.likeness import Likeness, likeness
from quizgen.domain.values.value import Context, Value
from quizgen.reading.anchor import SourceIndex
from quizgen.reading.closest import find_closest
from quizgen.reading.evidence import holds
from quizgen.reading.fields import Record, read_record
from quizgen.reading.nodes import Scalar
from quizgen.reading.report import Report, did_you_mean, shown
from quizgen.reading.source import read_date

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG = 60


@dataclass(frozen=True, slots=True)
class Setting:
    """What every fact of a file is read with."""

    context: Context
    names: Names
    index: SourceIndex | None
    """None where the source could not be read; quotes are not looked for then."""


def slug(text: str) -> str:
    """An id made of a text: small letters, digits and single hyphens; empty where none of them is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")[:_LONGEST_SLUG].rstrip("-")


def check_id(record: Record, report: Report) -> None:
    """Report an id that is no slug, with one that is."""
    given = record.text("id")
    if given is not None and not _SLUG.fullmatch(given.text):
        suggestion = slug(given.text) or "first-fact"
        found = f"{shown(given.text)} is not made of small letters, digits and single hyphens."
        report.add("bad-id", given.span, found, remedy=f"Write `{suggestion}`.")


def read_annotation(record: Record, *, taken: str | None, claim: Claim, setting: Setting, report: Report) -> Annotation:
    """What a fact or relation says of itself; `taken` and `claim` stand where the author gave none."""
    given_claim, basis, kind = record.text("claim"), read_basis(record), record.text("kind")
    sources = record.texts("from")
    if basis is Basis.DERIVED and not sources:
        report.add("from-missing", record.span, "The basis is `derived`, and `from` names no fact.")
    if kind is not None and kind.text not in setting.names.kinds:
        hint = did_you_mean(kind.text, setting.names.kinds) or None
        report.add("unknown-kind", kind.span, f"`kinds` has no list {shown(kind.text)}.", remedy=hint)
    identifier = record.text("id")
    return Annotation(
        id=identifier.text if identifier else "",
        claim=Claim(given_claim.text) if given_claim else claim,
        claim_given=given_claim is not None,
        span=record.span,
        type=taken,
        kind=kind.text if kind else None,
        topic=_text(record, "topic"),
        difficulty=_text(record, "difficulty"),
        basis=basis,
        derived_from=tuple(source.text for source in sources),
        as_of=read_date(record.text("as-of"), report),
        note=_text(record, "note"),
        doubts=read_doubts(record, report),
        allow=read_allow(record, report),
    )


def read_allow(record: Record, report: Report) -> tuple[Allowance, ...]:
    """The rules of `lint` that the record switches off; whether there are such rules is not known here."""
    read = (read_record(block, "allow", report) for block in record.blocks("allow"))
    pairs = ((each.text("rule"), each.text("because")) for each in read if each is not None)
    return tuple(Allowance(rule.text, because.text, rule.span) for rule, because in pairs if rule and because)


def read_doubts(record: Record, report: Report) -> tuple[DoubtRecord, ...]:
    """What the author was asked about the record, and the answers."""
    read = (read_record(block, "doubt", report) for block in record.blocks("doubts"))
    return tuple(_doubt(each) for each in read if each is not None and each.text("about"))


def _doubt(record: Record) -> DoubtRecord:
    reply = _text(record, "answer")
    return DoubtRecord(
        about=About(_text(record, "about")),
        of=tuple(text.text for text in record.texts("of")),
        reply=Reply(reply) if reply else None,
        seen=_text(record, "seen") or "",
        by=_text(record, "by"),
        span=record.span,
    )


def read_basis(record: Record) -> Basis:
    """How the source supports a fact: `stated` where nothing else is written."""
    basis = record.text("basis")
    return Basis(basis.text) if basis else Basis.STATED


def read_quote(record: Record, setting: Setting, report: Report) -> Quote | None:
    """The record's quote at its one place in the source; None where it has none."""
    text = record.text("quote")
    if text is None or setting.index is None:
        return None
    quotes = setting.index.quotes(text.text)
    if len(quotes) == 1:
        return quotes[0]
    if quotes:
        _report_twice(text, quotes, report)
    else:
        _report_absent(text, setting.index, report)
    return None


def check_evidence(words: Scalar, value: Value, quote: Quote, setting: Setting, report: Report) -> None:
    """Report an answer that its quote does not have."""
    if not holds(quote.text, words.text, value, context=setting.context, names=setting.names):
        found = f"{shown(words.text)} does not stand in the quote {shown(quote.text)}."
        report.add("answer-not-in-quote", words.span, found)


def check_options(
    right: tuple[Answer, ...], never: tuple[Answer, ...], wrong: tuple[Answer, ...], setting: Setting, report: Report
) -> None:
    """Report texts of one fact that a reader could take for one another, as letters, values or names."""
    seen: dict[str, Answer] = {}
    rights = {fold(answer.text) for answer in right}
    for number, answer in enumerate((*right, *never, *wrong)):
        first = seen.setdefault(fold(answer.text), answer)
        if first is answer:
            continue
        if number >= len(right) + len(never) and fold(answer.text) in rights:
            found = f"{shown(answer.text)} is a right answer by line {first.span.line}."
            report.add("wrong-is-right", answer.span, found)
        else:
            found = f"{shown(answer.text)} looks like {shown(first.text)} in line {first.span.line}."
            report.add("look-alike-options", answer.span, found)
    _check_likeness(right, wrong, setting, report)


def _check_likeness(right: tuple[Answer, ...], wrong: tuple[Answer, ...], setting: Setting, report: Report) -> None:
    """Report what says the same in other words: an error where it is surely right, else a warning."""
    for number, answer in enumerate(wrong):
        for fellow, is_right in (*((one, True) for one in right), *((one, False) for one in wrong[:number])):
            found = likeness(fellow, answer, setting.names, setting.context)
            sure = found is Likeness.SAME
            # Whether a wrong option may be the answer again is a doubt of the prover.
            if found is Likeness.NONE or fold(fellow.text) == fold(answer.text) or (is_right and not sure):
                continue
            code = "wrong-is-right" if is_right else "look-alike-options"
            verb = "says the same as" if sure else "may say the same as"
            words = f"{shown(answer.text)} {verb} {shown(fellow.text)} in line {fellow.span.line}."
            severity = Severity.ERROR if sure and is_right else Severity.WARNING
            report.add(code, answer.span, words, severity=severity)
            break


def _report_twice(text: Scalar, quotes: tuple[Quote, ...], report: Report) -> None:
    numbers = [str(quote.sentence) for quote in quotes]
    places = f"{', '.join(numbers[:-1])} and {numbers[-1]}"
    if len(set(numbers)) == 1:
        found = f"{shown(text.text)} stands {counted(len(quotes), 'time')} in sentence {numbers[0]}."
    else:
        found = f"{shown(text.text)} stands in the sentences {places}."
    report.add("quote-twice", text.span, found)


def _report_absent(text: Scalar, index: SourceIndex, report: Report) -> None:
    closest = find_closest(text.text, index)
    expected = ""
    if closest is not None:
        what = "; ".join(closest.differences) or "its words are the same, but not its punctuation"
        expected = f"Closest is {shown(closest.quote.text)} (sentence {closest.quote.sentence}): {what}."
    report.add("quote-absent", text.span, f"{shown(text.text)} does not stand in the source.", expected=expected)


def _text(record: Record, name: str) -> str | None:
    text = record.text(name)
    return text.text if text else None
