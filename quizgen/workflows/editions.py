"""Editions: whether a build goes on with what its folder holds or begins anew, and the sign that tells the two apart.

Papers that show the same are of one edition: the forms that were printed stand, whatever else is asked for now, and
further ones are added. Where the questions, their words or the look of the papers are others, all codes are new.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from quizgen.assembly.arrangement import identify
from quizgen.assembly.codes import DIGITS, LETTERS, signed_codes
from quizgen.domain.chance import SCHEME, Chance
from quizgen.domain.form import Form, FormQuestion
from quizgen.domain.item import SoundItem
from quizgen.domain.quiz import Edition, SourceStamp
from quizgen.domain.sheet_code import SIGNS
from quizgen.errors import QuizgenError
from quizgen.records.form_file import read_forms
from quizgen.records.quiz_file import read_quiz_record
from quizgen.records.quiz_record import ItemRecord
from quizgen.records.run_file import EditionRecord, KeyRecord, RunRecord, read_run
from quizgen.rendering.themes.labels import paper_labels
from quizgen.rendering.themes.theme import bundled_themes, load_theme
from quizgen.rendering.typesetting.versions import theme_digest
from quizgen.workflows.request import BuildRequest

_RUN_SIGNS = 8


@dataclass(frozen=True, slots=True)
class Printing:
    """The edition that a build makes or goes on with, and the run that it belongs to."""

    run: str
    edition: EditionRecord
    """Without the digest of its manifest, which is not written yet."""
    others: tuple[EditionRecord, ...]
    """The run's other editions."""
    erased: tuple[str, ...]
    forms: tuple[Form, ...]
    """In the order of the papers."""
    recorded: tuple[str, ...]
    """The codes in the order of forms.jsonl: those that stood there first."""
    kept: tuple[Form, ...]
    """Those that nobody asked for now, printed earlier."""

    @property
    def mark(self) -> Edition:
        """What pages say of it."""
        return Edition(self.edition.sign, self.edition.keys[-1].number)

    def record(self, manifest: str) -> RunRecord:
        """The run with this edition in use, whose manifest has that digest."""
        edition = replace(self.edition, manifest=manifest)
        editions = sorted((*self.others, edition), key=lambda one: one.number)
        return RunRecord(run=self.run, editions=tuple(editions), in_use=edition.number, erased=self.erased)


def plan_printing(
    request: BuildRequest,
    title: str,
    source: SourceStamp,
    items: Sequence[SoundItem],
    forms: Sequence[Form],
    chance: Chance,
) -> Printing:
    """The edition of these forms; its earlier ones stand in it. Raises ThemeError and UnreadableQuizError."""
    run = _draw(chance, _RUN_SIGNS, "run")
    known = read_run(request.folder)
    known = known if known is not None and known.run == run else None
    shows = _digest(_shown(request, title, source, items, seated=any(form.seat for form in forms)))
    standing = _standing_forms(request, title, items, known, shows)
    current = known.current if known is not None else None
    erased = known.erased if known is not None else ()
    if current is not None and standing is not None:
        merged = _merge(standing, forms, _codes_beside(standing, forms, chance, current.sign, erased))
        if merged is not None:
            kept = tuple(merged[code] for code in standing if merged[code] is standing[code])
            ordered = _in_order(merged, grouped=request.group_by is not None)
            return _printing(run, known, current, items, ordered, tuple(merged), kept)
    sign = _draw_sign(chance, shows, forms, known)
    edition = _edition(known, sign, shows)
    there = _forms_there(request) if known is not None else ()
    codes = _new_codes(there, forms, chance, sign, erased)
    coded = tuple(replace(form, code=code) for form, code in zip(forms, codes, strict=True))
    return _printing(run, known, edition, items, coded, tuple(codes), ())


