"""The commands there are: where each one stands and what it does in a line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A command that is loaded only when it is called."""

    module: str
    """The module in `quizgen.cli` whose `command` it is."""
    summary: str
    """What the list of commands says of it."""


COMMANDS: dict[str, Entry] = {
    "new": Entry("new", "Start a fact file for a document."),
    "check": Entry("check", "Read fact files and report all that is wrong or doubtful in them."),
    "rules": Entry("rules", "List the rules by which check gives advice, or explain some of them."),
    "undo": Entry("undo", "Take back the last edit that quizgen made in a fact file."),
    "explain": Entry("explain", "Show what decides about every option that a fact could be asked with."),
    "build": Entry("build", "Make quizzes: papers for the learners, key and guide for the trainer."),
    "show": Entry("show", "Spell out a form of a quiz, with the answers."),
    "verify": Entry("verify", "Read papers and key back from print, and prove every question again."),
    "export": Entry("export", "Export quizzes to Moodle, QTI, Anki, spreadsheets, web pages and more."),
    "formats": Entry("formats", "List the formats that quizzes can be exported to."),
    "theme": Entry("theme", "List the themes of papers, or start one of your own."),
    "doctor": Entry("doctor", "Say what this machine lacks, and how to install it."),
    "completion": Entry("completion", "Print what makes a shell complete quizgen's words."),
}
"""In the order in which a trainer meets them."""
