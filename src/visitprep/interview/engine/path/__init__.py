"""Which steps there are, in order, and about how long they take."""
