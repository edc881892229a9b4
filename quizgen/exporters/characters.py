"""Characters that no carrier can hold, and texts on one line."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, lone surrogates and non-characters: one of them makes a whole XML file unreadable."""
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_BLANKS = re.compile(r"\s*\n\s*")

Record = TypeVar("Record")


def fit(text: str) -> str:
    """The text without characters that files cannot hold, every line end a line feed, no white space round it."""
    return _UNFIT.sub("", _LINE_ENDS.sub("\n", text)).strip()


def fit_record(record: Record) -> Record:
    """A record all of whose texts are fit for files, however deep they stand in it."""
    if isinstance(record, str):
        return type(record)(fit(record))
    if isinstance(record, tuple):
        return type(record)(map(fit_record, record))
    if is_dataclass(record) and not isinstance(record, type):
        return replace(record, **{field.name: fit_record(getattr(record, field.name)) for field in fields(record)})
    return record


def on_one_line(text: str) -> str:
    """The text with a blank for every line end."""
    return _BLANKS.sub(" ", text)


def shorten(text: str, width: int) -> str:
    """The text on one line, cut at a word to at most `width` characters, with `…` where something is missing."""
    line = on_one_line(text)
    if len(line) <= width:
        return line
    head = line[: width - 1]
    return f"{head.rsplit(' ', 1)[0] or head}…"
