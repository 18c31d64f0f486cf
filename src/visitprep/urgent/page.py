"""The page on what should not wait: two lists, one question, and the crisis lines.

Shown before the first question, on `visitprep urgent`, and on the printed patient copy. It never says that
all is well: it cannot know. It never blocks: anyone who wants to go on can.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Date
from typing import Literal, NamedTuple

from visitprep.days import in_words
from visitprep.urgent.countries import CountryPack
from visitprep.urgent.signs import Sign, load_signs
from visitprep.wording import N_, Voice, Wording, say

QUESTION = Wording(N_("Is any of this new, or suddenly worse?"))
"""Asked once, after the page. Answers: yes, no, not sure (codes of `visit.records.choices.choice.YesNo`)."""

OFFER_TO_STOP = Wording(N_("Do you want to save and stop here? You can carry on another time."))
"""After yes or not sure. Carrying on stays possible."""

_TITLE = Wording(N_("Some things should not wait for the visit"))
_EMERGENCY = Wording(
    N_("Call {emergency} or go to {place} now for any of these:"),
    N_("Call {emergency} or go to {place} now if {name} has any of these:"),
)
_TODAY = Wording(N_("Call {today} today for any of these:"))
_CLOSING = Wording(N_("This list does not hold everything. If something feels very wrong, call {emergency} now."))
_CALL_NOW = Wording(
    N_("Please do not wait for your visit. Call {emergency} now. If you are not sure, call and ask."),
    N_("Please do not wait for {name}'s visit. Call {emergency} now. When it is hard to tell, call and ask."),
)
_CALL_TODAY = Wording(
    N_("Please do not wait for your visit. Call {today} today. If you are not sure, call and ask."),
    N_("Please do not wait for {name}'s visit. Call {today} today. When it is hard to tell, call and ask."),
)
_IF_THAT_CHANGES = Wording(
    N_("OK. If that changes, do not wait for your visit."),
    N_("OK. If that changes, do not wait for {name}'s visit."),
)
_THINKING_OF_SUICIDE = Wording(
    N_("If you are thinking about suicide, or you need someone to talk to now, {reach}."),
    N_("If {name} is thinking about suicide, or needs someone to talk to now: {reach}."),
)
_IN_DANGER = Wording(N_("In danger now: call {emergency}."))
_HELPER = Wording(
    N_("If you are helping someone who says they want to die, stay with them and {action} now."),
    N_("If {name} talks about wanting to die, stay with {name} and {action} now."),
)
_READ = N_("These numbers were read on public pages on {day}. Nobody in the country has confirmed them for us yet.")
_CONFIRMED = N_("These numbers were confirmed on {day}.")


class SignList(NamedTuple):
    heading: str
    signs: tuple[str, ...]


class UrgentPage(NamedTuple):
    """Plain text, ready to show."""

    title: str
    emergency: SignList
    today: SignList
    closing: str


def urgent_page(pack: CountryPack, voice: Voice) -> UrgentPage:
    """The two lists in the voice of whoever is answering, with the numbers of `pack`."""
    signs = load_signs()
    return UrgentPage(
        title=_fill(_TITLE, pack, voice),
        emergency=SignList(_fill(_EMERGENCY, pack, voice), _sentences(signs.emergency, pack, voice)),
        today=SignList(_fill(_TODAY, pack, voice), _sentences(signs.today, pack, voice)),
        closing=_fill(_CLOSING, pack, voice),
    )


def when_read(pack: CountryPack) -> str:
    """How old the numbers are, and whether anybody confirmed them; empty where none is printed."""
    if not pack.numbers:
        return ""
    if all(number.confirmed for number in pack.numbers):
        oldest = min(number.confirmed for number in pack.numbers)
        return say(_CONFIRMED, day=in_words(Date.fromisoformat(oldest)))
    return say(_READ, day=in_words(Date.fromisoformat(min(number.read for number in pack.numbers))))


def reply(call: Literal["now", "today", "no"], pack: CountryPack, voice: Voice) -> str:
    """What to say when something on the first list (`now`), the second (`today`) or neither (`no`) applies.

    "Not sure" is treated as yes by whoever asks, and no is never "all is well".
    """
    return _fill({"now": _CALL_NOW, "today": _CALL_TODAY, "no": _IF_THAT_CHANGES}[call], pack, voice)


def crisis_text(pack: CountryPack, voice: Voice) -> tuple[str, ...]:
    """Lines for the mood section and the printed copy: always shown, whatever was answered.

    The first is for the person, or about `name` in a caregiver's voice; the last is for whoever helps.
    """
    more = (say(line) for line in pack.crisis.more)
    return (
        _fill(_THINKING_OF_SUICIDE, pack, voice),
        *more,
        _fill(_IN_DANGER, pack, voice),
        _fill(_HELPER, pack, voice),
    )


def _sentences(signs: tuple[Sign, ...], pack: CountryPack, voice: Voice) -> tuple[str, ...]:
    values = _values(pack, voice)
    return tuple(sign.words.spoken(voice, **values) for sign in signs)


def _fill(words: Wording, pack: CountryPack, voice: Voice) -> str:
    return words.spoken(voice, **_values(pack, voice))


def _values(pack: CountryPack, voice: Voice) -> Mapping[str, str]:
    return {
        "emergency": pack.emergency.spoken(voice),
        "place": say(pack.emergency_place),
        "today": pack.today.spoken(voice),
        "reach": say(pack.crisis.reach),
        "action": pack.crisis.action.spoken(voice),
    }
