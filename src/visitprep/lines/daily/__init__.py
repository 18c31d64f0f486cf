"""Lines about daily life: work, sleep, habits, and how far they can go."""
