"""Of a line about a medicine what is prescribed, what is really taken, and what one of the day's doses does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from visitprep.patterns import compiled

_SOME: Final = r"(?:\d|half|a half|one|two|three|four|five|six|once|twice|all|both|every|nothing|none)"
_PERSON: Final = r"(?:i|she|he|mom|mum|dad|we)"
_HOW: Final = r"(?:(?:really|actually|usually|only|mostly|just|sometimes|often|always|still|end up)\s+)*"
_A_DOSE: Final = (
    r"(?:(?:the|my|a|that|his|her)\s+)?(?:morning|mornin|noon|lunch(?:time)?|mid ?day|afternoon|evening|night|nite|"
    r"bed ?time|am|pm|first|second|third|last|extra|middle|other|1st|2nd|3rd|4th)\s+"
    r"(?:one|dose|pill|tab|tablet|capsule|cap|patch)s?"
)
_REALLY: Final = compiled(
    r"(?<!when)(?<!\bif)(?<!\bas)(?<!that)[\s,;(]+(?:but |and |though )*"
    rf"(?P<how>{_PERSON}\s+{_HOW}(?:takes?|taking|uses?|using|do(?=\s+(?:it\s+|only\s+|just\s+)*{_SOME}\b))\s+"
    rf"(?=[^,;]*\b(?:{_SOME}|it (?:only |just )?(?:at|when|if|in|once|twice|every)))[^,;)]+"
    rf"|{_PERSON}\s+{_HOW}(?:skips?|forgets?|forgot|miss(?:es)?|leaves? (?:out|off)|cuts? out|quit|dropped)\s+"
    rf"(?=(?:\w+\s+){{0,2}}?(?:{_A_DOSE}|it|them|doses?|one|some)\b)[^,;)]+"
    rf"|(?<=but )(?:only|just|really|usually|mostly)?\s*takes?\s+(?:only\s+)?(?={_SOME}\b)[^,;)]+"
    rf"|(?:really|actually|in truth)\s+(?=[^,;]*\b{_SOME})[^,;)]+)\)?",
    re.IGNORECASE,
)
"""How it is really taken, told behind what the label says."""
_TAKES: Final = compiled(
    rf"[\s,;]+(?P<how>(?:only |just |really )*(?:takes?|taking|use|using)\s+(?:only\s+"
    rf"|just\s+)?(?={_SOME}\b)[^,;)]+)",
    re.IGNORECASE,
)
"""The same without the person, behind what is prescribed."""
_PRESCRIBED: Final = compiled(
    r"[\s,;(]+(?:(?:and|but|though)\s+)?(?:(?:(?P<doctor>(?:dr|doctor)\.?\s+(?!wants?|said|says?|told|has|had)[a-z]+)"
    r"|they|he|she|it|the\s+(?:dr|doctor|doc|clinic|label|bottle)|my\s+(?:dr|doctor|doc)|dr|doctor|doc|label|bottle|box"
    r"|script|prescription)\s+(?:wants?|wanted|said|says?|told|tells?|has|have|had|got|ordered|wrote|reads?|is)"
    r"(?:\s+(?:me|him|her))?(?:\s+(?:on(?: it| this)?(?: for)?|to (?:take|have|use|be on)(?: it)?"
    r"|taking(?: it)?|down for|for))?"
    r"|(?:i['’]?m |i am |he['’]?s |she['’]?s |is |was )?(?:supposed|meant|told) to (?:take|have|be on|be taking"
    r"|be taken|be|get|use)(?: it)?"
    r"|says?|prescribed(?: as| at| for)?|ordered|written(?: for)?)\s*:?\s+"
    r"(?=(?:\d|half|one|two|three|four|once|twice|every|an?\b|in the|at (?:night|bed|noon)|before|after|with ))",
    re.IGNORECASE,
)
"""Who wants it so: no part of the label."""
_IS_SO: Final = compiled(
    r"(?<=\w)[\s,;(]+(?:(?:they|the dr|my dr|dr|doctor|doc|clinic)\s+)?(?:(?:has|have|had|got)\s+(?:me|him"
    r"|her)\s+on(?: it)?"
    r"|(?:cut|took|brought|lowered|raised|upped|moved|put|bumped)\s+(?:me|him|her|it)\s+(?:down\s+|up\s+|back\s+)?to"
    r"|(?:label|bottle|box|it)?\s*says|prescribed(?: as| at)?)\s*:?\s+(?=(?:\d|half|one|two|three|four|once"
    r"|twice|every)\b)",
    re.IGNORECASE,
)
"""In front of what is prescribed now, which nobody doubts."""
_ONE_DOES: Final = compiled(
    r"(?:^|(?<=[\s,;(]))(?:(?:but|and|because|'?cause|cuz|cos|since|as)\s+)?"
    rf"(?P<words>(?:(?:it|they|this|that)\s+)?(?:(?:always|really|just|sometimes)\s+)?(?:makes?|gives?|leaves?)\s+"
    rf"(?:me|him|her)\s+(?:(?:an?|the|some)\s+)?(?P<what>(?:(?!\sfor (?:the|my)\b)[^,;)])+)"
    r"|(?:(?:it|they)\s+)?(?:upsets?|bothers?|hurts?|burns?|tears? up|messes? (?:up|with)|(?:is|are) (?:hard"
    r"|rough) on)\s+"
    r"(?:my|the|his|her)\s+(?!pain)[^,;)]+"
    rf"|{_A_DOSE}\s+(?:(?:always|really|just|usually|sometimes)\s+)?"
    r"(?:makes?|made|gives?|gave|leaves?|left|knocks?|upsets?|bothers?|hurts?|keeps?|kept|gets?|puts?|messes|turns?"
    r"|burns?|is|was|does|do|helps?|wears?|works?|sits?|comes?)\b(?:(?!\sfor (?:the|my)\b)[^,;)])*)",
    re.IGNORECASE,
)
_BAD: Final = compiled(
    r"\b(?:makes?|made|gives?|gave|leaves?|left|knocks?|upsets?|bothers?|hurts?|keeps?|kept|gets?|puts?|messes|turns?"
    r"|burns?|comes? back|(?:hard|rough) on)\b(?!.*\b(?:relief|better|help|through|some sleep)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AsTaken:
    label: str
    """What the label says, without all the rest."""
    really: str = ""
    trouble: str = ""
    words: str = ""
    """What else is told of one of the day's doses."""


