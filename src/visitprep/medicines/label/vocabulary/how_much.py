"""How much a label line says: numbers, units, strengths, forms, how many each time; for lower-case text."""

from __future__ import annotations

from typing import Final

from visitprep.medicines.label.vocabulary.where_it_goes import ROUTE, VERB
from visitprep.patterns import any_case, compiled

NUM = r"(?:\d+(?:[.,]\d+)*|(?<![\d.])\.\d+)"
_WORD_NUM = r"(?:one|two|three|four|five|six|half|a half|(?:a |one )?quarter|three quarters|a couple|couple)"
_AND_A_PART = r"(?:(?:\d|one|two|three|four)\s+(?:and|&|n)\s+(?:an?\s+)?(?:half|quarter|\d/\d))"
IN_DIGITS = r"(?:\s*\(\d+(?:\.\d+)?\))?"  # a hospital's "One (1) Tablet"
COUNT = rf"(?:(?:\d+\s+\d/\d|[1-3]/[2-4]|{_AND_A_PART}|\d\s?[½¼¾]|{NUM}|[½¼¾]|{_WORD_NUM}){IN_DIGITS})"
RANGE = rf"(?:{COUNT}(?:\s*(?:-|–|to|or)\s*{COUNT})?)"
UNIT = (
    r"(?:mg|mgs|milligrams?|mcg|mcgs|µg|μg|ug|micrograms?|mics?|g|gm|gms|grams?|iu|i\.u\.|meq|mmol|%|percent|"
    r"units?\s*/\s*ml)"
)
PER = (
    r"(?:\s*/\s*(?:\d+(?:\.\d+)?\s*)?(?:mls?|hr|hour|h|day|24\s*h(?:(?:ou)?rs?)?|actuation|puff|spray|dose|tsp|g)"
    r"|\s+(?:(?:an|per|each)\s+(?:hour|hr)(?!\w)(?!,?\s+(?:before|after|prior|later|ahead|apart|or|and)))(?!\w)"
    r"|(?:(?<=mcg)|(?<=micrograms))\s+hourly(?!\w))?"
)
STRENGTH: Final = compiled(
    rf"u[- ]?(?:100|200|300|500)(?!\w)|{NUM}\s*{UNIT}{PER}(?:\s*[-/]\s*{NUM}\s*{UNIT}{PER})*(?!\w)"
    rf"|{NUM}(?:\s*[-/]\s*{NUM})+\s*{UNIT}{PER}(?!\w)"
)
VITAMIN_UNITS: Final = compiled(rf"{NUM}\s*units?(?!\s*/)(?!\w)")
PAIR: Final = compiled(
    rf"{NUM}[-/]{NUM}(?:[-/]{NUM})?(?![\d/.-])(?![^\W\d]*\s*[-/])"
    rf"|{NUM} {NUM}(?![\d/.-]|\s*(?:times|x)\b|\s+[a-z]+s (?:a|per) (?:day|night))"
)
"""In words of people also with a blank: "suboxone 8 2"."""
BARE: Final = compiled(r"(?:\d+(?:\.\d+)?|(?<![\d.])\.\d+)(?![\w/%-]|\.\d)")

_MANY = r"(?:\(s\)|\(es\))?"  # "1 tablet(s)"
FORM_WORD = (
    r"(?:tablets?|tabs?|caplets?|capsules?|caps?|pills?|softgels?|gelcaps?|gummy|gummies|puffs?|drops?|gtts?|"
    r"sprays?|patch(?:es)?|films?|strips?|lozenges?|packets?|sachets?|scoops?|capfuls?|gel|cream|ointment|lotion|liquid|"
    r"solution|syrup|inhaler|powder|injections?|shots?|pens?|syringes?|suppository|suppositories|units?|u|mls?|"
    rf"pumps?|squirts?|dropper(?:ful)?s?|teaspoons?|tsp|tablespoons?|tbsp|spoon(?:ful)?s?|inhalations?|vials?|nebules?"
    rf"|applicator(?:ful)?s?|doses?){_MANY}\.?"
)
_FORM_KIND = (
    r"(?:oral|nasal|eye|ear|topical|chewable|buccal|dissolving|dispersible|effervescent|soluble|vaginal|rectal|"
    r"transdermal|(?:extended|delayed|sustained|immediate|modified|prolonged|slow)[- ]release|gastro[- ]resistant|"
    r"enteric[- ]coated|film[- ]coated|e/c|m/r|mr(?!\.)|er|sr|xr|xl|cr|ir|dr|ec|odt|hfa|sublingual|sl|"
    r"disintegrating|sprinkle)"
)
_NOT_THE_ROOM = "".join(rf"(?<!{one}\s)" for one in ("from", "the", "in", "at", "to", "prn", "days", "[,;.]"))
FORM: Final = compiled(
    rf"(?:{_FORM_KIND}\s+)*"
    r"(?:tablets?|tabs?|caplets?|capsules?|caps?|pills?|softgels?|gelcaps?|gummy|gummies|patch(?:es)?"
    r"|plasters?|films?|strips?|"
    r"lozenges?|sachets?|gel|cream|ointment|lotion|liquid|solution|suspension|elixir|syrup|inhaler|evohaler|"
    r"accuhaler|turbohaler|diskus|respimat|handihaler|ellipta|aerosol|powder|"
    r"injection|injectable|pen|pre-?filled pen|pre-?filled syringe|kwikpen|flexpen|flextouch|solostar|sureclick|"
    r"sensoready|auto-?injector|shots?|dose ?pack|dosepak|vial|nasal spray|spray|"
    rf"eye drops|drops|suppository|suppositories|pessary|nebules?){_MANY}(?!\w)"
    r"|(?:extended|delayed|sustained|immediate|modified|prolonged|slow)[- ]release(?!\w)|(?:chewables?|m/r|"
    rf"mr(?!\.)|e/c|{_NOT_THE_ROOM}er|sr|ir|xr|xl)(?!\w)"
)

