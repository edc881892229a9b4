"""What dates are made of: days, moments, datings, their notation, and the words for them in each language."""
