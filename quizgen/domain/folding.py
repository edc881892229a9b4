"""When two texts look the same to a reader: one fold for comparing options, names and stems.

Folding drops what the eye does not see (case, white space, zero-width characters, closing
stops, the shape of quotes and dashes, the script of look-alike letters). It serves only to find
texts equal, never to print one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LOOK_ALIKES = str.maketrans(
    # Cyrillic and Greek letters drawn like Latin ones, after Unicode UTS 39's confusables.
    "аеоросухіјѕԁһԛԝӏкмтвнгпЅІЈԌАВСЕНКМОРТХУαοινρτυκχγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopocyxijsdhqwlkmtbhrnSIJGABCEHKMOPTXYaoivptukxyABEZHIKMNOPTYX",
)
_QUOTES = str.maketrans(dict.fromkeys('‘’‚‛′`´ʼ＇“”„‟″«»‹›"', "'"))
# Whatever looks like a hyphen: the minus of “−5”, the dash of “2019–2021”, the soft hyphen.
_DASHES = re.compile(r"[\u002d\u00ad\u058a\u05be\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_BLANKS = re.compile(r"\s+")
_ENDS = " .,;:!…'"


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text as the eye compares it; equal folds mean that a reader could take the two for one."""
    visible = text.translate(_QUOTES)
    if not visible.isprintable():
        visible = "".join(filter(_is_seen, visible))
    plain = unicodedata.normalize("NFKC", _DASHES.sub("-", visible)).translate(_LOOK_ALIKES)
    return _BLANKS.sub(" ", plain).casefold().strip(_ENDS)


def text_order(text: str) -> tuple[str, str]:
    """What options and their fragments are sorted by wherever their order must say nothing of which is right."""
    return fold(text), text


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in ("Cf", "Cc") or character.isspace()


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, punctuation left out."""
    return tuple(re.findall(r"\w+", fold(text)))
