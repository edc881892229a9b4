"""Reasons in the language of the source: learners read them as feedback, trainers read them out.

Another language is one more table; a language without one gets English.
"""

from __future__ import annotations

import re

PHRASES: dict[str, dict[str, str]] = {
    "en": {
        "says": "the source says so",
        "follows": "it follows from the source",
        "also": "the source says so in other words",
        "wrong": "this is not what the source says",
        "row": "the source gives {object} for {subject}",
        "figure": "the source gives {key}, not {option}",
        "followed-figure": "from the source follows {key}, not {option}",
    },
    "fr": {
        "says": "la source le dit",
        "follows": "cela découle de la source",
        "also": "la source le dit en d’autres termes",
        "wrong": "ce n’est pas ce que dit la source",
        "row": "la source indique {object} pour {subject}",
        "figure": "la source indique {key}, et non {option}",
        "followed-figure": "de la source découle {key}, et non {option}",
        "apart": "{key} et {option} sont différents",
    },
    "de": {
        "says": "so steht es in der Quelle",
        "follows": "das folgt aus der Quelle",
        "also": "so steht es in der Quelle, in anderen Worten",
        "wrong": "das sagt die Quelle nicht",
        "row": "die Quelle nennt {object} für {subject}",
        "figure": "die Quelle nennt {key}, nicht {option}",
        "followed-figure": "aus der Quelle folgt {key}, nicht {option}",
        "apart": "{key} und {option} sind verschieden",
    },
    "es": {
        "says": "así lo dice la fuente",
        "follows": "se deduce de la fuente",
        "also": "así lo dice la fuente, en otras palabras",
        "wrong": "no es lo que dice la fuente",
        "row": "la fuente indica {object} para {subject}",
        "figure": "la fuente indica {key}, no {option}",
        "followed-figure": "de la fuente se deduce {key}, no {option}",
        "apart": "{key} y {option} son distintos",
    },
    "ar": {
        "says": "هذا ما يقوله المصدر",
        "follows": "هذا ما يُستنتج من المصدر",
        "also": "هذا ما يقوله المصدر بعبارة أخرى",
        "wrong": "ليس هذا ما يقوله المصدر",
        "row": "يذكر المصدر {object} مع {subject}",
        "figure": "يذكر المصدر {key} وليس {option}",
        "followed-figure": "يُستنتج من المصدر {key} وليس {option}",
        "apart": "{key} و{option} مختلفان",
    },
}
"""By language and reason; `apart` stands for grounds that are worded in English only."""


def phrase(reason: str, language: str, *, otherwise: str = "", **words: str) -> str:
    """The reason in a language, its places filled in; `otherwise` where neither it nor English has such a phrase."""
    table = PHRASES.get(language.split("-", maxsplit=1)[0], PHRASES["en"])
    return re.sub(r"\{(\w+)\}", lambda place: words[place[1]], table.get(reason, "")) or otherwise
