"""C-CDA documents, as the portals of hospitals and doctors give them out."""
