"""Waiting for what other processes do, without a clock."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

LOOKS = 3_000
"""How often a test looks, ten milliseconds apart, before it gives up."""


def wait_until(happened: Callable[[], object]) -> bool:
    """Whether something happens before patience ends."""
    for _ in range(LOOKS):
        if happened():
            return True
        time.sleep(0.01)
    return False


def is_gone(process: int) -> bool:
    """Whether a process ends, or has ended, by its id."""
    return wait_until(lambda: not _answers(os.kill, process))


def is_group_gone(group: int) -> bool:
    """Whether all processes of a group end, or have ended."""
    return wait_until(lambda: not _answers(os.killpg, group))


def _answers(signal: Callable[[int, int], None], id: int) -> bool:
    try:
        signal(id, 0)
    except ProcessLookupError:
        return False
    return True
