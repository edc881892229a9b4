"""Typesetting: HTML becomes tagged PDF, and what a PDF says of itself."""
