"""Exporters: a quiz in the formats of other programs, one file a format."""
