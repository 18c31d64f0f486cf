"""Asking and showing on a terminal: arrow keys for those who like them, plain lines for everybody."""
