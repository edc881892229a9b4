"""QTI 3.0: a preset of the package that the versions of QTI share."""

from __future__ import annotations

from quizgen.exporters.exported import Exported
from quizgen.exporters.qti_dialect import QTI_3
from quizgen.exporters.qti_package import export_package
from quizgen.exporters.selection import Selection


def export(selection: Selection) -> Exported:
    """The selection as a QTI 3.0 package."""
    return export_package(selection, QTI_3)
