"""The fact file's keys, as literal tables: the one place that knows them, for the reader and for editors alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from quizgen.domain.doubt import About, Reply
from quizgen.domain.fact import Basis, Claim
from quizgen.domain.values.kinds import KINDS

VERSION = "1"
"""The version of fact files that this quizgen reads."""


class Shape(Enum):
    """What may stand behind a key; the value is how messages call it."""

    TEXT = "a text"
    TEXTS = "a text or a list of texts"
    GROUPS = "a list of lists of texts"
    LISTS = "a block of names, each with a list of texts"
    RECORD = "a block of keys"
    RECORDS = "a list of blocks of keys"


@dataclass(frozen=True, slots=True)
class Field:
    """One key: what stands behind it and what it is for, in one sentence."""

    name: str
    shape: Shape
    about: str
    required: bool = False
    choices: tuple[str, ...] = ()
    """The words that may stand there; empty for any text."""
    table: str = ""
    """The table of the keys inside, for blocks."""


Table = tuple[Field, ...]

_TYPES = tuple(KINDS)
_CLAIMS = tuple(claim.value for claim in Claim)
_BASES = tuple(basis.value for basis in Basis)
_REPLIES = tuple(reply.value for reply in Reply)

FILE: Table = (
    Field("quizgen", Shape.TEXT, "The version of the file's form: 1.", required=True, choices=(VERSION,)),
    Field("source", Shape.RECORD, "The document that the facts rest on.", required=True, table="source"),
    Field("same", Shape.GROUPS, "Names of one thing: never offered against each other."),
    Field("inside", Shape.GROUPS, "What lies inside what, smallest first."),
    Field("kinds", Shape.LISTS, "Things of one sort, all different: where names find their distractors."),
    Field("doubts", Shape.RECORDS, "What quizgen asked the author, and the answers.", table="doubt"),
    Field("allow", Shape.RECORDS, "Rules of `quizgen check` that do not count here, and why.", table="allow"),
    Field("facts", Shape.RECORDS, "The facts, each with its question, quote and answer.", table="fact"),
    Field("relations", Shape.RECORDS, "Tables of facts: each row asks both ways.", table="relation"),
)
SOURCE: Table = (
    Field("file", Shape.TEXT, "The document's file name; it stands beside this file.", required=True),
    Field("title", Shape.TEXT, "The document's title, as printed on the papers."),
    Field("published", Shape.TEXT, "When it was published, in EDTF: what “today” and “this year” mean in it."),
    Field("language", Shape.TEXT, "The document's language as a tag such as en or fr; en where left out."),
)
FACT: Table = (
    Field("id", Shape.TEXT, "The fact's name in this file: small letters, digits, hyphens.", required=True),
    Field("ask", Shape.TEXTS, "The question, in one or more wordings.", required=True),
    Field("quote", Shape.TEXT, "The words of the source that the fact rests on.", required=True),
    Field("answer", Shape.TEXTS, "The answer as the quote has it; a list where several things answer.", required=True),
    Field("show", Shape.TEXT, "The answer as it is printed, where the quote has another form."),
    Field("type", Shape.TEXT, "What sort of value the answer is; guessed where left out.", choices=_TYPES),
    Field("value", Shape.TEXT, "The answer in the notation of its type, such as “>45000 personnel” or “2021-12”."),
    Field("claim", Shape.TEXT, "How the answer can be proved wrong.", choices=_CLAIMS),
    Field("also", Shape.TEXTS, "Other right wordings of the answer."),
    Field("never", Shape.TEXTS, "What is true or cannot be refuted: never offered."),
    Field("wrong", Shape.TEXTS, "Wrong options that the author vouches for."),
    Field("kind", Shape.TEXT, "The list in `kinds` that the answer belongs to."),
    Field("topic", Shape.TEXT, "What the question is about, to choose questions by."),
    Field("difficulty", Shape.TEXT, "How hard the question is, to choose questions by."),
    Field("says", Shape.TEXT, "Whose words the quote is."),
    Field("basis", Shape.TEXT, "How the source supports the fact: stated where left out.", choices=_BASES),
    Field("from", Shape.TEXTS, "The ids of the facts that this one derives from."),
    Field("as-of", Shape.TEXT, "When the fact held, in EDTF."),
    Field("note", Shape.TEXT, "A remark for the trainer."),
    Field("doubts", Shape.RECORDS, "What quizgen asked the author, and the answers.", table="doubt"),
    Field("allow", Shape.RECORDS, "Rules of `quizgen check` that do not count here, and why.", table="allow"),
)
RELATION: Table = (
    Field("id", Shape.TEXT, "The relation's name in this file: small letters, digits, hyphens.", required=True),
    Field("ask", Shape.TEXTS, "The question for the object, with {subject} in it.", required=True),
    Field("ask-back", Shape.TEXTS, "The question for the subject, with {object} in it."),
    Field("rows", Shape.RECORDS, "The pairs.", required=True, table="row"),
    Field("type", Shape.TEXT, "What sort of value the objects are; guessed where left out.", choices=_TYPES),
    Field("claim", Shape.TEXT, "How an answer can be proved wrong.", choices=_CLAIMS),
    Field("never", Shape.TEXTS, "What is never offered, in any row."),
    Field("kind", Shape.TEXT, "The list in `kinds` that the subjects belong to."),
    Field("topic", Shape.TEXT, "What the questions are about, to choose questions by."),
    Field("difficulty", Shape.TEXT, "How hard the questions are, to choose questions by."),
    Field("basis", Shape.TEXT, "How the source supports the rows: stated where left out.", choices=_BASES),
    Field("from", Shape.TEXTS, "The ids of the facts that this relation derives from."),
    Field("as-of", Shape.TEXT, "When the rows held, in EDTF."),
    Field("note", Shape.TEXT, "A remark for the trainer."),
    Field("doubts", Shape.RECORDS, "What quizgen asked the author, and the answers.", table="doubt"),
    Field("allow", Shape.RECORDS, "Rules of `quizgen check` that do not count here, and why.", table="allow"),
)
ROW: Table = (
    Field("subject", Shape.TEXT, "What the question names.", required=True),
    Field("object", Shape.TEXT, "What answers it.", required=True),
    Field("quote", Shape.TEXT, "The words of the source that pair the two.", required=True),
    Field("never", Shape.TEXTS, "What is true of this row or cannot be refuted: never offered."),
    Field("as-of", Shape.TEXT, "When the row held, in EDTF."),
    Field("note", Shape.TEXT, "A remark for the trainer."),
    Field("doubts", Shape.RECORDS, "What quizgen asked the author, and the answers.", table="doubt"),
    Field("allow", Shape.RECORDS, "Rules of `quizgen check` that do not count here, and why.", table="allow"),
)
DOUBT: Table = (
    Field("about", Shape.TEXT, "What was asked.", required=True, choices=tuple(about.value for about in About)),
    Field("of", Shape.TEXTS, "The texts that were asked about."),
    Field("answer", Shape.TEXT, "The author's answer; left out while it is open.", choices=_REPLIES),
    Field("seen", Shape.TEXT, "What the author saw, as eight hexadecimal digits; where it changes, it is asked anew."),
    Field("by", Shape.TEXT, "Who answered."),
)
ALLOW: Table = (
    Field("rule", Shape.TEXT, "The rule's name, as `quizgen rules` lists it.", required=True),
    Field("because", Shape.TEXT, "Why it does not count here.", required=True),
)

TABLES: dict[str, Table] = {
    "file": FILE,
    "source": SOURCE,
    "fact": FACT,
    "relation": RELATION,
    "row": ROW,
    "doubt": DOUBT,
    "allow": ALLOW,
}
"""All tables, by the name of the block that they describe."""
