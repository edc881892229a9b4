"""Reasons in the language of the source: learners read them as feedback, trainers read them out.

Another language is one more table; a language without one gets English.
"""

from __future__ import annotations

import re

from quizgen.domain.languages import primary

PHRASES: dict[str, dict[str, str]] = {
    "en": {
        "says": "the source says so",
        "follows": "it follows from the source",
        "also": "the source says so in other words",
        "wrong": "the author says that this is wrong",
        "row": "the source gives {object} for {subject}",
        "figure": "the source gives {key}, not {option}",
        "followed-figure": "from the source follows {key}, not {option}",
        "word": "{because}, on the author’s word",
        "row-word": "{because}; that this is something else is the author’s word",
        "premise-inferred": "the author infers the answer; the source does not say so itself",
        "premise-derived": "the author derives the answer from other facts; no rule says how",
        "premise-says": "the author says whose words these are",
        "premise-listed": "the author says that the list is complete; the quote does not",
        "premise-single": "the author says that there is one right value; the words leave it open",
        "premise-doubt": "the author answered a doubt that quizgen could not decide",
        "premise-value": "the author says what the words of the answer mean",
        "premise-show": "the author words the answer otherwise than the source does",
        "premise-same": "the author says that two names are of one thing",
    },
    "fr": {
        "says": "la source le dit",
        "follows": "cela découle de la source",
        "also": "la source le dit en d’autres termes",
        "wrong": "selon l’auteur, c’est faux",
        "row": "la source indique {object} pour {subject}",
        "figure": "la source indique {key}, et non {option}",
        "followed-figure": "de la source découle {key}, et non {option}",
        "apart": "{key} et {option} sont différents",
        "word": "{because}, selon l’auteur",
        "row-word": "{because} ; que c’est autre chose, l’auteur le dit",
        "premise-inferred": "l’auteur déduit la réponse ; la source ne le dit pas elle-même",
        "premise-derived": "l’auteur tire la réponse d’autres faits, sans dire par quelle règle",
        "premise-says": "c’est l’auteur qui dit de qui sont ces mots",
        "premise-listed": "l’auteur dit que la liste est complète ; la citation ne le dit pas",
        "premise-single": "l’auteur dit qu’une seule valeur est juste ; les mots ne le disent pas",
        "premise-doubt": "l’auteur a levé un doute que quizgen ne pouvait trancher",
        "premise-value": "l’auteur dit ce que signifient les mots de la réponse",
        "premise-show": "l’auteur donne la réponse en d’autres termes que la source",
        "premise-same": "l’auteur dit que deux noms désignent la même chose",
    },
    "de": {
        "says": "so steht es in der Quelle",
        "follows": "das folgt aus der Quelle",
        "also": "so steht es in der Quelle, in anderen Worten",
        "wrong": "das ist falsch, sagt der Autor der Fragen",
        "row": "die Quelle nennt {object} für {subject}",
        "figure": "die Quelle nennt {key}, nicht {option}",
        "followed-figure": "aus der Quelle folgt {key}, nicht {option}",
        "apart": "{key} und {option} sind verschieden",
        "word": "{because}, sagt der Autor der Fragen",
        "row-word": "{because}; dass das etwas anderes ist, sagt der Autor der Fragen",
        "premise-inferred": "der Autor schließt auf die Antwort; die Quelle selbst sagt es nicht",
        "premise-derived": "der Autor leitet die Antwort aus anderen Fakten ab; keine Regel sagt wie",
        "premise-says": "der Autor sagt, von wem diese Worte sind",
        "premise-listed": "der Autor sagt, dass die Liste vollständig ist; das Zitat sagt es nicht",
        "premise-single": "der Autor sagt, dass genau ein Wert stimmt; die Worte lassen es offen",
        "premise-doubt": "der Autor hat einen Zweifel geklärt, den quizgen nicht entscheiden konnte",
        "premise-value": "der Autor sagt, was die Worte der Antwort bedeuten",
        "premise-show": "der Autor gibt die Antwort in anderen Worten als die Quelle",
        "premise-same": "der Autor sagt, dass zwei Namen dasselbe meinen",
    },
    "es": {
        "says": "así lo dice la fuente",
        "follows": "se deduce de la fuente",
        "also": "así lo dice la fuente, en otras palabras",
        "wrong": "según el autor, es falso",
        "row": "la fuente indica {object} para {subject}",
        "figure": "la fuente indica {key}, no {option}",
        "followed-figure": "de la fuente se deduce {key}, no {option}",
        "apart": "{key} y {option} son distintos",
        "word": "{because}, según el autor",
        "row-word": "{because}; que es otra cosa lo dice el autor",
        "premise-inferred": "el autor infiere la respuesta; la fuente misma no lo dice",
        "premise-derived": "el autor deduce la respuesta de otros hechos, sin decir con qué regla",
        "premise-says": "es el autor quien dice de quién son estas palabras",
        "premise-listed": "el autor dice que la lista está completa; la cita no lo dice",
        "premise-single": "el autor dice que solo un valor es correcto; las palabras no lo dicen",
        "premise-doubt": "el autor resolvió una duda que quizgen no podía decidir",
        "premise-value": "el autor dice qué significan las palabras de la respuesta",
        "premise-show": "el autor da la respuesta con otras palabras que la fuente",
        "premise-same": "el autor dice que dos nombres son de la misma cosa",
    },
    "ar": {
        "says": "هذا ما يقوله المصدر",
        "follows": "هذا ما يُستنتج من المصدر",
        "also": "هذا ما يقوله المصدر بعبارة أخرى",
        "wrong": "هذا خطأ بحسب قول المؤلف",
        "row": "يذكر المصدر {object} مع {subject}",
        "figure": "يذكر المصدر {key} وليس {option}",
        "followed-figure": "يُستنتج من المصدر {key} وليس {option}",
        "apart": "{key} و{option} مختلفان",
        "word": "{because}، بحسب قول المؤلف",
        "row-word": "{because}؛ أما أنه شيء آخر فهو قول المؤلف",
        "premise-inferred": "يستنتج المؤلف الجواب، والمصدر نفسه لا يقوله",
        "premise-derived": "يستنبط المؤلف الجواب من حقائق أخرى دون قاعدة تبيّن كيف",
        "premise-says": "المؤلف هو من يقول لمن هذه الكلمات",
        "premise-listed": "يقول المؤلف إن القائمة كاملة، والاقتباس لا يقول ذلك",
        "premise-single": "يقول المؤلف إن قيمة واحدة هي الصحيحة، والكلمات تترك ذلك مفتوحًا",
        "premise-doubt": "أجاب المؤلف عن شكّ لم يستطع quizgen الحسم فيه",
        "premise-value": "المؤلف هو من يقول ما تعنيه كلمات الجواب",
        "premise-show": "يصوغ المؤلف الجواب بغير كلمات المصدر",
        "premise-same": "يقول المؤلف إن اسمين يدلان على الشيء نفسه",
    },
}
"""By language and reason; `apart` is for grounds worded in English only, `word` for what the author says."""


def phrase(reason: str, language: str, *, otherwise: str = "", **words: str) -> str:
    """The reason in a language, its places filled in; `otherwise` where neither it nor English has such a phrase."""
    table = PHRASES.get(primary(language), PHRASES["en"])
    return re.sub(r"\{(\w+)\}", lambda place: words[place[1]], table.get(reason, "")) or otherwise
