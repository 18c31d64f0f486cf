"""The words for operations, for what they were on, and for whether one helped the pain."""

from __future__ import annotations

from visitprep.patterns import any_case

JOINT = (
    r"(?:(?:left|right|both|total|partial|full|new|l|r)\s+)*(?:hip|knee|shoulder|ankle|elbow|joint"
    r"|dis[ck])s?\s+replace(?:ment|d)s?|\bnew (?:(?:left|right)\s+)?(?:hip|knee|shoulder)s?|replaced (?:my "
    r"|the )?(?:(?:left|right)\s+)?(?:hip|knee|shoulder)s?"
)
OPERATION = any_case(
    r"\b(?:surger(?:y|ies)|operations?|operated|(?<!\bno )ops?\b|(?:taken |took |cut )?out\b|removed|removal"
    rf"|fusions?|fused|{JOINT}|replacements?"
    r"|laminectom\w+|dis[ck]ectom\w+|microdis[ck]ectom\w+|\w{3,}e(?:c|k|ck)t[aeo]m(?:y|ies|ie|e)|\w{3,}ostom(?:y"
    r"|ies)|\w{3,}plast(?:y|ies)|\w{3,}otom(?:y|ies)|c[- ]?sections?|cesareans?|caesareans?|bypass|stents?"
    r"|hernias?|cataracts?|gall ?bladder|appendix|tonsils?|repairs?|repaired|reconstruction|arthroscop\w+|scoped?"
    r"|decompression|carpal tunnel release|release|implanted|amputat\w+|biopsy|transplant|ablation|kyphoplasty"
    r"|lap[a]?ro\w*|tubes tied|tubal(?: ligation)?|vasectomy|d ?(?:&|and|n) ?c|colonoscopy|endoscopy|\w{4,}oscopy"
    r"|slings?|lifts?|wisdom teeth|teeth pulled|tooth pulled|root canals?|broken \w+ (?:fixed|set|pinned)"
    r"|(?:pinned|plated|fixed) (?:my |the |her |his )?\w+|(?:plates?|pins?|screws?|rods?|nail) (?:in|on)"
    r"|pace ?makers?|defibrillator|stimulators?|pain pump|port(?: in| out| put in)?|valves?|mesh|implants?|ports?"
    r"|gastric (?:sleeve|bypass|band)|lap ?band|bunions?|rotator cuff|meniscus|acl|carpal tunnel|trigger finger"
    r"|sinus(?:es)?"
    r"|prostate|hysterectomy|mastectomy|lumpectomy|c[- ]?sect\w*|cyst|tumou?r|varicose veins?|shunt|put in)\b"
)
DONE = any_case(
    r"\b(?:(?:taken|took|cut|came) )?out\b|\bremoved\b|\brepaired\b|\brelease\b|\bsurger(?:y|ies)\b|\boperations?\b"
    r"|\boperated(?: on)?\b|\bput in\b|\bops?\b"
)
"""What was done, without a word on what it was done to."""
OF_NO_PAIN = any_case(
    r"\b(?:gall ?bladder|appendix|appendectomy|cholecystectomy|tonsil\w*|c[- ]?sections?|cesareans?|caesareans?"
    r"|cataracts?|bypass|tubes tied|tubal(?: ligation)?|vasectomy|d ?(?:&|and|n) ?c|colonoscopy|wisdom teeth"
    r"|pace ?makers?|defibrillator|stents?|valves?|lumpectomy|mastectomy|cancer|tumou?r|thyroid\w*|prostate"
    r"|endoscopy|transplant|biopsy"
    r"|spleen|splenectomy|ports?)\b"
)
SAID_NOT_FOR_PAIN = any_case(r"\bnot for (?:the )?pain\b|\bnothing to do with (?:the |my )?pain\b")
_FOR_OTHER = any_case(
    r"(?:^|[\s,;.(])(?:no[\s,.]+)?(?:(?:but|because|cause|cuz)\s+)?(?:that|it|this|they|those|these)(?:['’]?s"
    r"| is| was| were|['’]?re)? (?:only |just |really |put in |done )*for (?:my |the |her |his "
    r"|an? )?(?!\w+ pain)(?P<what>[^,;.]+)"
)
_A_PAIN = any_case(
    r"\b(?:pains?|aches?|headaches?|migraines?|back|neck|spine|sciatica|nerves?|arms?|legs?|hips?|knees?"
    r"|shoulders?|feet|foot"
    r"|hands?|wrists?|ankles?|elbows?|jaw|dis[ck]s?|stenosis|it|that|this|the same|an? (?:year|month|week|day"
    r"|while)|\d+ (?:years?|months?|weeks?|days?))\b"
)


