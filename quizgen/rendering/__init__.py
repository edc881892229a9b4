"""How quizzes look on paper: views of a quiz, themes that dress them, and the typesetting into PDF."""
