"""Lines about medicines and allergies."""
