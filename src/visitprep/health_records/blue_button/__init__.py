"""The Blue Button text files of Medicare and of the VA."""
