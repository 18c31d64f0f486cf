"""The records a visit is made of, and the kinds of value that stand in them."""
