"""Every fault that reading a fact file or its source may report: one row a code.

The remedy stands here in general terms; where a reader knows more, its diagnostic says it better.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """What a code means and what to do about it, one sentence each."""

    code: str
    meaning: str
    remedy: str


FAULTS: tuple[Fault, ...] = (
    # Files
    Fault("file-missing", "There is no file of that name.", "Check the name and the folder."),
    Fault("file-is-folder", "The name is a folder's.", "Name the file in it."),
    Fault("file-unreadable", "The file cannot be opened.", "Check its permissions, and that it is an ordinary file."),
    Fault("file-too-large", "The file is larger than 8 MB.", "Split it into several files."),
    Fault("file-empty", "The file has no text.", "Write into it, or name another one."),
    Fault("file-not-utf8", "The file is not encoded in UTF-8.", "Save it as UTF-8 in your editor."),
    Fault("control-character", "A character stands there that cannot be printed.", "Delete it."),
    # YAML
    Fault("yaml-unclosed-quote", "A quotation mark opens a text and none closes it.", "Close it, or write `>-`."),
    Fault("yaml-after-quote", "Something follows the closing quotation mark.", "Write the text below `>-`."),
    Fault("yaml-tab", "A tab stands where only blanks may.", "Replace it by blanks."),
    Fault("yaml-colon", "A colon and a blank stand inside a plain text.", "Write the text below `>-`."),
    Fault("yaml-start", "A plain text begins with a mark that means something to YAML.", "Put it in quotes."),
    Fault(
        "cut-by-comment",
        "A # behind one blank begins a comment, which ends the text.",
        "If it is part of the text, put the whole in quotes or below `>-`; else put two blanks before it.",
    ),
    Fault("yaml-indent", "The line is not indented like its neighbours.", "Indent the keys of one block alike."),
    Fault("yaml-no-colon", "The line is neither a key with its colon nor part of a text.", "Indent it below its key."),
    Fault("yaml-syntax", "The file is not valid YAML.", "Compare the line with the examples in the documentation."),
    Fault("yaml-alias", "`*name` points to another place of the file.", "Write the text out, or put it in quotes."),
    Fault("yaml-anchor", "`&name` marks a place of the file.", "Leave it out, or put the text in quotes."),
    Fault("yaml-tag", "`!name` gives a text a type.", "Leave it out, or put the text in quotes."),
    Fault("yaml-merge-key", "`<<` merges one block into another.", "Write the keys out."),
    Fault("yaml-second-document", "`---` begins a second document.", "Write it into a file of its own."),
    Fault("yaml-key", "A key is not a plain word.", "Write a key, a colon and its text."),
    Fault("yaml-too-deep", "Blocks stand in one another more than 16 deep.", "Follow the form of the examples."),
    Fault("yaml-too-many", "The file holds more than 500,000 texts and blocks.", "Split it into several files."),
    Fault("duplicate-key", "A key stands twice in one block.", "Keep one of the two."),
    Fault("flow-list", "A list stands in brackets, where a comma would cut texts in two.", "Write one member a line."),
    Fault("flow-map", "A block stands in braces.", "Put a text in quotes; write a block with one key a line."),
    # Shape
    Fault("unknown-key", "Quizgen knows no such key here.", "Correct or delete it."),
    Fault("missing-field", "A key is missing that must be there.", "Add it."),
    Fault("wrong-shape", "Something else stands where a text, a list or a block belongs.", "Write it in that form."),
    Fault("empty-text", "A text is empty.", "Write it, or delete the key; a text that begins with # needs quotes."),
    Fault("unknown-version", "The file is of a version that this quizgen does not know.", "Write `quizgen: 1`."),
    Fault("unknown-choice", "The word is none of those that may stand here.", "Take one of them."),
    Fault("no-facts", "The file has no facts and no relations yet.", "Write the first one below `facts:`."),
    # Ids
    Fault("bad-id", "An id is not made of small letters, digits and single hyphens.", "Take the one suggested."),
    Fault("duplicate-id", "Two facts or relations have one id.", "Give one of them another id."),
    Fault("unknown-fact", "`from` names no fact of this file.", "Name the id of a fact or a relation."),
    Fault("from-missing", "A derived fact does not say what it derives from.", "List the ids of its facts in `from`."),
    Fault("from-cycle", "A fact derives from itself, by way of others.", "Let one of them rest on its quote alone."),
    # Source
    Fault("source-outside", "The source is not a plain file name.", "Put the source beside the fact file."),
    Fault("source-format", "The source is neither plain text nor Markdown.", "Save it as .txt or .md."),
    Fault("source-empty", "The source has no sentence.", "Name a file with the text that the facts rest on."),
    Fault(
        "unknown-language", "The language is no tag such as en, fr or pt-BR.", "Write the tag of the source's language."
    ),
    Fault("bad-date", "A date is not written in EDTF.", "Write 2021, 2021-12, 2021-12-24 or 2021-07/2021-11."),
    # Names
    Fault("short-group", "A group of names has only one name.", "Add the other names, or delete the group."),
    Fault("inside-cycle", "Something lies inside itself, by way of others.", "Write the smallest first."),
    Fault("duplicate-member", "A kind lists the same thing twice.", "Keep one of its names."),
    Fault(
        "kinds-overlap",
        "Two names of a kind may be of one thing (“Miss Marsh”, “the founder”), or of a part and its whole (Greenland, "
        "Denmark).",
        "Keep one of the two; they are never offered against each other.",
    ),
    Fault("unknown-kind", "`kinds` has no list of that name.", "Name one of its lists, or add one."),
    # Quotes
    Fault("quote-absent", "The quote does not stand in the source.", "Copy it from the source, word for word."),
    Fault("quote-twice", "The quote stands more than once in the source.", "Quote more, so that it stands only once."),
    # Answers
    Fault(
        "answer-not-in-quote",
        "The quote does not have the answer.",
        "Copy the answer from the quote (`show` may print another form), quote more, or write `basis: inferred`.",
    ),
    Fault(
        "hedge-dropped",
        "The quote gives a bound or an estimate, the answer a bare figure.",
        "Copy the whole figure; where the limit itself is asked for, write `claim: stated`.",
    ),
    Fault(
        "speaker-not-in-source",
        "The source does not name the speaker.",
        "Write the name as the source has it, or tie the two names in `same`.",
    ),
    Fault(
        "speaker-in-quote",
        "The quote names its speaker, so that nobody can be asked whose words it is.",
        "Quote the words alone, without who said them.",
    ),
    Fault(
        "unreadable-answer", "The answer cannot be read as a value of its type.", "Give its `value`, or another type."
    ),
    Fault("unreadable-value", "`value` does not follow the notation of its type.", "Write it in that notation."),
    Fault("value-differs", "`value` says something else than the answer.", "Correct one of the two."),
    Fault("show-differs", "`show` says something else than the answer.", "Correct one of the two."),
    Fault("type-missing", "`value` may be read in more than one way.", "Add the `type`."),
    Fault("list-semicolon", "A member of a list has a semicolon, which divides members.", "Reword it."),
    Fault(
        "look-alike-options",
        "Two options of one fact look alike or say the same, as “14:00” and “2 p.m.” do.",
        "Delete one of the two.",
    ),
    Fault(
        "wrong-is-right",
        "A text of `wrong` says what the answer or one of `also` says, in the same or other words.",
        "Delete it from one of the two.",
    ),
    Fault(
        "one-line-list",
        "Several options stand on one line, where they are one option.",
        "Write each on a line of its own, behind a hyphen.",
    ),
    Fault("ask-unwritten", "A question has no word yet.", "Write what is asked, or delete the fact."),
    Fault("not-of-kind", "The answer is no member of the fact's kind.", "Add it to the list in `kinds`."),
    # Relations
    Fault(
        "placeholder-missing",
        "A wording lacks the place of what is given.",
        "Write {subject} in `ask`, {object} in `ask-back`.",
    ),
    Fault(
        "placeholder-unknown", "A wording has a place that nothing fills.", "Only {subject} or {object} is filled in."
    ),
    Fault("duplicate-row", "Two rows of a relation pair the same two things.", "Keep one of the two."),
)
"""All codes, in the order in which a file is read; `source_docs/README.md` explains each."""

REMEDIES: dict[str, str] = {fault.code: fault.remedy for fault in FAULTS}
"""What to do, by code."""
