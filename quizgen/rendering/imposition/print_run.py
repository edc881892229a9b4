"""The print run: many papers in one file, composed from fragments that were typeset once, in bounded memory."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quizgen.domain.form import Form
from quizgen.domain.quiz import Quiz
from quizgen.rendering.imposition.composer import Composer
from quizgen.rendering.imposition.fragments import FragmentPages, Setting
from quizgen.rendering.imposition.pdf_writer import OutlineEntry, PageTree, PdfWriter, put_outline, text_string
from quizgen.rendering.imposition.xobjects import POINTS, Fragment, XObjects
from quizgen.rendering.themes.pages import PageSize
from quizgen.rendering.themes.theme import Theme
from quizgen.rendering.views.covers import group_of, view_covers
from quizgen.rendering.views.templating import fill_covers

SIZES = {PageSize.A4: (595.275591, 841.889764), PageSize.LETTER: (612.0, 792.0)}
"""Width and height in points."""
_AT_ONCE = 64
"""Papers between two pieces of the file: enough that writing costs nothing, few enough to need no memory."""
PapersDone = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed: papers of these forms, one after the other, in one file."""

    quiz: Quiz
    forms: Sequence[Form]
    theme: Theme
    page_size: PageSize
    covers: bool = False
    """Whether a page with its name stands before each group."""
    words: str = ""
    """The language of the words round the questions; empty for the quiz's own."""


class PrintRun:
    """One file of papers; `pages` counts them while it is written."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._entries: list[OutlineEntry] = []
        self._labels: list[bytes] = []
        self.pages = 0

    def write(self, report: PapersDone = lambda _: None) -> Iterator[bytes]:
        """The file piece by piece; `report` hears how many papers are done.

        Raises ThemeError, MissingGlyphError and TallQuestionError before the first piece.
        """
        order = self._order
        xobjects = XObjects()
        count = max((len(form.questions) for form in order.forms), default=0)
        composer = Composer(Setting(order.quiz, order.theme, order.page_size, count, order.words), xobjects)
        width, height = SIZES[order.page_size]
        composer.prepare(order.forms, page_height=height / POINTS)
        covers = iter(_take_covers(order, xobjects, composer.setting) if order.covers else ())
        base = xobjects.save()
        writer = PdfWriter(base)
        resources = writer.reserve()
        box = b"/MediaBox[0 0 %.6f %.6f]/Resources %d 0 R" % (width, height, resources)
        tree = PageTree(writer, box)
        group: str | None = None
        for number, form in enumerate(order.forms, start=1):
            if order.covers and group_of(form) != group:
                group = group_of(form)
                self._put_page(f"{next(covers).name} Do".encode(), text_string("–"), writer, tree)
            self._put_paper(form, composer, writer, tree)
            if number % _AT_ONCE == 0:
                yield writer.drain()
                report(number)
        _put_resources(composer, writer, resources, (width, height))
        yield self._close(writer, tree, hashlib.sha256(base).digest()[:16])
        report(len(order.forms))

    def _put_paper(self, form: Form, composer: Composer, writer: PdfWriter, tree: PageTree) -> None:
        label = text_string(f"{form.code}-")
        first, *_ = [
            self._put_page(content, b"" if index else label, writer, tree)
            for index, content in enumerate(composer.compose(form))
        ]
        title = f"{form.learner.name} ({form.code})" if form.learner else form.code
        self._entries.append(OutlineEntry(group_of(form), title, first))

    def _put_page(self, content: bytes, label: bytes, writer: PdfWriter, tree: PageTree) -> int:
        """A page; with a label, pages are counted anew from it."""
        page = writer.put(b"<</Type/Page/Parent %d 0 R/Contents %d 0 R>>" % (tree.parent(), writer.put_stream(content)))
        tree.add(page)
        if label:
            self._labels.append(b"%d<</S/D/P%b>>" % (self.pages, label))
        self.pages += 1
        return page

    def _close(self, writer: PdfWriter, tree: PageTree, identity: bytes) -> bytes:
        quiz = self._order.quiz
        outline = put_outline(self._entries, writer)
        labels = writer.put(b"<</Nums[%b]>>" % b" ".join(self._labels))
        info = writer.put(b"<</Title%b/Producer(quizgen)>>" % text_string(quiz.title))
        root = writer.put(
            b"<</Type/Catalog/Pages %d 0 R/PageLabels %d 0 R/Outlines %d 0 R/Lang%b"
            b"/ViewerPreferences<</DisplayDocTitle true>>>>"
            % (tree.close(), labels, outline, text_string(quiz.source.language))
        )
        return writer.close(root=root, info=info, identity=identity)


def _take_covers(order: Order, xobjects: XObjects, setting: Setting) -> tuple[Fragment, ...]:
    view = view_covers(order.quiz, order.forms, theme=order.theme)
    return xobjects.take(FragmentPages(fill_covers(view, order.theme), ""), setting)


def _put_resources(composer: Composer, writer: PdfWriter, number: int, size: tuple[float, float]) -> None:
    """The questions as XObjects, and the dictionary that all pages share."""
    inner = writer.put(b"<</XObject %d 0 R>>" % writer.names["/Parts"])
    width, height = size
    entries = b"/Type/XObject/Subtype/Form/BBox[0 %.2f %.2f %.2f]/Resources %d 0 R"
    entries %= (-height, width, 2 * height, inner)
    named = {name: place for name, place in writer.names.items() if name.startswith("/P") and name != "/Parts"}
    for question in composer.questions.arranged.values():
        named[question.name] = writer.put_stream(question.content, entries)
    listed = b"".join(b"%b %d 0 R" % (name.encode(), place) for name, place in named.items())
    writer.put(b"<</XObject<<%b>>/Font %d 0 R>>" % (listed, writer.names["/Fonts"]), number)
