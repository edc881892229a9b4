"""Contracts about the project itself: its layers, sizes, registries, pages, packaging and `run`."""
