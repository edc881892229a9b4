"""`quizgen rules`: the manuals of the rules, for people and for machines."""

from __future__ import annotations

import json

import pytest

from quizgen.lint.engine import RULES
from tests.cli.conftest import Run


def test_every_rule_has_a_line(run: Run) -> None:
    """Its name and what it finds, and how to learn more."""
    lines = run("rules").out.splitlines()

    assert list(RULES) == [line.split()[0] for line in lines[1:-1]]
    assert "  key-longest        Keys that stick out by their length." in lines
    assert lines[-1].startswith("quizgen rules RULE tells more")


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_explained(run: Run, rule: str) -> None:
    """What it does, why that is bad, an example, what to write instead, and how to switch it off."""
    result = run("rules", rule)
    lines = result.out.splitlines()
    headings = [line for line in lines[1:] if line and not line.startswith(" ")]

    assert (result.code, rule) == (0, lines[0].split()[0])
    assert headings == ["What it does", "Why is this bad?", "Example", "Use instead", "Where it does not fit"]
    assert all(lines[lines.index(heading) + 1].startswith("  ") for heading in headings)
    assert f"        - rule: {rule}" in lines


def test_several_rules_are_explained_in_the_order_asked_for(run: Run) -> None:
    """Each once."""
    out = run("rules", "open-list", "key-longest", "open-list").out

    assert out.startswith("open-list  ")
    assert out.count("\n\nkey-longest  ") == 1
    assert out.count("\nopen-list  ") == 0


def test_long_lines_are_broken(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """No line is wider than the terminal."""
    monkeypatch.setenv("COLUMNS", "60")

    assert all(len(line) <= 60 for line in run("rules", *RULES).out.splitlines()[1:] if not line[:1].isalpha())


def test_json_has_all_that_is_shown(run: Run) -> None:
    """Of those asked for, else of all."""
    (found,) = json.loads(run("rules", "open-list", "--json").out)

    assert list(RULES) == [one["rule"] for one in json.loads(run("rules", "--json").out)]
    assert found == {
        "rule": "open-list",
        "summary": "A fact whose quote gives only examples.",
        "what": found["what"],
        "why": "The source names some members of an open list; another member would be a right answer too.",
        "example": "`quote: missions including MINUSCA` with `claim: listed`",
        "instead": found["instead"],
    }
    assert all(found.values())


def test_a_rule_that_there_is_not_is_answered_with_the_nearest(run: Run) -> None:
    """A wrong call: exit code 2."""
    result = run("rules", "longest-key")

    assert result.code == 2
    assert "There is no rule “longest-key”." in result.err
    assert "Did you mean `open-list`?" in run("rules", "openlist").err
