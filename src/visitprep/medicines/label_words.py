"""The words a label line is made of, as patterns for lower-case text. What is not here is not understood."""

from __future__ import annotations

import re
from typing import Final

NUM = r"(?:\d+(?:[.,]\d+)*|(?<![\d.])\.\d+)"
_WORD_NUM = r"(?:one|two|three|four|five|six|half|a half|one and a half|two and a half)"
_COUNT = rf"(?:\d+\s+\d/\d|\d/\d|{NUM}|[½¼¾]|\d[½¼¾]|one and a half|two and a half|half|{_WORD_NUM})"
_RANGE = rf"(?:{_COUNT}(?:\s*(?:-|–|to|or)\s*{_COUNT})?)"
UNIT = r"(?:mg|mgs|milligrams?|mcg|µg|ug|micrograms?|g|gm|grams?|iu|meq|%|percent|units?\s*/\s*ml)"
_PER = r"(?:\s*/\s*(?:\d+(?:\.\d+)?\s*)?(?:ml|hr|hour|h|day|actuation|puff|spray))?"
STRENGTH: Final = re.compile(
    rf"{NUM}\s*{UNIT}{_PER}(?:\s*[-/]\s*{NUM}\s*{UNIT}{_PER})*(?!\w)|{NUM}(?:\s*[-/]\s*{NUM})+\s*{UNIT}(?!\w)"
)
PAIR: Final = re.compile(rf"{NUM}[-/]{NUM}(?:[-/]{NUM})?(?![\d/.-])(?![^\W\d]*\s*[-/])")
BARE: Final = re.compile(r"\d+(?:\.\d+)?(?![\w./-])")

_FORM_WORD = (
    r"(?:tablets?|tabs?|caplets?|capsules?|caps?|pills?|softgels?|gelcaps?|gummy|gummies|puffs?|drops?|sprays?|"
    r"patch(?:es)?|films?|lozenges?|packets?|scoops?|gel|cream|ointment|lotion|liquid|solution|syrup|inhaler|"
    r"powder|injections?|shots?|suppository|suppositories|units?|ml|teaspoons?|tsp|tablespoons?|tbsp)\.?"
)
FORM: Final = re.compile(
    r"(?:(?:oral|nasal|eye|topical|chewable|dissolving|extended[- ]release|delayed[- ]release)\s+)?"
    r"(?:tablets?|tabs?|caplets?|capsules?|caps|pills?|softgels?|gelcaps?|gummies|patch(?:es)?|films?|lozenges?|"
    r"gel|cream|ointment|lotion|liquid|solution|syrup|inhaler|powder|injection|nasal spray|spray|eye drops|drops|"
    r"suppository|suppositories)(?!\w)"
)
_VERB = r"(?:take|takes|taking|use|apply|inject|inhale|chew|put|place|swallow)"
_ROUTE = (
    r"(?:by mouth|orally|under (?:the|my) tongue|(?:on|to) (?:the )?skin|po|under (?:the|my) skin|"
    r"in each (?:eye|nostril)|in (?:the |my )?(?:left|right|both) eyes?)"
)
DOSE: Final = re.compile(
    rf"(?:{_VERB}\s+)?(?:(?P<count>{_RANGE})\s*(?:(?:a|of)\s+)?(?P<form>{_FORM_WORD})?(?:\s+{_ROUTE})?)(?![\w/])"
    rf"|(?:{_VERB}\s+)?(?:a|an)\s+{_FORM_WORD}(?:\s+{_ROUTE})?(?![\w/])"
)

