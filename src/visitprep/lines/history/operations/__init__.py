"""Lines about operations, and about what was put into the body."""
