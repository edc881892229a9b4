"""Territories that belong to a state, or are claimed by one: neither is surely outside the other.

Codes are ISO 3166's and CLDR's. The table serves to decide nothing between the two: Réunion lies in
France, and who asks for France must not be told that Réunion is wrong. It takes no side on claims.
"""

from __future__ import annotations

STATES_OF: dict[str, tuple[str, ...]] = {
    "AC": ("GB", "SH"),
    "AI": ("GB",),
    "AQ": ("AR", "AU", "CL", "FR", "GB", "NO", "NZ"),
    "AS": ("US", "WS"),
    "AW": ("NL",),
    "AX": ("FI",),
    "BL": ("FR",),
    "BM": ("GB",),
    "BQ": ("NL",),
    "BV": ("NO",),
    "CC": ("AU",),
    "CK": ("NZ",),
    "CP": ("FR",),
    "CQ": ("GB", "GG"),
    "CW": ("NL",),
    "CX": ("AU",),
    "DG": ("GB", "IO", "MU"),
    "EA": ("ES", "MA"),
    "EH": ("MA",),
    "FK": ("AR", "GB"),
    "FO": ("DK",),
    "GF": ("FR",),
    "GG": ("GB",),
    "GI": ("ES", "GB"),
    "GL": ("DK",),
    "GP": ("FR",),
    "GS": ("AR", "GB"),
    "GU": ("US",),
    "HK": ("CN",),
    "HM": ("AU",),
    "IC": ("ES",),
    "IM": ("GB",),
    "IO": ("GB", "MU"),
    "JE": ("GB",),
    "KY": ("GB",),
    "MF": ("FR",),
    "MO": ("CN",),
    "MP": ("US",),
    "MQ": ("FR",),
    "MS": ("GB",),
    "NC": ("FR",),
    "NF": ("AU",),
    "NU": ("NZ",),
    "PF": ("FR",),
    "PM": ("FR",),
    "PN": ("GB",),
    "PR": ("US",),
    "PS": ("IL",),
    "RE": ("FR",),
    "SH": ("GB",),
    "SJ": ("NO",),
    "SX": ("NL", "MF"),
    "TA": ("GB", "SH"),
    "TC": ("GB",),
    "TF": ("FR", "MG"),
    "TK": ("NZ",),
    "TW": ("CN",),
    "UM": ("US",),
    "VA": ("IT",),
    "VG": ("GB",),
    "VI": ("US",),
    "WF": ("FR",),
    "YT": ("FR", "KM"),
    "GE": ("US",),  # the country of Georgia, and the state of the same name
}
"""By the territory's code, the states that it may lie in."""

LANGUAGES_OF_ONE_SPEECH: tuple[frozenset[str], ...] = (
    frozenset({"nb", "nn", "no"}),
    frozenset({"bs", "hr", "sh", "sr"}),
    frozenset({"id", "ms"}),
    frozenset({"fa", "tg"}),
    frozenset({"ak", "tw"}),
    frozenset({"bg", "mk"}),
    frozenset({"kj", "ng"}),
    frozenset({"ga", "gd", "gv"}),
)
"""Languages that some count as one, by their ISO 639-1 codes."""


def are_tied(one: str, other: str) -> bool:
    """Whether one territory may lie in the other one."""
    return other in STATES_OF.get(one, ()) or one in STATES_OF.get(other, ())


def are_one_speech(one: str, other: str) -> bool:
    """Whether some count the two languages as one."""
    return any({one, other} <= group for group in LANGUAGES_OF_ONE_SPEECH)
