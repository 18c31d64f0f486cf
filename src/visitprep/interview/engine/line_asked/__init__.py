"""One line that fills several fields, and what only the person can settle in it."""
