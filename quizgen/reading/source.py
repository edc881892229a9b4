"""The source block of a fact file: which document it is, its title, language and date."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath

from quizgen.diagnostics import Span
from quizgen.domain.document import Document
from quizgen.domain.values import kinds
from quizgen.domain.values.value import Context, UnreadableValueError
from quizgen.errors import ContentError
from quizgen.reading import document
from quizgen.reading.fields import Record
from quizgen.reading.files import FileFault, TextFile, read_file
from quizgen.reading.nodes import Scalar
from quizgen.reading.report import Report, shown

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_NOT_IN_A_NAME = re.compile(r"[/\\:\x00]")
DEFAULT_LANGUAGE = "en"

Fetch = Callable[[str], TextFile | FileFault]
"""What turns a plain file name into a source's text."""


@dataclass(frozen=True, slots=True)
class Source:
    """What the source block says; `document` is None where it could not be read."""

    title: str
    context: Context
    document: Document | None


def beside(folder: Path) -> Fetch:
    """What reads the files of a folder by their plain names; a link that leads out of it is refused."""

    def fetch(name: str) -> TextFile | FileFault:
        path = folder / name
        try:
            target = path.resolve()
            # From Python 3.13 on, a link that leads to itself resolves to itself instead of raising.
            inside = target.parent == folder.resolve() and not target.is_symlink()
        except (OSError, RuntimeError, ValueError):
            inside = False
        return read_file(path) if inside else FileFault("source-outside", "leads out of the folder of the fact file")

    return fetch


def read_source(record: Record | None, fetch: Fetch, report: Report) -> Source:
    """The source of a fact file, as far as it can be read; faults go to the report."""
    if record is None:
        return Source("", Context(), None)
    context = Context(language=_read_language(record, report), published=read_date(record.text("published"), report))
    file = record.text("file")
    if file is None:
        return Source("", context, None)
    title = record.text("title")
    read = _read_document(file, fetch, context.language, report)
    return Source(title.text if title else title_of(file.text), context, read)


def read_source_file(path: Path, *, language: str = DEFAULT_LANGUAGE) -> Document:
    """The document of a source by itself, to begin a fact file with; raises ContentError where it cannot be read."""
    read = _document(path.name, beside(path.parent), language)
    if isinstance(read, FileFault):
        report = Report()
        report.add(read.code, Span(path.name, read.line, read.column), f"The source {shown(path.name)} {read.found}.")
        raise ContentError(report.diagnostics())
    return read


def read_date(text: Scalar | None, report: Report) -> str | None:
    """A date in EDTF, as written; None where there is none, or none that can be read."""
    if text is None:
        return None
    try:
        kinds.read_typed(text.text, type="date", context=Context())
    except UnreadableValueError as error:
        report.add("bad-date", text.span, f"{shown(text.text)} is no date in EDTF.", expected=_sentence(str(error)))
        return None
    return text.text


def title_of(file: str) -> str:
    """A title made of a file's name: “rwanda-peacekeeping.txt” gives “Rwanda peacekeeping”."""
    words = re.sub(r"[-_\s]+", " ", PurePath(file).stem).strip() or file
    return words[:1].upper() + words[1:]


def _sentence(clause: str) -> str:
    return clause[:1].upper() + clause[1:].rstrip(".") + "."


def _read_language(record: Record, report: Report) -> str:
    language = record.text("language")
    if language is None:
        return DEFAULT_LANGUAGE
    if not _LANGUAGE.fullmatch(language.text):
        report.add("unknown-language", language.span, f"{shown(language.text)} is no tag of a language.")
        return DEFAULT_LANGUAGE
    return language.text


def _read_document(file: Scalar, fetch: Fetch, language: str, report: Report) -> Document | None:
    read = _document(file.text, fetch, language)
    if isinstance(read, FileFault):
        report.add(read.code, file.span, f"The source {shown(file.text)} {read.found}.")
        return None
    return read


def _document(name: str, fetch: Fetch, language: str) -> Document | FileFault:
    if name in (".", "..") or _NOT_IN_A_NAME.search(name):
        return FileFault("source-outside", "is not a plain file name")
    if PurePath(name).suffix.lower() not in document.FORMATS:
        return FileFault("source-format", "is neither plain text nor Markdown by its ending")
    text = fetch(name)
    if isinstance(text, FileFault):
        return text
    read = document.read_document(text, file=name, language=language)
    return read if read.sentences else FileFault("source-empty", "has no sentence")
