"""Exporting quizzes: from fact files or built folders to the formats of other programs, written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.diagnostics import Diagnostic, is_unfinished
from quizgen.errors import ContentError, QuizgenError, UsageError
from quizgen.exporters.exported import Exported, Exporter, Format
from quizgen.exporters.faults import NoRawFormatError, NothingHeldError
from quizgen.exporters.formats import FORMATS, find_format
from quizgen.exporters.selection import Selection
from quizgen.records.layout import TRAINER
from quizgen.workflows.execution.workers import Progress, in_order, keep_quiet
from quizgen.workflows.export_source import QuizSource, build_folder, open_source
from quizgen.workflows.output.writing import write_file


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is exported of one source, and where to."""

    source: Path
    """A fact file, or the folder of a build."""
    formats: tuple[str, ...]
    form: str | None = None
    all_forms: bool = False
    items: tuple[str, ...] = ()
    seed: str | None = None
    """Where the chance comes from, for fact files; builds have their own."""
    raw: bool = False
    file: Path | None = None
    """The one file to write."""
    folder: Path | None = None
    """Where the files go that quizgen names; the trainer's folder of the source's build where there is none."""


@dataclass(frozen=True, slots=True)
class Export:
    """One file."""

    path: Path
    format: str
    items: int
    """How many it holds."""
    bytes: int
    remarks: tuple[str, ...]
    """What it does not hold, item by item."""
    left_out: int
    """How many items are missing."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: files, or a fault."""

    source: Path
    exports: tuple[Export, ...] = ()
    notes: tuple[str, ...] = ()
    """What the trainer should know of the source."""
    fault: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    exit_code: int = 0


class SameFileError(UsageError):
    """Two exports would have the same file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Two exports would be written to {path}. Rename a source, or export in two calls.")


def export_all(
    requests: Sequence[ExportRequest], *, workers: int = 1, progress: Progress = keep_quiet
) -> tuple[Outcome, ...]:
    """Export every source; one that cannot be exported does not stop the others.

    Raises UnknownFormatError, NoRawFormatError or SameFileError before any work is done.
    """
    _check(requests)
    outcomes: list[Outcome] = []
    for outcome in in_order(export_source, requests, workers=workers):
        outcomes.append(outcome)
        progress(len(outcomes), len(requests), outcome.source.name)
    return tuple(outcomes)


def export_source(request: ExportRequest) -> Outcome:
    """Export one source in all its formats: every file is made before the first is written."""
    try:
        source = open_source(request.source, seed=request.seed)
        made = [one for name in request.formats for one in _make(request, source, find_format(name))]
        exports = tuple(_write(*one) for one in made)
    except ContentError as error:
        return Outcome(request.source, diagnostics=error.diagnostics, exit_code=error.exit_code)
    except QuizgenError as error:
        return Outcome(request.source, fault=str(error), exit_code=error.exit_code)
    code = int(is_unfinished(source.unfinished))
    return Outcome(request.source, exports, source.notes, diagnostics=source.unfinished, exit_code=code)


@dataclass(frozen=True, slots=True)
class ExportedBytes:
    """One file that is written nowhere."""

    data: bytes
    remarks: tuple[str, ...]
    left_out: int
    notes: tuple[str, ...]


def export_bytes(request: ExportRequest) -> ExportedBytes:
    """The one file of a request for one format; raises QuizgenError."""
    format = find_format(request.formats[0])
    source = open_source(request.source, seed=request.seed)
    selection = next(_selections(request, source))
    exported = _exporter(format, raw=request.raw)(selection)
    _check_held(format, selection, exported)
    return ExportedBytes(exported.data, tuple(map(str, exported.remarks)), _count_left_out(exported), source.notes)


def _check(requests: Sequence[ExportRequest]) -> None:
    paths: dict[str, None] = {}
    for request in requests:
        for name in request.formats:
            format = find_format(name)
            _exporter(format, raw=request.raw)
            path = _path(request, format, None)
            if str(path).casefold() in paths:
                raise SameFileError(path)
            paths[str(path).casefold()] = None


def _exporter(format: Format, *, raw: bool) -> Exporter:
    if not raw:
        return format.export
    if format.export_raw is None:
        raise NoRawFormatError(format.name, tuple(one.name for one in FORMATS.values() if one.export_raw is not None))
    return format.export_raw


Made = tuple[Path, Format, Selection, Exported]


def _make(request: ExportRequest, source: QuizSource, format: Format) -> Iterator[Made]:
    for selection in _selections(request, source):
        exported = _exporter(format, raw=request.raw)(selection)
        _check_held(format, selection, exported)
        yield _path(request, format, selection.form), format, selection, exported


def _selections(request: ExportRequest, source: QuizSource) -> Iterator[Selection]:
    if request.all_forms:
        yield from source.every_form(request.items)
    elif request.form is not None:
        yield source.form(request.form, request.items)
    else:
        yield source.all_items(request.items)


def _check_held(format: Format, selection: Selection, exported: Exported) -> None:
    """A file without a single item is none."""
    if _count_left_out(exported) == len(selection.entries):
        raise NothingHeldError(format.name, tuple(map(str, exported.remarks)))


def _count_left_out(exported: Exported) -> int:
    return sum(remark.left_out for remark in exported.remarks)


def _path(request: ExportRequest, format: Format, form: str | None) -> Path:
    if request.file is not None:
        return request.file
    name = QuizSource.name_of(request.source)
    folder = request.folder or (build_folder(request.source) or Path("out") / name) / TRAINER
    return folder / f"{name}{f'-{form}' if form else ''}{format.suffix}"


def _write(path: Path, format: Format, selection: Selection, exported: Exported) -> Export:
    """Write the file, readable for the trainer alone where it is for the trainer's eyes."""
    size = write_file(path, [exported.data], private=not format.for_learners)
    left_out = _count_left_out(exported)
    remarks = tuple(map(str, exported.remarks))
    return Export(path, format.name, len(selection.entries) - left_out, size, remarks, left_out)
