"""Body regions read from a person's own words, each with the side and the figure that the words give it.

The head of a phrase decides: "bottom of my foot" is the foot. Where words deny a place or only point from it
("below the knee"), or could mean several, nothing is read: the person is asked.
"""

from __future__ import annotations

import re
from itertools import pairwise

from visitprep.common_words import FULL_STOP
from visitprep.patterns import compiled
from visitprep.visit.records.body_names import (
    BACK,
    FRONT,
    PAIRED,
    PART_OF,
    PLACES,
    PLURALS,
    POINTING,
    SEVERAL,
    WHOLE_LIMB,
)
from visitprep.visit.records.body_sides import (
    SIDE,
    SIDES,
    Place,
    side_at_the_end,
    side_behind,
    side_in,
    side_word_before,
)
from visitprep.visit.records.body_spelling import any_of, spelled_out
from visitprep.visit.records.choices.pain import Region, Side

_NAME = compiled(rf"(?<![\w-])(?P<name>{any_of(PLACES)})(?![\w])(?!-?\s?siz|-shape|-like)")
_ITS_JOINT = compiled(r"\s+(?:joint|muscle|bone|tendon)s?\b")
_SIZED = compiled(
    rf"(?<![\w-])(?:{any_of(PLACES)})(?:-|\s)(?:sized?|shaped?|like)\b",
    needs=" size | sized | shape | shaped | like ",
)
_SEVERAL = compiled(rf"\b(?:{SEVERAL})\b")
_LIMB = compiled(rf"\b(?:{'|'.join(limb for limb, *_ in WHOLE_LIMB)})\b")
_LIMB_OR_RIBS = compiled(rf"{_LIMB.pattern}|\bribs\b")
_HARMLESS = compiled(r"\b(?:left|right|both|inner|outer|inside|outside|one|other|either)\s+sides?\b")
_POINTING = compiled(rf"\b(?:{POINTING})\b")
_NEAR = compiled(
    r"\s+(?:just\s+|right\s+|a (?:little|bit|inch) |in\s+)*(?!between\s+(?:\w+\s+)?shoulder ?blades?)"
    r"(?:above|below|under|underneath|beneath|behind|next to|near|close to|beside|between)\s+"
    rf"(?:(?:the|my|his|her|their|your|left|right|both)\s+)*(?:(?:{any_of(PLACES)})(?![\w])|[\w'-]+(?:\s+line)?)",
    needs=" above | below | under | underneath | beneath | behind | next to | near | close to | beside | between ",
)
"""Behind a name it tells where at that place: "chest under the breast", "hip near the groin"."""
_LEADS_TO = compiled(
    r"(?:\b(?:to|into|down|through|up|towards?|until|from|and|or|also|plus|then|not|but|go(?:es|ing)?)|[,;.])\s*$"
)
_OF = compiled(rf"\b(?:{PART_OF})s?\s+of\s+(?:(?:my|the|his|her|their|each|both|one)\s+)*")
_HEAD_OF = compiled(r"\bheads?\s+of\s+")
_SOLES = compiled(r"\b(?P<feet>foot|feet)(?:['’]s?)?,? bottoms?\b")
"""The bottoms are of the feet: "both feet bottoms"."""
_MODIFIER = compiled(r"\b(?:bottom|back|front|top|side)\s+")
_MODIFIED = compiled(rf"(?:{any_of(PLACES)}|{SEVERAL})\b")
_WAY = compiled(r"\b(?:to|into|down|through|up|towards?|until)\b")
_DOWN_FROM = compiled(r"\bfrom\b.*\bdown\b\W*$|\bdown\W*$")
_PARTS = compiled(rf"[,;:/&+()]|{FULL_STOP}|\band\b|\bplus\b|\bor\b|\balso\b|\bwith\b|\bthen\b")
_VIEW = compiled(r"\b(?P<front>front)\b|\b(?P<back>back|rear)\b")
_BOTH_VIEWS = compiled(
    r"\b(?:front and (?:the )?back|back and (?:the )?front)\s+of\s+(?:(?:my|the|left|right|both)\s+)*$"
)
_TWO_BACKS = compiled(r"\b(?:upper|mid(?:dle)?|low(?:er)?)(?= and (?:the )?(?:upper|mid\w*|low\w*) back\b)")
_ALL = compiled(
    r"\b(?:from\s+)?(?:head\s+to\s+(?:toes?|foot)|top\s+to\s+toe)\b"
    r"|\ball\s+over(?:\s+my\s+(?:whole\s+)?body)?\b|\beverywhere\b"
)


