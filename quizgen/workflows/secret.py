"""The secret of a build: kept in the trainer's folder, so that the same build gives the same forms again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from quizgen.domain.chance import SECRET_BYTES, Chance, new_secret, secret_of_seed
from quizgen.errors import QuizgenError
from quizgen.records.layout import SECRET

_SEED_NOTE = "seed: "


class UnreadableSecretError(QuizgenError):
    """The file that should hold the secret of an earlier build does not."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path} should hold {2 * SECRET_BYTES} hexadecimal digits, the secret of the earlier build, but {why}. "
            "Put the file back as it was to get the same forms again, or draw new ones with --new-secret."
        )


@dataclass(frozen=True, slots=True)
class Secret:
    """Where a build's chance comes from."""

    key: bytes
    seed: str | None = None
    """The words of a practice quiz; None for a true secret."""
    kept: bool = False
    """Whether it is that of an earlier build in the same folder."""

    def chance(self) -> Chance:
        """The streams that the secret gives."""
        return Chance(self.key)

    def text(self) -> str:
        """What the file in the trainer's folder says: the secret, or the seed for the trainer to remember."""
        return f"{_SEED_NOTE}{self.seed}\n" if self.seed is not None else f"{self.key.hex()}\n"


def choose_secret(folder: Path, *, seed: str | None = None, renew: bool = False) -> Secret:
    """The seed's secret, or that of the earlier build in `folder`, or a new one.

    A practice quiz's seed is never taken over from an earlier build. Raises UnreadableSecretError.
    """
    if seed is not None:
        return Secret(secret_of_seed(seed), seed=seed)
    earlier = None if renew else _earlier_secret(folder / SECRET)
    return Secret(earlier, kept=True) if earlier is not None else Secret(new_secret())


def _earlier_secret(path: Path) -> bytes | None:
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableSecretError(path, "it cannot be read") from error
    if text.startswith(_SEED_NOTE):
        return None
    if not re.fullmatch(rf"[0-9a-fA-F]{{{2 * SECRET_BYTES}}}", text.strip()):
        raise UnreadableSecretError(path, "it holds something else")
    return bytes.fromhex(text.strip())
