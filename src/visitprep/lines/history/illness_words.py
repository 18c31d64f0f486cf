"""What people call the illnesses of the list: "sugar", "a fib", "kidneys a bit low"."""

from __future__ import annotations

from typing import Final

from visitprep.common_words import NO_SPLEEN
from visitprep.visit.records.choices.health import Condition

_NO_PILL: Final = r"(?![ -]?(?:type )?(?:pill|tablet|tab|capsule|cap|med|medicine|medication|drug|stuff)s?\b)"
"""These pills are taken for pain and sleep, too: "she takes a seizure pill for the face"."""
_NOT_LOW: Final = r"(?!(?: (?!and\b|or\b|with\b)[\w'’]+){0,4}? (?:low\w*|drops?|dropp\w+|falls?|fell|normal))"
"""A word that turns the meaning never ticks the opposite: "blood pressure runs low"."""
ILLNESSES: Final = {
    Condition.DIABETES: (
        rf"diab(?:et|eat)\w*|(?<!low )(?<!low blood )sugars?{_NOT_LOW}|a1c|type (?:1|2|one|two|ii|i)|insulin"
    ),
    Condition.HIGH_BLOOD_PRESSURE: (
        rf"(?:high|hi) (?:blood ?pressure|bp)|(?<!low )(?:blood ?pressure|bp){_NOT_LOW}|hypertens\w*"
        r"|pressure pills?"
    ),
    Condition.HEART: (
        r"heart(?! ?burn)\w*|a[ -]?fib\w*|atrial fib\w*|arr?h?ythmia|irregular (?:heart ?beat|pulse)|stents?"
        r"|angina|by-?pass|cardi\w*|chf|congestive|murmur|coronary|valves?|pacemaker"
    ),
    Condition.STROKE: r"(?:mini-?)?strokes?|tias?",
    Condition.LUNG: r"asthma\w*|copd|emphysema|lungs?|bronchitis|inhalers?",
    Condition.SLEEP_APNEA: (
        r"(?:sleep )?apn(?:o?ea|ia)|osa|(?:c|bi)-?pap|(?:sleep|(?:wear|use|stand) (?:the|my)) (?:machine|mask)"
    ),
    Condition.KIDNEY: (
        r"no (?:left|right) kidney|kidneys?(?! stones?)(?: (?:disease|trouble|failure))?|renal|e?gfr|ckd|dialysis"
    ),
    Condition.LIVER: r"(?:fatty )?liver|hepatitis|hep [abc]|cirrhosis",
    Condition.STOMACH_ULCER: r"ulcers?|bleedin'?g? (?:in (?:my |the )?)?stomach|stomach bleed\w*",
    Condition.BLEEDING_CLOTTING: (
        r"(?:blood )?clots?|clottin'?g?|dvts?|embol\w*|h[ae]+mophilia|factor v(?: leiden)?|von willebrand\w*"
        r"|thrombosis|bleeder"
    ),
    Condition.CANCER: r"cancers?|tumou?rs?|lymphoma|leuk[ae]+mia|melanoma|chemo\w*",
    Condition.OSTEOPOROSIS: r"osteopor\w*|osteopenia|(?:thin|brittle|soft) bones",
    Condition.ARTHRITIS: (
        r"(?:rheumatoid |osteo)?(?:arth?r?|athr)[iy]t[iu]s|arthritic|lupus|rheumatoid|psoria\w*|sjogren\w*|ra|oa"
    ),
    Condition.IMMUNE: r"hiv|aids|(?:weak|low|bad) immune(?: system)?|transplant",
    Condition.THYROID: r"(?:low |over ?active |under ?active |hypo|hyper)?thyroid\w*|hashimoto\w*|graves",
    Condition.SEIZURES: rf"(?<!anti )(?<!anti-)(?:seizures?|epilep\w*){_NO_PILL}",
    Condition.GLAUCOMA: r"glaucoma|eye pressure",
    Condition.MENTAL_HEALTH: rf"(?:depress\w*|anxi\w*){_NO_PILL}|ptsd|bi-?polar|panic attacks?|schizo\w*",
    Condition.SUBSTANCE_USE: r"alcohol(?:ism|ic)|addict\w*|(?:drug|alcohol) (?:use|problem|trouble)|in recovery",
    Condition.OTHER: rf"{'|'.join(NO_SPLEEN)}|no thyroid (?=any ?more|left|now|since)",
}
OF_OTHERS: Final = (
    r"mother|father|mom|mum|dad|brother|sister|son|daughter|husband|wife|aunt|uncle|grand\w+|famil\w+|runs in"
    r"|(?:(?:is|are|was|checked|and|all) )*(?:fine|ok|okay|alright|normal|clear)(?: now)?$"
)
"""With these an illness is another's, or none."""
