"""What a medicine helps and what it does not, told in one breath: "sleep ok not the pain"."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from visitprep.patterns import any_case

_NO_THING: Final = (
    r"(?:trouble|problems?|issues?|complaints?|side|effects?|more|longer|sure|help\w*|good|much|really|use|work\w*"
    r"|lot|enough|every|always|when|if|now|yet|but|and|not?|nothing|yes|y|it|they|that|this|is|are|was|so|too|well"
    r"|ok|okay|better|same|take|takes|taking|label|needed|any|all|both|some|a|an|anymore|great|fine|idea|dr|doctor"
    r"|only|just|does|do|did|bad|makes?|gives?|me|for|on|with|in|at|as|i|we|he|she|the|my|his|her|still|worse"
    r"|refills?|mg|pills?)"
)
_WORD: Final = rf"(?!{_NO_THING}\b)[^\W\d_][^\W\d_'’-]+"
_THING: Final = rf"(?:(?:the|my|his|her|me)\s+)*{_WORD}(?:\s+(?:and |or )?(?:the |my )?{_WORD}){{0,2}}?"
_MUCH: Final = r"(?:a lot|lots|some|a (?:little|bit)|well|ok(?:ay)?|great|better|at least|only|really|mostly|just)"
_HELPS: Final = (
    rf"(?:(?:it|they|that)\s+)?(?:{_MUCH}\s+|does\s+|do\s+|is\s+)*(?:helps?|helped|helping|eases?|works?|worked"
    rf"|good|great|calms?|settles?|better)(?:\s+{_MUCH})?\s+(?:(?:for|with|on|against)\s+)?{_THING}(?:\s+{_MUCH})?"
)
_MOVES: Final = (
    r"(?:(?:i |she |he )?(?:could|can|(?:was |am |is )?able to) \w+(?: \w+){0,2} (?:more|further|farther|better"
    r"|longer|higher)|(?:(?:a (?:bit|little)|bit|some|much|lots?|got) )*more (?:movement|motion|range|bend"
    r"|strength|mobility|reach|energy|flexib\w+)(?: (?:in|of) (?:the |my |her |his )?\w+)?|(?:got |a bit |much "
    r"|feels? )?(?:stronger|calmer|looser|fitter|steadier|more (?:flexible|mobile|steady))|(?:moves?|walks?|bends?"
    r"|sleeps?|moved|walked|slept|bent) (?:much |a lot |a bit )?(?:better|further|more))"
)
"""What goes better, without a word for what it is."""
_THING_HELPED: Final = (
    rf"(?:(?:for|with|on)\s+)?{_THING}\s*[:=-]?\s+(?:(?:is|are|it|gets|got|much|a lot|does|way)\s+)*"
    r"(?:helps|helped|ok(?:ay)?|yes|better|good|fine|great|improved|easier|gone)"
)
_YES_FOR: Final = rf"(?:y|yes|yep|yeah)\s+(?:(?:it helps|helps)\s+)?(?:for|on|with|to)\s+{_THING}"
_NOT: Final = (
    r"(?:(?:not|(?:no|nope|none)(?= (?:for|with|on|against|help))|nothing|never|zero|useless|no (?:good|help"
    r"|use)|(?:does|do|did) nothing"
    r"|(?:it |they )?(?:does|do|did|wo)(?:\s?n['’]?o?t)(?:\s+(?:help|touch|do|work|anything|much|a thing|really))*)"
    rf"(?:\s+(?:really|so much|much|at all|helps?|so good|as good))*\s+(?:(?:for|with|on|to|against)\s+)?{_THING})"
)
_THING_NOT: Final = (
    rf"(?:(?:for|with|on)\s+)?{_THING}\s*[:=-]?\s+(?:(?:is|are|stays?|was|it|just|about)\s+)*(?:no(?! (?:trouble"
    r"|problems?|side))(?:t| better| help| change| different)?|stay(?:s|ed)(?: the same)?|the same|same|nothing"
    r"|unchanged|still (?:there|hurts?|bad|the same)|does(?:\s?n['’]?t| not)(?: help)?|(?:did ?n['’]?t|never"
    r"|has ?n['’]?t|does ?n['’]?t) (?:change|budge|improve|get better|go away)\w*)(?=\s*(?:$|[,;.]|but|and"
    r"|makes))|(?:(?:it|i) )?still (?:hurts?|hurting|(?:in|had|have) pain|sore)|hurts? (?:just )?(?:the same"
    r"|as (?:much|bad))|(?:the |my )?same pain|no (?:change|difference) (?:in|to|with|for) (?:the |my )?pain"
)
_AND: Final = r"\s*(?:[,;.&/–—-]+|\bbut\b|\band\b|\bthough\b|\s)(?:\s*(?:but|and|though|only|just)\b)*\s*"
_BEGINS: Final = r"(?:(?<=^)|(?<=[,;.(]\s)|(?<=[,;.(]\s\s)|(?<=[,;.(])|(?<=\bbut\s)|(?<=\band\s))"
_SAYS_NO: Final = (
    " not | no | nope | nah | none | nothing| never| zero| useless|same| unchanged| stay|still|hurt| don| doesn"
    "| didn| won| do n| does n| did n| wo n| hasn| has n|no change|no difference"
)
_GOOD_FIRST: Final = any_case(
    rf"(?:(?<![\w-])(?:{_HELPS}|{_YES_FOR}|{_MOVES})|{_BEGINS}{_THING_HELPED})"
    rf"{_AND}(?P<bad>{_NOT}|{_THING_NOT})(?![\w-])",
    needs=_SAYS_NO,
)
_BAD_FIRST: Final = any_case(
    rf"(?:(?<![\w-])(?P<bad>{_NOT})|{_BEGINS}(?P<bad_thing>{_THING_NOT}))"
    rf"{_AND}(?:{_HELPS}|{_YES_FOR}|{_THING_HELPED})(?![\w-])",
    needs=_SAYS_NO,
)
_NO_BUT: Final = any_case(
    r"^(?P<bad>(?:no|nope|nah|not really|not much)(?:,? (?:not really|it does ?n['’]?t))?)[,;. ]+(?:but|only)\s+"
    rf"{_HELPS}(?![\w-])",
    needs=_SAYS_NO,
)
_PAIN: Final = any_case(r"\bpain\b(?! in\b)|\b(?:still )?hurts?\b")
_NOT_FOR_PAIN: Final = any_case(r"not (?:taken )?for pain")
"""Says what it is not taken for, and nothing of its effect."""
_NO_PAIN: Final = any_case(
    r"\b(?:sleep\w*|mood|nerves|anxi\w*|depress\w*|nausea|sick\w*|hot flash\w*|flashes|appetite|stress|worry|rest"
    r"|fall asleep|bleeding|periods?)\b"
)


class Halves(Struct, frozen=True):
    start: int
    end: int
    not_pain: bool
    """It helps something that is no pain, and not the pain."""
    pain_stays: bool
    """What it does not help is the pain."""


def two_halves(text: str) -> Halves | None:
    """Where `text` tells both."""
    for pattern in (_GOOD_FIRST, _BAD_FIRST, _NO_BUT):
        if found := pattern.search(text):
            groups = found.groupdict()
            bad = groups.get("bad") or groups.get("bad_thing") or ""
            if _NOT_FOR_PAIN.fullmatch(bad.strip()):
                return None
            good = found[0].replace(bad, " ", 1)
            of_pain = pattern is _NO_BUT or _PAIN.search(bad) is not None
            no_pain = of_pain and _NO_PAIN.search(good) is not None and _PAIN.search(good) is None
            return Halves(found.start(), found.end(), no_pain, of_pain and _PAIN.search(good) is None)
    return None
