"""The signs that should not wait, as they were ticked at the start: each with its own words, and what is past."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from visitprep.findings.safety.safety_fact import Bearing, Source, Told
from visitprep.findings.safety.signs.named import signs_in
from visitprep.patterns import any_case
from visitprep.urgent.signs import Sign, load_signs
from visitprep.urgent.signs_told import says_long_known
from visitprep.urgent.words_apart import WordsApart, is_past, words_apart
from visitprep.visit.answering import Address
from visitprep.visit.marks import (
    SUICIDE,
    UNSURE_WHICH,
    day_of_signs,
    signs_happening,
    signs_said_new,
    signs_unsure,
    words_beside_signs,
    words_of_signs,
    words_with_a_no,
)
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

SIGNS: Final = Address("health", "came_with")
"""Where what they say of it can be changed: the signs have no field of their own."""
_OF_TWO: Final = {"E2": {CameWith.BLADDER: N_("new trouble with pee"), CameWith.BOWEL: N_("new trouble with poop")}}
"""A sign whose row tells of two things."""
DENIES: Final = any_case(
    r"\b(?:no|not|never|none|fine|ok(?:ay)?|nor|neither|only|(?:do|does|is|are|has|have)n['’]?t)\b"
)


def signs_in_words(visit: Visit) -> tuple[str, ...]:
    """All that was said of the signs that should not wait, whole, where something was typed beside one."""
    return tuple(one.words for one in happening(visit)) if words_beside_signs(visit) else ()


def happening(visit: Visit) -> Iterator[Told]:
    """Each sign that was ticked of those that should not wait, with what they say of it; what is past stands last.

    What is new is to act on, and not the words beside it, which tell since when and how.
    """
    ticked = signs_happening(visit)
    if not ticked:
        return
    known, unsure = load_signs(), signs_unsure(visit)
    here = [sign for sign in (*known.emergency, *known.today) if sign.id in ticked]
    typed, apart = words_beside_signs(visit), signs_told_apart(visit)
    new, past = list[Told](), list[Told]()
    for sign in here:
        own, page = apart.of.get(sign.id, ""), _on_page(visit, sign)
        if sign.id in signs_past(visit):
            message = _SIGN_AND_WORDS if "not new" in own.casefold() else _NOT_NEW
            words = say(message, sign=say(sign.short), words=own)
            past.append(Told(Source.SIGNS, words, SIGNS, bearing=Bearing.ADDS))
            continue
        page = _not_new_later(visit, sign) or page
        words = say(_SIGN_AND_WORDS, sign=page, words=own) if own else page
        words = say(_NOT_SURE, thing=words) if sign.id in unsure else words
        new.append(Told(Source.SIGNS, words, SIGNS, acts=(page,)))
    if UNSURE_WHICH in ticked and not here and (typed or visit.health.came_with_new is not YesNo.YES):
        words = typed or say(N_("not sure if one of the signs that should not wait is new"))
        new.append(Told(Source.SIGNS, words, SIGNS, acts=(words,)))
    if new:
        is_sure = bool({sign.id for sign in here} - unsure)
        how = Source.SIGNS.words() if is_sure else say(N_("said at the start"))
        new[-1] = replace(new[-1], more=how)
    yield from new
    if here and apart.rest:
        yield Told(Source.SIGNS, apart.rest, SIGNS, bearing=Bearing.ADDS)
    yield from past


def said_not_new(visit: Visit) -> Iterator[Told]:
    """Each sign that was named by its number at the start and said to be neither new nor worse: it is still there.

    Nobody is sent to a doctor for it today, and the clinic has to know since when it is so.
    """
    known = load_signs()
    for piece in words_with_a_no(visit).split("; "):
        for sign in (*known.emergency, *known.today):
            before, _, own = piece.partition(f"{say(sign.page)}: ")
            if before or not own or sign.id == SUICIDE or (DENIES.search(own) and not says_long_known(own)):
                continue
            words = say(_NOT_NEW, sign=say(sign.short), words=own)
            yield Told(Source.SIGNS, words, SIGNS, bearing=Bearing.ADDS)


def _not_new_later(visit: Visit, sign: Sign) -> str:
    """What the later list calls it, where a no to "is that new?" there does not let it stand as new."""
    found = signs_in(say(sign.short)) - {CameWith.OTHER} if visit.health.came_with_new is YesNo.NO else ()
    return ", ".join(one.words() for one in visit.health.came_with or () if one in found)


_NOT_NEW: Final = N_("{sign}, not new: {words}")
_SIGN_AND_WORDS: Final = N_("{sign}: {words}")
_NOT_SURE: Final = N_("not sure: {thing}")


def signs_told_apart(visit: Visit) -> WordsApart:
    """The words that were typed for each sign, and those of none; of an older visit those that are about each."""
    known, told = load_signs(), words_of_signs(visit)
    here = [sign.id for sign in (*known.emergency, *known.today) if sign.id in signs_happening(visit)]
    older = words_apart(told.get("", ""), here)
    return WordsApart(
        {sign: words for sign in here if (words := told.get(sign, "") or older.of.get(sign, ""))},
        "; ".join(filter(None, (older.rest, told.get(UNSURE_WHICH, "")))),
    )


def signs_past(visit: Visit) -> frozenset[str]:
    """Those of which their words say that they are long there or over. A thought of ending one's life never is."""
    if (day := day_of_signs(visit)) is None:
        return frozenset()
    told = signs_told_apart(visit).of
    never = {SUICIDE, *signs_said_new(visit)}
    return frozenset(sign for sign, words in told.items() if sign not in never and is_past(words, day))


def _on_page(visit: Visit, sign: Sign) -> str:
    """What the page calls it; of a row of two things the one that their words or the later list name alone."""
    parts = _OF_TWO.get(sign.id, {})
    words = signs_told_apart(visit).of.get(sign.id, "")
    named = set() if DENIES.search(words) else {*signs_in(words)}
    found = [part for part in parts if part in {*named, *(visit.health.came_with or ())}]
    return say(parts[found[0]]) if len(found) == 1 else say(sign.page)
