"""One question as a QTI item: declarations, body, response processing, feedback.

Importers differ in what they read, so the item says the same in several ways: a correct response
and a mapping, and a maximum on the score. Feedback has names that no importer takes for a hint at
right or wrong.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET

from quizgen.domain.languages import direction
from quizgen.exporters.characters import shorten
from quizgen.exporters.feedback import phrase_evidence, phrase_why
from quizgen.exporters.identity import xml_identifier
from quizgen.exporters.markup import LANG, add_lines
from quizgen.exporters.qti_dialect import Dialect
from quizgen.exporters.selection import Entry, Selection

TITLE_WIDTH = 80
EVIDENCE = "general_source"
"""The feedback that everybody gets; importers that know no such thing take `general_` for a comment on the question."""


def build_item(entry: Entry, selection: Selection, dialect: Dialect) -> ET.Element:
    """The item's tree."""
    root = dialect.root(
        "assessmentItem",
        identifier=xml_identifier(entry.id),
        title=shorten(entry.stem, TITLE_WIDTH),
        adaptive="false",
        timeDependent="false",
    )
    root.set(LANG, selection.language)
    _declare_response(root, entry, dialect)
    _declare_outcomes(root, dialect)
    _add_body(root, entry, selection, dialect)
    _add_processing(root, dialect)
    for position, choice in enumerate(entry.choices):
        why = phrase_why(choice, entry, selection.language)
        _add_feedback(root, ("FEEDBACK", option_identifier(position)), why, dialect)
    _add_feedback(root, ("EVIDENCE", EVIDENCE), phrase_evidence(entry, selection), dialect)
    return root


def option_identifier(position: int) -> str:
    """The identifier of the option at that position from 0, and of its feedback."""
    return f"option_{position + 1}"


def _declare_response(root: ET.Element, entry: Entry, dialect: Dialect) -> None:
    declaration = dialect.add(
        root, "responseDeclaration", identifier="RESPONSE", cardinality="single", baseType="identifier"
    )
    key = option_identifier(entry.correct)
    dialect.add(dialect.add(declaration, "correctResponse"), "value", key)
    mapping = dialect.add(declaration, "mapping", defaultValue="0")
    dialect.add(mapping, "mapEntry", mapKey=key, mappedValue="1")


def _declare_outcomes(root: ET.Element, dialect: Dialect) -> None:
    for name, value in (("SCORE", "0"), ("MAXSCORE", "1")):
        declaration = dialect.add(
            root, "outcomeDeclaration", identifier=name, cardinality="single", baseType="float", normalMaximum="1"
        )
        dialect.add(dialect.add(declaration, "defaultValue"), "value", value)
    for name in ("FEEDBACK", "EVIDENCE"):
        dialect.add(root, "outcomeDeclaration", identifier=name, cardinality="single", baseType="identifier")


def _add_body(root: ET.Element, entry: Entry, selection: Selection, dialect: Dialect) -> None:
    body = dialect.add(root, "itemBody")
    if dialect.tells_direction and direction(selection.language) == "rtl":
        body.set("dir", direction(selection.language))
    interaction = dialect.add(
        body,
        "choiceInteraction",
        responseIdentifier="RESPONSE",
        shuffle="false" if entry.ordered else "true",
        maxChoices="1",
    )
    add_lines(dialect.add(interaction, "prompt"), entry.stem)
    for position, choice in enumerate(entry.choices):
        add_lines(dialect.add(interaction, "simpleChoice", identifier=option_identifier(position)), choice.text)


def _add_processing(root: ET.Element, dialect: Dialect) -> None:
    """Score 1 for the key and 0 for the rest; show what belongs to the option chosen, and the source."""
    processing = dialect.add(root, "responseProcessing")
    condition = dialect.add(processing, "responseCondition")
    right = dialect.add(condition, "responseIf")
    match = dialect.add(right, "match")
    dialect.add(match, "variable", identifier="RESPONSE")
    dialect.add(match, "correct", identifier="RESPONSE")
    for branch, value in ((right, "1"), (dialect.add(condition, "responseElse"), "0")):
        setting = dialect.add(branch, "setOutcomeValue", identifier="SCORE")
        dialect.add(setting, "baseValue", value, baseType="float")
    setting = dialect.add(processing, "setOutcomeValue", identifier="FEEDBACK")
    dialect.add(setting, "variable", identifier="RESPONSE")
    setting = dialect.add(processing, "setOutcomeValue", identifier="EVIDENCE")
    dialect.add(setting, "baseValue", EVIDENCE, baseType="identifier")


def _add_feedback(root: ET.Element, outcome: tuple[str, str], text: str, dialect: Dialect) -> None:
    variable, value = outcome
    feedback = dialect.add(root, "modalFeedback", outcomeIdentifier=variable, identifier=value, showHide="show")
    content = dialect.add(feedback, "contentBody") if dialect.kebab else feedback
    add_lines(ET.SubElement(content, "p"), text)
