"""Typesetting: what a page may fetch, and that the same page gives the same bytes."""

from __future__ import annotations

import ast
import base64
import gc
import hashlib
import logging
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import quizgen
from quizgen.domain.form import Learner
from quizgen.rendering.papers import render_guide, render_key, render_paper
from quizgen.rendering.themes.pages import PageSize
from quizgen.rendering.themes.theme import ThemeError, load_theme
from quizgen.rendering.typesetting import typesetter
from quizgen.rendering.typesetting.typesetter import THEME_HOST, ThemeFetcher, typeset
from tests.rendering.printed import metadata, size_in_points
from tests.rendering.quizzes import quiz, sample

THEME = load_theme()
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
STRANGERS = (
    "http://example.com/x.png",
    "https://example.com/x.css",
    "ftp://example.com/x.css",
    "file:///etc/hostname",
    "data:text/css,p{color:red}",
    "//example.com/x.css",
    f"http://{THEME_HOST}/paper.css",
    f"https://{THEME_HOST}:8443/paper.css",
    f"https://user@{THEME_HOST}/paper.css",
    f"https://{THEME_HOST}@example.com/paper.css",
    "../../../../etc/hostname",
    "%2e%2e/%2e%2e/etc/hostname",
    "theme.toml",
    "paper.html",
    "absent.css",
)
VECTORS = (
    '<link rel="stylesheet" href="{}">',
    '<style>@import "{}";</style>',
    '<style>@import url("{}");</style>',
    '<style>body {{ background: url("{}") }}</style>',
    '<style>@page {{ background: url("{}") }}</style>',
    '<style>p::before {{ content: url("{}") }}</style>',
    '<style>li {{ list-style-image: url("{}") }}</style><ul><li>x</ul>',
    '<style>@font-face {{ font-family: F; src: url("{}") }} p {{ font-family: F }}</style>',
    '<img src="{}" alt="x">',
    '<object data="{}" type="image/png">x</object>',
    '<embed src="{}" type="image/png">',
    '<link rel="attachment" href="{}">',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{}" width="9" height="9"/></svg>',
)


def page(body: str) -> str:
    """A page with that in it."""
    return f'<html lang="en"><head><title>t</title></head><body><p>text</p>{body}</body></html>'


def set_page(body: str, theme_folder: Path | None = None) -> bytes:
    """The page as a PDF."""
    theme = load_theme(str(theme_folder)) if theme_folder else THEME
    return typeset(page(body), theme=theme, page_size=PageSize.A4).data


@pytest.mark.parametrize("vector", VECTORS)
@pytest.mark.parametrize("url", ["http://192.0.2.1/x", "file:///etc/hostname"])
def test_a_page_that_asks_for_something_outside_its_theme_is_not_typeset(vector: str, url: str) -> None:
    """By whatever road it asks; 192.0.2.1 is an address that nobody has."""
    with pytest.raises(ThemeError, match="a theme may only use files in its own folder"):
        set_page(vector.format(url))


@pytest.mark.parametrize("url", STRANGERS)
def test_only_style_sheets_images_and_fonts_of_the_theme_are_handed_out(url: str) -> None:
    """No other protocol, host or port, no file outside, no template and no settings."""
    with pytest.raises(ThemeError, match="The theme asks for"):
        set_page(f'<link rel="stylesheet" href="{url}">')


def test_the_fetcher_hands_out_what_the_theme_has() -> None:
    """With its media type; a query changes nothing."""
    response = ThemeFetcher(THEME).fetch(f"https://{THEME_HOST}/paper.css?v=2")

    assert response.content_type == "text/css"
    assert b"learner" in response.read()


def test_a_theme_uses_images_of_its_own(tmp_path: Path) -> None:
    """Beside its templates, or in a folder of it."""
    (tmp_path / "paper.css").write_text("", encoding="utf-8")
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "logo.png").write_bytes(PIXEL)

    assert b"/Image" in set_page('<img src="images/logo.png" alt="Logo">', tmp_path)


