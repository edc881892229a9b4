"""The papers of a build as printed, in files of their own or in print runs, compared with their forms one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quizgen.records import layout
from quizgen.records.form_file import FormFile
from quizgen.verification.comparison import UNPROVEN, Comparer, Difference
from quizgen.verification.placed_pages import CountPages, PlacedFile
from quizgen.verification.printed_quiz import PrintedPaper, parse_paper
from quizgen.verification.printed_run import RunPaper, RunReader
from quizgen.verification.printed_text import UnreadablePdfError, UntaggedPdfError, read_blocks

PageReader = Callable[[Path], PlacedFile]
"""How files without tags are read."""
Progress = Callable[[int, int, str], None]
"""Hears how many papers or pages of how many are read, and in which file."""


@dataclass(frozen=True, slots=True)
class FormReport:
    """What was found on the paper of one form."""

    code: str
    questions: int
    """How many the paper has."""
    proven: int
    """How many of them were proved again as printed, with the letter that the key gives."""
    differences: tuple[Difference, ...]
    letters: str = ""
    """Of each question the letter that was proved; a question mark where none was."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What a print run holds."""

    name: str
    pages: int
    papers: int


class Inspection:
    """Reads the papers of a build's folder."""

    def __init__(self, folder: Path, forms: FormFile, comparer: Comparer, *, reader: PageReader) -> None:
        self._folder = folder
        self._forms = forms
        self._comparer = comparer
        self._reader = reader
        self._reports: dict[str, FormReport] = {}
        self.differences: list[Difference] = []
        """Those of no single form."""
        self.files: list[FileReport] = []
        """The print runs."""

    def inspect(self, progress: Progress) -> tuple[FormReport, ...]:
        """Read all papers; a report for every form, in the order of the forms."""
        runs = sorted((self._folder / layout.LEARNER).glob("papers*.pdf"))
        for path in runs:
            self._read_run(path, progress)
        if not runs:
            self._read_files(progress)
        self.differences += _strangers(self._folder, () if runs else self._forms)
        return tuple(self._reports.get(code) or _absent(code) for code in self._forms)

    def _read_files(self, progress: Progress) -> None:
        for done, code in enumerate(self._forms, start=1):
            place = layout.paper(code)
            try:
                self._report(RunPaper(code, self._read_paper(self._folder / place, place), ()))
            except UnreadablePdfError as error:
                self._reports[code] = FormReport(code, 0, 0, (Difference("paper-unreadable", place, str(error)),))
            progress(done, len(self._forms), place)

    def _read_paper(self, path: Path, place: str) -> PrintedPaper:
        """By its tags, or by the places of its texts where it has none."""
        try:
            return parse_paper(read_blocks(path), place)
        except UntaggedPdfError:
            pass
        pages = list(self._reader(path).pages())
        questions = tuple(question for page in pages for question in page.questions)
        return PrintedPaper(place, pages[0].head if pages else (), questions)

    def _read_run(self, path: Path, progress: Progress) -> None:
        place = path.relative_to(self._folder).as_posix()
        known = len(self._reports)
        try:
            file = self._reader(path)
            pages = file.count()
            for found in _run_papers(file, place, _Counter(pages, place, progress).step):
                self._take(found)
            self.files.append(FileReport(place, pages, len(self._reports) - known))
        except UnreadablePdfError as error:
            self.differences.append(Difference("paper-unreadable", place, str(error)))

    def _take(self, found: RunPaper | Difference) -> None:
        if isinstance(found, Difference):
            self.differences.append(found)
        elif found.form not in self._forms:
            text = f"The quiz has no form {found.form}, of which a paper stands here."
            self.differences.append(Difference("unknown-paper", found.paper.place, text))
        elif found.form in self._reports:
            text = f"A second paper of form {found.form} stands here."
            self.differences.append(Difference("paper-twice", found.paper.place, text))
        else:
            self._report(found)

    def _report(self, found: RunPaper) -> None:
        """Papers that lack pages are not compared: every question would seem another one."""
        questions = len(found.paper.questions)
        if found.differences:
            self._reports[found.form] = FormReport(found.form, questions, 0, found.differences)
            return
        compared = self._comparer.compare(found.paper, self._forms.form(found.form))
        wrong = {one.question for one in compared.differences}
        pairs = enumerate(compared.letters, start=1)
        proven = sum(letter != UNPROVEN and number not in wrong for number, letter in pairs)
        self._reports[found.form] = FormReport(found.form, questions, proven, compared.differences, compared.letters)


class _Counter:
    """Tells how many of the pages of a file are read."""

    def __init__(self, pages: int, place: str, progress: Progress) -> None:
        self._pages = pages
        self._place = place
        self._progress = progress
        self._done = 0

    def step(self, pages: int) -> None:
        """So many more pages are read."""
        self._done += pages
        self._progress(self._done, self._pages, self._place)


def _run_papers(file: PlacedFile, place: str, count_pages: CountPages) -> Iterator[RunPaper | Difference]:
    reader = RunReader(place)
    for number, page in enumerate(file.pages(count_pages), start=1):
        yield from reader.take(page, number)
    yield from reader.finish()


def _absent(code: str) -> FormReport:
    return FormReport(code, 0, 0, (Difference("paper-missing", layout.LEARNER, f"There is no paper of form {code}."),))


def _strangers(folder: Path, forms: Iterable[str]) -> Iterator[Difference]:
    """Files of single papers that no form of the quiz has, or none where all stand together."""
    known = {layout.paper(code) for code in forms}
    for path in sorted((folder / layout.LEARNER).glob("paper-*.pdf")):
        name = path.relative_to(folder).as_posix()
        if name not in known:
            yield Difference("unknown-paper", name, "The quiz has no form of this code.")
