"""Why an export cannot be made."""

from __future__ import annotations

from quizgen.domain.spelling import nearest
from quizgen.errors import QuizgenError, UsageError


def _meant(name: str, known: tuple[str, ...]) -> str:
    near = nearest(name, known)
    return f" Did you mean “{near}”?" if near else ""


class UnknownFormatError(UsageError):
    """No format has that name."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        hint = _meant(name, known) or f" There are {', '.join(known)}."
        super().__init__(f"There is no export format “{name}”.{hint}")


class NoRawFormatError(UsageError):
    """`--raw` was asked of a format that has no variant for machines."""

    def __init__(self, name: str, raw: tuple[str, ...]) -> None:
        super().__init__(f"“{name}” has no raw variant; --raw goes with {', '.join(raw)} alone.")


class UnknownFormError(UsageError):
    """The quiz has no form of that code."""

    def __init__(self, code: str, known: tuple[str, ...]) -> None:
        shown = f"{', '.join(known[:8])}{' …' if len(known) > 8 else ''}"  # noqa: PLR2004
        there = f" There are the forms {shown}." if known else " It has no forms."
        super().__init__(f"The quiz has no form “{code}”.{_meant(code, known) or there}")


class UnknownItemError(UsageError):
    """The quiz has no item or fact of that id."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"The quiz has no item “{name}”.{_meant(name, known)}")


class NothingToExportError(QuizgenError):
    """No item is left to be written."""

    def __init__(self, title: str) -> None:
        super().__init__(f"Nothing to export: “{title}” has no item of those asked for.")


class NothingHeldError(QuizgenError):
    """The format can hold none of the items, so that no file is written."""

    def __init__(self, name: str, remarks: tuple[str, ...]) -> None:
        super().__init__("\n".join((f"“{name}” can hold none of the items; no file was written.", *remarks)))


class UnsoundItemError(QuizgenError):
    """An item has not exactly one right option: no exporter may pass it on."""

    def __init__(self, item: str) -> None:
        super().__init__(f"The item “{item}” has not exactly one right option; build the quiz anew.")


class IndistinctOptionsError(QuizgenError):
    """Two options of an item are the same in print, or one shows nothing: learners could not answer."""

    def __init__(self, item: str) -> None:
        super().__init__(f"The item “{item}” has options that look the same or show nothing; mend the fact file.")
