"""The writer: complete or absent, private where it must be, and never in anybody's way."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from quizgen.workflows.output import writing
from quizgen.workflows.output.workshop import FullDiskError, UnwritableError
from quizgen.workflows.output.writing import new_folder
from tests.workflows.folders import FIRST, SECOND, build, found, mode


@pytest.fixture
def umask() -> Iterator[None]:
    """Put the process's umask back after the test."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_folder_holds_what_was_written(tmp_path: Path) -> None:
    """A folder that did not exist, nor the folders above it, holds the files of the build and nothing else."""
    build(tmp_path / "deep" / "out" / "quiz", FIRST)

    assert found(tmp_path) == {f"deep/out/quiz/{name}": data for name, data in FIRST.items()}


def test_folder_is_replaced_as_a_whole(tmp_path: Path) -> None:
    """No file of an older build stays beside those of the new one."""
    build(tmp_path / "quiz", FIRST)
    build(tmp_path / "quiz", SECOND)

    assert found(tmp_path) == {f"quiz/{name}": data for name, data in SECOND.items()}


def test_folder_is_replaced_where_the_system_cannot_exchange(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the one-step exchange two renames do."""
    monkeypatch.setattr("quizgen.workflows.output.placement._swap_names", lambda *_: errno.EINVAL)
    build(tmp_path / "quiz", FIRST)
    build(tmp_path / "quiz", SECOND)

    assert found(tmp_path) == {f"quiz/{name}": data for name, data in SECOND.items()}


@pytest.mark.parametrize("fault", [KeyboardInterrupt, ValueError, OSError(errno.ENOSPC, "full")])
@pytest.mark.parametrize("earlier", [FIRST, {}])
def test_failed_build_leaves_all_as_it_was(tmp_path: Path, fault: BaseException, earlier: dict[str, bytes]) -> None:
    """Whatever ends a build half-way, the older one stays untouched, and where there was none there is nothing."""
    out = tmp_path / "out"
    if earlier:
        build(out / "quiz", earlier)

    def chunks() -> Iterator[bytes]:
        yield b"half of the file"
        raise fault

    with (
        pytest.raises((KeyboardInterrupt, ValueError, FullDiskError)),
        new_folder(out / "quiz") as folder,
    ):
        folder.write("trainer/key.pdf", chunks())

    assert found(tmp_path) == {f"out/quiz/{name}": data for name, data in earlier.items()}
    assert out.exists() == bool(earlier)


def test_full_disk_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write that finds no room ends in a message that says so and names the target."""

    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    build(tmp_path / "quiz", FIRST)
    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(FullDiskError, match=r"no room left on the disk for .*quiz"):
        build(tmp_path / "quiz", SECOND)
    assert found(tmp_path) == {f"quiz/{name}": data for name, data in FIRST.items()}


@pytest.mark.parametrize("step", ["put_in_place", "_carry_over", "_sync"])
def test_fault_in_the_last_step_leaves_the_older_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Even when putting the folder in place fails, the older one stands."""
    build(tmp_path / "quiz", FIRST)

    def refuse(*_: object) -> None:
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(writing, step, refuse)
    with pytest.raises(UnwritableError, match="permission denied"):
        build(tmp_path / "quiz", SECOND)

    assert found(tmp_path) == {f"quiz/{name}": data for name, data in FIRST.items()}


def test_second_rename_that_fails_takes_the_first_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where two renames are needed, the older build comes back when the second one fails."""
    monkeypatch.setattr("quizgen.workflows.output.placement._swap_names", lambda *_: errno.ENOSYS)
    build(tmp_path / "quiz", FIRST)
    real = Path.rename
    calls: list[Path] = []

    def rename(self: Path, target: Path) -> Path:
        calls.append(self)
        if len(calls) == 4:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(UnwritableError, match="input/output error"):
        build(tmp_path / "quiz", SECOND)

    assert len(calls) == 5
    assert found(tmp_path) == {f"quiz/{name}": data for name, data in FIRST.items()}


@pytest.mark.usefixtures("umask")
@pytest.mark.parametrize(
    ("mask", "folder_mode", "file_mode"), [(0o022, 0o755, 0o644), (0o077, 0o700, 0o600), (0, 0o777, 0o666)]
)
def test_trainer_folder_is_private_whatever_the_umask(
    tmp_path: Path, mask: int, folder_mode: int, file_mode: int
) -> None:
    """The trainer's folder has mode 0700 and its files 0600; the learners' follow the umask."""
    os.umask(mask)
    build(tmp_path / "quiz", FIRST)
    quiz = tmp_path / "quiz"

    assert [mode(quiz), mode(quiz / "learner"), mode(quiz / "learner/paper-A.pdf")] == [
        folder_mode,
        folder_mode,
        file_mode,
    ]
    assert [mode(quiz / "trainer"), mode(quiz / "trainer/key.pdf"), mode(quiz / "trainer/secret")] == [
        0o700,
        0o600,
        0o600,
    ]


def test_nobody_else_can_look_into_a_build_in_the_making(tmp_path: Path) -> None:
    """Until it is put in place, the new folder stands inside a private one."""
    with new_folder(tmp_path / "quiz") as folder:
        folder.write("trainer/key.pdf", [b"key"])
        (workshop,) = tmp_path.iterdir()

        assert mode(workshop) == 0o700
        assert mode(workshop / "new/trainer/key.pdf") == 0o600


def test_files_of_others_are_carried_over(tmp_path: Path) -> None:
    """What the trainer put into the folder stays there, links and empty folders included."""
    quiz = tmp_path / "quiz"
    build(quiz, FIRST)
    (quiz / "trainer/moodle.xml").write_text("exported")
    (quiz / "scans/monday").mkdir(parents=True)
    (quiz / "scans/empty").mkdir()
    (quiz / "scans/monday/1.png").write_text("scan")
    (quiz / "roster.csv").symlink_to("../people.csv")
    (quiz / "all").symlink_to(tmp_path)
    quiz.chmod(0o750)
    build(quiz, SECOND)

    assert (quiz / "trainer/moodle.xml").read_text() == "exported"
    assert (quiz / "scans/monday/1.png").read_text() == "scan"
    assert (quiz / "scans/empty").is_dir()
    assert (quiz / "roster.csv").readlink() == Path("../people.csv")
    assert (quiz / "all").is_symlink()
    assert not (quiz / "trainer/secret").exists()
    assert mode(quiz) == 0o750


def test_files_of_others_are_copied_where_there_are_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system without hard links keeps them too."""
    build(tmp_path / "quiz", FIRST)
    (tmp_path / "quiz/notes.txt").write_text("mine")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    build(tmp_path / "quiz", SECOND)

    assert (tmp_path / "quiz/notes.txt").read_text() == "mine"


def test_file_in_the_way_is_left_alone(tmp_path: Path) -> None:
    """A file that has the name of the folder is neither replaced nor removed."""
    (tmp_path / "quiz").write_text("a file")

    with pytest.raises(UnwritableError, match="there is a file of that name"):
        build(tmp_path / "quiz", FIRST)
    assert found(tmp_path) == {"quiz": b"a file"}


def test_folder_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    """A file where a folder should be is named in the message."""
    (tmp_path / "out").write_text("a file")

    with pytest.raises(UnwritableError, match="out/quiz cannot be written"):
        build(tmp_path / "out" / "quiz", FIRST)
    assert found(tmp_path) == {"out": b"a file"}


def test_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    """A build into a link goes where the link leads."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "quiz").symlink_to("elsewhere")
    build(tmp_path / "quiz", FIRST)

    assert (tmp_path / "quiz").is_symlink()
    assert found(tmp_path / "elsewhere") == FIRST


def test_large_files_are_streamed(tmp_path: Path) -> None:
    """A file of many pieces is written as they come, so that it never stands in memory whole."""
    import tracemalloc

    tracemalloc.start()
    with new_folder(tmp_path / "quiz") as folder:
        written = folder.write("learner/papers.pdf", (bytes(100_000) for _ in range(300)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert written.bytes == 30_000_000
    assert peak < 3_000_000


def _lock(data: bytes) -> bytes:
    return b"sealed " + bytes(reversed(data))


def test_trainers_pdfs_are_sealed_before_they_reach_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those alone, as a whole, and no piece of them is written plain; name, size and hash are those of the sealed."""
    written: list[bytes] = []
    real = writing.write_new

    def watch(path: Path, chunks: Iterable[bytes], target: Path, *, mode: int) -> int:
        pieces = list(chunks)
        written.extend(pieces)
        return real(path, pieces, target, mode=mode)

    monkeypatch.setattr(writing, "write_new", watch)
    with new_folder(tmp_path / "quiz", seal=_lock) as folder:
        sealed = folder.write("trainer/key.pdf", [b"1 C ", b"2 A"])
        folder.write("trainer/quiz.json", [b"{}"])
        folder.write("learner/paper-A.pdf", [b"paper"])

    assert found(tmp_path / "quiz") == {
        "learner/paper-A.pdf": b"paper",
        "trainer/key.pdf": b"sealed A 2 C 1",
        "trainer/quiz.json": b"{}",
    }
    assert written == [b"sealed A 2 C 1", b"{}", b"paper"]
    assert (sealed.bytes, sealed.sha256) == (14, hashlib.sha256(b"sealed A 2 C 1").hexdigest())


def test_finished_files_are_taken_into_the_folder(tmp_path: Path) -> None:
    """Moved, not copied, with the size and hash that they have; but none that should have been sealed before."""
    for name in ("papers", "key"):
        (tmp_path / name).write_bytes(b"pages")
    with new_folder(tmp_path / "quiz", seal=_lock) as folder:
        taken = folder.take("learner/papers.pdf", tmp_path / "papers", pages=3)
        with pytest.raises(ValueError, match=r"key\.pdf is on the disk"):
            folder.take("trainer/key.pdf", tmp_path / "key")

    assert found(tmp_path) == {"key": b"pages", "quiz/learner/papers.pdf": b"pages"}
    assert (taken.bytes, taken.pages, taken.sha256) == (5, 3, hashlib.sha256(b"pages").hexdigest())


def test_private_files_that_are_taken_are_closed_to_others(tmp_path: Path) -> None:
    """Whatever mode they had."""
    (tmp_path / "table").write_bytes(b"1 C")
    (tmp_path / "table").chmod(0o644)
    with new_folder(tmp_path / "quiz") as folder:
        folder.take("trainer/key-table.csv", tmp_path / "table")

    assert mode(tmp_path / "quiz/trainer/key-table.csv") == 0o600
