"""Seals: only the passphrase opens what was sealed, and nothing of it can be read without."""

from __future__ import annotations

import io
import zlib

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.rendering.typesetting.seal import LONGEST, PassphraseError, prepare_passphrase, seal_pdf

TOLD = b"1 C 2 A 3 D"


@pytest.fixture(scope="module")
def plain() -> bytes:
    """A key of one page, with its title in the metadata."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(200, 200))
    pdf.pages[0].Contents = pdf.make_stream(b"BT /F1 12 Tf (%b) Tj ET" % TOLD)
    page.Resources = pikepdf.Dictionary()
    pdf.docinfo["/Title"] = "Key of the Aba bridge"
    with pdf.open_metadata() as metadata:
        metadata["dc:title"] = "Key of the Aba bridge"
    stream = io.BytesIO()
    pdf.save(stream, compress_streams=False)
    return stream.getvalue()


def test_only_the_passphrase_opens_a_sealed_pdf(plain: bytes) -> None:
    """Neither nothing nor anything else, in qpdf and in PDFium; then it is the same document."""
    sealed = seal_pdf(plain, "correct horse")
    for wrong in ("", "Correct horse", "correct horse "):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(sealed), password=wrong)
        with pytest.raises(pypdfium2.PdfiumError):
            pypdfium2.PdfDocument(sealed, password=wrong)

    assert len(pypdfium2.PdfDocument(sealed, password="correct horse")) == 1  # noqa: S106 -- of a test
    with pikepdf.open(io.BytesIO(sealed), password="correct horse") as pdf:  # noqa: S106 -- likewise
        assert TOLD in pdf.pages[0].Contents.read_bytes()
        assert str(pdf.docinfo["/Title"]) == "Key of the Aba bridge"


def test_seal_is_aes_256_of_revision_6(plain: bytes) -> None:
    """The newest that there is, for texts, streams and metadata alike."""
    with pikepdf.open(io.BytesIO(seal_pdf(plain, "x")), password="x") as pdf:  # noqa: S106 -- of a test
        lock = pdf.encryption

        assert (lock.R, lock.V, lock.bits) == (6, 5, 256)
        assert {lock.stream_method, lock.string_method, lock.file_method} == {pikepdf.models.EncryptionMethod.aesv3}
        assert pdf.trailer.Encrypt.get("/EncryptMetadata", True) is True


def test_nothing_of_the_text_is_in_a_sealed_file(plain: bytes) -> None:
    """Neither as it is nor deflated; in the plain file it is found, so that looking is worth it."""
    assert b"Aba bridge" in plain
    assert TOLD in plain
    sealed = seal_pdf(plain, "correct horse")

    assert not [word for word in (b"Aba", TOLD, b"correct", "Aba".encode("utf-16-be")) if word in sealed]
    assert not any(TOLD in stream for stream in _inflated(sealed))


def _inflated(data: bytes) -> list[bytes]:
    found = []
    for start in (index for index in range(len(data)) if data[index : index + 1] == b"\x78"):
        try:
            found.append(zlib.decompressobj().decompress(data[start:], 10_000))
        except zlib.error:
            continue
    return found


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20))
@settings(max_examples=20)
def test_any_passphrase_that_can_be_typed_opens_what_it_sealed(plain: bytes, text: str) -> None:
    """In any script, and however the typed letters are put together."""
    try:
        prepared = prepare_passphrase(text)
    except PassphraseError:
        return
    with pikepdf.open(io.BytesIO(seal_pdf(plain, prepared)), password=prepare_passphrase(text)) as pdf:
        assert len(pdf.pages) == 1
    assert prepare_passphrase(prepared) == prepared


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("cafe\u0301", "café"), ("\ufb01ne", "fine"), ("a\u00a0b", "a b"), ("a\u00adb", "ab")],
)
def test_passphrases_are_read_as_pdf_readers_do(typed: str, meant: str) -> None:
    """Letters in parts, ligatures, blanks of other kinds: by SASLprep."""
    assert prepare_passphrase(typed) == meant


@pytest.mark.parametrize(
    ("text", "why"), [("", "empty"), (" ", "empty"), ("\u00ad", "empty"), ("a\tb", "typed"), ("é" * 64, "longer")]
)
def test_unfit_passphrases_are_refused(text: str, why: str) -> None:
    """An empty one, one that nobody can type, and one that would be cut."""
    with pytest.raises(PassphraseError, match=why):
        prepare_passphrase(text)
    assert len(prepare_passphrase("a" * LONGEST)) == LONGEST
