"""What is meant by a reply: a row of a short list in words that no row has, or another name for a medicine."""

from __future__ import annotations

import re
from typing import Final

from visitprep.lines.reading import Reading
from visitprep.lines.yes_no import NOT_SURE
from visitprep.medicines.reading import read_name
from visitprep.patterns import any_case
from visitprep.visit.records.choices.medicine import Helps, ListSource

_AT_THE_START: Final = (
    (
        Helps.UNSURE,
        rf"(?:(?:i'm|i) )?(?:have |really )?(?:{NOT_SURE})|not certain|god knows|how (?:do|would|should) i",
    ),
    (Helps.TOO_SOON, r"(?:it'?s )?(?:too (?:soon|early|new)|(?:i )?(?:only |just )+(?:been on|started|began))"),
    (
        Helps.NOT_FOR_PAIN,
        r"(?:it'?s |they'?re |that'?s |it is )?(?:not (?:for (?:the |my )?pain|a pain)|"
        r"for (?!(?:my |the )?(?:\w+ )?(?:pain|back|knees?|legs?|hips?|neck|feet|foot|nerves?|hands?|"
        r"shoulders?|arms?|headaches?|migraines?|aches?|arthritis|spasms?|cramps?))(?:my |the )?[a-z]+)",
    ),
)  # fmt: skip
_HOW_MUCH: Final = (
    (
        Helps.NOT_AT_ALL,
        r"\b(?:do(?:es)?n'?t|do(?:es)? not|did(?:n'?t| not)|not|never|no|ain'?t) (?:\w+ )?(?:help\w*|"
        r"work\w*|good|use|relief|do)\b"
        r"(?! (?:\w+ )?(?:much|a lot|lots|all the|that much|enough|like))|\bnot (?:at all|one bit|a bit|"
        r"any)\b|\buseless\b|"
        r"\bworthless\b|\b(?:does|did|do) (?:n[ou]thin[g']?|nada|zip)\b|"
        r"\bn[ou]thin[g']?\b|^(?:no|nope|nah|none|zero|zilch)$",
    ),
    (Helps.A_LOT, r"\b(?:a lot|lots|a ton|a great deal|heaps|wonders|plenty|very well|real(?:ly)? (?:good|"
    r"well)|great|best)\b"),
    (
        Helps.SOME,
        r"\b(?:some(?:what)?(?! (?:days?|times?|nights?|weeks?))|half the time|ok(?:ay)?|so so|alright|"
        r"fairly|partly|kind of|kinda|sort of)\b",
    ),
    (Helps.A_LITTLE, r"\b(?:a (?:little|bit|tad|touch|smidge\w*)|tiny bit|slightly|takes the edge off|"
    r"the edge off)\b"),
)  # fmt: skip
_TURNS: Final = any_case(
    r"\b(?:but|some days|sometimes|at first|used to|until|then|not (?:much|a lot|really|enough))\b"
)
_SOURCES: Final = (
    (ListSource.LABELS, r"bottles?|labels?|boxe?s?|packets?|packages?|jars?|containers?|blister|pill ?box|bag"),
    (ListSource.PHARMACY, r"pharmac\w+|drug ?store|chemist|walgreens|cvs|print ?-?out|printed (?:list|sheet)"),
    (ListSource.PORTAL, r"app|website|portal|my ?chart|computer|internet|online|phone"),
    (ListSource.MEMORY, r"head|memory|remember\w*|by heart|mind|guess\w*"),
)


def helps_meant(text: str) -> str:
    """How much it helps: empty where nothing is said of it, or two things are."""
    said = " ".join(text.casefold().replace("’", "'").split()).strip(" .!")
    for code, words in _AT_THE_START:
        if re.match(rf"(?:{words})(?!\w)", said):
            return code.value
    if _TURNS.search(said):
        return ""
    found = [code for code, words in _HOW_MUCH if re.search(words, said)]
    return found[0].value if len(found) == 1 else ""


def source_meant(text: str) -> str:
    """What a list was read from; of two things, a mix."""
    said = text.casefold()
    found = {code for code, words in _SOURCES if re.search(rf"\b(?:{words})\b", said)}
    if len(found) > 1 or re.search(r"\b(?:mix|both|all of (?:them|those|these))\b", said):
        return ListSource.MIXED.value
    return next((code.value for code in found), "")


_NO_NAME: Final = r"(?!(?:the|with|from|that|which|who|in|an?|not|ones?|no|but|for|i|it|is)\b)"
_NAME_ALONE: Final = any_case(
    r"(?:(?:no|nope|nah|just|only|plain|simply|ordinary|regular|normal|it['’]?s|that['’]?s|they['’]?re|is|are|wrong"
    r"|not that|called|named|the|label|says|brand)\b[\s,:.;]*)*"
    rf"(?P<name>[^\W\d_][\w'’-]*(?: {_NO_NAME}[^\W\d_][\w'’-]*){{0,2}})(?P<more>(?:\s*[,;.(]|\s+(?=[^\W\d])).*)?"
)


def name_meant(reply: str) -> Reading:
    """The name of "no just Solpadeine, the ordinary ones with codeine", what is in it, and the other words."""
    found = _NAME_ALONE.fullmatch(reply.strip())
    if found is None or re.search(r"\d", reply):
        return Reading({})
    more = (found["more"] or "").strip(" ,;.()")
    inside = ", ".join(sorted(read_name(more).ingredients)) if re.search(r"\bwith\b|\bhas\b", more) else ""
    return Reading({"name": found["name"], **({"ingredient": inside} if inside else {})}, left=more)
