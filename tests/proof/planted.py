"""Planted faults: sound items, and what spoils each of them, as many of every sort as asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quizgen.domain.chance import Chance, Stream, secret_of_seed
from quizgen.domain.fact import Bank, Claim
from tests.banks import make_bank, make_fact, make_relation

SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
MONTHS = "January February March April May June July August September October November December".split()
INVISIBLE = ("\u200b", "\u200d", "\u00ad", "\u2060")
NO_ROUNDINGS = (3, 5, 7, 13, 17, 23, 29, 37)
"""Figures of which none can be taken for another one rounded."""


@dataclass(frozen=True)
class Plant:
    """A bank's question with sound options (the right one first) and the same options spoilt."""

    bank: Bank
    question: str
    sound: tuple[str, ...]
    spoilt: tuple[str, ...]


Operator = Callable[[Stream], Plant]


def plants(name: str, number: int) -> Iterator[Plant]:
    """So many items of one operator, the same ones every time."""
    chance = Chance(secret_of_seed("planted faults"))
    return (OPERATORS[name](chance.stream(name, str(one))) for one in range(number))


def invent(stream: Stream, count: int) -> list[str]:
    """So many different names that nobody has heard."""
    names: dict[str, None] = {}
    while len(names) < count:
        names["".join(stream.choose(SYLLABLES) for _ in range(3)).capitalize()] = None
    return list(names)


def swap(options: list[str], planted: str, stream: Stream) -> tuple[str, ...]:
    """The options with one of the wrong ones replaced."""
    place = 1 + stream.below(len(options) - 1)
    return tuple(planted if number == place else text for number, text in enumerate(options))


def figure(
    key: str, wrong: list[str], planted: str, stream: Stream, *, type: str = "quantity", claim: Claim = Claim.SINGLE
) -> Plant:
    """A question for a figure, spoilt by another way to say or to imply it."""
    bank = make_bank(make_fact("q", "How much?", key, type=type, claim=claim))
    options = [key, *wrong]
    return Plant(bank, "q", tuple(options), swap(options, planted, stream))


def named(stream: Stream, planted: Callable[[str], str], **names: object) -> Plant:
    """A question for one of four names of a kind, spoilt by a text made from the right one."""
    key, *wrong = invent(stream, 4)
    bank = make_bank(make_fact("q", "Which?", key), kinds={"thing": (key, *wrong)}, **names)  # type: ignore[arg-type]
    return Plant(bank, "q", (key, *wrong), swap([key, *wrong], planted(key), stream))


def plant_alias(stream: Stream) -> Plant:
    """The right answer by its other name."""
    key, other, *wrong = invent(stream, 5)
    bank = make_bank(make_fact("q", "Which?", key), same=[(key, other)], kinds={"thing": (key, *wrong)})
    return Plant(bank, "q", (key, *wrong), swap([key, *wrong], other, stream))


def plant_acronym(stream: Stream) -> Plant:
    """The right answer spelt out."""
    expansion = " ".join(invent(stream, 4))
    key = "".join(word[0] for word in expansion.split())
    wrong = [key + letter for letter in "KQX"]
    bank = make_bank(
        make_fact("q", "Which?", key, type="acronym"), same=[(key, expansion)], kinds={"programme": (key, *wrong)}
    )
    return Plant(bank, "q", (key, *wrong), swap([key, *wrong], expansion, stream))


def plant_number_word(stream: Stream) -> Plant:
    """The right number in words."""
    key, *wrong = stream.sample(range(2, 13), 4)
    return figure(f"{key} trucks", [f"{number} trucks" for number in wrong], f"{WORDS[key]} trucks", stream)


def plant_unit(stream: Stream) -> Plant:
    """The right length in another unit."""
    key, *wrong = stream.sample(NO_ROUNDINGS, 4)
    return figure(f"{key} km", [f"{number} km" for number in wrong], f"{key * 1000:,} m", stream)


def plant_duration_unit(stream: Stream) -> Plant:
    """The right duration in another unit."""
    key, *wrong = stream.sample(NO_ROUNDINGS, 4)
    return figure(f"{key} days", [f"{number} days" for number in wrong], f"{key * 24} hours", stream, type="duration")


def plant_fraction(stream: Stream) -> Plant:
    """The right share as a fraction."""
    key = stream.choose([2, 4, 5, 10, 20])
    wrong = stream.sample([3, 7, 33, 41, 67, 83], 3)
    return figure(f"{100 // key} %", [f"{number} %" for number in wrong], f"1 in {key}", stream)


def plant_rounding(stream: Stream) -> Plant:
    """The right figure, rounded."""
    thousands = 11 + stream.below(80)
    key = thousands * 1000 + 1 + stream.below(300)
    wrong = [f"{(thousands + step) * 1000 + 567:,}" for step in (7, 13, 21)]
    return figure(f"{key:,}", wrong, stream.choose([f"{thousands * 1000:,}", f"about {thousands * 1000:,}"]), stream)


