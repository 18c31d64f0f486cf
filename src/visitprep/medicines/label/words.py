"""The words a label line is made of, as patterns for lower-case text. What is not here is not understood."""

from __future__ import annotations

import re
from typing import Final

from visitprep.patterns import compiled

NUM = r"(?:\d+(?:[.,]\d+)*|(?<![\d.])\.\d+)"
_WORD_NUM = r"(?:one|two|three|four|five|six|half|a half|(?:a |one )?quarter|three quarters|a couple|couple)"
_AND_A_PART = r"(?:(?:\d|one|two|three|four)\s+(?:and|&|n)\s+(?:an?\s+)?(?:half|quarter|\d/\d))"
_IN_DIGITS = r"(?:\s*\(\d+(?:\.\d+)?\))?"  # a hospital's "One (1) Tablet"
COUNT = rf"(?:(?:\d+\s+\d/\d|\d/\d|{_AND_A_PART}|\d\s?[½¼¾]|{NUM}|[½¼¾]|{_WORD_NUM}){_IN_DIGITS})"
RANGE = rf"(?:{COUNT}(?:\s*(?:-|–|to|or)\s*{COUNT})?)"
UNIT = (
    r"(?:mg|mgs|milligrams?|mcg|mcgs|µg|μg|ug|micrograms?|g|gm|gms|grams?|iu|i\.u\.|meq|mmol|%|percent|"
    r"units?\s*/\s*ml)"
)
_PER = (
    r"(?:\s*/\s*(?:\d+(?:\.\d+)?\s*)?(?:mls?|hr|hour|h|day|24\s*h(?:(?:ou)?rs?)?|actuation|puff|spray|dose|tsp|g))?"
)
STRENGTH: Final = compiled(
    rf"{NUM}\s*{UNIT}{_PER}(?:\s*[-/]\s*{NUM}\s*{UNIT}{_PER})*(?!\w)|{NUM}(?:\s*[-/]\s*{NUM})+\s*{UNIT}{_PER}(?!\w)"
)
VITAMIN_UNITS: Final = compiled(rf"{NUM}\s*units?(?!\s*/)(?!\w)")
PAIR: Final = compiled(rf"{NUM}[-/]{NUM}(?:[-/]{NUM})?(?![\d/.-])(?![^\W\d]*\s*[-/])")
BARE: Final = compiled(r"(?:\d+(?:\.\d+)?|(?<![\d.])\.\d+)(?![\w/%-]|\.\d)")

