"""The trainer's guide: every question with every option, and why it is right or wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen.domain.ground import Standing
from quizgen.domain.item import Option, SoundItem, Verdict, count_standings
from quizgen.domain.languages import TextDirection, direction, text_direction
from quizgen.domain.quiz import Quiz
from quizgen.rendering.themes.labels import PaperLabels, TrainerLabels, paper_labels, trainer_labels
from quizgen.rendering.themes.theme import Theme
from quizgen.rendering.views.learner import source_name
from quizgen.rendering.views.numbering import NumberedItem, Place, number_items
from quizgen.rendering.views.seating_plan import Remark, SeatingPlan, remark_agreement, view_plan

MOST_FORMS_NAMED = 12
"""Of more forms the opening page names the first and the last."""


@dataclass(frozen=True, slots=True)
class GuideText:
    """A text with the way it runs."""

    text: str
    direction: TextDirection


@dataclass(frozen=True, slots=True)
class GuideOption:
    """One option with its certificate in words."""

    text: str
    direction: TextDirection
    right: bool
    printed: bool
    """Whether it stands on some form; options in order keep some in reserve."""
    because: str
    """A sentence."""
    quote: str
    """The passage that decides, where it is another than the question's own."""
    quote_direction: TextDirection
    sentence: str
    """Where that passage stands."""


@dataclass(frozen=True, slots=True)
class GuideItem:
    """One question with all there is to say about it."""

    number: int
    stem: GuideText
    other_stems: tuple[GuideText, ...]
    tags: tuple[str, ...]
    """Topic and difficulty, where the author gave them."""
    places: tuple[Place, ...]
    quote: GuideText
    sentence: str
    proven: bool
    standing: str
    """Proven, or vouched for."""
    options: tuple[GuideOption, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """All that stands in the trainer's guide."""

    title: str
    source: str
    language: str
    direction: TextDirection
    labels: TrainerLabels
    paper_labels: PaperLabels
    edition: str
    """Its sign and the number of the key; empty where there is none."""
    question_count: str
    """How many questions there are, proven and vouched-for ones apart."""
    forms: str
    """Their codes in one line."""
    steps: tuple[str, ...]
    """How to use it."""
    remarks: tuple[Remark, ...]
    """How far forms agree."""
    plan: SeatingPlan | None
    """None where forms are for no seats."""
    source_file: str
    fingerprint: str
    items: tuple[GuideItem, ...]


def view_guide(quiz: Quiz, *, theme: Theme) -> Guide:
    """The guide to the quiz; raises ThemeError where the theme's labels cannot be read."""
    language = quiz.source.language
    labels, words = trainer_labels(theme, language), paper_labels(theme, language)
    items = tuple(_view_item(numbered, labels, direction(language)) for numbered in number_items(quiz))
    return Guide(
        title=quiz.title,
        source=words.source.replace("{title}", source_name(quiz.title, quiz.source)),
        language=language,
        direction=direction(language),
        labels=labels,
        paper_labels=words,
        edition=labels.name_edition(quiz.edition),
        question_count=_count(quiz, labels),
        forms=_name_forms(tuple(form.code for form in quiz.forms)),
        steps=_choose_steps(quiz, labels),
        remarks=remark_agreement(quiz, labels),
        plan=_plan(quiz, labels, theme),
        source_file=quiz.source.file,
        fingerprint=quiz.source.sha256,
        items=items,
    )


def name_standing(item: SoundItem, labels: TrainerLabels) -> str:
    """What a question may be called: proven, or vouched for."""
    return labels.proven if item.standing is Standing.PROVEN else labels.vouched


def _count(quiz: Quiz, labels: TrainerLabels) -> str:
    standings = count_standings(quiz.items)
    counts = {"count": len(quiz.items), "proven": standings.proven, "vouched": standings.vouched}
    return re.sub(r"\{(\w+)\}", lambda place: f"{counts[place[1]]:,}", labels.standings)


def _plan(quiz: Quiz, labels: TrainerLabels, theme: Theme) -> SeatingPlan | None:
    if quiz.room is None:
        return None
    otherwise = direction(quiz.source.language)
    return view_plan(quiz, quiz.room, labels, columns=theme.plan_columns, otherwise=otherwise)


def _choose_steps(quiz: Quiz, labels: TrainerLabels) -> tuple[str, ...]:
    """The second step says how to hand out papers, which is otherwise where they are made for seats."""
    steps = labels.how_to_steps
    return (*steps[:1], labels.seats_step, *steps[2:]) if quiz.room else steps


def _name_forms(codes: tuple[str, ...]) -> str:
    return ", ".join(codes) if len(codes) <= MOST_FORMS_NAMED else f"{codes[0]} – {codes[-1]}"


def _view_item(numbered: NumberedItem, labels: TrainerLabels, otherwise: TextDirection) -> GuideItem:
    item = numbered.item
    stems = tuple(GuideText(stem.plain, text_direction(stem.plain, otherwise)) for stem in item.stems)
    return GuideItem(
        number=numbered.number,
        stem=stems[0],
        other_stems=stems[1:],
        tags=tuple(filter(None, (item.topic, item.difficulty))),
        places=numbered.places,
        quote=GuideText(item.quote.text, text_direction(item.quote.text, otherwise)),
        sentence=labels.sentence.replace("{number}", str(item.quote.sentence)),
        proven=item.standing is Standing.PROVEN,
        standing=name_standing(item, labels),
        options=tuple(
            _view_option(option, item, labels, otherwise, printed=index in numbered.printed)
            for index, option in enumerate(item.options)
        ),
    )


def _view_option(
    option: Option, item: SoundItem, labels: TrainerLabels, otherwise: TextDirection, *, printed: bool
) -> GuideOption:
    judgement = option.judgement
    foreign = judgement.quote if judgement.quote is not None and judgement.quote != item.quote else None
    return GuideOption(
        text=option.text,
        direction=text_direction(option.text, otherwise),
        right=judgement.verdict is Verdict.TRUE,
        printed=printed,
        because=_sentence(judgement.because),
        quote=foreign.text if foreign else "",
        quote_direction=otherwise,
        sentence=labels.sentence.replace("{number}", str(foreign.sentence)) if foreign else "",
    )


def _sentence(words: str) -> str:
    """With a capital at the start and a stop at the end."""
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '!', '?', '…')) else '.'}"
