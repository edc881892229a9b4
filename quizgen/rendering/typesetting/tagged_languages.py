"""Languages of parts of a tagged PDF: a screen reader must know where a paper speaks another one than its own.

WeasyPrint writes the language of a document, but not that of an element with a `lang` of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Protocol


class _Box(Protocol):
    """What is looked at of the typesetter's boxes."""

    element: dict[str, str] | None
    element_tag: str


_Tag = dict[str, object]
_Build = Callable[..., Iterator[_Tag]]


def with_languages(build: _Build, as_string: Callable[[str], object]) -> _Build:
    """The typesetter's function that makes the tag of a box, changed so that the tag has the box's language."""

    @wraps(build)
    def with_language(box: _Box, *others: object) -> Iterator[_Tag]:
        language = _own_language(box)
        for tag in build(box, *others):
            if language:
                tag["Lang"] = as_string(language)
            yield tag

    return with_language


def _own_language(box: _Box) -> str:
    """The language that an element names itself; empty for none, and for the root, whose language is the document's."""
    element = getattr(box, "element", None)
    if element is None or box.element_tag in ("html", "body"):
        return ""
    return str(element.get("lang", ""))
