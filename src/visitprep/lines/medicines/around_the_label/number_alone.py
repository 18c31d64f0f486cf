"""What is typed where a unit was asked of a number: the unit in more words, or that the label has none."""

from __future__ import annotations

import re
from typing import Final

from visitprep.lines.reading import Reading
from visitprep.medicines.label.vocabulary.how_much import PER, UNIT
from visitprep.patterns import any_case, compiled

_SAYS_NO_MORE: Final = compiled(
    r"(?:that['’]?s|thats|it['’]?s|its|it|just|only|all|what|as|is|the|on|a|how|label|box|bottle|packet|says?|said|reads"
    r"|written|writes|no|none|without|units?|number|nothing|else|like|so|i|already|told|you|there|there['’]?s"
    r"|capsules?|caps?|tablets?|doesn['’]?t|does|not|more|any|plain|called|patch|yes|ok|oh|let|me|look(?:ed|ing)?|see"
    r"|i['’]?m|at|and|in|my|of|one|ones|little|sorry|bag|pill|right|here|wait|mean|ones|for|sure|this|these|they)"
)
_OTHER_UNIT: Final = any_case(r"\b(?:not|isn['’]?t|ain['’]?t) (?:the |in )?(?:m\w*g|m\w*gra\w+|g|grams?)\b")
_PUT_RIGHT: Final = any_case(r"\b(?:no|wait|sorry|i mean|actually)\b")
_SPACED: Final = any_case(r"\bm[. ]?c[. ]?g\b")
_NAMED: Final = any_case(rf"(?:(?P<number>\d[\d.,]*)\s*|(?<!\w))(?P<unit>{UNIT}{PER}|ml|(?<!no )units?)(?!\w)")


def strength_told(reply: str, number: str, name: str, *, asked: bool) -> Reading:
    """The number with the one unit that `reply` names in any words; not `asked`, only where it has none."""
    said = _OTHER_UNIT.sub("", _SPACED.sub("mcg", reply.casefold()))
    found = list(_NAMED.finditer(said))
    is_one = len({one["unit"].split()[0] for one in found}) == 1 or bool(found and _PUT_RIGHT.search(said))
    strength = f"{found[-1]['number'] or number} {found[-1]['unit']}" if is_one else number
    words = set(re.split(r"[\s,;.!?]+", _NAMED.sub("", said).replace(number, ""))) - {"", *name.casefold().split()}
    left = "" if all(map(_SAYS_NO_MORE.fullmatch, words)) else reply.strip()
    return Reading({"strength": strength}, left=left) if asked or not (found or left) else Reading({})
