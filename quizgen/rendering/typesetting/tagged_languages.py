"""Languages of parts of a tagged PDF: a screen reader must know where a paper speaks another one than its own.

WeasyPrint writes the language of a document, but not that of an element with a `lang` of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from inspect import isgeneratorfunction
from types import ModuleType
from typing import Protocol


class _Box(Protocol):
    """What is looked at of the typesetter's boxes."""

    element: dict[str, str] | None
    element_tag: str


_Tag = dict[str, object]
_Build = Callable[..., Iterator[_Tag]]


_BUILDER = "_build_box_tree"
"""The function of WeasyPrint that makes the tag of a box and, calling itself by this name, those of all within it."""


def tag_languages(tags: ModuleType) -> bool:
    """Have WeasyPrint's module of tags name languages; whether that can be done.

    There is no hook for it, and a function of its inside may be called otherwise in any version: tried with 70.0, which
    pyproject.toml names. Where it is not what it was, tags stay as WeasyPrint makes them.
    """
    build, as_string = getattr(tags, _BUILDER, None), getattr(getattr(tags, "pydyf", None), "String", None)
    if not isgeneratorfunction(build) or as_string is None:
        return False
    setattr(tags, _BUILDER, with_languages(build, as_string))
    return True


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
