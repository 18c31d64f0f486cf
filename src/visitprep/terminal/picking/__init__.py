"""Which rows of a list are picked by what was typed: numbers, ranges, labels, and words that say the same."""
