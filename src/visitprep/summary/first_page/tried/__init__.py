"""What was tried before on page 1: grouped by result, operations for pain among it, and what leaves first."""