def plant_bound(stream: Stream) -> Plant:
    """A smaller lower bound, which the right one implies."""
    key = 40 + stream.below(50)
    wrong = [f"fewer than {key - step:,},000" for step in (5, 11, 23)]
    return figure(f"more than {key:,},000", wrong, f"more than {1 + stream.below(30)},000", stream)


def plant_range(stream: Stream) -> Plant:
    """A wider range, which holds the right one."""
    low, width = 20 + stream.below(50), 2 + stream.below(9)
    wrong = [f"{low + step} to {low + step + width}" for step in (13, 27, 41)]
    planted = f"{low - 1 - stream.below(9)} to {low + width + 1 + stream.below(9)}"
    return figure(f"{low} to {low + width}", wrong, planted, stream)


def plant_granularity(stream: Stream) -> Plant:
    """The year that holds the right month."""
    year, month = 1990 + stream.below(30), stream.choose(MONTHS)
    wrong = [f"{month} {year + step}" for step in (-3, 2, 5)]
    return figure(f"{month} {year}", wrong, str(year), stream, type="date")


def plant_whole(stream: Stream) -> Plant:
    """The country that holds the right city."""
    key, whole, *wrong = invent(stream, 5)
    bank = make_bank(make_fact("q", "Where?", key, type="place"), inside=[(key, whole)], kinds={"city": (key, *wrong)})
    return Plant(bank, "q", (key, *wrong), swap([key, *wrong], whole, stream))


def plant_member(stream: Stream) -> Plant:
    """Another member of the closed list."""
    key, second, *wrong = invent(stream, 5)
    fact = make_fact("q", "Which of these?", f"{key}; {second}", type="list", claim=Claim.LISTED)
    bank = make_bank(fact, kinds={"thing": (key, second, *wrong)})
    return Plant(bank, "q", (key, *wrong), swap([key, *wrong], second, stream))


def plant_open_sibling(stream: Stream) -> Plant:
    """Another thing of the kind, of which an open table says nothing."""
    things, places = invent(stream, 5), [f"{name} Town" for name in invent(stream, 4)]
    rows = list(zip(things, places, strict=False))
    bank = make_bank(relations=[make_relation("r", rows)], kinds={"thing": tuple(things), "town": tuple(places)})
    return Plant(bank, "r.1.back", tuple(things[:4]), swap(things[:4], things[4], stream))


def plant_inverse_row(stream: Stream) -> Plant:
    """A thing in a part of the place asked for."""
    things, places = invent(stream, 5), [f"{name} Town" for name in invent(stream, 5)]
    rows = list(zip(things, places, strict=True))
    bank = make_bank(
        relations=[make_relation("r", rows)],
        inside=[(places[4], places[0])],
        kinds={"thing": tuple(things), "town": tuple(places)},
    )
    return Plant(bank, "r.1.back", tuple(things[:4]), swap(things[:4], things[4], stream))


def plant_other_fact(stream: Stream) -> Plant:
    """The answer of another fact that asks the same."""
    key, second, *wrong = invent(stream, 5)
    facts = (make_fact(id, "Which is named?", text, claim=Claim.STATED) for id, text in (("q", key), ("p", second)))
    bank = make_bank(*facts, kinds={"thing": (key, second, *wrong)})
    return Plant(bank, "q", (key, *wrong), swap([key, *wrong], second, stream))


def plant_zero_width(stream: Stream) -> Plant:
    """The right answer with a character that nobody sees."""
    return named(stream, lambda key: f"{key[:2]}{stream.choose(INVISIBLE)}{key[2:]}")


def plant_homoglyph(stream: Stream) -> Plant:
    """The right answer with a letter of another script that looks the same."""
    alike = {"a": "а", "e": "е", "o": "о", "i": "і", "x": "х"}
    return named(
        stream,
        lambda key: "".join(alike.get(letter, letter) for letter in key) + ("" if set(key) & set(alike) else "."),
    )


def plant_case(stream: Stream) -> Plant:
    """The right answer in capitals."""
    return named(stream, str.upper)


def plant_blank(stream: Stream) -> Plant:
    """The right answer with blanks about it."""
    return named(stream, lambda key: stream.choose([f" {key}", f"{key} ", f"{key}\u00a0"]))


def plant_stop(stream: Stream) -> Plant:
    """The right answer with a stop behind it."""
    return named(stream, lambda key: key + stream.choose(list(".,;:!")))


def plant_paraphrase(stream: Stream) -> Plant:
    """Another right wording that the author gave under `also`."""
    key, second, *wrong = invent(stream, 5)
    bank = make_bank(make_fact("q", "Why?", key, type="statement", also=[second], wrong=wrong))
    return Plant(bank, "q", (key, *wrong), swap([key, *wrong], second, stream))


def plant_nothing_right(stream: Stream) -> Plant:
    """One more wrong answer in the place of the only right one."""
    key, other, *wrong = invent(stream, 5)
    bank = make_bank(make_fact("q", "Which?", key), kinds={"thing": (key, other, *wrong)})
    return Plant(bank, "q", (key, *wrong), (other, *wrong))


