"""Whose words they are: the person's, a helper's with them, or a helper's alone. Two voices are never merged."""

from __future__ import annotations

import re

from msgspec import Struct

from visitprep.patterns import any_case
from visitprep.summary.words.answers_in_words import always_said
from visitprep.summary.words.from_records import marked_record, sources
from visitprep.summary.words.titles import OF_PARTS
from visitprep.text import proper
from visitprep.visit.carried import is_looked_at_again
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.tellers import (
    THE_PERSON,
    as_filled_in,
    named_with,
    others,
    parts_told_by,
    teller,
    tellers_in,
    told_by,
)
from visitprep.visit.visit import Teller, Visit
from visitprep.wording import N_, in_a_row, say

MOST_PARTS = 6
"""Parts of the visit that are named when another told them; of more it is said that it is most of it."""
_IN_THE_HEAD = frozenset({"person", "appointment"})


class Voices(Struct, frozen=True):
    person: str
    """What to call the patient in a sentence."""
    helper: str
    """What to call the helper; empty when the person answers for themselves."""
    helper_in_full: str
    """"Ana Example (daughter)"."""
    alone: bool
    """The helper answered without the person there."""
    by: str
    """Whose words a quote holds; empty when it is plain."""


def voices_of(visit: Visit) -> Voices:
    person = visit.person.called or say(N_("the patient"))
    respondent = visit.respondent
    if not respondent.is_helper:
        return Voices(person, "", "", False, "")
    helper = proper(respondent.name or "") or say(N_("the helper"))
    in_full = named_with(helper, respondent.relation or "")
    if respondent.is_alone:
        by = say(N_("{helper}, for {person}"), helper=helper, person=person)
        return Voices(person, helper, in_full, True, by)
    return Voices(person, helper, in_full, False, person)


_OF_ANOTHER = any_case(
    r"\b(?:she|he|her|hers|him|his|herself|himself|shes|hes|mom|mother|mama|dad|father|papa|my (?:wife|husband|son"
    r"|daughter|brother|sister|partner|grandmother|grandfather))(?:['\u2019]s)?\b"
)
_OF_ONESELF = any_case(r"\b(?:i|i['\u2019]?m|ive|i['\u2019]ve|id|me|my|mine|myself)\b")
_HE_OR_SHE = any_case(r"\b(?:s?he|his|hers?|him|himself|herself|s?hes)\b")
_SOMEBODY = any_case(
    r"\b(?:dr|doctors?|docs?|gp|pcp|nurse|surgeon|specialist|consultant|physio\w*|therapist|\w+ologist|boss|wife|husband"
    r"|partner|son|daughter|brother|sister|mother|father|mum|mom|dad|friend|neighbou?r|carer|lawyer|man|woman|lady)\b"
)
"""Somebody else whom a "he" behind may mean."""


def speaks_of_another(words: str, name: str = "") -> bool:
    """A helper wrote it in their own words: "she cannot sleep", "he says hes fine, i can be there".

    Not "I can't lift her any more". `name`: of the one whom the visit is for.
    """
    if bool(_OF_ANOTHER.search(words)) and not _OF_ONESELF.search(re.sub(r"\bmy \w+", "", words)):
        return True
    named = re.search(rf"\b{re.escape(name)}\b", words, re.IGNORECASE) if name else None
    another = named or _HE_OR_SHE.search(words)
    if another is None or _SOMEBODY.search(words[: another.start()]):
        return False
    oneself = _OF_ONESELF.search(words)
    return oneself is None or another.start() < oneself.start()


def speaks_as_i(words: str) -> bool:
    """Somebody speaks of themselves: "I picked it up"."""
    return bool(_OF_ONESELF.search(words))


_OF_THE_PERSON = frozenset({"reason", "mood", "pains"})
"""Asked for in the person's words: an "I" is theirs there. Elsewhere it is the helper's who types."""


def by_whom(visit: Visit, voices: Voices, part: str, field: str) -> str:
    """Whose words a quote holds, when that is not plain: of whoever told it, be it before another took over."""
    who = told_by(visit, part, field=field)
    if who is None:
        words = getattr(getattr(visit, part), field) or ""
        helpers_own = speaks_of_another(words, voices.person) or (part not in _OF_THE_PERSON and speaks_as_i(words))
        if voices.helper and not voices.alone and helpers_own:
            return say(N_("{helper}, for {person}"), helper=voices.helper, person=voices.person)
        return voices.by
    if not who.helper:
        return voices.person
    return say(N_("{helper}, for {person}"), helper=_named(who), person=voices.person)


_HOW_MOST = (
    N_("Most of this was told by {helper} without {person} there: it is marked on the next pages."),
    N_("Most of this was told by {person} with {helper} there: it is marked on the next pages."),
    N_("Most of this was told by {person}: it is marked on the next pages."),
)
_HOW_SOME = (
    N_("Told by {helper} without {person} there: {parts}."),
    N_("Told by {person} with {helper} there: {parts}."),
    N_("Told by {person}: {parts}."),
)


def how_told(who: Teller) -> int:
    """0: a helper alone; 1: the person, with a helper there whose name is known; 2: the person."""
    return 0 if who.helper else 1 if who.name else 2


