"""Advice on facts that are not wrong but look it: what the trainer did not think of, and what to write."""
