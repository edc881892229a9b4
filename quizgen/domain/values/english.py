"""English: its words for numbers, hedges, shares and ranges."""

from __future__ import annotations

import re
from fractions import Fraction
from math import gcd

from quizgen.domain.values.hedge import Hedge
from quizgen.domain.values.wording import Wording, hedge_words, words_of

_SMALL = words_of(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = words_of("twenty thirty forty fifty sixty seventy eighty ninety")
_MONTHS = words_of("january february march april may june july august september october november december")
_POWERS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
_TWENTY, _HUNDRED = 20, 100
_DENOMINATORS = {
    2: ("half", "halves"),
    3: ("third", "thirds"),
    4: ("quarter", "quarters"),
    5: ("fifth", "fifths"),
    6: ("sixth", "sixths"),
    7: ("seventh", "sevenths"),
    8: ("eighth", "eighths"),
    9: ("ninth", "ninths"),
    10: ("tenth", "tenths"),
    20: ("twentieth", "twentieths"),
}


def spell(number: int) -> str:
    """The words of a number from 0 up: forty-five thousand two hundred and one."""
    if number < _TWENTY:
        return _SMALL[number]
    if number < _HUNDRED:
        tens, ones = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")
    power, name = next((power, name) for power, name in _POWERS if number >= power)
    count, rest = divmod(number, power)
    joint = " and " if rest < _HUNDRED else " "
    return f"{spell(count)} {name}" + (f"{joint}{spell(rest)}" if rest else "")


def simplify(text: str) -> str:
    """One spelling for "a hundred and five" and "one hundred five"."""
    words = text.casefold().replace("-", " ")
    words = re.sub(r"(hundred|thousand|million|billion|trillion) and\b", r"\1", words)
    return re.sub(r"^a (?=hundred|thousand|million|billion|trillion)", "one ", words)


def _spellings(number: int) -> tuple[str, ...]:
    return (simplify(spell(number)),)


def _shares() -> dict[str, Fraction]:
    shares = {"half": Fraction(1, 2), "one fourth": Fraction(1, 4), "three fourths": Fraction(3, 4)}
    for denominator, (singular, plural) in _DENOMINATORS.items():
        shares[f"a {singular}"] = shares[f"one {singular}"] = Fraction(1, denominator)
        for numerator in range(2, min(denominator, _TWENTY)):
            if gcd(numerator, denominator) == 1:
                shares[f"{_SMALL[numerator]} {plural}"] = Fraction(numerator, denominator)
    return shares


def _collectives() -> dict[str, tuple[int, Hedge]]:
    dozens = {f"{_SMALL[count]} dozen": (12 * count, Hedge.PLAIN) for count in range(1, 11)}
    halves = {
        "half a dozen": (6, Hedge.PLAIN),
        "half a million": (500_000, Hedge.PLAIN),
        "half a billion": (500_000_000, Hedge.PLAIN),
    }
    return {"dozen": (12, Hedge.PLAIN), "a dozen": (12, Hedge.PLAIN), **dozens, **halves}


ENGLISH = Wording(
    language="en",
    decimal=".",
    group=",",
    spell=spell,
    spellings=_spellings,
    simplify=simplify,
    number_words=frozenset((*_SMALL, *_TENS, *(name for _, name in _POWERS), "and", "a")),
    multipliers={name: power for power, name in _POWERS} | {"bn": 10**9},
    collectives=_collectives(),
    shares=_shares(),
    halves=("and a half",),
    out_of=("in", "out of"),
    share_links=("of the", "of all", "of", "the", "all"),
    percent=("percent", "per cent"),
    hedges=hedge_words(
        {
            Hedge.MORE: "more than|over|above|greater than|higher than|exceeding|in excess of",
            Hedge.AT_LEAST: "at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of",
            Hedge.LESS: "less than|fewer than|under|below|lower than",
            Hedge.AT_MOST: "at most|no more than|not more than|up to|a maximum of|maximum of|not exceeding",
            Hedge.ABOUT: "about|around|approximately|roughly|some|circa|ca.|c.|approx.|close to|in the region of",
            Hedge.NEARLY: "nearly|almost|just under|just below|a little less than|slightly less than|slightly under",
            Hedge.JUST_OVER: "just over|just above|a little more than|a little over|slightly more than|slightly over",
            Hedge.EXACTLY: "exactly|precisely",
            Hedge.PLAIN: "a total of|only|just",
        }
    ),
    afterthoughts=hedge_words(
        {
            Hedge.AT_LEAST: "or more|or over|or above|or greater|and over|and above|at least|at the least|minimum",
            Hedge.AT_MOST: "or less|or fewer|or under|or below|at most|at the most|maximum",
            Hedge.ABOUT: "or so|approximately|approx.|roughly",
            Hedge.EXACTLY: "exactly|precisely",
            Hedge.PLAIN: "in total|in all|altogether",
        }
    ),
    ranges=(("between", "and"), ("from", "to"), ("", "to")),
    minus=("minus",),
    never_first=frozenset(
        words_of("of or and to in out the a an than that this these those is are was were th st nd rd")
    ),
    months=frozenset(_MONTHS),
    never_inside=frozenset(
        words_of(
            "more less fewer most least times fold per ago old than not except plus minus about nearly almost each "
            "every percent half third thirds quarter quarters hundreds thousands millions billions dozens am pm a.m "
            "p.m clock bc ad bce ce or"
        )
    ).union(_MONTHS),
    labels=frozenset(
        words_of(
            "level type class phase grade category tier stage model mark version article chapter section group "
            "rank part step zone sector line route no. number appendix annex schedule table figure room unit"
        )
    ),
    lengths={
        "half an hour": (Fraction(1, 2), "hour"),
        "a quarter of an hour": (Fraction(1, 4), "hour"),
        "quarter of an hour": (Fraction(1, 4), "hour"),
        "three quarters of an hour": (Fraction(3, 4), "hour"),
        "half a minute": (Fraction(1, 2), "minute"),
        "half a day": (Fraction(1, 2), "day"),
        "half a year": (Fraction(1, 2), "year"),
        "half a century": (Fraction(1, 2), "century"),
    },
    articles=("an", "a"),
    one_is_article=False,
)
