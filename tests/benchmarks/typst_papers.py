"""The papers of a quiz as one Typst document, laid out much as the default theme does: what the benchmark measures."""

from __future__ import annotations

import json

from quizgen.domain.form import LETTERS, Form
from quizgen.domain.quiz import Quiz

_SHORT = 34
"""Characters of options that stand side by side."""
_HEAD = """
#set page("a4", margin: (x: 19mm, top: 17mm, bottom: 21mm))
#set text(11pt)
#let letter(it) = box(circle(radius: 2.4mm, stroke: 0.5pt, align(center + horizon, text(9pt, it))), baseline: 0.8mm)
#let question(number, stem, columns, options) = block(breakable: false, below: 5.2mm, grid(
  columns: (9mm, 1fr), row-gutter: 1.8mm,
  strong[#number], strong(stem),
  [], grid(columns: (1fr,) * columns, row-gutter: 1.5mm, ..options.map(it => grid(
    columns: (7.3mm, 1fr), letter(it.at(0)), it.at(1)))),
))
#let paper(code, title, source, count, body) = {
  set page(footer: context grid(columns: (1fr, 1fr, 1fr),
    [*Form #code*], align(center, title),
    align(right)[Page #counter(page).get().at(0) of #counter(page).at(label("end-" + code)).at(0)]))
  counter(page).update(1)
  grid(columns: (1fr, auto), text(18pt, strong(title)), box(stroke: 0.8pt, inset: 2mm, radius: 1.2mm)[*Form #code*])
  source
  line(length: 100%, stroke: 0.6pt)
  grid(columns: (auto, 1fr, auto, 30mm, auto), [Name], line(length: 95%), [Date], line(length: 90%), [Score / #count])
  [Each question has exactly one right answer. Circle its letter.]
  body
  [#metadata(none)#label("end-" + code)]
  pagebreak(weak: true)
}
"""


def typst_source(quiz: Quiz) -> str:
    """The source of one document with the papers of all forms."""
    return _HEAD + "".join(_paper(quiz, form, f"{form.code}{number}") for number, form in enumerate(quiz.forms))


def _paper(quiz: Quiz, form: Form, code: str) -> str:
    items = {item.id: item for item in quiz.items}
    lines = [f"#paper({_text(code)}, {_text(quiz.title)}, {_text(quiz.source.file)}, {len(form.questions)}, ["]
    for number, asked in enumerate(form.questions, start=1):
        item = items[asked.item]
        texts = [item.options[index].text for index in asked.options]
        columns = 2 if all(len(text) <= _SHORT for text in texts) else 1
        options = "".join(f"({_text(letter)}, {_text(text)})," for letter, text in zip(LETTERS, texts, strict=False))
        lines.append(f"#question({number}, {_text(item.stems[asked.stem].plain)}, {columns}, ({options}))")
    return "\n".join([*lines, "])\n"])


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
