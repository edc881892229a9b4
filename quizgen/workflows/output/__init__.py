"""Where files go and how they get there: names, the one writer, folders put in place whole, stores."""