def test_all_that_is_bundled_is_typeset_without_a_complaint(caplog: pytest.LogCaptureFixture) -> None:
    """An unknown property or a lost font would be in the typesetter's log."""
    made = quiz(count=5, learners=(Learner("Ada"),))
    with caplog.at_level(logging.WARNING):
        for name in ("default", "large-print"):
            theme = load_theme(name)
            render_paper(made, made.forms[0], theme=theme)
            render_key(made, theme=theme)
            render_guide(made, theme=theme)

    assert [] == [record.getMessage() for record in caplog.records]


@pytest.mark.parametrize(("size", "points"), [(PageSize.A4, (595, 842)), (PageSize.LETTER, (612, 792))])
def test_pages_have_the_size_that_is_asked_for(size: PageSize, points: tuple[int, int]) -> None:
    """In points."""
    made = quiz(count=1)

    assert points == size_in_points(render_paper(made, made.forms[0], theme=THEME, page_size=size).data)


@pytest.mark.parametrize("html", ["<p>Read.</p>", '<link rel="stylesheet" href="absent.css">'])
def test_garbage_is_searched_for_again_when_a_page_is_typeset(html: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not meanwhile, when there is none; also where the page is refused."""
    meanwhile: list[bool] = []
    lay_out = typesetter._lay_out

    def look(*asked: Any) -> Any:
        meanwhile.append(gc.isenabled())
        return lay_out(*asked)

    monkeypatch.setattr(typesetter, "_lay_out", look)
    with suppress(ThemeError):
        typeset(f"<title>Page</title>{html}", theme=THEME, page_size=PageSize.A4)

    assert [False] == meanwhile
    assert gc.isenabled()


def test_a_file_names_its_title_and_tells_no_date() -> None:
    """A date would change with every build."""
    made = quiz(count=1, title="Peacekeeping")

    found = metadata(render_paper(made, made.forms[0], theme=THEME).data)
    assert found["Title"] == "Peacekeeping – Form A"
    assert (found["CreationDate"], found["ModDate"]) == ("", "")


def test_the_same_quiz_gives_the_same_bytes_again() -> None:
    """Whatever was typeset in between."""
    made, other = quiz(count=3), quiz(sample("arabic"), language="ar")
    first = render_paper(made, made.forms[0], theme=THEME)
    render_paper(other, other.forms[0], theme=load_theme("large-print"))

    assert first == render_paper(made, made.forms[0], theme=THEME)


def test_other_processes_give_the_same_bytes(tmp_path: Path) -> None:
    """With another hash seed, time zone, language and home."""
    program = (
        "import hashlib\n"
        "from tests.rendering.quizzes import quiz, sample\n"
        "from quizgen.rendering import papers\nfrom quizgen.rendering.themes.theme import load_theme\n"
        "theme = load_theme()\n"
        "made = quiz(sample('scripts')[:3], language='ar')\n"
        "paper, key = papers.render_paper(made, made.forms[0], theme=theme), papers.render_key(made, theme=theme)\n"
        "print(hashlib.sha256(paper.data + key.data).hexdigest())\n"
    )
    elsewhere = {
        "PYTHONHASHSEED": "77",
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C",
        "HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path),
        "PYTHONPATH": str(Path.cwd()),
        "PATH": os.environ["PATH"],
    }
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=elsewhere)

    made = quiz(sample("scripts")[:3], language="ar")
    here = render_paper(made, made.forms[0], theme=THEME).data + render_key(made, theme=THEME).data
    assert done.stdout.strip() == hashlib.sha256(here).hexdigest()


def test_one_module_alone_calls_the_typesetter() -> None:
    """Else a page could be typeset without the fetcher."""
    root = Path(str(quizgen.__file__)).parent
    callers = [
        path.relative_to(root).as_posix() for path in sorted(root.rglob("*.py")) if "weasyprint" in _imports(path)
    ]

    assert callers == ["rendering/typesetting/typesetter.py"]


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found
