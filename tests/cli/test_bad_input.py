"""Bad input, one case a row: a message that helps, an exit code, and nothing left behind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.lesson import FACTS, SOURCE, write_lesson

DESIGNER = FACTS[: FACTS.index("  - id: stone")]


def _with(old: str, new: str) -> bytes:
    assert FACTS.count(old) >= 1
    return FACTS.replace(old, new, 1).encode()


CONTRADICTION = """\
  - id: crowd
    ask: How many people came to the opening of the Aba bridge?
    quote: >-
      4,000 people came to the opening
    answer: 4,000 people
    claim: single
  - id: guests
    ask: How many people came to the opening of the Aba bridge?
    quote: >-
      came to the opening
    answer: 5,000 people
    claim: single
    basis: inferred
"""
SPOILT: dict[str, tuple[bytes, str, str]] = {
    "empty file": (b"", "file-empty", "is empty"),
    "only comments": (b"# nothing\n", "file-empty", "only comments"),
    "not UTF-8": (FACTS.replace("green", "gr\u00fcn").encode("latin-1"), "file-not-utf8", "byte 0xFC"),
    "UTF-16": (FACTS.encode("utf-16"), "file-not-utf8", "UTF-16"),
    "NUL": (_with("Jane Hill\n", "Jane \x00Hill\n"), "control-character", "U+0000 (NUL)"),
    "duplicate key": (_with("    answer: green", "    answer: red\n    answer: green"), "duplicate-key", "answer"),
    "alias": (_with("    answer: green", "    answer: *name"), "yaml-alias", "*name"),
    "anchor": (_with("answer: green", "answer: &name green"), "yaml-anchor", "&name"),
    "merge key": (_with("    answer: green", "    <<: {a: b}\n    answer: green"), "yaml-merge-key", "<<"),
    "tag": (_with("answer: green", "answer: !!python/object green"), "yaml-tag", "python/object"),
    "second document": (FACTS.encode() + b"---\nfacts: []\n", "yaml-second-document", "second document"),
    "flow list of text": (
        _with("wrong:\n      - red\n      - blue\n      - white", "wrong: [red, blue]"),
        "flow-list",
        "- red",
    ),
    "unclosed quote": (_with("answer: green", 'answer: "green'), "yaml-unclosed-quote", "opens here"),
    "unknown key": (_with("answer: green", "anwser: green"), "unknown-key", "`answer`"),
    "missing field": (_with("    answer: green\n", ""), "missing-field", "no `answer`"),
    "quote absent": (_with("It is painted green", "It was painted green"), "quote-absent", "It is painted green"),
    "quote twice": (_with("Jane Hill designed the bridge\n", "the\n"), "quote-twice", "Quote more"),
    "answer not in the quote": (_with("answer: green", "answer: purple"), "answer-not-in-quote", "purple"),
    "fact id twice": (_with("id: stone", "id: designer"), "duplicate-id", "designer"),
    "contradictory facts": ((FACTS + CONTRADICTION).encode(), "contradictory-facts", "“5,000 people”"),
    "wrong that is true": (_with("- Anna Moss", "- Jane Hill"), "wrong-is-right", "Jane Hill"),
    "source missing": (_with("file: bridge.txt", "file: brigde.txt"), "file-missing", "brigde.txt"),
    "source outside": (_with("file: bridge.txt", "file: ../bridge.txt"), "source-outside", "../bridge.txt"),
    "version unknown": (_with("quizgen: 1", "quizgen: 2"), "unknown-version", "quizgen: 1"),
    "a list instead of facts": (b"- a\n- b\n", "wrong-shape", "block of keys"),
}


OF_ONE_FACT = (
    "answer not in the quote",
    "fact id twice",
    "missing field",
    "quote absent",
    "quote twice",
    "unknown key",
    "wrong that is true",
)
"""Faults that leave one fact aside, and all the others printed."""


@pytest.mark.usefixtures("quick_print")
@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("fault", SPOILT)
def test_spoilt_fact_file_is_refused(run: Run, lesson: Path, fault: str, command: str) -> None:
    """Exit code 1, the place and the name of the fault, what helps; and no folder unless other facts can be asked."""
    content, code, said = SPOILT[fault]
    lesson.write_bytes(content)
    result = run(command, lesson)
    shown = result.out if command == "check" else result.err

    assert result.code == 1
    assert f"{lesson}:" in shown
    assert f"error[{code}]" in shown
    assert said in shown
    assert "Traceback" not in result.out + result.err
    made = ["out"] if command == "build" and fault in OF_ONE_FACT else []
    assert sorted(path.name for path in Path().iterdir()) == ["bridge.facts.yaml", "bridge.txt", *made]


def test_byte_order_mark_does_no_harm(run: Run, lesson: Path) -> None:
    """A mark of byte order, as some editors write it, is read over, in both files."""
    lesson.write_bytes(b"\xef\xbb\xbf" + FACTS.encode())
    Path("bridge.txt").write_bytes(b"\xef\xbb\xbf" + SOURCE.encode())

    assert run("check", lesson).code == 0


def test_everything_wrong_is_told_at_once(run: Run, lesson: Path) -> None:
    """One fault hides no other."""
    text = FACTS.replace("answer: green", "anwser: green").replace("Its stone came", "The stone came")
    lesson.write_text(text.replace("type: person", "type: parson"))
    result = run("check", lesson)

    assert result.code == 1
    assert result.out.count("error[") >= 3


CALLS: dict[str, tuple[list[str], str]] = {
    "no file named": (["build"], "Missing argument 'FACTS...'"),
    "no such file": (["build", "missing.yaml"], "There is no file missing.yaml."),
    "nearly the name": (["build", "brigde.facts.yaml"], "Did you mean bridge.facts.yaml?"),
    "a folder": (["check", "."], ". is a folder; name a fact file in it, such as bridge.facts.yaml."),
    "too many options": (["build", "bridge.facts.yaml", "--options", "6"], "6 is not in the range 3<=x<=5"),
    "no items": (["build", "bridge.facts.yaml", "--items", "0"], "0 is not in the range x>=1"),
    "no forms": (["build", "bridge.facts.yaml", "--forms", "0"], "0 is not in the range"),
    "no number": (["build", "bridge.facts.yaml", "--items", "ten"], "'ten' is not a valid integer"),
    "unknown stems": (["build", "bridge.facts.yaml", "--stems", "ask,sing"], "“sing” is not one of ask, back"),
    "no stems": (["check", "bridge.facts.yaml", "--stems", ","], "Name at least one of ask"),
    "unknown option": (["build", "bridge.facts.yaml", "--item", "3"], "--items"),
    "unknown theme": (["build", "bridge.facts.yaml", "--theme", "fancy"], "There is no theme “fancy”"),
    "unknown size": (["build", "bridge.facts.yaml", "--page-size", "a3"], "'a3' is not one of 'a4', 'letter'"),
    "unknown topic": (["build", "bridge.facts.yaml", "--topics", "Rain"], "Topics there are: People, Stone and paint"),
    "unknown level": (["build", "bridge.facts.yaml", "--difficulty", "hard"], "Difficulties: easy"),
    "seed and secret": (["build", "bridge.facts.yaml", "--seed", "x", "--new-secret"], "cannot go together"),
    "unprintable title": (["build", "bridge.facts.yaml", "--title", "a\x1b[2Jb"], "cannot be printed"),
    "the same twice": (["build", "bridge.facts.yaml", "./bridge.facts.yaml"], "both be built into out/bridge"),
    "out is a file": (["build", "bridge.facts.yaml", "-o", "bridge.txt"], "cannot be written: "),
    "out is nowhere": (["build", "bridge.facts.yaml", "-o", "/proc/out"], "/proc/out/bridge cannot be written"),
    "no such fact": (["explain", "bridge.facts.yaml", "desinger"], "Did you mean “designer”?"),
    "no such quiz": (["show", "out/bridge"], "out/bridge holds no quiz"),
    "a file as quiz": (["show", "bridge.txt"], "bridge.txt holds no quiz"),
}


@pytest.mark.usefixtures("lesson")
@pytest.mark.parametrize("fault", CALLS)
def test_wrong_call_is_answered(run: Run, fault: str) -> None:
    """Exit code 2, what was wrong with the call, and nothing left."""
    words, said = CALLS[fault]
    result = run(*words)

    assert said in " ".join(result.err.split())
    assert result.code == 2
    assert sorted(path.name for path in Path().iterdir()) == ["bridge.facts.yaml", "bridge.txt"]


def test_characters_that_no_font_has_are_named(run: Run, lesson: Path) -> None:
    """A paper with boxes in the place of letters is not printed."""
    lesson.write_text(FACTS.replace("title: The Aba bridge", "title: The Aba bridge \U0010abcd"), "utf-8")
    result = run("build", lesson, "--forms", "1", "-j", "1")

    assert result.code == 1
    assert "U+10ABCD" in result.err
    assert not Path("out").exists()


def test_bank_without_any_item_says_why(run: Run, lesson: Path) -> None:
    """Where nothing can be proved there is no quiz, and each reason is told."""
    lesson.write_text(DESIGNER.replace("      - Carl Finn\n", ""))
    result = run("build", lesson)

    assert result.code == 1
    assert "too-few-distractors" in result.err
    assert "error[no-items]" in result.err
    assert not Path("out").exists()


@pytest.mark.parametrize(
    "text",
    [
        "{{7*7}}",
        pytest.param("{% raise %}", marks=pytest.mark.slow),
        "<script>alert(1)</script>",
        pytest.param("../../x", marks=pytest.mark.slow),
        pytest.param("${HOME}", marks=pytest.mark.slow),
        "[red]x[/red]",
    ],
)
def test_hostile_text_is_data(run: Run, lesson: Path, text: str) -> None:
    """What looks like a template, a tag, a path or a command is shown as it stands."""
    facts = FACTS.replace("      - red\n", f"      - '{text}'\n").replace("title: The Aba bridge", f"title: '{text}'")
    lesson.write_text(facts)
    result = run("build", lesson, "--forms", "1", "-j", "1")
    shown = run("show", "out/bridge")

    assert result.code == 0
    assert text in result.out
    assert text in shown.out
    assert sorted(path.name for path in Path().iterdir()) == ["bridge.facts.yaml", "bridge.txt", "out"]
    assert [path.name for path in Path("out").iterdir()] == ["bridge"]


@pytest.mark.parametrize("name", ["..facts.yaml", "nul.facts.yaml", "a b;rm -rf.facts.yaml", "-rf.facts.yaml"])
def test_hostile_file_name_gives_a_safe_folder(run: Run, lesson: Path, name: str) -> None:
    """The folder's name is made by quizgen, whatever the fact file is called."""
    path = write_lesson(lesson.parent, name=name)
    result = run("build", "--dry-run", "--json", "--", path)

    assert result.code == 0
    assert any(
        f'"folder": "out/{safe}"' in result.out for safe in ("quiz", "nul-quiz", "a-b-rm--rf", "a-b-rm-rf", "rf")
    )


