"""Extras: libraries that only some need, and that come with quizgen when they are asked for."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.errors import UsageError


@dataclass(frozen=True, slots=True)
class Extra:
    """What pyproject.toml calls by this name among its optional dependencies."""

    name: str
    purpose: str
    distributions: tuple[str, ...]

    @property
    def mend(self) -> str:
        """The line that installs it."""
        return f"pip install 'quizgen[{self.name}]'"


EXTRAS = (Extra("dask", "printing on a cluster, and stores such as s3://bucket/x", ("distributed", "fsspec")),)


class MissingExtraError(UsageError):
    """Something was asked for that needs a library which is not installed."""

    def __init__(self, what: str, *, extra: str) -> None:
        mend = next(one.mend for one in EXTRAS if one.name == extra)
        super().__init__(f"{what} needs an extra of quizgen that is not installed: {mend}")
