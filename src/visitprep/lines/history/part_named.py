"""The part of the body that a scan, a shot or an operation was on, as words: "both knees", "L4 to S1"."""

from __future__ import annotations

from visitprep.patterns import any_case, compiled

_SIDE = r"(?:left|right|both|rt|lt|l|r)"
_HOW = r"(?:low(?:er)?|upper|mid(?:dle)?|whole|full|inner|outer|front of(?: the| my)?|back of(?: the| my)?)"
NOUN = (
    r"(?:[lct][- ]spine|shoulder blades?|big toes?|tail ?bone|coccyx|sacro-?iliac(?: joints?)?|si joints?"
    r"|rotator cuff|spine|backs?"
    r"|lumbar(?: spine)?|cervical(?: spine)?|thoracic(?: spine)?|neck|heads?|brain|face|jaws?|tmj|teeth"
    r"|tooth|chest|ribs?"
    r"|bell(?:y|ies)|stomach|abdomen|pelvic floor|pelvi[sc]|groin|hips?|buttocks?|glutes?|thighs?|hamstrings?"
    r"|knees?|shins?|cal(?:f"
    r"|ves)|ankles?|heels?|foot|feet|toes?|soles?|sho?u?lders?|arms?|elbows?|forearms?|wrists?|hands?"
    r"|fingers?|thumbs?|legs?|facets?|trapezius|traps?|occipital|sinus(?:es)?|(?<!an )eyes?|heart)"
)
LEVELS = r"(?:[ctls]\d{1,2}(?:\s*(?:-|/|to|and)\s*[ctls]?\d{1,2})*)"
"""Vertebrae: L4-5, C5/6, L4 to S1."""

_PART = (
    rf"(?:{_SIDE}\s+(?:side\s+(?:of\s+)?)?)?(?:(?:my|the)\s+)?(?:{_SIDE}\s+)?(?:{_HOW}\s+)?{NOUN}"
    rf"(?:\s+{LEVELS})?(?:,?\s+{_SIDE}(?:\s+side)?\b(?!\s+(?:{_HOW}\s+)?{NOUN}))?"
)
_BEFORE = r"\b(?<!\bcame )(?<!\bcomes )(?<!\bcome )(?:(?:on|of|in|for|to)\s+)?(?:(?:my|the|each|his|her)\s+)?"
_PARTS = rf"{_PART}(?:\s*(?:,|and|&)\s*{_PART})*"
PART = any_case(rf"{_BEFORE}(?P<part>{_PARTS}|{LEVELS})(?![\w-])")
NAMED_PART = any_case(
    rf"{_BEFORE}(?P<part>{_PARTS})(?![\w-])",
    needs="spine|lder|toe|tail|coccyx|sacro|si joint|rotator|back|lumbar|cervical|thoracic|neck|head|brain|face"
    "|jaw|tmj|teeth|tooth|chest|rib|bell|stomach|abdomen|pelvi|groin|hip|buttock|glute|thigh|hamstring|knee|shin"
    "|calf|calves|ankle|heel|foot|feet|sole|arm|elbow|wrist|hand|finger|thumb|leg|facet|trap|occipital|sinus|eye|heart",
)
"""The same without a bare level, which in a result says what was found and not what was looked at."""
_NAMED = r"(?:the\s+)?[A-Z][\w.'-]*(?:\s+(?:[A-Z][\w.'-]*|of|and))*"
_SITE = (
    r"(?:clinic|unit|cent(?:re|er)|gym|school|hospital|hub|therapist|department|institute|studio|practice|office"
    r"|place(?! on))"
)
WHERE = compiled(
    r"(?:\b(?:at|by|with|from)\s+)?(?P<where>\b[Dd]r\.?\s+[A-Z][\w'-]+"
    r"|\bdr\.? (?!said|told|says|who|gave)[a-z]{2,}\b)"
    rf"|\b(?:at|in|with)\s+(?P<site>(?:(?!(?:at|in|on|for|with|but)\b)[\w'&-]+ ){{1,5}}{_SITE}\b(?! part)"
    rf"(?:\s+(?:in|at|of)\s+{_NAMED}|\s+(?:in|at) [a-z]{{4,}}(?=\s*(?:$|[,;])))?)"
    rf"|\b(?:at|by|with)\s+(?![CTLS]\d)(?P<place>{_NAMED})"
    r"|\bat (?P<lower>(?!(?:first|night|work|least|most|all|times|rest|once|best|that|age"
    r"|the (?:start|time|end)|a|\d)\b)"
    r"[a-z][a-z.' ]{2,30}?)(?=\s*(?:[,;]|$)"
    r"|\s(?:made|help\w*|did\w*|gave|got|no|nothing|was|work\w*|for|and|but|twice|once|until)\b)"
)
"""Where it was done, or by whom: "the hand clinic in Beaumont", which is no part of the body that it was for."""
