"""Spreadsheets as LibreOffice reads them."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from pathlib import Path

import pytest


def read_in_office(path: Path) -> list[list[str]]:
    """The cells of the first sheet as LibreOffice shows them; the test is skipped where there is none."""
    if shutil.which("soffice") is None:
        pytest.skip("needs LibreOffice")
    profile = path.parent / "profile"
    target = path.parent / "shown"
    comma, quote, utf8 = 44, 34, 76
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            *(["--infilter=CSV:44,34,76,1"] if path.suffix == ".csv" else []),
            "--convert-to",
            f"csv:Text - txt - csv (StarCalc):{comma},{quote},{utf8},1,,0,false,true,false",
            "--outdir",
            str(target),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=120,
        env={**os.environ, "HOME": str(path.parent)},
    )
    with (target / f"{path.stem}.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))
