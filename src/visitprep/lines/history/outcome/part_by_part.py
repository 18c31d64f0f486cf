"""What helped one part of the body and not another, "arm better neck no"; or one of several and not another."""

from __future__ import annotations

from visitprep.lines.history.part_named import NOUN
from visitprep.patterns import any_case

_WELL = (
    r"(?:yes|yep|yeah|(?:much |a lot |way |some |a (?:bit|little) )?(?:better|easier|good|great)|helped|gone"
    r"|fine|ok(?:ay)?|improved|worked)"
)
_ILL = (
    r"(?:no(?! (?:pain|more|longer|problem|trouble))|nope|not?(?= (?:so )?(?:much|at all|really|better|help\w*))"
    r"|worse(?: than (?:before|ever))?|bad|(?:the )?same|n[ou]thin[g']?|never|didn['’]?t|did not|no (?:help|better"
    r"|change)|still (?:hurts?|bad|there|numb|pain\w*))"
)
_ONE_PART = (
    rf"(?P<part>(?:(?:left|right|both|low(?:er)?|upper|my|the|her|his)\s+)*{NOUN}(?: (?:pain|ache|numbness|part))?)"
)
_PART_THEN = any_case(
    rf"\b{_ONE_PART}[\s:=-]*(?:(?:is|was|are|were|got|gets|feels?|felt|went|has been|helped|pain)\s+)*"
    rf"(?:(?P<well>{_WELL})|(?P<ill>{_ILL}))\b"
)
_THEN_PART = any_case(
    rf"(?<![\w-])(?:(?P<well>{_WELL})|(?P<ill>{_ILL}|not))\s+(?:(?:for|in|on|with|me|help\w*)\s+)*\b{_ONE_PART}\b"
)

_PIECE = any_case(r"[.;,]\s*|\b(?:but|while)\b|\band (?=(?:then )?the\b)")
_WHICH = any_case(
    r"\b(?P<which>first|1st|second|2nd|third|3rd|fourth|last|latest|other|newer|older)\b"
    r"(?! (?:few |couple |\w+ )?(?:days?|weeks?|months?|years?|nights?|hours?|time i)\b)"
)
_GRADES = {
    "none": any_case(
        r"\b(?:not (?:at all|much|really)|n[ou]thin[g']?|none|no(?: help| good)?|did(?: ?n.?t| not)|never)\b"
    ),
    "worse": any_case(r"\bworse\b"),
    "a_little": any_case(r"\b(?:a (?:little|bit|tad)|slightly|barely|hardly)\b"),
    "a_lot": any_case(r"\b(?:a lot|lots|great|completely|very (?:much|well)|so much)\b"),
    "some": any_case(r"\b(?:some|somewhat|partly|half)\b"),
    "good": any_case(r"\b(?:helped|worked|good|better|yes)\b"),
}
"""The surest first."""


def several_differ(text: str) -> bool:
    """Of two or more each did otherwise: "a lot the first one. the second only a little"."""
    told = dict[str, str]()
    for piece in _PIECE.split(text):
        grade = next((name for name, words in _GRADES.items() if words.search(piece)), "")
        which = {found["which"].casefold() for found in _WHICH.finditer(piece)}
        if grade and len(which) == 1:
            told[which.pop()] = grade
    return len(set(told.values())) > 1


def part_by_part(text: str) -> tuple[int, int] | None:
    """From where to where the words say it of each part: "arm better neck no", "yes for the leg, not the back"."""
    for pattern in (_PART_THEN, _THEN_PART):
        found = list(pattern.finditer(text))
        well = {one["part"].casefold() for one in found if one["well"]}
        ill = {one["part"].casefold() for one in found if one["ill"]}
        if well and ill and well != ill:
            return found[0].start(), found[-1].end()
    return None
