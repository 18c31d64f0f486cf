"""What says nothing of how a medicine is taken and stands beside it: a no in front, a strength not known."""

from __future__ import annotations

from typing import Final

from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import any_case

_NOT_SO: Final = any_case(
    r"\W*(?:no|nope|nah|naw|not (?:really|quite|exactly))\b[\s,.:;-]+"
    r"(?=(?:(?:i|she|he|we|just|only|more like|usually|mostly|it['’]?s|like|maybe|about)\s+)*"
    r"(?:(?:takes?|do(?:es)?|uses?|skips?|cuts?|splits?|breaks?)\s"
    r"|(?:\d|half|a half|one|two|three|four|once|twice|all|both|every)\b"
    r"(?!\s+(?:good|fine|ok|of|the time|knows?|told|else|said))"
    r"|(?:at|in|before|after|with|when|whenever|on)\s+(?:the |my |a )?(?:\w*night|nite|bed\w*|noon|morning|evening"
    r"|am|pm|breakfast|lunch|dinner|supper|food|meals|it|bad|weekends?|days)\b))"
)
"""In front of how it is taken, told instead of what was asked: "nah just at night"."""
_STRENGTH: Final = r"(?:mgs?|milligrams?|strength|dosage|dose)\b"
_NOT_KNOWN: Final = any_case(
    rf"(?:\bi (?:really )?)?\b(?:{NOT_SURE})(?: (?:of|on|about|what|how|many|the|its?|which|is))*\s+{_STRENGTH}"
    rf"(?: (?:it|they|that|is|are)\b)*|\b{_STRENGTH}[\s?,:]*(?:{NOT_SURE})\b"
)


def without_no(line: str) -> str:
    """Without a no in front of how it is really taken; one in front of anything else stays."""
    lead = _NOT_SO.match(line)
    return line[lead.end() :] if lead else line


def strength_not_known(line: str) -> tuple[str, str]:
    """The words that say so ("dunno mg"), and the line without them."""
    found = _NOT_KNOWN.search(line)
    if found is None:
        return "", line
    rest = f"{line[: found.start()].rstrip(' ,.;')}, {line[found.end() :].lstrip(' ,.;')}"
    return found[0], rest.strip(" ,")
