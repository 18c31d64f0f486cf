"""Where it hurts, and the questions about one pain."""
