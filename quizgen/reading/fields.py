"""Blocks checked against their table: unknown keys, missing ones and wrong shapes are reported, the rest is typed."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.diagnostics import Span
from quizgen.reading.nodes import Mapping, Node, Refused, Scalar, Sequence
from quizgen.reading.report import Report, did_you_mean, shown
from quizgen.reading.schema import TABLES, Field, Shape

_WORDED = (Shape.TEXT, Shape.TEXTS)
_KEY_IN_TEXT = "If it is one text, write it below `>-`: a colon and a blank in it made a key of its first words."


@dataclass(frozen=True, slots=True)
class Record:
    """A block whose values have the shapes of its table; what had not is left out."""

    span: Span
    nodes: dict[str, Node]

    def text(self, name: str) -> Scalar | None:
        """The text behind a key."""
        node = self.nodes.get(name)
        return node if isinstance(node, Scalar) else None

    def texts(self, name: str) -> tuple[Scalar, ...]:
        """The texts behind a key, also where only one stands there."""
        node = self.nodes.get(name)
        return (node,) if isinstance(node, Scalar) else _scalars(node)

    def is_list(self, name: str) -> bool:
        """Whether a list stands behind a key."""
        return isinstance(self.nodes.get(name), Sequence)

    def block(self, name: str) -> Mapping | None:
        """The block behind a key."""
        node = self.nodes.get(name)
        return node if isinstance(node, Mapping) else None

    def blocks(self, name: str) -> tuple[Mapping, ...]:
        """The blocks of a list behind a key."""
        return tuple(item for item in _items(self.nodes.get(name)) if isinstance(item, Mapping))

    def groups(self, name: str) -> tuple[tuple[Scalar, ...], ...]:
        """The lists of a list behind a key."""
        return tuple(_scalars(item) for item in _items(self.nodes.get(name)))

    def lists(self, name: str) -> tuple[tuple[Scalar, tuple[Scalar, ...]], ...]:
        """The names with their lists behind a key."""
        node = self.nodes.get(name)
        entries = node.entries if isinstance(node, Mapping) else ()
        return tuple((entry.key, _scalars(entry.value)) for entry in entries)


def read_record(block: Node, table: str, report: Report) -> Record | None:
    """The block as its table wants it; None where it is no block at all."""
    if not isinstance(block, Mapping):
        if not isinstance(block, Refused):
            _report_shape(block, "a block of keys", f"a {table}", report)
        return None
    fields = {field.name: field for field in TABLES[table]}
    nodes: dict[str, Node] = {}
    for entry in block.entries:
        field = fields.get(entry.key.text)
        if field is None:
            _report_unknown(entry.key, table, report)
        elif _fits(entry.value, field, report):
            nodes[field.name] = entry.value
    written = {entry.key.text for entry in block.entries if not _is_empty(entry.value, fields.get(entry.key.text))}
    for field in TABLES[table]:
        if field.required and field.name not in written:
            found = f"The {table if table != 'file' else 'fact file'} has no `{field.name}`."
            report.add("missing-field", block.span, found, remedy=f"Add `{field.name}`. {field.about}")
    return Record(block.span, nodes)


def _fits(node: Node, field: Field, report: Report) -> bool:
    """Whether the node has the field's shape; what is wrong with it is reported."""
    if isinstance(node, Refused) or _is_empty(node, field):
        return False
    return _CHECKS[field.shape](node, field, report)


def _is_empty(node: Node, field: Field | None) -> bool:
    """Whether nothing stands behind a key that wants lists or blocks: as good as left out."""
    return field is not None and field.shape not in _WORDED and isinstance(node, Scalar) and node.is_nothing


def _check_text(node: Node, field: Field, report: Report) -> bool:
    if isinstance(node, Refused):
        return False
    if not isinstance(node, Scalar):
        remedy = _KEY_IN_TEXT if isinstance(node, Mapping) else None
        _report_shape(node, Shape.TEXT.value, f"`{field.name}`", report, remedy=remedy)
        return False
    if not node.text:
        report.add("empty-text", node.span, f"`{field.name}` has an empty text.")
        return False
    if field.choices and node.text not in field.choices:
        _report_choice(node, field, report)
        return False
    return True


def _check_texts(node: Node, field: Field, report: Report) -> bool:
    """Members that do not fit are reported and passed over later: the others are still worth checking."""
    if isinstance(node, Sequence):
        for item in node.items:
            _check_text(item, field, report)
        return True
    return _check_text(node, field, report)


def _check_groups(node: Node, field: Field, report: Report) -> bool:
    for item in _items(node):
        if isinstance(item, Sequence):
            _check_texts(item, field, report)
        elif not isinstance(item, Refused):
            form = "\n".join((f"{field.name}:", "  - - first name", "    - second name"))
            _report_shape(item, "a list of texts", f"`{field.name}`", report, remedy=f"Write:\n{form}")
    return _is_shaped(node, Sequence, field, report)


def _check_lists(node: Node, field: Field, report: Report) -> bool:
    for entry in node.entries if isinstance(node, Mapping) else ():
        if isinstance(entry.value, Sequence):
            _check_texts(entry.value, field, report)
        elif not isinstance(entry.value, Refused):
            _report_shape(entry.value, "a list of texts", f"`{entry.key.text}`", report)
    return _is_shaped(node, Mapping, field, report)


def _check_record(node: Node, field: Field, report: Report) -> bool:
    return _is_shaped(node, Mapping, field, report)


def _check_records(node: Node, field: Field, report: Report) -> bool:
    for item in _items(node):
        if not isinstance(item, Mapping | Refused):
            _report_shape(item, "a block of keys", f"`{field.name}`", report)
    return _is_shaped(node, Sequence, field, report)


_CHECKS = {
    Shape.TEXT: _check_text,
    Shape.TEXTS: _check_texts,
    Shape.GROUPS: _check_groups,
    Shape.LISTS: _check_lists,
    Shape.RECORD: _check_record,
    Shape.RECORDS: _check_records,
}


def _is_shaped(node: Node, shape: type[Node], field: Field, report: Report) -> bool:
    if isinstance(node, shape):
        return True
    _report_shape(node, field.shape.value, f"`{field.name}`", report)
    return False


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else ()


def _scalars(node: Node | None) -> tuple[Scalar, ...]:
    return tuple(item for item in _items(node) if isinstance(item, Scalar) and item.text)


def _report_shape(node: Node, wanted: str, where: str, report: Report, *, remedy: str | None = None) -> None:
    names = {Scalar: "a text", Sequence: "a list", Mapping: "a block of keys"}
    found = f"{names.get(type(node), 'something else')} stands where {where} wants {wanted}."
    report.add("wrong-shape", node.span, found[0].upper() + found[1:], remedy=remedy)


def _report_unknown(key: Scalar, table: str, report: Report) -> None:
    known = [field.name for field in TABLES[table]]
    where = "the fact file" if table == "file" else f"a {table}"
    found = f"{shown(key.text)} is no key of {where}."
    hint = did_you_mean(key.text, known)
    report.add("unknown-key", key.span, found, remedy=hint or f"The keys are {', '.join(known)}.")


def _report_choice(node: Scalar, field: Field, report: Report) -> None:
    code = "unknown-version" if field.name == "quizgen" else "unknown-choice"
    expected = f"It is one of {', '.join(field.choices)}." if len(field.choices) > 1 else ""
    hint = did_you_mean(node.text, field.choices) or None
    report.add(code, node.span, f"`{field.name}` cannot be {shown(node.text)}.", expected=expected, remedy=hint)
