"""Nothing a learner gets tells the key: not the pages, not the bytes, not a guess of the seed."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from math import comb
from pathlib import Path
from typing import TypedDict, Unpack

import pikepdf
import pytest

from quizgen.assembly.arrangement import arrange
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.doubt import Reply
from quizgen.domain.item import SoundItem
from quizgen.workflows.build import Built, build
from quizgen.workflows.composition import compose
from quizgen.workflows.exporting import ExportRequest, export_bytes
from quizgen.workflows.print_runs import open_run, plan_runs
from quizgen.workflows.request import BuildRequest
from quizgen.workflows.review import Answer, settle, waiting
from tests.assembly.items import shuffled_item
from tests.workflows.folders import found

HEAD = """\
quizgen: 1
source:
  file: source.txt
  title: Four towns
  published: 2021
  language: en
facts:
"""
FACT = """\
  - id: town-{number}
    ask: Which town is number {number}?
    quote: >-
      {sentence}
    answer: {answer}
    wrong:
{wrong}
"""
TOWNS = ("Arden", "Borel", "Cyrene", "Dorset")
QUESTIONS = 6
RIGHT = (("Arden",) * QUESTIONS, ("Dorset", "Borel", "Cyrene", "Dorset", "Borel", "Dorset"))
"""Two banks that differ only in which options are right."""
ROSTER = """\
name,id,group,theme,language
Aline Uwase,L-1,North,,
Ben Ali,L-2,North,large-print,
عائشة,L-3,South,,fr
Chloé Дубова,L-4,South,,
Dmitri Петров,L-5,South,,
"""


class Asked(TypedDict, total=False):
    """What a build is asked for."""

    seed: str | None
    forms: int
    theme: str
    sheet: str
    roster: str
    group_by: str
    split: bool
    part_size: int


@dataclass(frozen=True)
class Fragment:
    """What a print run's file tells of an option: the object's number, its name's, and its size in bytes."""

    number: int
    name: int
    size: int


Guessable = list[tuple[list[Fragment], int]]
"""By question: the fragments of its options in printed order, and the place of the key."""


def write_towns(folder: Path, right: tuple[str, ...]) -> Path:
    """A fact file whose questions differ from another one's only in which of the same four options is right."""
    return write_facts(folder, [(TOWNS, key) for key in right])


def write_facts(folder: Path, questions: Sequence[tuple[Sequence[str], str]]) -> Path:
    """A fact file of such options, one of which is right."""
    folder.mkdir(parents=True, exist_ok=True)
    sentences = [
        f"Number {number} is {', '.join(towns[:3])} or {towns[3]}" for number, (towns, _) in enumerate(questions)
    ]
    (folder / "source.txt").write_text(". ".join([*sentences, ""]), encoding="utf-8")
    facts = []
    for number, (towns, key) in enumerate(questions):
        wrong = "\n".join(f"      - {town}" for town in towns if town != key)
        facts.append(FACT.format(number=number, sentence=sentences[number], answer=key, wrong=wrong))
    path = folder / "towns.facts.yaml"
    path.write_text(HEAD + "".join(facts), encoding="utf-8")
    # All four stand in one sentence: the author has to say that the other three are wrong.
    doubts = [doubt for screen in waiting(path) for doubt in screen.doubts]
    settle(path, [Answer(doubt.fact, doubt.about, doubt.of, Reply.NO) for doubt in doubts])
    return path


def ask_towns(folder: Path, right: tuple[str, ...], asked: Asked) -> BuildRequest:
    """What is built of such a fact file; learners are those of the roster above."""
    facts = write_towns(folder / "docs", right)
    roster = folder / "people.csv" if "roster" in asked else None
    if roster is not None:
        roster.write_text(ROSTER, encoding="utf-8")
    words = {"seed": "one", "forms": 3, **asked, "roster": roster}
    return BuildRequest(facts=facts, out=folder / "out", read_aloud=True, **words)  # type: ignore[arg-type]


def build_towns(folder: Path, right: tuple[str, ...], **asked: Unpack[Asked]) -> dict[str, bytes]:
    """The files of a build."""
    (built,) = build([ask_towns(folder, right, asked)])
    assert isinstance(built, Built), built
    return found(built.folder)


