"""Where on one line another pain begins: "low back 5 years. left hip since may"."""

from __future__ import annotations

import re
from datetime import date
from itertools import takewhile

from visitprep.common_words import FULL_STOP
from visitprep.lines.date_in_line import take_day
from visitprep.lines.pain.described import are_two, names_no_place, says_what_happens
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.visit.dates.partial_date import Order
from visitprep.visit.records.body_words import mentions_place, place_spans, places_in, says_side
from visitprep.visit.records.choices.pain import Region

VERB = (
    r"(?:go(?:es|in'?g?)?|shoot(?:s|in'?g?)?|spread(?:s|in'?g?)?|radiat(?:es?|in'?g?)|run(?:s|nin'?g?)?"
    r"|travel(?:s|in'?g?)?|mov(?:es?|in'?g?)|wrap(?:s|pin'?g?)?|com(?:es?|in'?g?))"
)
ON = r"(?:(?:straight|all the way|sometimes|then|out|on|(?<!the )right(?= down| up| into))\s+)*"
GOES = (
    rf"(?:(?:and|which|that|it)\s+)*"
    rf"(?:{VERB}\s+{ON}(?:into|in(?= (?:the|my|his|her|to)\b)|down|to|through|around|round|across|up|out)\b"
    rf"|{ON}(?:into|down|around|round|across|up (?:in)?to)\b)"
)
_ANOTHER = any_case(
    r"\s*(?:[;,.]|\band\b)*\s*\b(?:then|also|plus|as well as|another (?:pain|one|is)"
    r"|(?:the )?(?:second|third|other) (?:pain|one)"
    r"|(?:pain )?number (?:two|2|three|3))\b(?:\s+(?:there(?:'s| is)|is|it's|the|my|also|a|in|and|comes))*\s+(?=\w)"
    r"|\s*;\s*(?:and\s+)?(?=\w)|\.\s+(?=\w)"
)
_JOINED = any_case(r"\s*(?:,\s*(?:and\s+)?|\band\s+)")


def pains_apart(line: str, today: date, order: Order | None) -> tuple[str, ...]:
    for pattern, dated in ((_ANOTHER, False), (_JOINED, True)):
        for sign in pattern.finditer(line):
            before, after = line[: sign.start()].strip(" ,;"), line[sign.end() :].strip()
            if not (mentions_place(before) and mentions_place(after)) or re.match(GOES, after, re.IGNORECASE):
                continue
            if _tells_no_place(sign[0], after) or names_again(before, after):
                continue
            first = _up_to_next_place(after)
            several = len(places_in(re.split(r"[;.]", after)[0])) > 1 and not re.match(
                r"(?i).*\b(?:left|right)\b", after
            )
            if _EVERYWHERE.search(before) and (several or _MOSTLY.match(after)):
                continue
            if says_what_happens(after) or names_no_place(first or after) or FIRST.match(after):
                continue
            if dated and not first:
                continue
            both_dated = all(has_day(one, today, order) for one in (before, first))
            if dated and not both_dated and (not are_two(before, first) or _of_one_end(before, first)):
                continue
            return (before, *pains_apart(after, today, order))
    return (line,)


_EVERYWHERE = any_case(
    r"\b(?:everywhere|all over|whole body|head to toe|(?:all|every) [\w ]*(?:joint|muscle|bone)s?)\b"
)
_MOSTLY = any_case(r"(?:the )?(?:worst|mostly|mainly|especially|specially|particularly)\b")
"""Behind "everywhere" these, and several places of no one side, are where that pain is: they are no second one."""
FIRST = any_case(r"(?:(?:it|they|which)\s+)?(?:very )?first\b(?! (?:finger|toe|rib|knuckle))")
"""When it was there for the first time, "first back in 2009": no pain of its own."""
_ENDS = (
    frozenset({Region.WRIST, Region.HAND, Region.FINGERS}),
    frozenset({Region.ANKLE, Region.FOOT, Region.TOES}),
)


def _of_one_end(before: str, after: str) -> bool:
    """Parts of one hand or foot are one pain: "my wrist burns and the thumb goes numb"."""
    places = [places_in(words) for words in (before, after)]
    regions = [{one.region for one in found} for found in places]
    if len({one.side for found in places for one in found if one.side}) > 1:
        return False
    return any(all(found and found <= end for found in regions) for end in _ENDS)


def _tells_no_place(sign: str, after: str) -> bool:
    """Behind a mere point words without a place tell of the pain before: "neck. couple years. arm since may"."""
    return not sign.strip(" ;.") and not mentions_place(re.split(rf"[;]|{FULL_STOP}", after)[0])


def names_again(before: str, after: str) -> bool:
    """A part that was named before, on no other side: "down the left leg. 5 years. leg since june"."""
    words = re.split(rf"[,;]|{FULL_STOP}", after)[0]
    own = {words[begin:end].casefold().rstrip("s") for begin, end in place_spans(words)}
    known = {before[begin:end].casefold().rstrip("s") for begin, end in place_spans(before)}
    return bool(own) and own <= known and not says_side(words) and not _SAYS_OTHER.search(words)


_SAYS_OTHER = any_case(r"\b(?:other|another|too|also)\b")


def _up_to_next_place(words: str) -> str:
    """The place that they begin with and what is said of it: "my right hip, couple years"; else empty."""
    pieces = [piece for piece in _JOINED.split(words) if piece.strip()]
    if not mentions_place(pieces[0]):
        return ""
    behind = takewhile(lambda piece: not mentions_place(piece), pieces[1:])
    return ", ".join((pieces[0], *behind))


def has_day(words: str, today: date, order: Order | None) -> bool:
    return take_day(Unread(words), today, order, lengths=True) is not None
