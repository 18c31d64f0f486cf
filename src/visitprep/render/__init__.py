"""A document on paper or on screen: one file per format, and the table of formats in `formats.py`."""
