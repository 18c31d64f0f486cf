"""The part of the body that a treatment was for, and not one that hurt after it or was pulled at."""

from __future__ import annotations

from visitprep.lines.history.outcome.effect import TROUBLE
from visitprep.lines.history.part_named import PART
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case

BACK_THEN = any_case(
    r"(?<=\w )(?<!\bmy )(?<!\bthe )(?<!\bher )(?<!\bhis )(?<!low )(?<!lower )(?<!upper )(?<!mid )(?<!middle )"
    r"(?<!\band )(?<!\bfor )(?<!\bon )(?:way )?back"
    r"(?= (?:in|around) (?:(?:early|late|about|maybe|like) )?(?:19|20)\d\d\b)"
)
""""Back in 2019" behind a word is no part of the body."""
_THEY_DID = any_case(
    r"\b(?:s?he|they|who|(?:the|my) (?:\w+ )?(?:therapist|guy|lady|man|woman|girl|doctor|chiro\w*))\s"
    r"(?!.*\b(?:work\w*|treat\w*|focus\w*|concentrat\w*|did|do|inject\w*|needl\w*|massag\w*|adjust\w*|burn\w*"
    r"|froze|numbed|gave|put|shot)\b)"
)
"""In front of a part that somebody pulled at: "she kept stretching my neck" says not what it was for."""
_ENDED_BY = any_case(
    r"\b(?:till|til|until|up to when|before|but then)\s+(?:(?:the|my|her|his|a|i|s?he|hurt|got|had|came|bad)\s+)*$"
)
"""In front of a part that put an end to it: "helped the stairs a bit till the shoulder"."""


def take_part(rest: Unread) -> str:
    """The part that it was for; not one that hurt after it: "threw my back out", "leg went numb"."""
    for part in PART.finditer(rest.text):
        begins = max(rest.text.rfind(sign, 0, part.start()) for sign in ",;") + 1
        behind = TROUBLE.match(rest.text, part.end() + 1)
        before = rest.text[begins : part.start()]
        if _THEY_DID.search(before) or _ENDED_BY.search(before):
            continue
        if TROUBLE.search(rest.text[begins : part.start()]) or (behind and not behind[0].startswith("pain")):
            continue
        rest.cut(part.start(), part.end())
        return part["part"]
    return ""
