"""Chance: the same draws for ever, uniform, and independent between labels."""

from __future__ import annotations

import hashlib
from collections import Counter
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.chance import SECRET_BYTES, Chance, new_secret, secret_of_seed

DEMO = secret_of_seed("demo")


def hmac_by_hand(key: bytes, message: bytes) -> bytes:
    """HMAC-SHA256 as RFC 2104 spells it out."""
    padded = key.ljust(64, b"\0")
    inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in padded) + message).digest()
    return hashlib.sha256(bytes(byte ^ 0x5C for byte in padded) + inner).digest()


def words_by_hand(secret: bytes, *labels: str) -> list[int]:
    """The first eight 64-bit words of a stream."""
    key = hmac_by_hand(secret, "\x1f".join(["quizgen-1", *[f"{len(label)}:{label}" for label in labels]]).encode())
    blocks = b"".join(hmac_by_hand(key, number.to_bytes(8, "big")) for number in range(2))
    return [int.from_bytes(blocks[cut : cut + 8], "big") for cut in range(0, 64, 8)]


def test_golden_vectors_hold_for_ever() -> None:
    """These draws were made once; a program that draws others has broken every printed quiz."""
    stream = Chance(DEMO).stream("a", "b")

    assert "3ef5052b299215fb907deb2ce83d70dc" == DEMO.hex()
    assert [8, 8, 4, 9, 9, 6, 1, 0] == [stream.below(10) for _ in range(8)]
    assert [8861360764109088015, 6278458605172232464] == [stream.below(2**63 + 1) for _ in range(2)]
    assert "cfahgebd" == "".join(Chance(DEMO).stream("x").shuffle("abcdefgh"))
    assert 2533897091730240517 == Chance(bytes(16)).stream().below(1 << 64)


@given(st.binary(min_size=16, max_size=16), st.lists(st.text(max_size=20), max_size=3))
def test_a_stream_is_hmac_by_the_book(secret: bytes, labels: list[str]) -> None:
    """The words of a stream are those of RFC 2104, worked out by hand."""
    stream = Chance(secret).stream(*labels)

    assert words_by_hand(secret, *labels) == [stream.below(1 << 64) for _ in range(8)]


@given(st.integers(1, 1000), st.text(max_size=5))
def test_draws_stay_below_their_bound(bound: int, label: str) -> None:
    """A draw is a whole number from 0 to the bound, the bound left out."""
    assert all(0 <= Chance(DEMO).stream(label).below(bound) < bound for _ in range(5))


def test_a_bound_below_one_is_refused() -> None:
    """There is nothing to draw from an empty range, nor from an empty sequence."""
    with pytest.raises(ValueError, match="at least 1, not 0"):
        Chance(DEMO).stream("x").below(0)
    with pytest.raises(ValueError, match="at least 1"):
        Chance(DEMO).stream("x").choose([])


def test_labels_cannot_be_run_together() -> None:
    """Neither other cuts of the same letters nor the separator itself give the same stream."""
    draws = {
        Chance(DEMO).stream(*labels).below(1 << 64) for labels in (("ab", "c"), ("a", "bc"), ("ab\x1f1:c",), ("abc",))
    }

    assert 4 == len(draws)


def test_shuffles_are_uniform() -> None:
    """Over 12,000 labels every one of the 24 orders comes up as often as chance allows (chi-square, 23 degrees)."""
    counts = Counter(Chance(DEMO).stream("shuffle", str(number)).shuffle("abcd") for number in range(12_000))
    expected = 12_000 / 24
    chi_square = sum((counts[order] - expected) ** 2 / expected for order in permutations("abcd"))

    assert chi_square < 49.7  # the 0.1 % point of chi-square with 23 degrees of freedom


def test_rejection_leaves_no_bias() -> None:
    """For a bound of two thirds of the range, a plain remainder would favour the lower half two to one."""
    bound = (1 << 65) // 3
    low = sum(Chance(DEMO).stream("bias", str(number)).below(bound) < bound // 2 for number in range(4000))

    assert 1870 < low < 2130


@given(st.lists(st.integers()), st.integers(0, 30))
def test_a_sample_is_part_of_the_things(things: list[int], count: int) -> None:
    """A sample holds each thing at most as often as it is there, and as many as asked for or all."""
    sample = Chance(DEMO).stream("sample").sample(things, count)

    assert not Counter(sample) - Counter(things)
    assert min(count, len(things)) == len(sample)


def test_secrets_are_fresh_random_bits() -> None:
    """Two secrets differ, and each has 128 bits."""
    one, other = new_secret(), new_secret()

    assert one != other
    assert SECRET_BYTES == len(one) == len(other) == len(secret_of_seed(""))


def test_chance_takes_one_of_the_things() -> None:
    """A choice is one of the things, and every one of them can come up."""
    assert set("abc") == {Chance(DEMO).stream("choose", str(number)).choose("abc") for number in range(50)}


def test_labels_of_broken_text_draw_as_well() -> None:
    """Half a pair of surrogates, as a broken file may hold, is a label like any other."""
    one, other = (Chance(DEMO).stream("q", label).below(2**60) for label in ("\ud800", "\ud801"))
    assert one != other