def regions_in(words: str) -> tuple[Region, ...]:
    """The regions named in `words`, in the order named; () when there is none, or when any is unclear."""
    return tuple(dict.fromkeys(place.region for place in places_in(words)))


def places_in(words: str) -> tuple[Place, ...]:
    """The same, each with its side and figure. A place with both figures named is there twice."""
    text = _TWO_BACKS.sub(r"\g<0> back", _plain(words))  # "middle and lower back"
    if _ALL.search(text):
        rest = _ALL.sub(" ", text)
        alone = not _NAME.search(rest) and not _POINTING.search(rest)
        return (Place(Region.WHOLE_BODY, word="all over"),) if alone else ()
    if band := _round_the_chest(text):
        return band
    if _points(text) or _HEAD_OF.search(text):
        return ()
    bare = _HARMLESS.sub(" ", _without_names(text))
    if _SEVERAL.search(bare):
        return ()
    found = _found(text)
    # "Neck to hand" may mean all that lies between.
    if len(found) > 1 and any(_WAY.search(text[a:b]) for a, b in _between(text)):
        return ()
    return found


_BAND = compiled(
    r"(?=.*\b(?P<front>ribs?|rib ?cage|chest|breasts?|breastbone)\b)"
    r"(?=.*\b(?:back|spine|backbone|(?P<high>shoulder ?blades?))\b)"
    r"(?=.*\b(?:a?round (?:in)?to|from\b.*\b(?:to|under))\b)(?!.*\b(?:not?|never|except|without|lower?|\w+n't)\b)"
)


def _round_the_chest(text: str) -> tuple[Place, ...]:
    """The front and the back of one side, where the words go round it and name no other part."""
    found, sides = _BAND.match(text), {SIDES.get(one["side"]) for one in SIDE.finditer(text)}
    others = {one.region for one in _found(text)} - {Region.CHEST, Region.MID_BACK, Region.UPPER_BACK}
    if found is None or others or not (sides == {Side.LEFT} or sides == {Side.RIGHT}):
        return ()
    back = Region.UPPER_BACK if found["high"] else Region.MID_BACK
    return tuple(Place(region, next(iter(sides)), word=found["front"]) for region in (Region.CHEST, back))


def likely_places(words: str) -> tuple[Place, ...]:
    """What the words may mean, for ticking before somebody is asked; nothing of what they deny or point from."""
    text = _plain(words)
    if _points(text) or _HEAD_OF.search(text):
        return ()
    return places_in(words) or _along(text, _found(text))


def one_side(words: str) -> Side | None:
    """The side that all of the words are about: "left arm, shoulder to fingers", "right ribs", "left hip to knee".

    Nothing where one place is told with a side and another without.
    """
    text, places = _plain(words), likely_places(words)
    sides = list(SIDE.finditer(text))
    said = {SIDES.get(match["side"]) for match in sides}
    others = _SEVERAL.findall(_LIMB.sub(" ", _HARMLESS.sub(" ", _without_names(text))))
    if len(said) != 1 or any(match["too"] for match in sides):
        return None
    side = next(iter(said))
    if len(others) == 1:
        left, ribs = sides[0][0], others[0]
        beside = rf"\b{left}\s+(?:side of (?:my |the )?)?{ribs}\b|\b{ribs}\s+on (?:my |the )?{left}\b"
        return side if re.search(beside, text) and all(one.side is side for one in places) else None
    limb = any(all(one.region in limb for one in places) for _, limb, _, _ in WHOLE_LIMB)
    name = _NAME.search(text)
    first = name is not None and sides[0].start() < name.start()
    alike = limb or (first and all(one.side is side for one in places))
    return side if places and not others and alike else None


