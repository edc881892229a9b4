"""Changing what is printed in a PDF: other glyphs of the same font in the place of some, and pages in other places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf

_MAPPED = re.compile(rb"<([0-9a-fA-F]{4})> <([0-9a-fA-F]{4})>")


def retype(path: Path, old: str, new: str, *, whole: bool = False) -> None:
    """Print `new` where `old`, of the same length, stands in one piece.

    With `whole` only one is changed, which must be all that stands there. Raises AssertionError where it stands
    nowhere, or the font has no such letters.
    """
    found = False
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for owner, stream in _streams(pdf):
            changed = None if found and whole else _retyped(owner, stream, (old, new), whole=whole)
            if changed is not None:
                stream.write(changed)
                found = True
        pdf.save()
    assert found, f"{path} has no {old!r} that can be retyped as {new!r}."


def swap_pages(path: Path, one: int, other: int) -> None:
    """Put two pages (counted from 1) in each other's place."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        order = list(pdf.pages)
        order[one - 1], order[other - 1] = order[other - 1], order[one - 1]
        pdf.pages[:] = order
        pdf.save()


def drop_pages(path: Path, *numbers: int) -> None:
    """Take out pages, counted from 1."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for number in sorted(numbers, reverse=True):
            del pdf.pages[number - 1]
        pdf.save()


def untag(path: Path) -> None:
    """Leave the pages as they are, and take out what tells of their structure."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save()


def _streams(pdf: pikepdf.Pdf) -> Iterator[tuple[pikepdf.Object, pikepdf.Object]]:
    """Everything that draws, with what has its resources."""
    for page in pdf.pages:
        page.contents_coalesce()
        yield page.obj, page.obj.Contents
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Form" and "/Resources" in thing:
            yield thing, thing


def _retyped(owner: pikepdf.Object, stream: pikepdf.Object, texts: tuple[str, str], *, whole: bool) -> bytes | None:
    old, new = texts
    fonts = {name: _letters(font) for name, font in owner.Resources.get("/Font", {}).items()}
    instructions = list(pikepdf.parse_content_stream(stream))
    letters: dict[str, str] = {}
    changed = False
    for place, instruction in enumerate(instructions):
        operands, operator = list(instruction.operands), str(instruction.operator)
        if operator == "Tf":
            letters = fonts.get(str(operands[0]), {})
        elif operator in ("Tj", "TJ"):
            shown = _codes(operands[0])
            text = "".join(letters.get(code, "?") for code in shown)
            at = text.find(old)
            codes = {letter: code for code, letter in letters.items()}
            if at < 0 or (whole and text.strip() != old) or not all(letter in codes for letter in new):
                continue
            shown = [
                *_codes(operands[0])[:at],
                *(codes[letter] for letter in new),
                *_codes(operands[0])[at + len(old) :],
            ]
            string = pikepdf.String(bytes.fromhex("".join(shown)))
            instructions[place] = pikepdf.ContentStreamInstruction([string], pikepdf.Operator("Tj"))
            changed = True
            if whole:
                break
    return pikepdf.unparse_content_stream(instructions) if changed else None


def _codes(shown: object) -> list[str]:
    pieces = [shown] if isinstance(shown, pikepdf.String) else list(shown)  # type: ignore[call-overload]
    digits = "".join(bytes(piece).hex() for piece in pieces if isinstance(piece, pikepdf.String))
    return [digits[start : start + 4] for start in range(0, len(digits), 4)]


def _letters(font: pikepdf.Object) -> dict[str, str]:
    if "/ToUnicode" not in font:
        return {}
    table = font.ToUnicode.read_bytes()
    return {code.decode().lower(): chr(int(text, 16)) for code, text in _MAPPED.findall(table)}
