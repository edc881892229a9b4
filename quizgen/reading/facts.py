"""Facts: one block of a fact file becomes one record of the bank."""

from __future__ import annotations

from quizgen.diagnostics import Severity
from quizgen.domain.document import Quote
from quizgen.domain.fact import Answer, Basis, Claim, Fact
from quizgen.domain.folding import fold
from quizgen.domain.question import spoken_words
from quizgen.domain.values import kinds
from quizgen.domain.values.listing import Listing
from quizgen.domain.values.value import Value
from quizgen.reading.annotations import (
    Setting,
    check_evidence,
    check_id,
    check_options,
    read_annotation,
    read_basis,
    read_quote,
)
from quizgen.reading.answers import Taken, default_claim, read_answer, read_options
from quizgen.reading.evidence import fuller_figure
from quizgen.reading.fields import Record
from quizgen.reading.nodes import Scalar
from quizgen.reading.report import Report, shown

_SPEAKER = "person"
_FURTHER = ("also", "never", "wrong")
_MEASURED_OR_DATED = ("quantity", "date", "duration")
_SEVERAL, _SHORT = 3, 3
"""So many texts of so few words between commas are likely several names: a name such as “Paris, Texas” is not."""


def read_fact(record: Record, setting: Setting, report: Report) -> Fact | None:
    """The fact of a block; None where something that every fact needs is missing or wrong."""
    check_id(record, report)
    quote = read_quote(record, setting, report)
    taken = read_answer(record, setting.context, setting.names, report)
    says = _read_speaker(record, quote, setting, report)
    also, never, wrong = (_read_options(record, name, taken, setting) for name in _FURTHER)
    annotation = read_annotation(
        record,
        taken=taken.type if taken else None,
        claim=default_claim(taken.answer.value) if taken else Claim.SINGLE,
        setting=setting,
        report=report,
    )
    _check_written(record, report)
    if taken is not None:
        for name in _FURTHER:
            _check_divided(record, name, taken, setting, report)
        check_options((taken.answer, *also), never, wrong, setting, report)
        _check_kind(record, taken.answer, also, setting, report)
        also = (*_source_wording(taken, also, never), *also)
        if quote is not None and annotation.basis is Basis.STATED:
            limit_asked = annotation.claim_given and annotation.claim is Claim.STATED
            _check_answer(taken, quote, setting, report, limit_asked=limit_asked)
    asks = tuple(ask.text for ask in record.texts("ask"))
    if taken is None or quote is None or not asks or not annotation.id:
        return None
    copied, typed = tuple(text.text for text in taken.quoted), record.text("value") is not None
    return Fact(annotation, asks, quote, taken.answer, also, never, wrong, says, copied, typed)


def _read_options(record: Record, name: str, taken: Taken | None, setting: Setting) -> tuple[Answer, ...]:
    return read_options(record.texts(name), taken.option_type if taken else None, setting.context)


def _check_written(record: Record, report: Report) -> None:
    """Report a wording that has no word in it, such as the “…?” that a fact file begins with."""
    for ask in record.texts("ask"):
        if not any(character.isalnum() for character in ask.text):
            report.add("ask-unwritten", ask.span, f"{shown(ask.text)} asks nothing.")


def _check_divided(record: Record, name: str, taken: Taken, setting: Setting, report: Report) -> None:
    """Warn where one text looks like several: figures or dates between commas, or three short texts and more."""
    texts = () if record.is_list(name) else record.texts(name)
    for text in texts:
        parts = [part.strip() for part in text.text.split(",")]
        if (
            len(parts) > 1
            and all(parts)
            and "," not in taken.answer.text
            and _are_several(parts, text.text, taken, setting)
        ):
            form = "\n".join((f"{name}:", *(f"  - {part}" for part in parts)))
            found = f"{shown(text.text)} is one option here."
            report.add(
                "one-line-list",
                text.span,
                found,
                remedy=f"If these are several, write:\n{form}",
                severity=Severity.WARNING,
            )


def _are_several(parts: list[str], whole: str, taken: Taken, setting: Setting) -> bool:
    kind = taken.answer.value.kind
    if kind in _MEASURED_OR_DATED:
        read = kinds.KINDS[kind].read
        return read(whole, setting.context) is None and all(read(part, setting.context) is not None for part in parts)
    return len(parts) >= _SEVERAL and all(len(part.split()) <= _SHORT for part in parts)


def _source_wording(taken: Taken, also: tuple[Answer, ...], never: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """The source's own wording, right too, where `show` prints another one."""
    quoted = taken.quoted[0]
    known = {fold(answer.text) for answer in (taken.answer, *also, *never)}
    if isinstance(taken.answer.value, Listing) or fold(quoted.text) in known:
        return ()
    return (Answer(quoted.text, taken.answer.value, quoted.span),)


def _check_answer(taken: Taken, quote: Quote, setting: Setting, report: Report, *, limit_asked: bool) -> None:
    """The quote has the answer, with its hedge unless the question is for the limit itself."""
    value = taken.answer.value
    for words, read in zip(taken.quoted, _members(value, len(taken.quoted)), strict=True):
        check_evidence(words, read, quote, setting, report)
    fuller = fuller_figure(quote.text, taken.quoted[0].text, value, context=setting.context)
    if fuller is not None and not limit_asked:
        found = f"The quote says {shown(fuller)}, the answer {shown(taken.quoted[0].text)}."
        report.add("hedge-dropped", taken.quoted[0].span, found, severity=Severity.WARNING)


def _members(value: Value, count: int) -> tuple[Value, ...]:
    """The value of each text of an answer."""
    if isinstance(value, Listing) and len(value.members) == count:
        return tuple(member.value for member in value.members)
    return (value,) * count


def _read_speaker(record: Record, quote: Quote | None, setting: Setting, report: Report) -> Answer | None:
    says = record.text("says")
    if says is None:
        return None
    if read_basis(record) is Basis.STATED and not _is_named(says, setting):
        report.add("speaker-not-in-source", says.span, f"The source does not name {shown(says.text)}.")
    if quote is not None and spoken_words(quote.text, says.text) is None:
        found = f"The quote names {shown(says.text)}: the words would tell whose they are."
        report.add("speaker-in-quote", says.span, found, severity=Severity.WARNING)
    return Answer(says.text, kinds.read(says.text, type=_SPEAKER, context=setting.context)[1], says.span)


def _is_named(says: Scalar, setting: Setting) -> bool:
    if setting.index is None:
        return True
    return any(setting.index.quotes(name) for name in (says.text, *setting.names.aliases(says.text)))


def _check_kind(record: Record, answer: Answer, also: tuple[Answer, ...], setting: Setting, report: Report) -> None:
    """Warn where the answer is no member of its kind: nothing could tell it from the others."""
    kind = record.text("kind")
    if kind is None or kind.text not in setting.names.kinds or isinstance(answer.value, Listing):
        return
    texts = (answer.text, *(ask.text for ask in record.texts("answer")), *(other.text for other in also))
    if not any(kind.text in setting.names.kinds_of(text) for text in texts):
        found = f"{shown(answer.text)} is no member of {shown(kind.text)}."
        report.add("not-of-kind", answer.span, found, severity=Severity.WARNING)
