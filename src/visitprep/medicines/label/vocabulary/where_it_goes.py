"""How a medicine goes in or on: by mouth, by needle, onto which part. For lower-case text."""

from __future__ import annotations

from typing import Final

from visitprep.patterns import compiled

VERB = (
    r"(?:take|takes|taking|use|uses|apply|rub|inject|inhale|chew|dissolve|put|place|swallow|give|spray|instill?|"
    r"insert|drink|mix|changed?|wear|suck)"
)
ROUTE = (
    r"(?:by mouth|orally|under (?:(?:the|my|your) )?tongue|on (?:the |my |your )?tongue|sublingually|(?:on|"
    r"to) (?:the )?skin|p\.?o\.?|s\.?l\.?|"
    r"in(?:to)? each (?:eye|nostril|ear)|in(?:to)? (?:the |my )?(?:left|right|both) (?:eyes?|ears?|nostrils?)|"
    r"(?:each|both) (?:nostrils?|eyes?)|by inhalation|topically|rectally|vaginally|under (?:the|my) skin)"
)
# A shot's way in stays with its time: "10 units" is the dose, "SC daily" is when.
NEEDLE = (
    r"(?:s\.?c\.?|s\.?q\.?|sub-?q|sub-?cut|subcutaneous(?:ly)?"
    r"|(?<!when )(?<!if )(?<!cause )(?<!since )(?<!once )(?<!cuz )i\.?m\.?|i\.?v\.?)"
)
_BODY = (
    r"(?:areas?|skin|scalp|face|neck|shoulders?|arms?|elbows?|forearms?|wrists?|hands?|fingers?|thumbs?|back|hips?|"
    r"thighs?|knees?|legs?|calf|calves|shins?|ankles?|foot|feet|toes?|heels?|chest|belly|stomach|rash|joints?|"
    r"nails?|ribs?|sides?|groin)"
)
_WHICH = (
    r"(?:the|my|his|her|your|each|both|affected|painful|sore|left|right|lower|upper|low|most|itchy|dry|clean|bad"
    r"|other)"
)
PLACE_WORDS = (
    rf"(?:(?:sparingly|thinly|a thin layer|thin layer|a small amount|small amount)\s+)?"
    rf"(?:to|on|onto|over|around|across)\s+(?:{_WHICH}\s+)*{_BODY}(?:\s*(?:and|&|/)\s*(?:{_WHICH}\s+)*{_BODY})*(?!\w)"
)
PLACE: Final = compiled(rf"(?:{VERB}\s+)?{PLACE_WORDS}")
