"""The print run: many papers in one file, typeset once and composed from parts, in bounded memory."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quizgen.domain.form import Form
from quizgen.domain.quiz import Quiz
from quizgen.rendering.imposition.composer import Press
from quizgen.rendering.imposition.fragments import Setting, Sheet
from quizgen.rendering.imposition.outline import Entry, put_outline
from quizgen.rendering.imposition.pdf_writer import ObjectFile, PageTree, text_string
from quizgen.rendering.imposition.xobjects import POINTS, Part, Stock
from quizgen.rendering.themes.pages import PageSize
from quizgen.rendering.themes.theme import Theme
from quizgen.rendering.views.covers import group_of, view_covers
from quizgen.rendering.views.templating import fill_covers

SIZES = {PageSize.A4: (595.275591, 841.889764), PageSize.LETTER: (612.0, 792.0)}
"""Width and height in points."""
_AT_ONCE = 64
"""Papers between two pieces of the file."""
Told = Callable[[int], None]


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
        self._entries: list[Entry] = []
        self._labels: list[bytes] = []
        self.pages = 0

    def write(self, told: Told = lambda _: None) -> Iterator[bytes]:
        """The file piece by piece; `told` hears how many papers are done.

        Raises ThemeError, MissingGlyphError and TallQuestionError before the first piece.
        """
        order = self._order
        stock = Stock()
        count = max((len(form.questions) for form in order.forms), default=0)
        press = Press(Setting(order.quiz, order.theme, order.page_size, count, order.words), stock)
        width, height = SIZES[order.page_size]
        press.prepare(order.forms, page_height=height / POINTS)
        covers = iter(_take_covers(order, stock, press.setting) if order.covers else ())
        base = stock.save()
        file = ObjectFile(base)
        resources = file.reserve()
        box = b"/MediaBox[0 0 %.6f %.6f]/Resources %d 0 R" % (width, height, resources)
        tree = PageTree(file, box)
        group: str | None = None
        for number, form in enumerate(order.forms, start=1):
            if order.covers and group_of(form) != group:
                group = group_of(form)
                self._put_page(f"{next(covers).name} Do".encode(), text_string("–"), file, tree)
            self._put_paper(form, press, file, tree)
            if number % _AT_ONCE == 0:
                yield file.drain()
                told(number)
        _put_resources(press, file, resources, (width, height))
        yield self._close(file, tree, hashlib.sha256(base).digest()[:16])
        told(len(order.forms))

    def _put_paper(self, form: Form, press: Press, file: ObjectFile, tree: PageTree) -> None:
        label = text_string(f"{form.code}-")
        first, *_ = [
            self._put_page(content, b"" if index else label, file, tree)
            for index, content in enumerate(press.compose(form))
        ]
        title = f"{form.learner.name} ({form.code})" if form.learner else form.code
        self._entries.append(Entry(group_of(form), title, first))

    def _put_page(self, content: bytes, label: bytes, file: ObjectFile, tree: PageTree) -> int:
        """A page; with a label, pages are counted anew from it."""
        page = file.put(b"<</Type/Page/Parent %d 0 R/Contents %d 0 R>>" % (tree.parent(), file.put_stream(content)))
        tree.add(page)
        if label:
            self._labels.append(b"%d<</S/D/P%b>>" % (self.pages, label))
        self.pages += 1
        return page

    def _close(self, file: ObjectFile, tree: PageTree, identity: bytes) -> bytes:
        quiz = self._order.quiz
        outline = put_outline(self._entries, file)
        labels = file.put(b"<</Nums[%b]>>" % b" ".join(self._labels))
        info = file.put(b"<</Title%b/Producer(quizgen)>>" % text_string(quiz.title))
        root = file.put(
            b"<</Type/Catalog/Pages %d 0 R/PageLabels %d 0 R/Outlines %d 0 R/Lang%b"
            b"/ViewerPreferences<</DisplayDocTitle true>>>>"
            % (tree.close(), labels, outline, text_string(quiz.source.language))
        )
        return file.close(root=root, info=info, identity=identity)


def _take_covers(order: Order, stock: Stock, setting: Setting) -> tuple[Part, ...]:
    view = view_covers(order.quiz, order.forms, theme=order.theme)
    return stock.take(Sheet(fill_covers(view, order.theme), ""), setting)


def _put_resources(press: Press, file: ObjectFile, number: int, size: tuple[float, float]) -> None:
    """The questions as XObjects, and the dictionary that all pages share."""
    inner = file.put(b"<</XObject %d 0 R>>" % file.names["/Parts"])
    width, height = size
    entries = b"/Type/XObject/Subtype/Form/BBox[0 %.2f %.2f %.2f]/Resources %d 0 R"
    entries %= (-height, width, 2 * height, inner)
    named = {name: place for name, place in file.names.items() if name.startswith("/P") and name != "/Parts"}
    for variant in press.variants.values():
        named[variant.name] = file.put_stream(variant.content, entries)
    listed = b"".join(b"%b %d 0 R" % (name.encode(), place) for name, place in named.items())
    file.put(b"<</XObject<<%b>>/Font %d 0 R>>" % (listed, file.names["/Fonts"]), number)
