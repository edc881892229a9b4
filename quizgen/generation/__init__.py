"""From questions to candidate items: stems in words, and distractors that tempt."""
