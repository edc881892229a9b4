"""Seals: PDFs that nobody opens without the passphrase."""

from __future__ import annotations

import io
import stringprep
import unicodedata

from quizgen.errors import UsageError

LONGEST = 127
"""Bytes of a passphrase in UTF-8 that PDF takes notice of (ISO 32000-2, 7.6.4.3.3)."""


class PassphraseError(UsageError):
    """The passphrase is not fit to seal anything."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The passphrase {why}. Nothing was changed; choose another one.")


def prepare_passphrase(text: str) -> str:
    """The passphrase as PDF readers understand it, however it is typed (SASLprep, RFC 4013); raises PassphraseError."""
    plain = "".join(" " if stringprep.in_table_c12(one) else one for one in text if not stringprep.in_table_b1(one))
    prepared = unicodedata.normalize("NFKC", plain)
    if not prepared.strip():
        raise PassphraseError("is empty")
    if not prepared.isprintable():
        raise PassphraseError("holds characters that cannot be typed")
    if len(prepared.encode("utf-8")) > LONGEST:
        raise PassphraseError(f"is longer than the {LONGEST} bytes of which PDF takes notice")
    return prepared


def seal_pdf(data: bytes, passphrase: str) -> bytes:
    """The PDF encrypted with AES-256 (revision 6), its metadata too; other bytes every time, as salts are drawn."""
    import pikepdf

    sealed = io.BytesIO()
    lock = pikepdf.Encryption(owner=passphrase, user=passphrase, R=6, aes=True, metadata=True)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(sealed, encryption=lock)
    return sealed.getvalue()
