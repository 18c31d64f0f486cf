"""Daily life on page 1: what they can do, falls, work, and the scores with their direction."""
