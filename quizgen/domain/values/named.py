"""What people, organisations, places, acronyms and roles share: a name, compared through the bank's names."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.domain.values.value import (
    UNLIKE_KINDS,
    Finding,
    NameBook,
    UnreadableValueError,
    Value,
    entails,
    excludes,
    undecided,
)


@dataclass(frozen=True, slots=True)
class Named(Value):
    """A thing known by its name; subclasses say what sort of thing."""

    name: str

    def compare(self, other: Value, names: NameBook) -> Finding:
        """The same thing or what holds it is entailed; a surely different thing is excluded."""
        if not isinstance(other, Named):
            return undecided(UNLIKE_KINDS)
        whole = names.within(self.name, other.name)
        if whole is not None:
            return entails(whole)
        return self.contrast(other, names)

    def contrast(self, other: Value, names: NameBook) -> Finding:
        """The same thing by any of its names, or a surely different one."""
        if not isinstance(other, Named):
            return undecided(UNLIKE_KINDS)
        if names.identity(self.reference()) == names.identity(other.reference()):
            return entails(f"{other.name} is the same as {self.name}")
        ground = names.apart(self.reference(), other.reference())
        if ground is not None:
            return excludes(ground)
        return undecided(f"nothing says whether {other.name} and {self.name} are different things")

    def reference(self) -> str:
        """The part of the name that tells the thing from others; a title, say, is left out."""
        return self.name

    def canonical(self) -> str:
        """The name as written."""
        return self.name


def name_of(text: str) -> str | None:
    """The name that a text is, its runs of white space folded; None where it holds no letter or digit."""
    name = " ".join(text.split())
    return name if any(character.isalnum() for character in name) else None


def typed_name(text: str, kind: str) -> str:
    """The name that a `value:` is; raises UnreadableValueError where it holds no letter or digit."""
    name = name_of(text)
    if name is None:
        raise UnreadableValueError(f"a {kind} is known by a name, which needs a letter or a digit; “{text}” has none")
    return name
