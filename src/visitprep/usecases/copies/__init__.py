"""Copies of a visit: for whom, with which sections, beside another visit, as a clinic's form or a file."""
