"""From whom a medicine is and what for, as patterns: a doctor on the line as typed, a reason in lower case."""

from __future__ import annotations

from typing import Final

from visitprep.medicines.label.vocabulary.name_or_not import NOT_A_NAME
from visitprep.patterns import compiled

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
_SPECIALTY = (
    r"(?i:(?:endo|cardio|neuro|ortho|rheum(?:ato)?|pulm(?:ono)?|onco?|psych|nephro|uro|gp|pcp)"
    r"(?:(?:crino)?log(?:y|ist)|pa?edics?|iatr(?:y|ist))?|pain (?:clinic|doctor))"
)
"""Short for a doctor: "metoprolol 25 bid, cardio"."""
PRESCRIBER: Final = compiled(
    rf"(?:(?:from|by|per|(?:prescribed|ordered) by)\s+)?(?P<who>(?i:dr|doctor)\.?\s+{_NO_SURNAME}[^\W\d_][\w'’-]*"
    rf"(?:\s+{_NO_SURNAME}[A-Z][\w'’-]*[a-z])?(?:,?\s+\(?{_SPECIALTY}(?!\w)\)?)?)(?!\w)(?!\s+(?i:{_SAYS})\b)"
    rf"|(?P<from>(?i:(?:from|by|prescribed by)\s+))?(?P<whose>{_SPECIALTY}(?=\s*(?:$|[,;.)]))"
    r"|(?(from)(?i:(?:my|the|our)\s+(?:[\w-]+\s+)?(?:gp|doctor|dr|nurse|clinic|va|cardiologist|neurologist"
    r"|rheumatologist|psychiatrist|surgeon|dentist|oncologist|urologist|specialist|pcp))|(?!)))(?!\w)"
)
"""Matched on the line as typed: a second name is known by its capital letter."""
TELLS_A_DOCTOR: Final = compiled(
    r"\b(?:t[eo]ld|tells?|telling|ask(?:ed|ing)?|mention\w*|inform\w*|show\w*|hid|hide|hiding|said|let|call\w*|see|seen|saw|seeing"
    r"|talk\w*|spoke\w*|speak\w*|discuss\w*|afraid|scared|behind|not|n['’]?t)"
    r"(?:\s+(?:to|with|from|it|this|that|about|of|my|the|our|old|new|either|even|yet|any|him|her|them))*\s*$"
)
"""In front of a doctor's name: somebody told them of it or did not, and they may prescribe nothing."""
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
    r"panic|fever|fluid|a[- ]?fib|atrial fibrillation|blood clots?|clots?|angina|restless legs?|fibromyalgia|"
    r"shingles|bipolar|adhd|ptsd|tremor|vertigo|dizziness|osteoporosis|hypertension|hypothyroidism|ana?emia|parkinson['’]?s?|"
    r"dry eyes|glaucoma|indigestion)"
)
REASON_KNOWN: Final = compiled(
    rf"{_REASON}(?:\s*(?:/|,|and|or|&)\s*{_REASON})*(?!\w)(?!\s+(?:doctor|doc|dr|surgeon|clinic)\b)"
)
"""Reasons that stand without "for": "prn pain", "twice a day blood pressure"."""
_IN_REASONS: Final = frozenset({"a", "an", "the", "my", "of", "in", "and", "or", "pain", "nerve"})
_NEVER_IN_REASONS_TEXT: Final = "now only last year years week weeks month months days hours mg prn"
NOT_A_REASON: Final = (NOT_A_NAME - _IN_REASONS) | frozenset(_NEVER_IN_REASONS_TEXT.split())
