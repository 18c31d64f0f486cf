"""Beside `medicines/label/`, which takes a label line apart: what stays whole, is asked back, or tells more."""
