"""What was tried before: treatments, and medicines no longer taken."""
