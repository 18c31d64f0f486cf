"""What is said back: answers in words, help, mistakes."""
