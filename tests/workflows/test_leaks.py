"""Nothing a learner gets tells the key: not the pages, not the bytes, not a guess of the seed."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from quizgen.assembly.arrangement import arrange
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.item import SoundItem
from quizgen.workflows.build import Built, build
from quizgen.workflows.request import BuildRequest
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
      Number {number} is Arden, Borel, Cyrene or Dorset
    answer: {answer}
    wrong:
{wrong}
"""
TOWNS = ("Arden", "Borel", "Cyrene", "Dorset")
QUESTIONS = 6


def write_towns(folder: Path, right: tuple[str, ...]) -> Path:
    """A fact file whose questions differ from another one's only in which of the same four options is right."""
    folder.mkdir(parents=True)
    sentences = [f"Number {number} is {', '.join(TOWNS[:3])} or {TOWNS[3]}." for number in range(QUESTIONS)]
    (folder / "source.txt").write_text(" ".join(sentences), encoding="utf-8")
    facts = [
        FACT.format(number=n, answer=key, wrong="\n".join(f"      - {town}" for town in TOWNS if town != key))
        for n, key in enumerate(right)
    ]
    (folder / "towns.facts.yaml").write_text(HEAD + "".join(facts), encoding="utf-8")
    return folder / "towns.facts.yaml"


def build_towns(
    folder: Path, right: tuple[str, ...], *, seed: str | None = "one", sheet: str | None = None
) -> dict[str, bytes]:
    """The files of a build, with a seed or a fresh secret."""
    facts = write_towns(folder / "docs", right)
    request = BuildRequest(facts=facts, out=folder / "out", seed=seed, forms=3, read_aloud=True, sheet=sheet)
    (built,) = build([request])
    assert isinstance(built, Built), built
    return found(built.folder)


@pytest.mark.parametrize("sheet", [None, "page", "strip"])
def test_which_option_is_right_leaves_the_learners_files_as_they_are(tmp_path: Path, sheet: str | None) -> None:
    """Two banks that differ only in the right options: the same papers and sheets, byte for byte, and other keys."""
    one = build_towns(tmp_path / "one", ("Arden",) * QUESTIONS, sheet=sheet)
    other = build_towns(tmp_path / "other", ("Arden", "Borel", "Cyrene", "Dorset", "Borel", "Dorset"), sheet=sheet)
    papers = [name for name in one if name.startswith("learner/")]

    assert 6 == len(papers)
    assert [one[name] for name in papers] == [other[name] for name in papers]
    assert one["trainer/key.pdf"] != other["trainer/key.pdf"]
    assert one.get("trainer/sheet.json") == other.get("trainer/sheet.json")


def test_no_learner_byte_holds_the_key_or_the_secret(tmp_path: Path) -> None:
    """Neither plain nor in hexadecimal nor in base64, in no object of the PDF and not in its metadata."""
    files = build_towns(tmp_path, ("Arden", "Borel", "Cyrene", "Dorset", "Borel", "Dorset"), seed=None, sheet="page")
    secrets = _secrets(files)

    for name in (name for name in files if name.startswith("learner/")):
        streams = b"\n".join(_streams(files[name]))
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


def test_a_planted_letter_would_be_found(tmp_path: Path) -> None:
    """The search above sees what stands in a compressed stream."""
    files = build_towns(tmp_path, ("Arden",) * QUESTIONS, seed=None)
    secrets = _secrets(files)
    with pikepdf.open(BytesIO(files["learner/paper-A.pdf"])) as pdf:
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
