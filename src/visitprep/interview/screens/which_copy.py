"""For whom? Asked before a copy is made or looked at."""

from __future__ import annotations

from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.prompts import Kind, Option, Prompt, Typed, Way
from visitprep.wording import N_, Wording

_MAKE = Wording(N_("Which copy do you want to make?"))
_LOOK = Wording(N_("Which copy do you want to see?"))
_ROWS = (
    ("clinic", Wording(N_("For the clinic"))),
    ("me", Wording(N_("For me: what to say and ask, with room for the answers"), N_("For {name} and me"))),
    ("both", Wording(N_("Both"))),
    ("companion", Wording(N_("For whoever comes along"))),
    ("pharmacist", Wording(N_("For the pharmacist"))),
    ("card", Wording(N_("A wallet card"))),
)
_ONLY_MADE, _ONLY_SEEN = ("both",), ("companion", "pharmacist", "card")
_OTHERS = Wording(
    N_(
        "There are more: for whoever comes along, for the pharmacist, and a wallet card. "
        "See how with: visitprep export --help"
    )
)


def which_to_make(interview: Interview) -> tuple[str, ...] | Outcome:
    """The copies wanted, by name; how it ended when none is."""
    code = _ask(interview, "copy:make", _MAKE, _ONLY_SEEN, _OTHERS.spoken(interview.voice))
    if isinstance(code, Outcome):
        return code
    return ("clinic", "me") if code == "both" else (code,)


def which_to_look_at(interview: Interview) -> str | Outcome:
    """One copy, by name; how it ended when none is wanted."""
    return _ask(interview, "copy:look", _LOOK, _ONLY_MADE, "")


def _ask(interview: Interview, key: str, ask: Wording, left_out: tuple[str, ...], guidance: str) -> str | Outcome:
    voice = interview.voice
    reply = interview.put(
        Prompt(
            key=key,
            text=ask.spoken(voice),
            kind=Kind.ONE,
            guidance=guidance,
            options=tuple(Option(code, words.spoken(voice)) for code, words in _ROWS if code not in left_out),
            ways=frozenset({Way.BACK, Way.MENU, Way.STOP, Way.KEYS}),
        ),
        "",
    )
    if isinstance(reply, Typed):
        return reply.value[0]
    return Outcome.STOPPED if reply.way is Way.STOP else Outcome.FINISHED
