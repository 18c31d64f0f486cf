"""What was found in a record, told: in words for people, and as one object for programs."""
