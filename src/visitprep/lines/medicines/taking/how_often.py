"""How people say how much and how often they take a medicine, and that it is not as the label says."""

from __future__ import annotations

from typing import Final

from visitprep.common_words import ABOUT, NUMBERS, SO_MANY
from visitprep.medicines.missed import ONE, TIME
from visitprep.patterns import any_case

YES: Final = r"(?:y|yes|yep|yeah|yup|ok)"
_SO_MANY: Final = rf"(?:half|a half|[½]|{SO_MANY})"
HOW_MANY: Final = any_case(
    rf"(?:i (?:only |just |usually )?(?:take|use)(?: it| them)? |about |maybe |usually |only |just |at most |like |"
    rf"up to |around |mostly )*"
    rf"(?:{_SO_MANY}(?:\s*(?:-|–|to|or)\s*{_SO_MANY})?(?: of them)?\s*(?:times|days|nights|mornings|tablets?|"
    rf"pills?|capsules?|puffs?|patch(?:es)?|x|units|mg)?"
    r"\s*(?:a|per|/|each|every|out of|in a|times a)\s*(?:day|night|week|month|\d+|seven)s?"
    r"|(?:once|twice)(?: (?:a|per|every|each) (?:day|night|week|month|other day))?|"
    r"(?:\d|two|three|four|five|six) times(?: (?:a|per) (?:day|night|week|month))?|"
    r"every (?:single |other |second )?(?:day|night|morning|evening|week)|(?:most|some|many) (?:days|nights|"
    r"mornings|evenings)|"
    r"once in a (?:great )?while|now and then|hardly ever|almost never|rarely|seldom|sometimes|daily|nightly|"
    r"weekly|off and on|on and off|every few days|less than (?:once )?a (?:week|month)|"
    r"a couple (?:of )?times a (?:week|month))"
    r"(?: (?:at|in|before|with|on|when) .{1,40}| or so|,? sometimes (?:more|less))?"
)
OTHERWISE: Final = any_case(
    r".*\b(?:cut|split|break|halve|less|(?<!no )(?<!not )more|half|extra|double|save"
    r"|share|spread|crush|only one|instead|ration\w*|stretch\w*|lower|fewer|by myself)\b.*"
)
ONE_OF_THEM: Final = any_case(
    rf"(?:{TIME}s?(?: {ONE})?,? (?:{YES}|no|always|never|hardly ever|often|sometimes|mostly"
    r"|not(?: (?:so|that) much| really| always)?)[ ,]*)+"
)
"""Of one of the day's doses whether it is taken: "a.m. yes"."""
CUT: Final = any_case(r"\b(?:cut|split|break|broke|snap|halve)")
"""Tells that it is taken in another way than the label says."""
NEVER: Final = any_case(r"(?:i |we |he |she )*(?:never (?:take|took|use|used)(?: it)?|never)")
ONLY: Final = any_case(r"^(?:(?:i|he|she|we)\s+(?=\w+\s))?(?:(?:only|just|mostly|usually|really|takes?|uses?)\s+)+")
TIMES_ALONE: Final = any_case(r"(?:once|twice|(?:\d|two|three|four|five|six) times)")
NUMBER_ALONE: Final = any_case(rf"{ABOUT}?(?P<number>\d{{1,2}}(?:\s*(?:-|to|or)\s*\d{{1,2}})?|{NUMBERS})")
