"""What an edit did, as lines: shown before, kept in a journal, taken back while the lines stand as it left them."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizgen.authoring.lines import FactText, UneditableError, read_lines


@dataclass(frozen=True, slots=True)
class Change:
    """One edit of a fact file; the fields are those of a line in the journal beside the file."""

    before: str
    """SHA-256 of the file before, in hexadecimal digits."""
    after: str
    """SHA-256 of the file after."""
    old: tuple[str, ...]
    """The lines concerned as they stood, with as many around them as tell them from all others in the file."""
    new: tuple[str, ...]
    """The same lines after the edit."""

    @property
    def line(self) -> str:
        """The change as a line of the journal."""
        kept = {"before": self.before, "after": self.after, "old": self.old, "new": self.new}
        return json.dumps(kept, ensure_ascii=False) + "\n"

    def undoes(self, other: Change) -> bool:
        """Whether this change took the other one back."""
        return self.old == other.new and self.new == other.old


def read_change(line: str) -> Change | None:
    """The change of a line of the journal; None where the line was not written to its end."""
    try:
        kept = json.loads(line)
        return Change(kept["before"], kept["after"], tuple(kept["old"]), tuple(kept["new"]))
    except (ValueError, KeyError, TypeError):
        return None


def find_change(raw: str, changed: str) -> Change | None:
    """What turns one state of a file into another; None where nothing does."""
    before, after = read_lines(raw), read_lines(changed)
    if before == after:
        return None
    head = _alike(before.lines, after.lines)
    tail = _alike(before.lines[head:][::-1], after.lines[head:][::-1])
    for around in range(len(before.lines) + 1):
        low, behind = max(0, head - around), max(0, tail - around)
        old = before.lines[low : len(before.lines) - behind]
        new = after.lines[low : len(after.lines) - behind]
        if old and new and len(_places(before.lines, old)) == len(_places(after.lines, new)) == 1:
            return Change(before.sha256, after.sha256, old, new)
    return Change(before.sha256, after.sha256, before.lines, after.lines)


def take_back(raw: str, change: Change) -> str:
    """The file with the change taken back; raises UneditableError where its lines do not stand as it left them."""
    file = read_lines(raw)
    places = _places(file.lines, change.new)
    if len(places) != 1:
        raise UneditableError(_why_not(file, change))
    first = places[0]
    return file.splice(first, first + len(change.new), change.old).raw


def last_standing(changes: Iterable[Change]) -> Change | None:
    """The last change that no later one took back."""
    stack: list[Change] = []
    for change in changes:
        if stack and change.undoes(stack[-1]):
            stack.pop()
        else:
            stack.append(change)
    return stack[-1] if stack else None


def show_difference(raw: str, changed: str, *, file: str) -> str:
    """The difference between two states of a file, as `diff -u` writes it."""
    lines = (read_lines(raw).lines, read_lines(changed).lines)
    return "\n".join(difflib.unified_diff(*lines, file, file, "now", "then", lineterm=""))


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many lines two files have in common from their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (left, right) in pairs if left != right), min(len(one), len(other)))


def _places(lines: tuple[str, ...], sought: tuple[str, ...]) -> list[int]:
    size = len(sought)
    starts = (number for number, line in enumerate(lines) if line == sought[0]) if sought else ()
    return [number for number in starts if lines[number : number + size] == sought]


def _why_not(file: FactText, change: Change) -> str:
    """What stands where the edit's lines stood."""
    matcher = difflib.SequenceMatcher(None, file.lines, change.new, autojunk=False)
    block = matcher.find_longest_match()
    missing = next((line for line in change.new if line not in file.lines), "")
    found = f"line {block.a + 1} on" if block.size else "nowhere"
    lost = f": “{missing.strip()}” is no longer there" if missing else ""
    return f"The lines of the last edit do not stand as it left them any more ({found}{lost})."
