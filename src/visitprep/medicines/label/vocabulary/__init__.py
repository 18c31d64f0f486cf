"""The words that a label line can have, as patterns: how much, when, by which way, from whom, what is no name.

What stands in no pattern is not understood.
"""