def plant_never(stream: Stream) -> Plant:
    """What the author said must never be offered."""
    key, doubtful, *wrong = invent(stream, 5)
    bank = make_bank(make_fact("q", "Which?", key, never=[doubtful]), kinds={"thing": (key, doubtful, *wrong)})
    return Plant(bank, "q", (key, *wrong), swap([key, *wrong], doubtful, stream))


def plant_never_value(stream: Stream) -> Plant:
    """What must never be offered, in another unit."""
    key, doubtful, *wrong = stream.sample(NO_ROUNDINGS, 5)
    fact = make_fact("q", "How long?", f"{key} days", type="duration", never=[f"{doubtful} days"])
    options = [f"{number} days" for number in (key, *wrong)]
    return Plant(make_bank(fact), "q", tuple(options), swap(options, f"{doubtful * 24} hours", stream))


def plant_never_name(stream: Stream) -> Plant:
    """What must never be offered, by its other name."""
    key, doubtful, other, *wrong = invent(stream, 6)
    bank = make_bank(
        make_fact("q", "Which?", key, never=[doubtful]), same=[(doubtful, other)], kinds={"thing": (key, other, *wrong)}
    )
    return Plant(bank, "q", (key, *wrong), swap([key, *wrong], other, stream))


def plant_also_value(stream: Stream) -> Plant:
    """Another right wording, in another unit."""
    key, other, *wrong = stream.sample(NO_ROUNDINGS, 5)
    fact = make_fact("q", "How far?", f"{key} km", type="quantity", also=[f"{other} km"])
    options = [f"{number} km" for number in (key, *wrong)]
    return Plant(make_bank(fact), "q", tuple(options), swap(options, f"{other * 1000:,} m", stream))


def plant_wrong_again(stream: Stream) -> Plant:
    """The right answer in other words, called wrong by the author."""
    hour, *others = stream.sample(range(13, 24), 4)
    times = [f"{one}:00" for one in (hour, *others)]
    again = stream.choose([f"{hour - 12} pm", f"{hour - 12}.00 p.m.", f"{hour} h"])
    bank = make_bank(make_fact("q", "When?", times[0], wrong=[*times[1:], again]))
    return Plant(bank, "q", tuple(times), swap(times, again, stream))


def plant_twins(stream: Stream) -> Plant:
    """Two wrong options that are one thing."""
    hour, *others = stream.sample(range(13, 24), 3)
    times = [f"{one}:00" for one in (hour, *others)]
    twin = f"{others[0] - 12} pm"
    bank = make_bank(make_fact("q", "When?", times[0], wrong=[*times[1:], "noon", twin]))
    return Plant(bank, "q", (*times, "noon"), (*times, twin))


def plant_title(stream: Stream) -> Plant:
    """The right person with a title, an initial or the surname alone."""
    key, *wrong = (f"{given} {surname}" for given, surname in zip(invent(stream, 4), invent(stream, 4), strict=True))
    given, surname = key.split()
    other = stream.choose([f"Dr {key}", f"{given[0]}. {surname}", f"Mrs {surname}", "the first head"])
    bank = make_bank(make_fact("q", "Who?", key, type="person"), kinds={"head": (key, other, *wrong)})
    return Plant(bank, "q", (key, *wrong), swap([key, *wrong], other, stream))


def plant_territory(stream: Stream) -> Plant:
    """A territory beside the state that holds or claims it, in one list of the author's."""
    pairs = [("Greenland", "Denmark"), ("Réunion", "France"), ("Taiwan", "China"), ("Gibraltar", "Spain")]
    key, other = stream.choose([(one, two) for pair in pairs for one, two in (pair, pair[::-1])])
    wrong = stream.sample(["Kenya", "Chad", "Japan", "Peru", "Laos"], 3)
    bank = make_bank(make_fact("q", "Where?", key, type="place"), kinds={"stop": (key, other, *wrong)})
    return Plant(bank, "q", (key, *wrong), swap([key, *wrong], other, stream))


OPERATORS: dict[str, Operator] = {
    "alias": plant_alias,
    "acronym": plant_acronym,
    "number word": plant_number_word,
    "unit": plant_unit,
    "unit of time": plant_duration_unit,
    "fraction": plant_fraction,
    "rounding": plant_rounding,
    "implied bound": plant_bound,
    "nested range": plant_range,
    "granularity": plant_granularity,
    "part of a place": plant_whole,
    "member of a list": plant_member,
    "open relation": plant_open_sibling,
    "inverse row": plant_inverse_row,
    "another fact": plant_other_fact,
    "zero width": plant_zero_width,
    "homoglyph": plant_homoglyph,
    "case": plant_case,
    "blank": plant_blank,
    "trailing stop": plant_stop,
    "paraphrase": plant_paraphrase,
    "nothing right": plant_nothing_right,
    "never": plant_never,
    "never, by value": plant_never_value,
    "never, by name": plant_never_name,
    "also, by value": plant_also_value,
    "wrong is right": plant_wrong_again,
    "twins": plant_twins,
    "title": plant_title,
    "territory": plant_territory,
}
"""Every way in which an item is spoilt here."""
