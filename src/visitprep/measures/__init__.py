"""Short published measures, PEG, PHQ-4 and PGIC: their items as data, and their scores."""
