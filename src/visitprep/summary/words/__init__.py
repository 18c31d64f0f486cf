"""The words of the printout: labels, and answers said in words."""
