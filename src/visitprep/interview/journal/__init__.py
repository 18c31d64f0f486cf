"""The journal's questions: a day in under a minute, a flare in six, or all of it in one line."""
