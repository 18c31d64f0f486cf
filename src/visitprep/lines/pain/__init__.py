"""Lines about a pain: where, since when, how strong, what it is like."""
