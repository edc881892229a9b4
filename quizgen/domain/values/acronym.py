"""Acronyms and what they stand for: here the very words count, since the question is which ones they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quizgen.domain.values.named import Named, name_of, typed_name
from quizgen.domain.values.value import Context, Finding, NameBook, Relation, Value, excludes, undecided
from quizgen.domain.values.word_forms import content_words, differing_words, initials


@dataclass(frozen=True, slots=True)
class Acronym(Named):
    """An acronym, or its expansion."""

    kind: ClassVar[str] = "acronym"

    def contrast(self, other: Value, names: NameBook) -> Finding:
        """Expansions of the same initials differ by a word; an acronym may stand for whatever has its initials."""
        finding = Named.contrast(self, other, names)
        if not isinstance(other, Acronym) or finding.relation is Relation.ENTAILS:
            return finding
        if self.is_expansion() != other.is_expansion() and _letters(self) == _letters(other):
            return undecided(f"{self.name} and {other.name} may stand for one another")
        if finding.relation is Relation.UNDECIDED and self.is_expansion() and other.is_expansion():
            return _contrast_wordings(self.name, other.name) or finding
        return finding

    def is_expansion(self) -> bool:
        """Whether this is several words rather than their initials."""
        return sum(len(word) > 1 for word in content_words(self.name)) > 1


def read(text: str, context: Context) -> Acronym | None:
    """The acronym or expansion that stands there, or None where no letter does."""
    name = name_of(text)
    return None if name is None else Acronym(name)


def read_typed(text: str, context: Context) -> Acronym:
    """The acronym or expansion that stands there; raises UnreadableValueError where no letter does."""
    return Acronym(typed_name(text, Acronym.kind))


def _letters(acronym: Acronym) -> str:
    if acronym.is_expansion():
        return initials(acronym.name)
    return "".join(letter for letter in acronym.name.casefold() if letter.isalnum())


def _contrast_wordings(name: str, other: str) -> Finding | None:
    differing = differing_words(name, other) if initials(name) == initials(other) else None
    return None if differing is None else excludes(f"the source has “{differing[0]}” where this has “{differing[1]}”")
