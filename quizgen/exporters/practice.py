"""The practice page: one HTML file on which a learner answers, checks, reads why, and tries again."""

from __future__ import annotations

from quizgen.exporters.exported import Exported
from quizgen.exporters.pages import render_page
from quizgen.exporters.selection import Selection

FOLDER = "practice"


def export(selection: Selection) -> Exported:
    """The selection as a page that shuffles the options of its questions, those in order excepted."""
    return Exported(render_page(FOLDER, selection, data={"keys": [entry.correct for entry in selection.entries]}))
