"""What somebody else has: "her brother nearly died of it", "3 was my dad", "its her brother not her".

It is never the person's own illness, allergy or sign. It is kept in the words it was told in, as family history;
trouble that anesthesia gave somebody is asked about by clinics, and is kept as that.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from visitprep.common_words import FULL_STOP, KIN, KIN_NEED
from visitprep.findings.called_by_helper import called_by_helper
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, Moment, with_answer, with_more_noted
from visitprep.visit.visit import Visit

_SOMEBODY: Final = (
    rf"(?:(?:\w+ )?{KIN}s?|sis|bro|famil(?:y|ies)|relatives?|kids?|children|half[- ](?:sister|brother))"
)
_NEEDS: Final = f"{KIN_NEED}| sis| bro| famil| relative| kid"
_ALSO: Final = r"(?:['’]?s (?:\w+ )?\w+|(?:,? and (?:my|her|his) \w+)|,? and \w+)?"
_WHOSE: Final = (
    r"(?:(?:my|her|his|our|their|the|(?:a|one|two|some|all|both)(?: of (?:my|her|his))?)\s+)?"
    rf"(?P<who>{_SOMEBODY})\b{_ALSO}"
)
_POINTS: Final = (
    r"(?:(?:no|oh|well|and|but|so|actually|only|just|because|it|that|this|they|these|was|were|is|are|it['’]?s"
    r"|that['’]?s|which one|not (?:me|mine|hers?|his|him|us))[\s,]+)*"
)
_HAS: Final = (
    r"(?:(?:also|always|once|only|on (?:my|her|his) \w+ side)\s+)*"
    r"(?:has|have|had|got|gets?|suffer\w*|(?:is|was|are|were) (?:the ones?|allergic|diabetic|sick)"
    r"|(?:nearly |almost )?(?:died|passed)|reacts?|reacted|lost|swells?|swelled|breaks? out|broke out)"
)
_NOT_OWN: Final = r"not (?:me|mine|my own|hers?|his|him|she|he)\b"
_IS_ANOTHERS: Final = any_case(
    rf"^{_POINTS}{_WHOSE}\s*(?:(?:who|that)\s+)?(?:{_HAS}\b|$|[,;.(]|,?\s*(?:and )?{_NOT_OWN}"
    r"|(?:only|though|on|years? ago|back then)\b|(?:in|around|about) (?:19|20)\d\d\b)",
    needs=_NEEDS,
)
_SINCE_A_DEATH: Final = r"(?:since|after|when|while|before|because|until|till|from|losing|lost)\b"
"""Before somebody, it tells when it began for the person: "down since my sister passed"."""
_THING_AND_WHO: Final = any_case(
    rf"^(?:(?!{_SINCE_A_DEATH})[\w-]+ ){{1,2}}(?:my|her|his|our) (?P<who>{_SOMEBODY})\b{_ALSO}\s*{_HAS}\b",
    needs=_NEEDS,
)
_NOT_THEIRS: Final = any_case(
    rf"\b{_WHOSE}[^,;]*[,\s]+(?:and |but )?{_NOT_OWN}"
    rf"|\b{_NOT_OWN}[,;]?\s+(?:but |it['’]?s |its |that['’]?s |it was )*"
    rf"(?:my|her|his|our) (?P<other>{_SOMEBODY})\b",
    needs=_NEEDS,
)
_IN_FAMILY: Final = any_case(
    r"\bruns? in (?:my|her|his|the|our) famil\w+|\bfamil(?:y|ial) history\b"
    r"|\b(?:on|its|it['’]s) (?:my|her|his) (?:mother|father|mom|mum|dad)['’]?s side\b"
)
_OWN: Final = any_case(
    r"\b(?:i|i['’]?m|i['’]?ve|me|myself|mine|(?:too|also|as well)(?=\s*(?:$|[,;.]))|both|same as"
    r"|like (?:my|her|his))\b"
)
_OTHERWISE: Final = any_case(r"\bnot (?:me|mine|i)\b")
_UNDER: Final = any_case(
    r"\ban(?:a)?est\w+|\bput (?:him |her )?under\b|\bgoing under\b|\bput to sleep\b|\bmalignant hyperthermia\b"
    r"|\bsedat\w+|\boperation\b|\bsurgery\b"
)


_PIECE: Final = any_case(rf"\s*(?:[,;]|{FULL_STOP}|\b(?:and|but)\b(?=\s+(?:my|her|his|i|she|he)\b))\s*")
_SUBJECT: Final = any_case(r"\b(?:i|i['’]?m|i['’]?ve|me|my|mine|s?he|they|we|her|his|hers|takes?|has|have)\b")
_LISTS: Final = frozenset({"allergies", "devices", "surgeries"})
"""What somebody else had of these is none of the list; a medicine of somebody else may be taken all the same."""


def is_none_of_theirs(part: str, words: str, visit: Visit) -> bool:
    """Words about one thing of a list say that it is somebody else's."""
    return part in _LISTS and is_anothers(words, visit)


def told_apart(words: str, visit: Visit, begins: Callable[[str], bool] = lambda piece: False) -> tuple[str, str]:
    """What is the person's own, and what is somebody else's: of words that name nobody, as the words before them.

    `begins`: the piece names another thing of the list, and so of the person.
    """
    own, others, of_another = list[str](), list[str](), False
    for piece in filter(None, _PIECE.split(words)):
        goes_on = of_another and not begins(piece) and not _SUBJECT.search(piece)
        of_another = is_anothers(piece, visit) or goes_on
        (others if of_another else own).append(piece)
    if not others:
        return words, ""
    if not own:
        return "", words
    return ", ".join(own), ", ".join(others)


def is_anothers(words: str, visit: Visit) -> bool:
    """The words say that somebody else has it, and the person does not."""
    said = " ".join(words.replace("’", "'").split()).strip(" .")
    if _OWN.search(_OTHERWISE.sub("", said)):
        return False
    if _IN_FAMILY.search(said):
        return True
    for found in (_NOT_THEIRS.search(said), _IS_ANOTHERS.match(said), _THING_AND_WHO.match(said)):
        if found and not _is_the_person(next(filter(None, found.groupdict().values()), ""), said, visit):
            return True
    return False


def _is_the_person(who: str, said: str, visit: Visit) -> bool:
    """What a helper calls the person: "mom" of a daughter. "Her mother" is another's."""
    if not who or re.search(rf"\b(?:her|his|their) {re.escape(who)}\b", said, re.IGNORECASE):
        return False
    return who.casefold().split()[-1] in called_by_helper(visit)


def with_told_of_family(visit: Visit, words: str, moment: Moment, *, anesthesia: bool = False) -> Visit:
    """The words with the family's history; of anesthesia with the family's trouble with it."""
    field = "family_anesthesia" if anesthesia or _UNDER.search(words) else "family_history"
    address = Address("health", field)
    before = getattr(visit.health, field)
    if before is None or before.casefold() in ("no", "none"):
        return with_answer(visit, address, words, moment)
    return visit if words in before else with_more_noted(visit, address, words, moment)
