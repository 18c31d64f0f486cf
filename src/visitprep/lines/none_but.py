"""A no to a whole list, and what is there all the same: "none, well staples from the c section"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from visitprep.lines.reading import Reading
from visitprep.patterns import compiled

_BEFORE: Final = r"(?:(?:well|um+|uh|oh|honestly|actually|i guess|i said)[\s,]+)*"
_BARE: Final = (
    r"(?:no|none|nope|nah|naw|nothing|never|not really|no[,\s]+(?:none|nothing|never|not really)"
    r"|not that (?:i|we) know(?: of)?|not (?:any|a thing)|(?:i )?do ?n['’]?t think so|(?:i )?(?:have|had)(?: had)?"
    r" (?:none|nothing))"
)
_SAYS_NO: Final = (
    r"(?:no|none of|never|not|nothing|without|(?:(?:i|we|he|she|they)\s+)?(?:(?:do|does|did|have|has|had)"
    r"\s?(?:n['’]?t|not)|(?:have|had|has) (?:no|never|not)|(?:i|we)['’]ve (?:no|never|not)))"
)
_OUTCOME: Final = (
    r"(?:help\w*|relief|good|better|chang\w*|problems?|trouble|effects?|difference|luck|pain|reaction|work\w*|sure"
    r"|bad|longer|more|much|know|remember|want\w*|use|card)"
)
_SPECIFIC: Final = rf"{_SAYS_NO}(?:\s+(?!{_OUTCOME}\b)[\w'’/-]+){{1,6}}"
_DENIES: Final = compiled(rf"(?i:{_BEFORE}(?P<all>{_BARE}|{_SPECIFIC}))[\s,;.]*")
_GENERAL: Final = compiled(rf"(?i:{_BEFORE}{_BARE})[\s,;.]*")
_TURN: Final = (
    r"(?:well|ok(?:ay)?|except(?:ing)?(?: for| that| maybe)?|but(?: for)?|only|just|unless (?:you|u) count"
    r"|other than|apart from|aside from|besides|save for|though|(?:i|he|she) (?:do|does|did) have)"
)
_EXCEPT: Final = compiled(
    rf"(?i:(?:[\s,;.!]+{_TURN})+[\s,:]+(?:(?:i|he|she|we)\s+(?:(?:do|does|still|only|just)\s+)*(?:have|has|had|got"
    r"|take|use)\s+|there(?:['’]s| is| was)\s+|for\s+)?)"
)
_BREAK: Final = compiled(
    r"(?i:[,;.!]\s+(?:(?:i|he|she)\s+(?:have|has|had|got)\s+)?|\s+(?:i|he|she) (?:have|has|had|got)\s+)"
)

_WAS: Final = compiled(
    r"(?i:(?:just|only|but)\b.*\b(?:had|wore|used to|as a (?:kid|child|teen\w*)|when (?:i|he|she) was)\b)"
)
_SENTENCE: Final = compiled(r"\s*[,;.:!]\s+|\s+[–-]+\s+")
_OF_THE_LIST: Final = compiled(
    rf"(?i:{_BEFORE}{_SAYS_NO}(?:\s+(?:had|have|got|tried|taken|done|any|other|a|an|of|those|these|that))*"
    r"(?:\s+(?:anything|operations?|surger(?:y|ies)|treatments?|tests?|scans?|medicines?|medications?|meds|pills))?)"
)
"""The whole list and nothing by name: "haven't tried anything"."""


def exception_in(line: str, names: Callable[[str], bool]) -> tuple[str, str]:
    """What a line denies, and what it tells all the same; both empty where it does not do both.

    `names`: whether words name a thing of the list. "No relief, it just got worse" denies nothing of one.
    """
    for but in _EXCEPT.finditer(line):
        if _DENIES.fullmatch(line[: but.start()]) and names(told := line[but.end() :].strip()):
            return line[: but.start()].strip(" ,;."), told
    for stop in _BREAK.finditer(line):
        if _GENERAL.fullmatch(line[: stop.start()]) and names(told := line[stop.end() :].strip()):
            return line[: stop.start()].strip(" ,;."), told
    return "", ""


def says_only_no(words: str) -> bool:
    """No more than that: nothing of it is worth a note beside the thing that is told."""
    return _GENERAL.fullmatch(words.strip()) is not None


def beside_none(words: str, *, or_except: bool = False) -> str:
    """What stands behind a no to the whole list and takes nothing of it back: "none, i get drug tested".

    With `or_except` also what may take something back, "none, only …", which the caller looks at.
    """
    none, *beside = _SENTENCE.split(words.strip(), maxsplit=1)
    is_note = bool(beside) and says_only_no(none)
    is_note = is_note and (or_except or bool(_WAS.match(beside[0])) or not _EXCEPT.match(f" {beside[0]}"))
    return beside[0] if is_note else ""


def with_denied(readings: tuple[Reading, ...], denied: str) -> tuple[Reading, ...]:
    """What was denied by name stays with the first thing told, in their own words."""
    if not readings or not denied or says_only_no(denied) or _OF_THE_LIST.fullmatch(denied):
        return readings
    first, *others = readings
    return (replace(first, left=", ".join(filter(None, (first.left, denied)))), *others)
