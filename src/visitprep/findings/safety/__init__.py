"""What a clinic must know before a needle, a steroid, a scan or sedation: read in one place, for every reader.

`box_lines.py` has the lines; `table.py` says which answers, medicines, treatments, operations, devices
and tests speak to each. A no that something else contradicts is never told as a no.
"""
