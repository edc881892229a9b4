"""Words of organisations' names that can stand for one another: the same initial, the same place in a name."""

from __future__ import annotations

from functools import lru_cache

GROUPS = (
    "agency alliance assembly association authority",
    "action aid assistance",
    "african arab asian",
    "bank board bureau",
    "centre coalition commission committee conference council",
    "capacity climate community conflict crisis",
    "cooperation coordination consultation",
    "central civil collective common continental",
    "defence development dialogue disarmament democracy",
    "department directorate division",
    "economic educational electoral environmental european",
    "education emergency energy engagement environment",
    "facility federation force forum foundation framework fund",
    "federal financial field food",
    "general global governmental",
    "government governance group",
    "health housing human humanitarian",
    "independent integrated interim international",
    "initiative inspectorate institute",
    "information infrastructure innovation investment",
    "joint judicial",
    "labour law legal liaison logistics",
    "mandate mechanism mission",
    "management mediation medical migration military monitoring",
    "maritime multinational mutual",
    "national northern nuclear",
    "observers operations opportunities outreach oversight",
    "office organisation organization",
    "peacebuilding peacekeeping policing prevention protection",
    "panel partnership platform programme project",
    "police policy political public",
    "rapid regional rural",
    "reconstruction refugee relief research response",
    "scheme secretariat service system",
    "security stabilisation strategy supervision support surveillance",
    "scientific special standing strategic",
    "team tribunal",
    "technical temporary transitional",
    "trade training transition transport treaty",
    "unified united universal",
    "union unit",
    "water welfare women workers",
    "world western",
    # French
    "agence alliance assemblée association autorité",
    "banque bureau",
    "centre coalition comité commission conférence conseil",
    "coopération coordination",
    "développement défense dialogue désarmement",
    "fédération fondation fonds force forum",
    "internationale intérimaire intégrée",
    "mandat mission mécanisme",
    "maintien médiation",
    "observatoire office opération organisation",
    "partenariat programme projet",
    "prévention protection promotion",
    "secrétariat service système",
    "sécurité stabilisation soutien surveillance",
)
"""Each line is one group; a word may stand in several."""


@lru_cache(maxsize=4096)
def rungs_beside(word: str) -> tuple[str, ...]:
    """The words that can stand for this one, in lower case, in the order of the groups; none for one of no group."""
    folded = word.casefold()
    groups = [group.split() for group in GROUPS]
    return tuple(dict.fromkeys(other for group in groups if folded in group for other in group if other != folded))
