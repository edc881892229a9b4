"""A published quiz of one question, for tests of what is written and read back."""

from __future__ import annotations

from quizgen.domain.ground import Ground, Standing
from quizgen.domain.item import Verdict
from quizgen.records.quiz_record import BankRecord, ItemRecord, OptionRecord, QuizRecord, QuoteRecord, SourceRecord

BANK = BankRecord(bank="9b1f6c2e", facts="a.facts.yaml", facts_sha256="f" * 64)
SOURCE = SourceRecord(name="source", bank=BANK.bank, file="a.txt", sha256="0" * 64, text_sha256="1" * 64)
OPTIONS = tuple(
    OptionRecord(text=text, verdict=verdict, ground=Ground.SOURCE, because="it is said")
    for text, verdict in (("red", Verdict.FALSE), ("green", Verdict.TRUE), ("blue", Verdict.FALSE))
)
ITEM = ItemRecord(
    id="colour",
    bank=BANK.bank,
    fact="colour",
    standing=Standing.PROVEN,
    kind="answer",
    polarity="is",
    stems=("Which?", "What?"),
    order="shuffled",
    quote=QuoteRecord(text="green", source="source", sentence=1),
    options=OPTIONS,
)
QUIZ = QuizRecord(title="Colours", banks=(BANK,), sources=(SOURCE,), items=(ITEM,))
