"""What every test may ask for: how hard Hypothesis searches, and files of expected output."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

# everyday: quick, and new examples every time; ci: the same examples every time, so that a red run is about the
# change; soak: for a night, `./run pytest --hypothesis-profile=soak`; mutation: the same few examples for every mutant,
# which are not made smaller, since nobody reads them.
settings.register_profile("everyday", deadline=None, max_examples=20)
settings.register_profile("ci", deadline=None, max_examples=100, derandomize=True, print_blob=True)
settings.register_profile("soak", deadline=None, max_examples=5000, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "mutation", deadline=None, max_examples=10, derandomize=True, database=None, phases=[Phase.explicit, Phase.generate]
)
# Started in the background, the tests would be deaf to the signals that some of them are about, and so would all that
# they start.
for name in ("SIGINT", "SIGHUP"):
    if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) is signal.SIG_IGN:
        signal.signal(getattr(signal, name), signal.default_int_handler if name == "SIGINT" else signal.SIG_DFL)

settings.load_profile("ci" if os.environ.get("CI") else "everyday")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that renews files of expected output."""
    parser.addoption("--renew", action="store_true", help="write the files of expected output anew, then read the diff")
    parser.addoption("--no-skips", action="store_true", help="fail where a test was skipped, as .ci/run does")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let nothing go unnoticed where nothing may be missing."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if session.config.getoption("--no-skips") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture
def expect_file(request: pytest.FixtureRequest) -> Callable[[Path, bytes], None]:
    """Compare bytes with a file of expected output; with --renew, write them there instead."""

    def expect(golden: Path, found: bytes) -> None:
        if request.config.getoption("--renew"):
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_bytes(found)
        assert golden.exists(), f"{golden} is missing: write it with --renew, and read what it says"
        assert golden.read_bytes() == found, f"differs from {golden}: if this is meant, renew it with --renew"

    return expect
