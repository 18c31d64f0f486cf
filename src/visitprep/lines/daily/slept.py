"""Hours of sleep and whether pain wakes them, in one line: "6, sometimes"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.common_words import NUMBER_WORD
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.visit.records.body_words import mentions_place
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.numbers import number_said
from visitprep.wording import N_, later

_CLOCK = any_case(r"\b(\d{1,2}(?::\d\d)?\s*(?:[ap]m)?\s*(?:to|till|until|-)\s*\d{1,2}(?::\d\d)?\s*(?:[ap]m)?)")
_NUMBER = rf"(?:\d{{1,2}}(?:[.,]\d|½| 1/2| and a half)?|{NUMBER_WORD})"
_HOURS = any_case(
    rf"(?:(?:about|'?bout|around|maybe|only|like)\s+)?(?<![\w.])({_NUMBER}(?:\s*(?:-|to|or)\s*{_NUMBER})?)(?!\s*(?:{_NUMBER}\s*)?(?:times?|x)\b)"
    r"(?:-?ish)?\s*(?:hours?|hrs?|h)?(?!\w)"
)
_UNIT = r"(?:\s*(?:hours?|hrs?))?"
_UP_TO = any_case(
    rf"(?:(?:between|about|maybe|around|only)\s+)?(?<![\w.])(?P<low>{_NUMBER}){_UNIT}(?:(?:\s*,)?\s*"
    r"(?:maybe|perhaps|or maybe|sometimes|possibly|at (?:most|best)|(?<=[\d ])and)\s+|\s+)"
    rf"(?P<high>{_NUMBER})(?!\s*(?:times?|x|of|nights?|days?)\b){_UNIT}(?!\w)"
)
"""Two numbers in a row: "four, maybe five"; "between 4 and 5"; "3 4", the next right behind one."""
_TAKES = any_case(r"\b(?:takes?|took)(?: (?:me|him|her|us|about|maybe|like|at least|around))*\s*$")
"""In front of the hours until they sleep."""
_DAY = 24
_YES = any_case(r"\b(?:yes|y|yeah|often|always|every night|most nights|it does|wakes?(?: me)?(?: up)?)\b")
_UP = any_case(r"\b(?:up|awake|woke\w*|waken\w*|wak(?:es?|in'?g?))\b")
_HURTS = any_case(r"\b(?:pain\w*|hurt\w*|ach\w+|spasms?|cramps?|burn\w*)\b")
"""With these, or with a part of the body, "up 3 times" is the pain; "to pee" is not."""
_OF_ANOTHER = any_case(
    r"\b(?:dogs?|cats?|kids?|bab(?:y|ies)|husband|wife|phone|noises?|neighbors?|neighbours?|alarm|bladder|pee"
    r"|bathroom|toilet|nightmares?|bad dreams|hot flash\w*)\b"
)
"""What wakes them is something else, unless a pain is told beside it."""
_NO = any_case(r"\b(?:no|n|never|do(?:es)? not|do(?:es)?n'?t|not really|rarely)\b")
_NOT = any_case(r"\b(?:not|is\s?n'?t|ain'?t|was\s?n'?t|do(?:es)?n'?t|didn'?t|never|rarely)\b")
_SOME = any_case(r"\b(?:sometimes|some nights?|now and then|once in a while|at times)\b")


def read(line: str, today: date) -> Reading:
    """A span such as "11 to 5" may be a time of day: it is asked about."""
    rest, values, unclear = Unread(line), dict[str, object](), list[Unclear]()
    found, two = _HOURS.search(rest.text), _UP_TO.search(rest.text)
    if found is not None and _TAKES.search(rest.text[: found.start()]):
        found = two = None
    if two is not None and found is not None and two.start() <= found.start(1) and _rises(two):
        rest.cut(two.start(), two.end())
        values["hours"] = f"{two['low']} to {two['high']}"
        found = None
    if (span := _CLOCK.search(rest.text)) is not None and _may_be_clock(span[1]):
        words = rest.cut(span.start(), span.end()).strip()
        unclear.append(Unclear("hours", words, later(N_("{words}: how many hours of sleep is that?"), words=words)))
    elif found is not None:
        words = rest.cut(found.start(), found.end()).strip(" ,")
        said = number_said(words, unit=r"hours?|hrs?|h")
        if said and max(said.first, said.second) <= _DAY:
            values["hours"] = words
        else:
            unclear.append(Unclear("hours", words, later(N_("Please type a number from 0 to 24."))))
    notes = []
    for piece in rest.pieces():
        of_pain = _UP.search(piece) and (_HURTS.search(piece) or mentions_place(piece))
        of_another = _OF_ANOTHER.search(piece) and not _HURTS.search(piece)
        if not _NOT.search(piece) and (of_pain or _SOME.search(piece) or _YES.search(piece)) and not of_another:
            values["wakes_from_pain"] = YesNo.YES
            if not re.fullmatch(r"(?:yes|y|yeah)", piece, re.IGNORECASE):
                notes.append(piece)
        elif _NO.search(piece) and re.search(r"wak|^\W*(?:no|n|never|not really|rarely)\W*$", piece, re.IGNORECASE):
            values["wakes_from_pain"] = YesNo.NO
            if not re.fullmatch(r"(?:no|n|never)", piece, re.IGNORECASE):
                notes.append(piece)
        else:
            notes.append(piece)
    return Reading(values, tuple(unclear), rest.run_of(notes))


def _rises(two: re.Match[str]) -> bool:
    low, high = number_said(two["low"]), number_said(two["high"])
    between = " and " not in two[0] or two[0].casefold().startswith("between")
    if not re.search(r"[^\W\d_]", two[0][two.end("low") - two.start() : two.start("high") - two.start()]):
        between = bool(low and high and high.first == low.first + 1)
    return bool(low and high and low.first < high.first <= _DAY and between)


def _may_be_clock(span: str) -> bool:
    """Later than it ends, or with am or pm: a night and no number of hours."""
    if re.search(r"[ap]m|:", span, re.IGNORECASE):
        return True
    low, high = (int(number) for number in re.findall(r"\d+", span)[:2])
    return low > high or high > 14
