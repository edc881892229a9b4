"""Exporters: a proven quiz in the formats of other programs, one file a format."""
