"""What one line of words says: read into the fields of a record, with what is unclear set apart to be asked."""
