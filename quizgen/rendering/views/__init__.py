"""Views: what stands on papers, keys and guides, as values that templates are filled with."""
