"""Imposition: many papers in one file, composed from fragments that were typeset once."""
