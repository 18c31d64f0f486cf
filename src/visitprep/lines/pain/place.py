"""Where it hurts and since when, in one line: "low back right side, 2 years"."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from visitprep.common_words import FULL_STOP
from visitprep.lines.apart import each
from visitprep.lines.date_in_line import days_in
from visitprep.lines.pain.attacks import attacks_in
from visitprep.lines.pain.cause import cause_of, without_cause
from visitprep.lines.pain.described import (
    denies,
    described,
    says_again,
    says_no_place,
)
from visitprep.lines.pain.pains_apart import FIRST, GOES, ON, VERB, has_day, names_again, pains_apart
from visitprep.lines.pain.since import OFTEN, WHEN_YOUNG, take_began
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.text import capital
from visitprep.visit.dates.partial_date import Order
from visitprep.visit.records.body_names import WHOLE_LIMB
from visitprep.visit.records.body_sides import Place
from visitprep.visit.records.body_words import (
    likely_places,
    mentions_place,
    one_side,
    place_spans,
    places_in,
)
from visitprep.visit.records.choices.pain import Region, Side
from visitprep.wording import N_, later

_SINCE_LEFT = any_case(
    r"\b(?:since|for|from|started|began|starting|beginning|ever since|it|the past|the"
    r" last|past|last|now)\s*(?=;|,|$)"
)
_WORSE_LATER = any_case(
    r"\b(?P<when>(?:ever )?(?:since|after|from) (?:(?!\bsince\b)[^;])+?)(?P<how>[\s,]+(?:but |and |then |now )*"
    r"(?:(?:it|it['’]?s|is|was|got|been|gotten|much|really|real|so|very|way|a lot|lots) )*"
    r"(?:worse|worst|bad|awful|terrible|unbearable|horrible|severe) (?:since|in|from|after|this|last)\b[^,;.]*)"
)
"""Its second day is that of the worsening: "since the 2nd operation but real bad since august"."""
SAME_DAY = any_case(
    r"(?:\b(?:and |it |which |that )*(?:began|started|came on|came|happened)\s+)?(?:(?:at|on|in|from|since|around"
    r"|about|after|with) (?:about |around )?)?\b(?P<when>(?:the )?same"
    r" (?:day|time|date|night|morning|week|month|year|accident|crash|wreck|fall|injury)\b(?: as\b(?! bad)[^,;.]*)?"
    r"|same as (?:the|my|his|her) [^,;.]+|when (?:the|my|his|her) [^,;.]{2,30}? (?:started|began|did|came)\b"
    r"|(?:started|began|came on) with (?:the|my|his|her) \w+$)(?! (?:surger|cent))"
)
"""When it began, by another pain: no place."""
_SAME = any_case(r"(?:the )?same\b(?! as)")
_HEADACHE = any_case(r"(?:(?:bad|my|the|a) )*(?P<what>headaches?|migraines?)\b")
"""In the head, wherever it is worst: "behind the eye", "above the ear"."""
_SIDE_ALONE = any_case(
    r"(?:on )?(?:the |my )?(?:left|right|lt|rt|lft|both|middle|center)(?: sides?)?|in the middle"
)
_WITH_MIDDLE = frozenset({Region.UPPER_BACK, Region.MID_BACK, Region.LOWER_BACK})
"""Regions across the middle, of which people say the side."""


_SPREADS = any_case(rf"\s*,?\s+(?P<to>{GOES}.*)$")
_COMES_AND_GOES = any_case(
    r"\s*,?\s*\b(?P<how>on (?:and|n|&) off|off (?:and|n|&) on|now and then|comes? (?:and|n|&) goe?s?"
    r"|all the time|constant(?:ly)?|sometimes)\b"
)
_STAYS_THERE = any_case(
    r"across\b(?!.*\b(?:legs?|arms?|ribs?|flanks?|hips?|shoulders?|neck|chest|belly|stomach)\b)"
)
"""Across where it is, and to no other part: "low back across the belt line both sides"."""
_ALONG = any_case(
    rf"\b(?:{VERB}\s+|all the way\s+|right\s+|clear\s+)?(?:down|up|along|through)\b.*\b(?:to|into|in)\b(?P<to>.*)"
)


_BAND = any_case(
    r"\b(?:(?:like|in|is|as) (?:an? )?(?:\w+ )?(?:belt|band|girdle|hoop|sash)|girdle|band (?:a?round|from|of))\b"
    rf"|\b(?:{VERB}\s+{ON}(?:a?round|across|through|into|to|down|up)|a?round\b[^,;]*\b(?:to|into)|into)\b"
    r"(?P<to>(?:(?! like\b)[^,;])*)"
)
_END = any_case(r"\b(?:front|back|side|inside|waist|middle)\b")
_GOES_ON = any_case(GOES)
_OF_ALL = any_case(
    r",\s*(?:(?:and|both|all|been|it['’]?s|for|about)\s+)*(?:ever since|since|for|\d+|\w+ years?)\b[^,]*$"
)
"""A day behind a comma at the end is of every pain of the line that has none."""
_STAYS_SO = any_case(
    r"(?:it )?(?:does ?n['’]?t|does not|no) (?:spread|radiat|go anywhere)\w*.*|(?:it )?stays (?:put|there).*"
)


def goes_along(words: str) -> bool:
    """The place itself says how far it goes: "right leg all the way down to the outside of my foot"; or round what:
    "goes round the belly like a belt"."""
    found = _ALONG.search(words)
    if found is not None and mentions_place(words[: found.start()]) and mentions_place(found["to"]):
        return True
    band = _BAND.search(words)
    return band is not None and (band["to"] is None or mentions_place(band["to"]) or bool(_END.search(band["to"])))


def read_all(line: str, today: date, *, order: Order | None = None) -> tuple[Reading, ...]:
    """One reading for each pain on the line, cut where another is begun in words or has a date of its own."""
    pieces = pains_apart(line, today, order)
    of_all = _OF_ALL.search(pieces[-1]) if len(pieces) > 1 and not re.search(rf"[;\n]|{FULL_STOP}", line) else None
    shared = of_all[0] if of_all and has_day(of_all[0], today, order) else ""
    told = [piece if has_day(piece, today, order) else f"{piece}{shared}" for piece in pieces]
    return each(line, pieces, [read(one, today, order=order) for one in told])


def _of_a_part_named_before(rest: Unread, today: date, order: Order | None) -> list[str]:
    """What is told with a day of a part that it spreads to is set apart, where the pain has a day of its own."""
    found, begin = list[str](), 0
    parts = [(one.start(), one.end()) for one in re.finditer(rf"(?:(?![,;]|{FULL_STOP}).)+", rest.text)]
    for begin, end in reversed(parts[1:]):
        words = rest.text[begin:end]
        main = next(iter(place_spans(rest.text)), (0, 0))
        days = len(days_in(words, today, order, lengths=True))
        of_a_part = names_again(rest.text[main[1] : begin], words) and has_day(rest.text[:begin], today, order)
        if (days and of_a_part) or (days > 1 and names_again(rest.text[:begin], words)):
            found.insert(0, rest.cut(begin, end).strip(" ,.;"))
    return found


def read(line: str, today: date, *, order: Order | None = None) -> Reading:
    """The place in their words, its regions, each with its side; what two readings have, and no side, is asked.

    What it spreads to is told apart from the place, unless both are of one arm or leg: then it may hurt all along.
    """
    rest = Unread(line)
    unclear: list[Unclear] = []
    values: dict[str, object] = {}
    aside_words = _of_a_part_named_before(rest, today, order)
    while often := rest.take(OFTEN):
        aside_words.append(often[0].strip(" ,"))
    if goes := rest.take(_COMES_AND_GOES):  # "off and on since spring" names no day with its "on"
        aside_words.append(goes["how"])
    young = rest.take(WHEN_YOUNG)
    same = SAME_DAY.search(rest.text)
    same = rest.take(SAME_DAY) if same and (_SAME.match(same["when"]) or mentions_place(same["when"])) else None
    worse = _WORSE_LATER.search(rest.text)
    aside_words += [rest.cut(*worse.span("how")).strip(" ,")] if worse else []
    began, which, undecided = (None, None, "") if young else take_began(rest, today, order)
    if young:
        values["started"] = young["when"]
    elif same and not (began or which):
        values["started"] = same["when"]
    elif same:
        aside_words.append(same["when"])
    elif worse and not (began or which):
        values["started"] = worse["when"]
        if not cause_of(worse["when"]):
            rest.cut(*worse.span("when"))
    if began or which:
        rest.take(_SINCE_LEFT)
    if began:
        values["started"] = began
    if which:
        unclear.append(which)
        aside_words += [undecided] if undecided else []
    pieces = rest.pieces()
    named = [piece for piece in pieces if mentions_place(piece) and not FIRST.match(piece)]
    if (
        named[1:] and pieces[0] is named[0] and denies(named[0]) and not denies(named[1])
    ):  # "not my butt, bottom of my feet"
        named = named[1:]
    if places := [one for one in named if not (says_no_place(one) or (one is not named[0] and denies(one)))]:
        named = places
    others = [piece for piece in pieces if piece not in named]
    for piece in [one for n, one in enumerate(named) if n and set(one.split()) <= set(" ".join(named[:n]).split())]:
        named.remove(piece)  # "burning feet and legs. feet 2019"
    left: list[str] = []
    place = list(named)
    for piece in others:
        cause = cause_of(piece)
        if cause and "cause" not in values and place:
            values |= {"cause": cause, "cause_detail": piece}
        elif _SIDE_ALONE.fullmatch(piece) and place:
            place.append(piece)
        else:
            left.append(piece)
    if not place and left:
        # A place of their own ("my bad leg"): kept whole, and asked where it is.
        place, left = [left[0]], left[1:]
    words = ", ".join(place)
    if not words:
        return Reading({}, left=rest.left() if not (began or which) else Unread(line).text)
    if way := _way_to_another_part(words):
        to = re.sub(r"^(?:(?:and|which|that|it)\s+)+", "", way["to"], flags=re.IGNORECASE)
        to, since = without_cause(to)
        if since and "cause" not in values:
            values |= {"cause": cause_of(since), "cause_detail": since}
        words, values["spreads_to"] = words[: way.start()], to
    words, said_of_it = _without_description(_JOINS_ON.sub("", words))
    for piece in said_of_it:
        if "cause" not in values and (cause := cause_of(piece)):
            values |= {"cause": cause, "cause_detail": piece}
        else:
            left.append(piece)
    for piece in left:
        if "spreads_to" not in values and (
            _STAYS_SO.fullmatch(piece) or (_GOES_ON.match(piece) and goes_along(piece))
        ):
            values["spreads_to"] = "no" if _STAYS_SO.fullmatch(piece) else piece
    left = [piece for piece in left if piece != values.get("spreads_to") and not _STAYS_SO.fullmatch(piece)]
    words = _JOINS_ON.sub("", words)  # "on the right side and it's", of "and it's been going on 8 years"
    headache = _HEADACHE.match(words)
    found = places_in(words) or (places_in(headache["what"]) if headache else ())
    values["place"] = words + ")" * (words.count("(") - words.count(")"))
    if found:
        _fill(found, words, values, unclear)
    else:
        ask = later(N_("{place}: where on the body is that?"), place=words)
        told_first, first_side = _first_of_all(words)
        likely = tuple(dict.fromkeys(one.region for one in likely_places(words) or told_first))
        unclear.append(Unclear("regions", words, ask, likely or None))
        if side := one_side(words) or _side_of_all(words) or first_side:
            values["side"] = side
    names = ("place", "side", "regions", "spreads_to")
    first: dict[str, object] = {name: values[name] for name in names if name in values}
    told = attacks_in(left, aside_words)
    more = ", ".join(filter(None, (rest.run_of(told.left), *told.often)))
    return Reading({**first, **values, **told.values}, tuple(unclear), more, told.beside)


_JOINS_ON = any_case(r"(?:,|\s+(?:and|n|&|then|or|to|but|with|it'?s?|that'?s?|s?he|they|says?|said|is|which))+\s*$")
"""At the end of a place it joined words that are of where it spreads: "neck n", of "neck n down the arm"."""
_SIDE_OF = any_case(
    r"(?:(?:the|his|her|my|down|all) )*(?P<side>left|right)\b(?: (?:side|half) of|(?!.*,|.*and (?!it)))"
)
_A_SIDE = any_case(r"\b(?:left|right|both|middle|centre|center|other side|across)\b")


def _side_of_all(words: str) -> Side | None:
    """Told first, and no other behind it: "left side of the chest in a band from the back"."""
    found = _SIDE_OF.match(words)
    if found is None or _A_SIDE.search(words, found.end()):
        return None
    return Side.LEFT if found["side"].casefold() == "left" else Side.RIGHT


def _first_of_all(words: str) -> tuple[tuple[Place, ...], Side | None]:
    """The place told first, where more words on it are not plain: "chest left side, a band from the back round";
    and its side, where they tell no other."""
    first, *rest = words.split(", ")
    sides = [one for one in rest if _SIDE_ALONE.fullmatch(one)]
    found = places_in(", ".join([first, *sides]))
    said = {one.side for one in found}
    other = any(_A_SIDE.search(one) for one in rest if one not in sides)
    return found, next(iter(said)) if len(said) == 1 and not other else None


def _without_description(words: str) -> tuple[str, list[str]]:
    """The places alone; what is said of them is kept beside."""
    kept, aside = list[str](), list[str]()
    for piece in re.split(r",\s*", words):
        place, more = described(piece)
        if kept and says_again(piece, ", ".join(kept)):
            aside.append(piece)
            continue
        kept.append(place)
        aside += [more] if more else []
    return ", ".join(kept), aside


def _way_to_another_part(words: str) -> re.Match[str] | None:
    """Where what it spreads to begins; "low down in my pelvis, goes into my thigh" has a "down" before that."""
    begin = 0
    while (way := _SPREADS.search(words, begin)) and not _is_another_part(words[: way.start()], way["to"]):
        begin = way.start("to")
    return way


def _is_another_part(place: str, to: str) -> bool:
    """Whether the place is plain by itself, and the words behind it lead to some other part of the body."""
    here = places_in(place)
    limbs = [set(limb) for _, limb, _, _ in WHOLE_LIMB]
    same = any(one.region in limb for one in here for limb in limbs)
    names_part = places_in(to) or not _STAYS_THERE.match(to)
    return bool(here) and not same and bool(names_part) and mentions_place(to)


def _fill(found: tuple[Place, ...], words: str, values: dict[str, object], unclear: list[Unclear]) -> None:
    found = tuple(_across(one, words) for one in found)
    sides = _sides(found)
    values["regions"] = tuple(sides)
    said = {side for side in sides.values() if side}
    silent = [one for one in found if one.needs_side or (one.side is None and one.region in _WITH_MIDDLE)]
    if len(said) == 1 and not silent:
        values["side"] = next(iter(said))
    if len(said) > 1 or (said and silent):
        values["region_sides"] = {region: side for region, side in sides.items() if side}
    elif said and len(sides) > 1 and any(side is None for side in sides.values()):
        # A neck beside a left shoulder is not left.
        values.pop("side", None)
        values["region_sides"] = {region: side for region, side in sides.items() if side}
    for one in silent:
        ask = (
            N_("{place}: left, right or both?")
            if one.needs_side
            else N_("{place}: left, right, both or the middle?")
        )
        unclear.append(Unclear("side", one.word, later(ask, place=capital(one.word))))


def _across(place: Place, words: str) -> Place:
    """The back with "across" behind it is both sides: "low back straight across", "across the belt"."""
    is_across = re.search(rf"\b{re.escape(place.word)}\b[^,;]*\bacross\b", words, re.IGNORECASE)
    if place.side is None and place.region in _WITH_MIDDLE and is_across:
        return replace(place, side=Side.BOTH)
    return place


def _sides(found: tuple[Place, ...]) -> dict[Region, Side | None]:
    """Region to its side; left and right of the same are both."""
    sides: dict[Region, Side | None] = {}
    for one in found:
        before = sides.get(one.region)
        both = before and one.side and before is not one.side and Side.MIDDLE not in (before, one.side)
        sides[one.region] = Side.BOTH if both else one.side or before
    return sides
