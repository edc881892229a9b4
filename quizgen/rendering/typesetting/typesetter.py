"""Typesetting: the only module that calls WeasyPrint; HTML goes in, a tagged PDF comes out.

A page may use the files of its theme and nothing else: they are asked for under an address that
does not exist, and asking for anything else ends the typesetting. The same HTML, theme and versions
give the same bytes. Loading WeasyPrint takes most of a second: import this module where it is used.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from quizgen.errors import QuizgenError
from quizgen.rendering.themes.pages import PageSize, PaperPdf
from quizgen.rendering.themes.theme import ADDITION, LostMarksError, Theme, ThemeError, templates_folder
from quizgen.rendering.typesetting.conformance import VARIANT, declare_accessible
from quizgen.rendering.typesetting.copies import Copies, copy_slot
from quizgen.rendering.typesetting.system_libraries import loading_typesetter
from quizgen.rendering.typesetting.tagged_languages import tag_languages

# Set before WeasyPrint is loaded, which reads the configuration of fonts there and then.
os.environ["FONTCONFIG_FILE"] = str(templates_folder() / "fonts.conf")

with loading_typesetter():
    from weasyprint import CSS, HTML, Document
    from weasyprint.pdf import tags
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse, URLFetchingError

TAGS_LANGUAGES = tag_languages(tags)
"""Whether screen readers are told where a paper speaks another language than its own."""

THEME_HOST = "theme.invalid"
"""The address that theme files are asked for under; no host may ever have a name in `.invalid`."""
_MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".otf": "font/otf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}


Rectangle = tuple[float, float, float, float]


class MissingGlyphError(QuizgenError):
    """No font here can draw some characters: the papers would show boxes in their place."""

    def __init__(self, characters: str) -> None:
        named = ", ".join(f"“{one}” (U+{ord(one):04X})" for one in characters)
        super().__init__(f"No font here can draw {named}. Install a font that can, or write it another way.")


class ThemeFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no type hints
    """Hands out the files of one theme; whatever else is asked for is refused, redirects included."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(allowed_protocols=("https",), allow_redirects=False, fail_on_errors=True)
        self._theme = theme
        self.refusal: ThemeError | None = None
        """The first one: WeasyPrint goes on after some, such as an image within an SVG."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The file of the theme that the URL names; raises ThemeError for every other URL."""
        try:
            name = _theme_name(url)
            addition = name == ADDITION
            media_type, data = self._add(urlsplit(url).query) if addition else self._read(name)
        except ThemeError as refusal:
            self.refusal = self.refusal or refusal
            raise
        return URLFetcherResponse(url, data, {"Content-Type": media_type})

    def _add(self, number: str) -> tuple[str, bytes]:
        """The style sheet that imports what each of the theme's folders adds; or, by its number, one of these."""
        sheets = self._theme.additions()
        if number.isdecimal() and int(number) < len(sheets):
            return _MEDIA_TYPES[".css"], sheets[int(number)].read_bytes()
        imports = (f'@import url("{ADDITION}?{index}");' for index in range(len(sheets)))
        return _MEDIA_TYPES[".css"], "".join(imports).encode()

    def _read(self, name: str) -> tuple[str, bytes]:
        media_type = _MEDIA_TYPES.get(PurePosixPath(name).suffix.lower())
        path = self._theme.find(name) if media_type else None
        if media_type is None or path is None:
            raise ThemeError(f"The theme asks for “{name}”, but has no style sheet, image or font of that name.")
        return media_type, path.read_bytes()


def typeset(html: str, *, theme: Theme, page_size: PageSize, style: str = "") -> PaperPdf:
    """The HTML as a PDF that keeps to PDF/UA-1 and PDF/A-2a; raises ThemeError and MissingGlyphError."""
    with _uncollected(), _fetching(theme) as fetcher:
        document = _lay_out(html, theme, page_size, fetcher, style)
        describe = document.metadata.generate_rdf_metadata
        document.metadata.generate_rdf_metadata = lambda *declared: declare_accessible(describe(*declared))
        data: bytes = document.write_pdf(pdf_variant=VARIANT)
    missing = _missing(document)
    if missing:
        raise MissingGlyphError(missing)
    return PaperPdf(data, len(document.pages))


