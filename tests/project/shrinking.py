"""Lists of what breaks a rule today: nothing may be added, and what is mended is taken off."""

from __future__ import annotations

from collections.abc import Collection


def assert_only(found: Collection[str], known: Collection[str], *, rule: str) -> None:
    """What breaks the rule is what the list of known cases has, no more and no less."""
    added, mended = sorted({*found} - {*known}), sorted({*known} - {*found})

    assert not added, f"{rule}: {', '.join(added)}"
    assert not mended, f"these keep the rule now, so take them off its list: {', '.join(mended)}"
