"""Daily life, sleep, mood, work, and what somebody smokes, drinks and takes besides."""
