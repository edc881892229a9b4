"""The collector of diagnostics: what every reader adds to, and how a place of the text is shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from quizgen.diagnostics import Diagnostic, Severity, Span, has_errors
from quizgen.domain.spelling import nearest
from quizgen.reading.faults import REMEDIES

EXCERPT_WIDTH = 96
"""Characters of a line that an excerpt shows."""
LONGEST_SHOWN = 80
"""Characters of the author's text that a sentence of a message shows."""
_CUT = "…"
_BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Report:
    """The diagnostics of one reading; `about` gives the same report with a subject filled in."""

    lines: tuple[str, ...] = ()
    """The fact file's lines, for excerpts."""
    subject: str = ""
    found: list[Diagnostic] = field(default_factory=list)

    def about(self, subject: str) -> Report:
        """The same report, for faults of one fact or relation."""
        return replace(self, subject=subject)

    def add(
        self,
        code: str,
        span: Span,
        found: str,
        *,
        expected: str = "",
        remedy: str | None = None,
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Collect one fault; the remedy is the code's general one where none is given."""
        self.found.append(
            Diagnostic(
                code=code,
                span=span,
                found=found,
                expected=expected,
                remedy=REMEDIES[code] if remedy is None else remedy,
                severity=severity,
                subject=self.subject,
                excerpt=excerpt(self.lines, span),
            )
        )

    def has_errors(self) -> bool:
        """Whether anything found so far is an error, of a fact or of the whole file."""
        return has_errors(tuple(self.found))

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All that was found, in the order of the text."""
        return tuple(sorted(self.found, key=lambda diagnostic: (diagnostic.span, diagnostic.code)))


def excerpt(lines: tuple[str, ...], span: Span) -> str:
    """The line of a span with a caret below its column, cut round the column where it is long; empty for no line."""
    if not 1 <= span.line <= len(lines):
        return ""
    line = lines[span.line - 1]
    column = min(span.column - 1, len(line))
    start = 0 if column < EXCERPT_WIDTH * 3 // 4 else column - EXCERPT_WIDTH // 2
    before, after = line[start:column], line[column : start + EXCERPT_WIDTH]
    head = _CUT if start else ""
    tail = _CUT if start + EXCERPT_WIDTH < len(line) else ""
    gutter = f"{span.line:>5} | "
    caret = " " * (len(gutter) + _width(head + before))
    return f"{gutter}{head}{_printable(before)}{_printable(after)}{tail}\n{caret}^"


def shown(text: str) -> str:
    """A text of the author's between quotation marks, fit for a message: on one line, printable, cut in its middle."""
    plain = _printable(text)
    if len(plain) > LONGEST_SHOWN:
        half = LONGEST_SHOWN // 2
        plain = f"{plain[:half].rstrip()} {_CUT} {plain[-half:].lstrip()}"
    return f"“{plain}”"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence that asks whether the nearest known word was meant; empty where none is near."""
    near = nearest(word, known)
    return f"Did you mean `{near}`?" if near else ""


def _printable(text: str) -> str:
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    """The character, or a stand-in for one that would move the cursor, turn the line or break the terminal."""
    if character.isspace():
        return " "
    hidden = character in _BIDI_CONTROLS or unicodedata.category(character) in ("Cc", "Cs", "Cn", "Co")
    return "\ufffd" if hidden else character


def _width(text: str) -> int:
    """The columns that a terminal takes for a text."""
    wide = sum(1 for character in text if unicodedata.east_asian_width(character) in "WF")
    flat = sum(1 for character in text if unicodedata.combining(character) or unicodedata.category(character) == "Cf")
    return len(text) + wide - flat
