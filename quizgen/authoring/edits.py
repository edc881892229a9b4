"""One change of a fact file: the lines of what is changed and no others, held against what was meant.

A place in the file is a path of keys, ids and numbers: `("facts", "leave", "also")`, `("relations", "mission-place",
"rows", 2, "never")`, `("kinds", "mission")`, `("same",)`. In a list of blocks a text is the block's id, a number
counts from 0, and the list's own length, or an id that it does not have, appends.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import cast

from quizgen.authoring.lines import FactText, UneditableError, read_lines
from quizgen.authoring.positions import Block, Entry, Member, Node, Series, Text, locate
from quizgen.authoring.yaml_lines import Value, entry_lines, inline, member_lines
from quizgen.reading.schema import TABLES

Path = tuple[str | int, ...]
"""A place in a fact file."""
_REMARK = re.compile(r"\s+#.*")
_ORDERS = {"facts": "fact", "relations": "relation", "rows": "row", "source": "source"}
"""Which table of the schema has the order of a block's keys, by the key that the block stands behind."""


def put(raw: str, path: Path, value: Value | None) -> str:
    """A fact file's characters with the value at a place, whatever stood there before; None takes the place away.

    Lists are changed member by member: what stays, stays as it is written, comments beside it included. Raises
    UneditableError where other lines would have to change, or where the result does not read back as meant.
    """
    file = read_lines(raw)
    root = locate(file)
    value = None if value is None else _settled(value)
    changed = _Editor(file).put(root, path, value, where="file")
    if plain(locate(changed)) != _meant(plain(root), path, value):
        raise UneditableError(f"`{_named(path)}` cannot be written so that it reads back as meant.")
    return changed.raw


def plain(node: Node) -> Value:
    """What a node says, without its place: texts, tuples and dictionaries; an empty list is an empty text."""
    if isinstance(node, Text):
        return node.text
    if isinstance(node, Series):
        return tuple(plain(member.node) for member in node.members) or ""
    return {entry.key.text: plain(entry.node) for entry in node.entries}


class _Editor:
    """Finds the place and exchanges its lines."""

    def __init__(self, file: FactText) -> None:
        self._file = file

    def put(self, node: Node, path: Path, value: Value | None, *, where: str) -> FactText:
        """The file with the value at a path below a node; `where` is the last key on the way there."""
        step, rest = path[0], path[1:]
        if isinstance(node, Block) and isinstance(step, str):
            return self._put_in_block(node, step, rest, value, where=where)
        if isinstance(node, Series):
            return self._put_in_series(node, step, rest, value, where=where)
        raise UneditableError(f"Nothing in the file stands at `{_named(path)}`.")

    def _put_in_block(self, block: Block, key: str, rest: Path, value: Value | None, *, where: str) -> FactText:
        entry = block.entry(key)
        if entry is not None and rest and not _is_empty(entry.node):
            return self.put(entry.node, rest, value, where=key)
        if rest:
            value = _wrapped(rest, value)
        if value is None:
            return self._file if entry is None else self._drop(block, entry)
        if entry is None:
            return self._insert(block, key, value, where=where)
        return self._replace(entry, block.column, value)

    def _put_in_series(
        self, series: Series, step: str | int, rest: Path, value: Value | None, *, where: str
    ) -> FactText:
        member = _member(series, step)
        if member is not None and rest:
            return self.put(member.node, rest, value, where=where)
        if rest:
            raise UneditableError(f"The list `{where}` has no member {step!r}.")
        if member is None:
            return self._file if value is None else self._append(series, value)
        wanted = [plain(each.node) for each in series.members]
        index = series.members.index(member)
        wanted[index : index + 1] = [] if value is None else [value]
        return self._rewrite(series, tuple(wanted))

    def _drop(self, block: Block, entry: Entry) -> FactText:
        if entry.key.first == block.first and block.column and len(block.entries) > 1:
            # The first key of a block in a list stands behind the hyphen: the next one takes its place there.
            second = block.entries[1].key
            hyphen = self._file.lines[entry.key.first][: block.column]
            moved = hyphen + self._file.lines[second.first][block.column :]
            return self._file.splice(entry.key.first, second.first + 1, (moved,))
        return self._file.splice(entry.key.first, entry.last + 1, ())

    def _insert(self, block: Block, key: str, value: Value, *, where: str) -> FactText:
        """A new key behind those that the schema has before it."""
        order = [field.name for field in TABLES[_ORDERS.get(where, where)]] if _has_order(where) else []
        before = order[: order.index(key)] if key in order else [entry.key.text for entry in block.entries]
        previous = [entry for entry in block.entries if entry.key.text in before] or list(block.entries[:1])
        place = max((entry.last + 1 for entry in previous), default=block.last + 1)
        return self._file.splice(place, place, entry_lines(key, value, block.column))

    def _replace(self, entry: Entry, column: int, value: Value) -> FactText:
        old = entry.node
        if isinstance(old, Series) and not old.bare and isinstance(value, tuple) and value:
            return self._rewrite(old, value)
        if isinstance(old, Text) and isinstance(value, str):
            return self._replace_text(entry, old, value, column)
        return self._replace_lines(entry, value, column)

    def _replace_text(self, entry: Entry, old: Text, value: str, column: int) -> FactText:
        """One word for another where both stand in one line, so that what follows them there is kept."""
        single = inline(value) if old.first == old.last and old.style not in ("|", ">") and old.text else None
        if old.text == value:
            return self._file
        if single is None:
            return self._replace_lines(entry, value, column)
        line = self._file.lines[old.first]
        changed = line[: old.column] + single + line[old.end :]
        return self._file.splice(old.first, old.first + 1, (changed,))

    def _replace_lines(self, entry: Entry, value: Value, column: int) -> FactText:
        first, *rest = entry_lines(entry.key.text, value, column)
        line = self._file.lines[entry.key.first]
        head = line[: entry.key.column] + first[column:]
        return self._file.splice(entry.key.first, entry.last + 1, (head + self._remark(entry), *rest))

    def _remark(self, entry: Entry) -> str:
        """The comment at the end of a key's line, with the blanks before it."""
        node = entry.node
        inline_text = isinstance(node, Text) and node.style not in ("|", ">")
        if inline_text and node.last != entry.key.first:
            return ""
        begin = node.end if isinstance(node, Text) and inline_text else entry.key.end
        found = _REMARK.search(self._file.lines[entry.key.first], begin)
        return found.group() if found else ""

    def _append(self, series: Series, value: Value) -> FactText:
        return self._rewrite(series, (*(plain(member.node) for member in series.members), value))

    def _rewrite(self, series: Series, wanted: tuple[Value, ...]) -> FactText:
        """The list with other members: the lines of those that stay are not touched."""
        present = [plain(member.node) for member in series.members]
        matcher = SequenceMatcher(None, [_key(one) for one in present], [_key(one) for one in wanted], autojunk=False)
        file = self._file
        for tag, low, high, new_low, new_high in reversed(matcher.get_opcodes()):
            if tag != "equal":
                file = self._exchange(file, series, (low, high), wanted[new_low:new_high])
        return file

    def _exchange(self, file: FactText, series: Series, old: tuple[int, int], new: tuple[Value, ...]) -> FactText:
        low, high = old
        members = series.members
        first = members[low].first if low < high else (members[low - 1].last + 1 if low else members[0].first)
        after = members[high - 1].last + 1 if low < high else first
        blank = self._is_spaced(series) and isinstance(plain(members[0].node), Mapping)
        lines: list[str] = []
        for value in new:
            spaced = blank and low == high == len(members)
            lines += [*([""] if spaced else []), *member_lines(value, series.column, self._step(series))]
        if not new and blank and after < len(file.lines) and not file.lines[after].strip():
            after += 1
        return file.splice(first, after, tuple(lines))

    def _step(self, series: Series) -> int:
        """How far behind its hyphen a member of the list begins."""
        node = series.members[0].node
        column = node.column
        return column - series.column if column > series.column and node.first == series.members[0].first else 2

    def _is_spaced(self, series: Series) -> bool:
        """Whether blank lines stand between the members."""
        return any(not self._file.lines[member.first - 1].strip() for member in series.members[1:])


