"""How a medicine is really taken, told on the line that says what its label has: "three times, only takes 2"."""

from __future__ import annotations

import re
from typing import Final

from visitprep.medicines.label.line import read_parts
from visitprep.patterns import compiled

_TRUTH: Final = compiled(
    r"(?:[\s,;(]*\b(?P<turn>but|though|yet|except)\b[\s,]*|[\s,;(]+)"
    r"(?P<how>(?P<who>(?:i|she|he|they|we|mom|mum|mam|dad|nan|gran|(?:my|his|her|our) [^\W\d]+"
    r"|(?-i:[A-Z])[a-z]+)\s+)?"
    r"(?P<often>(?:(?:really|actually|usually|only|mostly|just|often|now|normally|still)\s+)*)"
    r"(?P<verb>takes?|taking|uses?|using)\s+"
    r"(?=[^,;]*?(?:\d|\b(?:half|one|two|three|four|five|six|once|twice|mornings?|nights?|noon"
    r"|evenings?|bedtime|every|"
    r"(?:some|most) days|weekends?)\b))"
    r"(?:(?!\s+(?:but|though|yet)\b)[^,;)])+)\)?",
    re.IGNORECASE,
)
_ONLY: Final = re.compile(r"\b(?:really|actually|only|just|mostly|usually)\b", re.IGNORECASE)
_NOT_BEFORE: Final = re.compile(r"\b(?:when|if|as|that|what|to|not|never|don['’]?t|doesn['’]?t)$", re.IGNORECASE)
_LABEL_SAYS: Final = compiled(
    r"[\s,;(]*\b(?:but|though)?\s*(?:(?:the|my|his|her|it|it['’]?s|its|is|was|he|she|i|i['’]?m"
    r"|he['’]?s|she['’]?s)\s+)*"
    r"(?:(?:label|bottle|box|script|prescription)\s+(?:says?|said|is|has)|(?:supposed|meant"
    r"|told)\s+to(?:\s+(?:be|take|have|use))?(?: it)?|"
    r"prescribed(?: (?:as|for))?|ordered|written (?:as|for))\s+(?=(?:it |at )?(?:\d|one|two|three"
    r"|four|once|twice|half|every))",
    re.IGNORECASE,
)
"""In front of what the label has, where that stands behind the truth."""


def take(row: str) -> tuple[str, str]:
    """The words of the truth, and the row without them; no words where the row does not tell the two apart."""
    label = _LABEL_SAYS.search(row)
    for found in _TRUTH.finditer(row):
        before = row[: found.start()].rstrip(" ,;(")
        if not before or _NOT_BEFORE.search(before):
            continue
        if _is_sure(found, before) or label:
            rest = f"{before}, {row[found.end() :].lstrip(' ,;')}".rstrip(" ,")
            return found["how"].strip(), " ".join(_LABEL_SAYS.sub(" ", rest).split())
    return "", row


def _is_sure(found: re.Match[str], before: str) -> bool:
    """A bare "take 2" behind a name is what labels say; behind what the label has already it is not."""
    third = found["verb"].endswith("s") or found["verb"].endswith("ing")
    told = bool(found["turn"] or found["who"]) or third
    if told and (found["turn"] or _ONLY.search(found["how"])):
        return True
    return (told or _ONLY.search(found["how"]) is not None) and _has_when(before)


def _has_when(before: str) -> bool:
    parts = read_parts(before)
    return parts is not None and bool(parts.line.whole_when)
