"""The members of the United Nations by the UN's own regions and sub-regions (standard M49), as ISO 3166 codes."""

from __future__ import annotations

from functools import lru_cache

REGIONS: dict[str, dict[str, str]] = {
    "Africa": {
        "Eastern Africa": "BI DJ ER ET KE KM MG MU MW MZ RW SC SO SS TZ UG ZM ZW",
        "Middle Africa": "AO CD CF CG CM GA GQ ST TD",
        "Northern Africa": "DZ EG LY MA SD TN",
        "Southern Africa": "BW LS NA SZ ZA",
        "Western Africa": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG",
    },
    "Americas": {
        "Caribbean": "AG BB BS CU DM DO GD HT JM KN LC TT VC",
        "Central America": "BZ CR GT HN MX NI PA SV",
        "Northern America": "CA US",
        "South America": "AR BO BR CL CO EC GY PE PY SR UY VE",
    },
    "Asia": {
        "Central Asia": "KG KZ TJ TM UZ",
        "Eastern Asia": "CN JP KP KR MN",
        "South-eastern Asia": "BN ID KH LA MM MY PH SG TH TL VN",
        "Southern Asia": "AF BD BT IN IR LK MV NP PK",
        "Western Asia": "AE AM AZ BH CY GE IL IQ JO KW LB OM QA SA SY TR YE",
    },
    "Europe": {
        "Eastern Europe": "BG BY CZ HU MD PL RO RU SK UA",
        "Northern Europe": "DK EE FI GB IE IS LT LV NO SE",
        "Southern Europe": "AD AL BA ES GR HR IT ME MK MT PT RS SI SM",
        "Western Europe": "AT BE CH DE FR LI LU MC NL",
    },
    "Oceania": {
        "Australia and New Zealand": "AU NZ",
        "Melanesia": "FJ PG SB VU",
        "Micronesia": "FM KI MH NR PW",
        "Polynesia": "TO TV WS",
    },
}


@lru_cache(maxsize=256)
def neighbours(code: str) -> tuple[tuple[str, ...], ...]:
    """The other countries of the code's sub-region, then those of the rest of its region; empty for no member."""
    for subregions in REGIONS.values():
        for name, listed in subregions.items():
            if code in listed.split():
                near = tuple(other for other in listed.split() if other != code)
                far = tuple(other for rest, codes in subregions.items() if rest != name for other in codes.split())
                return near, far
    return ()
