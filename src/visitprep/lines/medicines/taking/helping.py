"""How much a medicine helps, in the words of one clause."""

from __future__ import annotations

import re
from typing import Final

from visitprep.common_words import ABOUT, NUMBERS, SO_MANY
from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import any_case
from visitprep.visit.records.choices.medicine import Helps

_IT: Final = (
    r"(?:(?:it|they|that|this|these|those|yes it|yes they)\s+)?"
    r"(?:really\s+|does\s+|do\s+|only\s+|just\s+|still\s+)?"
)
_SO: Final = rf"{_IT}(?:helps?|works?)(?: me)?(?: only| just)?"
_SWEARS: Final = r"(?:damn |bloody |fucking )?"
_NO_HELP: Final = (
    r"(?:jack|squat|diddly|zip|zilch|nada|shit|crap|bugger|sod|bupkis|n[ou]thin[g']?)(?: (?:shit|all|squat))?"
)
_FOR_PAIN: Final = r"(?: (?:for|to|with) (?:me|him|her|it|(?:(?:the|my|his|her) )?pain)| at all)?"
_HELPS: Final[tuple[tuple[str, Helps], ...]] = (
    (
        rf"{_SO} (?:a lot|lots|a great deal|very much|very well|really well|well|great|"
        rf"good|so much)|"
        r"a lot|lots|a great deal|big help|(?:it['’]?s )?a (?:big|great|real) help|very well|a whole lot",
        Helps.A_LOT,
    ),
    (
        rf"{_SO} (?:some|somewhat|some of the time|ok|okay|alright)|some|somewhat|"
        rf"some help",
        Helps.SOME,
    ),
    (
        rf"{_SO} (?:(?:a )?little|a little bit|(?:a )?bit|a tad|a tiny bit|slightly)|"
        rf"a little(?: bit)?|(?:only |just |very |real )*(?:a )?little(?: (?:bit|help))?|a bit|slightly|"
        r"a little help|(?:it |they )?do(?:es)? (?:very |so |only a )?little|(?:it )?(?:just "
        r"|only )?takes? (?:the |an? |some )?edge off(?: of it| it| things)?"
        rf"(?: (?:for )?{ABOUT}?(?:half an|{SO_MANY}) \w+)?",
        Helps.A_LITTLE,
    ),
    (
        rf"{_IT}(?:does(?:n['’]?t| not)|do(?:n['’]?t| not)|did(?:n['’]?t| not)|is(?:n['’]?t| not)) (?:really )?"
        r"(?:help|work|helping|working|do (?:a thing|anything|n[ou]thin[g']?))(?: (?:at all|me|any|one bit))*|"
        r"(?:no|zero) help(?: at all)?|not at all|helps? none|"
        r"(?:it )?helps n[ou]thin[g']?|useless|never helped|not helping|no good|"
        rf"(?:it |they )?(?:(?:do|does|did|ai)(?:n['’]?t| not)|never)(?: do)?(?: me)? (?:a |one |any )?{_SWEARS}"
        rf"(?:{_NO_HELP}|good|thing){_FOR_PAIN}|(?:it |they )?(?:does|do|did) (?:me )?(?:{_NO_HELP}|no good)"
        rf"{_FOR_PAIN}",
        Helps.NOT_AT_ALL,
    ),
    (
        rf"(?:i['’]?m |i am |i )?(?:{NOT_SURE})"
        r"(?: (?:if|that|whether))?(?: (?:it|they) (?:helps?|works?|does anything))?(?: or not)?",
        Helps.UNSURE,
    ),
    (
        r"(?:it['’]?s )?too (?:soon|early)(?: to (?:say|tell))?|(?:i )?(?:only )?just started(?: it)?",
        Helps.TOO_SOON,
    ),
    (
        r"(?:(?:it['’]?s )?not|(?:it |they )?(?:is|are|ai)(?:n['’]?t| not)) (?:taken )?for (?:the |my )?pain",
        Helps.NOT_FOR_PAIN,
    ),
)
_MUCH: Final = (
    r"(?:a lot|lots|a great deal|very well|well|some|somewhat|a little(?: bit)?|(?:a )?bit|a tad|slightly)"
)
HELPS_A_PART: Final = any_case(
    rf"(?P<helps>{_IT}(?:helps?|works?))(?! {_MUCH}$)(?: (?:me|him|her))?"
    r"(?: (?:to|with|on|for))?(?: (?:the|my|his|her))?"
    rf"(?: (?!(?:pain|my|the|his|her|not|only|just|but|very|a|quite|really|in|at)\b)[^\W\d]+(?: [^\W\d]+)??)?? "
    rf"(?P<much>{_MUCH})(?: (?:with|for|on|when|at|in) .+)?"
)
"""What it helps stands in the midst of how much, and is told beside it: "helps the hip some"."""
HELPS_MORE_WHEN: Final = any_case(
    rf"(?:and |but )?(?:(?:a bit|much) )?(?:more|less|better|{_MUCH}) (?:if|when|once|after|with)\b.*"
)
"""Behind how much it helps: when that is otherwise."""
HELPS_BARE: Final = any_case(rf"(?:yes )?{_IT}(?:helps?|works?)|yes it does|it does help")
HELPS_WHERE: Final = any_case(
    rf"{_IT}(?:helps?|eases?|works?)(?: (?:with|on|for|in))? (?!.*\b(?:not|but|only)\b).+"
)
"""Where it helps, and not how much."""
HELPS_LITTLE: Final = any_case(
    rf"{_IT}(?:does(?:n['’]?t| not) (?:help|do|work) (?:me )?(?:that )?(?:much|a lot|so well|very well)|"
    r"(?:barely|hardly|scarcely) (?:helps?|works?)|helps not much)|not (?:very |too )?much(?: (?:help|good|use))?"
    r"|not a lot|not really|hardly at all|barely|hardly(?: any)?|meh|so[- ]?so|kind(?:a| of)|sort(?:a| of)"
)
_THE_PAIN: Final = any_case(
    rf"(?P<helps>(?:yes )?{_IT}(?:helps?|works?))(?: (?:with|on|for))?(?: (?:the|my|his|her))? pain(?P<much> .+)?"
)
"""That it helps the pain says no more than that it helps."""
FROM_SO_MANY: Final = any_case(
    rf"(?:(?:i|it|they|we|went|goes|cuts?|brought|brings|took|takes|dropped|them|the \w+|my \w+|down|me)\s+)*"
    rf"from (?:about |an? )?(?:\d+|{NUMBERS}|{SO_MANY})\b.* to (?:about |maybe |an? |just |only )?"
    rf"(?:\d+|{NUMBERS}|{SO_MANY}|none|zero|once|twice|hardly)\b(?!\s*(?:mg|pills?|tablets?)\b)"
)
"""What it did, in numbers: "from three a week to one or two"."""
_OF_EFFECT: Final = any_case(
    r"(?:(?:it|they|that|this|has|have|had|used to|only|just|still|now|really|also|does|do)\s+)*"
    r"(?:(?:does|do)(?:n['’]?t| not)\s+)?(?:help|work|eas)(?!\w*\s+(?:days?|out|outs?)\b)\w*\b(?!.*\d)"
    r"|(?:it |they )?(?:did|was|were) (?:wonders|great|good|well|a )"
)
_HELPS_SO_NOW: Final = any_case(
    r"(?:(?:and|but|now|then|it['’]?s|is|a lot|much|a bit|even|lately|these days|today|not|no)\s+)*"
    r"(?:less|more|better|worse|hardly|any ?more|longer)(?: (?:now|lately|these days|so|today|than before))*"
)


def how_much(clause: str) -> Helps | None:
    if pain := _THE_PAIN.fullmatch(clause):
        clause = f"{pain['helps']}{pain['much'] or ''}"
    if part := HELPS_A_PART.fullmatch(clause):
        clause = f"{part['helps']} {part['much']}"
    return next((code for words, code in _HELPS if re.fullmatch(words, clause, re.IGNORECASE)), None)


def is_effect(clause: str, *, behind_one: bool) -> bool:
    """Whether it tells how it helps, or behind a clause that does, that this is otherwise now."""
    return bool(_OF_EFFECT.match(clause) or (behind_one and _HELPS_SO_NOW.fullmatch(clause)))
