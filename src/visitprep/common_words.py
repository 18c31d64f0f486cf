"""Words that are looked for in more than one room, as pieces of regular expressions for words of any case."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

ABOUT: Final = r"(?:(?:about|around|maybe|roughly) )"
"""In front of a number: nobody counts."""
_IN_ORDER: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
).split()
NUMBER_WORDS: Final = {word: str(n if n < 20 else 10 * (n - 18)) for n, word in enumerate(_IN_ORDER)}
"""The one table of them; what several together make, `number_words.py` knows."""
NUMBER_WORD: Final = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
NUMBERS: Final = "|".join(list(NUMBER_WORDS)[1:11])
SO_MANY: Final = rf"(?:\d+|an?|{NUMBERS}|a couple(?: of)?|a few)"
"""In front of a length of time."""
MONTHS: Final = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
"""How the name of a month begins."""
WEEKDAY: Final = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
SEASON: Final = "spring|summer|autumn|fall|winter|christmas|easter"
"""A part of a year that a thing is dated by."""
FELL: Final = "(?:fell|fallen|tripped|slipped|went down)"
ATTACK: Final = (
    r"(?:(?:(?:in|on|with|during|(?:when |if )?(?:i (?:get|have)|there['’]?s)) )?(?:an? |the |my )?(?:bad |big )?"
    r"(?:cris[ei]s|attacks?|episodes?|bouts|(?<=a )bout)\b"
    r"|when(?:ever)? (?:it|one|they) (?:strikes?|hits?|comes? on|starts?|kicks? (?:in|off))\b)"
)
"""What comes at its strongest, and is gone between."""
PILLS: Final = r"(?:pills?|tablets?|tabs?|capsules?|caps?|caplets?)"
NO_SPLEEN: Final = (
    r"(?:no|without a|(?:removed|lost|took)(?: out)? (?:my|his|her|the)|do(?:es)?n['’]?t have a) spleen",
    "spleen (?:is |was |got |had )?(?:out|removed|taken|gone)",
)
"""An organ that is gone is no denial of an illness."""
STEROID: Final = "steroid|cortison|kenalog|medrol|triamcinolone|betamethasone|dexameth|prednis"
"""How the names of those go that are given as shots or tablets."""
KIN: Final = (
    r"(?:(?:(?:step|god|grand)[ -]?)?(?:mother|father|mom|mum|dad|parent|son|daughter|child|brother|sister)"
    r"(?:[ -]in[ -]law)?|mam(?:a|m[ay])?|papa|grand?(?:ma|pa)|gran(?:ny)?|nan(?:a|ny)?|wife|husband|hubby|spouse"
    r"|partner|fianc[eé]e?|(?:girl|boy) ?friend|aunt(?:ie|y)?|uncle|niece|nephew|cousin|friend|buddy|neighbou?r"
    r"|(?:room|house) ?mate)"
)
"""Whoever is near to somebody: family, friends, neighbors."""
KIN_NEED: Final = (
    "mother|father|mom|mum|dad|parent|son|daughter|child|brother|sister|mam|papa|gran|nan|wife|husband|hubby|spouse"
    "|partner|fianc|girl|boy|aunt|uncle|niece|nephew|cousin|friend|buddy|neighbo|roommate|room mate|housemate"
    "|house mate"
)
"""What a pattern of those needs (`patterns.compiled`)."""
A_NO: Final = (
    r"(?:no|not|never|nothing|none|neither|nor|without|(?:is|are|was|were|ai|do|does|did|has|have|had)n['’ ]?t)"
)
"""A word that turns what follows: it is not so."""
DENIES: Final = r"(?:den(?:y|ies|ied|ying)|free (?:of|from)|negative for|absence of|lacks)"
"""The same, of all that is named behind it."""
_MOUTH: Final = r"(?:lips?|tongue|throat|mouth|face)"
_BETWEEN: Final = (
    rf"(?:(?:(?:and|or|n|an) (?:{_MOUTH}|felt|got|went|then)"
    r"|(?!(?:and|n|an|or|but|no|not|never|without)\b)(?!\w+n['’]?t\b)[\w'’]+) ){0,4}"
)
_SWELLS: Final = r"(?:sw[eo]ll\w*|swole\w*|puff\w*|balloon\w*)"
_GREW: Final = (
    r"(?:and swell\w*|blew (?:right )?up|blow\w* up|(?:got|made) (?:so |real |really )?(?:huge|big|fat|thick)"
    r"|(?:was|were) (?:huge|fat|thick)|huge|thick|fat|twice|doubled|clos(?:ed|es|ing)|tight\w*|shut|like sausages?)"
)
SWOLLEN_MOUTH: Final = (
    rf"\b{_MOUTH} {_BETWEEN}(?:{_SWELLS}|{_GREW})\b|\beye(?:s|lids?) (?:\w+ ){{0,2}}{_SWELLS}"
    rf"|\b(?<!no )(?<!any )(?<!n't )(?<!not ){_SWELLS}"
    rf"(?: (?:up|of|in|around|my|the|his|her|lips?|and|face|eyes))* {_MOUTH}\b|\bangio-?(?:o?edema|neurotic)"
)
"""A reaction that is to be acted on in whatever words it is told."""


def _not_behind(shorts: Iterable[str], end: str = "") -> str:
    """None of these words stands before; those of one length together, as a pattern can look back so far only."""
    by_length: dict[int, list[str]] = {}
    for short in shorts:
        by_length.setdefault(len(short), []).append(re.escape(short))
    return "".join(rf"(?<!(?i:\b(?:{'|'.join(same)})){end})" for same in by_length.values())


_TITLES: Final = "dr mr st mt mrs prof approx vs e.g i.e".split()
A_TITLE: Final = r"(?<!(?-i:\b[Mm]s))" + _not_behind(_TITLES)  # MS is an illness
_NO_END: Final = r"(?<!(?-i:\b[Mm]s)\.)" + _not_behind([*_TITLES, *"bec ret incl esp w".split()], r"\.")
_AT_TIMES: Final = _not_behind(
    "yr yrs mo mos wk wks hr hrs min mins evg evgs hosp appt appts mg tab tabs".split(), r"\."
)
_GOES_ON: Final = r"\s+(?i:ago|of|a|per|at|in|on|for|with|bec|because|and|or|back|old|later|each|every|to|by)(?!\w)"
# The point first: what may stand before it is looked at only where there is one.
FULL_STOP: Final = rf"\.(?=\s|$){_NO_END}(?:{_AT_TIMES}|(?!{_GOES_ON}))"
"""Ends a sentence: not the point of "Dr. Lee", "bec. of the pump", or "2 yrs. ago"."""
_ORGAN: Final = (
    r"(?:bladder|bowels?|sacral|pelvic|stomach|gastric|vag(?:us|al)|(?:deep )?brain|tongue|hypoglossal|phrenic"
    r"|diaphragm|bone(?: growth)?|ear|seizures?|epilep\w+|tremors?|parkinson\w*|incontinence|leaking"
    r"|pee(?:ing)?|urine|gastroparesis|depression|(?:sleep )?apnea)"
)
STIMULATOR_BRAND: Final = r"(?:interstim|axonics|enterra|vns|dbs|inspire (?:implant|device))"
OF_AN_ORGAN: Final = (
    rf"\b{_ORGAN}(?: nerve)?\s+(?:stimulators?|stims?|pace ?makers?)\b"
    rf"|\b(?:stimulators?|stims?|pace ?makers?)\b(?: thing)?(?: (?:[\w-]+ ){{0,4}}?(?:for|in|on|of) "
    rf"(?:my |the |her |his |an? )?(?:over ?active )?{_ORGAN}\b"
    rf"|[ (,:-]+(?:the )?(?:{STIMULATOR_BRAND}\b|{_ORGAN}(?=\s*(?:[,;)]|$))))"
)
