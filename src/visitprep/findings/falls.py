"""Falls told where something else was asked: "since she fell off the bus step in february" with a pain.

Told, a row that was not ticked is no "no falls". What is long ago, feared, or somebody else's is none of this year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from visitprep.common_words import A_NO, KIN, MONTHS, WEEKDAY
from visitprep.findings.called_by_helper import called_by_helper
from visitprep.findings.safety.every_typed_text import own_words
from visitprep.findings.somebody_else import told_apart
from visitprep.patterns import any_case, compiled
from visitprep.visit.answering import items
from visitprep.visit.dates.inside_text import dates_in
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.marks import NO_FALL
from visitprep.visit.records.choices.pain import Cause
from visitprep.visit.visit import Visit

_A_YEAR: Final = timedelta(days=366)
_WHO: Final = (
    r"(?:^|(?:&|\b(?:i|s?he|we|they|and|then|when|since|after|because|cause|until|till|also|just|once|twice|again|ever"
    rf"|that|as|n|(?<!her )(?<!his )(?P<kin>{KIN})))\s+)(?:(?:has|have|had|also|just|even|badly|then)\s+)*"
)
"""Of what fell, only who: not "the price fell"."""
_ADJ: Final = r"(?:(?:bad|nasty|big|hard|small|little|stupid|last|recent|minor|serious) )?"
_ON_WHAT: Final = r"(?:on(?! and off)|in|off|over|out of|down|from|at|while|when|getting|going)\b"
_FLOOR: Final = r"(?:the|a|my|her|his) (?:\w+ )?(?:floor|ground|grass|pavement|concrete|sidewalk|ice)\b(?! running)"
_ON_THEM: Final = (
    r"(?:my|her|his|both) (?:\w+ )?(?:back(?! in bed)|side|hips?|knees?|face|hands?|wrists?|elbows?|arms?|head"
    r"|shoulders?|butt|bum|bottom|tail ?bone)\b"
)
_FELL: Final = any_case(
    rf"{_WHO}(?:(?:fell|fallen|did fall)\b"
    r"(?! (?:asleep|apart|behind|through|short|in love|ill|sick|pregnant|to pieces|out\b(?! of (?:bed|the))))"
    r"|slipped\b(?! (?:an? |my |the |two )?(?:dis[ck]|vertebra)| (?:into|back|up|away|through|past|my mind)\b)"
    r"|tripped\b(?! up| over (?:my|her|his) (?:words|tongue))|collapsed\b|wiped out\b|hit the deck\b|(?:tumbled"
    r"|rolled) (?:down|off|out of)\b|went over(?=\s*(?:$|[,;.]| backwards?\b| on (?:my|her|his)\b))"
    rf"|(?:hit|landed on|ended up on|dropped to|crashed (?:on)?to|collapsed on|slid onto) {_FLOOR}|(?:landed"
    rf"|ended up) on {_ON_THEM}"
    r"|(?:ate|bit) (?:it (?:on|off|down)|(?:shit|dirt|pavement|concrete|asphalt))\b|went (?:arse|ass) over"
    r"|(?:busted|landed on) (?:my|her|his) (?:ass|arse|butt|tail)\b|came a cropper|stacked it (?:on|off|down)\b"
    r"|face ?-?planted\b|toppled\b|went (?:flying|sprawling|head ?-?first|over backwards?|down like)\b|went down$"
    r"|lost (?:my|her|his) footing|slid (?:out of|off) (?:the|my|her|his)|(?:keeps?|kept) falling\b"
    r"|stumbled (?:off|down)\b|came off (?:the|my|her|his|a) (?:\w+ )?(?:bike|bicycle|horse|ladder|motorbike"
    r"|scooter)\b|(?:got |been |was )knocked (?:over|down|off)\b)"
    rf"|\b(?<!before )(?:i|s?he) (?:(?:do(?:es)? )?falls?\b(?! (?:asleep|apart|behind|short|in love|ill|sick|into"
    r"|for)\b)"
    rf"|went (?:right |straight )?down\b(?=\s*(?:$|[,;.]|hard|like|on {_FLOOR}|on the (?:\w+ )?(?:steps?"
    rf"|stairs))))|(?:^|\b(?:after|with|by|while|and) )(?:slipping|tripping|falling) (?:{_ON_WHAT}|once|twice)"
    rf"|\b(?:had|has|took|after|since|from|with|by|following|during|another|one) (?:an?|the|my|her|his|that|this"
    rf"|another) {_ADJ}(?:fall|tumble|spill|header|nose ?dive)\b"
    r"(?! (?:of (?:19|20)|semester|term))"
    rf"|(?:^|\b(?:from|after|since|to) )(?:an? |the |my )?{_ADJ}fall {_ON_WHAT}(?! (?:of )?(?:19|20))|\bdown (?:i"
    rf"|s?he) went\b|\b(?:found (?:me|her|him|them)|(?:was|been) found|pick(?:ed)? (?:me|her|him) up|woke"
    rf"|came to)\b[^,;.]* o(?:n|ff) {_FLOOR}"
    r"|\b(?:slip|trip) and fall\b|\b(?:bad|nasty|hard|serious|one|1) fall\b(?! (?:semester|term|swoop))"
    r"|\bfalls? ?x ?\d|^falls?:|\blast fall (?:was|happened)\b"
    rf"|\b(?:\d+|two|three|four|five|six|several|few|many|multiple|couple(?: of)?) {_ADJ}falls\b"
)
_NOT_HAPPENED: Final = any_case(
    rf"\b(?:{A_NO}|nearly|almost|might|(?<!in )may|could|would|will|afraid|scared?|fears?|worr\w*|in case|if|like"
    r"|risk|prevent\w*|(?:stops?|keeps?) (?:(?:me|her|him) )?from|what happens)\b"
    r"(?:(?!\b(?:when|since|after|until|till|but|and (?:i|s?he|then))\b)[^,;.])*$"
)
_LONG_AGO: Final = any_case(
    r"\b(?:as an? (?:kid|child|boy|girl|teen\w*|baby)|in (?:my|her|his) (?:teens|\w+ties)|years? (?:ago|back)"
    r"|when (?:i|s?he) was (?:an? )?(?:kid|child|boy|girl|little|small|young|\d+|in (?:the \w+|school|high"
    r"|college)\b)|(?:at|aged?) (?:age )?\d\d(?! (?:steps?|stairs|f|o|am|pm))|\d+ ?y(?:rs?)? (?:ago|back)"
    r"|long (?:time )?ago|(?:winters|summers|springs|falls) (?:ago|back)|in the (?:19)?[5-9]0'?s|decades|(?:in|at"
    r"|during) (?:basic|boot|(?:high |middle |grade )?school|college|the (?:army|navy|service|war)))\b"
    r"|(?<!\w)'\d\d\b"
)
_OF_LATE: Final = any_case(
    rf"\b(?:(?:{MONTHS})(?!e\b|ch on)[a-z]{{0,6}}\b(?<!mark)|{WEEKDAY}|spring|summer|autumn|winter|christmas|easter"
    r"|today|yesterday|last (?:night|week|month)|this (?:year|yr|week|month|morning)"
    r"|(?:days?|weeks?|wks?|months?|mos?) (?:ago|back)|lately|recently|sometimes|often|keeps?|always|again)\b"
)
_AS_KNOWN: Final = any_case(
    r"\b(?:(?:the|my|her|his|that|this|same) (?:\w+ )?fall|(?:since|when|after|from|before|until)\b[^,;]*)$"
)
"""Of a fall as of one known, "from the fall", "when he fell": as long ago as that."""
_OFF_WHAT: Final = any_case(r" (?:off|from|down|out of|over) (?:(?:an?|the|my|her|his) )?(\w{3,})")
_ONLY_WHEN: Final = any_case(r"(?:(?:in|on|about|around|back|that|it|this|was|but|all|way|early|late|like|no) )*")
_BY_A_FALL: Final = (Cause.INJURY, Cause.CRASH)
_PIECE: Final = compiled(r"\s*(?:[;\n]|[.!?](?=\s|$)|,(?!\d))\s*")


def falls_told(visit: Visit, *, only_dated: bool = False) -> tuple[str, ...]:
    """The pieces that tell of a fall that may be of the past year, each once; or those alone that say so.

    Undated, one told as known ("since the fall") or off the same thing is old where another is, or where an old
    pain began with a crash or an injury; and one that was asked about, and left at none, is none.
    """
    day = visit.appointment.date.earliest if visit.appointment.date else None
    seen = day or max((said.day for said in visit.lines.values()), default=date.today())
    told = tuple(_told(visit, called_by_helper(visit), seen))
    began = [one.started.latest for one in visit.pains or () if one.cause in _BY_A_FALL and one.started]
    old = [off for _, is_late, _, off in told if is_late is False]
    old += ["" for latest in began if latest and latest < seen - _A_YEAR]
    kept = (
        piece
        for piece, is_late, is_known, off in told
        if is_late
        or not (
            is_late is False or only_dated or NO_FALL.stands(visit, piece) or (old and (is_known or off in old))
        )
    )
    return tuple({piece.casefold(): piece for piece in kept}.values())


def _told(visit: Visit, called: frozenset[str], seen: date) -> Iterator[tuple[str, bool | None, bool, str]]:
    """Each with whether it is of the past year (None: no day is told), told as known, and off what."""
    old_items = _old_items(visit, seen)
    for _, address, words in own_words(visit):
        if address.part == "function" and address.field == "falls":
            continue
        pieces = _PIECE.split(told_apart(words, visit)[0])
        for at, piece in enumerate(pieces):
            plain = piece.replace("’", "'").strip()
            if fall := _fall_in(plain, called):
                is_late = _is_of_late(plain, pieces[max(at - 1, 0) : at + 2], seen)
                if plain.endswith(": no") or (is_late is None and address.item in old_items):
                    is_late = False
                off = _OFF_WHAT.match(plain, fall.end())
                is_known = _AS_KNOWN.search(plain[: fall.end()]) is not None
                yield piece.strip(), is_late, is_known, off[1].casefold() if off else piece


def _fall_in(plain: str, called: frozenset[str]) -> re.Match[str] | None:
    if plain.endswith("?"):
        return None
    for hit in _FELL.finditer(plain):
        begins = hit.start() + len(hit[0].split()[0])
        if (not hit["kin"] or hit["kin"].casefold() in called) and not _NOT_HAPPENED.search(plain[:begins]):
            return hit
    return None


def _is_of_late(plain: str, beside: list[str], seen: date) -> bool | None:
    """By the days it names, or a piece next to it that names a day alone: "in 2019, i fell"; None without one."""
    named = list(dates_in(plain, seen))
    for one in () if named else (one[begin.end() :] for one in beside if (begin := _ONLY_WHEN.match(one))):
        named += [day for day in dates_in(one, seen) if day.end - day.start == len(one.strip())]
    if days := [day.date.latest for day in named if day.date.latest]:
        return max(days) > seen - _A_YEAR
    return False if _LONG_AGO.search(plain) else True if _OF_LATE.search(plain) else None


def _old_items(visit: Visit, seen: date) -> frozenset[str]:
    """A fall told with a pain, an operation or a past medicine is as long ago as that."""
    listed = (one for part in ("pains", "surgeries", "devices", "past_medicines") for one in items(visit, part))
    days = ((one.id, value.latest) for one in listed for _, value in one if isinstance(value, PartialDate))
    return frozenset(item for item, day in days if day and day < seen - _A_YEAR)
