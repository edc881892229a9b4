"""Print read back and proved again: pages to papers and keys, papers and keys to verdicts."""
