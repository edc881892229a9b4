"""The program cannot go on: exceptions that build their own message and are caught only in `cli`."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from quizgen.diagnostics import Diagnostic


class QuizgenError(Exception):
    """Base of all the faults that end a command; `exit_code` is what the shell sees."""

    exit_code: ClassVar[int] = 1

    def __reduce__(self) -> tuple[Callable[..., QuizgenError], tuple[object, ...]]:
        # What a class makes its message of is not kept, so that a copy sent by a worker must not be made anew.
        return _restore, (type(self), self.args, self.__dict__)


class ContentError(QuizgenError):
    """The author's files hold faults; the diagnostics say which."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        self.diagnostics = diagnostics
        super().__init__("\n".join(str(diagnostic) for diagnostic in diagnostics))


class UsageError(QuizgenError):
    """The command was called in a way that cannot work: options, paths, names."""

    exit_code: ClassVar[int] = 2


def _restore(kind: type[QuizgenError], arguments: tuple[object, ...], state: dict[str, object]) -> QuizgenError:
    error = kind.__new__(kind, *arguments)
    error.__dict__.update(state)
    return error
