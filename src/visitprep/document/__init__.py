"""The closed set of blocks a printed page is made of; what the other rooms know of a page."""
