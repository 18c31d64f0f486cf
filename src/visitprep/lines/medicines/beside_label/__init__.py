"""What a medicine's line tells beside its label: whose it is, since when, and that it was stopped."""
