"""HTML pages that stand alone in one file: what practice page and projector deck share.

A page is filled by an autoescaping template; its style and script are the files beside the
template, and a policy in its head forbids everything else, any request to a network included.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from quizgen.domain.languages import direction, primary
from quizgen.exporters.feedback import phrase_evidence, phrase_why
from quizgen.exporters.selection import Entry, Selection
from quizgen.reading.bundled import bundled_folder

Words = dict[str, str]

FALLBACK = "en"
"""The language of the buttons where the source's own has no words yet."""


@dataclass(frozen=True, slots=True)
class PageOption:
    """An option with its reason."""

    letter: str
    text: str
    correct: bool
    why: str


@dataclass(frozen=True, slots=True)
class PageQuestion:
    """A question as a page shows it."""

    number: int
    stem: str
    options: tuple[PageOption, ...]
    ordered: bool
    correct: int
    letter: str
    evidence: str
    tags: tuple[str, ...]


def render_page(folder: str, selection: Selection, *, data: dict[str, object]) -> bytes:
    """The page of that folder of `templates/` with the selection's questions, as UTF-8.

    `data` is what the script needs besides its words.
    """
    words_language, words = _choose_words(folder, selection.language)
    style, script = (_read(f"{folder}/page.{kind}") for kind in ("css", "js"))
    page = _environment().get_template(f"{folder}/page.html.j2")
    text = page.render(
        title=selection.title,
        source=selection.source_title,
        form=selection.form,
        language=selection.language,
        direction=direction(selection.language),
        words=words,
        words_language=words_language,
        words_direction=direction(words_language),
        questions=[_view(entry, selection) for entry in selection.entries],
        data={**data, "words": words},
        seed=_seed(selection),
        style=Markup(style),  # noqa: S704 – our own file
        script=Markup(script),  # noqa: S704 – our own file
        policy=_policy(style, script),
    )
    return text.encode()


def _view(entry: Entry, selection: Selection) -> PageQuestion:
    return PageQuestion(
        number=entry.number,
        stem=entry.stem,
        options=tuple(
            PageOption(letter, choice.text, choice.correct, phrase_why(choice, entry, selection.language))
            for letter, choice in entry.lettered
        ),
        ordered=entry.ordered,
        correct=entry.correct,
        letter=entry.letter,
        evidence=phrase_evidence(entry, selection),
        tags=entry.tags,
    )


def _choose_words(folder: str, language: str) -> tuple[str, Words]:
    dictionary: dict[str, Words] = json.loads(_read(f"{folder}/words.json"))
    chosen = primary(language) if primary(language) in dictionary else FALLBACK
    return (language if chosen == primary(language) else FALLBACK), dictionary[chosen]


def _seed(selection: Selection) -> str:
    """What the page shuffles by: another one for another quiz or form, the same for the same."""
    names = (entry.id for entry in selection.entries)
    text = "\x1f".join((selection.bank.facts_sha256, selection.form or "", *names))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_fingerprint(style)}'; script-src '{_fingerprint(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _fingerprint(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _fill(words: str, **values: object) -> str:
    """The words with every `{name}` replaced by its value."""
    for name, value in values.items():
        words = words.replace(f"{{{name}}}", str(value))
    return words


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(bundled_folder("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["fill"] = _fill
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    return environment


@cache
def _read(name: str) -> str:
    return (bundled_folder("templates") / name).read_text(encoding="utf-8")