def _has_order(where: str) -> bool:
    return where == "file" or where in _ORDERS


def _member(series: Series, step: str | int) -> Member | None:
    for number, member in enumerate(series.members):
        if number == step or (isinstance(member.node, Block) and _identifier(member.node) == step):
            return member
    return None


def _identifier(block: Block) -> str:
    entry = block.entry("id")
    return entry.node.text if entry is not None and isinstance(entry.node, Text) else ""


def _is_empty(node: Node) -> bool:
    """Whether nothing stands behind a key, or an empty list."""
    return (isinstance(node, Text) and not node.text) or (isinstance(node, Series) and node.bare)


def _wrapped(rest: Path, value: Value | None) -> Value | None:
    """The value inside what must be made for it, where nothing stands on the way to its place yet."""
    if value is None:
        return None
    for step in reversed(rest):
        value = (value,) if isinstance(step, int) or isinstance(value, Mapping) else {step: value}
    return value


def _meant(node: Value, path: Path, value: Value | None) -> Value:
    """What the file must say after the change, worked out on what it says and not on its lines."""
    step, rest = path[0], path[1:]
    if isinstance(node, Mapping):
        inside = {key: each for key, each in node.items() if key != step}
        held = node.get(cast("str", step), "")
        new = _meant(held, rest, value) if rest and held else (_wrapped(rest, value) if rest else value)
        if new is None:
            return inside
        return {key: new if key == step else each for key, each in {**node, cast("str", step): new}.items()}
    members = list(cast("tuple[Value, ...]", node))
    index = _index(members, step)
    if rest:
        members[index] = _meant(members[index], rest, value)
    else:
        members[index : index + 1] = [] if value is None else [value]
    return tuple(members) or ""


def _index(members: list[Value], step: str | int) -> int:
    if isinstance(step, int):
        return step
    found = [number for number, each in enumerate(members) if isinstance(each, Mapping) and each.get("id") == step]
    return found[0] if found else len(members)


def _settled(value: Value) -> Value:
    """The value with its texts as they are read: runs of blanks and line ends are single blanks."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Mapping):
        return {key: _settled(each) for key, each in value.items()}
    return tuple(map(_settled, value)) or ""


def _key(value: Value) -> str:
    """A value as a text that can be compared quickly and is another one for every other value."""
    return repr(value)


def _named(path: Path) -> str:
    return " › ".join(map(str, path))
