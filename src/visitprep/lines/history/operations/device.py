"""A device or metal in the body, in one line: "pacemaker left chest medtronic 2018 have the card"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from visitprep.lines.apart import apart, each
from visitprep.lines.date_in_line import day_in
from visitprep.lines.history.operations.device_words import ANY, BRAND_ALONE, GENERAL, SENSOR_BRAND, kind_in
from visitprep.lines.history.part_named import NAMED_PART
from visitprep.lines.none_but import exception_in, says_only_no, with_denied
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import DeviceKind
from visitprep.wording import N_, later

_CARD = any_case(
    r"(?:\b(?:and|but)\s+)?(?P<no>(?:i )?(?:don'?t have|do not have|no|lost|without|can'?t"
    r" find)\s+(?:(?:the|a|my|its|id|device|implant)\s+)*cards?(?: that (?:i|we) know(?: of)?| any ?more)?"
    r"|(?:the )?card (?:is|was|got) (?:lost|gone))"
    r"|(?:\b(?:and|with)\s+)?(?P<yes>(?:i )?(?:have|has|got|carry|bringing)\s+(?:(?:the|a|my|its|id|device"
    r"|implant)\s+)*cards?|card (?=at home|in (?:my|the|a) |some)|with (?:a |the )?card)"
    r"(?(yes)(?:\s*(?:some? ?wh?ere|at home|around(?: here)?|in (?:my|the|a) (?:wallet|purse|drawer|house|safe)))*)"
)
_UNSURE = any_case(r"\b(?:i think|maybe|probably|perhaps|not sure|might be|i believe|i guess)\b|\?")
_DENIED = any_case(
    r"\b(?:no|not|never had|without|don'?t have|took out|taken out|removed)\s+(?:a |an |any |the |my )?$"
)
_GONE = any_case(
    r"\b(?:taken out|removed|it'?s out\b|its out\b|is out\b|took (?:it|them) out|came out|pulled|no longer"
    r"|not any ?more|had (?:it|them) out)\b"
)
_STILL_IN = any_case(r"\b(?:it'?s |its |they'?re )?still (?:in(?: there| place| me| her| him)?|there)\b")
_STORY = any_case(r"(?:they|it|its|it's|he|she|the|who|which|checked|made by|with|not|no)\b")
"""Behind one of these a line goes on with the device that was named."""
_FUSED = any_case(r"\b(?:fusion|fused)\b")
_WHERE_A_STENT_IS = any_case(r"\b(?:heart|coronary|leg|neck|carotid|kidney|arter\w+|bile|ureter|iliac)\b")
_NOT_MORE = (
    r"(?!(?:with|from|of|in|on|mri?|mris|cards?|trouble|problems?|pain|infection|issues?|longer|more|idea)\b)"
)
_THING = rf"(?:(?:{ANY}|{GENERAL})(?![\w-]))"
_DENIED_THINGS = any_case(
    r"(?:\b(?:and|but|so|well|i have|i['’]ve got|got|there(?:['’]s| is| are))\s+)*"
    r"\b(?:no|none|never (?:had|got)|without|not(?! (?:sure|mr))|(?:i |he |she |we )?(?:do|does|did|have|has|had)"
    rf"\s?n['’]?t(?: (?:have|had|got))?)\s+(?:{_NOT_MORE}[\w'’-]+\s+){{0,3}}?{_THING}"
    rf"(?:(?:\s*,\s*(?:(?:a|an|any)\s+)?{_THING})*\s*,?\s+(?:or|nor|and no|no)\s+(?:(?:a|an|any|other|no)\s+)*"
    rf"(?:[\w'’-]+\s+)?{_THING})*(?:\s+or (?:anything|nothing|stuff|such))?"
    rf"(?:\s+(?:else|like (?:that|it)|at all|in (?:me|my body|there)|that (?:i|we) know(?: of)?))*"
)
"""A device that is not there, told beside one that is: "no pacemaker, stent or pump"."""
_NOTHING = any_case(
    r"(?:\b(?:and|but|so)\s+)?\b(?:nothing|none)(?: (?:else|more|other|like that"
    r"|of (?:that|those|these|them|it)(?: stuff)?|at all|in (?:me|my body)))*(?=\s*(?:[,;.!]|$))"
    r"|\b(?:and )?(?:that['’]?s|that is|thats) (?:all|it|everything)\b"
)
_LIST_DENIED = any_case(rf"\b(?:{GENERAL}|nothing|none)\b")
_FILLS = any_case(
    r"(?:[\s,;.!]|(?:no|nope|nah|yes|well|thats?|that['’]s|is|what|i|said|like|already|told|you|and|or|just|so|its|it"
    r"|none|nothing|either|at all|not|really|have|had|in|my|me|body|of|those|these|them|any)\b)*"
)
_WHAT = any_case(r"^(?:what|huh|sorry|pardon|eh|hm+)\s*\?+\s*")
"""They did not understand why they were asked; it casts no doubt on what they say."""
_COUNTS = any_case(
    r",?\s*(?:if |(?:do|does|would|will) )(?:that|this|it|they|those|these)(?: even)? counts?(?=\s*\?)\s*\?"
)
"""A doubt of whether it belongs on the list, and not of whether it is there."""

_OF_MORE = any_case(
    rf"[,;.](?:(?!{ANY})[^,;.])*\b(?:mri?s?|scans?|magnets?|cards?)\b[^,;.]*"
    r"|\bnot sure (?:about|which|what|when|where|who)\b[^,;.]*"
)
"""Behind the device: "told no MRI i think" and "not sure which make" cast no doubt on it either."""


class Denied(Struct, frozen=True):
    """Words that only deny."""

    every: bool
    """Of everything that the list is for: "no metal", "no card no pacemaker nothing"."""
    card: YesNo | None
    """Whether there is a card of what stands above it."""


def denial_in(line: str) -> Denied | None:
    """What a line says that names nothing which is there; None for one that names a device."""
    rest = Unread(line)
    card = rest.take(_CARD)
    things = [found[0] for pattern in (_DENIED_THINGS, _NOTHING) for found in _taken(rest, pattern)]
    if not (things or (card and card["no"])) or not _FILLS.fullmatch(rest.text):
        return None
    every = bool(things) and any(_LIST_DENIED.search(one) for one in things)
    return Denied(every, (YesNo.NO if card["no"] else YesNo.YES) if card else None)


def _taken(rest: Unread, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    while found := rest.take(pattern):
        yield found


def read(line: str, today: date) -> tuple[Reading, ...]:
    """The devices of a line, none where it says that there are none; what names no device is told as it stands."""
    text = _WHAT.sub("", Unread(line).text)
    denied, told = exception_in(text, lambda words: kind_in(words)[1] is not None)
    if told:
        return with_denied(read(told, today), denied)
    said = denial_in(text)
    if says_only_no(text) or (said is not None and said.every):
        return ()
    rest = Unread(text)
    others = [found[0].strip(" ,;.") for found in _taken(rest, _DENIED_THINGS)]
    if others and kind_in(rest.text)[1] is not None:
        return with_denied(read(rest.left(), today), ", ".join(others))
    pieces = apart(text, lambda before, after: _begins(before, after, today))
    return each(text, pieces, [_one(piece) for piece in pieces]) or (Reading({}, left=line),)


def _begins(before: str, after: str, today: date) -> bool:
    """Another device is of another kind, or in another place; "rods and screws" are one."""
    kind, word = kind_in(before)
    other, again = kind_in(after)
    if word is None and again is None and _FUSED.search(before) and _FUSED.search(after):
        return NAMED_PART.search(before) is not None and NAMED_PART.search(after) is not None
    if word is None or again is None or _CARD.match(after):
        return False
    heads = not re.sub(r"(?:(?:the|my|a|an|some)\s+)+$", "", after[: again.start()], flags=re.IGNORECASE).strip()
    if _STORY.match(after) and not heads:  # "the screws in my ankle" is named by its own words
        return False
    if kind is not other or (
        kind in (DeviceKind.OTHER, DeviceKind.FRAGMENT) and word[0].casefold() != again[0].casefold()
    ):
        return True
    placed = NAMED_PART.search(before) or day_in(before, today)
    return bool(placed and (NAMED_PART.search(after) or day_in(after, today)))


def _one(line: str) -> Reading:
    rest = Unread(line)
    kind, word = kind_in(rest.text)
    if word is None and (word := BRAND_ALONE.search(rest.text)):
        kind = DeviceKind.OTHER
    if (kind is None or word is None) and _FUSED.search(rest.text):
        # A spine can be fused with metal or without.
        ask = later(N_("{words}: is there metal in it?"), words=rest.text)
        return Reading({}, (Unclear("kind", rest.text, ask, DeviceKind.METAL),), rest.left())
    if kind is None or word is None:
        return Reading({}, left=rest.left())
    values: dict[str, object] = {"kind": kind}
    unclear: list[Unclear] = []
    doubt = _UNSURE.search(_OF_MORE.sub("", _COUNTS.sub("", rest.text)))
    if _DENIED.search(rest.text[: word.start()]) or _GONE.search(rest.text):
        # "pacemaker taken out 2020", "no metal": is there one or not?
        ask = later(N_("{words}: is it in your body now?"), words=rest.text)
        return Reading({}, (Unclear("kind", rest.text, ask, gone=True),), rest.left())
    if doubt:
        del values["kind"]
        ask = later(N_("{device}: is that sure?"), device=word[0])
        unclear.append(Unclear("kind", rest.text, ask, kind))
    if word.groupdict().get("stent") and not _WHERE_A_STENT_IS.search(rest.text):
        ask = later(N_("{device}: in the heart, a leg, or elsewhere?"), device=word[0])
        unclear.append(Unclear("details", word[0], ask))
    if card := rest.take(_CARD):
        values["card"] = YesNo.NO if card["no"] else YesNo.YES
    plain_name = kind not in (DeviceKind.METAL, DeviceKind.FRAGMENT, DeviceKind.OTHER) and not doubt
    if plain_name and not re.fullmatch(SENSOR_BRAND, word[0], re.IGNORECASE):
        rest.take(re.compile(re.escape(word[0])))
    still = rest.take(_STILL_IN)
    if details := re.sub(r"[\s,]+(?:but |and )?(?:i|he|she|they|we)$", "", rest.left(), flags=re.IGNORECASE):
        still_in = still[0].strip() if still else ""
        values["details"] = details if still_in in details else ", ".join((details, still_in))
    return Reading(values, tuple(unclear))
