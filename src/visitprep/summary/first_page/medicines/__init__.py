"""What is taken now, on page 1: the label, what is really taken where it differs, and until when it lasts."""
