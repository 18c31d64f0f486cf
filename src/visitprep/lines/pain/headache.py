"""Headache days and pill days a month, and how long one lasts, from one line: "15, 8, about 4 hours"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.medicines.names import closest, lookup
from visitprep.patterns import any_case
from visitprep.wording import N_, later

_DAYS = r"\d{1,2}(?: ?(?:to|-|or) ?\d{1,2})?"
_NUMBER = rf"(?P<number>{_DAYS})"
_LASTS = any_case(
    r"\b(?:hours?|hrs?|min(?:ute)?s?|lasts?|lasting|all day|days long|whole day|most of (?:the|a) day"
    r"|half (?:a|the) day|(?:un)?till? i (?:sleep|lie down|throw up))\b"
)
_LENGTH_OF_DAYS = any_case(
    r"(?:about |around |maybe |up to |for )*(?:an?|one|two|three|\d)(?: ?(?:to|or|-) ?(?:two|three|four|\d))? days?"
    r"(?: or (?:two|three|so|more))?"
)
_PILLS = any_case(
    r"\b(?:pills?|tablets?|medicines?|medications?|meds?|triptans?|take|took|taking|dose[sd]?|painkillers?)\b"
)
_ACHES = any_case(r"\b(?:headaches?|migraines?|attacks?|bad ones)\b")
_IN_ORDER = any_case(
    rf"(?P<one>{_DAYS})(?: days?)?[\s/]+(?P<two>{_DAYS})"
    r"(?: days?)?[\s/]+(?P<length>(?:about |around )?\S+ (?:hours?|hrs?|min\w*|days?)\b.*)"
)
"""8 10 4 hours: all three, and no comma."""
_CUT = any_case(
    r"(?<=days)\s+(?=(?:and |about |maybe )*\d)"
    r"|(?<!\bit)(?<!\bthey)(?<!\bone)(?<!\beach)(?<!\band)\s+(?=(?:and |they |it |one |each )*last(?:s|ing)?\b)"
)
_AND = any_case(r"\s+(?:and|&|n)\s+")
_SAYS_LITTLE = any_case(
    r"(?:on|a|an|per|each|every|of|the|months?|about|around|maybe|like|roughly|probably|days?|with|for|it|them|i|is|use"
    r"|usually|out|in|and|that|then|my|have|get|bad|full|or|so|times?|think|guess|pills?|something|one|ones|total|all|altogether"
    r"|counting|including|count|if|you|what)"
)
_OTHER_TIME = any_case(r"\b(?:week|wk|year|day(?! of)|night|daily|weekly|nightly)\b")
"""Of so many a week no number of days a month is made."""
_MOST = 31


def read(line: str, today: date) -> Reading:
    """Numbers alone are in the order they are asked for; more than 31 days is no number of days."""
    values: dict[str, object] = {}
    left: list[str] = []
    beside: dict[str, str] = {}
    in_order, of_one = True, False
    for piece in _pieces(line):
        days = _days_in(piece)
        if _LASTS.search(piece) and "headache_length" not in values:
            values["headache_length"] = re.sub(
                r"^(?:and )?(?:(?:it|they|one|each) )?last(?:s|ing)? ", "", piece, flags=re.I
            )
            continue
        if days is not None:
            number, words, field = days
            is_named = bool(field or words)
            field = field or ("pill_days" if "headache_days" in values else "headache_days")
            if field not in values and (in_order or is_named) and _fits(number):
                values[field] = number
                beside |= {field: words} if words else {}
                of_one = field == "pill_days" and bool(words) and not _PILLS.search(piece)
                continue
        if {"headache_days", "pill_days"} <= {*values} and _LENGTH_OF_DAYS.fullmatch(piece):
            values.setdefault("headache_length", piece)
            continue
        if days is not None and days[1] and of_one:  # each has its own days: how many in all?
            left += [f"{beside.pop('pill_days')} {values.pop('pill_days')}, {piece}"]
            continue
        in_order = in_order and re.search(r"\d", piece) is None  # behind a number that cannot be, none has a place
        left.append(piece)
    return Reading(values, _asked(values, left), ", ".join(left), beside)


def _pieces(line: str) -> list[str]:
    if whole := _IN_ORDER.fullmatch(Unread(line).text.strip(" .")):
        return [whole["one"], whole["two"], whole["length"]]
    cut = [one for piece in Unread(line).pieces() for one in _CUT.split(piece) if one.strip()]
    return [one for piece in cut for one in _two_numbers(piece)]


def _two_numbers(piece: str) -> list[str]:
    """Cut at an "and" between a number of headaches and one of pills: "7 and pills like 12"."""
    for sign in _AND.finditer(piece):
        both = [piece[: sign.start()], piece[sign.end() :]]
        if all(re.search(r"\d", one) for one in both) and _names_pills(both[0]) != _names_pills(both[1]):
            return both
    return [piece]


def _days_in(piece: str) -> tuple[str, str, str] | None:
    """The one number of days, what else is said with it, and the field that the words name."""
    numbers = list(re.finditer(rf"(?<![\w.]){_NUMBER}(?![\w.]*\d)(?!\s*(?:mg|%|am|pm)\b)", piece))
    if len(numbers) != 1 or _OTHER_TIME.search(piece):
        return None
    number = numbers[0]
    words = f"{piece[: number.start()]} {piece[number.end() :]}".strip()
    others = [
        word
        for word in re.findall(r"[^\W\d_][\w'’-]*", words)
        if not (_SAYS_LITTLE.fullmatch(word) or _PILLS.fullmatch(word) or _ACHES.fullmatch(word))
    ]
    medicines = [word for word in others if _is_medicine(word)]
    if len(medicines) < len(others):
        return None
    if medicines or _PILLS.search(words):
        return number["number"], _from_first_to_last(medicines, words), "pill_days"
    return number["number"], "", "headache_days" if _ACHES.search(words) else ""


def _from_first_to_last(medicines: list[str], words: str) -> str:
    """As in "excedrin or sumatriptan"."""
    return words[words.index(medicines[0]) : words.rindex(medicines[-1]) + len(medicines[-1])] if medicines else ""


def _asked(values: dict[str, object], left: list[str]) -> tuple[Unclear, ...]:
    """A piece with a number that could not be placed, of a number that is still missing."""
    counted = [piece for piece in left if re.search(r"\d", piece) and re.search(r"[^\W\d_]{3}", piece)]
    found = list[Unclear]()
    for field, ask in (
        ("headache_days", N_("{words}: on how many days a month is that, in all?")),
        ("pill_days", N_("{words}: on how many days a month is that a pain pill?")),
    ):
        is_of_pills = field == "pill_days"
        piece = next((one for one in counted if _names_pills(one) is is_of_pills), "")
        if piece and field not in values:
            found.append(Unclear(field, piece, later(ask, words=piece)))
    return tuple(found)


def _names_pills(piece: str) -> bool:
    words = re.findall(r"[^\W\d_][\w'’-]{3,}", piece)
    return _PILLS.search(piece) is not None or any(map(_is_medicine, words))


def _is_medicine(word: str) -> bool:
    return lookup(word) is not None or bool(closest(word))


def _fits(number: str) -> bool:
    return all(int(one) <= _MOST for one in re.findall(r"\d+", number))
