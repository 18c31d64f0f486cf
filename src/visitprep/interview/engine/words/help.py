"""What is said to "?" and to ":keys"."""

from __future__ import annotations

from visitprep.interview.prompts import COMMANDS, Prompt, Way
from visitprep.interview.questions.glossary import explain, pages_on
from visitprep.wording import N_, say

_MORE = N_("There are pages on this to read: type :guide (in a list of rows, press : and pick it).")


def texts_of(prompt: Prompt, why: str) -> tuple[str, ...]:
    """Everything on the screen of a question, and its help."""
    return (prompt.text, prompt.guidance, why, *(option.label for option in prompt.options))


def help_in_words(prompt: Prompt, why: str) -> str:
    """Why it is asked, and what the hard words on the screen mean; never empty."""
    texts = texts_of(prompt, why)
    words = explain(texts)
    explained = "\n".join((say(N_("Words:")), *(f"  {line}" for line in words))) if words else ""
    more = Way.GUIDE in prompt.ways and pages_on(texts)
    told = "\n\n".join(filter(None, (why, explained, say(_MORE) if more else "")))
    if told:
        return told
    if Way.SKIP in prompt.ways:
        return say(
            N_(
                "It is asked so that the clinic has it before the visit. Any words will do, and you can skip it. "
                "What you can type here: :keys"
            )
        )
    return say(N_("What you can type here: :keys"))


def keys_in_words(ways: frozenset[Way] = frozenset(Way)) -> str:
    """Everything that can be typed at a question with these ways, and nothing that it would refuse."""
    lines = [say(N_("At this question you can type:"))]
    lines += [f"  {command.typed[0]:<9} {say(command.words)}" for command in COMMANDS if command.way in ways]
    return "\n".join(lines)
