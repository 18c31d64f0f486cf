"""Values of a lab: of what they are, the newest first, and what differs on the same day beside it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from visitprep.health_records.found import Item, Kind, TestKind
from visitprep.health_records.naming import key_of
from visitprep.health_records.told.days_in_words import in_words
from visitprep.patterns import any_case, compiled
from visitprep.wording import N_, NC_, count, say

OF_BLOOD = any_case(r"\b(?:blood|serum|plasma|ser/plas|venous|arterial|capillary|rbc|wbc)\b|^(?:ser|plas|bld)\b")
NOT_OF_BLOOD = any_case(
    r"\b(?:urin\w*|csf|cerebro ?spinal|cerebral spinal|spinal fluid|fluid|stool|feces|fecal|sputum|saliva|swab"
    r"|tissue|biops\w*|semen|sweat|synovial|pleural|peritoneal|ascit\w+|amniotic|bronch\w*|wound|throat|nasal|nose|skin"
    r"|lung|cervi\w+|vagin\w+|test strip|dipstick|u/a)\b"
)
_REPORT = any_case(r"\b(?:patholog\w*|cytolog\w*|histolog\w*|biops\w*|cultures?|gram stain|pap smear|microscopy)\b")
"""Whole reports: each stands by itself, and is no value."""
_MOST = 3


def with_specimen(item: Item) -> Item:
    """What is of no blood is called so, and is no blood test; a report is one by itself."""
    if item.kind is not Kind.TESTS or item.test_kind is not TestKind.LABORATORY:
        return item
    specimen = " ".join(dict.fromkeys(item.specimen.strip(" .").split()))  # a report says it again below
    is_other = bool(specimen) and not OF_BLOOD.search(specimen)
    name = item.name
    if is_other and key_of(specimen) not in key_of(name):
        name = say(
            N_("{name} ({specimen})"), name=name, specimen=specimen.lower() if specimen.isupper() else specimen
        )
    is_report = bool(_REPORT.search(name))
    if not is_report and not is_other and (OF_BLOOD.search(name) or not NOT_OF_BLOOD.search(name)):
        return item
    return replace(item, name=name, test_kind=TestKind.OTHER if is_report else item.test_kind, specimen=specimen)


def is_of_blood(item: Item) -> bool:
    """Whether "blood test" may be said of it."""
    told = f"{item.name} {item.specimen}"
    return bool(OF_BLOOD.search(told)) or not NOT_OF_BLOOD.search(told)


def newest_value(group: Sequence[Item]) -> Item:
    """The newest by its time; values of the same day that differ stand in one line, each with its time.

    That there are older ones is said, with the one before.
    """
    ordered = sorted(group, key=lambda one: (one.date, one.time, bool(one.result), one.source.day), reverse=True)
    best = ordered[0]
    same_day = list({_plain(one.result): one for one in reversed(ordered) if one.date == best.date}.values())[::-1]
    same_day = [one for one in same_day if one.result] or [best]
    before = [one for one in ordered if one.date < best.date and one.result]
    result = best.result or same_day[0].result
    if len(same_day) > 1:
        result = ", ".join(map(_at, same_day[:_MOST]))
        if (more := len(same_day) - _MOST) > 0:
            others = count("and 1 other that day", "and {n} others that day", more)
            result = say(N_("{values}, {others}"), values=result, others=others)
    comment = best.comment
    if before and _plain(before[0].result) != _plain(result):
        told = say(N_("before, {value} on {day}"), value=before[0].result, day=in_words(before[0].date))
        comment = "; ".join(filter(None, (comment, told))) if before[0].date else comment
    return replace(best, result=result, comment=comment)


def _at(item: Item) -> str:
    return say(N_("{value} at {time}"), value=item.result, time=item.time) if item.time else item.result


def _plain(result: str) -> str:
    return "".join(result.casefold().split())


_FLAGS = {
    "hh": N_("Critical High"),
    "ll": N_("Critical Low"),
    "h": NC_("flag of a value", "High"),
    "l": NC_("flag of a value", "Low"),
    "aa": NC_("flag of a value", "Critical"),
    "pos": NC_("flag of a value", "Positive"),
    "neg": NC_("flag of a value", "Negative"),
}
"""What a code of HL7 says of a value. Others are not told."""


def flagged(result: str, codes: Sequence[str]) -> str:
    """The value with its flag, where its words do not say it."""
    said = next((say(_FLAGS[code.casefold()]) for code in codes if code.casefold() in _FLAGS), "")
    said = said or next((code for code in codes if _FLAG_IN_WORDS.fullmatch(code)), "")
    if not said or not result or said.split()[-1].casefold() in result.casefold():
        return result
    return f"{result} {said}"


_FLAG_IN_WORDS = any_case(r"(?:(?:critical|very|abnormal)(?:ly)? )?(?:high|low|positive|negative|abnormal)")
_TIME = compiled(r"(?:T|@\s*|^\d{8})(?P<hour>[0-2]\d):?(?P<minute>[0-5]\d)")


def time_of(stamp: object) -> str:
    """The time of day in a stamp of any kind: "2012-12-12T08:11:00Z", "201212120811", "12 Dec 2012 @ 0811"."""
    found = _TIME.search(stamp) if isinstance(stamp, str) else None
    return f"{found['hour']}:{found['minute']}" if found and found[0] else ""