def told_apart(row: str) -> AsTaken:
    """The parts of `row`. A time of the day that tells which dose is meant is no time of taking."""
    label, trouble, words = row, list[str](), list[str]()
    while (one := _ONE_DOES.search(label)) is not None and label[: one.start()].strip():
        if _BAD.search(one["words"]):
            trouble.append((one["what"] or one["words"]).strip())
        else:
            words.append(one["words"].strip())
        label = _without(label, one)
    really = _REALLY.search(label)
    if really is None and (prescribed := _PRESCRIBED.search(label)):
        really = _TAKES.search(label, prescribed.end())
    if really is None or not label[: really.start()].strip():
        if not re.search(r"\btakes?\b", label):  # else the words tell which of the two is the label's
            label = _IS_SO.sub(" ", label)
        return AsTaken(label, "", ", ".join(trouble), ", ".join(words))
    how = really["how"].strip()
    label = _without(label, really)
    if prescribed := _PRESCRIBED.search(label):
        who = f", {prescribed['doctor']}, " if prescribed["doctor"] else " "
        label = label[: prescribed.start()] + who + label[prescribed.end() :]
    return AsTaken(" ".join(label.split()), how, ", ".join(trouble), ", ".join(words))


def _without(line: str, found: re.Match[str]) -> str:
    return ", ".join(filter(None, (line[: found.start()].rstrip(" ,;"), line[found.end() :].strip(" ,;"))))
