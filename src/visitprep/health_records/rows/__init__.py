"""The part of a record that people read, as rows: what stands in each, beside it, and without a coded twin."""