@pytest.mark.parametrize(
    ("asked", "files"),
    [
        ({}, 6),
        pytest.param({"sheet": "page"}, 6, marks=pytest.mark.slow),
        pytest.param({"sheet": "strip"}, 6, marks=pytest.mark.slow),
        ({"forms": 30}, 31),
        pytest.param({"forms": 30, "sheet": "strip"}, 31, marks=pytest.mark.slow),
        pytest.param({"forms": 30, "theme": "dyslexia", "sheet": "page", "part_size": 16}, 32, marks=pytest.mark.slow),
        pytest.param(
            {"roster": ROSTER, "sheet": "page", "group_by": "group", "part_size": 2}, 9, marks=pytest.mark.slow
        ),
        pytest.param({"roster": ROSTER, "split": True, "theme": "high-contrast"}, 10, marks=pytest.mark.slow),
    ],
)
def test_which_option_is_right_leaves_the_learners_files_as_they_are(tmp_path: Path, asked: Asked, files: int) -> None:
    """Two banks that differ only in the right options: the same papers and sheets, byte for byte, and other keys.

    In papers one by one and in print runs: with codes, names, themes of learners' own, covers and in parts.
    """
    one, other = (build_towns(tmp_path / str(number), right, **asked) for number, right in enumerate(RIGHT))
    papers = [name for name in one if name.startswith("learner/")]

    assert files == len(papers)
    assert [one[name] for name in papers] == [other[name] for name in papers]
    assert one["trainer/key.pdf"] != other["trainer/key.pdf"]
    assert one.get("trainer/sheet.json") == other.get("trainer/sheet.json")


@pytest.mark.parametrize("form", [None, "B"])
@pytest.mark.parametrize("format", ["practice", "deck"])
def test_pages_for_learners_show_options_in_an_order_that_tells_nothing(
    tmp_path: Path, format: str, form: str | None
) -> None:
    """Such pages hold the answers; but whoever looks at the questions alone sees the same whatever is right."""
    shown = []
    for number, right in enumerate(RIGHT):
        facts = write_towns(tmp_path / str(number), right)
        page = export_bytes(ExportRequest(facts, (format,), form=form, seed="one")).data.decode()
        shown.append(re.findall(rf'class="text"[^>]*>({"|".join(TOWNS)})<', page))

    assert QUESTIONS * len(TOWNS) == len(shown[0])
    assert shown[0] == shown[1]


MANY = 60
"""Questions that keys are guessed of."""
GUESSES: dict[str, Callable[[Sequence[Fragment]], Fragment]] = {
    "the first object": lambda options: min(options, key=lambda one: one.number),
    "the last object": lambda options: max(options, key=lambda one: one.number),
    "the first name": lambda options: min(options, key=lambda one: one.name),
    "the least bytes": lambda options: min(options, key=lambda one: one.size),
}


@pytest.mark.parametrize("guess", GUESSES)
def test_who_guesses_from_the_objects_of_a_print_run_gets_chance(run_of_many: Guessable, guess: str) -> None:
    """Of four options each: as many keys as fall to a blind guess, within one chance in ten thousand on either side."""
    hits = sum(options.index(GUESSES[guess](options)) == correct for options, correct in run_of_many)

    assert MANY == len(run_of_many)
    assert min(_tail(hits), 1 - _tail(hits + 1)) > 0.0001, hits


def _tail(hits: int) -> float:
    """How likely a blind guesser is to get so many or more."""
    return float(sum(comb(MANY, k) * 3 ** (MANY - k) for k in range(hits, MANY + 1)) / 4**MANY)


@pytest.fixture(scope="module")
def run_of_many(tmp_path_factory: pytest.TempPathFactory) -> Guessable:
    """Of each question on the first paper of a print run the fragments of its options, and which of them is the key."""
    words = Chance(secret_of_seed("words")).stream("towns")
    consonants, vowels = "bdfgklmnprstvz", "aeiou"
    names = {"".join(map(words.choose, (consonants, vowels) * 3)).title(): None for _ in range(5 * MANY)}
    towns = iter([list(names)[start : start + 4] for start in range(0, 4 * MANY, 4)])
    facts = write_facts(tmp_path_factory.mktemp("many"), [(four, words.choose(four)) for four in towns])
    made = compose(BuildRequest(facts=facts, forms=30, seed="one"))
    (plan,) = plan_runs(made.quiz, made.request)
    with pikepdf.open(BytesIO(b"".join(open_run(plan, made.quiz, made.request).write()))) as pdf:
        fragments = list(_fragments(pdf))
    correct = [question.correct for question in made.quiz.forms[0].questions]
    return list(zip(fragments, correct, strict=False))


