"""The words printed beside the quiz's own."""

from __future__ import annotations

import re
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from quizgen.rendering.themes.labels import paper_labels, split_page_label, trainer_labels
from quizgen.rendering.themes.theme import Theme, ThemeError, load_theme, templates_folder

LANGUAGES = ("am", "ar", "de", "el", "en", "es", "fr", "he", "it", "pt", "ru", "zh")
FOLDER = templates_folder() / "default" / "labels"


def words(language: str) -> dict[str, dict[str, object]]:
    """The labels as they stand in the file."""
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


def with_own(folder: Path, language: str, text: str) -> Theme:
    """A theme with one file of labels."""
    (folder / "labels").mkdir(exist_ok=True)
    (folder / "labels" / f"{language}.toml").write_text(text, encoding="utf-8")
    return load_theme(str(folder))


def test_the_languages_are_those_that_are_promised() -> None:
    """One file a language."""
    assert sorted(path.stem for path in FOLDER.iterdir()) == list(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word_with_the_same_fields(language: str) -> None:
    """A forgotten word would appear in English, a forgotten field would lose the number."""
    english = words("en")

    for section, labels in words(language).items():
        assert list(english[section]) == list(labels)
        for name, label in labels.items():
            assert _fields(english[section][name]) == _fields(label), name
            assert label


def _fields(label: object) -> list[str]:
    return sorted(re.findall(r"\{\w+\}", str(label)))


def test_an_unknown_language_gets_english_words() -> None:
    """A paper in Kinyarwanda has English labels until someone writes them."""
    assert paper_labels(load_theme(), "rw") == paper_labels(load_theme(), "en")


def test_a_variant_of_a_language_gets_the_words_of_the_language() -> None:
    """`pt-BR` has those of `pt`."""
    assert trainer_labels(load_theme(), "pt_BR") == trainer_labels(load_theme(), "pt")


def test_a_theme_adds_a_language_and_takes_from_english_what_it_lacks(tmp_path: Path) -> None:
    """Word by word."""
    theme = with_own(tmp_path, "rw", '[paper]\nname = "Izina"\n')

    assert paper_labels(theme, "rw").name == "Izina"
    assert paper_labels(theme, "rw").date == "Date"


def test_a_theme_changes_a_single_word(tmp_path: Path) -> None:
    """The others stay those of the default theme."""
    theme = with_own(tmp_path, "fr", '[paper]\nname = "Prénom"\n')

    changed, usual = asdict(paper_labels(theme, "fr")), asdict(paper_labels(load_theme(), "fr"))
    assert {"name"} == {name for name in usual if usual[name] != changed[name]}


def test_labels_that_are_no_toml_are_an_error_that_names_the_file(tmp_path: Path) -> None:
    """Not a paper without words."""
    theme = with_own(tmp_path, "en", "[paper\n")

    with pytest.raises(ThemeError, match=r"en\.toml cannot be read as TOML"):
        paper_labels(theme, "en")


@pytest.mark.parametrize("language", ["../../secret", "/etc/passwd", "en/../fr", "", "en\x00", "."])
def test_a_language_that_is_no_tag_names_no_file(language: str, tmp_path: Path) -> None:
    """What stands in a fact file must not choose files."""
    (tmp_path / "secret.toml").write_text('[paper]\nname = "stolen"\n', encoding="utf-8")
    (tmp_path / "theme").mkdir()
    theme = with_own(tmp_path / "theme", "en", "")

    assert paper_labels(theme, language) == paper_labels(load_theme(), "en")


def test_a_page_label_is_cut_round_its_numbers() -> None:
    """In whatever order a language has them."""
    assert split_page_label("Page {page} of {pages}") == ("Page ", "{page}", " of ", "{pages}")
    assert split_page_label("{pages}/{page}") == ("{pages}", "/", "{page}")
