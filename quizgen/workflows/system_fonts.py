"""What the machine's own fonts can draw, as fontconfig tells it; nothing of the typesetter is loaded.

The bundled fonts draw Latin, Greek, Cyrillic, Hebrew, Arabic and Ethiopic letters; for the other scripts a
paper needs a font of the machine.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quizgen.rendering.typesetting.system_libraries import LIBRARIES, load

_CJK = {
    "apt": "fonts-noto-cjk",
    "dnf": "google-noto-sans-cjk-fonts",
    "pacman": "noto-fonts-cjk",
    "apk": "font-noto-cjk",
    "brew": "--cask font-noto-sans-cjk",
}
_OTHERS = {
    "apt": "fonts-noto-core",
    "dnf": "google-noto-fonts-all",
    "pacman": "noto-fonts",
    "apk": "font-noto-all",
    "brew": "--cask font-noto-sans",
}


@dataclass(frozen=True, slots=True)
class Script:
    """A script with a few letters of it, and what brings a font by package manager."""

    name: str
    letters: str
    packages: dict[str, str]


SCRIPTS = (
    Script("Latin", "aßéő", _OTHERS),
    Script("Greek", "αΩ", _OTHERS),
    Script("Cyrillic", "жЯ", _OTHERS),
    Script("Hebrew", "אש", _OTHERS),
    Script("Arabic", "بک", _OTHERS),
    Script("Ethiopic", "ሀማ", _OTHERS),
    Script("Armenian", "աև", _OTHERS),
    Script("Georgian", "აჰ", _OTHERS),
    Script("Devanagari", "कह", _OTHERS),
    Script("Bengali", "কহ", _OTHERS),
    Script("Gurmukhi", "ਕਹ", _OTHERS),
    Script("Gujarati", "કહ", _OTHERS),
    Script("Odia", "କହ", _OTHERS),
    Script("Tamil", "கஹ", _OTHERS),
    Script("Telugu", "కహ", _OTHERS),
    Script("Kannada", "ಕಹ", _OTHERS),
    Script("Malayalam", "കഹ", _OTHERS),
    Script("Sinhala", "කහ", _OTHERS),
    Script("Thai", "กฮ", _OTHERS),
    Script("Lao", "ກຮ", _OTHERS),
    Script("Burmese", "ကအ", _OTHERS),
    Script("Khmer", "កហ", _OTHERS),
    Script("Tibetan", "ཀཧ", _OTHERS),
    Script("Chinese", "汉漢学", _CJK),
    Script("Japanese", "かカ", _CJK),
    Script("Korean", "한글", _CJK),
)
"""Scripts that documents are written in, the bundled ones first."""


class _FontSet(ctypes.Structure):
    """FcFontSet of fontconfig."""

    _fields_ = (("count", ctypes.c_int), ("room", ctypes.c_int), ("fonts", ctypes.c_void_p))


def drawn_by_system(texts: Iterable[str], *, settings: Path) -> Iterator[bool]:
    """Of each text whether one font of the machine has all of its letters; `settings` are fontconfig's."""
    library = load(next(library for library in LIBRARIES if library.name == "fontconfig"))
    if library is None:
        yield from (False for _ in texts)
        return
    # Read by fontconfig when it is first asked for a font: the same settings as the typesetter's.
    os.environ["FONTCONFIG_FILE"] = str(settings)
    _declare(library)
    objects = library.FcObjectSetCreate()
    for text in texts:
        letters, pattern = library.FcCharSetCreate(), library.FcPatternCreate()
        for letter in text:
            library.FcCharSetAddChar(letters, ord(letter))
        library.FcPatternAddCharSet(pattern, b"charset", letters)
        found = library.FcFontList(None, pattern, objects)
        yield bool(found) and found.contents.count > 0


def _declare(library: ctypes.CDLL) -> None:
    """Say what the functions take and give: pointers are longer than the numbers that ctypes takes them for."""
    pointer = ctypes.c_void_p
    for name, gives, takes in (
        ("FcObjectSetCreate", pointer, ()),
        ("FcCharSetCreate", pointer, ()),
        ("FcPatternCreate", pointer, ()),
        ("FcCharSetAddChar", ctypes.c_int, (pointer, ctypes.c_uint32)),
        ("FcPatternAddCharSet", ctypes.c_int, (pointer, ctypes.c_char_p, pointer)),
        ("FcFontList", ctypes.POINTER(_FontSet), (pointer, pointer, pointer)),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = gives, takes
