"""Medicines now, what is easily forgotten, and how they are really taken."""
