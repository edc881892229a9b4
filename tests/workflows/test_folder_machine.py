"""A folder that is built again and again: it always holds one build whole, whatever went wrong since."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from quizgen.workflows.output.writing import new_folder
from tests.workflows.folders import found

NAMES = ("learner/paper-A.pdf", "learner/paper-B.pdf", "trainer/key.pdf", "trainer/secret")
FILES = st.dictionaries(st.sampled_from(NAMES), st.binary(max_size=20), min_size=1)


class CutShortError(Exception):
    """Something went wrong in the middle of a build."""


class BuiltFolder(RuleBasedStateMachine):
    """Builds that succeed and builds that are cut short, in any order."""

    def __init__(self) -> None:
        """Begin without a folder."""
        super().__init__()
        self.parent = tempfile.TemporaryDirectory()
        self.folder = Path(self.parent.name) / "quiz"
        self.whole: dict[str, bytes] = {}

    @rule(files=FILES)
    def build(self, files: dict[str, bytes]) -> None:
        """A build that comes to its end."""
        with new_folder(self.folder) as folder:
            for name, data in files.items():
                folder.write(name, [data])
        self.whole = files

    @rule(files=FILES, data=st.data())
    def fail(self, files: dict[str, bytes], data: st.DataObject) -> None:
        """A build that is cut short after some of its files."""
        enough = data.draw(st.integers(0, len(files) - 1))
        with pytest.raises(CutShortError):
            self._cut_short({name: files[name] for name in list(files)[:enough]})

    def _cut_short(self, files: dict[str, bytes]) -> None:
        with new_folder(self.folder) as folder:
            for name, data in files.items():
                folder.write(name, [data])
            raise CutShortError

    @invariant()
    def holds_one_build_whole(self) -> None:
        """The folder has the files of the last build that came to its end, and nothing else."""
        assert self.whole == (found(self.folder) if self.folder.exists() else {})
        assert {self.folder.name} >= {path.name for path in Path(self.parent.name).iterdir()}

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.parent.cleanup()


TestBuiltFolder = BuiltFolder.TestCase
TestBuiltFolder.settings = settings(max_examples=30, stateful_step_count=12, deadline=None)
