"""Copies: one slot of a paper many times over in one document, each time with another text and nothing round it.

They are made from the theme's own paper, filled once, so that whatever the theme does to a slot it
does to its copies.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from xml.etree.ElementTree import Element

HERE = "\ue000"
"""Stands in a filled paper where the texts are to stand; no text is made of it."""
ABOVE = "data-above"
"""The attribute of those that have the copies within them."""
_HERE = re.compile(f"{HERE}+")


@dataclass(frozen=True, slots=True)
class Copies:
    """What is to be copied: the element with that id, once for each text; its id is followed by a dash and a number."""

    slot: str
    texts: tuple[str, ...]


def copy_slot(root: Element, copies: Copies) -> bool:
    """Leave nothing of a document but the copies, below the slot's own ancestors; whether the slot was there."""
    body = root.find("body")
    line = _line_to(body, copies.slot) if body is not None else []
    if body is None or len(line) < 2:  # noqa: PLR2004 -- the body itself and the slot
        return False
    *ancestors, slot = line
    for parent, child in pairwise(line):
        parent.set(ABOVE, "")
        parent.text = child.tail = None
        parent[:] = [child]
    ancestors[-1][:] = [_copy(slot, f"{copies.slot}-{number}", text) for number, text in enumerate(copies.texts)]
    return any(HERE in text for text in slot.itertext())


def _line_to(element: Element, name: str) -> list[Element]:
    """The elements from this one down to the one with that id; none where it is not there."""
    if element.get("id") == name:
        return [element]
    for child in element:
        line = _line_to(child, name)
        if line:
            return [element, *line]
    return []


def _copy(slot: Element, name: str, text: str) -> Element:
    made = deepcopy(slot)
    made.set("id", name)
    for element in made.iter():
        element.text = _fill(element.text, text)
        element.tail = _fill(element.tail, text) if element is not made else None
    return made


def _fill(found: str | None, text: str) -> str | None:
    return _HERE.sub(lambda _: text, found) if found else found
