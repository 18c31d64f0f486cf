"""What a medicine's line tells beside its label: whose it is, since when, and where it is from."""