def _along(text: str, found: tuple[Place, ...]) -> tuple[Place, ...]:
    """With what lies between on the same limb: "leg down to the foot", "shoulder to fingers", "from the knee down".

    A limb named alone goes from its first region to its last.
    """
    for limb, regions, first, last in WHOLE_LIMB:
        named = [regions.index(one.region) for one in found if one.region in regions]
        goes, whole = _WAY.search(text), re.search(rf"\b{limb}\b", text)
        if not whole and not (goes and len(named) > 1):
            continue
        begin, end = regions.index(first), regions.index(last)
        if goes and len(named) == 1 and _DOWN_FROM.search(text):
            begin, end = named[0], max(named[0], end)
        elif goes and named:
            begin = min(named) if len(named) > 1 else min(begin, *named)
            into = whole and whole.start() > goes.start() and not _NAME.search(text, whole.end())
            end = max(end, *named) if into else max(named)
        elif named:
            continue
        between = (region for region in regions[begin : end + 1] if region is not Region.HIP)
        mine = [one for one in found if one.region in regions]
        side = next((one.side for one in mine if one.side), None)
        rest = [Place(region, side) for region in between if region not in {one.region for one in mine}]
        order = {region: number for number, region in enumerate(regions)}
        chain = sorted((*mine, *rest), key=lambda one: order[one.region])
        found = (*(one for one in found if one not in mine), *chain)
    return found


def _points(text: str) -> bool:
    """Words that deny or point, outside of a whole name: "between the shoulder blades" is one."""
    return bool(_POINTING.search(_NAME.sub(" ", text)))


_REACHED = compiled(
    r"(?P<how>\b(?:(?:lift|rais|reach|swing)\w*|look\w*(?=\s+(?:over|behind))"
    r"|(?:get|put|hold|mov|bring|pick)\w*\s+(?:it|(?:my|the|his|her)\s+(?:arm|hand|elbow|leg|foot|knee)s?)\b)[^,;.]{0,25}?)"
    r"\b(?:over|above|behind|past|up\s+to|to)\s+(?:my|the|his|her|your)\s+(?:own\s+)?"
    r"(?:head|back|neck|shoulders?|ears?|chest|face|mouth|feet|toes|knees?|waist)\b"
)
"""How far something can be moved is no place: "cant lift it over my head"."""


def _plain(words: str) -> str:
    text = _SOLES.sub(lambda match: f"soles of {match['feet']}", spelled_out(words))
    return _without_near(_SIZED.sub(" ", _REACHED.sub(lambda match: match["how"], text)))


def _without_near(text: str) -> str:
    """Without what a place is near to, where that place is named before it, in the same part of the words."""

    def of_a_place(match: re.Match[str]) -> str:
        before = text[: match.start()]
        part = re.split(r"[,;.]|\b(?:and|or)\b", before)[-1]
        if not _NAME.search(part) or _LEADS_TO.search(before):
            return match[0]
        side = (
            None
            if SIDE.search(part)
            else re.search(r"\b(?:left|right)\b(?! (?:above|below|under|be|next|near))", match[0])
        )
        return f" on the {side[0]}" if side else " "  # "head behind the left eye"

    return _NEAR.sub(of_a_place, text)


def names_in(text: str) -> list[re.Match[str]]:
    """The words for a place, a whole limb or the ribs, in their order: "lower leg" is one."""
    places = list(_NAME.finditer(text))
    limbs = (
        one
        for one in _LIMB_OR_RIBS.finditer(text)
        if not any(at.start() <= one.start() < at.end() for at in places)
    )
    return sorted((*places, *limbs), key=lambda one: one.start())


def heads(text: str) -> str:
    """Small letters without the words for a part of what follows ("bottom of my"); all else stands where it was."""
    plain = _OF.sub(lambda match: match[0] if _is_one_name(text, match) else _blank(match), text)
    return _MODIFIER.sub(lambda match: _blank(match) if _MODIFIED.match(plain, match.end()) else match[0], plain)


