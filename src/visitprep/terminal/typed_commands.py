"""Ways typed instead of an answer: which one is meant, and what to say when it is not open here."""

from __future__ import annotations

import re

from visitprep.interview.prompts import COMMANDS, Command, Kind, Prompt, Way, typed_way
from visitprep.patterns import compiled
from visitprep.wording import N_, say

_LOOKS_LIKE_A_COMMAND = compiled(r":[^\W\d_]{2,}(?:[-_][^\W\d_]+)*\.?(?:\s.*)?", re.DOTALL)
"""Two letters or more: ":-)", ":D" and ":" may be answers. With words behind it, it is still no answer: the wish to
say it in the room would be printed."""

_OUT_BY_NUMBER = compiled(r":out \d{1,3}")
"""The list whose line it is hears it."""

_IN_PERSON = next(command.typed for command in COMMANDS if command.way is Way.IN_PERSON)

_FIRST_REMINDERS = (
    (Way.BACK, N_("< to go back")),
    (Way.HELP, N_("? for help")),
    (Way.SKIP, N_(":skip to skip")),
    (Way.STOP, N_(":quit to stop (everything is saved)")),
    (Way.KEYS, N_(":keys to see all of these")),
)


def takes_text(prompt: Prompt) -> bool:
    """Whether the answer is words of the person's own."""
    return prompt.kind in (Kind.LINE, Kind.WORDS)


def heard(text: str, prompt: Prompt) -> Way | str | None:
    """The way that `text` names; a sentence when it names one that is not open; None when it is an answer."""
    exact = text.strip().casefold()
    if any(option.label.casefold() == exact for option in prompt.options):
        return None
    way = typed_way(text, prompt.ways)
    if way is not None:
        return way
    said = " ".join(text.lower().split()).rstrip(".")
    is_number = prompt.kind is Kind.LINE and not prompt.is_words  # none of these can be one
    if is_number and said in ("pass", "next") and Way.SKIP in prompt.ways:
        return Way.SKIP
    for command in COMMANDS:
        if said in command.typed:
            return _not_here(command, prompt.ways)
    if prompt.may_be_told and said.partition(" ")[0] in _IN_PERSON and " " in said:
        return None
    if Way.OUT in prompt.ways and _OUT_BY_NUMBER.fullmatch(said):
        return None
    if _LOOKS_LIKE_A_COMMAND.fullmatch(text.strip()):
        return say(
            N_("{typed} is not one of the words I know. {words}"),
            typed=text.split()[0],
            words=commands_in_words(prompt.ways),
        )
    if not takes_text(prompt) and typed_way(text, frozenset(Way)) is not None:
        return say(N_("That cannot be said here. Please choose from the list."))
    return None


def _not_here(command: Command, open_ways: frozenset[Way]) -> str:
    if command.way is Way.BACK:
        return say(N_("There is nothing to go back to here."))
    return say(
        N_("{typed} cannot be used at this question. {words}"),
        typed=command.typed[0],
        words=commands_in_words(open_ways),
    ).strip()


def commands_in_words(open_ways: frozenset[Way]) -> str:
    """The sentence "You can type <, :skip, ..." with the first spelling of each open way."""
    spelled = ", ".join(command.typed[0] for command in COMMANDS if command.way in open_ways)
    return say(N_("You can type: {spelled}"), spelled=spelled) if spelled else ""


def first_reminder(open_ways: frozenset[Way]) -> str:
    """The same in a whole sentence, for the first question."""
    ways = ", ".join(say(words) for way, words in _FIRST_REMINDERS if way in open_ways)
    return say(N_("You can also type: {ways}."), ways=ways) if ways else ""


def nothing_typed(open_ways: frozenset[Way], *, listed: bool) -> str:
    """What a blank Enter hears when there is no saved answer to keep."""
    if Way.SKIP not in open_ways:
        return (
            say(N_("Nothing was typed. Choose from the list."))
            if listed
            else say(N_("Nothing was typed. Type an answer."))
        )
    if listed:
        return say(N_("Nothing was typed. Choose from the list, or type :skip"))
    return say(N_("Nothing was typed. Type an answer, or :skip"))
