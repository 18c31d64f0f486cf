"""What is said to "?" and to ":keys"."""

from __future__ import annotations

from visitprep.interview.glossary import explain
from visitprep.interview.prompts import COMMANDS, Prompt
from visitprep.wording import N_, say


def help_in_words(prompt: Prompt, why: str, language: str = "en") -> str:
    """Why it is asked, and what the hard words on the screen mean; never empty."""
    labels = (option.label for option in prompt.options)
    words = explain((prompt.text, prompt.guidance, why, *labels), language)
    explained = "\n".join((say(N_("Words:"), language), *(f"  {line}" for line in words))) if words else ""
    told = "\n\n".join(filter(None, (why, explained)))
    return told or say(N_("There is no more help for this one. You can skip it."), language)


def keys_in_words(language: str = "en") -> str:
    """Everything that can be typed at any question."""
    lines = [say(N_("At any question you can type:"), language)]
    lines += [f"  {command.typed[0]:<9} {say(command.words, language)}" for command in COMMANDS]
    return "\n".join(lines)