@dataclass(frozen=True, slots=True)
class TypesetPages:
    """A document typeset to be taken apart: a PDF, and where the elements with an id stand."""

    data: bytes
    places: tuple[dict[str, Rectangle], ...]
    """By page and id: left, top, right and bottom in CSS pixels, from the page's top left corner."""


def typeset_pages(
    html: str, *, style: str, theme: Theme, page_size: PageSize, copies: Copies | None = None
) -> TypesetPages:
    """The HTML, or copies of a slot of it, with a style sheet added, as an untagged PDF.

    Raises ThemeError and MissingGlyphError.
    """
    with _uncollected(), _fetching(theme) as fetcher:
        document = _lay_out(html, theme, page_size, fetcher, style, copies)
        data: bytes = document.write_pdf()
    missing = _missing(document)
    if missing:
        raise MissingGlyphError(missing)
    return TypesetPages(data, tuple(dict(page.anchors) for page in document.pages))


def find_undrawable(characters: str, *, theme: Theme) -> str:
    """Those of the characters that neither the theme's fonts nor the system's can draw."""
    if not characters:
        return ""
    spans = "".join(f"<p>{escape(character)}</p>" for character in characters)
    html = f'<html lang="en"><title>-</title><link rel="stylesheet" href="fonts.css">{spans}</html>'
    with _fetching(theme) as fetcher:
        document = _lay_out(html, theme, PageSize.A4, fetcher)
        document.write_pdf()
    return _missing(document)


def typesetter_versions() -> dict[str, str]:
    """The versions of the libraries that shape and place the letters, by name."""
    from weasyprint.text.ffi import ffi, fontconfig, harfbuzz, pango

    asked = "const char *pango_version_string (void); const char *hb_version_string (void); int FcGetVersion (void);"
    ffi.cdef(asked, override=True)
    number = fontconfig.FcGetVersion()
    return {
        "pango": ffi.string(pango.pango_version_string()).decode("ascii"),
        "harfbuzz": ffi.string(harfbuzz.hb_version_string()).decode("ascii"),
        "fontconfig": f"{number // 10_000}.{number // 100 % 100}.{number % 100}",
    }


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for garbage meanwhile: boxes and styles all live until the document is done.

    The search would walk over hundreds of thousands of them again and again, for a fifth of the time.
    """
    searches = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searches:
            gc.enable()


@contextmanager
def _fetching(theme: Theme) -> Iterator[ThemeFetcher]:
    """A fetcher whose first refusal is raised at the end, if WeasyPrint got so far."""
    fetcher = ThemeFetcher(theme)
    try:
        yield fetcher
    except (URLFetchingError, FatalURLFetchingError) as error:
        raise fetcher.refusal or ThemeError(f"The theme asks for something that cannot be had: {error}.") from None
    if fetcher.refusal is not None:
        raise fetcher.refusal


def _theme_name(url: str) -> str:
    """The name of the theme's file that the URL stands for; raises ThemeError for a URL of anything else."""
    parts = urlsplit(url)
    if parts.scheme != "https" or parts.netloc != THEME_HOST:
        raise ThemeError(f"The theme asks for {url}: a theme may only use files in its own folder.")
    return unquote(parts.path).lstrip("/")


def _lay_out(
    html: str, theme: Theme, page_size: PageSize, fetcher: ThemeFetcher, style: str = "", copies: Copies | None = None
) -> Document:
    size = CSS(string=f"@page {{ size: {page_size.value} }} {style}", url_fetcher=fetcher)
    source = HTML(string=html, base_url=f"https://{THEME_HOST}/", url_fetcher=fetcher)
    if copies is not None and not copy_slot(source.etree_element, copies):
        raise LostMarksError(theme.name, "paper.html", [copies.slot])
    return source.render(font_config=_font_configuration(theme), stylesheets=[size])


@lru_cache(maxsize=4)
def _font_configuration(theme: Theme) -> FontConfiguration:
    """One for all documents of a theme: a fresh one for each would load every font again, and leak."""
    return FontConfiguration()


def _missing(document: Document) -> str:
    """The characters that were drawn as boxes, in the order of their code points."""
    return "".join(sorted({chr(codepoint) for font in document.fonts.values() for codepoint in font.missing}))
