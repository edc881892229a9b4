"""Chance, and the only place that draws: HMAC-SHA256 in streams keyed by labels.

A stream depends on the secret and its labels alone, so that adding a fact draws nothing else
anew. The scheme is part of what is hashed: the same scheme gives the same draws for ever, on any
Python; the golden vectors in the tests hold it to that.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from typing import TypeVar

SCHEME = "quizgen-1"
SECRET_BYTES = 16
WORD_BYTES = 8

Choice = TypeVar("Choice")


def new_secret() -> bytes:
    """128 random bits from the operating system."""
    return secrets.token_bytes(SECRET_BYTES)


def secret_of_seed(seed: str) -> bytes:
    """The secret of a repeatable practice quiz: a seed is no secret, whoever knows it knows the key."""
    return hashlib.sha256(f"{SCHEME} seed {seed}".encode()).digest()[:SECRET_BYTES]


class Stream:
    """An endless sequence of uniform draws, fixed by a secret and labels."""

    __slots__ = ("_block", "_key", "_words")

    def __init__(self, secret: bytes, labels: tuple[str, ...]) -> None:
        message = "\x1f".join((SCHEME, *(f"{len(label)}:{label}" for label in labels)))
        self._key = hmac.digest(secret, message.encode("utf-8", "surrogatepass"), "sha256")
        self._block = 0
        self._words: list[int] = []

    def _word(self) -> int:
        if not self._words:
            digest = hmac.digest(self._key, self._block.to_bytes(8, "big"), "sha256")
            self._block += 1
            cuts = range(0, len(digest), WORD_BYTES)
            self._words = [int.from_bytes(digest[cut : cut + WORD_BYTES], "big") for cut in reversed(cuts)]
        return self._words.pop()

    def below(self, bound: int) -> int:
        """A whole number from 0 to `bound` - 1, exactly uniform by rejection; ValueError for a bound below 1."""
        if bound < 1:
            raise ValueError(f"a draw needs a bound of at least 1, not {bound}")
        limit = (1 << 64) - (1 << 64) % bound
        while (word := self._word()) >= limit:
            pass
        return word % bound

    def choose(self, things: Sequence[Choice]) -> Choice:
        """One of the things; ValueError where there are none."""
        return things[self.below(len(things))]

    def shuffle(self, things: Sequence[Choice]) -> tuple[Choice, ...]:
        """The things in uniformly random order (Fisher and Yates, in Durstenfeld's form)."""
        deck = list(things)
        for last in range(len(deck) - 1, 0, -1):
            swap = self.below(last + 1)
            deck[last], deck[swap] = deck[swap], deck[last]
        return tuple(deck)

    def sample(self, things: Sequence[Choice], count: int) -> tuple[Choice, ...]:
        """`count` different ones of the things, in random order (all of them where there are fewer)."""
        return self.shuffle(things)[:count]


class Chance:
    """The streams of one secret."""

    __slots__ = ("_secret",)

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def stream(self, *labels: str) -> Stream:
        """The stream of these labels: equal labels, equal draws; other labels, independent ones."""
        return Stream(self._secret, labels)
