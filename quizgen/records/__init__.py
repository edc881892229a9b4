"""Data files of a build, as records and as bytes: the quiz, its forms and letters, its sheets, its manifest."""
