"""Voices: how a language says figures, signs, units and abbreviations; data only.

Only what can be said in one way stands here: what is not surely known stays as it is written.
"""

from __future__ import annotations

from dataclasses import dataclass

UNITS = {
    "mm": "length-millimeter",
    "cm": "length-centimeter",
    "km": "length-kilometer",
    "km²": "area-square-kilometer",
    "m²": "area-square-meter",
    "ha": "area-hectare",
    "m³": "volume-cubic-meter",
    "kg": "mass-kilogram",
    "mg": "mass-milligram",
    "µg": "mass-microgram",
    "km/h": "speed-kilometer-per-hour",
    "°C": "temperature-celsius",
    "°F": "temperature-fahrenheit",
    "kW": "power-kilowatt",
    "MW": "power-megawatt",
    "kWh": "energy-kilowatt-hour",
}
"""Signs of units that mean nothing else, by CLDR's names."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How one language says what is not written in words."""

    figure: str
    """A pattern of figures, whole or with decimals."""
    grouping: str
    """What may stand between thousands."""
    decimal: str
    """What stands before decimals."""
    cardinal: str
    """The rule of CLDR's that counts."""
    year: str
    """The one that names years."""
    ordinals: tuple[tuple[str, str], ...]
    """Patterns of what is written after a figure to make it an ordinal, and their rules."""
    span: str
    """From one figure to another."""
    percent: str
    currencies: dict[str, tuple[str, str]]
    """Signs of currencies with the word for one and for several."""
    abbreviations: tuple[tuple[str, str], ...]
    """Patterns, and what they are short for."""
    bends: bool = False
    """Whether the word for one bends to the word after it."""


_ENGLISH = Voice(
    figure=r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?",
    grouping=",",
    decimal=".",
    cardinal="spellout-cardinal",
    year="spellout-numbering-year",
    ordinals=((r"st|nd|rd|th", "spellout-ordinal"),),
    span=" to ",
    percent=" percent",
    currencies={"$": ("dollar", "dollars"), "€": ("euro", "euros"), "£": ("pound", "pounds")},
    abbreviations=(
        (r"\be\.\s?g\.", "for example"),
        (r"\bi\.\s?e\.", "that is"),
        (r"\betc\.", "et cetera"),
        (r"\bapprox\.", "approximately"),
        (r"\bvs\.?(?=\s)", "versus"),
        (r"\bN[or]s?\.\s?(?=\d)", "number "),
        (r"\bDr\.?(?=\s[A-Z])", "Doctor"),
        (r"\bMr\.?(?=\s[A-Z])", "Mister"),
        (r"\bProf\.?(?=\s[A-Z])", "Professor"),
        (r"\bMaj\.?\s?Gen\.?(?=\s[A-Z])", "Major General"),
        (r"\bLt\.?\s?Gen\.?(?=\s[A-Z])", "Lieutenant General"),
        (r"\bLt\.?\s?Col\.?(?=\s[A-Z])", "Lieutenant Colonel"),
        (r"\bBrig\.?\s?Gen\.?(?=\s[A-Z])", "Brigadier General"),
        (r"\bGen\.(?=\s[A-Z])", "General"),
        (r"\bCol\.(?=\s[A-Z])", "Colonel"),
        (r"\bCapt\.(?=\s[A-Z])", "Captain"),
        (r"\s&\s", " and "),
    ),
)
_FRENCH = Voice(
    figure="\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?",
    grouping=" \u00a0\u202f",
    decimal=",",
    cardinal="spellout-cardinal-masculine",
    year="spellout-cardinal-masculine",
    ordinals=(
        (r"er", "spellout-ordinal-masculine"),
        (r"re|ère", "spellout-ordinal-feminine"),
        (r"e|ᵉ|ème", "spellout-ordinal-masculine"),
    ),
    span=" à ",
    percent=" pour cent",
    currencies={"€": ("euro", "euros"), "$": ("dollar", "dollars"), "£": ("livre", "livres")},
    abbreviations=(
        (r"\bp\.\s?ex\.", "par exemple"),
        (r"\bc\.-à-d\.", "c’est-à-dire"),
        (r"\betc\.", "et cetera"),
        (r"\benv\.", "environ"),
        (r"\b[Nn][°º]\s?(?=\d)", "numéro "),
        (r"\bav\.\s?J\.-C\.", "avant Jésus-Christ"),
        (r"\bapr\.\s?J\.-C\.", "après Jésus-Christ"),
        (r"\bM\.(?=\s[A-ZÀ-Þ])", "Monsieur"),
        (r"\bMme\.?(?=\s[A-ZÀ-Þ])", "Madame"),
        (r"\bMlle\.?(?=\s[A-ZÀ-Þ])", "Mademoiselle"),
        (r"\bDr\.?(?=\s[A-ZÀ-Þ])", "Docteur"),
        (r"\bPr\.?(?=\s[A-ZÀ-Þ])", "Professeur"),
        (r"\s&\s", " et "),
    ),
    bends=True,
)
VOICES = {"en": _ENGLISH, "fr": _FRENCH}
"""By language. In all others figures stay figures: programs that read aloud say them in their own way."""
