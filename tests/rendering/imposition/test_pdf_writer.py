"""PDFs written object by object: sound for any number of pages, in trees that stay flat."""

from __future__ import annotations

import io

import pikepdf
import pytest

from quizgen.rendering.imposition.pdf_writer import OutlineEntry, PageTree, PdfWriter, put_outline, text_string
from quizgen.rendering.imposition.xobjects import XObjects


def file_of(pages: int) -> bytes:
    """A file with so many empty pages, labelled in an outline."""
    file = PdfWriter(XObjects().save())
    tree = PageTree(file, b"/MediaBox[0 0 100 100]/Resources<<>>")
    numbers = []
    for _ in range(pages):
        numbers.append(file.put(b"<</Type/Page/Parent %d 0 R>>" % tree.parent()))
        tree.add(numbers[-1])
    outline = put_outline([OutlineEntry("g" if n % 2 else "", f"Õ {n}", page) for n, page in enumerate(numbers)], file)
    root = file.put(b"<</Type/Catalog/Pages %d 0 R/Outlines %d 0 R>>" % (tree.close(), outline))
    return file.drain() + file.close(root=root, info=file.put(b"<</Title%b>>" % text_string("Ω")), identity=b"x" * 16)


@pytest.mark.parametrize("pages", [1, 63, 64, 65, 64 * 64, 64 * 64 + 1])
def test_any_number_of_pages_makes_a_sound_file(pages: int) -> None:
    """Nothing is wrong with it, each page stands once, and no node has more than 64 children."""
    with pikepdf.open(io.BytesIO(file_of(pages))) as pdf:
        assert [] == pdf.check_pdf_syntax()
        assert pages == len(pdf.pages) == int(pdf.Root.Pages.Count)
        assert len(pdf.Root.Pages.Kids) <= PageTree.WIDTH
        assert "Ω" == str(pdf.docinfo.Title)


def test_the_outline_has_groups_with_their_members() -> None:
    """In order."""
    with pikepdf.open(io.BytesIO(file_of(4))) as pdf, pdf.open_outline() as outline:
        assert ["Õ 0", "g", "Õ 2", "g"] == [entry.title for entry in outline.root]
        assert ["Õ 1"] == [entry.title for entry in outline.root[1].children]
