"""Health records that people hold: from bytes to the things they name, each with where it came from."""