_MANY = r"(?:\(s\)|\(es\))?"  # "1 tablet(s)"
_FORM_WORD = (
    r"(?:tablets?|tabs?|caplets?|capsules?|caps?|pills?|softgels?|gelcaps?|gummy|gummies|puffs?|drops?|gtts?|"
    r"sprays?|patch(?:es)?|films?|lozenges?|packets?|sachets?|scoops?|capfuls?|gel|cream|ointment|lotion|liquid|"
    r"solution|syrup|inhaler|powder|injections?|shots?|pens?|syringes?|suppository|suppositories|units?|u|mls?|"
    rf"pumps?|squirts?|dropper(?:ful)?s?|teaspoons?|tsp|tablespoons?|tbsp|inhalations?|doses?){_MANY}\.?"
)
_FORM_KIND = (
    r"(?:oral|nasal|eye|ear|topical|chewable|buccal|dissolving|dispersible|effervescent|soluble|vaginal|rectal|"
    r"transdermal|(?:extended|delayed|sustained|immediate|modified|prolonged|slow)[- ]release|gastro[- ]resistant|"
    r"enteric[- ]coated|film[- ]coated|e/c|m/r|mr|er|sr|xr|xl|cr|ir|dr|ec|odt|hfa|sublingual|sl|disintegrating|"
    r"sprinkle)"
)
FORM: Final = compiled(
    rf"(?:{_FORM_KIND}\s+)*"
    r"(?:tablets?|tabs?|caplets?|capsules?|caps?|pills?|softgels?|gelcaps?|gummies|patch(?:es)?|plasters?|films?|"
    r"lozenges?|sachets?|gel|cream|ointment|lotion|liquid|solution|suspension|elixir|syrup|inhaler|evohaler|"
    r"accuhaler|turbohaler|diskus|respimat|handihaler|ellipta|aerosol|powder|"
    r"injection|injectable|pen|pre-?filled pen|pre-?filled syringe|kwikpen|flexpen|flextouch|solostar|sureclick|"
    r"sensoready|auto-?injector|shots?|dose ?pack|dosepak|vial|nasal spray|spray|"
    rf"eye drops|drops|suppository|suppositories|pessary|nebules?){_MANY}(?!\w)"
    r"|(?:extended|delayed|sustained|immediate|modified|prolonged|slow)[- ]release(?!\w)|(?:chewables?|m/r|mr|"
    r"e/c|er|sr|ir|"
    r"xr|xl)(?!\w)"
)
_VERB = (
    r"(?:take|takes|taking|use|uses|apply|rub|inject|inhale|chew|dissolve|put|place|swallow|give|spray|instill?|"
    r"insert|drink|mix|change|wear|suck)"
)
_ROUTE = (
    r"(?:by mouth|orally|under (?:(?:the|my|your) )?tongue|on (?:the |my |your )?tongue|sublingually|(?:on|"
    r"to) (?:the )?skin|p\.?o\.?|s\.?l\.?|"
    r"in(?:to)? each (?:eye|nostril|ear)|in(?:to)? (?:the |my )?(?:left|right|both) (?:eyes?|ears?|nostrils?)|"
    r"(?:each|both) (?:nostrils?|eyes?)|by inhalation|topically|rectally|vaginally|under (?:the|my) skin)"
)
# A shot's way in stays with its time: "10 units" is the dose, "SC daily" is when.
_NEEDLE = r"(?:s\.?c\.?|s\.?q\.?|sub-?q|sub-?cut|subcutaneous(?:ly)?|i\.?m\.?|i\.?v\.?)"
_BODY = (
    r"(?:areas?|skin|scalp|face|neck|shoulders?|arms?|elbows?|forearms?|wrists?|hands?|fingers?|thumbs?|back|hips?|"
    r"thighs?|knees?|legs?|calf|calves|shins?|ankles?|foot|feet|toes?|heels?|chest|belly|stomach|rash|joints?|"
    r"nails?)"
)
_WHICH = (
    r"(?:the|my|your|each|both|affected|painful|sore|left|right|lower|upper|low|most|itchy|dry|clean|bad|other)"
)
_PLACE = (
    rf"(?:(?:sparingly|thinly|a thin layer|thin layer|a small amount|small amount)\s+)?"
    rf"(?:to|on|onto|over|around)\s+(?:{_WHICH}\s+)*{_BODY}(?:\s*(?:and|&|/)\s*(?:{_WHICH}\s+)*{_BODY})*(?!\w)"
)
PLACE: Final = compiled(rf"(?:{_VERB}\s+)?{_PLACE}")
DOSE: Final = compiled(
    rf"(?P<of>(?:{_VERB}\s+)?(?:{RANGE})\s+(?:(?:out )?of (?:one|it|them|'?em|these|those|that|each)|"
    r"at (?:a|one) time|each time)(?!\w)"
    r"|x\s?\d(?=\s+(?:at|in|before|with)\s)"
    r"|(?:(?:and|but|i|we|she|he)\s+)*(?:break|broke|broken|cut|split|snap|bite)s?(?:ting|ing)?\s+"
    r"(?:(?:it|them|one|each|the|a|pill|tablet|these|that)\s+)*(?:up\s+)?in(?:to)? "
    r"(?:half|halves|two|quarters)(?!\w))"
    rf"|(?:{_VERB}\s+(?:the\s+)?(?:contents of\s+)?)?"
    rf"(?:(?P<count>{RANGE})\s*(?:(?:of an?|of|an?)\s+)?(?:{_FORM_KIND}\s+)?"
    rf"(?P<form>{_FORM_WORD})?(?:\s*\({NUM}\s*{UNIT}(?: total)?\))?(?:\s+to be (?:taken|used|applied))?"
    rf"(?:\s+{_ROUTE})?)(?![\w/]|\s?[-–]\s?\d)"
    rf"|(?:{_VERB}\s+)?(?:a|an)\s+{_FORM_WORD}(?:\s+{_ROUTE})?(?![\w/])"
)
OF_STRENGTH: Final = compiled(
    rf"(?:out )?of (?:an?|the|my|those|these)\s+(?P<number>{NUM})(?P<unit>\s*{UNIT}(?!\w))?"
    r"(?:['’]?s\b|\s+ones?\b)?(?![\w/])"
)
"""What one of it has, behind how many: "two of the 300s", "half of a 10 mg pill"."""
EACH_BY_DAY: Final = compiled(
    r"(?P<each>\d)\s?[x×]\s?(?P<times>\d)(?:\s?x)?(?:\s+(?:a|per|each) day|\s+daily|/day)?(?![\w/.])"
)
"""How many and how often in one, "2x3": which is which is asked."""
DOSE_RANGE: Final = compiled(
    rf"(?:{_VERB}\s+)?{NUM}\s*(?:(?:mg|mcg|µg|g)\s*)?(?:-|–|to|or)\s*{NUM}\s*(?:mg|"
    rf"mcg|µg|g)(?!\w)"
)
"""Two strengths of one medicine, "5-10 mg": what somebody takes, for no label has it."""
DOSE_BY_AMOUNT: Final = compiled(rf"{_VERB}\s+{NUM}\s*(?:mg|mcg|µg)(?!\w)")
"""What is taken of it, told with its verb: "inject 40 mg"."""
DOSE_BY_WEIGHT: Final = compiled(rf"(?:{_VERB}\s+)?{RANGE}\s*(?:g|gm|grams?)(?!\w)")
"""How much of a gel or cream: its strength is in percent, so grams say how much each time."""

