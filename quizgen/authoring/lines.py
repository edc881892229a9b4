"""A fact file as lines that can be exchanged without touching their neighbours: line ends and byte order mark stay."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass

from quizgen.errors import QuizgenError

_LINE_END = re.compile(r"\r\n|\n|\r")
_BYTE_ORDER_MARK = "\ufeff"


class UneditableError(QuizgenError):
    """quizgen cannot change this file without touching more than what is to be changed."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{why} Nothing was changed; make this change in a text editor.")


@dataclass(frozen=True, slots=True)
class FactText:
    """The characters of a fact file, line by line."""

    lines: tuple[str, ...]
    """Without their ends."""
    ends: tuple[str, ...]
    """What ends each line; nothing for a last line that is not ended."""
    mark: str = ""
    """The mark of byte order, where the file begins with one."""

    @property
    def raw(self) -> str:
        """All characters as they stand in the file."""
        return self.mark + "".join(line + end for line, end in zip(self.lines, self.ends, strict=True))

    @property
    def plain(self) -> str:
        """The lines joined by line feeds, as YAML's reader sees them."""
        return "\n".join(self.lines)

    @property
    def sha256(self) -> str:
        """Of the file's bytes, as 64 hexadecimal digits."""
        return hashlib.sha256(self.raw.encode("utf-8")).hexdigest()

    def splice(self, first: int, after: int, lines: tuple[str, ...]) -> FactText:
        """The text with the lines from `first` up to, not including, `after` (from 0) replaced by others.

        A line in the place of another one keeps its end; further ones end as most of the file does. Whether the
        file's last line is ended stays as it is.
        """
        usual = self._usual_end()
        kept = list(self.ends[first:after][: len(lines)])
        ends = [*self.ends[:first], *kept, *[usual] * (len(lines) - len(kept)), *self.ends[after:]]
        joined = (*self.lines[:first], *lines, *self.lines[after:])
        ended = [end or usual for end in ends]
        if ended and not self.ends[-1]:
            ended[-1] = ""
        return FactText(joined, tuple(ended), self.mark)

    def _usual_end(self) -> str:
        counted = Counter(end for end in self.ends if end)
        return counted.most_common(1)[0][0] if counted else "\n"


def read_lines(raw: str) -> FactText:
    """The lines of a file's characters."""
    mark = _BYTE_ORDER_MARK if raw.startswith(_BYTE_ORDER_MARK) else ""
    body = raw.removeprefix(mark)
    ends = tuple(_LINE_END.findall(body))
    lines = tuple(_LINE_END.split(body))
    if lines[-1] == "":
        return FactText(lines[:-1], ends, mark)
    return FactText(lines, (*ends, ""), mark)
