"""Kinds of values, one file each: its parsing, its printing and its relations to other values."""
