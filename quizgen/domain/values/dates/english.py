"""How English writes dates."""

from __future__ import annotations

from quizgen.domain.values.dates.dating import Shape
from quizgen.domain.values.dates.moment import AUTUMN, SPRING, SUMMER, WINTER, Part
from quizgen.domain.values.dates.words import DateWords

_CENTURIES_IN_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    *("twentieth", "twenty-first"),
)


def ordinal(number: int) -> str:
    """The number with its suffix: 1st, 2nd, 3rd, 11th."""
    last = 0 if number % 100 in (11, 12, 13) else number % 10
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


ENGLISH = DateWords(
    locale="en",
    lead=r"in the course of|(?:some ?time )?in|on|during",
    moments=(
        r"(?:{weekday}\.?,? )?{month} (?:the )?{day}(?:,? (?:of )?{year})?",
        r"(?:{weekday}\.?,? )?(?:the )?{day}(?: of)? {month}(?:,? (?:of )?{year})?",
        r"{month}",
        r"{month}(?:,? | of |, of ){year}",
        r"(?:(?:the )?year )?{year}",
        r"(?:the )?{decade}'?s",
        r"(?:the )?{season},?(?: of)? {year}",
        r"(?:the )?{century}[- ]century(?: {bc})?",
    ),
    parts=(
        (r"(?:the )?early (?:in )?(?:the )?{a}", Part.EARLY),
        (r"(?:at )?(?:the )?(?:beginning|start) of (?:the )?{a}", Part.EARLY),
        (r"(?:the )?mid(?:dle of)?[- ](?:the )?{a}", Part.MID),
        (r"(?:the )?late (?:in )?(?:the )?{a}", Part.LATE),
        (r"(?:at )?(?:the )?end of (?:the )?{a}", Part.LATE),
    ),
    about=(r"(?:about|around|approximately|circa|ca\.?|c\.) ?{a}",),
    shapes=(
        (r"(?:ever )?since {a}", Shape.SINCE),
        (r"from {a} on(?:wards?)?", Shape.SINCE),
        (r"(?:up )?(?:until|till?) {a}", Shape.UNTIL),
        (r"(?:before|prior to|earlier than) {a}", Shape.BEFORE),
        (r"(?:after|later than) {a}", Shape.AFTER),
        (r"between {a} and {b}", Shape.BETWEEN),
        (r"from {a} (?:to|until|till|through|-) {b}", Shape.THROUGH),
        (r"{a} (?:to|until|till|through) {b}", Shape.THROUGH),
        (r"{start} ?- ?{end}", Shape.THROUGH),
    ),
    bounds=(
        (r"(?:no|not) later than {a}", Shape.BEFORE),
        (r"{a} or earlier", Shape.BEFORE),
        (r"(?:no|not) earlier than {a}", Shape.AFTER),
        (r"{a} or later", Shape.AFTER),
    ),
    days_of_one_month=(
        (r"(?:from )?{month} {day} ?(?:-|to|through) ?{last}(?:,? {year})?", Shape.THROUGH),
        (r"(?:from )?(?:the )?{day} ?(?:-|to|through) ?(?:the )?{last}(?: of)? {month}(?:,? {year})?", Shape.THROUGH),
    ),
    days=({day: ordinal(day) for day in range(1, 32)}, {day: str(day) for day in range(1, 32)}),
    months=({9: "sept"},),
    seasons=({SPRING: "spring", SUMMER: "summer", AUTUMN: "autumn", WINTER: "winter"}, {AUTUMN: "fall"}),
    centuries=(
        {number: ordinal(number) for number in range(1, 31)},
        dict(enumerate(_CENTURIES_IN_WORDS, start=1)),
    ),
    before_christ=r"b\.? ?c\.?(?: ?e\.?)?",
    after_christ=r"a\.? ?d\.?|c\.? ?e\.?",
    years={"this year": 0, "last year": -1, "next year": 1},
    today=frozenset({"today"}),
)
