"""What is typed where a unit was asked of a number: the unit in more words, or that the label has none."""

from __future__ import annotations

import re
from typing import Final

from visitprep.lines.reading import Reading
from visitprep.medicines.label.vocabulary.how_much import STRENGTH, UNIT_NEXT
from visitprep.patterns import any_case, compiled

_SAYS_NO_MORE: Final = compiled(
    r"(?:that['’]?s|thats|it['’]?s|its|it|just|only|all|what|as|is|the|on|a|how|label|box|bottle|packet|says?|said|reads"
    r"|written|writes|no|none|without|units?|number|nothing|else|like|so|i|already|told|you|there|there['’]?s"
    r"|capsules?|caps?|tablets?|doesn['’]?t|does|not|more|any|plain|called|patch|yes|ok|oh|let|me|look(?:ed|ing)?|see"
    r"|i['’]?m|at|and|in|my|of|one|ones|little|sorry|bag|pill|right|here|wait|mean|ones|for|sure|this|these|they)"
)
_OTHER_UNIT: Final = any_case(r"\b(?:not|isn['’]?t|ain['’]?t) (?:the |in )?(?:m\w*g|m\w*gra\w+|g|grams?)\b")
_LETTERS: Final = any_case(r"\bm[. ]{0,2}c[. ]{0,2}g\b|\bm[. ]{1,2}g\b")
_PUT_RIGHT: Final = any_case(r"\b(?:no|wait|sorry|i mean|actually)\b")
_A_UNIT: Final = any_case(r"\d\s*(?:mg|mcg|g|iu|ml|units?)\b|^(?:mg|mcg|g|iu|ml|units?)$")


def is_the_number_alone(reply: str, number: str, name: str) -> bool:
    """Whether every word of `reply` says that it is the number and no more, or the name and the number again."""
    if _A_UNIT.search(reply.strip()):
        return False
    own = {number.casefold(), *name.casefold().split()}
    words = [one for one in re.split(r"[\s,;.!?]+", reply.casefold()) if one]
    return bool(words) and all(one in own or _SAYS_NO_MORE.fullmatch(one) for one in words)


def strength_told(reply: str, number: str) -> Reading:
    """The number with the one unit that `reply` names in any words; with none, or two, the number and their words.

    What says more than where it stands is kept beside it.
    """
    said = _LETTERS.sub(lambda one: re.sub(r"[. ]", "", one[0]), reply)
    said = _OTHER_UNIT.sub("", said)
    own = STRENGTH.search(said.casefold())
    units = [
        hit for at in re.finditer(r"(?<![^\W\d])(?=[^\W\d]|%)", said) if (hit := UNIT_NEXT.match(said, at.start()))
    ]
    if own is not None and len(units) < 2:
        strength, rest = said[own.start() : own.end()], f"{said[: own.start()]} {said[own.end() :]}"
    elif units and (len({one[0].casefold() for one in units}) == 1 or _PUT_RIGHT.search(said)):
        whole = STRENGTH.match(f"{number} {said[units[-1].start() :]}".casefold())
        strength = f"{number} {units[-1][0]}" if whole is None else whole[0]
        rest = re.sub(re.escape(strength.removeprefix(f"{number} ")), " ", said, flags=re.IGNORECASE)
    else:
        strength, rest = number, said
    more = any(not _SAYS_NO_MORE.fullmatch(one) for one in re.findall(r"[\w'’]+", rest.casefold()))
    return Reading({"strength": strength}, left=reply.strip() if more else "")