def _is_one_name(text: str, match: re.Match[str]) -> bool:
    """Whether it is one name as a whole: "small of my back"."""
    name = _NAME.match(text, match.start())
    return bool(name and " of " in name["name"])


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _without_names(text: str) -> str:
    """With "joint" and "muscle" gone where they stand behind the name they go with."""
    plain, between, begin = heads(text), list[str](), 0
    for name in _NAME.finditer(plain):
        between.append(plain[begin : name.start()])
        joint = _ITS_JOINT.match(plain, name.end())
        begin = joint.end() if joint else name.end()
    return " ".join((*between, plain[begin:]))


def _between(text: str) -> list[tuple[int, int]]:
    names = list(_NAME.finditer(heads(text)))
    return [(one.end(), other.start()) for one, other in pairwise(names)]


def _found(text: str) -> tuple[Place, ...]:
    plain = heads(text)
    names = list(_NAME.finditer(plain))
    parts = [0, *(match.start() for match in _PARTS.finditer(text)), len(text)]
    found: list[Place] = []
    last: Side | None = None
    for number, match in enumerate(names):
        begin = max([0, *(part for part in parts if part <= match.start())])
        begin = max(begin, names[number - 1].end() if number else 0)
        end = min(part for part in parts if part >= match.end())
        end = min(end, names[number + 1].start() if number + 1 < len(names) else end)
        region, view = PLACES[" ".join(match["name"].split())]
        own = side_in(text[begin : match.start()]) or side_behind(text, match.end(), end)
        before = side_word_before(text, begin)
        side = before or own
        # "Left hip and knees": which knees, nobody said.
        goes_on = last is Side.BOTH or not is_several(match["name"])
        if side is None and match["name"].startswith("between"):
            side = Side.MIDDLE
        if side is None and last is not None and region in PAIRED and number and goes_on:
            side = last
        last = side if side in (Side.LEFT, Side.RIGHT, Side.BOTH) else last
        views = _views(text[begin : match.start()], text[match.end() : end]) or {view}
        if _BOTH_VIEWS.search(text[: match.start()]):
            views = {FRONT, BACK}
        if found and (whole := _whole_and_part(text, names[number - 1], match, found[-1].region, region)):
            # "Big toe on my left foot", "left foot big toe": one place, with the side of both words.
            found[-1] = Place(*whole, found[-1].side or side, found[-1].view, found[-1].word)
            continue
        for one in sorted(views):
            found.append(Place(region, side, one, match["name"]))
    return side_at_the_end(text, names, found)


def _whole_and_part(
    text: str, one: re.Match[str], other: re.Match[str], first: Region, second: Region
) -> tuple[Region] | None:
    between = text[one.end() : other.start()]
    if re.fullmatch(r"\s+(?:on|of|in)\s+(?:(?:my|the|left|right|both|each)\s+)*", between):
        return (first,)
    if between.isspace() and (first, second) in ((Region.FOOT, Region.TOES), (Region.HAND, Region.FINGERS)):
        return (second,)
    return None


def _views(before: str, after: str) -> set[str]:
    found: set[str] = set()
    for match in _VIEW.finditer(f"{before} | {after}"):
        found.add(FRONT if match["front"] else BACK)
    return found


def mentions_place(words: str) -> bool:
    """Some part of the body is named in `words`, plainly or not."""
    text = _plain(words)
    return bool(_NAME.search(text) or _SEVERAL.search(text) or _ALL.search(text))


def place_spans(words: str) -> list[tuple[int, int]]:
    """Where a part of the body is named in `words`, plainly or not."""
    text = words.lower() if len(words.lower()) == len(words) else words
    return [found.span() for one in (_NAME, _SEVERAL) for found in one.finditer(text) if "side" not in found[0]]


def says_side(words: str) -> bool:
    """Some side is named in `words`."""
    return bool(SIDE.search(_plain(words)))


def is_several(word: str) -> bool:
    """A word for two or more of a pair: "hands"."""
    return word in PLURALS
