"""The words that a label line can have, as patterns: how much, when, by which way, and the rest."""
