"""A plugin of pytest: while mutmut measures which tests reach which function, no test finds what another one cached.

Otherwise only the first test that asks for a language's grammar would seem to reach all that makes one.
"""

from __future__ import annotations

import gc
import os
from functools import _lru_cache_wrapper

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Empty the caches of the mutated code before every test that is measured."""
    if os.environ.get("MUTANT_UNDER_TEST") == "stats":
        for cache in found():
            cache.cache_clear()


def found() -> list[_lru_cache_wrapper[object]]:
    """The caches of the modules that are mutated; they are all made while modules are imported."""
    if not KNOWN:
        caches = (thing for thing in gc.get_objects() if isinstance(thing, _lru_cache_wrapper))
        KNOWN.extend(cache for cache in caches if cache.__module__.startswith("quizgen."))
    return KNOWN


KNOWN: list[_lru_cache_wrapper[object]] = []
