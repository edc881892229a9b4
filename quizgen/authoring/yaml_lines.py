"""New values as lines of YAML that read back as what they are: plain where that is safe, `>-` where they are long."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping

Value = str | tuple["Value", ...] | Mapping[str, "Value"]
"""What may stand behind a key: a text, a list, or a block of keys."""

WIDEST = 100
"""Columns that a line of a long text takes at most, where its words allow."""
_LONG = 72
"""Characters above which a text is set below `>-`: so it needs no quotation marks, whatever is in it."""
_FOLDED = ("quote",)
"""Keys whose texts always stand below `>-`, since they are copied from a document."""
# Letters, digits and harmless signs: a text of these means the same with and without quotation marks. Excluded are a
# sign of YAML's own at the beginning (`- x`, `[x`, `#x`), `: ` and ` #` anywhere and `:` at the end.
_PLAIN = re.compile(r"[^\W_](?:(?!: | #)[^\n\t])*(?<!:)(?<! )")


def entry_lines(key: str, value: Value, column: int) -> tuple[str, ...]:
    """The lines of a key with its value; `column` is the key's own, from 0."""
    head = f"{' ' * column}{key}:"
    if isinstance(value, str):
        first, *rest = _text_lines(value, column, folded=key in _FOLDED)
        return f"{head} {first}", *rest
    if isinstance(value, Mapping):
        return head, *block_lines(value, column + 2)
    return head, *(line for member in value for line in member_lines(member, column + 2))


def block_lines(block: Mapping[str, Value], column: int) -> tuple[str, ...]:
    """The lines of a block of keys."""
    return tuple(line for key, value in block.items() for line in entry_lines(key, value, column))


def member_lines(member: Value, column: int, step: int = 2) -> tuple[str, ...]:
    """The lines of a member of a list; `column` is that of its hyphen, `step` how far behind it the member begins."""
    hyphen = f"{' ' * column}-{' ' * (step - 1)}"
    if isinstance(member, str):
        first, *rest = _text_lines(member, column, folded=False)
        return f"{hyphen}{first}", *rest
    inner = column + step
    if isinstance(member, Mapping):
        lines = block_lines(member, inner)
    else:
        lines = tuple(line for inside in member for line in member_lines(inside, inner))
    return f"{hyphen}{lines[0][inner:]}", *lines[1:]


def inline(text: str) -> str | None:
    """A text as it may stand behind its key in one line; None where it is too long for one."""
    return None if len(text) > _LONG else _quoted(text)


def _text_lines(text: str, column: int, *, folded: bool) -> tuple[str, ...]:
    single = None if folded and text else inline(text)
    if single is not None:
        return (single,)
    indent = " " * (column + 2)
    wrapped = textwrap.wrap(
        text, WIDEST - len(indent), break_long_words=False, break_on_hyphens=False, fix_sentence_endings=False
    )
    return ">-", *(indent + line for line in wrapped)


def _quoted(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    return "'" + text.replace("'", "''") + "'"
