"""Safety lines that need a rule of their own, a file each."""
