"""Themes: what papers look like, their words, directions of writing and sizes of pages."""