def _printing(
    run: str,
    known: RunRecord | None,
    edition: EditionRecord,
    items: Sequence[SoundItem],
    forms: tuple[Form, ...],
    recorded: tuple[str, ...],
    kept: tuple[Form, ...],
) -> Printing:
    others = tuple(one for one in known.editions if one.number != edition.number) if known is not None else ()
    erased = known.erased if known is not None else ()
    return Printing(run, _with_key(edition, items), others, erased, forms, recorded, kept)


def _shown(
    request: BuildRequest, title: str, source: SourceStamp, items: Sequence[SoundItem], *, seated: bool
) -> dict[str, object]:
    """What papers show whoever gets them: nothing here says which option is right."""
    theme = load_theme(request.theme)
    labels = paper_labels(theme, source.language)
    return {
        "title": title,
        "source": source.title,
        "language": source.language,
        "seated": seated,
        "theme": request.theme if request.theme in bundled_themes() else theme_digest(theme),
        "page_size": request.page_size,
        "sheet": request.sheet,
        "words": [str(getattr(labels, field.name)) for field in fields(labels)],
        "options": request.options,
        "items": sorted(
            [item.id, [stem.plain for stem in item.stems], sorted(option.text for option in item.options)]
            for item in items
        ),
    }


def _standing_forms(
    request: BuildRequest, title: str, items: Sequence[SoundItem], known: RunRecord | None, shows: str
) -> dict[str, Form] | None:
    """The forms of the folder by their codes, where papers that show the same lie in it; else None."""
    if known is None or known.current is None or known.current.shows != shows:
        return None
    now = {item.id: item for item in items}
    try:
        quiz = read_quiz_record(request.folder)
        if quiz.title != title or not all(_is_alike(item, now.get(item.id)) for item in quiz.items):
            return None
        return {form.code: _with_keys(form, now) for form in read_forms(request.folder, quiz)}
    except (QuizgenError, ValueError):
        # What cannot be read or has no right answer any more cannot be gone on with: the edition is another one.
        return None


def _is_alike(item: ItemRecord, now: SoundItem | None) -> bool:
    """Whether the wordings and options of an item are the same, in the same order."""
    if now is None:
        return False
    texts = tuple(option.text for option in now.options)
    return item.wordings == tuple(stem.plain for stem in now.stems) and texts == tuple(
        option.text for option in item.options
    )


def _with_keys(form: Form, items: Mapping[str, SoundItem]) -> Form:
    """The form with the places of what is right now; raises ValueError where a question has no right option."""
    return replace(form, questions=tuple(_with_right_option(asked, items[asked.item]) for asked in form.questions))


def _with_right_option(asked: FormQuestion, item: SoundItem) -> FormQuestion:
    return replace(asked, correct=asked.options.index(item.key))


def _merge(standing: Mapping[str, Form], forms: Sequence[Form], codes: Sequence[str]) -> dict[str, Form] | None:
    """The forms that stand, for whoever gets them now, and the further ones behind them.

    None where a form would have to be another one: seats of a room are planned together.
    """
    merged = dict(standing)
    for form, code in zip(forms, codes, strict=True):
        earlier = standing.get(code)
        if earlier is None:
            merged[code] = replace(form, code=code)
        elif form.seat is not None and (form.seat, form.questions) != (earlier.seat, earlier.questions):
            return None
        else:
            merged[code] = replace(earlier, learner=form.learner)
    return merged


def _in_order(merged: Mapping[str, Form], *, grouped: bool) -> tuple[Form, ...]:
    """The forms in the order of the papers, groups together."""
    if not grouped:
        return tuple(merged.values())
    groups: dict[str, list[Form]] = {}
    for form in merged.values():
        groups.setdefault(form.learner.group if form.learner else "", []).append(form)
    return tuple(form for group in groups.values() for form in group)


