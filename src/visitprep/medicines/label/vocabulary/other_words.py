"""What else a label line says, as patterns for lower-case text: directions, from whom, what for, what is no name.

What stands in no pattern is not understood.
"""

from __future__ import annotations

from typing import Final

from visitprep.medicines.label.vocabulary.when import EXTRA
from visitprep.medicines.label.vocabulary.where_it_goes import NEEDLE, ROUTE
from visitprep.patterns import any_case, compiled

DIRECTION: Final = compiled(
    r"(?:(?:do not|don['’]?t) (?:crush|chew|drive|stop)(?: or (?:crush|chew|drive))?|swallow whole|"
    r"may repeat(?: (?:once|x\s?1))?(?: (?:in|after) \d+ (?:hours?|hrs?|minutes?|mins?))?(?: if needed)?|"
    r"until (?:gone|finished|all taken)|remove (?:at night|after \d+ (?:hours?|hrs?))|"
    r"rinse mouth after(?: use)?|shake well(?: before use)?|avoid alcohol|(?:at|on) (?:the )?(?:first sign|"
    rf"onset)(?: of \w+)?|{ROUTE}|{NEEDLE})(?!\w)"
)

KIND: Final = compiled(
    r"(?:store[- ]brand|store[- ]bought|over[- ]the[- ]counter|otc|"
    r"from the (?:corner |grocery )?(?:store|shop|drugstore|supermarket)|without (?:a )?prescription)(?!\w)"
)
_NO_SURNAME = (
    r"(?!(?:dr|doctor|for|he|she|who|and|but|since|at|in|on|to|is|was|has|gave|says|said|retired|prn|as|with|my|from|when|if|"
    r"every|daily|once|twice|take|one|two|up|by|the|a|not|now|then|wants?|wanted|knows?|told|thinks?|put|gives?"
    r"|does\w*|did\w*|isn\w*|won\w*|can\w*|took|stopped|started|will|would|only|max)\b)"
)
_SAYS = (
    r"(?:always |also |just |only )?(?:said|says|told|tells|thinks?|thought|warn\w*|knows?|knew|wants?|wanted|asked"
    r"|hates?|worri\w+|is|was|will|would|wo|ca|could|should|might|do|does|did|has|had|never|refus\w+|stopped|took)(?:n['’]?t)?"
)
"""Behind a doctor's name: what they said of it, which is no word of who prescribes it."""
PRESCRIBER: Final = compiled(
    rf"(?:(?:from|by|per|(?:prescribed|ordered) by)\s+)?(?P<who>(?i:dr|doctor)\.?\s+{_NO_SURNAME}[^\W\d_][\w'’-]*"
    rf"(?:\s+{_NO_SURNAME}[A-Z][\w'’-]*[a-z])?)(?!\w)(?!\s+(?i:{_SAYS})\b)"
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
TELLS_A_DOCTOR: Final = compiled(
    r"\b(?:t[eo]ld|tells?|telling|ask(?:ed|ing)?|mention\w*|inform\w*|show\w*|hid|hide|hiding|said|let|call\w*|see|seen|saw|seeing"
    r"|talk\w*|spoke\w*|speak\w*|discuss\w*|afraid|scared|behind|not|n['’]?t)"
    r"(?:\s+(?:to|with|from|it|this|that|about|of|my|the|our|old|new|either|even|yet|any|him|her|them))*\s*$"
)
"""In front of a doctor's name: somebody told them of it or did not, and they may prescribe nothing."""
SIG: Final = compiled(r"(?:sig|directions)(?!\w)\s*:?\s*|(?:generic|brand name)(?!\w)\s*")
STOPPED: Final = compiled(
    r"(?:(?:but|and)\s+)?(?:i(?:['’]ve)?\s+|was\s+|they\s+|s?he(?:['’]?s)?\s+)?"
    r"(?:stopped|quit|ran out|no longer|used to|given up|gave (?:it )?up|given it up|threw (?:it|them) (?:out|away)"
    r"|not any ?more|(?:am |is |are )?not (?:taking|using) (?:it |this |that )?any ?more|on hold"
    r"|off (?:it|this)|discontinued)(?!\w)"
)
TURNS: Final = compiled(
    r"(?:except|sometimes|but|not|unless|instead|skip(?:ping)?|increas\w+|decreas\w+|taper\w*|titrat\w+|then|"
    rf"until|was|were|other|alternat\w+|or|if|than|x\s?\d|changed?|(?:(?:and|plus|with|maybe)\s+)*{EXTRA})(?!\w)"
)
"""Words after which the rest of the line may mean something else than it says by itself."""

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
    r"shingles|bipolar|adhd|ptsd|tremor|vertigo|dizziness|osteoporosis|hypertension|hypothyroidism|ana?emia|parkinson['’]?s?|"
    r"dry eyes|glaucoma|indigestion)"
)
REASON_KNOWN: Final = compiled(
    rf"{_REASON}(?:\s*(?:/|,|and|or|&)\s*{_REASON})*(?!\w)(?!\s+(?:doctor|doc|dr|surgeon|clinic)\b)"
)
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
    something someone anything thing things stuff what which i im ive me we he she they you your his her him them us
    hes shes theyre weve youre thats theres isnt dont doesnt didnt hasnt havent wont cant couldnt
    ran runs running out own has have had having got gets getting gave gives
    went goes going been were does did says said told wants
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

NAME_TEXT: Final = compiled(r"[^\W_](?:[\w '’#./&+%-]*[\w%])?")
"""The characters of a name: a bracket or an emoji means that the line is something else."""
OTHER_NAME: Final = any_case(r"\s*\((?:(?:generic(?: for)?|brand(?: name)?|same as)\s+)?([^()\d]{3,40})\)")
"""The other name of the same medicine, in brackets behind it."""
