"""What was tried did or did not do: how much it helped, for how long, each of several, and which part."""
