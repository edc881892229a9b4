"""Starting a fact file: beside its source, with the source's sentences to choose from."""

from __future__ import annotations

from pathlib import Path

from quizgen.errors import UsageError
from quizgen.reading.json_schema import FILE_NAME, schema_text
from quizgen.reading.scaffold import scaffold
from quizgen.reading.source import read_source_file
from quizgen.workflows.output.writing import write_file

ENDING = ".facts.yaml"


class FactsExistError(UsageError):
    """There is such a file already, with an author's work in it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already, and nothing was changed. Name another file with -o.")


class ApartError(UsageError):
    """The fact file would stand in another folder than its source."""

    def __init__(self, source: Path, target: Path) -> None:
        super().__init__(f"A fact file stands beside its source: {target} is in another folder than {source}.")


def start(source: Path, *, target: Path | None = None, language: str = "en", title: str | None = None) -> Path:
    """Write a fact file for a document and return its path; with it, where it is missing, the schema for editors.

    Raises ContentError where the document cannot be read, FactsExistError, ApartError, and as the
    writer does.
    """
    path = target or source.with_name(f"{source.stem}{ENDING}")
    if path.resolve().parent != source.resolve().parent:
        raise ApartError(source, path)
    if path.exists():
        raise FactsExistError(path)
    document = read_source_file(source, language=language)
    schema = path.with_name(FILE_NAME)
    if not schema.exists():
        write_file(schema, [schema_text().encode()])
    write_file(path, [scaffold(document, title=title or "").encode()])
    return path