@pytest.mark.parametrize("words", [["build"], ["export", "--to", "json"]], ids=" ".join)
def test_an_empty_place_is_refused(run: Run, lesson: Path, words: list[str]) -> None:
    """An unset variable in a script does not fill the working folder."""
    before = sorted(Path().iterdir())
    result = run(*words, lesson, "-o", "")

    assert result.code == 2
    assert "It is empty" in result.err
    assert before == sorted(Path().iterdir())


LATIN_1 = os.fsdecode(b"caf\xe9")
"""A name in another encoding, as Python passes it on."""


@pytest.mark.parametrize(
    "words",
    [
        ["check", f"{LATIN_1}.facts.yaml"],
        ["build", f"{LATIN_1}.facts.yaml"],
        ["explain", f"{LATIN_1}.facts.yaml", "stone"],
        ["export", f"{LATIN_1}.facts.yaml", "--to", "json"],
        ["new", f"{LATIN_1}.txt"],
        ["build", "bridge.facts.yaml", "--roster", f"{LATIN_1}.csv"],
        ["build", "bridge.facts.yaml", "--theme", LATIN_1],
    ],
    ids=" ".join,
)
def test_names_in_another_encoding_are_refused_before_any_work(run: Run, lesson: Path, words: list[str]) -> None:
    """They would have to stand in quiz.json and in exports, which are UTF-8."""
    for ending in (".facts.yaml", ".txt", ".csv"):
        try:
            Path(f"{LATIN_1}{ending}").write_bytes(lesson.read_bytes())
        except OSError:
            pytest.skip("this file system takes names in UTF-8 alone")
    Path(LATIN_1).mkdir()
    before = sorted(Path().rglob("*"))
    result = run(*words)

    assert result.code == 2
    assert "UTF-8" in result.err or "cannot be printed" in result.err
    assert before == sorted(Path().rglob("*"))