DOSE: Final = compiled(
    rf"(?P<of>(?:{VERB}\s+)?(?:{RANGE})\s+(?:(?:out )?of (?:one|it|them|'?em|these|those|that|each)|"
    r"at (?:a|one) time|each time)(?!\w)|x\s?\d(?=\s+(?:at|in|before|with|once|twice|every)\s)"
    r"|(?:(?:and|but|i|we|she|he)\s+)*(?:break|broke|broken|cut|split|snap|bite)s?(?:ting|ing)?\s+"
    r"(?:(?:it|them|one|each|the|a|pill|tablet|these|that)\s+)*(?:up\s+)?in(?:to)? "
    rf"(?:half|halves|two|quarters)(?!\w))|(?:{VERB}\s+(?:the\s+)?(?:contents of\s+)?)?"
    rf"(?:(?P<count>{RANGE})\s*(?:(?:of an?|of|an?)\s+)?(?:{_FORM_KIND}\s+)?"
    rf"(?P<form>{FORM_WORD})?(?:\s*\({NUM}\s*{UNIT}(?: total)?\))?(?:\s+to be (?:taken|used|applied))?"
    rf"(?:\s+{ROUTE})?)(?![\w/]|\s?[-–]\s?\d)|(?:{VERB}\s+)?(?:a|an)\s+{FORM_WORD}(?:\s+{ROUTE})?(?![\w/])"
)
OF_STRENGTH: Final = compiled(
    rf"(?:(?P<of>(?:out )?of (?:(?:an?|the|my|those|these|them|'?em)\s+)?)|(?:(?:them|those)\s+)?(?=\d+['’]?s\b))"
    rf"(?P<number>{NUM})(?P<unit>\s*{UNIT}(?!\w))?(?P<many>['’]?s\b|\s+ones?\b)?(?![\w/])"
)
"""What one of it has, behind how many: "two of the 300s", "three 200s", "half of a 10 mg pill"."""
SO_MANY_OF: Final = compiled(
    rf"(?P<count>\d)\s?[x×]\s?(?P<number>\d{{2,4}})(?P<unit>\s?{UNIT})?(?:['’]?s)?(?![\w/.])"
)
"""How many of what strength: "2x200", "4 x 500 mg"."""
DOSE_RANGE: Final = compiled(
    rf"(?:{VERB}\s+)?{NUM}\s*(?:(?:mg|mcg|µg|g)\s*)?(?:-|–|to|or)\s*{NUM}\s*(?:mg|mcg|µg|g)(?!\w)"
)
"""Two strengths of one medicine, "5-10 mg": what somebody takes, for no label has it."""
DOSE_BY_AMOUNT: Final = compiled(rf"{VERB}\s+{NUM}\s*(?:mg|mcg|µg)(?!\w)")
"""What is taken of it, told with its verb: "inject 40 mg"."""
DOSE_BY_WEIGHT: Final = compiled(rf"(?:{VERB}\s+)?{RANGE}\s*(?:g|gm|grams?)(?!\w)")
"""How much of a gel or cream: its strength is in percent, so grams say how much each time."""

TOTAL: Final = compiled(r"(?:\d+(?:\.\d+)?|\.\d+)\s*(?:a|per|/)\s*(?:day|week|night)(?!\w)")
"""A bare number before "a day": how many, or how much in all."""

DOSE_WITH_COUNT: Final = any_case(rf"(?:{VERB}\s+)?{COUNT}\s*{FORM_WORD}")

UNIT_NEXT: Final = any_case(rf"\s*{UNIT}(?!\w)")
