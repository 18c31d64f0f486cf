"""Visits on disk: written whole or not at all, by one writer at a time; nothing unreadable is replaced."""
