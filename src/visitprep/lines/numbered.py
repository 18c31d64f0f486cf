"""Several things on one line by their numbers: "1 the burning 2 the right shoulder 3 is he on too much"."""

from __future__ import annotations

import re

from visitprep.lines.apart import each
from visitprep.lines.reading import Reading
from visitprep.patterns import any_case, compiled

_COUNTS = (
    r"(?:%|mg|mcg|ml|kg|lbs?|stone|pounds?|kilos?|times|x|days?|weeks?|months?|years?|yrs?|hours?|hrs?|minutes?|mins?"
    r"|nights?|mornings?|pills?|tablets?|tabs|patch(?:es)?|doses?|shots?|injections?|falls?|operations?|surger(?:y|ies)"
    r"|steps?|stairs|blocks?|miles?|people|kids|children|or|to|of|out|in a|a|more|different|doctors?|levels?"
    r"|dis[ck]s?|am|pm|st|nd|rd|th)(?!\w)"
)
_NUMBER = any_case(
    rf"(?:^|(?<=[\s,;.(]))(?:no\.?\s*|number\s+|#)?(?P<number>\d)(?P<sign>\s*[.):]|\s+-|,)?\s+(?=[^\W_])(?!{_COUNTS})(?!\d)"
)
_BY_HABIT = compiled(r"\(?\d\s*[.):]\s+(?=[^\W\d_])")


def apart_by_number(line: str) -> tuple[str, ...]:
    """The things without their numbers, where these count up from 1; else the line as it was typed."""
    text = " ".join(line.split())
    found = list[re.Match[str]]()
    for number in _NUMBER.finditer(text):
        if int(number["number"]) == len(found) + 1 and (found or not number.start()):
            found.append(number)
    if len(found) < 2:
        bare = _BY_HABIT.sub("", text, count=1) if _BY_HABIT.match(text) else ""
        return (bare or line,)
    ends = [*(one.start() for one in found[1:]), len(text)]
    things = tuple(text[one.end() : end].strip(" ,;.(") for one, end in zip(found, ends, strict=True))
    return things if all(things) else (line,)


def read(line: str, field: str) -> tuple[Reading, ...]:
    """Each of them in its own words."""
    things = apart_by_number(line)
    return each(line, things, [Reading({field: thing}) for thing in things])
