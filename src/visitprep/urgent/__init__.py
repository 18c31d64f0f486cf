"""What should not wait for the visit, whom to call in which country, and the crisis lines."""
