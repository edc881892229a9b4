"""`same`, `inside` and `kinds` become names."""

from __future__ import annotations

from tests.reading.files import codes, read

HEAD = "quizgen: 1\nsource:\n  file: report.txt\n"


def test_groups_that_share_a_name_are_one_thing() -> None:
    """Also in other letters."""
    bank = read(HEAD + "same:\n  - - US\n    - USA\n  - - usa\n    - America\n").bank

    assert bank is not None
    assert bank.names.identity("US") == bank.names.identity("America")


def test_parts_of_parts_are_parts() -> None:
    """Chains are read smallest first."""
    bank = read(HEAD + "inside:\n  - - Gangnam\n    - Seoul\n    - South Korea\n  - - South Korea\n    - Asia\n").bank

    assert bank is not None
    assert bank.names.within("Gangnam", "Asia")
    assert not bank.names.within("Asia", "Gangnam")


def test_a_thing_may_lie_in_several() -> None:
    """A diamond is no circle."""
    diamond = "inside:\n  - - a\n    - b\n    - d\n  - - a\n    - c\n    - d\n  - - a\n    - d\n"

    assert ["no-facts"] == codes(read(HEAD + diamond))


def test_every_circle_is_reported_once() -> None:
    """The pair that closes it."""
    circles = "inside:\n  - - a\n    - b\n    - c\n    - a\n  - - x\n    - y\n  - - y\n    - x\n"

    assert ["inside-cycle", "inside-cycle"] == [code for code in codes(read(HEAD + circles)) if code != "no-facts"]


def test_kinds_may_share_members() -> None:
    """A city may be a capital too; within one list a thing stands once."""
    kinds = "kinds:\n  city:\n    - Seoul\n    - Kigali\n  capital:\n    - Kigali\n    - Seoul\n"

    assert ["no-facts"] == codes(read(HEAD + kinds))
