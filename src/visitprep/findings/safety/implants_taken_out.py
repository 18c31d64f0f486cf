"""What an operation put into the body and a later one took out: it is no implant any more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from visitprep.patterns import any_case
from visitprep.visit.records.health import Surgery
from visitprep.visit.visit import Visit

_OUT = any_case(
    r"\b(?:(?:taken|took|came|come|pulled|cut)(?: it| them| that)? (?:back )?out|(?:is|was|it'?s|had it"
    r"|had them) out|removed|removal|explant\w*|out again|pulled|no longer in use)\b|\bout\s*$"
)
_ORGAN_OUT = any_case(
    r"\b(?:gall ?bladder|appendix|tonsils|(?:wisdom )?te(?:e|o)th|womb|uterus|ovar(?:y|ies)|spleen|kidney|prostate"
    r"|thyroid|stitches)\b[^,;.]*?\b(?:out|removed)\b"
)
"""Of something else: "a plate in 2006 and my gallbladder out"."""
_NOT_SURELY = any_case(
    r"\b(?:not|never|\w+n['’]t|(?:ca|was|is|have|did|do|wo)nt|cannot|if|whether|unless|until|maybe|might|may|perhaps"
    r"|i think|supposed|should|wants?|wanted|hop(?:e|es|ing)|will|would|going to|to be|to come|being|needs?"
    r"|plan\w*|scheduled|soon|next|some|part(?:ly|s)?|pieces?|half|most|one|two|three|four|leads?|battery"
    r"|is (?:still )?in)\b"
)
_IN_ITS_PLACE = any_case(r"\b(?:replaced|replacement|new|another one|put back|put in again|changed|swapped)\b")


def taken_out(what: str) -> bool:
    """Whether the words of one operation or device say that it came out, all of it, and nothing else in its place.

    What is to come out, may have, or did in part is there.
    """
    sure = _OUT.search(_ORGAN_OUT.sub(" ", what)) is not None and _NOT_SURELY.search(what) is None
    return sure and _IN_ITS_PLACE.search(what) is None


def out_again(visit: Visit, things: re.Pattern[str]) -> frozenset[str]:
    """The operations that left nothing in the body: those that took one of `things` out, or had put it in."""
    all_of_them = visit.surgeries or ()
    found: set[str] = set()
    for place, item in enumerate(all_of_them):
        if not item.what or not taken_out(item.what) or not things.search(item.what):
            continue
        found.add(item.id)
        named = set(_things(item.what, things))
        for other in (*all_of_them[:place], *all_of_them[place + 1 :]):
            if other.what and named & set(_things(other.what, things)) and not _is_after(other, item):
                found.add(other.id)
    return frozenset(found)


def taken_out_by(visit: Visit, words: str, things: re.Pattern[str]) -> tuple[Surgery, ...]:
    """The operations that took out all that the words name of `things`; none where one of them is still there."""
    out, named = out_again(visit, things), set(_things(words, things))
    those = [one for one in visit.surgeries or () if one.what and named & set(_things(one.what, things))]
    gone = {thing for one in those if one.id in out for thing in _things(one.what or "", things)}
    if not named <= gone or not all(one.id in out for one in those):
        return ()
    return tuple(one for one in those if taken_out(one.what or ""))


def _things(what: str, pattern: re.Pattern[str]) -> Iterator[str]:
    for hit in pattern.finditer(what):
        yield hit.group().casefold().rstrip("s")


def _is_after(one: Surgery, other: Surgery) -> bool:
    """Put in later than the one that was taken out."""
    here, there = (item.when.earliest if item.when else None for item in (one, other))
    return bool(here and there and here > there)
