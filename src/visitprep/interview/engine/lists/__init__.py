"""Lists: typed line by line, ticked, or changed one by one."""
