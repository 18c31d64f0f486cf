"""When and how often a label line says: by the clock, as needed, up to a limit. For lower-case text."""

from __future__ import annotations

from typing import Final

from visitprep.medicines.label.vocabulary.how_much import COUNT, FORM_WORD, IN_DIGITS, NUM, RANGE, UNIT
from visitprep.medicines.label.vocabulary.where_it_goes import NEEDLE, PLACE_WORDS, ROUTE, VERB
from visitprep.patterns import any_case, compiled

EACH_BY_DAY: Final = compiled(
    r"(?P<each>\d)\s?[x×]\s?(?P<times>\d)(?:\s?x)?(?:\s+(?:a|per|each) day|\s+daily|/day)?(?![\w/.])"
)
"""How many and how often in one, "2x3": which is which is asked."""

_DAY = r"(?:mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:r|rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?"
PART: Final = (
    r"(?:mornin[g']?|afternoon|evenin[g']?|eve|evg|night|nite|noct|noon|midday|midnight|"
    r"lunch(?:time)?|dinner(?:time)?|breakfast|supper|bed(?:time)?|mealtime)s?"
)
AM_PM: Final = r"(?:[ap]\.m\.?|am|pm)"
_AT_A_PART = rf"(?:(?:at|in|during|for)\s+(?:the\s+)?)?{PART}"
_TIMES = (
    r"(?:once|twice|(?:one|two|three|four|five|six|\d+)(?:\s*\(\d\))?"
    r"(?:\s*(?:-|–|to|or)\s*(?:two|three|four|five|six|\d+))?\s+times)"
)
_EACH = r"(?:daily|nightly|weekly|monthly|(?:a|per|each|every|/)\s*(?:day|night|nite|week|month))"
_SPAN = r"(?:hours?|hrs?|h|days?|weeks?|wks?|months?|minutes?|mins?)"
_WORN = r"(?:hours?|hrs?|h|days?)"
"""How long a patch stays on, and off."""
_SOME = rf"(?:(?:{NUM}|two|three|four|five|six|seven|eight|nine|ten|twelve){IN_DIGITS})"
_UP_TO = r"(?:up to\s+)?"
_LENGTH = (
    rf"(?:for|x|×)\s*(?:the next\s+|up to\s+)?{_SOME}(?:\s*(?:-|–|to)\s*{_SOME})?"
    r"\s*(?:days?|weeks?|wks?|months?|hours?|hrs?|d)"
)
EXTRA = (
    r"(?:(?:an?|the|even|yet)\s+)*(?:extra(?![\s-]+strength)|another|additional|second|third|fourth|2nd|3rd|4th|"
    r"(?:\d|one|two|half)\s+(?:more|extra))(?!\w)"
)
_OF_DAYS = r"(?:days?|nights?|nites?|mornings?|evenings?|weekends?|times|x)"
_A_WEEK = (
    r"(?:(?:a|per|each|every|/|in a|(?:out )?of (?:the|a|every))\s*(?:week|wk|month)|out of (?:7|seven)|weekly)"
)
_FEW_OR_SOME = r"(?:a few|few|several|a couple(?: of)?|couple(?: of)?)"
# "3 nights a week" counts nights: its number is never a count of tablets.
_DAYS_A_WEEK = (
    rf"(?:(?:maybe|about|around|only|just|usually|mostly|probably|roughly|like|perhaps|at most|up to)\s+)*"
    rf"(?!\d*\.\d)(?:{_SOME}|one|{_FEW_OR_SOME})(?:\s*(?:-|–|to|or|maybe)\s*(?:{_SOME}|one))?\s*{_OF_DAYS}\s*{_A_WEEK}"
)
_AM_PM = rf"\s*(?:{AM_PM}|o['’]?clock|noon)(?!\w)"
_NO_HOUR = rf"(?:{UNIT}|{FORM_WORD}|times|x|at|to|or|days?|nights?|hours?|per|a)(?!\w)"
_HOUR = rf"(?:2[0-3]|1\d|0?[1-9])(?:[:.]\d\d)?(?:{_AM_PM}|(?!\w|[./:%-]?\d|\s*{_NO_HOUR}))"
_AND_HOUR = r"\s*(?:,|;|/|&|and|then)*\s*"
_HOURS = (
    rf"(?:(?:at|around)\s+(?={_HOUR}(?:{_AND_HOUR}\d|\s*(?:$|[,;.)]))"
    rf"|\d+(?:[:.]\d\d)?{_AM_PM}){_HOUR}|(?:[5-9]|1[0-2])(?::\d\d)?(?:am|pm))(?:{_AND_HOUR}{_HOUR}(?!\s+(?:in|before|after)\b))*+"
)
"""The hours of the day, "at 7 11 3 and 7"."""
_ON_TIME = (
    r"(?:(?:it |they )?(?:must|can|ca|has to|have to|needs? to)(?:\s?not|\s?never|n?['’]?t)? be"
    r" (?:late|(?:right |exactly )?on time|missed|delayed)"
    r"|never (?:be )?late|on the (?:dot|clock|minute)|(?:right |exactly |always )?on time|to the minute)"
)
ON_TIME: Final = any_case(_ON_TIME)
_WHEN_PHRASE = "|".join(
    (
        _DAYS_A_WEEK,
        rf"{_UP_TO}{_TIMES}\s*{_EACH}",
        rf"{_UP_TO}\d\s*x\s*(?:{_EACH}|day|week|{_AT_A_PART})",
        rf"{_UP_TO}(?:{_TIMES}|\d\s?x)(?=\s*(?:$|[,;]|(?:but|for|makes?|helps?)\s+[^\W\d]))",
        rf"every\s+{_SOME}(?:\s*(?:-|–|to)\s*{_SOME})?\s*{_SPAN}",
        rf"every\s+(?:4|6|8|12|four|six|eight|twelve)(?!\s*(?:[-–/.\d]|to\b|{UNIT}|{FORM_WORD}|[ap]\.?m))",
        rf"every\s+(?:other\s+|second\s+|third\s+|fourth\s+|single\s+)?(?:day|night|nite|week|month|hour|{PART}|{_DAY})",
        rf"q\s?{NUM}(?:\s*-\s*{NUM})?\s?h(?:rs?|ours?)?|q\d{{1,2}}(?:-\d{{1,2}})?|q\s?{NUM}\s?(?:days?|weeks?|"
        rf"wks?)",
        rf"{_SOME}\s*-?\s*hourly|alternate days|every fortnight|fortnightly",
        r"(?:b|t|q)\.?i\.?d\.?|bd|tds|qds|nocte|mane|q\.?\s?h\.?s\.?|q\.?d\.?|qod|q ?[ap]m|hs|q ?day|q ?week|ac|"
        r"pc|od|om|on(?=\s*$)",
        rf"{_SOME}\s*{_WORN}?\s*on\s*(?:,|/|and|then|&)*\s*{_SOME}\s*{_WORN}?\s*off(?!\s+(?:of|to)\b)",
        rf"{_SOME}\s*{_WORN}(?:(?=\s+{PLACE_WORDS})|\s+on(?:\s+overnight)?(?!\s+(?:the|my|his|her|each|both)\b))",
        rf"(?:leave|wear|keep)s?\s+(?:(?:it|them|on|for)\s+)+(?:{_SOME}\s*{_WORN}|overnight|all (?:day|night))",
        r"overnight|all (?:day|night)(?: long)?|(?:in the |during the )?daytime(?: only)?",
        rf"on\s+{_AT_A_PART}\s*(?:,|/|and|then|&)*\s*off\s+{_AT_A_PART}",
        rf"on\s+(?:for\s+)?{_SOME}\s*{_WORN}?\s*(?:,|/|and|then|&)*\s*off\s+(?:for\s+)?{_SOME}(?:\s*{_WORN})?",
        rf"(?:(?:in|at|before|after|with|around|by)\s+|w/\s*)(?:the\s+|each\s+|every\s+|my\s+)?{PART}"
        rf"|in (?:the )?{AM_PM}",
        r"(?:with(?:out)?|w/|after|before)\s*(?:or (?:after|without)\s+)?(?:a\s+|each\s+|every\s+|plenty of\s+)?"
        r"(?:food|meals?|eating|water|milk|snack)",
        r"(?:on (?:an )?)?empty stomach|when i (?:wake|get) up|(?:up)?on waking",
        r"(?:\d+(?:\s*(?:-|to)\s*\d+)?|thirty|sixty|an|one|half an)\s*(?:minutes?|mins?|hours?|"
        r"hrs?)\s+(?:before|after)\s+(?:breakfast|food|meals?|eating|dinner|bed(?:time)?)",
        r"(?:exactly\s+)?as (?:directed|prescribed|instructed)(?: by (?:your |my |the )?(?:doctor|prescriber|"
        r"physician|clinic))?",
        rf"on\s+{_DAY}",
        r"at\s+\d{1,2}(?::\d\d)?\s+(?:in the (?:morning|afternoon|evening)|at night)",
        _HOURS,
        _ON_TIME,
        rf"(?:each|per)\s+(?:day|night|week|month|{PART})|a\s+(?:day|night|week)",
        r"(?:most|some|many|a few|all|week)\s?(?:work\s?|school\s?|week\s?|bad\s|of the\s)?"
        r"(?:days|nights|nites|mornings|evenings)(?: (?:of the|a|in a) week)?",
        r"(?:every )?now and (?:then|again)|once in a while|occasionally|sometimes(?!\s+(?:\d|one|two|three|"
        rf"four|half|more|less|{EXTRA}))",
        rf"once|daily|nightly|weekly|monthly|(?<!\bi )(?<!['’]){AM_PM}|{PART}|before bed",
        _DAY,
    )
)
RATE: Final = compiled(
    r"\b(?:once|twice|times?|every(?! now)|daily|hourly|nightly|weekly|monthly|[btq]\.?i\.?d|q\w+|bd|tds|qds"
    r"|a day|a week)\b"
)
"""How often in a day or a week: two of these in one line may contradict each other."""
BY_THE_CLOCK: Final = any_case(
    rf"{RATE.pattern}|\d\s?x\b|\b(?:{_AT_A_PART}|before bed|nocte|mane)\b|\b{AM_PM}(?!\w)"
)
"""Taken at set times, and so not only when needed."""
_NEW_ONE = (
    r"(?:(?:(?:put|stick)s?(?: on)?\s+)?(?:an?\s+)?(?:new|fresh)(?:\s+(?:ones?|patch(?:es)?))?"
    r"|(?:swap(?:ped|s)?|replace[ds]?|changed?|changes)(?:\s+(?:it|over|the patch))?)"
)
"""Of a patch: "new one every Sunday", "swapped every 3 days"."""
# "by mouth daily": a way to take it without a count does not answer "how many?", so it stays with its time; and so
# does the place that a cream goes to.
WHEN: Final = compiled(
    rf"(?:(?:{VERB}\s+)?(?:{ROUTE}|{NEEDLE})\s+|{_NEW_ONE}\s+|{VERB}\s+|"
    rf"(?:{VERB}\s+)?{PLACE_WORDS}\s*,?\s*)?(?:{_WHEN_PHRASE}|{_LENGTH})(?!\w)"
)
AND_WHEN: Final = compiled(
    rf"\s*(?:,|;|/|&|\+|-|and|or|then)?\s*(?:and\s+)?(?:{_WHEN_PHRASE}|{_LENGTH})(?!\w)"
    rf"|\s*,?\s*(?:by mouth|orally|under the tongue|{PLACE_WORDS})(?!\w)"
)
_AT_MOST = r"(?:,?\s+(?:max(?:imum)?|at (?:the )?most|tops)(?!\w))?"
# "2-3 a day" and "4 tablets a day" say how many in a day, not how many each time; so they stay whole.
PER_DAY: Final = compiled(
    rf"{_UP_TO}(?P<count>{RANGE})\s*{_EACH}{_AT_MOST}(?!\w)"
    rf"|{_UP_TO}{RANGE}\s*{FORM_WORD}\s*(?:a|per|/)\s*(?:day|week|month){_AT_MOST}(?!\w)"
)
# "one in the morning and two at night": counts and times that belong together, kept whole.
_PART_DOSE = (
    rf"(?!{_DAYS_A_WEEK})(?:{VERB}\s+)?(?:{NUM}\s*{UNIT}|{RANGE}(?:\s*{FORM_WORD})?)\s+(?:{ROUTE}\s+)?"
    rf"(?:{_WHEN_PHRASE})(?!\w)"
)
SCHEDULE: Final = compiled(rf"{_PART_DOSE}(?:\s*(?:,|;|\+|/|&|and|then|plus)*\s*{_PART_DOSE})+")
CONDITION: Final = compiled(
    r"(?:only\s+)?(?:when|if)\s+(?:it|it's|it’s|its|it is|it gets|the pain is|pain is)?\s*(?:really\s+|real\s+"
    r"|very\s+|too\s+|so\s+|a\s+)?(?:(?:bad|rough)(?: (?:day|night))?|hurts|hurting|worse"
    r"|flares?(?: up)?|painful)(?!\w)|(?:only\s+)?when\s+(?:my|the)\s+\w+\s+(?:(?:is|are|gets?|feels?)\s+"
    r"(?:really\s+|real\s+|too\s+|so\s+)?(?:bad|worse|sore|tight|stiff|painful|swollen)"
    r"|hurts?|acts up|flares?(?: up)?|aches?|swells?(?: up)?|puffs? up"
    r"|cramps?(?: up)?|locks up)(?!\w)"
    r"|(?:only\s+)?(?:when|if|before)\s+i\s+(?:fly|travel|drive|hurt|walk|exercise|work|flare(?: up)?|"
    r"can['’]?t sleep|cannot sleep|have (?:pain|(?:a |an )?(?:headache|migraine|spasms?|flare|bad day)))(?!\w)"
    r"|(?:only\s+)?(?:when|if)\s+(?:(?:i['’]?m|i am|i get|i feel|s?he(?:['’]?s| is| gets| feels))\s+"
    r"(?:really\s+|real\s+|so\s+|too\s+|all\s+)?)?"
    r"(?:(?:plugged|stopped|backed|bound|stuffed|blocked|clogged)(?: up)?|constipated|nauseous|nauseated|dizzy"
    r"|anxious|wheez\w+|itchy|(?<!when )(?<!if )(?:sick|sore|tense|nervous|in pain))(?!\w)"
    r"|(?:only\s+(?:on\s+)?|on\s+)(?:my |the |a )?(?:really\s+)?(?:bad|worse|rough|flare) (?:days?|nights?)(?!\w)"
)
AS_NEEDED: Final = compiled(
    rf"(?:(?:{VERB}\s+)?(?:{ROUTE}|{NEEDLE})\s+)?(?:{VERB}\s+)?"
    r"(?:(?:only|just)\s+)?(?:(?:as|if|when|where|whenever)\s+(?:needed|required|necessary"
    r"|(?:i|he|she)\s+(?:needs?\s+(?:it|them|one)|asks?(?:\s+for\s+(?:it|them|one))?))"
    rf"|p\.?r\.?n\.?)(?!\w)|{CONDITION.pattern}"
)
_IN_ALL = (
    r"(?:\s*(?:/|a|per|in a|in any|in|every|each)\s*"
    r"(?:day|24\s*-?\s*h(?:(?:ou)?rs?)?(?: period)?|night|week|month)|\s*daily)"
)
LIMIT: Final = compiled(
    r"(?:max(?:imum)?(?: of| dose| daily dose)?\.?:?|no more than|not more than|not to exceed|"
    rf"do not (?:exceed|take more than)|don['’]?t (?:exceed|take more than)|up to)\s*"
    rf"{COUNT}\s*(?:(?:{FORM_WORD}|{UNIT}|times|{_OF_DAYS})(?!\w))?(?:{_IN_ALL})?(?!\w)"
)
"""A ceiling ("max 4 doses/day"): kept beside the time, never counted with."""

LENGTH: Final = compiled(rf"{_LENGTH}(?!\w)")

SINCE: Final = compiled(r"(?:since|\bstarted(?: it)?(?: in| on)?)(?!\w)")
A_YEAR: Final = compiled(r"(?:19|20)\d\d(?!\w)")

EACH_THEN_TIMES: Final = compiled(
    r"(?P<each>\d)\s+(?P<times>\d)\s+(?:times|x)\s*(?:daily|(?:a|per|each|every|/)\s*(?:day|night|nite))(?!\w)"
)
"""How many and then how often, or a span that lacks its "to": "2 3 times a day"."""
TIMES_BARE: Final = compiled(rf"(?:{_TIMES}|\d\s?x)(?!\w)")
TIMES_A_DAY: Final = any_case(rf"\d+\s*(?:times|x)\s*{_EACH}")
