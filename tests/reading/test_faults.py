"""Every fault of a fact file is reported by its code, at its place, and with what to do."""

from __future__ import annotations

import pytest

from quizgen.diagnostics import Severity
from quizgen.reading.faults import FAULTS, REMEDIES
from tests.reading.files import GOOD, Spoilt, codes, read

ANSWER = "    answer: 2004\n"
QUOTE = "    quote: >-\n      Rwanda sent its first\n      contingent in 2004\n"
ASK = "    ask: When did Rwanda send its first contingent?\n"
TOPIC = "    topic: Dates\n"

YAML = (
    Spoilt("yaml-unclosed-quote", ANSWER, '    answer: ▶"2004\n'),
    Spoilt("yaml-unclosed-quote", ANSWER, "    answer: ▶'2004\n"),
    Spoilt("yaml-unclosed-quote", ANSWER + TOPIC, '    answer: ▶"2004\n    topic: "Dates"\n'),
    Spoilt("yaml-after-quote", ANSWER, '    answer: "2004" ▶or so\n', says=">-"),
    Spoilt("yaml-after-quote", ANSWER, "    answer: 'It'▶s 2004'\n"),
    Spoilt("yaml-tab", ANSWER, "▶\tanswer: 2004\n"),
    Spoilt("yaml-tab", ANSWER, "    answer:▶\t2004\n"),
    Spoilt("yaml-colon", ASK, "    ask: Which year▶: the first?\n", says=">-"),
    Spoilt("yaml-start", ANSWER, "    answer: ▶@2004\n", says="“@”"),
    Spoilt("cut-by-comment", "first contingent?", "first ▶# (not second) contingent?", says="first” alone"),
    Spoilt("cut-by-comment", ANSWER, "    answer: 2004 ▶# of our era\n", says="“2004” alone"),
    Spoilt("yaml-start", ANSWER, "    answer: ▶%2004\n"),
    Spoilt("yaml-start", ANSWER, "    answer: ▶>45000 personnel\n", says="“>”"),
    Spoilt("yaml-start", ANSWER, "    answer: ▶- 2004\n"),
    Spoilt("yaml-start", ANSWER, "    answer: ▶**2004**\n", says="“*”"),
    Spoilt("yaml-indent", TOPIC, "   ▶topic: Dates\n"),
    Spoilt("yaml-indent", TOPIC, "      topic▶: Dates\n"),
    Spoilt("yaml-no-colon", TOPIC, "▶and so on\n"),
    Spoilt("yaml-syntax", ANSWER, '    answer: "20\\▶q04"\n', says="backslash"),
    Spoilt("yaml-syntax", "quizgen: 1\n", '▶quizgen: "\\UFFFFFFFF"\n'),
    Spoilt("yaml-syntax", "quizgen: 1\n", "▶%YAML 2.0\n---\nquizgen: 1\n"),
    Spoilt("yaml-tag", "quizgen: 1\n", "▶%TAG ! tag:example.org,2000:\n---\nquizgen: 1\n"),
    Spoilt("yaml-unclosed-quote", "relations:\n", "relations: ▶'\n---\n"),
    Spoilt("flow-map", ANSWER, "    answer: ▶{a} b\n"),
    Spoilt("yaml-alias", ANSWER, "    answer: ▶*year\n"),
    Spoilt("yaml-anchor", ANSWER, "    answer: ▶&year 2004\n"),
    Spoilt("yaml-tag", ANSWER, "    answer: ▶!!int 2004\n"),
    Spoilt("yaml-tag", ANSWER, "    answer: ▶!python/object:os.system 2004\n"),
    Spoilt("yaml-merge-key", ANSWER, "    ▶<<: 2004\n", ("missing-field",)),
    Spoilt("yaml-second-document", "relations:\n", "▶---\nrelations:\n"),
    Spoilt("yaml-key", TOPIC, "    ? ▶- a\n    : b\n"),
    Spoilt("yaml-key", TOPIC, '    ▶"": b\n'),
    Spoilt("yaml-too-deep", TOPIC, "    topic:\n      " + "- " * 13 + "▶- deep\n"),
    Spoilt("duplicate-key", TOPIC, "    topic: Dates\n    ▶topic: Years\n", says="line 24"),
    Spoilt("flow-list", ANSWER, "    answer: ▶[more than 5,000, several]\n", says="  - more than 5,000\n  - several"),
    Spoilt("flow-list", TOPIC, "    also: ▶[a, [b]]\n"),
    Spoilt("flow-list", TOPIC, "    also: ▶[a, b\n    topic: c\n"),
    Spoilt("flow-map", ANSWER, "    answer: ▶{{7*7}}\n", says="quotes"),
    Spoilt("control-character", ANSWER, '    answer: ▶"20\\e04"\n', ("answer-not-in-quote",), says="U+001B"),
)
SHAPE = (
    Spoilt("unknown-key", ANSWER, "    ▶anwser: 2004\n", ("missing-field",), says="`answer`"),
    Spoilt("unknown-key", "same:\n", "▶sme:\n", says="`same`"),
    Spoilt("unknown-key", "  title: A report\n", "  ▶colour: red\n", says="The keys are file, title"),
    Spoilt(
        "unknown-key",
        "        quote: UNMISS in South Sudan\n",
        "        ▶qoute: x\n",
        ("missing-field",),
        says="`quote`",
    ),
    Spoilt("missing-field", "  - id: first-contingent\n" + ASK, "  - ▶id: first-contingent\n", says="`ask`"),
    Spoilt("missing-field", TOPIC, "    allow:\n      - ▶rule: key-longest\n", says="`because`"),
    Spoilt("wrong-shape", TOPIC, "    allow: ▶key-longest\n", says="a list of blocks of keys"),
    Spoilt("empty-text", TOPIC, "    allow:\n      - rule: key-longest\n        because:▶\n"),
    Spoilt("missing-field", "quizgen: 1\n", "▶", says="quizgen"),
    Spoilt("missing-field", "  file: report.txt\n  title", "  ▶title", says="`file`"),
    Spoilt("wrong-shape", ANSWER, "    answer:\n      ▶year: 2004\n", says="a text"),
    Spoilt("wrong-shape", TOPIC, "    topic:\n      ▶- Dates\n", says="`topic`"),
    Spoilt("wrong-shape", TOPIC, "    also:\n      - ▶Level 2: hospital\n", says=">-"),
    Spoilt("wrong-shape", "same:\n  - - US\n    - USA\n", "same:\n  - ▶US\n  - USA\n", says="- - first name"),
    Spoilt("wrong-shape", "  mission:\n    - MINUSCA\n    - UNMISS\n", "  mission: ▶MINUSCA\n"),
    Spoilt("wrong-shape", "  mission:\n    - MINUSCA\n    - UNMISS\n", "  ▶- MINUSCA\n"),
    Spoilt("wrong-shape", "facts:\n  - id: first", "facts:\n  - ▶nothing\n  - id: first"),
    Spoilt(
        "wrong-shape", "        quote: UNMISS in South Sudan\n", "        quote: UNMISS in South Sudan\n      - ▶a\n"
    ),
    Spoilt("empty-text", ANSWER, "    answer:▶\n"),
    Spoilt("empty-text", TOPIC, "    topic:▶\n"),
    Spoilt("empty-text", TOPIC, '    topic: ▶""\n'),
    Spoilt("empty-text", TOPIC, "    also:\n      -▶ #1 song\n"),
    Spoilt("unknown-version", "quizgen: 1\n", "quizgen: ▶2\n"),
    Spoilt("unknown-choice", TOPIC, "    claim: ▶singel\n", says="`single`"),
    Spoilt("unknown-choice", TOPIC, "    type: ▶number\n", says="quantity"),
    Spoilt("unknown-choice", TOPIC, "    basis: ▶guessed\n"),
)
IDS = (
    Spoilt("bad-id", "id: first-contingent", "id: ▶First contingent!", says="`first-contingent`"),
    Spoilt("bad-id", "id: first-contingent", "id: ▶../../x", says="`x`"),
    Spoilt("bad-id", "id: first-contingent", "id: ▶'{{7*7}}'", says="`7-7`"),
    Spoilt("duplicate-id", "id: personnel", "id: ▶first-contingent", says="line 18"),
    Spoilt("duplicate-id", "id: mission-place", "id: ▶personnel"),
    Spoilt("unknown-fact", TOPIC, "    from: ▶personel\n", says="`personnel`"),
    Spoilt("from-missing", "  - id: first-contingent\n", "  - ▶id: first-contingent\n    basis: derived\n"),
    Spoilt("from-cycle", TOPIC, "    from:\n      - ▶first-contingent\n"),
)
SOURCES = (
    Spoilt("source-outside", "file: report.txt", "file: ▶../report.txt"),
    Spoilt("source-outside", "file: report.txt", "file: ▶/etc/passwd"),
    Spoilt("source-outside", "file: report.txt", "file: ▶.."),
    Spoilt("source-outside", "file: report.txt", "file: ▶http://example.org/a.txt"),
    Spoilt("source-outside", "file: report.txt", "file: ▶C:\\report.txt"),
    Spoilt("source-format", "file: report.txt", "file: ▶report.pdf"),
    Spoilt("file-missing", "file: report.txt", "file: ▶reprot.txt"),
    Spoilt("unknown-language", "language: en", "language: ▶English, mostly"),
    Spoilt("bad-date", "published: 2021-07/2021-11", "published: ▶last summer"),
    Spoilt("bad-date", TOPIC, "    as-of: ▶yesterday\n"),
    Spoilt("bad-date", "      - subject: UNMISS\n", "      - as-of: ▶then\n        subject: UNMISS\n"),
)
NAMES = (
    Spoilt("short-group", "  - - US\n    - USA\n", "  - - ▶US\n"),
    Spoilt("inside-cycle", "    - South Korea\n", "    - South Korea\n    - ▶seoul\n"),
    Spoilt("inside-cycle", "    - South Korea\n", "    - South Korea\n  - - South Korea\n    - Asia\n    - ▶Seoul\n"),
    Spoilt("inside-cycle", "  - - Seoul\n    - South Korea\n", "  - - US\n    - ▶USA\n"),
    Spoilt("duplicate-member", "    - UNMISS\nfacts", "    - UNMISS\n    - ▶Minusca\nfacts"),
    Spoilt("duplicate-member", "    - UNMISS\nfacts", "    - US\n    - ▶USA\nfacts", says="“US”"),
    Spoilt("kinds-overlap", "    - UNMISS\nfacts", "    - Denmark\n    - ▶Greenland\nfacts", says="“Denmark”"),
    Spoilt("kinds-overlap", "    - UNMISS\nfacts", "    - James Barr\n    - ▶J. Barr\nfacts", says="“James Barr”"),
    Spoilt("kinds-overlap", "    - UNMISS\nfacts", "    - ▶the largest mission\nfacts", says="“MINUSCA”"),
    Spoilt("unknown-kind", "    topic: Dates\n", "    kind: ▶misson\n", says="`mission`"),
)
QUOTES = (
    Spoilt(
        "quote-absent", "More than 45,000 personnel have", "▶More than 54,000 personnel have", says="it says “45,000”"
    ),
    Spoilt("quote-absent", "UNMISS in South Sudan", "▶UNMISS in Sudan", says="which the quote leaves out"),
    Spoilt(
        "quote-absent",
        "More than 45,000 personnel have",
        "▶More than 45,000 personnel have not",
        says="which the quote adds",
    ),
    Spoilt("quote-absent", "quote: UNMISS in South Sudan", "quote: ▶Entirely different words"),
    Spoilt("quote-absent", "quote: UNMISS in South Sudan", "quote: ▶UNMISS, in South Sudan", says="punctuation"),
    Spoilt("quote-absent", "More than 45,000 personnel have", "▶5,000 personnel have", says="“5,000”"),
    Spoilt("quote-twice", "quote: UNMISS in South Sudan", "quote: ▶meeting was held in", says="sentences 5 and 6"),
    Spoilt("quote-twice", "quote: UNMISS in South Sudan", "quote: ▶in", says="sentence"),
)
ANSWERS = (
    Spoilt("answer-not-in-quote", ANSWER, "    answer: ▶1994\n"),
    Spoilt("answer-not-in-quote", "answer: more than 45,000", "answer: ▶more than 5,000"),
    Spoilt("answer-not-in-quote", "object: South Sudan", "object: ▶Sudan and Chad"),
    Spoilt("answer-not-in-quote", "subject: UNMISS", "subject: ▶UNISFA"),
    Spoilt("answer-not-in-quote", ANSWER, "    answer:\n      - 2004\n      - ▶2014\n"),
    Spoilt("hedge-dropped", "answer: more than 45,000", "answer: ▶45,000", says="“More than 45,000"),
    Spoilt("speaker-not-in-source", TOPIC, "    says: ▶Paul Kagame\n"),
    Spoilt("speaker-in-quote", TOPIC, "    says: ▶Rwanda\n"),
    Spoilt("unreadable-answer", ANSWER, "    answer: ▶first\n    type: quantity\n", ()),
    Spoilt("unreadable-value", TOPIC, "    type: date\n    value: ▶soon\n"),
    Spoilt("unreadable-value", "    answer: more than 45,000\n", "    answer: more than 45,000\n    value: ▶lots\n"),
    Spoilt("value-differs", "    answer: more than 45,000\n", "    answer: more than 45,000\n    value: ▶'>55000'\n"),
    Spoilt(
        "show-differs", "    answer: more than 45,000\n", "    answer: more than 45,000\n    show: ▶more than 55,000\n"
    ),
    Spoilt("type-missing", ANSWER, "    answer: first contingent\n    value: ▶2004\n"),
    Spoilt("list-semicolon", ANSWER, "    answer:\n      - 2004\n      - ▶2004; 2014\n"),
    Spoilt(
        "look-alike-options", "      - more than 54,000\n", "      - more than 54,000\n      - ▶More than 54,000.\n"
    ),
    Spoilt("look-alike-options", TOPIC, "    also:\n      - ▶2004\n"),
    Spoilt("look-alike-options", TOPIC, "    never:\n      - 2005\n    wrong:\n      - ▶２００５\n"),
    Spoilt("wrong-is-right", "      - more than 54,000\n", "      - ▶More  than 45,000\n", says="line 30"),
    Spoilt("wrong-is-right", "      - more than 54,000\n", "      - ▶over 45,000\n", says="says the same"),
    Spoilt("one-line-list", TOPIC, "    wrong: ▶1967, 1970, 1980\n", says="one option"),
    Spoilt("one-line-list", TOPIC, "    never: ▶2003, 2005\n", says="one option"),
    Spoilt("ask-unwritten", "ask: When did Rwanda send its first contingent?", "ask: ▶…?"),
    Spoilt("not-of-kind", ANSWER, "    answer: ▶2004\n    kind: mission\n"),
)
RELATIONS = (
    Spoilt("placeholder-missing", "ask: Where does {subject} work?", "ask: ▶Where does it work?", says="{subject}"),
    Spoilt("placeholder-missing", "Which mission works in {object}?", "▶Which mission works there?", says="{object}"),
    Spoilt("placeholder-unknown", "ask: Where does {subject} work?", "ask: ▶Where in {object} does {subject} work?"),
    Spoilt("placeholder-unknown", "ask: Where does {subject} work?", "ask: ▶Where does {subject} {wrk}?", says="{wrk}"),
    Spoilt(
        "duplicate-row",
        "      - subject: UNMISS\n        object: South Sudan\n        quote: UNMISS in South Sudan\n",
        "      - ▶subject: MINUSCA\n        object: central African Republic\n"
        "        quote: MINUSCA works in the Central African Republic and\n",
    ),
    Spoilt("no-facts", GOOD[GOOD.index("quizgen") :], "▶quizgen: 1\nsource:\n  file: report.txt\nfacts:\n"),
)
CASES = (*YAML, *SHAPE, *IDS, *SOURCES, *NAMES, *QUOTES, *ANSWERS, *RELATIONS)
WARNINGS = (
    "cut-by-comment",
    "hedge-dropped",
    "not-of-kind",
    "one-line-list",
    "no-facts",
    "kinds-overlap",
    "speaker-in-quote",
)
OF_FILES = {
    "file-is-folder",
    "file-unreadable",
    "file-too-large",
    "file-empty",
    "file-not-utf8",
    "source-empty",
    "yaml-too-many",
}
"""Codes that are tested with files: test_files.py, test_source.py, test_tree.py."""


