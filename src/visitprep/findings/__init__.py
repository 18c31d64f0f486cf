"""What follows from the answers, and from nothing else: what looks mistyped, and what the names say."""
