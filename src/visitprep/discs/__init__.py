"""A disc of pictures from a hospital: what is on it, and whether it can be read. No picture is opened."""