def _fragments(pdf: pikepdf.Pdf) -> Iterator[list[Fragment]]:
    """Question by question; a question draws its stem, and then letters and options by turns."""
    for page in pdf.pages:
        for name in re.findall(rb"(/V\d+) Do", page.Contents.read_bytes()):
            question = page.Resources.XObject[name.decode()]
            drawn = re.findall(rb"(/P\d+) Do", question.read_bytes())[2::2]
            parts = [(name.decode(), question.Resources.XObject[name.decode()]) for name in drawn]
            yield [Fragment(part.objgen[0], int(name[2:]), len(part.read_raw_bytes())) for name, part in parts]


@pytest.fixture(scope="module")
def secretly(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a build with a fresh secret."""
    return build_towns(tmp_path_factory.mktemp("secretly"), RIGHT[1], seed=None, sheet="page")


def test_no_learner_byte_holds_the_key_or_the_secret(secretly: dict[str, bytes]) -> None:
    """Neither plain nor in hexadecimal nor in base64, in no object of the PDF and not in its metadata."""
    secrets = _secrets(secretly)

    for name in (name for name in secretly if name.startswith("learner/")):
        streams = b"\n".join(_streams(secretly[name]))
        assert [] == [secret for secret in secrets if secret in streams]


def _secrets(files: dict[str, bytes]) -> list[bytes]:
    """What must not stand in a paper: the secret, each form's letters, the ids of the questions, in every coding."""
    forms = [json.loads(line) for line in files["trainer/forms.jsonl"].splitlines()]
    letters = ["".join("ABCD"[question["correct"]] for question in form["questions"]) for form in forms]
    digits = ["".join(str(question["correct"]) for question in form["questions"]) for form in forms]
    secret = bytes.fromhex(files["trainer/secret"].decode().split()[-1])
    plain = [secret, *(text.encode() for text in (*letters, *digits, "town-1"))]
    coded = [code for text in plain for code in (text.hex().encode(), base64.b64encode(text).rstrip(b"="))]
    return [*plain, *coded, *(code.upper() for code in coded)]


def _streams(data: bytes) -> list[bytes]:
    """The file, and every object of it written out, streams unpacked; a text is its own only object."""
    if not data.startswith(b"%PDF"):
        return [data]
    with pikepdf.open(BytesIO(data)) as pdf:
        objects = list(pdf.objects)
        unpacked = [obj.read_bytes() for obj in objects if isinstance(obj, pikepdf.Stream)]
        return [
            data,
            *unpacked,
            *(obj.unparse(resolved=True) for obj in objects if not isinstance(obj, pikepdf.Stream)),
        ]


def test_a_planted_letter_would_be_found(secretly: dict[str, bytes]) -> None:
    """The search above sees what stands in a compressed stream."""
    secrets = _secrets(secretly)
    with pikepdf.open(BytesIO(secretly["learner/paper-A.pdf"])) as pdf:
        pdf.Root.Hidden = pdf.make_stream(secrets[1])
        spoilt = BytesIO()
        pdf.save(spoilt, compress_streams=True)

    assert any(secrets[1] in stream for stream in _streams(spoilt.getvalue()))


@pytest.mark.soak
def test_a_million_seeds_find_no_key() -> None:
    """Who has the bank, the program and the paper, but not the secret, cannot find it by trying seeds."""
    items = [shuffled_item(f"q{number}") for number in range(12)]
    printed = _options(items, Chance(bytes(range(16))), len(items))
    tries = (Chance(secret_of_seed(str(seed))) for seed in range(1_000_000))

    assert not any(
        _options(items, chance, 2) == printed[:2] and _options(items, chance, 12) == printed for chance in tries
    )


def _options(items: Sequence[SoundItem], chance: Chance, count: int) -> list[tuple[int, ...]]:
    (form,) = arrange(items[:count], chance, forms=1)
    return [question.options for question in form.questions]
