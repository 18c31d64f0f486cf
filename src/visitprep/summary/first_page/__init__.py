"""Page 1 for a clinician: what is chosen from the visit, in the order of the eye."""
