"""What is wrong with the author's text: collected, never raised, reported all together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """How much a diagnostic weighs: an error stops its fact or the whole file, a doubt its fact until it is answered.

    A warning stops nothing, a note informs.
    """

    ERROR = "error"
    DOUBT = "doubt"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a text file; line and column count from 1, a column is one Unicode character."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault of content: where it is, what was found, what was expected and what to do."""

    code: str
    """The fault's name in kebab case, as documented in source_docs/README.md."""
    span: Span
    found: str
    """One sentence: what stands there."""
    expected: str = ""
    """One sentence: what should stand there; empty where `found` says it all."""
    remedy: str = ""
    """One sentence: what to write or do."""
    severity: Severity = Severity.ERROR
    subject: str = ""
    """The id of the fact or relation concerned, where there is one."""
    excerpt: str = ""
    """Lines of the author's text, with a caret, to be shown below the message."""

    @property
    def stops_fact(self) -> bool:
        """Whether its fact gives no item until something is mended or answered."""
        return self.severity in (Severity.ERROR, Severity.DOUBT)

    def __str__(self) -> str:
        sentences = [part for part in (self.found, self.expected, self.remedy) if part]
        return f"{self.span}: {self.severity.value}[{self.code}]: {' '.join(sentences)}"


def counted(count: int, noun: str, plural: str = "") -> str:
    """A number with its noun, as messages say it: “1 fact”, “2,000 facts”."""
    return f"{count:,} {noun if count == 1 else plural or f'{noun}s'}"


def is_unfinished(diagnostics: tuple[Diagnostic, ...]) -> bool:
    """Whether any of the diagnostics asks for something to be mended or answered before all facts can be asked."""
    return any(diagnostic.stops_fact for diagnostic in diagnostics)


def has_errors(diagnostics: tuple[Diagnostic, ...]) -> bool:
    """Whether any of the diagnostics is an error, of a fact or of the whole file."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
