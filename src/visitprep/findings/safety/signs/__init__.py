"""Signs that should not wait, in the answers: which words name one, which are new, and what is past."""