_ON_ONE_PAGE = (
    N_("Most of this was told by {helper} without {person} there."),
    N_("Most of this was told by {person} with {helper} there."),
    N_("Most of this was told by {person}."),
)
_AGAIN = N_("What {helper} had told before without {person} there was looked at again for this visit.")


def told_before(visit: Visit, voices: Voices, *, on_one_page: bool = False) -> str:
    """What another told before whoever answers now, a sentence for each of them; empty for most visits."""
    visit, said_by = as_filled_in(visit), list[str]()
    for who in others(visit):
        every = tuple(part for part in parts_told_by(visit, who) if part in OF_PARTS and part not in _IN_THE_HEAD)
        parts = tuple(part for part in every if not is_looked_at_again(visit, part, who))
        if parts != every and who.helper and not visit.respondent.is_alone:
            said_by.append(say(_AGAIN, helper=in_full(who), person=voices.person))
        else:
            parts = every
        if not parts:
            continue
        if len(parts) > MOST_PARTS:
            message = (_ON_ONE_PAGE if on_one_page else _HOW_MOST)[how_told(who)]
            said_by.append(say(message, helper=in_full(who), person=voices.person))
            continue
        message = _HOW_SOME[how_told(who)]
        names = in_a_row([_part_told(visit, who, part) for part in parts])
        said_by.append(say(message, helper=in_full(who), person=voices.person, parts=names))
    return " ".join(said_by)


def _part_told(visit: Visit, who: Teller, part: str) -> str:
    """What it is called, and that it is a part of it where others told the rest."""
    title = say(OF_PARTS[part])
    whole = set(tellers_in(visit, part)) == {who}
    return title if whole else say(N_("{part} (a part of it)"), part=title)


def in_full(who: Teller) -> str:
    """A helper who answered before, with what they are to the person."""
    return named_with(_named(who), who.relation)


def called(who: Teller, visit: Visit) -> str:
    """What to call one who told something, in a list of several: "Ana (daughter)", or the patient's name."""
    return in_full(who) if who.name or who.helper else visit.person.called or say(N_("the patient"))


def _named(who: Teller) -> str:
    return proper(who.name or "") or say(N_("the helper"))


def seen_by(visit: Visit, voices: Voices, name: str = "", *, full: bool = False) -> str:
    """The helper whose view it is, of one field; of all of it whoever helps now, else the first. Else empty.

    A helper beside the person writes down the view as their own.
    """
    view, now = visit.helper_view, voices.helper_in_full if full else voices.helper
    names = (name,) if name else tuple(one for one in view.answerable() if getattr(view, one) is not None)
    found = [
        (in_full(who) if full else _named(who)) if who.helper or who.name else now
        for who in (teller(visit, "helper_view", field=one) for one in names or ("pain",))
    ]
    return now if now in found else found[0]


def filled_in_by(visit: Visit) -> str:
    """One sentence: "Filled in by Ana (daughter), with Rosa there to answer"; and what another told before."""
    visit = as_filled_in(visit)
    return " ".join(filter(None, (_filled_in_now(visit, voices_of(visit)), told_before(visit, voices_of(visit)))))


def _filled_in_now(visit: Visit, voices: Voices) -> str:
    match visit.respondent.filled_by:
        case FilledBy.CAREGIVER_WITH_PATIENT:
            message = N_("Filled in by {helper}, with {person} there to answer.")
        case FilledBy.CAREGIVER_ALONE:
            message = N_("Filled in by {helper}, without {person} there.")
        case FilledBy.PATIENT | FilledBy.INTERPRETER as who:
            return say(N_("Filled in by {who}."), who=who.words())
        case None:
            answer = always_said(visit.respondent, "filled_by").text
            return say(N_("Filled in by: {answer}."), answer=answer)
    return say(message, helper=voices.helper_in_full, person=voices.person)


def footer(visit: Visit) -> str:
    """Whose word all of this is, on every page; and what of it a health record told."""
    return " ".join(filter(None, (_reported_by(as_filled_in(visit)), marked_record(sources(visit)))))


def _reported_by(visit: Visit) -> str:
    voices = voices_of(visit)
    before = [in_full(who) for who in others(visit) if who.helper or who.name]
    if before or (voices.alone and others(visit)):
        now = voices.helper_in_full if voices.alone else say(N_("the patient"))
        beside = [voices.helper_in_full] if voices.helper and not voices.alone else []
        patient = [say(N_("the patient"))] if voices.alone and THE_PERSON in others(visit) else []
        *first, last = dict.fromkeys((now, *patient, *beside, *before))
        return say(N_("Reported by {first} and {last}, not verified."), first=in_a_row(first), last=last)
    if voices.alone:
        return say(N_("Reported by {helper}, not verified."), helper=voices.helper_in_full)
    if voices.helper:
        message = N_("Reported by the patient and {helper}, not verified.")
        return say(message, helper=voices.helper_in_full)
    if visit.respondent.filled_by is None:
        return say(N_("Reported before the visit, not verified."))
    return say(N_("Reported by the patient, not verified."))
