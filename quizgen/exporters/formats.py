"""The registry of export formats: one line a format, what it carries and what it drops."""

from __future__ import annotations

from quizgen.exporters import (
    aiken,
    anki,
    csv_table,
    deck,
    gift,
    h5p,
    json_form,
    kahoot,
    markdown,
    moodle_xml,
    practice,
    qti3,
    qti12,
    qti21,
    qti22,
    xlsx_table,
)
from quizgen.exporters.exported import Format
from quizgen.exporters.faults import UnknownFormatError

KEY = "the key"
WHY = "why each option is right or wrong"
EVIDENCE = "quote and sentence of the source"
TAGS = "topic and difficulty"
POINTS = "points"
SHUFFLE = "whether options may be shuffled (never figures and dates in order)"
IDS = "ids, so that a second import updates the first"
LINES = "line ends within a text"

FORMATS: dict[str, Format] = {
    "moodle-xml": Format(
        name="moodle-xml",
        suffix=".moodle.xml",
        description="Moodle: a category of the question bank",
        carries=(KEY, POINTS, SHUFFLE, WHY, EVIDENCE, TAGS, IDS),
        drops=(),
        export=moodle_xml.export,
        advice="In a course, choose Question bank, Import, Moodle XML format.",
    ),
    "gift": Format(
        name="gift",
        suffix=".gift.txt",
        description="GIFT text: Moodle and many small quiz programs",
        carries=(KEY, WHY, EVIDENCE, TAGS, IDS),
        drops=(POINTS, SHUFFLE),
        export=gift.export,
        advice="The importing site decides about points and shuffling: switch shuffling off for figures in order.",
    ),
    "aiken": Format(
        name="aiken",
        suffix=".aiken.txt",
        description="Aiken text: the plainest format of all",
        carries=(KEY,),
        drops=(POINTS, SHUFFLE, WHY, EVIDENCE, TAGS, IDS, LINES),
        export=aiken.export,
        advice="A stem that begins like an option (“E. coli is …”) cannot be held, and its item is left out.",
    ),
    "qti3": Format(
        name="qti3",
        suffix=".qti3.zip",
        description="QTI 3.0 package: current assessment platforms",
        carries=(KEY, POINTS, SHUFFLE, WHY, EVIDENCE, TAGS, IDS),
        drops=(),
        export=qti3.export,
        binary=True,
        advice="Topic and difficulty stand in the manifest, as keywords of each item.",
    ),
    "qti21": Format(
        name="qti21",
        suffix=".qti21.zip",
        description="QTI 2.1 package: TAO, Canvas New Quizzes, Inspera, Brightspace, Blackboard, ONYX",
        carries=(KEY, POINTS, SHUFFLE, WHY, EVIDENCE, TAGS, IDS),
        drops=("the direction of right-to-left texts",),
        export=qti21.export,
        binary=True,
        advice="The version of QTI that most platforms import.",
    ),
    "qti22": Format(
        name="qti22",
        suffix=".qti22.zip",
        description="QTI 2.2 package: for platforms that ask for this version",
        carries=(KEY, POINTS, SHUFFLE, WHY, EVIDENCE, TAGS, IDS),
        drops=(),
        export=qti22.export,
        binary=True,
    ),
    "qti12": Format(
        name="qti12",
        suffix=".qti12.zip",
        description="QTI 1.2 package: Canvas Classic Quizzes",
        carries=(KEY, POINTS, WHY, EVIDENCE, IDS),
        drops=(TAGS, "shuffling, where an item has options in order: Canvas shuffles all items or none"),
        export=qti12.export,
        binary=True,
        advice="In a course, choose Settings, Import Course Content, QTI .zip file.",
    ),
    "h5p": Format(
        name="h5p",
        suffix=".h5p",
        description="H5P question set: Moodle, WordPress, Drupal, Lumi",
        carries=(KEY, POINTS, SHUFFLE, WHY, EVIDENCE, IDS),
        drops=(TAGS,),
        export=h5p.export,
        binary=True,
        advice="The site needs the libraries QuestionSet 1.20 and MultiChoice 1.16. The buttons are in English.",
    ),
    "anki": Format(
        name="anki",
        suffix=".apkg",
        description="Anki deck: cards for spaced repetition",
        carries=(KEY, WHY, EVIDENCE, TAGS, IDS),
        drops=(POINTS, SHUFFLE),
        export=anki.export,
        binary=True,
        advice="Import it again after a change: the cards are updated and keep their schedule.",
    ),
    "kahoot": Format(
        name="kahoot",
        suffix=".kahoot.xlsx",
        description="Kahoot spreadsheet: a game in the room",
        carries=(KEY,),
        drops=(POINTS, SHUFFLE, WHY, EVIDENCE, TAGS, IDS, LINES),
        export=kahoot.export,
        binary=True,
        advice="Questions over 120 and options over 75 characters cannot be held, and their items are left out.",
    ),
    "csv": Format(
        name="csv",
        suffix=".csv",
        description="CSV table: spreadsheets; with --raw for machines",
        carries=(KEY, WHY, EVIDENCE, TAGS, IDS),
        drops=(POINTS, SHUFFLE),
        export=csv_table.export,
        export_raw=csv_table.export_raw,
        advice="Cells that a spreadsheet would take for a formula begin with an apostrophe; --raw leaves it out.",
    ),
    "xlsx": Format(
        name="xlsx",
        suffix=".xlsx",
        description="Excel workbook: items with keys, options with their evidence",
        carries=(KEY, WHY, EVIDENCE, TAGS, IDS),
        drops=(POINTS, SHUFFLE),
        export=xlsx_table.export,
        binary=True,
    ),
    "json": Format(
        name="json",
        suffix=".questions.json",
        description="JSON: questions spelt out for programs of one's own",
        carries=(KEY, SHUFFLE, WHY, EVIDENCE, TAGS, IDS),
        drops=(POINTS,),
        export=json_form.export,
        advice="`quizgen formats --schema` prints its JSON Schema.",
    ),
    "markdown": Format(
        name="markdown",
        suffix=".md",
        description="Markdown: questions with answers, to read or to paste into a page",
        carries=(KEY, WHY, EVIDENCE),
        drops=(POINTS, SHUFFLE, TAGS, IDS),
        export=markdown.export,
    ),
    "practice": Format(
        name="practice",
        suffix=".practice.html",
        description="Practice page: one HTML file for learners on their own, on any device, without a network",
        carries=(KEY, POINTS, SHUFFLE, WHY, EVIDENCE, TAGS),
        drops=(),
        export=practice.export,
        for_learners=True,
        advice="The file holds the answers: it is for practice, not for tests.",
    ),
    "deck": Format(
        name="deck",
        suffix=".deck.html",
        description="Projector deck: one HTML file for the front of the room, with a countdown",
        carries=(KEY, WHY, EVIDENCE, TAGS),
        drops=(POINTS, SHUFFLE),
        export=deck.export,
        advice="Press ? in the deck for its keys.",
    ),
}


def find_format(name: str) -> Format:
    """The format of that name; raises UnknownFormatError."""
    try:
        return FORMATS[name.strip().casefold()]
    except KeyError:
        raise UnknownFormatError(name, tuple(FORMATS)) from None
