"""The copies that are made of one visit: a module for each reader, and the table of them in `table.py`."""
