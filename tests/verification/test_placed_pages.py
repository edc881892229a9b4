"""Pages read in stretches: the same pages, in their order, whoever reads them."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from quizgen.verification import placed_pages
from quizgen.verification.placed_pages import PlacedFile
from quizgen.verification.placed_quiz import PageMark
from quizgen.verification.placed_text import PlacedPdf
from quizgen.verification.printed_text import UnreadablePdfError
from quizgen.workflows.execution.executor import count_nothing
from quizgen.workflows.execution.workers import LocalWorkers

PAGES = 5


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Pages with feet alone, the foot in XObjects that are placed and made larger."""
    pdf = pikepdf.new()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    for number in range(1, PAGES + 1):
        foot = pdf.make_stream(f"BT /F 6 Tf 5 20 Td (Form B) Tj 100 0 Td (Page {number} of {PAGES}) Tj ET".encode())
        foot.Type, foot.Subtype, foot.Resources = pikepdf.Name.XObject, pikepdf.Name.Form, resources
        foot.BBox = pikepdf.Array([0, 0, 300, 300])
        page = pdf.add_blank_page(page_size=(600, 800))
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(A=foot))
        page.Contents = pdf.make_stream(b"q 2 0 0 2 10 0 cm /A Do Q")
    path = tmp_path / "papers.pdf"
    pdf.save(path)
    return path


@pytest.mark.parametrize("workers", [1, 2])
def test_pages_come_in_their_order(papers: Path, workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """From any number of workers, and each is told of once."""
    monkeypatch.setattr(placed_pages, "STRETCH", 2)
    steps: list[int] = []
    file = PlacedFile(papers, share_out=LocalWorkers(workers).in_order)

    assert [page.mark for page in file.pages(steps.append)] == [PageMark("B", n, PAGES) for n in range(1, PAGES + 1)]
    assert sum(steps) == file.count() == PAGES


def test_places_are_those_on_the_page(papers: Path) -> None:
    """Wherever the XObject lies and whatever its scale; from the right edge where lines begin there."""
    with PlacedPdf(papers, backwards=False) as pdf:
        (line,) = pdf.lines(0)
    with PlacedPdf(papers, backwards=True) as pdf:
        (turned,) = pdf.lines(0)
    first, last = line.runs

    assert (first.text, first.base, first.size) == ("Form B", 40.0, 12.0)
    assert first.left == pytest.approx(20, abs=1.5)
    assert last.left == pytest.approx(220, abs=1.5)
    assert [run.text for run in turned.runs] == [last.text, first.text]
    assert turned.runs[1].end == pytest.approx(600 - first.left)


def test_what_is_no_pdf_is_told(tmp_path: Path) -> None:
    """And what is not there."""
    (tmp_path / "x.pdf").write_bytes(b"no PDF")

    for name in ("x.pdf", "y.pdf"):
        with pytest.raises(UnreadablePdfError, match="missing or no PDF"):
            list(PlacedFile(tmp_path / name).pages(count_nothing))
