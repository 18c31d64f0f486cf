"""The safety box of page 1, and each of its rows in words."""
