"""Lines about allergies: the thing, what happened, how bad it was."""
