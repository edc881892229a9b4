"""Typeset runs: texts drawn by the typesetter many at once, taken apart so that each can be drawn anywhere.

This is for names that are not to be set letter by letter: joined, stacked, turned or long ones. What is taken is text
alone; a text with a picture in it, as an emoji is, cannot be had so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

from quizgen.rendering.typesetting.typesetter import Rectangle

_COLOURS = frozenset(("rg", "g", "k", "cs", "sc", "scn"))
# All that may stand beside text without being seen: clips, states of graphics, tags.
_PLAIN = frozenset(("re", "W", "W*", "n", "gs", "RG", "G", "K", "CS", "SC", "SCN", "BMC", "BDC", "EMC"))
_NEAR = 0.1
"""CSS pixels within which a clip is a slot's own: WeasyPrint rounds what it writes, slots lie a line apart."""


@dataclass(frozen=True, slots=True)
class TypesetRun:
    """A text as drawn in a slot."""

    operators: str
    """With the slot's top left corner for origin, in CSS pixels downwards."""
    height: float
    """Of the slot with this text in it, in CSS pixels."""


@dataclass(slots=True)
class _Drawn:
    """What was found of one copy so far."""

    place: Rectangle
    lines: list[str] = field(default_factory=list)
    plain: bool = True
    """Whether nothing but text was drawn."""


class PageReader:
    """Takes the copies on one page apart, each by the clip that it is drawn in.

    A partial interpreter of PDF: it takes for granted that a copy is clipped to its own box (`overflow: hidden`) by a
    rectangle that has the box's top left corner, that all that is drawn in it stands between that clip and the `Q` of
    its `q`, and that text is placed by `Tm` alone, as WeasyPrint writes it.
    """

    def __init__(self, places: dict[str, Rectangle], fonts: dict[str, str]) -> None:
        self._copies = {name: _Drawn(place) for name, place in places.items()}
        self._fonts = fonts
        self._rectangle = (0.0, 0.0)
        self._copy: _Drawn | None = None
        self._colour = ""
        self._left: list[tuple[_Drawn | None, str]] = []
        self._writing = False

    def read(self, page: pikepdf.Page) -> Iterator[tuple[str, TypesetRun | None]]:
        """The ids of the copies with what was drawn in each; None where that was more than text."""
        for instruction in pikepdf.parse_content_stream(page):
            if isinstance(instruction, pikepdf.ContentStreamInstruction):
                self._take(instruction, str(instruction.operator))
            elif self._copy is not None:
                self._copy.plain = False
        for name, drawn in self._copies.items():
            height = drawn.place[3] - drawn.place[1]
            yield name, TypesetRun("\n".join(drawn.lines), height) if drawn.plain and drawn.lines else None

    def _take(self, instruction: pikepdf.ContentStreamInstruction, operator: str) -> None:
        operands = instruction.operands
        if operator == "q":
            self._left.append((self._copy, self._colour))
        elif operator == "Q":
            self._copy, self._colour = self._left.pop()
        elif operator == "re":
            self._rectangle = float(operands[0]), float(operands[1])
        elif operator in ("W", "W*"):
            self._copy = self._find_copy() or self._copy
        elif operator in _COLOURS:
            self._colour = _written(instruction)
        elif self._copy is not None and operator not in _PLAIN:
            self._draw(instruction, operator, self._copy)

    def _find_copy(self) -> _Drawn | None:
        left, top = self._rectangle
        near = (one for one in self._copies.values() if abs(one.place[1] - top) + abs(one.place[0] - left) < _NEAR)
        return next(near, None)

    def _draw(self, instruction: pikepdf.ContentStreamInstruction, operator: str, copy: _Drawn) -> None:
        if operator == "BT":
            self._writing = True
            copy.lines.append(self._colour)
        copy.plain = copy.plain and self._writing
        copy.lines.append(self._move(instruction, operator, copy.place))
        self._writing = self._writing and operator != "ET"

    def _move(self, instruction: pikepdf.ContentStreamInstruction, operator: str, place: Rectangle) -> str:
        """The instruction as it is to be where the copy stands in the origin."""
        operands = instruction.operands
        if operator == "Tf":
            return f"{self._fonts[str(operands[0])]} {operands[1]} Tf"
        if operator == "Tm":
            *turned, x, y = map(float, operands)
            matrix = " ".join(f"{one:g}" for one in turned)
            return f"{matrix} {x - place[0]:.3f} {y - place[1]:.3f} Tm"
        return _show(operands[0]) if operator == "TJ" else _written(instruction)


def _show(pieces: pikepdf.Object) -> str:
    """Glyphs as hexadecimal digits, with the distances between them that are not nothing."""
    shown = "".join(f"<{bytes(one).hex()}>" if isinstance(one, pikepdf.String) else _distance(one) for one in pieces)
    return f"[{shown.replace('><', '')}] TJ"


def _distance(piece: pikepdf.Object) -> str:
    return f"{float(piece):.4g}" if float(piece) else ""


def _written(instruction: pikepdf.ContentStreamInstruction) -> str:
    return pikepdf.unparse_content_stream([instruction]).decode("latin-1").strip()
