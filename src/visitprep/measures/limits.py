"""The one check every answer to a measure passes before it is counted."""

from __future__ import annotations


def check_answer(answer: int | None, low: int, high: int, measure: str) -> None:
    """Pass None (not answered) and whole numbers from `low` to `high`; else `ValueError` in plain words."""
    if answer is None:
        return
    # True and False are ints to Python, and a yes is not a 1.
    if type(answer) is not int or not low <= answer <= high:
        raise ValueError(f"{measure} answers are whole numbers from {low} to {high}. This one was {answer!r}.")
