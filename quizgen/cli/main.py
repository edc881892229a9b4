"""Where `quizgen` starts, and the one place where a fault becomes a message and an exit code."""

from __future__ import annotations

import errno
import gc
from collections.abc import Sequence
from dataclasses import dataclass

import click

from quizgen.cli import terminal
from quizgen.cli.commands import LazyGroup
from quizgen.errors import QuizgenError
from quizgen.workflows.interrupts import UNHARMED, Interrupted, end_cleanly_when_told

CLEAN, FINDINGS, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130
OUTPUT_FAULTS = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EPIPE, errno.EBADF)
"""What a terminal, a pipe or a file behind `>` answers; the writer of files speaks for itself."""
_ALLOCATIONS = 20_000
"""So many new objects let Python look for circles of old ones: records hold none, and looking costs a twelfth."""


@dataclass(slots=True)
class Session:
    """What the options before the command say."""

    debug: bool = False


def _remember_debug(context: click.Context, _: click.Parameter, value: bool) -> None:
    context.ensure_object(Session).debug = value


def _print_version(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        from importlib.metadata import version

        terminal.say(f"quizgen {version('quizgen')}")
        context.exit()


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--debug",
    is_flag=True,
    expose_value=False,
    callback=_remember_debug,
    help="Show the traceback of a fault of quizgen's own.",
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show the version and exit.",
)
def cli() -> None:
    """Multiple-choice quizzes from a document, each question with exactly one correct answer: proven, or on your word.

    A fact file says what a document states. `check` reads it, `build` prints papers, key and guide.

    Exit codes: 0 all is well, 1 something was found, 2 the command was called wrongly, 3 a fault of quizgen.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run quizgen with these arguments (the process's own by default) and return the exit code."""
    gc.set_threshold(_ALLOCATIONS)
    terminal.prepare()
    session = Session()
    end_cleanly_when_told()
    try:
        code = cli.main(arguments, prog_name="quizgen", standalone_mode=False, obj=session)
        terminal.finish()
    except Exception as error:  # noqa: BLE001 - nobody must ever see a raw traceback
        return _report(error, debug=session.debug)
    except KeyboardInterrupt:
        return _report(click.Abort(), debug=False)
    return code if isinstance(code, int) else CLEAN


def _report(error: Exception, *, debug: bool) -> int:
    """Say on standard error what happened and return the exit code."""
    if isinstance(error, click.Abort):
        told = isinstance(error.__cause__, Interrupted)
        terminal.warn(f"Interrupted. {error.__cause__ if told else UNHARMED}")
        return INTERRUPTED
    if isinstance(error, click.ClickException):
        error.show()
        return error.exit_code
    if isinstance(error, QuizgenError):
        from quizgen.cli.faults import show_fault

        show_fault(error)
        return error.exit_code
    if isinstance(error, OSError) and error.errno in OUTPUT_FAULTS:
        terminal.abandon()
        closed = error.errno == errno.EBADF
        why = "standard output is closed" if closed else (error.strerror or str(error)).lower()
        terminal.complain(f"The output cannot be written: {why}.")
        return FINDINGS
    from quizgen.cli.faults import report_crash

    report_crash(error, debug=debug)
    return BUG
