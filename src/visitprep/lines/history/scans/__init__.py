"""Lines about scans and tests: which there were, what they showed, and which were not done."""
