"""Edits of a fact file: a fact's own lines and no others, shown before, undone after. Pure text in, pure text out."""
