"""What stands there already, as it is shown before a question: whose it is, where another said it."""

from __future__ import annotations

from visitprep.interview.prompts import Saved
from visitprep.text import clean
from visitprep.wording import N_, say


def saved_before(saved: Saved, *, enter: bool = False) -> str:
    """`enter`: with how it is kept."""
    words = clean(saved.words).rstrip(".")
    if saved.whose:
        message = N_("{who} said: {words}. Press Enter to keep it.") if enter else N_("{who} said: {words}.")
        return say(message, who=clean(saved.whose), words=words)
    message = (
        N_("Your saved answer: {words}. Press Enter to keep it.") if enter else N_("Your saved answer: {words}.")
    )
    return say(message, words=words)
