"""Two numbers one behind the other that mean a span: "2 3 nights a week", "1 2 a month", "every 4 6 hours".

They follow one another in counting. "2 3 times a day" may be two, three times a day, unless how
many was told before.
"""

from __future__ import annotations

import re
from typing import Final

from visitprep.common_words import NUMBER_WORDS, NUMBERS
from visitprep.medicines.label.line import read_parts
from visitprep.medicines.label.numbers import is_usual
from visitprep.number_words import in_digits
from visitprep.patterns import any_case

_ONE: Final = rf"(?:\d{{1,2}}|{NUMBERS})"
_EACH: Final = r"(?:a|per|each|every|/|in a|out of the)\s*"
_DAY: Final = rf"(?:{_EACH}(?:day|night|nite)\b|daily\b)"
_TWO: Final = any_case(
    rf"(?<![\w.,/-])(?P<first>{_ONE})\s+(?P<second>{_ONE})(?=\s*(?:(?P<hours>h(?:ou)?rs?\b)"
    rf"|(?P<seldom>(?:(?<=\s)(?:times|x|days|nights|nites|mornings|evenings)\s*)?{_EACH}(?:week|wk|month|mo|year)\b)"
    rf"|(?P<day>{_DAY})|(?P<times>(?<=\s)(?:times|x)\s*{_DAY})"
    r"|(?P<pills>(?:(?:tab(?:let)?|cap(?:sule)?|pill|puff|drop|spray)s?|every|q\d+h?)\b)))"
)
_EVERY: Final = any_case(r"\b(?:every|each|q)\s*$")
_NUMBER_LAST: Final = any_case(rf"(?P<number>{_ONE})\s*$")
_TAKES: Final = any_case(r"\b(?:takes?|taking|do(?:es|ing)?|uses?|using|has|have|having)\s*$")
_AMOUNT: Final = any_case(r"\d|\bhalf\b")


def with_spans(line: str, *, of_taking: bool = False) -> str:
    """The line in digits, with "to" between the two; `of_taking`, no name stands in it."""
    return _TWO.sub(lambda hit: _span(hit, of_taking=of_taking), in_digits(line))


def _span(hit: re.Match[str], *, of_taking: bool) -> str:
    first, second = _value(hit["first"]), _value(hit["second"])
    before = hit.string[: hit.start()]
    if hit["first"].isdecimal() != hit["second"].isdecimal():
        return hit[0]  # "2 three times a day"
    if hit["hours"]:
        is_span = first < second and _EVERY.search(before) is not None
    else:
        last = _NUMBER_LAST.search(before)
        is_span = second == first + 1 and not (last and _value(last["number"]) == first - 1)
        is_span = is_span and (bool(hit["seldom"]) or _is_of_day(hit, before, of_taking=of_taking))
    return f"{hit['first']} to {hit['second']}" if is_span else hit[0]


def _is_of_day(hit: re.Match[str], before: str, *, of_taking: bool) -> bool:
    """Right behind a name the first may be its strength; before "times" it may be how many, as behind "i take"."""
    if hit["times"] and _TAKES.search(before):
        return False
    if of_taking:
        return bool(hit["day"] or hit["pills"]) or (bool(hit["times"]) and _AMOUNT.search(before) is not None)
    parts = read_parts(before) if before.strip() else None
    if parts is None:
        return False
    line = parts.line
    if hit["times"] or line.dose:
        return bool(line.dose)
    is_right_behind = before.rstrip().endswith(line.name) and not line.strength
    return not is_right_behind or (line.entry is not None and not is_usual(str(_value(hit["first"])), line.entry))


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else int(NUMBER_WORDS[number.casefold()])
