"""A clinic's own form as a file: its headings in its order, and which of our answers belong under each.

The clinic hands over its clipboard anyway; with this page, people copy their answers down from top to bottom.
docs/clinic-forms.md says how to write one. A file names answers and nothing else; nothing in it is run.
"""
