"""Copies of a slot: each with its own text, below the same ancestors and nothing else."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring, tostring

from quizgen.rendering.typesetting.copies import HERE, Copies, copy_slot

PAPER = f'<html><body><p>head</p><div class="row">Name: <p id="name">to <b>{HERE}</b>!</p> date</div></body></html>'


def parse(text: str) -> Element:
    """A document of this file."""
    return fromstring(text)  # noqa: S314 -- written here


def test_a_slot_is_copied_with_each_text_and_all_else_is_gone() -> None:
    """Markup of the template stays, texts are never markup."""
    root = parse(PAPER)

    assert copy_slot(root, Copies("name", ("Ann", "<i>")))
    row = root.find("body/div")
    assert row is not None
    expected = [
        '<p id="name-0">to <b>Ann</b>!</p>',
        '<p id="name-1">to <b>&lt;i&gt;</b>!</p>',
    ]
    assert expected == [tostring(copy, encoding="unicode") for copy in row]
    assert ["row"] == [child.get("class") for child in root.findall("body/*")]
    assert "date" not in "".join(root.itertext())


def test_it_is_told_when_there_is_nothing_to_copy() -> None:
    """No such slot, or nothing of the learner's in it."""
    assert not copy_slot(parse(PAPER), Copies("foot-name", ("Ann",)))
    assert not copy_slot(parse(PAPER.replace(HERE, "nobody")), Copies("name", ("Ann",)))
    assert not copy_slot(parse("<html><head/></html>"), Copies("name", ("Ann",)))