def _codes_beside(
    standing: Mapping[str, Form], forms: Sequence[Form], chance: Chance, sign: str, erased: Sequence[str]
) -> list[str]:
    """The codes of forms in an edition that stands: learners who have one there keep it, further ones get new ones."""
    own = {_name(form): code for code, form in standing.items() if form.learner is not None}
    anybodys = [form.code for form in forms if form.learner is None]
    drawn = dict(zip(anybodys, signed_codes(anybodys, chance, sign, taken=(*erased, *own.values())), strict=True))
    new = [form.code for form in forms if form.learner is not None and _name(form) not in own]
    taken = (*erased, *standing, *drawn.values())
    drawn.update(zip(new, signed_codes(new, chance, sign, taken=taken), strict=True))
    return [own[_name(form)] if form.learner and _name(form) in own else drawn[form.code] for form in forms]


def _name(form: Form) -> str:
    return "" if form.learner is None else identify(form.learner)


def _new_codes(
    earlier: Iterable[Form], forms: Sequence[Form], chance: Chance, sign: str, erased: Sequence[str]
) -> list[str]:
    """The codes of forms in a new edition: none that an erased paper had, or one that lies in the folder.

    A form that lies there by the code it is to have, from an upload that came to no end, keeps it.
    """
    names = [form.code for form in forms]
    there = {form.code: form.questions for form in earlier}
    drawn = zip(signed_codes(names, chance, sign, taken=erased), forms, strict=True)
    same = {code for code, form in drawn if there.get(code) == form.questions}
    return signed_codes(names, chance, sign, taken=(*erased, *(code for code in there if code not in same)))


def _forms_there(request: BuildRequest) -> tuple[Form, ...]:
    """The forms that were printed last; none where they cannot be read."""
    try:
        return tuple(read_forms(request.folder, read_quiz_record(request.folder)))
    except QuizgenError:
        return ()


def _edition(known: RunRecord | None, sign: str, shows: str) -> EditionRecord:
    """The edition of that sign: one that the run had before, or the next."""
    editions = known.editions if known is not None else ()
    earlier = next((one for one in editions if (one.sign, one.shows) == (sign, shows)), None)
    if earlier is not None:
        return earlier
    number = max((one.number for one in editions), default=0) + 1
    return EditionRecord(number=number, sign=sign, shows=shows, scheme=SCHEME, manifest="", keys=())


def _with_key(edition: EditionRecord, items: Sequence[SoundItem]) -> EditionRecord:
    """The edition with the key of these items as its last one."""
    sha256 = _digest(sorted([item.id, item.options[item.key].text] for item in items))
    keys = edition.keys
    if keys and keys[-1].sha256 == sha256:
        return edition
    return replace(edition, keys=(*keys, KeyRecord(number=len(keys) + 1, sha256=sha256)))


def _draw_sign(chance: Chance, shows: str, forms: Sequence[Form], known: RunRecord | None) -> str:
    """A sign that no other edition of the run has."""
    taken = {one.sign for one in known.editions if one.shows != shows} if known is not None else set()
    stream = chance.stream("sign", shows, _digest_orders(forms))
    while True:
        sign = "".join(stream.choose(LETTERS + DIGITS) for _ in range(SIGNS))
        # No number, which a reader of printed pages would take for that of a page.
        if sign not in taken and not sign.isdecimal():
            return sign


def _draw(chance: Chance, count: int, *labels: str) -> str:
    stream = chance.stream(*labels)
    return "".join(stream.choose(LETTERS + DIGITS) for _ in range(count))


def _digest_orders(forms: Iterable[Form]) -> str:
    """Of what the forms print where, in whatever order they come, and not of what is right."""
    digest = hashlib.sha256()
    for line in _order_lines(forms):
        digest.update(line.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _order_lines(forms: Iterable[Form]) -> Iterator[str]:
    for form in sorted(forms, key=lambda form: form.code):
        yield f"{form.code}\n"
        for asked in form.questions:
            yield f"{asked.item}\x1f{asked.stem}\x1f{asked.options}\n"


def _digest(node: object) -> str:
    text = json.dumps(node, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
