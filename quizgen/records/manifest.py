"""manifest.json: what a build left, from what, with what; and whether it is still as it was."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from pydantic.json_schema import JsonSchemaValue

from quizgen.errors import QuizgenError
from quizgen.records.layout import MANIFEST
from quizgen.records.manifest_record import FileRecord, ManifestRecord
from quizgen.records.published_schema import published_schema


class UnreadableManifestError(QuizgenError):
    """The manifest is not what a build writes."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why} The file was changed after the build; build the quiz again.")


def manifest_bytes(record: ManifestRecord) -> bytes:
    """manifest.json: UTF-8, indented, a line feed at the end."""
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


@cache
def _manifests() -> TypeAdapter[ManifestRecord]:
    return TypeAdapter(ManifestRecord)
