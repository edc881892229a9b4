"""What stands in manifest.json: a contract with its readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from quizgen.records.quiz_record import STRICT, Digest, Text

OptionValue = str | int | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRecord:
    """A file of the build."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: Text
    """Its path in the build's folder, with slashes."""
    bytes: Annotated[int, Field(ge=0)]
    sha256: Digest
    pages: Annotated[int, Field(ge=1)] | None = None
    """Of a PDF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InputRecord:
    """A file that the quiz was made from."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    file: Text
    """Its name, without its folder."""
    sha256: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeRecord:
    """What papers look like."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: Text
    sha256: Digest
    """Over the names and bytes of its files, fonts included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestRecord:
    """All files of a build but this one, and everything that their bytes depend on but the secret."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    quizgen: Literal[1] = 1
    """The version of this format."""
    files: tuple[FileRecord, ...]
    """In the order of their names."""
    facts: InputRecord
    """The fact file."""
    source: InputRecord
    """The source document."""
    roster: InputRecord | None = None
    """The list of learners."""
    themes: tuple[ThemeRecord, ...]
    """The quiz's own first, then those that learners need."""
    options: dict[str, OptionValue]
    """What was asked for, as far as it was; never the secret or the seed."""
    proven: Annotated[int, Field(ge=0)] | None = None
    """How many of the questions quizgen proved itself."""
    vouched: Annotated[int, Field(ge=0)] | None = None
    """How many of them rest, in something, on the author's word."""
    practice: bool
    """Whether the forms were drawn from a seed that may be known."""
    sealed: bool = False
    """Whether the trainer's PDFs are encrypted; then they are other bytes with every build."""
    scheme: Text
    """How chance is drawn from the secret."""
    versions: dict[str, Text]
    """Of the programs that the bytes depend on."""
