"""When a number among words is an amount, "6 weeks", "type 2", and no row of a list."""

from __future__ import annotations

import re

from visitprep.patterns import any_case
from visitprep.wording import NC_, say

_UNITS = NC_(
    "words that make a number an amount and no row, between bars",
    "day|days|week|weeks|month|months|year|years|time|times|hour|hours|minute|minutes|mg|percent|%|pills|lb|lbs|pound|"
    "pounds|kg|kilo|kilos|stone|visits?|sessions?|appointments?|appts?|rounds|trips|treatments"
    "|or|to|of(?! (?:the |my |his |her |both )+(?:thumbs?|hands?|knees?|back|neck|hips?|spine|shoulders?|feet|foot"
    "|ankles?|wrists?|fingers?|joints?|liver|lungs?|heart|breasts?|skin|colon|prostate|kidneys?|eyes?)\\b)"
    "|a day|a week|a month|a night",
)
_COUNTED = NC_(
    "words that make a number among other words an amount and no row, between bars",
    "inch(?:es)?|foot|feet|steps?|stairs|blocks?|miles?|km|mcg|ml|oz|cups?|glass(?:es)?|beers?|drinks?|packs?|cigarettes?"
    "|levels?|dis[ck]s?|screws?|stents?|teeth|kids|children|pillows?|tablets?|pills?|surger(?:y|ies)|operations?|shots?"
    "|doctors?|people|nights?|mornings?|seconds?|am|pm|yrs?|wks?|hrs?|mins?|more|or more|out of|at bedtime|at night"
    "|in (?:a|the morning|\\d+)|st|nd|rd|th|x|once|twice|daily|nightly|every|each|tabs?|bid|tid|units?|puffs?",
)
_COUNTS = NC_(
    "words before a number that make it an amount and no row, between bars",
    "type|age|aged|at|about|around|maybe|than|grade|stage|level|took|takes?|past|last|first|for|since|every|of|to|from|till|until|lost"
    "|over|under|only|had|have|has|got|a|an|the|my|in|on|by|with|is|was|x|l|c|t|s|b|vitamin|nearly|almost|like|just|times|me|or|no|not"
    "|but|(?:hb)?a1c|e?gfr|creat(?:inine)?|tsh|ahi|inr|psa|bmi|bp|ef|fraction|class|factor|gold|score|glucose|sugars?",
)
_WHEN = NC_(
    "words behind the number of a row that tell when or where it is so, between bars",
    "when|whenever|if|while|after|before|during|only|mostly|sometimes|(?:in|on|at) (?:my|the)|at (?:night|bedtime)",
)
_HOW_OFTEN = NC_(
    "words right behind the number of a row that tell how often, between bars",
    "(?:just |only |about )?(?:once|twice|(?:two|three|four|five|a few|a couple(?: of)?|several) times|x ?\\d)",
)
_VERTEBRA = r"[clts]\d{1,2}"
"""Before a number, too, it is an amount: "c5 6"."""


def is_amount(behind: str) -> bool:
    """Words behind a number that make it an amount wherever it stands: "6 weeks" is no row 6."""
    return re.match(rf"(?:{say(_UNITS)})(?!\w)", behind, re.IGNORECASE) is not None


_ON_PILLS = any_case(r"(?:pills|meds|tablets|shots)(?=$|[,;.)]|\s+(?:since|for|now|only|no|not|and|from)\b)")


def tells_what_is_taken(behind: str) -> bool:
    """Of an illness its treatment, and no number of pills: "1 pills since 2015"."""
    return _ON_PILLS.match(behind) is not None


def counts_something(behind: str) -> bool:
    """The same of a number that stands among other words."""
    return is_amount(behind) or re.match(rf"(?:{say(_COUNTED)})(?!\w)", behind, re.IGNORECASE) is not None


def tells_when(behind: str) -> bool:
    """Nothing is counted by the number before: "9 when i cough"."""
    return re.match(rf"(?:{say(_WHEN)})(?!\w)", behind, re.IGNORECASE) is not None and not is_amount(behind)


def tells_how_often(behind: str) -> bool:
    """How many times the row was so: "7 twice in the yard"."""
    return re.match(rf"(?:{say(_HOW_OFTEN)})(?!\w)", behind, re.IGNORECASE) is not None


def makes_it_an_amount(before: str) -> bool:
    """Words in front of a number among other words."""
    return re.search(rf"(?<!\w)(?:{say(_COUNTS)}|{_VERTEBRA})$", before, re.IGNORECASE) is not None
