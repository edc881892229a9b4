"""What a quiz is like where nobody says otherwise, and how far its options go: each figure stands here alone.

Nothing is imported, so that the command line can tell its defaults without loading what works with them.
"""

from __future__ import annotations

FORMS = 4
OPTIONS, FEWEST_OPTIONS, MOST_OPTIONS = 4, 3, 5
"""How many options a question has, and how few and many it may have."""
STEMS = ("ask", "back", "speaker")
"""Which ways to ask; `domain.question` knows all of them."""
THEME = "default"
PAGE_SIZE, PAGE_SIZES = "a4", ("a4", "letter")
PART_SIZE = 10_000
"""The most papers in one file of a print run."""
