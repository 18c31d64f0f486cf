"""One line of a medicine's label or a list, split into fields of the person's own words."""
