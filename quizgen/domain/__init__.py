"""What quizgen talks about: immutable records and typed values, free of files, terminals and formats."""
