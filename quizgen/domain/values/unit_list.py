"""The list of units: symbols, dimensions and names in every language of the tables.

A unit without a dimension is one that people use for several sizes (a ton, a pound, a degree): its
figures compare among themselves and with nothing else. Counted things are no units; they need no
entry here, but whatever is measured rather than counted does.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its symbol; `reference` is Pint's name of it, `dimension` what it measures."""

    symbol: str
    dimension: str
    reference: str
    words: tuple[str, ...] = ()
    """Names in any language, in lower case, singular first."""
    symbols: tuple[str, ...] = ()
    """Other symbols; letters in their case."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split("|"))


UNITS: tuple[Unit, ...] = (
    Unit("mm", "length", "millimeter", _words("millimetre|millimetres|millimeter|millimeters|millimètre|millimètres")),
    Unit("cm", "length", "centimeter", _words("centimetre|centimetres|centimeter|centimeters|centimètre|centimètres")),
    Unit("m", "length", "meter", _words("metre|metres|meter|meters|mètre|mètres")),
    Unit("km", "length", "kilometer", _words("kilometre|kilometres|kilometer|kilometers|kilomètre|kilomètres")),
    Unit("mi", "length", "mile", _words("mile|miles")),
    Unit("yd", "length", "yard", _words("yard|yards")),
    Unit("ft", "length", "foot", _words("foot|feet|pied|pieds")),
    Unit("inch", "length", "inch", _words("inch|inches|pouce|pouces")),
    Unit("NM", "length", "nautical_mile", _words("nautical mile|nautical miles|mille marin|milles marins")),
    Unit(
        "mm²",
        "area",
        "millimeter**2",
        _words("square millimetre|square millimetres|millimètre carré|millimètres carrés"),
    ),
    Unit(
        "cm²",
        "area",
        "centimeter**2",
        _words("square centimetre|square centimetres|square centimeters|centimètre carré|centimètres carrés"),
        ("cm2",),
    ),
    Unit(
        "m²",
        "area",
        "meter**2",
        _words("square metre|square metres|square meter|square meters|mètre carré|mètres carrés"),
        ("m2", "sq m"),
    ),
    Unit(
        "km²",
        "area",
        "kilometer**2",
        _words(
            "square kilometre|square kilometres|square kilometer|square kilometers|kilomètre carré|kilomètres carrés"
        ),
        ("km2", "sq km"),
    ),
    Unit("ha", "area", "hectare", _words("hectare|hectares")),
    Unit("acre", "area", "acre", _words("acre|acres")),
    Unit("sq mi", "area", "mile**2", _words("square mile|square miles")),
    Unit("sq ft", "area", "foot**2", _words("square foot|square feet|pied carré|pieds carrés")),
    Unit("ml", "volume", "milliliter", _words("millilitre|millilitres|milliliter|milliliters"), ("mL",)),
    Unit("cl", "volume", "centiliter", _words("centilitre|centilitres|centiliter|centiliters"), ("cL",)),
    Unit("l", "volume", "liter", _words("litre|litres|liter|liters"), ("L",)),
    Unit("hl", "volume", "hectoliter", _words("hectolitre|hectolitres|hectoliter|hectoliters"), ("hL",)),
    Unit(
        "cm³",
        "volume",
        "centimeter**3",
        _words("cubic centimetre|cubic centimetres|centimètre cube|centimètres cubes"),
        ("cm3",),
    ),
    Unit(
        "m³",
        "volume",
        "meter**3",
        _words("cubic metre|cubic metres|cubic meter|cubic meters|mètre cube|mètres cubes"),
        ("m3",),
    ),
    Unit(
        "µg",
        "mass",
        "microgram",
        _words("microgram|micrograms|microgramme|microgrammes|mikrogramm|microgramo|microgramos"),
        ("mcg", "μg"),
    ),
    Unit("mg", "mass", "milligram", _words("milligram|milligrams|milligramme|milligrammes")),
    Unit("g", "mass", "gram", _words("gram|grams|gramme|grammes")),
    Unit("kg", "mass", "kilogram", _words("kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos")),
    Unit("t", "mass", "tonne", _words("tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes")),
    Unit("s", "time", "second", _words("second|seconds|seconde|secondes"), ("sec",)),
    Unit("min", "time", "minute", _words("minute|minutes")),
    Unit("h", "time", "hour", _words("hour|hours|heure|heures")),
    Unit("day", "time", "day", _words("day|days|jour|jours")),
    Unit("week", "time", "week", _words("week|weeks|semaine|semaines")),
    Unit("m/s", "speed", "meter/second", _words("metres per second|meters per second|mètres par seconde")),
    Unit(
        "km/h",
        "speed",
        "kilometer/hour",
        _words("kilometre per hour|kilometres per hour|kilometers per hour|kilomètre par heure|kilomètres par heure"),
        ("kph", "kmh", "km/heure"),
    ),
    Unit("mph", "speed", "mile/hour", _words("mile per hour|miles per hour")),
    Unit("kn", "speed", "knot", _words("knot|knots|nœud|nœuds")),
    Unit(
        "°C",
        "temperature",
        "degC",
        _words("degree celsius|degrees celsius|degré celsius|degrés celsius|degrees centigrade"),
        ("℃", "° C"),
    ),
    Unit(
        "°F",
        "temperature",
        "degF",
        _words("degree fahrenheit|degrees fahrenheit|degré fahrenheit|degrés fahrenheit"),
        ("℉", "° F"),
    ),
    Unit("kelvin", "temperature", "kelvin", _words("kelvin|kelvins")),
    Unit("W", "power", "watt", _words("watt|watts")),
    Unit("kW", "power", "kilowatt", _words("kilowatt|kilowatts")),
    Unit("MW", "power", "megawatt", _words("megawatt|megawatts|mégawatt|mégawatts")),
    Unit("kJ", "energy", "kilojoule", _words("kilojoule|kilojoules")),
    Unit(
        "kWh",
        "energy",
        "kilowatt_hour",
        _words("kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours|kilowattheure|kilowattheures"),
    ),
    Unit("V", "voltage", "volt", _words("volt|volts")),
    Unit("amp", "current", "ampere", _words("amp|amps|ampere|amperes|ampère|ampères")),
    Unit("Hz", "frequency", "hertz", _words("hertz")),
    Unit("kHz", "frequency", "kilohertz", _words("kilohertz")),
    Unit("MHz", "frequency", "megahertz", _words("megahertz|mégahertz")),
    Unit("Pa", "pressure", "pascal", _words("pascal|pascals")),
    Unit("kPa", "pressure", "kilopascal", _words("kilopascal|kilopascals")),
    Unit("bar", "pressure", "bar"),
    Unit("newton", "force", "newton", _words("newton|newtons")),
    # Used for several sizes, or on no scale that converts: without a dimension.
    Unit("month", "", "", _words("month|months|mois")),
    Unit("year", "", "", _words("year|years|an|ans|année|années")),
    Unit("decade", "", "", _words("decade|decades|décennie|décennies")),
    Unit("century", "", "", _words("century|centuries|siècle|siècles")),
    Unit("degree", "", "", _words("degree|degrees|degré|degrés"), ("°",)),
    Unit("ton", "", "", _words("ton|tons|long ton|long tons|short ton|short tons")),
    Unit("pound", "", "", _words("pound|pounds|livre|livres"), ("lb", "lbs")),
    Unit("oz", "", "", _words("ounce|ounces|once|onces")),
    Unit("stone", "", "", _words("stone")),
    Unit("gallon", "", "", _words("gallon|gallons")),
    Unit("pint", "", "", _words("pint|pints|pinte|pintes")),
    Unit("barrel", "", "", _words("barrel|barrels|baril|barils")),
    Unit("cup", "", "", _words("cup|cups|tasse|tasses")),
    Unit("tablespoon", "", "", _words("tablespoon|tablespoons")),
    Unit("teaspoon", "", "", _words("teaspoon|teaspoons")),
    Unit("calorie", "", "", _words("calorie|calories"), ("cal",)),
    Unit("kcal", "", "", _words("kilocalorie|kilocalories")),
    Unit("dB", "", "", _words("decibel|decibels|décibel|décibels")),
    Unit("kB", "", "", _words("kilobyte|kilobytes|kilooctet|kilooctets"), ("KB", "ko", "Ko")),
    Unit("MB", "", "", _words("megabyte|megabytes|mégaoctet|mégaoctets"), ("Mo",)),
    Unit("GB", "", "", _words("gigabyte|gigabytes|gigaoctet|gigaoctets"), ("Go",)),
    Unit("TB", "", "", _words("terabyte|terabytes|téraoctet|téraoctets"), ("To",)),
    Unit(
        "point",
        "",
        "",
        _words("point|points|percentage point|percentage points|point de pourcentage|points de pourcentage"),
    ),
    Unit("rpm", "", "", _words("revolutions per minute|tours par minute"), ("tr/min",)),
    Unit("ppm", "", "", _words("parts per million|parties par million")),
    Unit("lux", "", "", _words("lux")),
    Unit("dose", "", "", _words("dose|doses")),
)
"""All the units; symbols and words are all different."""
