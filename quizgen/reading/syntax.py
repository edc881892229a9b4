"""Faults of YAML itself, said in an author's words: what the parser saw, and what it most likely means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from quizgen.diagnostics import Span
from quizgen.reading.events import Event, SyntaxFault
from quizgen.reading.report import Report, shown

_LINE_WITH_KEY = re.compile(r"\s*(?:- +)*[^\s:#][^:#]*:(?:\s|$)")
_MEMBER_CUT = re.compile(r",\s+")
_BLOCK_FORM = "Write the text below `>-`, indented, or put it in quotes."
_MOST_MEMBERS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class _Error:
    """An error of the parser, with its places as spans."""

    problem: str
    context: str
    span: Span
    opened: Span
    """Where what could not be read began."""
    line: str
    last: Event | None
    """The last text in quotation marks that was read."""


def report_fault(fault: SyntaxFault, *, last: Event | None, file: str, report: Report) -> None:
    """Report an error of the parser in the words of the first reading that fits it."""
    span = Span(file, fault.place.line, fault.place.column)
    opened = Span(file, fault.opened.line, fault.opened.column)
    line = report.lines[span.line - 1] if span.line <= len(report.lines) else ""
    error = _Error(fault.problem, fault.context, span, opened, line, last)
    for mark, explain in _READINGS:
        if mark in error.problem:
            explain(error, report)
            return
    report.add("yaml-syntax", span, f"This cannot be read as YAML: {error.problem or 'no more is known'}.")


def report_brackets(written: str, *, is_list: bool, key: str, span: Span, report: Report) -> None:
    """Report a list in brackets or a block in braces, with the form to write instead."""
    if not is_list:
        found = f"{shown(written)} begins with a brace, which opens a block."
        report.add("flow-map", span, found)
        return
    members = [member for member in _MEMBER_CUT.split(written.strip()[1:-1].strip(" \n,")) if member]
    indent = "  " if key else ""
    lines = [f"{indent}- {' '.join(member.split())}" for member in members[:_MOST_MEMBERS_SHOWN]]
    form = "\n".join([f"{key}:"] * bool(key) + lines + [f"{indent}- …"] * (len(members) > _MOST_MEMBERS_SHOWN))
    report.add(
        "flow-list",
        span,
        "A list in brackets is cut at every comma, also at those inside a text.",
        remedy=f"If it is one text, put it in quotes; if it is a list, write:\n{form}",
    )


def _explain_end(error: _Error, report: Report) -> None:
    """Only texts in quotation marks reach the end of a file or document unfinished."""
    _report_unclosed(error.opened, report)


def _report_unclosed(span: Span, report: Report) -> None:
    report.add("yaml-unclosed-quote", span, "The quotation mark that opens here is never closed, or closed too late.")


def _explain_tail(error: _Error, report: Report) -> None:
    """Something follows where a block should go on: after a quoted text, or at an odd indentation."""
    last = error.last
    if "block end" not in error.problem or "'<scalar>'" not in error.problem:
        _explain_indent(error, report)
    elif last is not None and last.end.line == error.span.line:
        if last.start.line < last.end.line:
            _report_unclosed(Span(error.span.file, last.start.line, last.start.column), report)
        else:
            found = "The text in quotation marks ends before this place, and something follows."
            report.add("yaml-after-quote", error.span, found, remedy=_BLOCK_FORM)
    elif not (report.found and error.line[: error.span.column - 1].rstrip().endswith(("}", "]"))):
        # Behind a bracket that was reported already nothing more is to be said.
        _explain_indent(error, report)


def _explain_indent(error: _Error, report: Report) -> None:
    report.add("yaml-indent", error.span, "This line is not indented like the lines that it belongs to.")


def _explain_colon(error: _Error, report: Report) -> None:
    if _LINE_WITH_KEY.match(error.line[: error.span.column - 1]):
        found = "A colon followed by a blank stands inside a text, where YAML takes it for a key's."
        report.add("yaml-colon", error.span, found, remedy=_BLOCK_FORM)
    else:
        found = "This line is indented more than the key above it, which has a text already."
        report.add("yaml-indent", error.span, found)


def _explain_no_colon(error: _Error, report: Report) -> None:
    report.add("yaml-no-colon", error.opened, "This line is neither a key with its colon nor indented below one.")


def _explain_start(error: _Error, report: Report) -> None:
    at = error.opened if "block scalar" in error.context or "alias" in error.context else error.span
    character = error.line[at.column - 1 : at.column]
    if "'\\t'" in error.problem:
        report.add("yaml-tab", at, "A tab stands here, where YAML allows only blanks.")
    else:
        found = f"A text without quotes cannot begin with {shown(character)}."
        report.add("yaml-start", at, found, remedy=_BLOCK_FORM)


def _explain_escape(error: _Error, report: Report) -> None:
    found = "Between double quotation marks a backslash begins an escape, and this one is none."
    report.add("yaml-syntax", error.span, found, remedy="Write the backslash twice, or the text below `>-`.")


def _explain_brackets(error: _Error, report: Report) -> None:
    report.add("flow-list", error.opened, "A list in brackets opens here and is not closed as it should be.")


_READINGS: tuple[tuple[str, Callable[[_Error, Report], None]], ...] = (
    ("found unexpected end of stream", _explain_end),
    ("found unexpected document separator", _explain_end),
    ("expected <block end>", _explain_tail),
    ("mapping values are not allowed here", _explain_colon),
    ("could not find expected ':'", _explain_no_colon),
    ("cannot start any token", _explain_start),
    ("expected a comment or a line break", _explain_start),
    ("expected chomping or indentation indicators", _explain_start),
    ("expected indentation indicator", _explain_start),
    ("expected alphabetic or numeric character", _explain_start),
    ("sequence entries are not allowed here", _explain_start),
    ("mapping keys are not allowed here", _explain_start),
    ("expected the node content", _explain_start),
    ("found unknown escape character", _explain_escape),
    ("expected escape sequence", _explain_escape),
    ("expected ',' or ']'", _explain_brackets),
    ("expected ',' or '}'", _explain_brackets),
    ("expected '<document start>'", _explain_indent),
)
"""What the parser says, and who explains it; the first that fits is taken."""
