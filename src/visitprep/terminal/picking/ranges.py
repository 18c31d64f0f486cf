"""Rows that are named all at once: "1 thru 6", "1 to 4, 9", "all of them", "all but 3", as their numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from visitprep.interview.prompts import Option
from visitprep.lines.yes_no import DENIES
from visitprep.patterns import any_case, compiled
from visitprep.terminal.picking.amounts import counts_something
from visitprep.terminal.picking.options import NotOnList, numbered, pick_one

_ALL_OF = r"(?:all|every ?(?:thing|one)|every single one|each(?: (?:and every )?one)?)"
_THEM = r"(?:(?: of)? (?:'?em|them|these|those|this|it|that|the above|above|the list|(?P<many>\d{1,2})))?"
_OF_THEM = _THEM.replace("?P<many>", "?:")
_SAYS_NO_MORE = (
    r"(?:[\s,.!]+(?:yes|yep|yeah|y|apply|applies|fit|please|for sure|of (?:it|them)|here|too|really))*[\s.!]*"
)
_ALL = any_case(
    rf"(?:(?:yes to|yes|yep|yeah|y|they|i have|i've had|well|it'?s|its|pretty much|just about)\b[\s,]+)*"
    rf"{_ALL_OF}{_THEM}{_SAYS_NO_MORE}"
)
_BOTH = any_case(rf"(?:(?:yes|y)\b[\s,]+)?both{_OF_THEM}{_SAYS_NO_MORE}")
_BUT = any_case(
    rf"{_ALL_OF}{_OF_THEM}[\s,]+(?:but not|but|except(?: for)?|minus|without|save|apart from|other than"
    r"|besides|not)\s+(?P<less>.+)"
)
_FEWER = compiled(
    r"(?:(?:and|or|for|not|number|numbers|no\.?|#)\s+|[\s,&#]+)*(?:(?P<number>\d{1,2})|(?:the )?last(?: one)?)"
    r"[\s.!]*"
)
_RANGE = any_case(
    r"(?<![\w.,/'-])(?:from\s+)?(?P<first>\d{1,2})\s*"
    r"(?:(?P<to>to)|thru|through|thro|till?|until|up to|[-\u2013\u2014]|\.{2,})"
    rf"\s*(?:number\s+|#)?(?P<last>\d{{1,2}})(?![\w%/'-]|\.\d)(?P<all>[\s,]+{_ALL_OF}{_OF_THEM}(?=[\s.!]*(?:[,;]|$)))?"
)
_ONLY_NUMBERS = any_case(
    r"(?:\d{1,2}|[\s,;.&\u2013\u2014-]+|and|also|plus|numbers?|rows?|yes|y|all|from|to|thru|through)*"
)
_RANGE_BUT = any_case(
    rf"(?P<range>{_RANGE.pattern})[\s,]+(?:but not|but|except(?: for)?|minus|without|not|other than)\s+"
    r"(?P<less>.+)"
)
_ONLY = any_case(r"(?:(?:just|only|numbers?|rows?|it'?s|its)\s+)+(?=\d)")
_NUMBERS_NEXT = any_case(r"\s*(?:[,;.]|$|&|(?:and|also|plus|then)\s+\d|\d)")
_NEVER_OF_ALL = frozenset({"other", "none", "nothing", "unsure"})
"""Codes of rows that "all of them" does not mean: they stand beside no other."""


def spelled_out(typed: str, options: Sequence[Option]) -> str:
    """The reply with each range, and "all", as numbers of rows; what is no such thing stays as it was typed."""
    text = " ".join(typed.split()).translate(str.maketrans("‘’ʼ", "'''"))
    by_number = numbered(options)
    if not text:
        return typed
    if (every := _every(text, options, by_number)) is not None:
        return " ".join(every)
    if (but := _RANGE_BUT.fullmatch(text)) is not None:
        within = _RANGE.sub(lambda hit: _numbers(hit, by_number), but["range"]).split()
        less = _less(but["less"], options, by_number)
        if less and len(within) > 1 and less <= {*within}:
            return " ".join(one for one in within if one not in less)
        return typed
    if (only := _ONLY.match(text)) is not None and _ONLY_NUMBERS.fullmatch(text[only.end() :]):
        text = text[only.end() :]
    ranged = _RANGE.sub(lambda hit: _numbers(hit, by_number), text)
    return ranged if ranged != " ".join(typed.split()) else typed


def _every(text: str, options: Sequence[Option], by_number: Mapping[str, Option]) -> list[str] | None:
    rows = [
        number
        for number, one in by_number.items()
        if one.code not in _NEVER_OF_ALL and not DENIES.search(one.label)
    ]
    if _is_a_row(text, options):
        return None
    every = _ALL.fullmatch(text)
    if every and (not every["many"] or int(every["many"]) in (len(rows), len(by_number))):
        return rows
    if len(rows) == 2 and _BOTH.fullmatch(text):
        return rows
    head, _, rest = text.partition(",") if "," in text else text.partition(". ")
    says_more = rest and not DENIES.search(rest) and not re.search(r"\d|\b(?:but|except)\b", rest, re.IGNORECASE)
    if says_more and (every := _ALL.fullmatch(head)) and not every["many"]:
        return [*rows[:-1], f"{rows[-1]}, {rest.strip()}"]
    if (but := _BUT.fullmatch(text)) is None:
        return None
    less = _less(but["less"], options, by_number)
    return [number for number in rows if number not in less] if less else None


def _is_a_row(text: str, options: Sequence[Option]) -> bool:
    try:
        pick_one(text, options)
    except NotOnList:
        return any(re.match(r"(?:all|every|both)\b", one.label, re.IGNORECASE) for one in options)
    return True


def _less(words: str, options: Sequence[Option], by_number: Mapping[str, Option]) -> set[str]:
    """The numbers of the rows that are left out; empty where one of them is not understood."""
    found, at = set[str](), 0
    while at < len(words) and (one := _FEWER.match(words, at)):
        found.add(str(int(one["number"])) if one["number"] else list(by_number)[-1])
        at = one.end()
    if at >= len(words):
        return found if found <= {*by_number} else set()
    try:
        row = pick_one(words, options)
    except NotOnList:
        return set()
    return {number for number, one in by_number.items() if one is row}


def _numbers(hit: re.Match[str], by_number: Mapping[str, Option]) -> str:
    """From the first row to the last, where they are rows and count nothing: "2 to 3 times a week" stays."""
    first, last = sorted((int(hit["first"]), int(hit["last"])))
    if hit[0] == hit.string and last > len(by_number) >= first:
        return f"{first} {last}"  # which is refused for the row that is not there
    text, behind = hit.string, hit.string[hit.end() :].lstrip(" .")
    piece = re.split(r"[;,]|\.\s", text[: hit.start()])[-1]
    in_place = (
        first < last
        and {str(one) for one in range(first, last + 1)} <= {*by_number}
        and _ONLY_NUMBERS.fullmatch(piece) is not None
        and not counts_something(behind)
        and (not hit["to"] or hit["all"] or _NUMBERS_NEXT.match(text, hit.end()) is not None)
    )
    return " ".join(str(one) for one in range(first, last + 1)) if in_place else hit[0]
