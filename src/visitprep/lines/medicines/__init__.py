"""Lines about medicines."""
