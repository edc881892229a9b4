"""The key of very many forms: the answers as one document, and after them the letters, imposed page by page."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf

from quizgen.domain.quiz import Quiz
from quizgen.rendering.imposition.fragments import Setting
from quizgen.rendering.imposition.letter_pages import LetterDrawer, LetterPage, lay_out
from quizgen.rendering.imposition.print_run import SIZES
from quizgen.rendering.imposition.xobjects import POINTS, XObjects
from quizgen.rendering.themes.pages import PageSize, PaperPdf
from quizgen.rendering.themes.theme import Theme
from quizgen.rendering.typesetting.typesetter import typeset
from quizgen.rendering.views.answer_key import longest_form, parts_of, view_key
from quizgen.rendering.views.letter_table import LetterTable, view_tables
from quizgen.rendering.views.templating import fill_key


@dataclass(frozen=True, slots=True)
class _Section:
    """A table for some of the questions, and its pages."""

    table: LetterTable
    questions: range
    pages: tuple[LetterPage, ...]


def impose_key(quiz: Quiz, *, theme: Theme, page_size: PageSize) -> PaperPdf:
    """The key of a quiz with very many forms; raises ThemeError and MissingGlyphError."""
    xobjects, setting = XObjects(), Setting(quiz, theme, page_size, longest_form(quiz.forms))
    sections = [
        _Section(table, part, tuple(lay_out(table, quiz.forms, xobjects, setting)))
        for table, part in zip(view_tables(quiz, theme=theme), parts_of(setting.count), strict=True)
    ]
    answers = _typeset_answers(quiz, theme, page_size, sum(len(section.pages) for section in sections))
    contents = _draw(sections, answers.pages, xobjects, setting)
    titles = [(section.table.labels.letters, page.forms) for section in sections for page in section.pages]
    outline = [(title, f"{forms[0].code} – {forms[-1].code}") for title, forms in titles]
    return _bind(answers, contents, outline, xobjects, SIZES[page_size])


def _typeset_answers(quiz: Quiz, theme: Theme, page_size: PageSize, more: int) -> PaperPdf:
    """The pages of the answers, whose feet count the others as well."""
    html = fill_key(view_key(quiz, theme=theme), theme)
    alone = typeset(html, theme=theme, page_size=page_size)
    counted = f'.page-count::before {{ content: "{alone.pages + more}" !important }}'
    return typeset(html, theme=theme, page_size=page_size, style=counted)


def _draw(sections: Sequence[_Section], before: int, xobjects: XObjects, setting: Setting) -> list[bytes]:
    """The contents of all pages, which follow so many others."""
    height = SIZES[setting.page_size][1] / POINTS
    count = before + sum(len(section.pages) for section in sections)
    contents: list[bytes] = []
    for section in sections:
        start = before + len(contents) + 1
        labels = [section.table.label(number, count) for number in range(start, start + len(section.pages))]
        drawer = LetterDrawer(section.table, labels, xobjects, setting)
        pairs = zip(section.pages, labels, strict=True)
        contents += [drawer.draw(page, section.questions, label, height) for page, label in pairs]
    return contents


def _bind(
    answers: PaperPdf,
    contents: Sequence[bytes],
    outline: Sequence[tuple[str, str]],
    xobjects: XObjects,
    size: tuple[float, float],
) -> PaperPdf:
    """One file of both, which no longer says that all of it is tagged."""
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(answers.data)) as pdf, pikepdf.open(io.BytesIO(xobjects.save())) as parts:
        _add_pages(
            pdf,
            contents,
            pikepdf.Dictionary(XObject=pdf.copy_foreign(parts.Root.Parts), Font=pdf.copy_foreign(parts.Root.Fonts)),
            size,
        )
        _add_outline(pdf, outline)
        del pdf.Root.Metadata
        pdf.save(stream, deterministic_id=True, compress_streams=True)
    return PaperPdf(stream.getvalue(), answers.pages + len(contents))


def _add_pages(
    pdf: pikepdf.Pdf, contents: Sequence[bytes], resources: pikepdf.Dictionary, size: tuple[float, float]
) -> None:
    """A node of their own for the new pages: appending them one by one takes time that grows with their square."""
    old = pdf.Root.Pages
    root = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Pages, Count=int(old.Count) + len(contents)))
    node = pikepdf.Dictionary(Type=pikepdf.Name.Pages, Count=len(contents), Parent=root, MediaBox=[0, 0, *size])
    new = pdf.make_indirect(node)
    new.Resources = pdf.make_indirect(resources)
    kids = (
        pikepdf.Dictionary(Type=pikepdf.Name.Page, Parent=new, Contents=pdf.make_stream(content))
        for content in contents
    )
    new.Kids = pikepdf.Array([pdf.make_indirect(kid) for kid in kids])
    old.Parent = root
    root.Kids = pikepdf.Array([old, new])
    pdf.Root.Pages = root


def _add_outline(pdf: pikepdf.Pdf, entries: Sequence[tuple[str, str]]) -> None:
    """Behind the answers: the letters, and below them each page by its first and its last code."""
    with pdf.open_outline() as outline:
        parents: dict[str, pikepdf.OutlineItem] = {}
        for page, (title, codes) in zip(pdf.Root.Pages.Kids[1].Kids, entries, strict=True):
            place = pikepdf.Array([page, pikepdf.Name.Fit])
            if title not in parents:
                parents[title] = pikepdf.OutlineItem(title, place)
                outline.root.append(parents[title])
            parents[title].children.append(pikepdf.OutlineItem(codes, place))
