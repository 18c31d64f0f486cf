"""Where visits live on disk: written whole or not at all, one writer at a time, nothing unreadable ever replaced."""
