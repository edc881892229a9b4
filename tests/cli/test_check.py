"""`quizgen check`: findings with their places, for people and for machines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.lesson import FACTS, LONELY, write_lesson


def test_sound_file_is_summed_up(run: Run, lesson: Path) -> None:
    """One line says how many facts, questions and items there are."""
    result = run("check", lesson)

    assert (result.code, result.err) == (0, "")
    assert result.out == "bridge.facts.yaml: 3 facts, 3 questions, 3 items: 0 proven, 3 vouched for; no errors\n"


def test_finding_shows_place_line_caret_and_remedy(run: Run, lesson: Path) -> None:
    """File, line and column as editors understand them, the line with a caret, and what to do."""
    lesson.write_text(FACTS.replace("answer: green", "answer: purple"))
    result = run("check", lesson)
    head, line, caret, remedy = result.out.splitlines()[:4]

    assert result.code == 1
    assert head.startswith("bridge.facts.yaml:35:13: error[answer-not-in-quote]: “purple” does not stand in the quote")
    assert line == "   35 |     answer: purple"
    assert caret.index("^") == line.index("purple")
    assert remedy.startswith("      → Copy the answer from the quote")
    assert result.out.splitlines()[-2].endswith("; 1 error")
    assert result.out.splitlines()[-1] == "Without an item: colour"


def test_paths_are_as_given(run: Run, lesson: Path) -> None:
    """A finding in another folder can be opened from here."""
    path = write_lesson(lesson.parent / "deep", FACTS.replace("answer: green", "answer: purple"))
    result = run("check", path)

    assert result.out.startswith("deep/bridge.facts.yaml:35:13: ")


def test_fact_without_an_item_is_a_warning(run: Run, lesson: Path) -> None:
    """The fact is named with the reason; the exit code is 0 unless warnings count."""
    lesson.write_text(FACTS + LONELY)
    result = run("check", lesson)

    assert result.code == 0
    assert "bridge.facts.yaml:42:5: warning[too-few-distractors]: Only 0 of the 3" in result.out
    assert "This fact gives no item." in result.out
    assert result.out.splitlines()[-1] == "Without an item: paint-maker"
    assert run("check", "--strict", lesson).code == 1


def test_notes_are_for_those_who_ask(run: Run, lesson: Path) -> None:
    """A second question of a fact that gave an item is left out with a note, which -v shows."""
    lesson.write_text(FACTS.replace("    type: place\n", "    type: place\n    says: Jane Hill\n"))
    brief, full = run("check", lesson), run("check", "-v", lesson)

    assert "note[" not in brief.out
    assert "note[too-few-distractors]" in full.out
    assert "The question “stone.speaker” is left out." in full.out


def test_verbose_shows_what_each_fact_was_taken_for(run: Run, lesson: Path) -> None:
    """Claim, kind and reading of every fact; a star where quizgen chose the claim."""
    lesson.write_text(FACTS.replace("    topic: People\n", "    topic: People\n    claim: stated\n"))
    lines = [line.split() for line in run("check", "-v", lesson).out.splitlines()]

    assert ["designer", "stated", "person", "Jane", "Hill"] in lines
    assert ["stone", "single*", "place", "Mount", "Keru"] in lines


def test_what_rests_on_the_author_is_counted_apart_and_told(run: Run, lesson: Path) -> None:
    """The counts of both stand in the summary and the JSON; -v and the JSON say what each item rests on."""
    crowd = "  - id: crowd\n    ask: How many people came?\n    quote: More than 4,000 people came\n"
    lesson.write_text(f"{FACTS}{crowd}    answer: more than 4,000 people\n")
    full, (data,) = run("check", "-v", lesson).out, json.loads(run("check", lesson, "--json").out)

    assert "4 items: 1 proven, 3 vouched for;" in full
    assert "colour is vouched for:\n      “blue”: the author says that this is wrong\n" in full
    assert (4, 1, 3) == (data["items"], data["proven"], data["vouched"])
    assert ["designer", "stone", "colour"] == [one["item"] for one in data["vouched_for"]]
    assert "“red”: the author says that this is wrong" in data["vouched_for"][2]["because"]


def test_quiet_says_nothing_of_a_sound_file(run: Run, lesson: Path) -> None:
    """With -q only errors are told."""
    lesson.write_text(FACTS + LONELY)

    assert run("check", "-q", lesson).out == ""


@pytest.mark.parametrize("workers", ["1", "2"])
def test_several_files_are_told_in_their_order(run: Run, lesson: Path, workers: str) -> None:
    """However many workers there are, and with the gravest exit code of all."""
    bad = write_lesson(lesson.parent / "a", FACTS.replace("answer: green", "answer: purple"))
    good = write_lesson(lesson.parent / "b")
    result = run("check", "-j", workers, lesson, bad, good)
    places = [line.split(":")[0] for line in result.out.splitlines() if "facts.yaml" in line]

    assert result.code == 1
    assert places == ["bridge.facts.yaml", "a/bridge.facts.yaml", "a/bridge.facts.yaml", "b/bridge.facts.yaml"]


ALLOWED = """\
    allow:
      - rule: bare-negation
        because: the text itself says so
