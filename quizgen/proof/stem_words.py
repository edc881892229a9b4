"""Words in a stem by which it may have more than one right answer, or asks for what is not so; as data, by language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class StemWords:
    """Patterns for a language; all but `possible` are looked for in small letters."""

    many: tuple[str, ...]
    """What leaves room for several: “a member of”, “one of”, “borders”, “is spoken”."""
    possible: tuple[str, ...]
    """“may”, “can”: whoever may carry 12 may carry 9. In their own letters, so that the month of May is none."""
    negated: tuple[str, ...]
    """“not”, “no”, “except”: as a rule many things are not so."""
    only: tuple[str, ...]
    """What says that there is one answer after all."""
    subordinate: tuple[str, ...]
    """What begins a clause that only describes: “… that are no longer needed” denies nothing of the question."""


_FIRST_WORDS = re.compile(r"\W*(?:\w+\W+){0,2}\w+")

STEM_WORDS: dict[str, StemWords] = {
    "en": StemWords(
        many=(
            r"(?<!which )(?<!what )(?<!only )one of (?!them\b)",
            r"(?:a|an|another) (?:author|cause|co-founder|co-host|effect|example|feature|form|founder|host|kind) of",
            r"(?:a|an|another) (?:member|neighbou?r|part|purpose|reason|result|sign|sort|source|sponsor) of",
            r"(?:a|an|another) (?:symptom|type|use) of",
            r"name (?:one|a|an|any|some)",
            r"(?:which|what) (?:\w+ ){1,2}borders?(?! (?:between|is|of|was|were))",
            r"(?:is|are|was|were) (?:\w+ ){0,3}spoken",
            r"at least one",
            r"(?:some|any) of",
        ),
        possible=(r"may", r"can", r"might", r"could"),
        negated=(r"not", r"\w+n't", r"cannot", r"never", r"except", r"no(?!\.| longer)"),
        only=(r"only", r"sole", r"solely", r"exclusively"),
        subordinate=(r"that", r"which", r"who", r"whose", r"if", r"unless", r"when", r"where", r"because", r"although"),
    ),
    "fr": StemWords(
        many=(
            r"(?:l')?une? des",
            r"un (?:exemple|membre|fondateur|symptôme|signe|effet) d(?:e|u|es)?",
            r"membre d(?:e|u|es)?",
            r"(?:citez|nommez|donnez) (?:une?|l'une?)",
            r"(?:est|sont|était) (?:\w+ )?parlée?s?",
            r"parle-t-on",
            r"au moins une?",
            r"(?:est frontali\w+|a une frontière)",
        ),
        possible=(r"peut", r"peuvent", r"pourrai(?:t|ent)", r"peut-on"),
        negated=(r"n'\w+ pas", r"ne \w+ pas", r"pas", r"jamais", r"sauf", r"excepté", r"aucune?"),
        only=(r"seule?", r"uniquement", r"exclusivement"),
        subordinate=(r"qui", r"que", r"qu", r"dont", r"si", r"quand", r"lorsque", r"où", r"parce"),
    ),
    "de": StemWords(
        many=(
            r"eine[rs]? der",
            r"(?:ein|eine) (?:beispiel|mitglied|teil|symptom|zeichen|grund|ursache|folge)",
            r"(?:nennen sie|nenne) ein\w*",
            r"(?:wird|werden|wurde) (?:\w+ )*gesprochen",
            r"mindestens eine?[rns]?",
            r"grenz(?:t|en) an",
        ),
        possible=(r"kann", r"können", r"darf", r"dürfen", r"könnte"),
        negated=(r"nicht", r"keine?[rmns]?", r"nie", r"niemals", r"außer"),
        only=(r"nur", r"einzige[rns]?", r"ausschließlich", r"allein"),
        subordinate=(r"wenn", r"falls", r"weil", r"dass", r"obwohl", r"(?<=, )(?:der|die|das|den|dem|dessen|deren|wo)"),
    ),
    "es": StemWords(
        many=(
            r"un[oa] de (?:l[oa]s)",
            r"un (?:ejemplo|miembro|síntoma|signo|efecto) de",
            r"miembro de",
            r"(?:nombre|cite|mencione) un[oa]?",
            r"se habla",
            r"al menos un[oa]?",
            r"(?:limita|frontera) con",
        ),
        possible=(r"puede", r"pueden", r"podría", r"podrían"),
        negated=(r"no", r"nunca", r"excepto", r"salvo", r"ningún", r"ninguna"),
        only=(r"sólo", r"solo", r"únic[oa]", r"únicamente", r"solamente"),
        subordinate=(r"que", r"si", r"cuando", r"donde", r"porque", r"aunque"),
    ),
    "it": StemWords(
        many=(
            r"un[oa] (?:dei|degli|delle)",
            r"un (?:esempio|membro|sintomo|segno|effetto) di",
            r"membro d\w+",
            r"(?:nomina|indica|cita)(?:te)? un[oa]?",
            r"si parla",
            r"almeno un[oa]?",
            r"confina con",
        ),
        possible=(r"può", r"possono", r"potrebbe", r"potrebbero"),
        negated=(r"non", r"mai", r"tranne", r"eccetto", r"nessun[oa]?"),
        only=(r"solo", r"soltanto", r"unic[oa]", r"unicamente"),
        subordinate=(r"che", r"se", r"quando", r"dove", r"perché", r"benché"),
    ),
    "pt": StemWords(
        many=(
            r"uma? d[oa]s",
            r"um (?:exemplo|membro|sintoma|sinal|efeito) d\w+",
            r"membro d\w+",
            r"(?:cite|nomeie|indique) uma?",
            r"(?:se fala|é falad[oa])",
            r"pelo menos uma?",
            r"faz fronteira com",
        ),
        possible=(r"pode", r"podem", r"poderia", r"poderiam"),
        negated=(r"não", r"nunca", r"exceto", r"salvo", r"nenhuma?"),
        only=(r"só", r"somente", r"apenas", r"únic[oa]", r"unicamente"),
        subordinate=(r"que", r"se", r"quando", r"onde", r"porque", r"embora"),
    ),
    "nl": StemWords(
        many=(
            r"een van de",
            r"een (?:voorbeeld|lid|symptoom|teken|gevolg|deel) van",
            r"lid van",
            r"noem een",
            r"(?:wordt|worden|werd) (?:\w+ )*gesproken",
            r"minstens een",
            r"grens(?:t|en) aan",
        ),
        possible=(r"kan", r"kunnen", r"mag", r"mogen", r"zou kunnen"),
        negated=(r"niet", r"geen", r"nooit", r"behalve"),
        only=(r"alleen", r"enige", r"uitsluitend", r"slechts"),
        subordinate=(r"als", r"wanneer", r"omdat", r"hoewel", r"(?<=, )(?:die|dat|waar)"),
    ),
}
"""Another language is one more row; a stem of a language without one is taken as it is."""


def many_answers(stem: str, language: str) -> str | None:
    """The words of a stem that leave room for several right answers; None where nothing does."""
    patterns = _patterns(language)
    if patterns is None or patterns.only.search(stem.lower()):
        return None
    # “In which”, “Of the two, which”: the first words ask and begin no clause of their own.
    begin = _FIRST_WORDS.match(stem)
    clause = patterns.subordinate.search(stem.lower(), begin.end() if begin else 0)
    asked = stem[: clause.start()] if clause else stem
    small = asked.lower()
    found = patterns.possible.search(asked) or patterns.many.search(small) or patterns.negated.search(small)
    return found.group().strip() if found else None


def negation(text: str, language: str) -> str | None:
    """The first word of negation in a text; None where it has none, or its language has no words here."""
    patterns = _patterns(language)
    found = patterns.negated.search(text.lower()) if patterns is not None else None
    return found.group() if found else None


@dataclass(frozen=True, slots=True)
class _Patterns:
    many: re.Pattern[str]
    possible: re.Pattern[str]
    negated: re.Pattern[str]
    only: re.Pattern[str]
    subordinate: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns | None:
    """The compiled words of a language tag; None for a language without words."""
    words = STEM_WORDS.get(re.split("[-_]", language.lower(), maxsplit=1)[0])
    if words is None:
        return None
    groups = (words.many, words.possible, words.negated, words.only, words.subordinate)
    # As whole words, an apostrophe being part of none: “l'un des”.
    return _Patterns(*(re.compile(rf"(?<!\w)(?:{'|'.join(group)})(?!\w)") for group in groups))
