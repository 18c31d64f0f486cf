"""The part of the body that a scan, a shot or an operation was on, as words: "both knees", "L4 to S1"."""

from __future__ import annotations

from visitprep.patterns import any_case

_SIDE = r"(?:left|right|both|rt|lt|l|r)"
_HOW = r"(?:low(?:er)?|upper|mid(?:dle)?|whole|full|inner|outer|front of(?: the| my)?|back of(?: the| my)?)"
NOUN = (
    r"(?:[lct][- ]spine|shoulder blades?|big toes?|tail ?bone|coccyx|sacro-?iliac(?: joints?)?|si joints?"
    r"|rotator cuff|spine|backs?"
    r"|lumbar(?: spine)?|cervical(?: spine)?|thoracic(?: spine)?|neck|heads?|brain|face|jaws?|tmj|teeth"
    r"|tooth|chest|ribs?"
    r"|bell(?:y|ies)|stomach|abdomen|pelvic floor|pelvi[sc]|groin|hips?|buttocks?|glutes?|thighs?|hamstrings?"
    r"|knees?|shins?|cal(?:f"
    r"|ves)|ankles?|heels?|foot|feet|toes?|soles?|shoulders?|arms?|elbows?|forearms?|wrists?|hands?"
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
NAMED_PART = any_case(rf"{_BEFORE}(?P<part>{_PARTS})(?![\w-])")
"""The same without a bare level, which in a result says what was found and not what was looked at."""
