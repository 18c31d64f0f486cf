"""The pains on page 1: their rows, their places in words and on the body, and what each is like."""
