"""`python -m quizgen.cli`: the same as `quizgen`."""

from __future__ import annotations

import sys

from quizgen.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
