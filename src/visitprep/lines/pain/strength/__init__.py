"""How strong a pain is: the numbers in a line, their places, and what is asked of them."""
