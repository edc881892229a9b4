"""The projector deck: one HTML file for the front of the room, a question a slide, with a countdown."""

from __future__ import annotations

from quizgen.exporters.exported import Exported
from quizgen.exporters.pages import render_page
from quizgen.exporters.selection import Selection

FOLDER = "deck"
SECONDS = 30
"""How long a question stands before the time is up, unless the trainer changes it in the room."""


def export(selection: Selection) -> Exported:
    """The selection as slides: title, questions, summary."""
    return Exported(render_page(FOLDER, selection, data={"seconds": SECONDS}))
