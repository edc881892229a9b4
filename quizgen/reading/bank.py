"""The entrance: a fact file and its source become a bank, or diagnostics that say all that is wrong with them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from quizgen.diagnostics import Diagnostic, Severity, Span
from quizgen.domain.fact import Bank
from quizgen.reading.anchor import SourceIndex
from quizgen.reading.annotations import Setting, read_allow
from quizgen.reading.facts import read_fact
from quizgen.reading.fields import Record, read_record
from quizgen.reading.files import FileFault, TextFile, check_text, read_file
from quizgen.reading.ids import check_ids
from quizgen.reading.names import read_names
from quizgen.reading.relations import read_relation
from quizgen.reading.report import Report
from quizgen.reading.source import Fetch, beside, read_source
from quizgen.reading.tree import compose


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a fact file gave: a bank unless there is an error, and everything that was found."""

    bank: Bank | None
    diagnostics: tuple[Diagnostic, ...]
    lines: tuple[str, ...] = ()
    """The fact file's lines, for `report.excerpt` of what is found later."""


def read_bank(path: Path) -> Reading:
    """The bank of a fact file, with its source read from beside it; no fault of either raises."""
    return _read(read_file(path), path.name, beside(path.parent))


def read_bank_text(text: str, *, file: str, source_text: str, source_file: str) -> Reading:
    """The bank of a fact file in memory, whose source block must name `source_file`."""

    def fetch(name: str) -> TextFile | FileFault:
        return _in_memory(source_text) if name == source_file else FileFault("file-missing", "does not exist")

    return _read(_in_memory(text), file, fetch)


def _in_memory(text: str) -> TextFile | FileFault:
    return check_text(text, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def _read(content: TextFile | FileFault, file: str, fetch: Fetch) -> Reading:
    if isinstance(content, FileFault):
        report = Report()
        report.add(content.code, Span(file, content.line, content.column), f"The fact file {content.found}.")
        return Reading(None, report.diagnostics())
    report = Report(tuple(content.text.split("\n")))
    root = compose(content.text, file=file, report=report)
    if root is None and not report.found:
        report.add("file-empty", Span(file), "The fact file has only comments.")
    record = read_record(root, "file", report) if root is not None else None
    bank = _read_bank(record, content, file, fetch, report) if record is not None else None
    return Reading(None if report.has_errors() else bank, report.diagnostics(), report.lines)


def _read_bank(record: Record, content: TextFile, file: str, fetch: Fetch, report: Report) -> Bank | None:
    block = record.block("source")
    source = read_source(read_record(block, "source", report) if block else None, fetch, report)
    names = read_names(record, language=source.context.language, report=report)
    index = SourceIndex(source.document) if source.document else None
    setting = Setting(source.context, names, index)
    facts, relations = _records(record, "facts", "fact", report), _records(record, "relations", "relation", report)
    check_ids((*facts, *relations), report)
    allow = read_allow(record, report)
    read_facts = tuple(read_fact(each, setting, _about(each, report)) for each in facts)
    read_relations = tuple(read_relation(each, setting, _about(each, report)) for each in relations)
    if not record.blocks("facts") and not record.blocks("relations"):
        report.add("no-facts", record.span, "There are no facts yet.", severity=Severity.WARNING)
    if source.document is None:
        return None
    return Bank(
        file=file,
        sha256=content.sha256,
        title=source.title,
        source=source.document,
        context=source.context,
        names=names,
        facts=tuple(fact for fact in read_facts if fact is not None),
        relations=tuple(relation for relation in read_relations if relation is not None),
        allow=allow,
    )


def _records(record: Record, name: str, table: str, report: Report) -> tuple[Record, ...]:
    """The blocks of a list, each checked against its table; faults carry the block's id."""
    found: list[Record] = []
    for block in record.blocks(name):
        identifier = next((entry.value for entry in block.entries if entry.key.text == "id"), None)
        subject = getattr(identifier, "text", "")
        read = read_record(block, table, report.about(subject))
        if read is not None:
            found.append(read)
    return tuple(found)


def _about(record: Record, report: Report) -> Report:
    identifier = record.text("id")
    return report.about(identifier.text) if identifier else report
