"""How French writes dates."""

from __future__ import annotations

from quizgen.domain.values.dates.dating import Shape
from quizgen.domain.values.dates.moment import AUTUMN, SPRING, SUMMER, WINTER, Part
from quizgen.domain.values.dates.words import DateWords

_ROMAN = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"),
    *("XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI"),
)

FRENCH = DateWords(
    locale="fr",
    lead=r"en l'an|au cours de|en|le|au|aux|dans|durant|pendant|courant|a",
    moments=(
        r"(?:le )?(?:{weekday} )?{day} {month}(?:,? (?:de )?(?:l'an(?:nee)? )?{year})?",
        r"(?:(?:le|au) mois (?:de |d'))?{month}",
        r"(?:(?:le|au) mois (?:de |d'))?{month} (?:de )?(?:l'an(?:nee)? )?{year}",
        r"(?:l'an(?:nee)? )?{year}",
        r"(?:les )?annees {decade}",
        r"(?:le |l')?{season} (?:de )?{year}",
        r"(?:le )?{century} siecle(?: {bc})?",
    ),
    parts=(
        (r"(?:le |au )?(?:tout )?debut (?:de |d'|du |des )?{a}", Part.EARLY),
        (r"(?:la )?mi-{a}", Part.MID),
        (r"(?:le |au )?milieu (?:de |d'|du |des ){a}", Part.MID),
        (r"(?:la |a la )?(?:toute )?fin (?:de |d'|du |des )?{a}", Part.LATE),
    ),
    about=(r"(?:vers|environ|circa|autour de|aux (?:alentours|environs) de|vers la) {a}",),
    shapes=(
        (r"depuis {a}", Shape.SINCE),
        (r"a (?:partir|compter) (?:de |d'|du |des ){a}", Shape.SINCE),
        (r"jusqu'(?:en |au |a |aux |a l')?{a}", Shape.UNTIL),
        (r"(?:avant|anterieur a) {a}", Shape.BEFORE),
        (r"(?:apres|posterieur a) {a}", Shape.AFTER),
        (r"entre {a} et {b}", Shape.BETWEEN),
        (r"(?:de |d'|du ){a} (?:a |au |jusqu'en |jusqu'au |a l'){b}", Shape.THROUGH),
        (r"{start} ?- ?{end}", Shape.THROUGH),
    ),
    bounds=(
        (r"au plus tard (?:en |le )?{a}", Shape.BEFORE),
        (r"au plus tot (?:en |le )?{a}", Shape.AFTER),
    ),
    days_of_one_month=((r"(?:du |les )?{day}(?: au | a | ?- ?){last} {month}(?: {year})?", Shape.THROUGH),),
    days=({day: "1er" if day == 1 else str(day) for day in range(1, 32)}, {1: "1"}),
    months=({2: "fev", 7: "juill"},),
    seasons=({SPRING: "printemps", SUMMER: "été", AUTUMN: "automne", WINTER: "hiver"},),
    centuries=(
        {number: f"{roman}{'er' if number == 1 else 'e'}" for number, roman in enumerate(_ROMAN, start=1)},
        {number: f"{roman}{'er' if number == 1 else 'ème'}" for number, roman in enumerate(_ROMAN, start=1)},
        {number: f"{number}{'er' if number == 1 else 'e'}" for number in range(1, 31)},
        {number: f"{number}{'er' if number == 1 else 'ème'}" for number in range(1, 31)},
    ),
    before_christ=r"(?:av\.?|avant) (?:j\.? ?-? ?c\.?|jesus-christ|n(?:otre|\.) ?ere)",
    after_christ=r"(?:ap(?:r|res)?\.?) (?:j\.? ?-? ?c\.?|jesus-christ)|de notre ere",
    years={"cette annee": 0, "l'annee derniere": -1, "l'an dernier": -1, "l'annee prochaine": 1, "l'an prochain": 1},
    today=frozenset({"aujourd'hui"}),
)
