"""When a medicine was filled last, how many are left, when it runs out and who gives it, as page 1 tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from visitprep.common_words import ABOUT, SO_MANY
from visitprep.document.words import Words, act, joined, plain
from visitprep.lines.medicines.around_the_label.beside import prescribed_to_another
from visitprep.medicines.reading import read_name
from visitprep.patterns import any_case
from visitprep.summary.first_page.denied import alarms, denies
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import day, inside, says, typed, when
from visitprep.text import isolated
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.medicine import MedicineKind
from visitprep.visit.records.medicine import Medicine
from visitprep.wording import N_, NC_, say


def filled_and_left(medicine: Medicine, room: Room, *, filled: bool) -> Iterator[Words]:
    """When it runs out, was filled last and how many are left; that it ran out early is to act on too."""
    if medicine.runs_out:
        yield act(say(N_("runs out {date}"), date=_ahead(medicine.runs_out)))
    if medicine.last_filled and filled:
        yield plain(say(N_("filled {date}"), date=_back(medicine.last_filled)))
    if medicine.left:
        left = isolated(medicine.left)
        yield plain(left if "left" in left.casefold() else say(N_("{many} left"), many=left))
    if says(medicine.ran_out_early):
        words = inside(typed(medicine.ran_out_early or "", room.whole))
        told = _ran_out_early(words)
        yield plain(told) if denies(_RAN_OUT.sub("", words) or words) else act(told)


_RAN_OUT = any_case(
    r"^\W*(?:(?:i|she|he|yes|yeah|yep|always|do|does|did)\b[\s,]*)*(?:ran|runs?|running) out(?: of (?:it"
    r"|them))?(?: early)?[\s,:;]*"
)
_YES = any_case(r"\W*(?:yes|yeah|yep|y|i do|i did|always)?\W*")


def _ran_out_early(words: str) -> str:
    """What they say of it, without the head of it a second time: "run out early yes"."""
    rest = _RAN_OUT.sub("", words)
    if _YES.fullmatch(rest):
        return say(N_("ran out early")) if rest == words or "early" in words.casefold() else words
    if rest == words and re.search(r"\b(?:ran|runs?|running) out\b", words, re.IGNORECASE):
        return words
    return say(N_("ran out early: {words}"), words=isolated(rest) if rest != words else words)


_A_DAY = any_case(r"[a-z]{3,9}\.? \d\d?(?:st|nd|rd|th)?|\d\d?(?:st|nd|rd|th)? (?:of )?[a-z]{3,9}\.?")
_LENGTH = any_case(rf"(?:in )?(?P<length>(?:{ABOUT}|like )?{SO_MANY} (?:days?|weeks?|months?))(?: ago| from now)?")


def _back(told: PartialDate) -> str:
    """A day that is past: "2 weeks" is how long ago."""
    return _with_length(told, N_("{length} ago ({date})"))


def _ahead(told: PartialDate) -> str:
    """A day to come: "2 weeks" is in how long."""
    return _with_length(told, N_("in {length} ({date})"))


def _with_length(told: PartialDate, message: str) -> str:
    found = _LENGTH.fullmatch(told.said.strip()) if told.value and not told.is_exact else None
    if found is None:
        return day(told.earliest) if told.earliest and _A_DAY.fullmatch(told.said.strip()) else when(told)
    return say(message, length=isolated(found["length"]), date=when(replace(told, said=told.in_words)))


_LEAVES = any_case(
    r"\b(?:clos(?:es|ed|ing)(?! (?:at|for|on|\w*days?)\b)|retir(?:es|ed|ing)|leav(?:es|ing)|mov(?:ed|ing)|no longer"
    r"|quit|died|passed away|gone|stopped|dropped|discharged|fired|wo.?n.?t|will not|until|(?:has|s?he|who) left)\b"
)


def by_whom(medicine: Medicine, longest: int, *, doctors: bool) -> Words:
    """Who prescribes it, or that it is bought, of pills that matter; bold where not for them, or not for long."""
    if not says(medicine.prescriber):
        named = read_name(medicine.name or "", medicine.ingredient or "")
        kind = medicine.kind or (named.entry.kind if named.entry else None)
        if kind != MedicineKind.STORE_BOUGHT or not named.flags or named.on_skin:
            return ()
        return plain(say(NC_("medicine list", "OTC")))
    if not (words := prescribed_to_another.of_somebody_else(medicine.prescriber or "")):
        told = typed(medicine.prescriber or "", max(longest, 90))  # when they leave may stand last
        return act(told) if alarms(_LEAVES, told) else plain(told) if doctors else ()
    return joined((act(say(N_("not prescribed for them"))), plain(typed(words, longest))), ": ")
