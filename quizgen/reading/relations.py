"""Relations: a table of facts, whose wordings have a place for what the question names."""

from __future__ import annotations

import re

from quizgen.domain.fact import Basis, Claim, Row, TableRelation
from quizgen.domain.folding import fold
from quizgen.domain.values import kinds
from quizgen.domain.values.value import Context
from quizgen.reading.annotations import (
    Setting,
    check_evidence,
    check_id,
    check_options,
    read_allow,
    read_annotation,
    read_basis,
    read_doubts,
    read_quote,
)
from quizgen.reading.answers import default_claim, read_options
from quizgen.reading.fields import Record, read_record
from quizgen.reading.nodes import Scalar
from quizgen.reading.report import Report, shown
from quizgen.reading.source import read_date

# Two braces on either side are no placeholder: they are a text about templates, printed as it is.
_PLACEHOLDER = re.compile(r"(?<!\{)\{([A-Za-z][\w -]*)\}(?!\})")


def read_relation(record: Record, setting: Setting, report: Report) -> TableRelation | None:
    """The relation of a block; None where something that every relation needs is missing or wrong."""
    check_id(record, report)
    asks, asks_back = (_read_asks(record, name, sought, report) for name, sought in _PLACES)
    type_given, never = record.text("type"), record.texts("never")
    rows = []
    for block in record.blocks("rows"):
        row = read_record(block, "row", report)
        if row is not None:
            rows.append(_read_row(row, type_given.text if type_given else None, never, setting, record, report))
    complete = tuple(row for row in rows if row is not None)
    _check_doubles(complete, report)
    annotation = read_annotation(
        record,
        taken=type_given.text if type_given else _common_type(complete, setting.context),
        claim=_default_claim(complete),
        setting=setting,
        report=report,
    )
    if not asks or not complete or not annotation.id:
        return None
    return TableRelation(annotation, asks, asks_back, complete)


_PLACES = (("ask", "subject"), ("ask-back", "object"))


def _read_asks(record: Record, name: str, given: str, report: Report) -> tuple[str, ...]:
    for ask in record.texts(name):
        places = _PLACEHOLDER.findall(ask.text)
        if given not in places:
            found = f"`{name}` does not say where the {given} goes."
            report.add("placeholder-missing", ask.span, found, remedy=f"Write {{{given}}} where it belongs.")
        for place in places:
            if place != given:
                found = f"Nothing fills {{{place}}} in `{name}`."
                report.add("placeholder-unknown", ask.span, found, remedy=f"`{name}` knows {{{given}}} alone.")
    return tuple(ask.text for ask in record.texts(name))


def _read_row(
    row: Record, taken: str | None, never: tuple[Scalar, ...], setting: Setting, relation: Record, report: Report
) -> Row | None:
    subject, thing = row.text("subject"), row.text("object")
    quote = read_quote(row, setting, report)
    as_of = read_date(row.text("as-of"), report)
    doubts, allow = read_doubts(row, report), read_allow(row, report)
    if subject is None or thing is None:
        return None
    named = read_options((subject,), None, setting.context)[0]
    answer = read_options((thing,), taken, setting.context)[0]
    kept_out = read_options((*row.texts("never"), *never), taken, setting.context)
    check_options((answer,), kept_out, (), setting, report)
    if quote is None:
        return None
    if read_basis(relation) is Basis.STATED:
        check_evidence(subject, named.value, quote, setting, report)
        check_evidence(thing, answer.value, quote, setting, report)
    return Row(named, answer, quote, row.span, kept_out, as_of, doubts, allow)


def _check_doubles(rows: tuple[Row, ...], report: Report) -> None:
    seen: dict[tuple[str, str], Row] = {}
    for row in rows:
        pair = fold(row.subject.text), fold(row.object.text)
        first = seen.setdefault(pair, row)
        if first is not row:
            found = f"{shown(row.subject.text)} and {shown(row.object.text)} are paired already."
            report.add("duplicate-row", row.span, f"{found[:-1]} in line {first.span.line}.")


def _common_type(rows: tuple[Row, ...], context: Context) -> str | None:
    """The type that all objects are taken for, or None where they differ."""
    types = {kinds.read(row.object.text, type=None, context=context)[0]: None for row in rows}
    return next(iter(types)) if len(types) == 1 else None


def _default_claim(rows: tuple[Row, ...]) -> Claim:
    stated = any(default_claim(row.object.value) is Claim.STATED for row in rows)
    return Claim.STATED if stated else Claim.SINGLE
