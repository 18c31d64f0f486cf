"""What to ask next, in whose words, and where each answer goes. Touches no terminal, no file and no clock."""
