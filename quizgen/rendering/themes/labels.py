"""Labels: the words printed beside the quiz's own, in the language of the quiz.

They stand in `labels/<language>.toml` of a theme. What a language lacks is taken from English, word
by word; a theme of one's own may add languages or change single words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from quizgen.domain.languages import TextDirection, direction, primary
from quizgen.domain.quiz import Edition
from quizgen.rendering.themes.theme import Theme, read_table

FALLBACK = "en"
PAGE_FIELD, PAGES_FIELD = "{page}", "{pages}"
_TAG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
_PAGE_FIELDS = re.compile(r"(\{pages?\})")


@dataclass(frozen=True, slots=True)
class PaperLabels:
    """The words on a learner's paper; words in braces are fields to be filled."""

    name: str
    date: str
    score: str
    form: str
    question: str
    seat: str
    option: str
    """As it is read aloud."""
    source: str
    page: str
    instructions: str
    sheet: str
    sheet_instructions: str
    """The instructions of a paper that has an answer sheet."""
    sheet_fill: str
    learner_number: str
    language: str
    """Which language these words are in."""

    @property
    def direction(self) -> TextDirection:
        """Which way these words run."""
        return direction(self.language)

    @property
    def page_parts(self) -> tuple[str, ...]:
        """The label of a page cut before and after `{page}` and `{pages}`, which the typesetter counts."""
        return split_page_label(self.page)


@dataclass(frozen=True, slots=True)
class TrainerLabels:
    """The words of the key and the guide; words in braces are fields to be filled."""

    key: str
    guide: str
    private: str
    letters: str
    number: str
    form: str
    answers: str
    questions: str
    sentence: str
    right: str
    wrong: str
    proven: str
    vouched: str
    standings: str
    also_asked: str
    spare: str
    glance: str
    question_count: str
    form_count: str
    source: str
    fingerprint: str
    plan: str
    front: str
    row: str
    seat: str
    unseated: str
    neighbours: str
    worst_pair: str
    shared: str
    unavoidable: str
    how_to: str
    seats_step: str
    """In place of the second step where forms were arranged for seats."""
    strip_key: str
    strip_key_use: str
    stencil: str
    stencil_use: str
    how_to_steps: tuple[str, ...]

    def name_edition(self, edition: Edition | None) -> str:
        """What pages for trainers are told apart by: `4CPXFD · Key 2`; empty where there is no edition."""
        return "" if edition is None else f"{edition.sign} · {self.key} {edition.key}"


def paper_labels(theme: Theme, language: str) -> PaperLabels:
    """The words of papers in that language; raises ThemeError for a file of labels that cannot be read."""
    words = _words("paper", theme, language)
    spoken = language if has_labels(theme, language) else FALLBACK
    return PaperLabels(**_pick(words, PaperLabels, besides="language"), language=spoken)


def has_labels(theme: Theme, language: str) -> bool:
    """Whether there are words in that language, or in the one that it is a variant of."""
    return any(theme.find(f"labels/{tag}.toml") for tag in _tags(language))


def trainer_labels(theme: Theme, language: str) -> TrainerLabels:
    """The words of keys and guides in that language; raises ThemeError for a file of labels that cannot be read."""
    words = _words("trainer", theme, language)
    steps = words.pop("how_to_steps", [])
    return TrainerLabels(
        **_pick(words, TrainerLabels, besides="how_to_steps"),
        how_to_steps=tuple(str(step) for step in steps) if isinstance(steps, list) else (str(steps),),
    )


def split_page_label(label: str) -> tuple[str, ...]:
    """The label cut before and after `{page}` and `{pages}`; no part is empty."""
    return tuple(part for part in _PAGE_FIELDS.split(label) if part)


def _words(section: str, theme: Theme, language: str) -> dict[str, object]:
    """English words under those of the language, and these under its variant's; each the default theme's, then ours."""
    words: dict[str, object] = {}
    for tag in (FALLBACK, *_tags(language)):
        for folder in reversed(theme.folders):
            path = folder / "labels" / f"{tag}.toml"
            found = read_table(path).get(section) if path.is_file() else None
            words.update(found if isinstance(found, dict) else {})
    return words


def _pick(words: dict[str, object], labels: type[PaperLabels | TrainerLabels], besides: str = "") -> dict[str, str]:
    return {field.name: str(words[field.name]) for field in fields(labels) if field.name != besides}


def _tags(language: str) -> tuple[str, ...]:
    """`pt` and `pt-br` of `pt-BR`; nothing of what is no language tag, so that no other file is ever named."""
    if not _TAG.fullmatch(language):
        return ()
    whole = language.lower().replace("_", "-")
    return tuple(dict.fromkeys((primary(language), whole)))
