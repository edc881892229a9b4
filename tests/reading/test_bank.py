"""A fact file and its source become a bank; garbage becomes diagnostics, and nothing is ever run."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.diagnostics import Severity
from quizgen.domain.fact import Basis, Claim
from quizgen.reading.bank import Reading, read_bank
from tests.effort import calls_in
from tests.reading.files import GOOD, SOURCE, codes, read, read_fact

SAMPLES = Path(__file__).parents[2] / "source_docs"
ARTICLE = SAMPLES / "rwanda-peacekeeping.facts.yaml"


def test_a_good_file_gives_its_bank() -> None:
    """Facts and relations with their quotes, names and hashes, in the file's order."""
    bank = read(GOOD).bank

    assert bank is not None
    assert ["first-contingent", "personnel"] == [fact.id for fact in bank.facts]
    assert ["mission-place"] == [relation.id for relation in bank.relations]
    assert hashlib.sha256(GOOD.encode()).hexdigest() == bank.sha256
    assert (("US", "USA"),) == bank.names.same
    assert "South Sudan" == bank.relations[0].rows[1].object.text
    assert 2 == bank.facts[1].quote.sentence


def test_exceptions_from_rules_are_read_wherever_they_may_stand() -> None:
    """At the head, at a fact, a relation and a row, each with its reason and its place."""
    allow = "allow:\n{0}  - rule: open-list\n{0}    because: reason {1}\n"
    text = GOOD.replace("facts:\n", f"{allow.format('', 1)}facts:\n")
    text = text.replace("    topic: Dates\n", f"    {allow.format('    ', 2)}")
    text = text.replace("    rows:\n", f"    {allow.format('    ', 3)}    rows:\n")
    bank = read(text + f"        {allow.format('        ', 4)}").bank

    assert bank is not None
    row = bank.relations[0].rows[1]
    found = (bank.allow, bank.facts[0].annotation.allow, bank.relations[0].annotation.allow, row.allow)
    assert [("open-list", f"reason {number}") for number in (1, 2, 3, 4)] == [
        (one.rule, one.because) for (one,) in found
    ]
    assert [18, 28, 43, 53] == [one.span.line for (one,) in found]


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.facts.yaml")), ids=lambda path: path.name)
def test_the_samples_read_cleanly(sample: Path) -> None:
    """Nothing at all is found in them."""
    reading = read_bank(sample)

    assert () == reading.diagnostics
    assert reading.bank is not None


def test_in_memory_and_on_disk_are_the_same(tmp_path: Path) -> None:
    """The same records, hashes and lines."""
    (tmp_path / "report.facts.yaml").write_bytes(GOOD.encode())
    (tmp_path / "report.txt").write_bytes(SOURCE.encode())
    there, here = read_bank(tmp_path / "report.facts.yaml"), read(GOOD)

    assert there.bank is not None
    assert here.bank is not None
    assert here.lines == there.lines == tuple(GOOD.split("\n"))
    assert (here.bank.sha256, here.bank.source, here.bank.facts) == (
        there.bank.sha256,
        there.bank.source,
        there.bank.facts,
    )


def check(reading: Reading) -> None:
    """A bank stands where no error is about the file itself, without the facts that have one; each finding helps."""
    faulty = {one.subject for one in reading.diagnostics if one.severity is Severity.ERROR}
    assert (reading.bank is None) == ("" in faulty)
    bank = reading.bank
    stated = {fact.id for fact in bank.facts} | {relation.id for relation in bank.relations} if bank else set()
    assert not faulty & stated
    for diagnostic in reading.diagnostics:
        assert diagnostic.span.line >= 1
        assert diagnostic.span.column >= 1
        assert diagnostic.found
        assert diagnostic.remedy


@given(st.binary(max_size=120), st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, facts: bytes, source: bytes) -> None:
    """Neither file can make reading raise."""
    folder = tmp_path_factory.mktemp("bytes")
    (folder / "a.yaml").write_bytes(facts)
    (folder / "report.txt").write_bytes(source)

    check(read_bank(folder / "a.yaml"))


PATCHES = st.sampled_from([": ", "- ", '"', "'", "[", "{", "\t", "&", "*", "\n", "#", "!", ">", "  "])


@given(
    st.integers(0, len(GOOD)),
    st.integers(0, 30),
    st.text(max_size=8) | PATCHES,
)
def test_a_good_file_with_a_hole_is_read_or_refused(start: int, length: int, patch: str) -> None:
    """Any stretch of a good file replaced by anything."""
    check(read(GOOD[:start] + patch + GOOD[start + length :]))


LINES = st.lists(st.sampled_from(GOOD.split("\n")), max_size=40)


@given(LINES, st.text(max_size=40))
def test_shuffled_lines_are_read_or_refused(lines: list[str], source: str) -> None:
    """Keys in wrong places, twice, without their values; and any source."""
    check(read("\n".join(["quizgen: 1", "source:", "  file: report.txt", *lines]), source))


