"""Lines about treatments: the kind, the part of the body, and what is of another kind."""
