"""When a pain began, where its line has more than one date: "hip replaced 2018, hurts since 2021"."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from visitprep.lines.date_in_line import Named, ask_which, days_in, of_this_year_or_last, take
from visitprep.lines.reading import Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.visit.dates.partial_date import Order, PartialDate
from visitprep.visit.records.body_words import mentions_place

_BEGAN = any_case(
    r"\b(?:since|start(?:ed|s|ing)?|began|begun|beginning|came on|first (?:felt|hurt)|had (?:it|this|that)|for)"
    r"(?:\s+(?:back|in|on|about|around|maybe|i think|early|late|the|hurting))*\s*$"
)
OFTEN = any_case(
    r"(?:\b(?:like|about|around|maybe|happens|comes|gets? it)\s+)*"
    r"(?:\b(?:once|twice|(?:\d+|two|three|four|five|six|several|a couple(?: of)?|a few|many)(?: (?:or|to) \w+)?"
    r"(?: (?:bad |big )?(?:times|days|nights|ones|attacks|cris[ei]s|flares|bouts|episodes))?)"
    r"(?:\s+(?:a|an|per|each|every|out of the|in(?: a)?)\s+(?:hour|day|week|month|year)\b(?! ago)|\s+monthly)"
    r"|\bevery (?:single |other |few |second |third |\d+ )?(?:day|night|morning|week|month|hour)s?\b"
    r"|\b(?:most|some) (?:days|nights)\b)"
)
"""How often it is there: no length of time."""
WHEN_YOUNG = any_case(
    r"\b(?:(?:i |he |she )?(?:(?:['’]?ve |have )?had|has|have) (?:it|that|this|them) )?"
    r"(?P<when>since (?:(?:i|he|she|they) (?:was|were) (?!in \d)[\w -]{1,30}|childhood|birth"
    r"|(?:high |grade )?school|(?:my|his|her) (?:teens|twenties|thirties|childhood|youth))|all (?:my|his|her) life"
    r"|for (?:many |lots of |a lot of |so many )?(?:years|yrs|months|weeks|ages)\b(?! (?:ago|before))"
    r"|for (?:a )?(?:real )?(?:long|good) (?:time|while)|for a while|(?:for|since) ?ever(?! since)"
    r"|(?:many|lots of|a lot of) (?:years|yrs)|(?<![\w] )(?:(?:many|some|several) )?(?:years|yrs)(?: ago| back)"
    r"|(?:(?:ever )?since|(?:from|at)(?: about)?|around|about) (?:the )?age (?:of )?\d{1,2}"
    r"|(?:since|from|at) (?:about |around )?\d{1,2} (?:years?|yrs?) (?:old|of age)|was \d{1,2} (?:years?|yrs?) old"
    r"|(?:when )?(?:i|he|she) was (?:about |around |only |just )?(?:\d{1,2}(?: years old)?|in (?:my|his|her) \w+"
    r"|an? (?:kid|child|baby|boy|girl|teen\w*)|little|young|born|pregnant(?: with [^,;.]+)?)|born with (?:it|this)"
    r"|(?:in |since )?(?:my|his|her) (?:early |mid |late )*"
    r"(?:[1-9]0['’]?s|teens|twenties|thirties|forties|fifties|sixties)|when (?:(?:i|he|she|we) (?:retired|graduated"
    r"|got married|had (?:my|his|her|our|the) \w+|(?:was|were|went) in(?:to)? [^,;.]+)"
    r"|(?:my|our|his|her|the) [^,;.]{2,30}? (?:was|were) born))\b"
)
"""Since when, in words that no calendar has."""
IN_NO_CALENDAR = any_case(r"(?:since|all)\b(?! ?ever)")
"""Of these the ones that no day can make more exact."""
_SAYS_SINCE = any_case(r"(?:ever )?(?:since|for)\b")
_LAST_ONE = (
    r"(?:(?:last|latest|newest|recent) (?:\w+ )?(?:ones?|times?|attacks?|crisis|flares?|bouts?|episodes?|go)"
    r"|the last was|had (?:\d+|two|three|four|five|six)\b|(?:latest|recent)(?! years))"
)
_LAST = any_case(rf"(?:(?:and|the|my|most)\s+)*{_LAST_ONE}")
_TOLD_OR_LAST = any_case(rf"\b(?:told|diagnos|{_LAST_ONE})")
_OF_SOMETHING_ELSE = any_case(
    rf"\b(?:{_LAST_ONE}|worse|worst|better|surger\w+|operat\w+|replac\w+|fus(?:ed|ion)|scope[ds]?|mri|ct|x-?rays?|scans?|shots?|injections?|epidurals?"
    r"|block|again|until|till|flared?|flare-?up|stopped|quit|dr|diagnos\w+|told|says?|said|saw|visit|spread)\b"
)
"""In the words around a date: it is the day of that, and of the pain only where nothing else is said."""
_SAID_OF_IT = any_case(
    rf"(?:{_OF_SOMETHING_ELSE.pattern})\W+(?:(?:since|after|in|about|around|from|the|last|then|ever)\W+)*$"
)


def take_began(line: Unread, today: date, order: Order | None) -> tuple[PartialDate | None, Unclear | None, str]:
    """The date that it began, taken out of the line; or what to ask, and the dates that are asked about."""
    days = days_in(line.text, today, order, lengths=True)
    told = (day for day in days if _TOLD_OR_LAST.search(_around(line.text, day)))  # "they told me 2017"
    likely = _likely(line.text, days) if len(days) > 1 else () if any(told) else days
    likely = tuple(_or_before_it(line.text, of_this_year_or_last(day, today)) for day in likely)
    if len(likely) == 1:
        take(line, likely[0])
        sure = likely[0].sure
        return sure, None if sure else likely[0].ask("started"), ""
    for day in reversed(likely):
        take(line, day)
    return None, ask_which("started", likely) if likely else None, ", ".join(day.words for day in likely)


_AT_WORK = any_case(
    r"\s+(?:at (?:the|an?|my)\b(?! (?:least|most|time))|as an?\b|on the (?:job|line|floor|road)"
    r"|in the (?:mines?|army|navy|marines|service|trade|fields?|factory|mill|plant|kitchen|warehouse)"
    r"|(?:of )?(?:lifting|nursing|driving|working|bending|carrying|hauling|cleaning|roofing|standing on)\b)"
)
_OF_THE_CAUSE = any_case(r"(?<!worse )(?<!better )\b(?:after|since|following|from)\b[^,;.]*$")


def take_day_it_began(line: Unread, today: date, *, lengths: bool = True) -> Named | None:
    """The first date of how it began, taken out: not that of a scan, of who said what it is, or of worse later."""
    for named in days_in(line.text, today, lengths=lengths):
        before = line.text[: named.start].rstrip()
        at_work = named.words.endswith("years") and _AT_WORK.match(line.text, named.end)
        says = _SAYS_SINCE.match(named.words) or _BEGAN.search(before) or _OF_THE_CAUSE.search(before)
        if not at_work and (says or not _OF_SOMETHING_ELSE.search(_around(line.text, named))):
            found = _or_before_it(line.text, of_this_year_or_last(named, today))
            take(line, found)
            return found
    return None


_BEFORE_IT = any_case(
    r"\b(?:(?:(?:the|an?|one|two|three|four|five|few|couple|of|\d+) )*(?:night|day|week|month|year)s? )?"
    r"(?:(?:long|way|even|well|some\s?time|already) )*(?:before|prior to|by)\s*$"
)


def _or_before_it(text: str, named: Named) -> Named:
    """The day that was said; "before 2021" keeps its words, for it tells no day."""
    lead = _BEFORE_IT.search(text[: named.start])
    if lead is None:
        return named
    words = text[lead.start() : named.end]
    return replace(named, start=lead.start(), readings=(PartialDate(said=words),))


def differs(text: str, named: Named, before: PartialDate) -> bool:
    """Whether the line says of another day than `before` that it began then."""
    says = _SAYS_SINCE.match(named.words) or _BEGAN.search(text[: text.find(named.words)].rstrip())
    known, values = (before.value or "").rstrip("~"), [(one.value or "").rstrip("~") for one in named.readings]
    return bool(says) and not (known and any(one.startswith(known) or known.startswith(one) for one in values))


def is_how_often(piece: str) -> bool:
    """How often it comes, or when the last one was: "about 6 a year", "last one oct"."""
    return OFTEN.fullmatch(piece) is not None or _LAST.match(piece) is not None


def _likely(text: str, days: tuple[Named, ...]) -> tuple[Named, ...]:
    """Those with a "since"; else those that are of nothing else; of two in the same year the one that says more."""
    own = [day for day in days if not _OF_SOMETHING_ELSE.search(_around(text, day))]
    since = [day for day in own if _SAYS_SINCE.match(day.words) or _BEGAN.search(text[: day.start].rstrip())]
    if not own:  # "worse after 2014 since 2011": all in one part of the line
        own = [day for day in days if not _SAID_OF_IT.search(text[: day.start])]
        since = [day for day in own if _SAYS_SINCE.match(day.words) or _BEGAN.search(text[: day.start].rstrip())]
        own = since if len(since) == 1 else []
    found = since or own
    if len({str(day.sure.value)[:4] if day.sure else day.words for day in found}) == 1:
        return (max(found, key=lambda day: len(str(day.sure.value if day.sure else "").rstrip("~"))),)
    return tuple(found)


def _around(text: str, day: Named) -> str:
    """The words of its own part of the line; of a date alone between commas those before, but a place."""
    begin = max(text.rfind(sign, 0, day.start) for sign in ",;.") + 1
    ends = [at for sign in ",;." if (at := text.find(sign, day.end)) >= 0]
    own = f"{text[begin : day.start]} {text[day.end : min(ends, default=len(text))]}"
    if re.search(r"[^\W\d_]{3}", own) or not begin or _SAYS_SINCE.match(day.words):
        return own
    before = re.split(r"[,;.]", text[: begin - 1])[-1]
    return own if mentions_place(before) else before
