"""The signs that are asked about with a pain: which words tell of one, and which deny it."""
