"""Medicine names: a reviewed table, finding a name in it, reading a label line, and name-only checks.

Nothing here gives advice, computes a dose or says what is safe. What people typed is never replaced.
"""
