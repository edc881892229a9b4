"""The secret: kept from build to build, never taken from a practice quiz, never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.domain.chance import secret_of_seed
from quizgen.workflows.secret import Secret, UnreadableSecretError, choose_secret


def _keep(folder: Path, secret: Secret) -> None:
    (folder / "trainer").mkdir(exist_ok=True)
    (folder / "trainer/secret").write_text(secret.text(), encoding="utf-8")


def test_first_build_draws_a_secret(tmp_path: Path) -> None:
    """Two new builds have two secrets of 128 bits."""
    one, other = choose_secret(tmp_path), choose_secret(tmp_path)

    assert one.key != other.key
    assert len(one.key) == 16
    assert not one.kept


def test_repeated_build_keeps_the_secret(tmp_path: Path) -> None:
    """The secret that stands in the trainer's folder is used again."""
    first = choose_secret(tmp_path)
    _keep(tmp_path, first)
    again = choose_secret(tmp_path)

    assert (again.key, again.kept) == (first.key, True)
    assert again.text() == first.text()


def test_new_secret_is_drawn_when_asked_for(tmp_path: Path) -> None:
    """Asked to renew it, quizgen does not even read the earlier one."""
    _keep(tmp_path, choose_secret(tmp_path))
    earlier = choose_secret(tmp_path)
    (tmp_path / "trainer/secret").write_text("spoilt")

    assert choose_secret(tmp_path, renew=True).key != earlier.key


def test_seed_gives_its_own_secret_and_is_noted(tmp_path: Path) -> None:
    """A practice quiz notes its seed for the trainer, whatever the seed is."""
    secret = choose_secret(tmp_path, seed="été 2021")

    assert secret.key == secret_of_seed("été 2021")
    assert secret.text() == "seed: été 2021\n"


@pytest.mark.parametrize("seed", ["", "x", "0123456789abcdef0123456789abcdef"])
def test_seed_of_an_earlier_build_is_never_taken_over(tmp_path: Path, seed: str) -> None:
    """After a practice quiz the next build draws a true secret."""
    practice = choose_secret(tmp_path, seed=seed)
    _keep(tmp_path, practice)
    secret = choose_secret(tmp_path)

    assert secret.key != practice.key
    assert not secret.kept


@pytest.mark.parametrize("content", [b"", b"abc", b"g" * 32, b"0" * 31, b"0" * 33, b"\xff\xfe"])
def test_spoilt_secret_is_told(tmp_path: Path, content: bytes) -> None:
    """A file that holds no secret is not silently replaced by a new one."""
    (tmp_path / "trainer").mkdir()
    (tmp_path / "trainer/secret").write_bytes(content)

    with pytest.raises(UnreadableSecretError, match="trainer/secret should hold 32 hexadecimal digits"):
        choose_secret(tmp_path)
