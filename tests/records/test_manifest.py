"""manifest.json: every file with its hash, everything that the bytes depend on, and no secret."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import jsonschema
import pytest

import quizgen.records
from quizgen.records.manifest import (
    UnreadableManifestError,
    changed_files,
    manifest_schema,
    read_manifest,
)
from quizgen.rendering.themes.pages import PaperPdf
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.typesetting.versions import theme_digest
from quizgen.workflows import jobs
from quizgen.workflows.build import build
from quizgen.workflows.data_files import NO_OPTIONS
from quizgen.workflows.jobs import MixedVersionsError
from quizgen.workflows.request import BuildRequest
from tests.lesson import write_lesson
from tests.workflows.folders import found

SCHEMAS = Path(quizgen.records.__file__).parent / "schemas"
NO_OPTIONS_OF_BUILDS = {"facts", "out", "seed", "new_secret", "roster", "theme"}


@pytest.fixture
def request_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildRequest:
    """The lesson for two learners, printed at once: the bytes of documents are their names."""
    monkeypatch.setattr(jobs, "print_document", lambda task: PaperPdf(task.name.encode(), 1))
    roster = tmp_path / "people.csv"
    roster.write_text("name,id,theme\nAnn,7,\nBen,8,large print\n", "utf-8")
    facts = write_lesson(tmp_path / "docs")
    return BuildRequest(facts=facts, out=tmp_path / "out", seed="a very secret seed", roster=roster, split=True)


def _manifest(request: BuildRequest) -> dict[str, object]:
    build([request])
    manifest: dict[str, object] = json.loads((request.folder / "trainer/manifest.json").read_bytes())
    return manifest


def test_published_schema_is_that_of_the_record(expect_file: Callable[[Path, bytes], None]) -> None:
    """The schema file says what the program writes and reads, and is a schema itself."""
    schema = manifest_schema()
    jsonschema.Draft202012Validator.check_schema(schema)

    expect_file(SCHEMAS / "manifest.schema.json", (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode())


def test_every_file_stands_in_the_manifest_with_its_hash(request_: BuildRequest) -> None:
    """All but the manifest itself and what belongs to the run, in the order of their names, as they are on the disk."""
    manifest = _manifest(request_)
    there = found(request_.folder)
    for name in ("manifest.json", "run.json", "learners.jsonl"):
        del there[f"trainer/{name}"]

    assert manifest["files"] == [
        {"name": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        | ({"pages": 1} if name.endswith(".pdf") else {})
        for name, data in sorted(there.items())
    ]
    jsonschema.validate(manifest, manifest_schema())


def test_files_that_the_quiz_was_made_from_are_named_with_their_hashes(request_: BuildRequest) -> None:
    """Fact file, source and roster, without their folders."""
    manifest = _manifest(request_)
    assert request_.roster is not None
    places = {"facts": request_.facts, "source": request_.facts.with_name("bridge.txt"), "roster": request_.roster}

    assert {name: manifest[name] for name in places} == {
        name: {"file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
        for name, path in places.items()
    }
    assert "roster" not in _manifest(replace(request_, roster=None))


def test_versions_and_themes_that_matter_are_told(request_: BuildRequest) -> None:
    """Those that print, and each theme that somebody needs."""
    manifest = _manifest(request_)
    versions = manifest["versions"]
    assert isinstance(versions, dict)

    assert {"quizgen", "weasyprint", "pikepdf", "qpdf", "pango", "harfbuzz", "zlib"} <= versions.keys()
    assert all(version[0].isdigit() for version in versions.values())
    assert manifest["scheme"] == "quizgen-1"
    assert manifest["themes"] == [
        {"name": name, "sha256": theme_digest(load_theme(name))} for name in ("default", "large-print")
    ]


def test_neither_secret_nor_seed_nor_places_are_told(request_: BuildRequest, tmp_path: Path) -> None:
    """The manifest may be shown to whoever asks how the quiz was made."""
    practice = _manifest(request_)
    text = json.dumps(practice)
    assert practice["practice"] is True
    assert "very secret" not in text
    assert str(tmp_path) not in text

    drawn = _manifest(replace(request_, seed=None))
    assert drawn["practice"] is False
    assert (request_.folder / "trainer/secret").read_text().strip() not in json.dumps(drawn)


def test_every_option_is_told_or_left_out_on_purpose(request_: BuildRequest) -> None:
    """A new field of the request is either told or named among those that are not."""
    assert set(NO_OPTIONS) == NO_OPTIONS_OF_BUILDS
    asked = replace(request_, items=2, title="Week 3", group_by="theme")
    options = _manifest(asked)["options"]
    assert isinstance(options, dict)

    expected = {field.name for field in fields(asked) if getattr(asked, field.name) is not None} - NO_OPTIONS_OF_BUILDS
    assert options.keys() == expected
    assert (options["items"], options["title"], options["split"]) == (2, "Week 3", True)


def test_changed_and_missing_files_are_noticed(request_: BuildRequest) -> None:
    """By name, in order; what was not changed is not named."""
    build([request_])
    manifest = read_manifest(request_.folder)
    assert manifest is not None
    assert not list(changed_files(request_.folder, manifest))

    (request_.folder / "trainer/key.pdf").write_bytes(b"trainer/key.pdg")
    (request_.folder / "trainer/forms.jsonl").unlink()
    assert list(changed_files(request_.folder, manifest)) == ["trainer/forms.jsonl", "trainer/key.pdf"]


def test_folder_without_a_manifest_has_none(tmp_path: Path) -> None:
    """As of a build of an earlier version."""
    assert read_manifest(tmp_path) is None


@pytest.mark.parametrize("spoilt", [b"", b"[]", b"{}", b'{"quizgen": 2}'])
def test_spoilt_manifest_is_refused(tmp_path: Path, spoilt: bytes) -> None:
    """The message names the file."""
    (tmp_path / "trainer").mkdir()
    (tmp_path / "trainer/manifest.json").write_bytes(spoilt)

    with pytest.raises(UnreadableManifestError, match=r"trainer/manifest\.json: .*build the quiz again"):
        read_manifest(tmp_path)


def test_unreadable_manifest_is_told(tmp_path: Path) -> None:
    """A folder in its place, for one."""
    (tmp_path / "trainer/manifest.json").mkdir(parents=True)

    with pytest.raises(UnreadableManifestError, match="cannot be read"):
        read_manifest(tmp_path)


def test_parts_of_different_versions_are_no_quiz(request_: BuildRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that came late with another Pango; the message names what differs, and nothing is written."""
    versions = iter([(("pango", "1.50"), ("zlib", "1"))] * 2 + [(("pango", "1.52"), ("zlib", "1"))] * 9)
    monkeypatch.setattr(jobs, "printing_versions", lambda: next(versions))
    (outcome,) = build([request_])

    assert isinstance(outcome, MixedVersionsError)
    assert "different versions: pango 1.50 and 1.52." in str(outcome)
    assert not request_.out.exists()
