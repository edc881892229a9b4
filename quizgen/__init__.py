"""quizgen: multiple-choice quizzes whose questions have exactly one correct answer, proven or on the author's word."""
