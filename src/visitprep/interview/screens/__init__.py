"""The screens around the questions: welcome, home, review, what should not wait."""
