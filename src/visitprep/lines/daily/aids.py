"""What somebody uses to get around, and what they need help with, told in words: "a wrist brace, husband cooks"."""

from __future__ import annotations

from msgspec import Struct

from visitprep.common_words import A_NO
from visitprep.patterns import any_case
from visitprep.visit.records.choices.living import Aid

_AIDS = tuple(
    (aid, any_case(rf"(?<![\w-])(?:{words})(?![\w-])"))
    for aid, words in (
        (Aid.CANE, r"(?:walking )?canes?|(?:walking )?sticks?|hurry ?cane|quad cane"),
        (Aid.WALKER, r"walkers?|rollators?|walking frames?|zimmer(?: frame)?"),
        (Aid.WHEELCHAIR, r"wheel ?chairs?|(?:mobility )?scooters?|power ?chairs?|electric carts?"),
        (
            Aid.BRACE,
            r"braces?|splints?|corsets?|slings?|orthotics?|afos?|neck collars?|(?:walking|surgical|cam|air) boots?"
            r"|(?:back|lumbar|knee|ankle|wrist|thumb|elbow|neck|arch) (?:supports?|belts?|straps?|sleeves?|wraps?)",
        ),
        (Aid.CRUTCHES, r"crutch(?:es)?"),
        (
            Aid.OTHER,
            r"grab bars?|hand ?rails?|(?:bed |stair )?rails?|lift chairs?|stair ?lifts?|shower (?:chair|seat"
            r"|stool|bench)s?|raised toilet seats?|commodes?|grabbers?|reachers?|shopping carts?|sock aids?"
            r"|holds? (?:on(?:to)? )?(?:the )?(?:walls?|furniture)|furniture walks?|hoyer|ramps?|service dogs?",
        ),
    )
)
_SAYS_USED = any_case(r"(?:i |s?he |we |they )?(?:also )?(?:uses?|wears?|walks? with|gets? around with)\b")
_DENIED = any_case(rf"\b(?:{A_NO}|won'?t|refuses?|used to)\b")
_PARTS = any_case(r"[,;]|\.\s|\band\b(?= (?:s?he|i|my|uses?|wears?)\b)")


class Helped(Struct, frozen=True):
    """What words tell: the aids in them, and the words of each of the two."""

    aids: tuple[Aid, ...]
    used: str
    needed: str


def read(words: str) -> Helped:
    """Each part between commas is of the one or the other; where an aid is denied or wished for it is none."""
    aids: list[Aid] = []
    used: list[str] = []
    needed: list[str] = []
    for piece in filter(None, (one.strip(" .") for one in _PARTS.split(words))):
        found = [aid for aid, pattern in _AIDS if pattern.search(piece)]
        if not found and _SAYS_USED.match(piece):
            found = [Aid.OTHER]
        if found and not _DENIED.search(piece):
            aids += [aid for aid in found if aid is not Aid.OTHER or found == [Aid.OTHER]]
            used.append(piece)
        else:
            needed.append(piece)
    return Helped(tuple(dict.fromkeys(aids)), ", ".join(used), ", ".join(needed))
