"""A health record gone through with the person: whose it is, what it names, and what of that is taken in."""
