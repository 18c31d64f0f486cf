"""The journal written in, and read."""
