"""Print runs read back: which pages make a paper, and whether they lie in their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from quizgen.diagnostics import counted
from quizgen.verification.comparison import Difference
from quizgen.verification.placed_quiz import PageMark, PlacedPage
from quizgen.verification.printed_quiz import PrintedPaper

_MOST_OPEN = 16
"""Papers of which some pages are still looked for."""


@dataclass(frozen=True, slots=True)
class RunPaper:
    """The pages of one form, put together."""

    form: str
    paper: PrintedPaper
    differences: tuple[Difference, ...]
    """What is wrong with its pages; then its questions are not all there."""


@dataclass(slots=True)
class _Pile:
    """The pages of a form found so far, by their numbers."""

    count: int
    pages: dict[int, PlacedPage] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)

    @property
    def absent(self) -> list[int]:
        """The numbers of the pages that are still to be found."""
        return [number for number in range(1, self.count + 1) if number not in self.pages]

    def finish(self, form: str, place: str) -> RunPaper:
        """The paper; missing pages are named."""
        if self.absent:
            found = f"Of form {form} page {', '.join(map(str, self.absent))} of {self.count} is missing."
            self.differences.append(Difference("page-missing", place, found))
        pages = [self.pages[number] for number in sorted(self.pages)]
        head = pages[0].head if 1 in self.pages else ()
        questions = tuple(question for page in pages for question in page.questions)
        return RunPaper(form, PrintedPaper(place, head, questions), tuple(self.differences))


class RunReader:
    """One file of a print run, page after page."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._piles: dict[str, _Pile] = {}
        self._next: tuple[str, int] | None = None

    def take(self, page: PlacedPage, number: int) -> Iterator[RunPaper | Difference]:
        """One more page, of that number in the file: the papers that are whole with it, and what is wrong."""
        where = f"{self._place}, page {number}"
        mark = page.mark or self._sheet_mark(page)
        yield from _unlike_sheets(page, mark, where)
        if mark is None:
            if page.questions:
                found = "The page has questions, and its foot does not say which page of which form it is."
                yield Difference("page-unmarked", where, found)
            return
        if (mark.form, mark.number) != (self._next or (mark.form, 1)):
            yield Difference("page-order", where, self._misplaced(mark))
        self._next = (mark.form, mark.number + 1) if mark.number < mark.count else None
        self._put(page, mark, where)
        yield from self._complete(mark.form)

    def finish(self) -> Iterator[RunPaper]:
        """The papers that lack pages at the end of the file."""
        for form, pile in self._piles.items():
            yield pile.finish(form, self._place)
        self._piles.clear()

    def _sheet_mark(self, page: PlacedPage) -> PageMark | None:
        """An answer sheet on a page of its own has no foot: it is the next page of the paper of its form."""
        form = page.sheets[0] if page.sheets else ""
        pile = self._piles.get(form)
        return None if pile is None else PageMark(form, pile.absent[0], pile.count)

    def _put(self, page: PlacedPage, mark: PageMark, where: str) -> None:
        pile = self._piles.setdefault(mark.form, _Pile(mark.count))
        if mark.count != pile.count:
            found = f"The page says that form {mark.form} has {counted(mark.count, 'page')}, others say {pile.count}."
            pile.differences.append(Difference("page-count", where, found))
        if mark.number in pile.pages:
            found = f"Page {mark.number} of form {mark.form} stands here again."
            pile.differences.append(Difference("page-twice", where, found))
        pile.pages.setdefault(mark.number, page)

    def _complete(self, form: str) -> Iterator[RunPaper]:
        if len(self._piles[form].pages) >= self._piles[form].count:
            yield self._piles.pop(form).finish(form, self._place)
        elif len(self._piles) > _MOST_OPEN:
            oldest = next(iter(self._piles))
            yield self._piles.pop(oldest).finish(oldest, self._place)

    def _misplaced(self, mark: PageMark) -> str:
        here = f"page {mark.number} of form {mark.form}"
        if self._next is None:
            return f"A paper should begin here; it is {here}."
        form, number = self._next
        return f"Page {number} of form {form} should stand here; it is {here}."


def _unlike_sheets(page: PlacedPage, mark: PageMark | None, where: str) -> Iterator[Difference]:
    """Answer sheets of another form than the paper's, or of one whose paper does not stand before them."""
    for sheet in page.sheets:
        if mark is None or sheet != mark.form:
            paper = "another paper" if mark is None else f"the paper of form {mark.form}"
            yield Difference("sheet-form", where, f"The answer sheet of form {sheet} stands with {paper}.")
