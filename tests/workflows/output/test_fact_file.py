"""An edit of a fact file is whole or absent, replaces what was read and nothing else, and is noted beside it."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.workflows.output import fact_file, placement
from quizgen.workflows.output.fact_file import (
    ChangedMeanwhileError,
    NoFactFileError,
    journal_of,
    read_journal,
    revise,
)
from tests.project.tree import ROOT

LINES = b"\xef\xbb\xbfquizgen: 1\r\nfacts:\r\n"


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A fact file with a mark of byte order and line ends of Windows, which only its group may read."""
    path = tmp_path / "x.facts.yaml"
    path.write_bytes(LINES)
    path.chmod(0o640)
    return path


def louder(raw: str) -> str:
    """An edit."""
    return raw.replace("facts", "FACTS")


def left_over(folder: Path) -> set[str]:
    """Everything in the folder but the file and its journal."""
    return {path.name for path in folder.iterdir()} - {"x.facts.yaml", ".x.facts.yaml.edits.jsonl"}


@pytest.mark.parametrize("can_exchange", [True, False])
def test_an_edit_takes_the_files_place(facts: Path, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool) -> None:
    """Bytes that are not edited stay, the mode too; nothing lies around; the journal is private."""
    if not can_exchange:
        monkeypatch.setattr(fact_file, "exchange", lambda *_: False)
    revise(facts, louder)

    assert facts.read_bytes() == LINES.replace(b"facts", b"FACTS")
    assert stat.S_IMODE(facts.stat().st_mode) == 0o640
    assert not left_over(facts.parent)
    assert stat.S_IMODE(journal_of(facts).stat().st_mode) == 0o600
    assert [(change.old, change.new) for change in read_journal(facts)] == [(("facts:",), ("FACTS:",))]


@pytest.mark.parametrize("can_exchange", [True, False])
def test_whoever_saves_meanwhile_wins(facts: Path, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool) -> None:
    """Their file stands, whole; the edit is refused and can be tried again."""
    if not can_exchange:
        monkeypatch.setattr(fact_file, "exchange", lambda *_: False)

    def edit(raw: str) -> str:
        facts.write_text("theirs: 1\n")
        return louder(raw)

    with pytest.raises(ChangedMeanwhileError, match="Theirs stands"):
        revise(facts, edit)
    assert facts.read_text() == "theirs: 1\n"
    assert not left_over(facts.parent)


def test_two_who_save_meanwhile_lose_nothing(facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody saves even between the exchange and its way back: the later of theirs stands."""
    calls: list[Path] = []

    def exchange(one: Path, other: Path) -> bool:
        calls.append(other)
        done = placement.exchange(one, other)
        if len(calls) == 1:
            facts.write_text("second: 1\n")
        return done

    def edit(raw: str) -> str:
        facts.write_text("first: 1\n")
        return louder(raw)

    monkeypatch.setattr(fact_file, "exchange", exchange)
    with pytest.raises(ChangedMeanwhileError):
        revise(facts, edit)
    assert facts.read_text() == "second: 1\n"
    assert not left_over(facts.parent)


def test_a_dry_run_writes_nothing(facts: Path) -> None:
    """No file, no journal; what would be is told."""
    revision = revise(facts, louder, dry_run=True)

    assert "FACTS" in revision.after
    assert revision.change is not None
    assert facts.read_bytes() == LINES
    assert [path.name for path in facts.parent.iterdir()] == ["x.facts.yaml"]


def test_an_edit_that_changes_nothing_is_not_noted(facts: Path) -> None:
    """The journal has what can be taken back."""
    assert revise(facts, lambda raw: raw).change is None
    assert read_journal(facts) == ()


def test_an_edit_that_was_killed_is_not_in_the_journal(facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is noted first: as long as the file is what it was before, it did not take place."""
    monkeypatch.setattr(fact_file, "_replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        revise(facts, louder)

    assert read_journal(facts) == ()


def test_the_journal_keeps_the_last_edits(facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It does not grow for ever, and a line that broke off is passed over."""
    monkeypatch.setattr(fact_file, "MOST_CHANGES", 3)
    for number in range(5):
        revise(facts, lambda raw, number=number: raw + f"{number}: 1\r\n")  # type: ignore[misc]
    journal_of(facts).write_text(journal_of(facts).read_text() + '{"before": "')

    assert [change.new[-1] for change in read_journal(facts)] == ["2: 1", "3: 1", "4: 1"]


def test_a_link_is_followed(facts: Path, tmp_path: Path) -> None:
    """The file behind it is edited, and the link stays one."""
    link = tmp_path / "link.facts.yaml"
    link.symlink_to(facts)
    revise(link, louder)

    assert link.is_symlink()
    assert b"FACTS" in facts.read_bytes()
    assert read_journal(link) == read_journal(facts) != ()


@pytest.mark.parametrize("content", [b"\xff\xfea\x00", b"a\x00b", b"\xe9", b""])
def test_what_is_no_text_is_refused(facts: Path, content: bytes) -> None:
    """One sentence, and the file as it was."""
    facts.write_bytes(content)
    with pytest.raises(NoFactFileError, match="Nothing was changed"):
        revise(facts, louder)
    with pytest.raises(NoFactFileError, match="no such file"):
        revise(facts.with_name("y"), louder)
    assert facts.read_bytes() == content


def test_many_at_once_edit_one_after_the_other(facts: Path) -> None:
    """Eight processes add a line each: all eight stand there, and all eight in the journal."""
    code = (
        "import sys; from pathlib import Path; from quizgen.workflows.output.fact_file import revise;"
        "revise(Path(sys.argv[1]), lambda raw: raw + f'n{sys.argv[2]}: 1\\r\\n')"
    )
    processes = [
        subprocess.Popen([sys.executable, "-c", code, str(facts), str(number)], cwd=ROOT) for number in range(8)
    ]

    assert [process.wait() for process in processes] == [0] * 8
    assert sorted(facts.read_text().splitlines()[2:]) == sorted(f"n{number}: 1" for number in range(8))
    assert len(read_journal(facts)) == 8
