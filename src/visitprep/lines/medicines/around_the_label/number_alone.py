"""What is typed where a unit was asked of a number, and says that the label has none: "that's what it says"."""

from __future__ import annotations

import re
from typing import Final

from visitprep.patterns import any_case, compiled

_SAYS_NO_MORE: Final = compiled(
    r"(?:that['’]?s|thats|it['’]?s|its|it|just|only|all|what|as|is|the|on|a|how|label|box|bottle|packet|says?|said|reads"
    r"|written|writes|no|none|without|units?|number|nothing|else|like|so|i|already|told|you|there|there['’]?s"
    r"|capsules?|caps?|tablets?|doesn['’]?t|does|not|more|any|plain|called)"
)
_A_UNIT: Final = any_case(r"\d\s*(?:mg|mcg|g|iu|ml|units?)\b|^(?:mg|mcg|g|iu|ml|units?)$")


def is_the_number_alone(reply: str, number: str, name: str) -> bool:
    """Whether every word of `reply` says that it is the number and no more, or the name and the number again."""
    if _A_UNIT.search(reply.strip()):
        return False
    own = {number.casefold(), *name.casefold().split()}
    words = [one for one in re.split(r"[\s,;.!?]+", reply.casefold()) if one]
    return bool(words) and all(one in own or _SAYS_NO_MORE.fullmatch(one) for one in words)
