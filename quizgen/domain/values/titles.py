"""Titles, ranks and forms of address: what stands before a person's name and tells nobody apart."""

from __future__ import annotations

import re

_RANKS = (
    "field marshal|general|gen|colonel general|lieutenant general|lt gen|lieut gen|major general|maj gen|"
    "brigadier general|brig gen|brigadier|brig|colonel|col|lieutenant colonel|lt col|major|maj|captain|capt|"
    "lieutenant|lieut|lt|sergeant|sgt|corporal|cpl|private|pvt|admiral|adm|vice admiral|rear admiral|commodore|"
    "commander|cdr|commissioner|inspector|superintendent|général|général de brigade|général de division|"
    "commandant|cdt|capitaine|lieutenant-colonel|major-general|lieutenant-general|brigadier-general|adjudant"
)
_OFFICES = (
    "president|vice president|prime minister|minister|ambassador|amb|senator|sen|governor|gov|judge|justice|"
    "président|présidente|ministre|ambassadeur|ambassadrice|king|queen|prince|princess|roi|reine"
)
_FORMS_OF_ADDRESS = (
    "mr|mrs|ms|miss|mx|sir|dame|lord|lady|dr|doctor|prof|professor|rev|reverend|hon|honourable|honorable|"
    "h\\.?e|his excellency|her excellency|excellency|mme|mlle|monsieur|madame|mademoiselle|docteur|pr|professeur|"
    "maître|me|sheikh|imam|rabbi|father|sister|brother|bishop|archbishop|cardinal|pope"
)
_TITLES = f"{_RANKS}|{_OFFICES}|{_FORMS_OF_ADDRESS}".replace(" ", r"\.? ")
_TITLE = re.compile(rf"(?:the |le |la |l')?(?:{_TITLES})\.?[ ,]+", re.IGNORECASE)
_FRENCH_MISTER = re.compile(r"MM?\. ")


def untitled(name: str, *, french: bool = False) -> str:
    """The name without its titles (`M.` too, in French, where it is no initial); all of it if nothing else is left."""
    bare = name
    while (match := _TITLE.match(bare) or (_FRENCH_MISTER.match(bare) if french else None)) is not None:
        if match.end() >= len(bare):
            break
        bare = bare[match.end() :]
    return bare
