"""How a question is asked, and how the way through the questions is found."""