def test_the_file_to_be_spoilt_is_good() -> None:
    """Nothing is found in it, so that whatever is found comes from the spoiling."""
    reading = read(GOOD)

    assert () == reading.diagnostics
    assert reading.bank is not None


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.new.strip()[:40]}")
def test_a_fault_is_reported_where_it_stands(case: Spoilt) -> None:
    """By its code, line and column, alone but for what the same fault must bring."""
    reading = read(case.text)
    found = [diagnostic for diagnostic in reading.diagnostics if diagnostic.code == case.code]

    assert {case.code, *case.besides} == set(codes(reading))
    assert case.place == (found[0].span.line, found[0].span.column)
    assert case.says in str(found[0])


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.new.strip()[:40]}")
def test_an_error_leaves_its_fact_aside_or_the_whole_file(case: Spoilt) -> None:
    """A warning leaves all there is; an error of a fact takes that fact out, one of the file the bank."""
    reading = read(case.text)
    faulty = {diagnostic.subject for diagnostic in reading.diagnostics if diagnostic.severity is Severity.ERROR}

    assert bool(faulty) == (case.code not in WARNINGS)
    assert ("" in faulty) == (reading.bank is None)
    if reading.bank is not None and case.code != "no-facts":
        left = {fact.id for fact in reading.bank.facts} | {relation.id for relation in reading.bank.relations}
        assert left == {"first-contingent", "personnel", "mission-place"} - faulty or case.old.startswith("id:")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.new.strip()[:40]}")