"""


def test_what_is_allowed_is_counted(run: Run, lesson: Path) -> None:
    """The last line counts it, -v shows it with its reason, --json has it; no exit code hangs on it."""
    negated = FACTS.replace("Where did the stone", "Where only, and not near, did the stone")
    lesson.write_text(negated)
    assert run("check", "--strict", lesson).code == 1
    lesson.write_text(negated.replace("    answer: Mount Keru\n", f"    answer: Mount Keru\n{ALLOWED}"))
    brief, full = run("check", "--strict", lesson), run("check", "-v", lesson)
    (found,) = json.loads(run("check", "--json", lesson).out)

    assert brief.code == 0
    assert (
        brief.out
        == "bridge.facts.yaml: 3 facts, 3 questions, 3 items: 0 proven, 3 vouched for; no errors, 1 warning allowed\n"
    )
    assert "bridge.facts.yaml:20:5: allowed[bare-negation]: The stem says “not”" in full.out
    assert "      because: the text itself says so" in full.out
    assert [("bare-negation", "stone", 20, "the text itself says so")] == [
        (one["code"], one["subject"], one["line"], one["because"]) for one in found["allowed"]
    ]
    assert [] == found["diagnostics"]


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_rule_that_there_is_not_stops_a_build(run: Run, lesson: Path, command: str) -> None:
    """An error at its place, with the nearest rule."""
    lesson.write_text(FACTS.replace("    answer: green\n", f"    answer: green\n{ALLOWED.replace('bare', 'bear')}"))
    result = run(command, lesson)

    assert result.code == 1
    assert "bridge.facts.yaml:37:15: error[unknown-rule]: There is no rule “bear-negation”." in result.out + result.err
    assert "Did you mean `bare-negation`?" in result.out + result.err


def test_counts_have_the_right_number(run: Run, lesson: Path) -> None:
    """One fact is no facts."""
    lesson.write_text(FACTS[: FACTS.index("  - id: stone")])

    assert (
        run("check", lesson).out
        == "bridge.facts.yaml: 1 fact, 1 question, 1 item: 0 proven, 1 vouched for; no errors\n"
    )


def test_json_has_all_that_is_shown(run: Run, lesson: Path) -> None:
    """Places, codes and counts as data, and nothing else on standard output."""
    lesson.write_text(FACTS + LONELY)
    result = run("check", "--json", lesson)
    (found,) = json.loads(result.out)

    assert result.code == 0
    assert (found["facts"], found["stated"], found["items"], found["silent"]) == (
        "bridge.facts.yaml",
        4,
        3,
        ["paint-maker"],
    )
    assert found["diagnostics"][0] == {
        "code": "too-few-distractors",
        "severity": "warning",
        "file": "bridge.facts.yaml",
        "line": 42,
        "column": 5,
        "subject": "paint-maker",
        "found": "Only 0 of the 3 distractors needed can be proved wrong.",
        "expected": "This fact gives no item.",
        "remedy": found["diagnostics"][0]["remedy"],
    }
    assert found["taken"][0] == {
        "id": "designer",
        "claim": "single",
        "claim_given": False,
        "kind": "person",
        "reading": "Jane Hill",
    }


def test_colour_is_for_those_who_want_it(run: Run, lesson: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Colour comes where it is forced, never where it is forbidden or where there is no terminal."""
    lesson.write_text(FACTS.replace("answer: green", "answer: purple"))
    assert "\x1b[" not in run("check", lesson).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m" in run("check", lesson).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("check", lesson).out


def test_more_options_need_more_distractors(run: Run, lesson: Path) -> None:
    """Checked for five options, facts with three wrong answers of their own fall short."""
    assert "Only 3 of the 4 distractors" in run("check", "--options", "5", "--stems", "ask", lesson).out
    assert run("check", "--options", "3", lesson).out.endswith("no errors\n")
