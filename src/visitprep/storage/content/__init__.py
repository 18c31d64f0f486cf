"""The bytes of a visit file, and what they say: read, brought up to date, and what is wrong in them."""
