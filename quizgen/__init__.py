"""quizgen: multiple-choice quizzes in which every question provably has exactly one correct answer."""
