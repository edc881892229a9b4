"""Passphrases: typed unseen or read from a file; never an argument, which every user of the machine can see."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import BinaryIO, TypeVar

import click

Function = TypeVar("Function", bound=Callable[..., None])


def seal_file_option(text: str) -> Callable[[Function], Function]:
    """`--seal-file`: where a passphrase stands."""
    return click.option("--seal-file", type=click.File("rb"), metavar="FILE", help=text)


def new_passphrase(*, asked: bool, file: BinaryIO | None) -> str | None:
    """The passphrase to seal with: from the file, else typed twice where it is asked for, else None.

    Raises UsageError where nobody can be asked, and PassphraseError for one that seals nothing.
    """
    if file is None and not asked:
        return None
    from quizgen.rendering.typesetting.seal import prepare_passphrase

    return prepare_passphrase(_first_line(file) if file is not None else _prompt())


def known_passphrase(file: BinaryIO | None) -> str | None:
    """The passphrase of something sealed, from a file; None where none is named."""
    if file is None:
        return None
    from quizgen.rendering.typesetting.seal import prepare_passphrase

    return prepare_passphrase(_first_line(file))


def _first_line(file: BinaryIO) -> str:
    try:
        return file.readline().decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise click.UsageError("The passphrase in the file is no UTF-8 text.") from error


def _prompt() -> str:
    if not sys.stdin.isatty():
        raise click.UsageError("Nobody is there to type the passphrase: name a file that holds it with --seal-file.")
    typed: str = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True, err=True)
    return typed
