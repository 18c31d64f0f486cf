"""The journal: what was written on which day, read from one line of words, and counted. It says no causes."""
