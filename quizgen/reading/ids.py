"""Ids across a file: each stands once, `from` names one that exists, and nothing derives from itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizgen.reading.fields import Record
from quizgen.reading.nodes import Scalar
from quizgen.reading.report import Report, did_you_mean, shown


def check_ids(records: tuple[Record, ...], report: Report) -> None:
    """Report ids that stand twice, and `from` that names nothing or leads back to itself."""
    first: dict[str, Scalar] = {}
    for identifier in _ids(records):
        if identifier.text in first:
            found = f"The id {shown(identifier.text)} stands in line {first[identifier.text].span.line} already."
            report.about(identifier.text).add("duplicate-id", identifier.span, found)
        first.setdefault(identifier.text, identifier)
    sources: dict[str, list[Scalar]] = {}
    for record in records:
        identifier_or_none = record.text("id")
        subject = identifier_or_none.text if identifier_or_none else ""
        known = list(_known(record.texts("from"), first, report.about(subject)))
        sources.setdefault(subject, []).extend(known)
    _check_circles(sources, report)


def _ids(records: Iterable[Record]) -> Iterator[Scalar]:
    for record in records:
        identifier = record.text("id")
        if identifier is not None:
            yield identifier


def _known(named: tuple[Scalar, ...], ids: dict[str, Scalar], report: Report) -> Iterator[Scalar]:
    for source in named:
        if source.text in ids:
            yield source
        else:
            hint = did_you_mean(source.text, ids) or None
            report.add("unknown-fact", source.span, f"No fact has the id {shown(source.text)}.", remedy=hint)


def _check_circles(sources: dict[str, list[Scalar]], report: Report) -> None:
    """Walk from every fact to those it derives from, each once; a way back to an open one is a circle."""
    done: set[str] = set()
    for start, first in sources.items():
        path: dict[str, Iterator[Scalar]] = {} if start in done else {start: iter(first)}
        while path:
            current = next(reversed(path))
            source = next(path[current], None)
            if source is None:
                del path[current]
                done.add(current)
            elif source.text in path:
                found = f"{shown(current)} derives from {shown(source.text)}, which derives from it."
                report.about(current).add("from-cycle", source.span, found)
            elif source.text not in done:
                path[source.text] = iter(sources.get(source.text, []))