_DAY = r"(?:mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:r|rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?"
_PART = (
    r"(?:morning|afternoon|evening|night|noon|midday|"
    r"lunch(?:time)?|dinner(?:time)?|breakfast|supper|bed(?:time)?)s?"
)
_TIMES = (
    r"(?:once|twice|(?:one|two|three|four|five|six|\d+)"
    r"(?:\s*(?:-|–|to|or)\s*(?:two|three|four|five|six|\d+))?\s+times)"
)
_EACH = r"(?:daily|nightly|weekly|monthly|(?:a|per|each|every|/)\s*(?:day|night|week|month))"
_SPAN = r"(?:hours?|hrs?|h|days?|weeks?|months?|minutes?|mins?)"
_SOME = rf"(?:{NUM}|two|three|four|five|six|eight|twelve)"
_WHEN_PHRASE = "|".join(
    (
        rf"{_TIMES}\s+{_EACH}",
        rf"\d\s*x\s*(?:{_EACH})",
        rf"{_TIMES}(?=\s*$)",
        rf"every\s+{_SOME}(?:\s*(?:-|–|to)\s*{_SOME})?\s*{_SPAN}",
        rf"every\s+(?:other\s+)?(?:day|night|week|month|hour|{_PART}|{_DAY})",
        rf"q\s?{NUM}(?:\s*-\s*{NUM})?\s?h(?:rs?|ours?)?",
        r"(?:b|t|q)\.?i\.?d\.?|bd|tds|qds|nocte|mane|q\.?h\.?s\.?|q\.?d\.?|qod|qam|qpm|hs",
        rf"{NUM}\s*(?:hours?|hrs?)\s+on\s*(?:,|/|and|then)?\s*{NUM}\s*(?:hours?|hrs?)\s+off",
        rf"(?:in|at|before|after|with|around|by)\s+(?:the\s+|each\s+|every\s+|my\s+)?{_PART}",
        r"(?:with|without|after|before)\s+(?:food|meals?|eating|water|milk|each meal|every meal)",
        rf"on\s+{_DAY}",
        r"at\s+\d{1,2}(?::\d\d)?\s*(?:am|pm|a\.m\.|p\.m\.)",
        r"(?:[5-9]|1[0-2])(?::\d\d)?(?:am|pm)",
        rf"(?:each|per)\s+(?:day|night|week|month|{_PART})|a\s+(?:day|night|week)",
        rf"for\s+{_SOME}\s+(?:days?|weeks?|months?)",
        r"once|daily|nightly|weekly|monthly|am|pm|mornings?|evenings?|nights?|bedtime",
        _DAY,
    )
)
# "by mouth daily": a way to take it without a count does not answer "how many?", so it stays with its time.
WHEN: Final = re.compile(rf"(?:(?:{_VERB}\s+)?{_ROUTE}\s+)?(?:{_WHEN_PHRASE})(?!\w)")
AND_WHEN: Final = re.compile(rf"\s*(?:,|;|/|&|and|or|then)?\s*(?:and\s+)?(?:{_WHEN_PHRASE})(?!\w)")
# "2-3 a day" and "4 tablets a day" say how many in a day, not how many each time; so they stay whole.
PER_DAY: Final = re.compile(
    rf"{_RANGE}\s*{_EACH}(?!\w)|{_RANGE}\s*{_FORM_WORD}\s*(?:a|per|/)\s*(?:day|week|month)(?!\w)"
)
# "one in the morning and two at night": counts and times that belong together, kept whole.
_PART_DOSE = rf"(?:{_VERB}\s+)?(?:{NUM}\s*{UNIT}|{_RANGE}(?:\s*{_FORM_WORD})?)\s+(?:{_WHEN_PHRASE})(?!\w)"
SCHEDULE: Final = re.compile(rf"{_PART_DOSE}(?:\s*(?:,|;|\+|/|and|then|plus)+\s*{_PART_DOSE})+")
AS_NEEDED: Final = re.compile(
    r"(?:only\s+)?(?:(?:as|if|when|where)\s+(?:needed|required|necessary)|p\.?r\.?n\.?)(?!\w)"
)
REASON_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# A point before a digit belongs to the number: ".5 mg" is not "5 mg".
GAP: Final = re.compile(r"(?:[\s,;:()–—-]|\.(?!\d))*")
RELEASE: Final = frozenset({"er", "xr", "sr", "xl", "cr", "la", "ir", "dr", "ec", "hcl", "hfa", "odt"})
_NOT_A_NAME_TEXT: Final = """
    a an the my of in on at for and or no not never none stop stopped quit off was used use old new hold
    skip without avoid allergic allergy reaction take takes taking took one two three four five six half
    with to by as if when needed per each every once twice daily day night morning some sometimes maybe
    about around any it this that is are pill pills tablet tablets capsule capsules patch cream gel shot
    shots up down taper increase decrease from until since then but because
    pain nerve dose dosage strength medicine medication med meds drug
"""
NOT_A_NAME: Final = frozenset(_NOT_A_NAME_TEXT.split())
_IN_REASONS: Final = frozenset({"a", "an", "the", "my", "of", "in", "and", "or", "pain", "nerve"})
_NEVER_IN_REASONS_TEXT: Final = "now only last year years week weeks month months days hours mg prn"
NOT_A_REASON: Final = (NOT_A_NAME - _IN_REASONS) | frozenset(_NEVER_IN_REASONS_TEXT.split())


DOSE_WITH_COUNT: Final = re.compile(rf"(?:{_VERB}\s+)?{_COUNT}\s*{_FORM_WORD}", re.IGNORECASE)
TIMES_A_DAY: Final = re.compile(rf"\d+\s*(?:times|x)\s*{_EACH}", re.IGNORECASE)
UNIT_NEXT: Final = re.compile(rf"\s*{UNIT}(?!\w)", re.IGNORECASE)
NAME_TEXT: Final = re.compile(r"[^\W_](?:[\w '’#./&+%-]*[\w%])?")
"""The characters of a name: a bracket or an emoji means that the line is something else."""
