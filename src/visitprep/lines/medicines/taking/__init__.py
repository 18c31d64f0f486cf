"""How a medicine is taken, whether it helps and what trouble it makes, whatever its label says."""
