"""A page in Chromium, for tests that play it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.exporters.other_hands import Client, client


def needs_chromium() -> None:
    """Skip the test where there is no Chromium, neither Debian's nor one that CHROMIUM names."""
    if not Path(os.environ.get("CHROMIUM", "/usr/bin/chromium")).exists():
        pytest.skip("needs Chromium at /usr/bin/chromium, or CHROMIUM to say where it is")


class Browser:
    """One page at a time, without a network."""

    def __init__(self, running: Client, folder: Path) -> None:
        self._running = running
        self._folder = folder

    def open(self, page: bytes, **settings: Any) -> None:
        """Open a page from a file."""
        path = self._folder / "page.html"
        path.write_bytes(page)
        self._running.ask(action="open", path=str(path), **settings)

    def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        self._running.ask(action="press", keys=keys)

    def look(self, expression: str) -> Any:
        """What an expression of JavaScript gives on the page."""
        return self._running.ask(action="look", expression=expression)

    def wait(self, milliseconds: int) -> None:
        """Let time pass on a page that was opened with a clock of our own."""
        self._running.ask(action="wait", milliseconds=milliseconds)

    def violations(self) -> list[str]:
        """What axe-core has against the page as it is now."""
        found: list[str] = self._running.ask(action="axe")
        return found

    def noises(self) -> list[str]:
        """Requests, messages, errors and dialogs, besides the page itself."""
        heard: list[str] = self._running.ask(action="heard")
        return [one for one in heard if not (one.startswith("request file://") and one.endswith("/page.html"))]


@contextmanager
def opened_browser(folder: Path) -> Iterator[Browser]:
    """Chromium, running; the test is skipped where it or its driver is missing."""
    needs_chromium()
    with client("pages.mjs", "axe-core", "playwright-core") as running:
        yield Browser(running, folder)
