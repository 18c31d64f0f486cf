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
_IN_ITS_PLACE = any_case(r"\b(?:replaced|replacement|new one|another one|put back|put in again|changed|swapped)\b")


def taken_out(what: str) -> bool:
    """Whether the words of one operation say that something came out, and nothing else in its place."""
    return _OUT.search(what) is not None and _IN_ITS_PLACE.search(what) is None


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


def _things(what: str, pattern: re.Pattern[str]) -> Iterator[str]:
    for hit in pattern.finditer(what):
        yield hit.group().casefold().rstrip("s")


def _is_after(one: Surgery, other: Surgery) -> bool:
    """Put in later than the one that was taken out."""
    here, there = (item.when.earliest if item.when else None for item in (one, other))
    return bool(here and there and here > there)
