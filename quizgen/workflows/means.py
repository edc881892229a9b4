"""Means: what a build works with. The files do not depend on it, but for the seal."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """Who works, whether anything is written, and whether it is sealed."""

    workers: int = 1
    """Processes of this machine."""
    cluster: str | None = None
    """HOST:PORT of a Dask cluster's scheduler."""
    dry_run: bool = False
    passphrase: str | None = field(default=None, repr=False)
    """The trainer's PDFs are sealed with it."""
