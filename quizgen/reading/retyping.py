"""One fact of a file that was read, typed anew: read by itself, with everything that the file around it says."""

from __future__ import annotations

from dataclasses import replace

from quizgen.diagnostics import Diagnostic
from quizgen.domain.fact import Bank, Fact
from quizgen.reading.bank import Reading
from quizgen.reading.facts import read_fact
from quizgen.reading.fields import Record, read_record
from quizgen.reading.ids import check_ids
from quizgen.reading.nodes import Sequence
from quizgen.reading.report import Report, shown
from quizgen.reading.tree import compose


def block_of(identifier: str, reading: Reading) -> str:
    """The lines of a fact as they stand in the file, from its hyphen on; raises KeyError where it has none."""
    record = _records(reading)[identifier]
    starts = sorted(each.span.line for each in reading.records)
    after = next((line for line in starts if line > record.span.line), len(reading.lines) + 1)
    lines = reading.lines[record.span.line - 1 : after - 1]
    inside = record.span.column - 1
    kept = [number for number, line in enumerate(lines) if number == 0 or line[:inside].isspace()]
    return "\n".join(lines[: kept[-1] + 1])


def read_anew(identifier: str, block: str, reading: Reading) -> tuple[Fact | None, tuple[Diagnostic, ...]]:
    """The fact that such lines would state in its place, and what is found in them; no fact where an error stops it.

    Raises KeyError for a fact that the file does not have.
    """
    old = _records(reading)[identifier]
    above = reading.lines[: old.span.line - 1]
    report = Report((*above, *block.split("\n"))).about(identifier)
    root = compose("\n" * len(above) + block + "\n", file=old.span.file, report=report)
    node = root.items[0] if isinstance(root, Sequence) and len(root.items) == 1 else None
    record = read_record(node, "fact", report) if node is not None else None
    if record is None or _id_of(record) != identifier or reading.setting is None:
        if not report.has_errors():
            report.add("wrong-shape", old.span, f"This is not the fact {shown(identifier)} alone.", remedy="")
        return None, report.diagnostics()
    everywhere = Report(report.lines)
    check_ids(tuple(record if each is old else each for each in reading.records), everywhere)
    report.found.extend(one for one in everywhere.found if one.subject == identifier)
    fact = read_fact(record, reading.setting, report)
    return None if report.has_errors() else fact, report.diagnostics()


def replaced(bank: Bank, identifier: str, fact: Fact | None, reading: Reading) -> Bank:
    """The bank with another fact of that id, or without one, in the order of the file."""
    facts = {each.id: each for each in bank.facts if each.id != identifier}
    if fact is not None:
        facts[identifier] = fact
    order = (_id_of(record) for record in reading.records)
    return replace(bank, facts=tuple(facts[each] for each in dict.fromkeys(order) if each in facts))


def _records(reading: Reading) -> dict[str, Record]:
    return {_id_of(record): record for record in reading.records}


def _id_of(record: Record) -> str:
    identifier = record.text("id")
    return identifier.text if identifier is not None else f"line {record.span.line}"
