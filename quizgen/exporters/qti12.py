"""QTI 1.2 as Canvas wants it: one quiz with its settings, in a common cartridge."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from quizgen.exporters.characters import shorten
from quizgen.exporters.exported import Exported
from quizgen.exporters.feedback import phrase_evidence, phrase_why
from quizgen.exporters.identity import xml_identifier
from quizgen.exporters.markup import add, html, paragraph, xml
from quizgen.exporters.selection import Entry, Selection
from quizgen.exporters.zips import zip_files

QUESTIONS = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
CARTRIDGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
SETTINGS_TYPE = "associatedcontent/imscc_xmlv1p1/learning-application-resource"
QUIZ_FILE = "quiz/quiz.xml"
SETTINGS_FILE = "quiz/assessment_meta.xml"
TITLE_WIDTH = 80


def export(selection: Selection) -> Exported:
    """The selection as a zipped cartridge that holds one unpublished quiz."""
    return Exported(
        zip_files(
            (
                ("imsmanifest.xml", xml(_build_manifest(selection))),
                (QUIZ_FILE, xml(_build_quiz(selection))),
                (SETTINGS_FILE, xml(_build_settings(selection))),
            )
        )
    )


def _quiz_identifier(selection: Selection) -> str:
    return xml_identifier(f"quiz-{selection.bank.facts}")


def _build_manifest(selection: Selection) -> ET.Element:
    quiz = _quiz_identifier(selection)
    root = ET.Element("manifest", {"xmlns": CARTRIDGE, "identifier": f"{quiz}_manifest"})
    metadata = add(root, "metadata")
    add(metadata, "schema", "IMS Content")
    add(metadata, "schemaversion", "1.1.3")
    add(root, "organizations")
    resources = add(root, "resources")
    questions = add(resources, "resource", identifier=quiz, type="imsqti_xmlv1p2")
    add(questions, "file", href=QUIZ_FILE)
    add(questions, "dependency", identifierref=f"{quiz}_settings")
    settings = add(resources, "resource", identifier=f"{quiz}_settings", type=SETTINGS_TYPE, href=SETTINGS_FILE)
    add(settings, "file", href=SETTINGS_FILE)
    return root


def _build_settings(selection: Selection) -> ET.Element:
    """What Canvas keeps outside the questions; it shuffles the options of all questions or of none."""
    root = ET.Element("quiz", {"xmlns": CANVAS, "identifier": _quiz_identifier(selection)})
    shuffles = not any(entry.ordered for entry in selection.entries)
    for name, value in (
        ("title", selection.title),
        ("description", html(selection.source_title)),
        ("shuffle_answers", "true" if shuffles else "false"),
        ("scoring_policy", "keep_highest"),
        ("quiz_type", "assignment"),
        ("points_possible", f"{len(selection.entries)}.0"),
        ("allowed_attempts", "1"),
        ("available", "false"),
    ):
        add(root, name, value)
    return root


def _build_quiz(selection: Selection) -> ET.Element:
    root = ET.Element("questestinterop", {"xmlns": QUESTIONS})
    assessment = add(root, "assessment", ident=_quiz_identifier(selection), title=selection.title)
    _add_fields(assessment, (("cc_maxattempts", "1"),))
    section = add(assessment, "section", ident="root_section")
    for entry in selection.entries:
        _add_item(section, entry, selection)
    return root


def _add_item(section: ET.Element, entry: Entry, selection: Selection) -> None:
    identifier = xml_identifier(entry.id)
    item = add(section, "item", ident=identifier, title=shorten(entry.stem, TITLE_WIDTH))
    names = [_option_identifier(position) for position in range(len(entry.choices))]
    fields = (
        ("question_type", "multiple_choice_question"),
        ("points_possible", "1.0"),
        ("original_answer_ids", ",".join(names)),
        ("assessment_question_identifierref", f"{identifier}_question"),
    )
    _add_fields(add(item, "itemmetadata"), fields)
    _add_presentation(item, entry, selection.language)
    _add_processing(item, entry)
    for name, choice in zip(names, entry.choices, strict=True):
        why = paragraph(phrase_why(choice, entry, selection.language), selection.language)
        _add_feedback(item, f"{name}_fb", why)
    _add_feedback(item, "general_fb", paragraph(phrase_evidence(entry, selection), selection.language))


def _option_identifier(position: int) -> str:
    """Numbers, because Canvas ties feedback to options by the digits in their names."""
    return str(1001 + position)


def _add_fields(parent: ET.Element, fields: tuple[tuple[str, str], ...]) -> None:
    metadata = add(parent, "qtimetadata")
    for label, value in fields:
        field = add(metadata, "qtimetadatafield")
        add(field, "fieldlabel", label)
        add(field, "fieldentry", value)


def _add_presentation(item: ET.Element, entry: Entry, language: str) -> None:
    presentation = add(item, "presentation")
    _add_text(presentation, paragraph(entry.stem, language))
    response = add(presentation, "response_lid", ident="response1", rcardinality="Single")
    choices = add(response, "render_choice")
    for position, choice in enumerate(entry.choices):
        _add_text(add(choices, "response_label", ident=_option_identifier(position)), html(choice.text))


def _add_text(parent: ET.Element, text: str) -> None:
    add(add(parent, "material"), "mattext", text, texttype="text/html")


def _add_processing(item: ET.Element, entry: Entry) -> None:
    """Feedback first; only the key sets a score, because Canvas takes every setting for a right answer."""
    processing = add(item, "resprocessing")
    add(add(processing, "outcomes"), "decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")
    general = add(processing, "respcondition", **{"continue": "Yes"})
    add(add(general, "conditionvar"), "other")
    add(general, "displayfeedback", feedbacktype="Response", linkrefid="general_fb")
    for position in range(len(entry.choices)):
        name = _option_identifier(position)
        chosen = _add_condition(processing, name, go_on="Yes")
        add(chosen, "displayfeedback", feedbacktype="Response", linkrefid=f"{name}_fb")
    right = _add_condition(processing, _option_identifier(entry.correct), go_on="No")
    add(right, "setvar", "100", action="Set", varname="SCORE")


def _add_condition(processing: ET.Element, name: str, *, go_on: str) -> ET.Element:
    condition = add(processing, "respcondition", **{"continue": go_on})
    add(add(condition, "conditionvar"), "varequal", name, respident="response1")
    return condition


def _add_feedback(item: ET.Element, name: str, text: str) -> None:
    feedback = add(item, "itemfeedback", ident=name)
    _add_text(add(feedback, "flow_mat"), text)
