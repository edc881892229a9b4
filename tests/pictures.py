"""The README's pictures, made by the project itself: a page of a paper, of its key and of the guide.

./run python -m tests.pictures
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import pypdfium2

from quizgen.cli.main import main

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "templates" / "pictures"
PAGES = {"paper": ("learner/paper-A.pdf", 0), "key": ("trainer/key.pdf", 0), "guide": ("trainer/guide.pdf", 1)}
"""By the picture's name: the file of the built quiz, and which of its pages, from 0."""
ZOOM = 1.25
"""Pixels a point: 90 to the inch."""
GREYS = 16


def draw(pdf: Path, number: int, picture: Path) -> None:
    """Draw a page of a PDF, counted from 0, into a small PNG file."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[number].render(scale=ZOOM).to_pil().convert("RGB")
    page.quantize(GREYS).save(picture, optimize=True)
    document.close()


def draw_all() -> None:
    """Build the article's quiz and draw a page of each sort."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        main(["build", "source_docs/rwanda-peacekeeping.facts.yaml", "-o", folder, "--seed", "readme", "--quiet"])
        for name, (pdf, number) in PAGES.items():
            draw(Path(folder) / "rwanda-peacekeeping" / pdf, number, PICTURES / f"{name}.png")


if __name__ == "__main__":
    draw_all()
