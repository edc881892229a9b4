"""Answers read into values: which type they have, what `value` and `show` say, and which claim follows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quizgen.domain.fact import Answer, Claim
from quizgen.domain.names import Names
from quizgen.domain.values import kinds
from quizgen.domain.values.listing import Listing, Member
from quizgen.domain.values.statement import Statement
from quizgen.domain.values.value import Context, Relation, UnreadableValueError, Value
from quizgen.reading.fields import Record
from quizgen.reading.nodes import Scalar
from quizgen.reading.report import Report, shown

MEASURED = ("quantity", "duration")
"""Types whose values may be bounds or estimates."""
_TYPED = ("date", "quantity", "duration")
"""Types that a `value` without a `type` may be of."""
_HEDGES = (">", "<", "~")
_LIST = Listing.kind
_DIVIDER = ";"


@dataclass(frozen=True, slots=True)
class Taken:
    """An answer with the type that was taken and the words that the quote must have."""

    type: str
    answer: Answer
    quoted: tuple[Scalar, ...]
    """The answer as the author copied it: one text, or the members of a list."""

    @property
    def option_type(self) -> str:
        """The type of other options: of a list's members, where the answer is a list."""
        value = self.answer.value
        return value.members[0].value.kind if isinstance(value, Listing) else self.type


def read_answer(record: Record, context: Context, names: Names, report: Report) -> Taken | None:
    """The answer of a fact; None where there is none, or where its list or value cannot be read."""
    quoted = record.texts("answer")
    show, given, typed = record.text("show"), record.text("type"), record.text("value")
    if not quoted:
        return None
    if record.is_list("answer") or (given is not None and given.text == _LIST):
        return _read_list(quoted, show, given, context, report)
    printed = show or quoted[0]
    read = _read_value(printed, typed, given.text if given else None, context, report)
    if read is None:
        return None
    taken, value = read
    checks = ((typed, quoted[0], "value-differs"), (show, show if typed and show else quoted[0], "show-differs"))
    for place, text, code in checks:
        if place is not None and _differs(kinds.read(text.text, type=taken, context=context)[1], value, names):
            found = f"{shown(place.text)} says something else than the answer {shown(quoted[0].text)}."
            report.add(code, place.span, found)
    return Taken(taken, Answer(printed.text, value, quoted[0].span), quoted)


def read_options(texts: tuple[Scalar, ...], taken: str | None, context: Context) -> tuple[Answer, ...]:
    """Further texts of a fact, each read as the answer's type, and as a list where semicolons divide it."""

    def value(text: str) -> Value:
        read = kinds.read(text, type=_LIST, context=context)[1] if _DIVIDER in text else None
        return read if isinstance(read, Listing) else kinds.read(text, type=taken, context=context)[1]

    return tuple(Answer(text.text, value(text.text), text.span) for text in texts)


def default_claim(value: Value) -> Claim:
    """The claim where the author gave none: `stated` for hedged figures and free text, else `single`."""
    return Claim.STATED if isinstance(value, Statement) or is_hedged(value) else Claim.SINGLE


def is_hedged(value: Value) -> bool:
    """Whether a figure is a bound, a range or an estimate."""
    canonical = value.canonical()
    return value.kind in MEASURED and (canonical.startswith(_HEDGES) or ".." in canonical)


def _read_list(
    texts: tuple[Scalar, ...], show: Scalar | None, given: Scalar | None, context: Context, report: Report
) -> Taken | None:
    """A list whose members stand one a line, or between semicolons; a type other than `list` is the members'."""
    members = _divided(texts[0]) if len(texts) == 1 else texts
    if not members:
        report.add("empty-text", texts[0].span, "The list has no members.")
        return None
    for member in members:
        if _DIVIDER in member.text:
            report.add("list-semicolon", member.span, f"The member {shown(member.text)} has a semicolon.")
            return None
    sort = given.text if given is not None and given.text != _LIST else None
    read = (Member(member.text, kinds.read(member.text, type=sort, context=context)[1]) for member in members)
    printed = show.text if show else f"{_DIVIDER} ".join(member.text for member in members)
    return Taken(_LIST, Answer(printed, Listing(tuple(read)), texts[0].span), members)


def _divided(text: Scalar) -> tuple[Scalar, ...]:
    """The members of a list on one line."""
    parts = (part.strip() for part in text.text.split(_DIVIDER))
    return tuple(replace(text, text=part) for part in parts if part)


def _read_value(
    printed: Scalar, typed: Scalar | None, given: str | None, context: Context, report: Report
) -> tuple[str, Value] | None:
    """The type and value of an answer: as `value` says, else as it is printed."""
    taken, value = kinds.read(printed.text, type=given, context=context)
    if typed is not None:
        return _read_typed(typed, given, taken, context, report)
    if given is not None and isinstance(value, Statement) and given != Statement.kind:
        report.add("unreadable-answer", printed.span, f"{shown(printed.text)} cannot be read as a {given}.")
    return taken, value


def _read_typed(
    typed: Scalar, given: str | None, guessed: str, context: Context, report: Report
) -> tuple[str, Value] | None:
    """The type and value of a `value:`; where no type is given, of the one type that can read it."""
    choices = (given,) if given else (guessed,) if guessed in _TYPED else _TYPED
    readings: list[tuple[str, Value]] = []
    expected = ""
    for choice in choices:
        try:
            readings.append((choice, kinds.read_typed(typed.text, type=choice, context=context)))
        except UnreadableValueError as error:
            expected = str(error)
    if len(readings) == 1:
        return readings[0]
    if readings:
        found = f"{shown(typed.text)} may be a {' or a '.join(name for name, _ in readings)}."
        report.add("type-missing", typed.span, found)
    else:
        sentence = f"{expected[:1].upper()}{expected[1:].rstrip('.')}." if len(choices) == 1 else ""
        report.add("unreadable-value", typed.span, f"{shown(typed.text)} is not in the notation.", expected=sentence)
    return None


def _differs(one: Value, other: Value, names: Names) -> bool:
    """Whether two values surely say different things."""
    return one.contrast(other, names).relation is Relation.EXCLUDES
