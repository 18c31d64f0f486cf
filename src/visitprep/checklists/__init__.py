"""What to bring: lists written by hand in YAML, chosen by named facts about the visit.

The lists that come with visitprep are in `checklists/` at the root of the source; a person's or a clinic's own
files are added to them. docs/checklists.md says how to write one. Nothing in a file is ever run or computed: a
list names facts, and it is left out unless all of them hold.
"""
