"""manifest.json: what a build left, from what, with what; and whether it is still as it was."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import fields
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from pydantic.json_schema import JsonSchemaValue

from quizgen.domain.chance import SCHEME
from quizgen.errors import QuizgenError
from quizgen.rendering.themes import load_theme
from quizgen.rendering.versions import Versions, theme_digest
from quizgen.workflows.composition import Composition
from quizgen.workflows.output.layout import MANIFEST
from quizgen.workflows.output.writing import Written
from quizgen.workflows.records.manifest_record import FileRecord, InputRecord, ManifestRecord, OptionValue, ThemeRecord
from quizgen.workflows.records.published_schema import published_schema
from quizgen.workflows.request import BuildRequest

UNTOLD = ("facts", "out", "seed", "new_secret", "roster", "theme")
"""Fields of a request that are no option in the manifest: places, the secret, and what is told elsewhere in it."""


class UnreadableManifestError(QuizgenError):
    """The manifest is not what a build writes."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why} The file was changed after the build; build the quiz again.")


def manifest_bytes(
    composition: Composition, files: Sequence[Written], *, versions: Versions, sealed: bool = False
) -> bytes:
    """manifest.json: UTF-8, indented, a line feed at the end."""
    source, request = composition.quiz.source, composition.request
    roster = InputRecord(file=request.roster.name, sha256=composition.roster_sha256) if request.roster else None
    record = ManifestRecord(
        files=tuple(map(_record_file, sorted(files, key=lambda file: file.name))),
        facts=InputRecord(file=source.facts, sha256=source.facts_sha256),
        source=InputRecord(file=source.file, sha256=source.sha256),
        roster=roster,
        themes=tuple(map(_record_theme, _themes(composition))),
        options=dict(_options(request)),
        practice=composition.secret.seed is not None,
        sealed=sealed,
        scheme=SCHEME,
        versions=dict(versions),
    )
    return _manifests().dump_json(record, indent=2, exclude_none=True) + b"\n"


def read_manifest(folder: Path) -> ManifestRecord | None:
    """The manifest of a build's folder; None where there is none. Raises UnreadableManifestError."""
    path = folder / MANIFEST
    try:
        return _manifests().validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnreadableManifestError(path, f"It cannot be read ({(error.strerror or '').lower()}).") from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        raise UnreadableManifestError(path, f"{first['msg']}.") from error


def changed_files(folder: Path, manifest: ManifestRecord) -> Iterator[str]:
    """The names of the files that are missing or not what the build wrote, in their order."""
    for file in manifest.files:
        path = folder.joinpath(*file.name.split("/"))
        if not _is_as_written(path, file):
            yield file.name


def manifest_schema() -> JsonSchemaValue:
    """The JSON Schema (draft 2020-12) of manifest.json."""
    return published_schema(_manifests())


def _is_as_written(path: Path, file: FileRecord) -> bool:
    try:
        with path.open("rb") as stream:
            return (
                path.stat().st_size == file.bytes and hashlib.file_digest(stream, "sha256").hexdigest() == file.sha256
            )
    except OSError:
        return False


def _record_file(file: Written) -> FileRecord:
    return FileRecord(name=file.name, bytes=file.bytes, sha256=file.sha256, pages=file.pages)


def _record_theme(name: str) -> ThemeRecord:
    theme = load_theme(name)
    return ThemeRecord(name=theme.name, sha256=theme_digest(theme))


def _themes(composition: Composition) -> tuple[str, ...]:
    needed = (form.learner.theme for form in composition.quiz.forms if form.learner and form.learner.theme)
    return tuple(dict.fromkeys((composition.request.theme, *needed)))


def _options(request: BuildRequest) -> Iterator[tuple[str, OptionValue]]:
    for field in fields(request):
        value = getattr(request, field.name)
        if field.name not in UNTOLD and value is not None:
            yield field.name, value


@cache
def _manifests() -> TypeAdapter[ManifestRecord]:
    return TypeAdapter(ManifestRecord)
