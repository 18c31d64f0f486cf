"""The visit in forms that other programs read."""