def test_a_fault_shows_its_line_and_what_to_do(case: Spoilt) -> None:
    """The caret stands below the character that the span names."""
    diagnostic = next(each for each in read(case.text).diagnostics if each.code == case.code)
    line, caret = diagnostic.excerpt.split("\n")

    assert case.text.split("\n")[diagnostic.span.line - 1].strip()[:10].replace("\t", " ") in line
    assert diagnostic.span.column == caret.index("^") - line.index("|") - 1
    assert diagnostic.remedy


def test_every_code_has_a_case() -> None:
    """A fault that no test brings about may be one that nothing finds."""
    assert {fault.code for fault in FAULTS} == {case.code for case in CASES} | OF_FILES


def test_codes_are_unique_and_explained_in_sentences() -> None:
    """The table is what the documentation is tested against."""
    assert len(REMEDIES) == len(FAULTS)
    for fault in FAULTS:
        assert fault.code == fault.code.lower().replace(" ", "-")
        assert fault.meaning.endswith(".")
        assert fault.remedy.endswith((".", "`."))


def test_all_faults_are_reported_together() -> None:
    """One run tells all: five faults in five places give five diagnostics, in the order of the file."""
    text = (
        GOOD.replace("language: en", "language: ?!")
        .replace("answer: 2004", "answer: 1994")
        .replace("    topic", "    tpoic")
    )
    text = text.replace("More than 45,000 personnel", "More than 54,000 personnel").replace("{object}", "{objekt}")

    assert ["unknown-language", "answer-not-in-quote", "unknown-key", "quote-absent", "placeholder-missing"] == codes(
        read(text)
    )[:5]
