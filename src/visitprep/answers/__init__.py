"""Answers written by hand: the YAML file that `visitprep start --answers` reads, its blank, its writer, its schema."""
