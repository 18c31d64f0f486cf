"""`visitprep` alone: the first minute, and the home screen with its rows."""
