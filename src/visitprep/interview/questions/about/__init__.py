"""You and the visit: who it is about, the visit, who helps."""
