"""Answers written by hand: the file `visitprep start --answers` reads, its blank, its writer, its schema."""
