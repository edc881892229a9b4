"""The entrance: a fact file and its source become a bank, or diagnostics that say all that is wrong with them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.diagnostics import Diagnostic, Severity, Span
from quizgen.domain.fact import Bank
from quizgen.reading.anchor import SourceIndex
from quizgen.reading.annotations import Setting, read_allow, read_doubts
from quizgen.reading.facts import read_fact
from quizgen.reading.fields import Record, read_record
from quizgen.reading.files import FileFault, TextFile, check_text, read_file
from quizgen.reading.ids import check_ids
from quizgen.reading.names import read_names
from quizgen.reading.nodes import Mapping
from quizgen.reading.relations import read_relation
from quizgen.reading.report import Report
from quizgen.reading.source import Fetch, beside, read_source
from quizgen.reading.tree import compose


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a fact file gave: a bank of what can be read in it, and everything that was found."""

    bank: Bank | None
    """Without facts and relations that have errors; None where an error is about the file itself or its source."""
    diagnostics: tuple[Diagnostic, ...]
    lines: tuple[str, ...] = ()
    """The fact file's lines, for `report.excerpt` of what is found later."""
    setting: Setting | None = None
    """What facts are read with, also further ones; None where the bank is."""
    records: tuple[Record, ...] = ()
    """The blocks of all facts and relations, those with errors included."""


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
    read = _read_bank(record, content, file, fetch, report) if record is not None else None
    if read is None:
        return Reading(None, report.diagnostics(), report.lines)
    bank, setting, records = read
    return Reading(_without_faulty(bank, report), report.diagnostics(), report.lines, setting, records)


def _without_faulty(bank: Bank, report: Report) -> Bank | None:
    """The bank without the facts and relations that have errors; None where an error is about the file itself."""
    faulty = {one.subject for one in report.found if one.severity is Severity.ERROR}
    if "" in faulty:
        return None
    return replace(
        bank,
        facts=tuple(fact for fact in bank.facts if fact.id not in faulty),
        relations=tuple(relation for relation in bank.relations if relation.id not in faulty),
    )


def _read_bank(
    record: Record, content: TextFile, file: str, fetch: Fetch, report: Report
) -> tuple[Bank, Setting, tuple[Record, ...]] | None:
    """All facts and relations, with what they were read with and from; None where the source cannot be read."""
    block = record.block("source")
    source = read_source(read_record(block, "source", report) if block else None, fetch, report)
    names = read_names(record, language=source.context.language, report=report)
    index = SourceIndex(source.document) if source.document else None
    setting = Setting(source.context, names, index)
    facts, relations = _records(record, "facts", "fact", report), _records(record, "relations", "relation", report)
    check_ids((*facts, *relations), report)
    doubts, allow = read_doubts(record, report), read_allow(record, report)
    read_facts = tuple(read_fact(each, setting, _about(each, report)) for each in facts)
    read_relations = tuple(read_relation(each, setting, _about(each, report)) for each in relations)
    if not record.blocks("facts") and not record.blocks("relations"):
        report.add("no-facts", record.span, "There are no facts yet.", severity=Severity.WARNING)
    if source.document is None:
        return None
    bank = Bank(
        file=file,
        sha256=content.sha256,
        title=source.title,
        source=source.document,
        context=source.context,
        names=names,
        facts=tuple(fact for fact in read_facts if fact is not None),
        relations=tuple(relation for relation in read_relations if relation is not None),
        doubts=doubts,
        allow=allow,
    )
    return bank, setting, (*facts, *relations)


def _records(record: Record, name: str, table: str, report: Report) -> tuple[Record, ...]:
    """The blocks of a list, each checked against its table; faults carry the block's id."""
    found: list[Record] = []
    for block in record.blocks(name):
        read = read_record(block, table, report.about(_subject(block)))
        if read is not None:
            found.append(read)
    return tuple(found)


def _subject(block: Mapping) -> str:
    """What faults of a fact or relation are about: its id, or its line where it has none."""
    identifier = next((entry.value for entry in block.entries if entry.key.text == "id"), None)
    return getattr(identifier, "text", "") or f"line {block.span.line}"


def _about(record: Record, report: Report) -> Report:
    identifier = record.text("id")
    return report.about(identifier.text if identifier else f"line {record.span.line}")
