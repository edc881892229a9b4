"""The guide to annotating tells all of it: every field, type, claim and message, and nothing that is not so."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

from quizgen.domain.fact import Claim
from quizgen.domain.values import kinds
from quizgen.domain.values.value import Context
from quizgen.lint.engine import RULES
from quizgen.proof.faults import CODES as DOUBT_CODES
from quizgen.reading import faults, roster_seats
from quizgen.reading.faults import FAULTS, Fault
from quizgen.reading.roster_faults import BY_CODE, ROSTER_FAULTS, RosterFault
from quizgen.reading.schema import TABLES
from quizgen.rendering.typesetting import missing_glyphs
from quizgen.workflows import roster_checks
from tests.source_docs.banks import FOLDER

PACKAGE = Path(faults.__file__).resolve().parents[1]
LAYERS = ("reading", "proof", "assembly", "lint", "workflows")
"""Where diagnostics and refusals come from."""
ROW = re.compile(r"^\| `([a-z0-9-]+)` \| (.+?) \| (.+?) \|$", re.MULTILINE)
CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


@cache
def guide() -> str:
    """The guide's text."""
    return (FOLDER / "README.md").read_text(encoding="utf-8")


@cache
def messages() -> dict[str, tuple[str, str]]:
    """The guide's tables of messages: what each code means and what to do."""
    rows = ROW.findall(guide().split("<!-- messages -->")[1])
    assert len(rows) == len({code for code, _, _ in rows}), "a code stands twice"
    return {code: (meaning, remedy) for code, meaning, remedy in rows}


def codes_in_code() -> set[str]:
    """Every code that the layers write: as `code=…`, in a refusal, or in the kernel's pairs of code and reason."""
    found: set[str] = set()
    for path in sorted(path for layer in LAYERS for path in (PACKAGE / layer).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found.update(_codes_of(node, in_kernel=path.name == "kernel.py"))
    return found


def codes_of_rosters() -> set[str]:
    """Every code that is about a table of learners or about printing."""
    return {*BY_CODE, *roster_seats.REMEDIES, roster_checks.NO_THEME, roster_checks.NO_WORDS, missing_glyphs.CODE}


def _codes_of(node: ast.AST, *, in_kernel: bool) -> Iterator[str]:
    if isinstance(node, ast.keyword) and node.arg == "code":
        yield from _text_of(node.value)
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refusal" and len(node.args) > 1:
        yield from _text_of(node.args[1])
    if in_kernel and isinstance(node, ast.Tuple) and len(node.elts) == 2:
        yield from _text_of(node.elts[0])


def _text_of(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
        yield node.value


def test_every_message_is_in_the_guide_and_no_other() -> None:
    """A code without a row leaves an author alone; a row without a code misleads."""
    written = (
        codes_in_code() | set(RULES) | {fault.code for fault in FAULTS} | codes_of_rosters() | set(DOUBT_CODES.values())
    )

    assert set(messages()) == written


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.code)
def test_the_guide_says_what_the_reader_says(fault: Fault) -> None:
    """Meaning and remedy stand in the guide in the program's own words."""
    assert (fault.meaning, fault.remedy) == messages()[fault.code]


@pytest.mark.parametrize("fault", ROSTER_FAULTS, ids=lambda fault: fault.code)
def test_the_guide_says_what_the_roster_says(fault: RosterFault) -> None:
    """Meaning and remedy stand in the guide in the program's own words."""
    assert (fault.meaning, fault.remedy) == messages()[fault.code]


@pytest.mark.parametrize("field", [field.name for table in TABLES.values() for field in table])
def test_every_field_is_explained(field: str) -> None:
    """Each key of a fact file stands in the guide, in code or in an example."""
    assert re.search(rf"`{field}`|^\s*(?:- )?{field}:", guide(), re.MULTILINE)


@pytest.mark.parametrize("claim", list(Claim))
def test_every_claim_has_a_heading_and_a_trap(claim: Claim) -> None:
    """Each claim has a section of its own, which names the trap that it solves."""
    section = re.split(r"^### ", guide().split(f"### `{claim.value}`")[1], flags=re.MULTILINE)[0]

    assert "The trap it solves" in section


@pytest.mark.parametrize("kind", list(kinds.KINDS))
def test_every_type_has_a_row(kind: str) -> None:
    """Each type stands in the table of types."""
    assert f"| `{kind}` |" in guide()


@pytest.mark.parametrize(
    ("type", "notation"),
    [
        *(("quantity", text) for text in ("7", ">45000", "15..25 °C", "~300")),
        *(("date", text) for text in ("2004", "2021-12", "--07-22", "2014/..")),
        *(("duration", text) for text in ("P2D", "PT30M", ">=PT5M")),
    ],
)
def test_the_notations_of_the_guide_are_read(type: str, notation: str) -> None:
    """What the table of types gives as an example of `value` is one."""
    assert f"`{notation}`" in guide()
    assert kinds.read_typed(notation, type=type, context=Context()) is not None


def test_every_example_of_yaml_is_valid() -> None:
    """All fenced examples can be parsed as they stand."""
    blocks = re.findall(r"^( *)```yaml\n(.*?)^\1```", guide(), re.MULTILINE | re.DOTALL)

    assert len(blocks) >= 5
    for _, text in blocks:
        assert yaml.safe_load(text)


def test_links_within_the_guide_lead_somewhere() -> None:
    """Each link to a section has its heading."""
    headings = {slug(heading) for heading in re.findall(r"^#+ (.+)$", guide(), re.MULTILINE)}

    assert [] == [target for target in re.findall(r"\]\(#([^)]+)\)", guide()) if target not in headings]


def slug(heading: str) -> str:
    """The anchor that a heading gets."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