def is_for_other(words: str) -> bool:
    """Whether they say that it was for something that is no pain: "no thats for my bladder"."""
    found = _FOR_OTHER.search(words)
    return found is not None and _A_PAIN.search(found["what"]) is None


IN_A_WORD = any_case(
    r"(?:(?<=[;,])\s*|\s+(?=(?:nope|nah|naw|yep|yup|not (?:really|much))\s*$))"
    r"(?P<said>(?:yes|yep|yup|it did|no|nope|nah|naw|not much|didn'?t|did not|it didn'?t|not really|(?:much "
    r"|a lot )?better|still hurts?(?: \w+)?|still (?:have |had |in )?pain|never (?:the same|right)(?: since)?"
    r"|pain (?:is |was )?(?:gone|better|the same|came back))(?: now)?)\s*$"
    r"|(?<=[;,])\s*(?P<hurts>still hurts?(?: \w+)?|never (?:the same|right)(?: since)?)(?=\s*[,;])"
)
"""Of an operation the words that say whether it helped."""
BEGAN_WITH_IT = any_case(
    r"\b(?:that['’]?s|that (?:is|was)|which (?:is|was)|this is)\s+(?:when|where|what)\s+(?:it|this|the (?:pain"
    r"|trouble)|everything|my \w+)(?: all| pain)*\s+(?:began|started|start|begin)\b|\b(?:the |my )?(?:pain|it|this"
    r"|that|everything|trouble|burning|shocks?|numbness) (?:all )?(?:began"
    r"|started)(?: (?:right )?(?:after(?:wards)?|then|with|from)(?: (?:that|it|this))?|$)|\b(?:(?:that|it|this"
    r"|which) )?(?:(?:caused|started|began|brought on|set off) (?:it|this|that|everything|the pain|my pain"
    r"|the whole thing|all of it)(?: all)?|set (?:it|this|that|everything) off)\b"
)
"""The pain came with it, so that nobody asks whether it helped."""
ORGANS = (
    ("back", r"backs?|spines?|lumbar|dis[ck]s?|[ctls]\d{1,2}\b|fusions?|laminectom\w+|\w*dis[ck]ectom\w+"),
    ("gallbladder", r"gall ?bladder|cholecystectom\w+"),
    ("appendix", r"append\w+"),
    ("tonsils", r"tonsil\w*"),
    ("birth", r"c[- ]?sections?|ca?esareans?"),
    ("womb", r"womb|uterus|hysterectom\w+|d ?(?:&|and|n) ?c|fibroids?"),
    ("tubes", r"tubes|tubal"),
    ("teeth", r"teeth|tooth|root canal\w*"),
    ("pacer", r"pace ?makers?|defibrillator"),
    ("eyes", r"cataracts?|eyes?|lens(?:es)?"),
    ("heart", r"bypass|heart|stents?"),
    *((name, name) for name in ("hernia", "prostate", "thyroid", "breast", "bowel", "ovar", "carpal")),
    *(
        (name, rf"{name}s?")
        for name in ("hip", "knee", "shoulder", "ankle", "elbow", "wrist", "hand", "neck", "jaw", "thumb", "toe")
    ),
    ("foot", r"foot|feet"),
    ("bladder", r"(?<!gall )(?<!gall)bladder"),
)
_ROUGHLY = (
    r"(?:(?:sometime|some time|back|in|around|about|maybe|probably|like|i think|early|mid|late|middle of)[\s-]+)*"
)
_DECADE = (
    r"(?:(?:19|20)?'?[0-9]0'?s|(?:nineteen )?(?:fifties|sixties|seventies|eighties|nineties)|two thousands"
    r"|(?:19|20)\d0[- ]?something|(?:my|his|her) (?:early |mid |late )?(?:\d0'?s|teens|twenties|thirties|forties"
    r"|fifties|sixties|seventies))"
)
ABOUT_WHEN = any_case(
    rf"\b{_ROUGHLY}(?:the )?{_ROUGHLY}{_DECADE}(?:(?:\s*,)?\s*(?:and|or|to"
    rf"|-)\s*(?:the )?{_ROUGHLY}{_DECADE})*(?!\w)"
    r"|\b(?:right |just )?after (?:the|my|his|her|a) (?:bad |big )?fall\b"
    r"|(?:\b(?:in|around|about|maybe|like)\s+)*\b(?:19|20)\d\d,?(?:\s*(?:or|maybe|possibly|could be|i think)\s+)+"
    r"(?:(?:maybe|in|around|'?)\s*)?(?:(?:19|20)\d\d|'?\d\d)(?![\w/])"
)
"""A decade, or one of two years: it is told so, and no year is asked."""
_LIFE = (
    r"(?:sons?|daughters?|kids?|bab(?:y|ies)|child(?:ren)?|twins|grandson|granddaughter|born|wedding|married"
    r"|divorced?|army|navy|marines|service|war|college|school|retired?|covid|the pandemic|accident|wreck"
    r"|crash|moved|died|passed|menopause|pregnan\w*|graduat\w+|husband|wife|mom|mother|dad|father)"
)
IN_THEIR_LIFE = any_case(
    r"\b(?:when|back when) (?:i|he|she|they) (?:was|were) (?:about |around |only |just |like )?"
    r"(?:\d{1,2}|a (?:kid|child|baby|teenager|boy|girl)|little|young|small)(?: years? old| or so)?\b"
    r"|\b(?:at|aged?|at age|at the age of) \d{1,2}\b(?! ?(?:mg|am|pm|%|percent|times|visits|o'?clock))"
    r"(?: years? old)?|\bas an? (?:\w+ )?(?:kid|child|baby|infant|teen(?:ager)?|boy|girl|young (?:man|woman))\b"
    r"|\b(?:in|during) (?:high |grade |middle |grammar |nursing )?(?:school|college|childhood|the (?:army"
    r"|navy|marines|service))\b"
    r"|\b(?:(?:right|just|shortly|soon|long|a (?:year|few years|couple years|month)|\d+ (?:years?|months?)) )*"
    r"(?:before|after|when|while|around the time|about the time|the (?:year|summer|winter|spring|fall)(?: that)?)"
    rf" (?:[\w']+ ){{0,4}}?{_LIFE}\b(?: (?:was|were|got|is|first)\b)?(?: (?:born|married|over|little|small"
    rf"|young|died|pregnant|passed))?"
    r"|\b(?:(?:many|several|some|a lot of|a bunch of) )*years (?:ago|back)\b|\b(?:a )?(?:long|ages"
    r"|forever) (?:time )?ago\b|\bway back(?: when)?\b"
)
"""When it was, in years or events of their life: it is told so, and no year is asked."""
OF_THE_PAIN = any_case(
    r"\b(?:help\w*|do|did|eased?|touch(?:ed)?|chang\w+|nothing)(?: \w+)?(?: with| for| to)?"
    r" (?:the |my |her |his )?pain\b"
)
"""What it did: "didnt help the pain"."""
