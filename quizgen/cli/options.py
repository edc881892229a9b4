"""Options and arguments that several commands share, and what their values may be."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from quizgen.domain import defaults
from quizgen.domain.seating import MOST_SEATS, read_room
from quizgen.domain.spelling import nearest

Function = TypeVar("Function", bound=Callable[..., None])

_ENDINGS = ("*.facts.yaml", "*.facts.yml")


class InputPath(click.Path):
    """A file that is read, and whose name the files of the quiz will tell: it must be UTF-8, as they are."""

    def __init__(self, *, exists: bool = False, dir_okay: bool = True) -> None:
        super().__init__(path_type=Path, exists=exists, dir_okay=dir_okay)

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """The path; fails for a name in another encoding, before any work is done."""
        path = super().convert(value, param, ctx)
        try:
            Path(os.fsdecode(path)).name.encode()
        except UnicodeEncodeError:
            self.fail(f"The name of {os.fsdecode(path)} is not encoded in UTF-8; rename the file.", param, ctx)
        return path


def facts_argument(function: Function) -> Function:
    """One fact file or several."""
    return click.argument(
        "facts",
        nargs=-1,
        required=True,
        metavar="FACTS...",
        type=InputPath(),
        callback=_check_fact_files,
    )(function)


def fact_file_argument(function: Function) -> Function:
    """One fact file."""
    return click.argument("facts", metavar="FACTS", type=InputPath(), callback=_check_fact_file)(function)


def json_option(function: Function) -> Function:
    """`--json`: for machines."""
    return click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")(function)


def quiet_option(function: Function) -> Function:
    """`-q`: less talk."""
    return click.option("-q", "--quiet", is_flag=True, help="Say only what is wrong.")(function)


def verbose_option(text: str) -> Callable[[Function], Function]:
    """`-v`, with what more it shows."""
    return click.option("-v", "--verbose", is_flag=True, help=text)


def options_option(function: Function) -> Function:
    """`--options`: how many a question has."""
    return click.option(
        "--options",
        type=click.IntRange(defaults.FEWEST_OPTIONS, defaults.MOST_OPTIONS),
        default=defaults.OPTIONS,
        metavar="K",
        help="How many options each question has.",
    )(function)


def stems_option(function: Function) -> Function:
    """`--stems`: which ways to ask."""
    return click.option(
        "--stems",
        default=",".join(defaults.STEMS),
        metavar="KINDS",
        callback=_check_stems,
        help=(
            "Which ways to ask, between commas: ask (in the author's words), back (the rows of a relation the other "
            "way round), speaker (whose words are these?), cloze (a gap in the quote)."
        ),
    )(function)


def workers_option(function: Function) -> Function:
    """`-j`: how many processes."""
    return click.option(
        "-j",
        "--workers",
        type=click.IntRange(min=1),
        metavar="N",
        help="How many processes share the work; the results do not depend on it.  "
        "[default: one a processor, as far as more are quicker]",
    )(function)


def executor_option(function: Function) -> Function:
    """`--executor`: a cluster that does the work."""
    return click.option(
        "--executor",
        "cluster",
        metavar="dask://HOST:PORT",
        callback=_check_cluster,
        help="Print on the machines of this Dask cluster, which gets to know the key and the learners.",
    )(function)


def words_option(*names: str, metavar: str, text: str) -> Callable[[Function], Function]:
    """An option that takes words between commas, several times if need be."""
    return click.option(*names, multiple=True, metavar=metavar, callback=_split_words, help=text)


def check_text(_: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Text that can be printed; fails for bytes of the command line that are no UTF-8."""
    if value is not None and not value.isprintable():
        raise click.BadParameter("It holds characters that cannot be printed.", param=parameter)
    return value


def check_out(_: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """A place to write to; fails for an empty one, which would be the working folder and hardly meant."""
    if value == "":
        raise click.BadParameter("It is empty: name a file or a folder; . is the working folder.", param=parameter)
    return value


def check_room(_: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """A room as `6x5`; fails for what is none."""
    if value is None:
        return None
    room = read_room(value)
    if room is None:
        found = f"“{value}” is no room: write the number of rows and of seats in a row, such as 6x5"
        raise click.BadParameter(f"{found}; {MOST_SEATS:,} seats are the most.", param=parameter)
    return room.text


def _split_words(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for words in value for word in words.split(",") if word.strip())


def _check_stems(_: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    from quizgen.domain.question import STEMS

    words = tuple(dict.fromkeys(word.strip() for word in value.split(",") if word.strip()))
    for word in words:
        if word not in STEMS:
            raise click.BadParameter(f"“{word}” is not one of {', '.join(STEMS)}.", param=parameter)
    if not words:
        raise click.BadParameter(f"Name at least one of {', '.join(STEMS)}.", param=parameter)
    return words


def _check_cluster(_: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """The scheduler's HOST:PORT."""
    if value is None:
        return None
    address = value.removeprefix("dask://")
    if address == value or not re.fullmatch(r"(?:[\w.-]+|\[[0-9A-Fa-f:]+\]):[0-9]{1,5}", address):
        raise click.BadParameter(f"“{value}” is no address such as dask://10.0.0.5:8786.", param=parameter)
    return address


def _check_fact_files(_: click.Context, parameter: click.Parameter, value: tuple[Path, ...]) -> tuple[Path, ...]:
    for path in value:
        _check_path(path, parameter)
    return value


def _check_fact_file(_: click.Context, parameter: click.Parameter, value: Path) -> Path:
    return _check_path(value, parameter)


def _check_path(path: Path, parameter: click.Parameter) -> Path:
    """A file that is there; a name that is nearly right is answered with the right one."""
    if path.is_dir():
        inside = _fact_files(path)
        hint = f", such as {inside[0]}" if inside else ""
        raise click.BadParameter(f"{path} is a folder; name a fact file in it{hint}.", param=parameter)
    if not path.exists():
        near = nearest(path.name, (found.name for found in _fact_files(path.parent)))
        hint = f" Did you mean {path.parent / near}?" if near else ""
        raise click.BadParameter(f"There is no file {path}.{hint}", param=parameter)
    return path


def _fact_files(folder: Path) -> list[Path]:
    try:
        return sorted(path for ending in _ENDINGS for path in folder.glob(ending))
    except OSError:
        return []
