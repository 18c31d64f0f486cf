"""An entry of an illness list that tells of no illness of theirs: of the family, ruled out, suspected, looked for."""

from __future__ import annotations

import re

from msgspec.structs import replace

from visitprep.health_records.found import Item, Kind, LeaveOut, Status, TestKind
from visitprep.health_records.plain import CANCELLED, REFUSED, not_now
from visitprep.health_records.told.days_in_words import in_words
from visitprep.patterns import any_case
from visitprep.wording import N_, say

_CHECK = r"\b(?:test(?:s|ed)?|stud(?:y|ies)|biops(?:y|ies)|blood ?work|scan(?:s|ned)?|results?|diagnos(?:ed|is))"
_BY_WORDS: tuple[tuple[re.Pattern[str], LeaveOut], ...] = (
    (
        any_case(
            r"\bfamil(?:y|ial) (?:\w+ )?(?:history|hx)\b|\bf\.?\s?h\.?(?:x\b| of\b|:)|\bfhx\b|^fh\b"
            r"|\b(?:history|hx) (?:of .{2,60} )?in (?:the |an? )?(?:family|first[- ]degree|mother|father|sister|brother"
            r"|parents?|siblings?|relatives?)\b|\bfamily member with\b"
        ),
        LeaveOut.FAMILY,
    ),
    (
        any_case(
            r"\bruled out\b|\bnot (?:found|confirmed|present|detected)\b|\brefuted\b|\bno (?:personal |known |prior "
            r"|previous |current )?(?:history|hx|evidence|signs?|suspicion|diagnosis) (?:of|for)\b"
            r"|^(?:no|denies|without|negative for|never had|absence of)\b|\bnegative$"
        ),
        LeaveOut.RULED_OUT,
    ),
    (
        any_case(
            r"\bsuspect\w*|\bprobabl[ey]\b|\bpossibl[ey]\b|\bquestionable\b|\blikely\b|\brule[- ]?out\b|\br/o\b"
            r"|^\?|\?(?!\w)|\bprovisional\b|\bdifferential\b|\bpresumed\b|\bpresumptive\b|\bconcern for\b|\bto be confirmed\b"
            r"|\bunder (?:investigation|evaluation)\b|\bobservation for\b"
            rf"|{_CHECK}\b[^,;.]*\b(?:never|not|pending|await\w*)\b"
            rf"|\b(?:never|not|no|await\w*|waiting|pending)\b[^,;.]{{0,30}}{_CHECK}\b(?! (?:for|of|positive)\b)"
        ),
        LeaveOut.SUSPECTED,
    ),
    (
        any_case(
            r"\bscreen(?:ing|ed)?\b(?! positive)|\bencounter (?:for|due to)\b|\bat (?:\w+ )?risk\b"
            r"|\brisk (?:of|for|factors?)\b|\b(?:exposure|contact) (?:to|with)\b|\bvaccin\w*|\bimmuni[sz]ation\b"
            r"|\bprophyla\w+|\bcounsel\w*|\bcheck-?up\b|\bgenetic (?:carrier|susceptib\w+|predisposition)\b"
            r"|\bsusceptibility to\b|\bpredisposition\b|\bwell (?:visit|exam)\b|\bwellness\b"
            r"|\b(?:routine|annual) (?:\w+ )?(?:exam\w*|visit|follow)"
        ),
        LeaveOut.SCREENING,
    ),
)
_REFERRAL = any_case(r"\breferral\b|\brefer(?:red)? (?:to|for)\b|\bconsult(?:ation)? (?:request|order)")
_TO_COME = any_case(
    r"\bwaiting (?:for|on|list)\b|\bawait\w*|\bscheduled\b|\bupcoming\b|\bto be done\b|\bnot (?:yet )?done\b|\bpending\b"
    r"|\w\W+planned\b|\bon the list for\b|\bappointment\b| - (?:preparation|proposed|ordered|requested)\b"
)
_OFF = any_case(
    rf"(?P<not_done>\bnot[ -](?:done|performed)\b)|(?P<refused>{REFUSED.pattern})|(?P<cancelled>{CANCELLED.pattern})"
)
_OF_THE_LAB = any_case(
    r"\b(?:h(?:a?emoglobin|gb|ba1c)|a1c|creatinine|egfr|cbc|blood (?:count|culture)|(?:metabolic|lipid) panel|tsh|inr"
    r"|prothrombin time|urinalysis|drug screen\w*|urine culture)\b"
)
_WHY = any_case(r"(?:\(|: | - |due to |because of )([^()]*[^\W\d_]{3}[^()]*)\)?$")


def why_not_theirs(name: str) -> LeaveOut | None:
    return next((why for pattern, why in _BY_WORDS if pattern.search(name)), None)


def is_referral(name: str) -> bool:
    """Whether it names that somebody was sent somewhere, and nothing that was done."""
    return bool(_REFERRAL.search(name))


def said_not_now(item: Item, words: str) -> Item:
    """A medicine that is called current and beside it not taken, in the record's words: that is asked."""
    said = not_now(words) if item.kind is Kind.MEDICINES and item.status is Status.CURRENT else ""
    return replace(item, status=Status.UNCLEAR, said_status=said) if said else item


def judged(item: Item) -> Item:
    """The item, marked where its own words say so: it never holds now."""
    is_done = item.kind in (Kind.PROCEDURES, Kind.TESTS)
    off = None if item.leave_out else _OFF.search(item.said_status)
    if off and (is_done or item.kind is Kind.MEDICINES):
        item = replace(item, leave_out=LeaveOut(str(off.lastgroup)), status=Status.PAST)
    if item.kind is Kind.MEDICINES:
        if item.status is Status.PAST and not item.result and (ended := _WHY.search(item.said_status)):
            return replace(item, result=ended[1])
        return said_not_now(item, "; ".join((item.said_status, item.directions, item.comment, item.name)))
    if item.kind is Kind.PROCEDURES and _OF_THE_LAB.search(item.name):
        return replace(item, kind=Kind.TESTS, test_kind=TestKind.LABORATORY)
    if item.kind is Kind.PROCEDURES and item.leave_out is None and is_referral(item.name):
        return replace(item, leave_out=LeaveOut.REFERRED, status=Status.UNCLEAR)
    if item.kind is not Kind.CONDITIONS:
        is_open = item.status is Status.UNCLEAR and (not item.date or "" < item.source.day < item.date)
        words = f"{item.name if is_open else 'it'} - {item.said_status}"
        is_to_come = is_done and item.leave_out is None and not item.result and _TO_COME.search(words)
        return replace(item, leave_out=LeaveOut.PLANNED, status=Status.UNCLEAR) if is_to_come else item
    if item.source.day and item.date > item.source.day and not item.date.startswith(item.source.day):
        later = say(N_("its code says since {day}, after this record was made"), day=in_words(item.date))
        item = replace(item, date="", comment="; ".join(filter(None, (item.comment, later))))
    why = item.leave_out or why_not_theirs(item.name) or why_not_theirs(item.coded_name)
    if why is None:
        return item
    return replace(item, leave_out=why, status=Status.UNCLEAR if item.status is Status.CURRENT else item.status)