_DAY = r"(?:mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:r|rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?"
_PART = (
    r"(?:mornin[g']?|afternoon|evenin[g']?|night|nite|noon|midday|midnight|"
    r"lunch(?:time)?|dinner(?:time)?|breakfast|supper|bed(?:time)?|mealtime)s?"
)
_TIMES = (
    r"(?:once|twice|(?:one|two|three|four|five|six|\d+)(?:\s*\(\d\))?"
    r"(?:\s*(?:-|–|to|or)\s*(?:two|three|four|five|six|\d+))?\s+times)"
)
_EACH = r"(?:daily|nightly|weekly|monthly|(?:a|per|each|every|/)\s*(?:day|night|week|month))"
_SPAN = r"(?:hours?|hrs?|h|days?|weeks?|wks?|months?|minutes?|mins?)"
_SOME = rf"(?:(?:{NUM}|two|three|four|five|six|eight|ten|twelve){_IN_DIGITS})"
_UP_TO = r"(?:up to\s+)?"
_LENGTH = (
    rf"(?:for|x|×)\s*(?:the next\s+|up to\s+)?{_SOME}(?:\s*(?:-|–|to)\s*{_SOME})?\s*(?:days?|weeks?|wks?|months?|d)"
)
_EXTRA = (
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
    rf"(?:{_SOME}|one|{_FEW_OR_SOME})(?:\s*(?:-|–|to|or|maybe)\s*(?:{_SOME}|one))?\s*{_OF_DAYS}\s*{_A_WEEK}"
)
_WHEN_PHRASE = "|".join(
    (
        _DAYS_A_WEEK,
        rf"{_UP_TO}{_TIMES}\s*{_EACH}",
        rf"{_UP_TO}\d\s*x\s*(?:{_EACH}|day|week)",
        rf"{_UP_TO}{_TIMES}(?=\s*$)",
        rf"every\s+{_SOME}(?:\s*(?:-|–|to)\s*{_SOME})?\s*{_SPAN}",
        rf"every\s+(?:other\s+|second\s+|single\s+)?(?:day|night|week|month|hour|{_PART}|{_DAY})",
        rf"q\s?{NUM}(?:\s*-\s*{NUM})?\s?h(?:rs?|ours?)?|q\d{{1,2}}(?:-\d{{1,2}})?|q\s?{NUM}\s?(?:days?|weeks?|"
        rf"wks?)",
        rf"{_SOME}\s*-?\s*hourly|alternate days|every fortnight|fortnightly",
        r"(?:b|t|q)\.?i\.?d\.?|bd|tds|qds|nocte|mane|q\.?\s?h\.?s\.?|q\.?d\.?|qod|qam|qpm|hs|q ?day|q ?week|ac|"
        r"pc|od|om|on(?=\s*$)",
        rf"{NUM}\s*(?:hours?|hrs?)\s+on\s*(?:,|/|and|then)?\s*{NUM}\s*(?:hours?|hrs?)\s+off",
        rf"(?:in|at|before|after|with|around|by)\s+(?:the\s+|each\s+|every\s+|my\s+)?{_PART}|in (?:the )?(?:am|pm)",
        r"(?:with(?:out)?|w/|after|before)\s*(?:or (?:after|without)\s+)?(?:a\s+|each\s+|every\s+|plenty of\s+)?"
        r"(?:food|meals?|eating|water|milk|snack)",
        r"(?:on (?:an )?)?empty stomach|when i (?:wake|get) up|(?:up)?on waking",
        r"(?:\d+(?:\s*(?:-|to)\s*\d+)?|thirty|sixty|an|one|half an)\s*(?:minutes?|mins?|hours?|"
        r"hrs?)\s+(?:before|after)\s+"
        r"(?:breakfast|food|meals?|eating|dinner|bed(?:time)?)",
        r"(?:exactly\s+)?as (?:directed|prescribed|instructed)(?: by (?:your |my |the )?(?:doctor|prescriber|"
        r"physician|clinic))?",
        rf"on\s+{_DAY}",
        r"at\s+\d{1,2}(?::\d\d)?\s*(?:am|pm|a\.m\.|p\.m\.)",
        r"(?:[5-9]|1[0-2])(?::\d\d)?(?:am|pm)",
        rf"(?:each|per)\s+(?:day|night|week|month|{_PART})|a\s+(?:day|night|week)",
        r"(?:most|some|many|a few|week)\s?(?:days|nights|mornings|evenings)",
        r"(?:every )?now and (?:then|again)|once in a while|occasionally|sometimes(?!\s+(?:\d|one|two|three|"
        rf"four|half|more|less|{_EXTRA}))",
        rf"once|daily|nightly|weekly|monthly|(?<!\bi )am|pm|{_PART}|before bed",
        _DAY,
    )
)
# "by mouth daily": a way to take it without a count does not answer "how many?", so it stays with its time; and so
# does the place that a cream goes to.
WHEN: Final = compiled(
    rf"(?:(?:{_VERB}\s+)?(?:{_ROUTE}|{_NEEDLE})\s+|{_VERB}\s+|"
    rf"(?:{_VERB}\s+)?{_PLACE}\s*,?\s*)?(?:{_WHEN_PHRASE}|{_LENGTH})(?!\w)"
)
AND_WHEN: Final = compiled(
    rf"\s*(?:,|;|/|&|-|and|or|then)?\s*(?:and\s+)?(?:{_WHEN_PHRASE}|{_LENGTH})(?!\w)"
    rf"|\s*,?\s*(?:by mouth|orally|under the tongue|{_PLACE})(?!\w)"
)
# "2-3 a day" and "4 tablets a day" say how many in a day, not how many each time; so they stay whole.
PER_DAY: Final = compiled(
    rf"{_UP_TO}(?P<count>{RANGE})\s*{_EACH}(?!\w)"
    rf"|{_UP_TO}{RANGE}\s*{_FORM_WORD}\s*(?:a|per|/)\s*(?:day|week|month)(?!\w)"
)
# "one in the morning and two at night": counts and times that belong together, kept whole.
_PART_DOSE = (
    rf"(?!{_DAYS_A_WEEK})(?:{_VERB}\s+)?(?:{NUM}\s*{UNIT}|{RANGE}(?:\s*{_FORM_WORD})?)\s+(?:{_ROUTE}\s+)?"
    rf"(?:{_WHEN_PHRASE})(?!\w)"
)
SCHEDULE: Final = compiled(rf"{_PART_DOSE}(?:\s*(?:,|;|\+|/|&|and|then|plus)*\s*{_PART_DOSE})+")
CONDITION: Final = compiled(
    r"(?:only\s+)?when\s+(?:it|it's|it’s|its|it is|it gets|the pain is|pain is)?\s*(?:really\s+|real\s+|very\s+|"
    r"too\s+|so\s+)?"
    r"(?:bad|hurts|hurting|worse|flares?(?: up)?|painful)(?!\w)"
    r"|(?:only\s+)?when\s+(?:my|the)\s+\w+\s+(?:(?:is|are|gets?|feels?)\s+(?:really\s+|real\s+|too\s+|"
    r"so\s+)?(?:bad|worse|sore|"
    r"tight|stiff|painful|swollen)|hurts?|acts up|flares?(?: up)?|aches?)(?!\w)"
    r"|(?:only\s+)?(?:when|if|before)\s+i\s+(?:fly|travel|drive|hurt|walk|exercise|work|flare(?: up)?|"
    r"can['’]?t sleep|cannot sleep|"
    r"have (?:pain|(?:a |an )?(?:headache|migraine|spasms?|flare|bad day)))(?!\w)"
    r"|(?:only\s+)?on (?:my |the )?(?:really\s+)?(?:bad|worse|rough|flare) (?:days|nights)(?!\w)"
)
AS_NEEDED: Final = compiled(
    rf"(?:(?:{_VERB}\s+)?(?:{_ROUTE}|{_NEEDLE})\s+)?(?:{_VERB}\s+)?"
    r"(?:(?:only|just)\s+)?(?:(?:as|if|when|where|whenever)\s+(?:needed|required|necessary|i need (?:it|them))"
    rf"|p\.?r\.?n\.?)(?!\w)|{CONDITION.pattern}"
)
_IN_ALL = (
    r"(?:\s*(?:/|a|per|in a|in any|in|every|each)\s*"
    r"(?:day|24\s*-?\s*h(?:(?:ou)?rs?)?(?: period)?|night|week|month)|\s*daily)"
)
LIMIT: Final = compiled(
    r"(?:max(?:imum)?(?: of| dose| daily dose)?\.?:?|no more than|not more than|not to exceed|"
    rf"do not (?:exceed|take more than)|don['’]?t (?:exceed|take more than)|up to)\s*"
    rf"{COUNT}\s*(?:(?:{_FORM_WORD}|{UNIT}|times|{_OF_DAYS})(?!\w))?(?:{_IN_ALL})?(?!\w)"
)
"""A ceiling ("max 4 doses/day"): kept beside the time, never counted with."""
DIRECTION: Final = compiled(
    r"(?:(?:do not|don['’]?t) (?:crush|chew|drive|stop)(?: or (?:crush|chew|drive))?|swallow whole|"
    r"may repeat(?: (?:once|x\s?1))?(?: (?:in|after) \d+ (?:hours?|hrs?|minutes?|mins?))?(?: if needed)?|"
    r"until (?:gone|finished|all taken)|remove (?:at night|after \d+ (?:hours?|hrs?))|"
    r"rinse mouth after(?: use)?|shake well(?: before use)?|avoid alcohol|(?:at|on) (?:the )?(?:first sign|"
    r"onset)(?: of \w+)?|"
    rf"{_ROUTE}|{_NEEDLE})(?!\w)"
)
LENGTH: Final = compiled(rf"{_LENGTH}(?!\w)")
KIND: Final = compiled(
    r"(?:store[- ]brand|store[- ]bought|over[- ]the[- ]counter|otc|"
    r"from the (?:corner |grocery )?(?:store|shop|drugstore|supermarket)|"
    r"without (?:a )?prescription)(?!\w)"
)
_NO_SURNAME = (
    r"(?!(?:for|he|she|who|and|but|since|at|in|on|to|is|was|has|gave|says|said|retired|prn|as|with|my|from|when|if|"
    r"every|daily|once|twice|take|one|two|up|by|the|a|not|now|then|wants?|wanted|knows?|told|thinks?|put|gives?"
    r"|does\w*|did\w*|isn\w*|won\w*|can\w*|took|stopped|started|will|would|only|max)\b)"
)
PRESCRIBER: Final = compiled(
    rf"(?:(?:from|by|per|(?:prescribed|ordered) by)\s+)?(?P<who>(?i:dr|doctor)\.?\s+{_NO_SURNAME}[^\W\d_][\w'’-]*"
    rf"(?:\s+{_NO_SURNAME}[A-Z][\w'’-]*[a-z])?)(?!\w)"
    r"|(?i:(?:from|by|prescribed by)\s+)(?P<whose>(?i:(?:my|the|our)\s+(?:[\w-]+\s+)?(?:gp|doctor|dr|nurse|"
    r"clinic|va|"
    r"cardiologist|neurologist|rheumatologist|psychiatrist|surgeon|dentist|oncologist|urologist|specialist|"
    r"pcp)))(?!\w)"
)
"""Matched on the line as typed: a second name is known by its capital letter."""
ASIDE: Final = compiled(
    r"(?:(?:qty|quantity|disp(?:ense)?|refills?|rx\s*(?:no|number|#)?|ndc)(?:\s*[.:#]+\s*|\s+)#?\s*\d[\w/.-]*|"
    r"(?:no|\d+) refills?(?: left| remaining)?)(?!\w)"
)
"""What a label says to the pharmacy; no question of ours."""
SIG: Final = compiled(r"(?:sig|directions)(?!\w)\s*:?\s*|(?:generic|brand name)(?!\w)\s*")
STOPPED: Final = compiled(
    r"(?:(?:but|and)\s+)?(?:i(?:['’]ve)?\s+|was\s+|they\s+|s?he(?:['’]?s)?\s+)?"
    r"(?:stopped|quit|ran out|no longer|used to|given up|gave (?:it )?up|given it up|threw (?:it|them) (?:out|away)"
    r"|not any ?more|(?:am |is |are )?not (?:taking|using) (?:it |this |that )?any ?more|on hold"
    r"|off (?:it|this)|discontinued)(?!\w)"
)
TURNS: Final = compiled(
    r"(?:except|sometimes|but|not|unless|instead|skip(?:ping)?|increas\w+|decreas\w+|taper\w*|titrat\w+|then|"
    r"until|was|"
    r"were|other|"
    rf"alternat\w+|or|if|than|x\s?\d|changed?|(?:(?:and|plus|with|maybe)\s+)*{_EXTRA})(?!\w)"
)
"""Words after which the rest of the line may mean something else than it says by itself."""
SINCE: Final = compiled(r"since(?!\w)")
ENDS_IN_A_COUNT: Final = compiled(
    rf"(?:^|\s)(?:{COUNT}|{_FORM_WORD}|an?|more|extra|another|second|third|fourth|ones?)$"
)
"""Words that leave "on bad days" to what is taken besides: "1 twice a day, 1 more on bad days"."""
HALF_A_SCHEDULE: Final = compiled(rf"(?:^|\s){COUNT}\s.*\b(?:and|then|plus|&)\s*$")
"""Words that count something nobody understood, and go on: the number behind them is not all that is taken."""
COUNT_NEXT: Final = compiled(rf"[\s,]*(?:(?:i|take|maybe|up to|then)\s+)*(?:{COUNT}|{_EXTRA})(?!\w)")
A_YEAR: Final = compiled(r"(?:19|20)\d\d(?!\w)")
TOTAL: Final = compiled(r"(?:\d+(?:\.\d+)?|\.\d+)\s*(?:a|per|/)\s*(?:day|week|night)(?!\w)")
"""A bare number before "a day": how many, or how much in all."""
REASON_WORD: Final = compiled(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OF_PAIN = (
    r"(?:severe|moderate|mild|bad|breakthrough|chronic|acute|low|lower|upper|left|right|my|nerve|back|neck|knee|"
    r"hip|leg|"
    r"foot|feet|shoulder|arm|hand|joint|muscle|chest|stomach|belly|cancer|arthritis|bone|tooth|elbow|thumb|body|to)"
)
_REASON = (
    rf"(?:(?:{_OF_PAIN}\s+)*(?:pains?|spasms?|cramps?|aches?|neuropathy|sciatica|stiffness)|"
    r"(?:high |low )?(?:blood pressure|blood sugar|cholesterol|potassium|bp)|"
    r"(?:my )?(?:heart|prostate|thyroid|kidneys?|bladder|stomach|nerves|sugar|bones|lungs|mood)|"
    r"anxiety|sleep|insomnia|depression|diabetes|acid reflux|reflux|heartburn|gerd|allergies|allergy|hay fever|"
    r"migraines?|headaches?|nausea|vomiting|itching|rash|asthma|copd|breathing|wheez(?:e|ing)|"
    r"shortness of breath|sob|"
    r"cough|constipation|diarrho?ea|arthritis|inflammation|swelling|seizures?|epilepsy|infection|gout|"
    r"panic attacks?|"
    r"panic|fever|fluid|afib|a-fib|atrial fibrillation|blood clots?|clots?|angina|restless legs?|fibromyalgia|"
    r"shingles|bipolar|adhd|ptsd|tremor|vertigo|dizziness|osteoporosis|hypertension|hypothyroidism|ana?emia|"
    r"dry eyes|"
    r"glaucoma|indigestion)"
)
REASON_KNOWN: Final = compiled(rf"{_REASON}(?:\s*(?:/|,|and|or|&)\s*{_REASON})*(?!\w)")
"""Reasons that stand without "for": "prn pain", "twice a day blood pressure"."""
# A point before a digit belongs to the number: ".5 mg" is not "5 mg".
GAP: Final = compiled(r"(?:[\s,;:()–—-]|\.(?!\d))*")
RELEASE: Final = frozenset(
    {"er", "xr", "sr", "xl", "cr", "la", "ir", "dr", "ec", "hcl", "hfa", "odt", "mr", "cd", "xt"}
)
_SALTS_TEXT: Final = """
    sodium potassium calcium magnesium hydrochloride hydrobromide sulfate sulphate tartrate bitartrate succinate
    besylate besilate cypionate enanthate decanoate acetonide propionate furoate valerate disodium
    maleate mesylate citrate acetate fumarate phosphate nitrate monohydrate bromide chloride
"""
SALTS: Final = frozenset(_SALTS_TEXT.split())
"""Words of a name that say how its salt is made: "levothyroxine sodium"."""
_NOT_A_NAME_TEXT: Final = """
    a an the my of in on at for and or no not never none stop stopped quit off was used use old new hold
    skip without avoid allergic allergy reaction take takes taking took one two three four five six half
    with to by as if when needed per each every once twice daily day night morning some sometimes maybe
    about around any it this that is are pill pills tablet tablets capsule capsules patch cream gel shot
    shots up down taper increase decrease from until since then but because
    pain nerve dose dosage strength medicine medicines medication medications med meds drug drugs
"""
NOT_A_NAME: Final = frozenset(_NOT_A_NAME_TEXT.split())
_NEVER_A_NAME_TEXT: Final = """
    something someone anything thing things stuff what which i im ive me we he she they you your his her
    white blue pink yellow red green orange purple brown round oval little small big tiny water
    jan feb mar apr jun jul aug sep sept oct nov dec
    page tel phone printed date herbal first second third last both next other another one
    doctor pharmacy chemist list label current list allergies daily please see same also plus
"""
_NO_MEDICINE_TEXT: Final = """
    heat heating ice injection injections bag bags pad pads hot cold bottle home massage exercise exercises physio
    rest stretching surgery operation acupuncture tens brace braces hospital clinic nurse
"""
NO_MEDICINE: Final = frozenset(_NO_MEDICINE_TEXT.split())
"""What else is done for pain, and where."""
NEVER_A_NAME: Final = NOT_A_NAME | NO_MEDICINE | frozenset(_NEVER_A_NAME_TEXT.split())
"""How a pill looks and whom a sentence is about, too; a strength behind them makes no name of them."""
_IN_REASONS: Final = frozenset({"a", "an", "the", "my", "of", "in", "and", "or", "pain", "nerve"})
_NEVER_IN_REASONS_TEXT: Final = "now only last year years week weeks month months days hours mg prn"
NOT_A_REASON: Final = (NOT_A_NAME - _IN_REASONS) | frozenset(_NEVER_IN_REASONS_TEXT.split())


DOSE_WITH_COUNT: Final = compiled(rf"(?:{_VERB}\s+)?{COUNT}\s*{_FORM_WORD}", re.IGNORECASE)
TIMES_A_DAY: Final = compiled(rf"\d+\s*(?:times|x)\s*{_EACH}", re.IGNORECASE)
UNIT_NEXT: Final = compiled(rf"\s*{UNIT}(?!\w)", re.IGNORECASE)
NAME_TEXT: Final = compiled(r"[^\W_](?:[\w '’#./&+%-]*[\w%])?")
"""The characters of a name: a bracket or an emoji means that the line is something else."""
OTHER_NAME: Final = compiled(
    r"\s*\((?:(?:generic(?: for)?|brand(?: name)?|same as)\s+)?([^()\d]{3,40})\)", re.IGNORECASE
)
"""The other name of the same medicine, in brackets behind it."""
