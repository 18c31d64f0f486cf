"""Health, allergies, and the facts a clinic must know before a shot or sedation."""
