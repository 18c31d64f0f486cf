"""Paper both ways: every question with a number, printed to be filled in by hand, and typed in again by number."""
