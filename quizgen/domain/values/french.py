"""French: its words for numbers, hedges, shares and ranges, with those of Belgium and Switzerland."""

from __future__ import annotations

import re
from fractions import Fraction
from math import gcd

from quizgen.domain.values.hedge import Hedge
from quizgen.domain.values.wording import Wording, hedge_words, words_of

_SMALL = words_of(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf"
)
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}
_BELGIAN = _TENS | {70: "septante", 90: "nonante"}
_SWISS = _BELGIAN | {80: "huitante"}
_MONTHS = words_of("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
_POWERS = ((10**9, "milliard"), (10**6, "million"))
_OTHERS = words_of("une et cent cents vingts mille million millions milliard milliards")
_PLURAL = re.compile(r"(?<=cent|ingt)s$")
_TWENTY, _HUNDRED, _THOUSAND = 20, 100, 1000
_DENOMINATORS = {
    3: ("tiers", "tiers"),
    4: ("quart", "quarts"),
    5: ("cinquième", "cinquièmes"),
    6: ("sixième", "sixièmes"),
    7: ("septième", "septièmes"),
    8: ("huitième", "huitièmes"),
    9: ("neuvième", "neuvièmes"),
    10: ("dixième", "dixièmes"),
    20: ("vingtième", "vingtièmes"),
}


def spell(number: int) -> str:
    """The words of a number from 0 up, as in France: quatre-vingt-onze mille deux cents."""
    return _spell(number, _TENS)


def simplify(text: str) -> str:
    """One spelling for "vingt-et-une", "vingt et un" and "vingt et une", and for "deux cents" and "deux cent"."""
    words = text.casefold().replace("-", " ").split()
    plurals = {"cents": "cent", "vingts": "vingt", "millions": "million", "milliards": "milliard", "une": "un"}
    return " ".join(plurals.get(word, word) for word in words)


def _spellings(number: int) -> tuple[str, ...]:
    return tuple(simplify(_spell(number, tens)) for tens in (_TENS, _BELGIAN, _SWISS))


def _spell(number: int, tens: dict[int, str]) -> str:
    if number < _HUNDRED:
        return _below_hundred(number, tens)
    if number < _THOUSAND:
        count, rest = divmod(number, _HUNDRED)
        hundreds = "cent" if count == 1 else f"{_SMALL[count]} cent" + ("" if rest else "s")
        return f"{hundreds} {_spell(rest, tens)}" if rest else hundreds
    if number < _POWERS[-1][0]:
        count, rest = divmod(number, _THOUSAND)
        thousands = "mille" if count == 1 else f"{_PLURAL.sub('', _spell(count, tens))} mille"
        return f"{thousands} {_spell(rest, tens)}" if rest else thousands
    power, name = next((power, name) for power, name in _POWERS if number >= power)
    count, rest = divmod(number, power)
    plural = "s" if count > 1 else ""
    return f"{_spell(count, tens)} {name}{plural}" + (f" {_spell(rest, tens)}" if rest else "")


def _below_hundred(number: int, tens: dict[int, str]) -> str:
    if number < _TWENTY:
        return _SMALL[number]
    base = number // 10 * 10
    base = base if base in tens else base - 10
    ones = number - base
    if not ones:
        return "quatre-vingts" if tens[base] == "quatre-vingt" else tens[base]
    joint = " et " if ones in (1, 11) and tens[base] != "quatre-vingt" else "-"
    return f"{tens[base]}{joint}{_SMALL[ones]}"


def _shares() -> dict[str, Fraction]:
    half = Fraction(1, 2)
    shares = {"la moitié": half, "moitié": half, "un demi": half, "une moitié": half}
    for denominator, (singular, plural) in _DENOMINATORS.items():
        shares[f"un {singular}"] = shares[f"le {singular}"] = Fraction(1, denominator)
        for numerator in range(2, min(denominator, _TWENTY)):
            if gcd(numerator, denominator) == 1:
                part = f"{_SMALL[numerator]} {plural}"
                shares[part] = shares[f"les {part}"] = Fraction(numerator, denominator)
    return shares


def _collectives() -> dict[str, tuple[int, Hedge]]:
    loose = {
        "dizaine": 10,
        "douzaine": 12,
        "quinzaine": 15,
        "vingtaine": 20,
        "trentaine": 30,
        "quarantaine": 40,
        "cinquantaine": 50,
        "soixantaine": 60,
        "centaine": 100,
        "demi douzaine": 6,
    }
    phrases = {f"une {word}": (number, Hedge.ABOUT) for word, number in loose.items()}
    return phrases | {
        "un millier": (1000, Hedge.ABOUT),
        "un demi million": (500_000, Hedge.PLAIN),
        "un demi milliard": (500_000_000, Hedge.PLAIN),
    }


FRENCH = Wording(
    language="fr",
    decimal=",",
    group="",  # a stop may group thousands or stand for a comma: not surely understood
    spell=spell,
    spellings=_spellings,
    simplify=simplify,
    number_words=frozenset(
        word
        for tens in (_TENS, _BELGIAN, _SWISS)
        for phrase in (*_SMALL, *tens.values(), *_OTHERS)
        for word in phrase.replace("-", " ").split()
    ),
    multipliers={"mille": 1000, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9},
    collectives=_collectives(),
    shares=_shares(),
    halves=("et demi", "et demie"),
    out_of=("sur",),
    share_links=("de toutes les", "de tous les", "de la", "de l'", "des", "du", "de", "d'"),
    count_links=("de", "d'"),
    percent=("pour cent",),
    hedges=hedge_words(
        {
            Hedge.MORE: "plus de|plus d'|supérieur à|supérieure à|supérieurs à|supérieures à",
            Hedge.AT_LEAST: "au moins|pas moins de|pas moins d'|au minimum|un minimum de|minimum",
            Hedge.LESS: "moins de|moins d'|inférieur à|inférieure à|inférieurs à|inférieures à",
            Hedge.AT_MOST: "au plus|au maximum|pas plus de|pas plus d'|jusqu'à|un maximum de|maximum",
            Hedge.ABOUT: "environ|près de|près d'|quelque|à peu près|approximativement|autour de|aux alentours de",
            Hedge.NEARLY: "presque|un peu moins de|un peu moins d'",
            Hedge.JUST_OVER: "un peu plus de|un peu plus d'",
            Hedge.EXACTLY: "exactement|précisément",
            Hedge.PLAIN: "un total de|au total|seulement",
        }
    ),
    afterthoughts=hedge_words(
        {
            Hedge.AT_LEAST: "ou plus|et plus|au moins|au minimum|minimum",
            Hedge.AT_MOST: "ou moins|au plus|au maximum|maximum",
            Hedge.ABOUT: "environ|à peu près|approximativement",
            Hedge.EXACTLY: "exactement|précisément",
            Hedge.PLAIN: "au total|en tout|seulement",
        }
    ),
    ranges=(("entre", "et"), ("de", "à"), ("", "à")),
    minus=("moins",),
    never_first=frozenset(
        words_of("de du des d et ou à en sur dans le la les l un une que qui ce ces est sont par er ère e")
    ),
    months=frozenset(_MONTHS),
    never_inside=frozenset(
        words_of(
            "plus moins fois par chaque ans sauf presque environ près demi demie moitié tiers quart quarts centaine "
            "centaines dizaine dizaines milliers pourcent avant après il ou"
        )
    ).union(_MONTHS),
    labels=frozenset(
        words_of(
            "niveau type classe phase grade catégorie modèle version article chapitre section groupe rang étape "
            "zone secteur ligne route n° no numéro annexe tableau figure salle série"
        )
    ),
    lengths={
        "une demi heure": (Fraction(1, 2), "hour"),
        "un quart d'heure": (Fraction(1, 4), "hour"),
        "trois quarts d'heure": (Fraction(3, 4), "hour"),
        "une demi journée": (Fraction(1, 2), "day"),
        "un demi siècle": (Fraction(1, 2), "century"),
    },
    one_is_article=True,
)
