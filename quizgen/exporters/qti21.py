"""QTI 2.1: the version that most platforms import; a preset of the shared package."""

from __future__ import annotations

from quizgen.exporters.exported import Exported
from quizgen.exporters.qti_dialect import QTI_21
from quizgen.exporters.qti_package import export_package
from quizgen.exporters.selection import Selection


def export(selection: Selection) -> Exported:
    """The selection as a QTI 2.1 package."""
    return export_package(selection, QTI_21)
