"""Verification: printed papers and keys read back from their pages, and compared with forms, records and proof."""
