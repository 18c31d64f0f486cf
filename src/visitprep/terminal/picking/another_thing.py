"""Words behind a row's number that name something else: "8 driving over 20 min", where 8 is coughing."""

from __future__ import annotations

import re
from typing import Final

from visitprep.interview.prompts import Option
from visitprep.patterns import any_case

_DOING: Final = any_case(
    r"(?:(?:a lot of|too much|long|any|also|plus|even|and)\s+)?(?!(?:during|something|anything|everything|nothing"
    r"|morning|evening|being|having|getting|doing|going|coming|trying|depending|including|according|excluding"
    r"|starting|ending|lasting|using)\b)(?P<doing>[^\W\d_]{3,}ing?)\b"
)
_A_THING: Final = any_case(
    r"(?:the\s+|long\s+|a\s+)?(?:(?:cold|rainy|damp|wet|hot|bad)\s+)?(?:weather|rain|damp|humidity|stress"
    r"|car rides?|rides?|house ?work|yard ?work|work|chores|dishes|laundry|sex|stairs|steps|cold)\b"
)
_STEM: Final = 4


def names_another(words: str, row: Option | None) -> bool:
    """Whether they name another thing done, or one that is none, beside a row that is a thing done."""
    if row is None or not re.match(r"[^\W\d_]+ing\b", row.label):
        return False
    own = {word[:_STEM].casefold() for word in re.findall(r"[^\W\d_]{4,}", row.label)}
    doing = _DOING.match(words)
    if doing is None or not doing["doing"].casefold().endswith(("ing", "in")):
        return _A_THING.match(words) is not None
    return not own & {word[:_STEM].casefold() for word in re.findall(r"[^\W\d_]{4,}", words)}