@pytest.mark.parametrize(
    "payload",
    [
        "{{7*7}}",
        "{% for x in y %}",
        "<script>alert(1)</script>",
        "../../x",
        "$(rm x)",
        "http://example.org/x.png",
        "%s {0}",
    ],
)
def test_what_looks_like_code_is_plain_data(payload: str) -> None:
    """In every field of a fact it is kept letter by letter."""
    printed = "".join(f"{name}: '{payload}'\n" for name in ("answer", "show", "topic", "note", "difficulty"))
    fields = (
        f"id: a\nask: '{payload}?'\nquote: 'says {payload} here'\n{printed}wrong:\n  - 'not {payload}'\ntype: statement"
    )
    reading = read_fact(fields, f"The text says {payload} here.")

    assert () == reading.diagnostics
    assert reading.bank is not None
    (fact,) = reading.bank.facts
    assert (payload, f"{payload}?") == (fact.answer.text, fact.asks[0])
    assert {payload} == {fact.annotation.topic, fact.annotation.note, fact.annotation.difficulty}


def test_reading_loads_no_heavy_library() -> None:
    """Papers, schemas of quizzes and units of measurement are for later stages."""
    program = "import sys, quizgen.reading.bank; print(*(name for name in sys.modules if '.' not in name))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=SAMPLES.parent, check=True, capture_output=True, text=True
    )

    assert not {"weasyprint", "pikepdf", "pint", "pydantic", "babel", "rich", "markdown_it", "edtf"} & set(
        done.stdout.split()
    )


def many(count: int, *, spoil: str = "") -> Reading:
    """A bank of that many facts over a source of as many sentences."""
    facts = "".join(
        f"  - id: unit-{n}\n    ask: How many members has unit {n}?\n    answer: {n * 7 + 3} members\n    type: term\n"
        f"    quote: >-\n      Unit {n} has {n * 7 + 3} members{spoil}\n      in the town of Place{n}\n"
        for n in range(count)
    )
    source = " ".join(f"Unit {n} has {n * 7 + 3} members in the town of Place{n}." for n in range(count))
    return read(f"quizgen: 1\nsource:\n  file: report.txt\nfacts:\n{facts}", source)


@pytest.mark.parametrize(("spoil", "most"), [("", 2.1), (" not", 2.2)])
def test_work_grows_with_the_number_of_facts_alone(spoil: str, most: float) -> None:
    """Twice the facts are about twice the work, found or not found: no step is quadratic."""
    assert (0, 50)[bool(spoil)] == len(many(50, spoil=spoil).diagnostics)
    few, more = (calls_in(partial(many, count, spoil=spoil)) for count in (200, 400))

    assert more < few * most


def test_what_is_left_out_is_taken() -> None:
    """`single` for names and exact figures, `stated` for bounds and free text, which the author may overrule."""

    def claim(fields: str) -> tuple[Claim, bool]:
        reading = read_fact(
            f"id: a\nask: What?\nquote: {SOURCE[:41]}\n{fields}", SOURCE + " It has more than 5 wheels."
        )
        assert reading.bank is not None
        annotation = reading.bank.facts[0].annotation
        return annotation.claim, annotation.claim_given

    assert (Claim.SINGLE, False) == claim("answer: 2004")
    assert (Claim.SINGLE, False) == claim("answer: Rwanda")
    assert (Claim.STATED, False) == claim("answer: sent its first contingent\ntype: statement")
    assert (Claim.STATED, False) == claim("answer: more than 5 wheels\nbasis: inferred")
    assert (Claim.STATED, False) == claim("answer: 5 to 8 wheels\nbasis: inferred")
    assert (Claim.STATED, False) == claim("answer: about 5 hours\ntype: duration\nbasis: inferred")
    assert (Claim.SINGLE, True) == claim("answer: more than 5 wheels\nbasis: inferred\nclaim: single")


FULL = """\
id: sent
ask:
  - When was it sent?
  - In which month?
quote: sent in June this year
answer: June this year
show: June 2021
type: date
value: 2021-06
claim: single
also: in June 2021
never:
  - 2021
wrong:
  - May 2021
kind: month
topic: T
difficulty: hard
says: Ann Lee
basis: inferred
from: other
as-of: 2021
note: N
"""


def test_every_field_of_a_fact_arrives() -> None:
    """With the place of each text; ids of other facts are looked up."""
    source = "Ann Lee said that the unit from Kigali was sent in June this year. Bob agreed."
    names = "kinds:\n  month:\n    - June 2021\n"
    assert ["unknown-fact"] == codes(read_fact(FULL, source, names=names))
    reading = read_fact(FULL.replace("from: other\n", ""), source, names=names)
    assert reading.bank is not None
    (fact,) = reading.bank.facts
    note, wrong = fact.annotation, fact.wrong[0]

    assert ("sent", "month", "T", "hard") == (note.id, note.kind, note.topic, note.difficulty)
    assert ("2021", "N", "date", Basis.INFERRED) == (note.as_of, note.note, note.type, note.basis)
    assert (Claim.SINGLE, True) == (note.claim, note.claim_given)
    assert ("When was it sent?", "In which month?") == fact.asks
    assert ("June 2021", "2021-06") == (fact.answer.text, fact.answer.value.canonical())
    assert ["June this year", "in June 2021"] == [answer.text for answer in fact.also]
    assert (["2021"], ["May 2021"]) == ([answer.text for answer in fact.never], [answer.text for answer in fact.wrong])
    assert fact.says is not None
    assert ("Ann Lee", "person") == (fact.says.text, fact.says.value.kind)
    assert {"date"} == {answer.value.kind for answer in (*fact.never, *fact.wrong)}
    assert "May 2021" == reading.lines[wrong.span.line - 1][wrong.span.column - 1 :]
