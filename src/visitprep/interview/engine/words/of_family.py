"""What words beside the rows of a list say of somebody else: no row is ticked for it, and it goes to the family."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from visitprep.findings.somebody_else import is_anothers, told_apart, with_told_of_family
from visitprep.interview.prompts import Answered, Prompt
from visitprep.visit.answering import Moment
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

HEALTH = "health"
"""The part whose lists are of illnesses and signs."""
_ANESTHESIA = "anesthesia"
_TOLD = N_("= in the family: {words}")
_ONLY = N_("= in the family: {words}\nWhich of the rows fit? Type the numbers, or 0 for none.")


def hear_family(
    reply: Answered,
    prompt: Prompt,
    visit: Visit,
    moment: Moment,
    *,
    keep: Callable[[Visit], None],
    tell: Callable[[str], None],
) -> tuple[Answered, str]:
    """The reply without what is somebody else's, which is kept and said back; and why it is asked again where that
    was all of it."""
    reply, visit, told = without_anothers(reply, prompt, visit, moment)
    if not told:
        return reply, ""
    keep(visit)
    words = "; ".join(told)
    if not (reply.value or reply.unsure or reply.words or reply.off or reply.none or reply.corrects):
        return reply, say(_ONLY, words=words)
    tell(say(_TOLD, words=words))
    return reply, ""


def without_anothers(
    reply: Answered, prompt: Prompt, visit: Visit, moment: Moment
) -> tuple[Answered, Visit, tuple[str, ...]]:
    """The reply without the rows whose own words name somebody else, the visit with these, and what to say back."""
    labels = {option.code: option.label for option in prompt.options}
    words, told = reply.words, list[str]()
    off, beside = list[str](), list[tuple[str, str]]()
    for code, said in reply.beside:
        if is_anothers(said, visit):
            off.append(code)
            words = words.replace(said, "", 1)
            family = say(N_("{what}: {value}"), what=labels[code], value=said)
            told.append(family)
            visit = with_told_of_family(visit, family, moment, anesthesia=code == _ANESTHESIA)
        else:
            beside.append((code, said))
    loose = words
    for _, said in beside:
        loose = loose.replace(said, "", 1)
    _, others = told_apart(loose.strip(" ,;"), visit)
    if others:
        words = words.replace(others, "", 1) if others in words else told_apart(words, visit)[0]
        told.append(others)
        visit = with_told_of_family(visit, others, moment)
    if not told:
        return reply, visit, ()
    words = "; ".join(filter(None, (piece.strip(" ,") for piece in words.split(";"))))
    reply = replace(
        reply,
        value=tuple(code for code in reply.value if code not in off),
        unsure=tuple(code for code in reply.unsure if code not in off),
        words=words,
        beside=tuple(beside),
    )
    return reply, visit, tuple(told)
