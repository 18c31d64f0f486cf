"""visitprep: get ready for a first visit to a pain clinic."""

__version__ = "0.1.0"
