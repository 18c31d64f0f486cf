"""What to expect at a pain clinic: short pages as data, how they are found, and each as a document."""
