"""Lines that name somebody, or the visit."""
