"""Who prescribes which of several medicines, told in one line: "1 Dr. Kessler, others Dr. Ames"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from visitprep.common_words import A_TITLE, FULL_STOP
from visitprep.patterns import any_case, compiled

_PIECE: Final = any_case(
    r"\s*(?:[;\n]|,|(?<=[^\W\d])\s(?=\d{1,2}\s*[:.)=-])"
    rf"|{A_TITLE}(?<!\bno)\.(?=\s+(?!\w+\s*$)\D)|\b(?:but|except(?: for)?|while)\b"
    r"|(?<!\d\s)\band\b(?=\s+(?:the (?:rest|others?)|(?:the )?(?:rest|others?|everything)|dr|doctor|\d)))\s*"
)
"""Between two of them. The point of "Dr." is none."""
_NUMBERS: Final = r"(?:(?:no\.?|number|#)\s*)?\d{1,2}(?:\s*(?:-|to|through|and|&|\+|/)?\s*\d{1,2})*"
_FIRST: Final = any_case(rf"(?P<numbers>{_NUMBERS})(?!\d|\s*(?:mg|mcg|years?|yrs?|months?))[\s:.)=-]*")
_LAST: Final = any_case(
    rf"[\s:.(=-]+(?:(?:for|does|gives?|writes?|number|no\.?)\s+)*(?P<numbers>{_NUMBERS})\)?\s*$"
)
_OTHERS: Final = any_case(
    r"\b(?:(?:and|all|for|does|of)\s+)*(?:the\s+|my\s+)?(?:others?(?:\s+(?:ones?|two|three|four|\d|medicines?|meds?))?|rest"
    r"|remaining|everything else|all else)\b(?:\s+of\s+(?:them|these|the medicines))?"
)
_ALL: Final = any_case(
    r"\b(?:(?:for|does|gives?|writes?|prescribes?)\s+)*(?:all(?:\s+(?:of|\d+|two|three|four|five|six))*(?:\s+(?:of\s+)?(?:them|these|those|it))?"
    r"|both(?:\s+of\s+(?:them|these))?|every(?:thing|one)(?: of them)?|them all)(?!\w)"
)
_EDGE: Final = (
    r"(?:for|the|does|do|gives?|gave|prescribes?|prescribed|writes?|wrote|orders?|is|are|was|it['’]?s|thats|that['’]?s|comes?|from|by"
    r"|on|and|too|also|same|me|mine|to)"
)
_BEFORE: Final = any_case(rf"^(?:{_EDGE}\b[\s:.=,-]*|[\s:.=()-]+)+")
_AFTER: Final = any_case(rf"(?:[\s:=,()-]+{_EDGE}\b|[\s:=,()-]+)+$")
_MORE_OF_ONE: Final = any_case(
    r"(?:(?:s?he|they)(?:['’]?s|['’]?re| is| are)|my|his|her|the|at|in|who|from the|a|an)\b"
)
_ROLE: Final = any_case(
    r"(?:[\w-]+ ){0,2}(?:gp|pcp|doctor|dr|nurse|np|pa|clinic|hospital|practice|surgery|surgeon|dentist|medicine"
    r"|management|\w+ologist|\w+ology|\w+iatrist|\w+iatry|\w+iatrics|specialist|consultant|oncology|orthop\w+|psych\w*"
    r"|shrink|team|ward|pain (?:place|people|doc))"
)
"""What somebody is: "dr okafor, psychiatrist"."""
NOT_TOLD: Final = any_case(
    r"(?:\b(?:not|never|no ?body|no one)|(?<!\bi do)(?<!\bwe do)n['’]?t)\b(?:\s+\w+){0,2}?\s+"
    r"(?:t[eo]ld|tell|telling|knows?(?!\s+(?:if|whether|how|what|when|which|why)\b)|knew"
    r"|ask(?:ed)?|said|say|mention\w*"
    r"|prescribed?|seen?|talked|heard|aware|written|write|wrote)\b|\b(?:has|have|had) no (?:idea|clue)\b"
    r"|\bhid(?:e|ing)?\b|\b(?:afraid|scared) to\b|\bsecret\b|\bbehind (?:my|his|her|the) \w+(?:['’]?s)? back\b"
)
"""Somebody was not told of it, or does not know: who that is prescribes nothing."""
_TITLED: Final = r"(?:doctor|doc|dr|gp|nurse|clinic|hospital|surgeon|\w+ology|\w+ologist|\w+iatry|\w+iatrist)"
GIVES: Final = any_case(
    r"(?:and )?(?P<yes>(?:(?:y|yes|ok)\s+)?)(?P<from>(?:(?:that|it|this|they)(?:['’]?s| is|['’]?re| are)? )?"
    r"(?:comes? )?(?:from|by|prescribed by) )?"
    r"(?:my |the )?"
    rf"(?P<who>(?:own )?(?P<name>(?:dr\.?|doctor|mr\.?|mrs\.?|ms\.?|nurse) [^\W\d][\w'’-]*)"
    rf"(?:,? (?:[\w']+ ){{0,2}}{_TITLED})?"
    rf"|(?:\w+ )?{_TITLED})(?P<gives> (?:gives?|gave|prescribes?|prescribed|writes?|wrote|orders?|ordered|started"
    r"|do(?:es)?(?= (?:it|them|that)\b))(?: (?:it|them|those|this|that(?: one)?|me|to me|for me|him|her))*)?"
)
_CLAUSE: Final = compiled(rf"\s*(?:[,;]|{FULL_STOP})\s*")


def beside(row: str) -> tuple[str, str, str]:
    """In a line about one medicine who prescribes it, who was not told, and the line without both."""
    first, *others = _CLAUSE.split(row)
    untold = [one for one in others if NOT_TOLD.search(one)]
    found = (GIVES.fullmatch(one) for one in others)
    who = next((one for one in found if one and (one["from"] or one["gives"])), None)
    kept = [one for one in others if one not in untold and (who is None or one != who.string)]
    by_whom = who.string[max(who.end("yes"), who.end("from")) : who.end("who")] if who else ""
    return by_whom, ", ".join(untold), ", ".join((first, *kept)) if len(kept) < len(others) else row


def read(line: str, names: Sequence[str]) -> tuple[dict[int, str], str]:
    """Who prescribes each, by its place in `names`; and what of the line says of nobody what."""
    told: dict[int, str] = {}
    waiting: list[int] = []
    everybody: list[str] = []
    last: list[int] | None = None
    denied: list[str] = []
    for piece in filter(None, (one.strip(" ,") for one in _PIECE.split(line))):
        if NOT_TOLD.search(piece):
            denied.append(piece)
            continue
        places, others, who = _about(piece, names)
        if places and not who:
            waiting += places
            continue
        places, waiting = [*waiting, *places], []
        if others:
            places = [place for place in range(len(names)) if place not in told and place not in places]
        if places:
            told |= dict.fromkeys(places, who)
            last = places
        elif last:
            told |= {place: f"{told[place]}, {piece}" for place in last}
        elif everybody and _is_more_of_one(everybody[-1], piece):
            everybody[-1] += f", {piece}"
        elif who:
            everybody.append(who)
    if waiting or len(everybody) > 1:
        return {}, line.strip()
    if everybody:
        told = {**dict.fromkeys(range(len(names)), everybody[0]), **told}
    return told, ", ".join(denied) if told else line.strip()


def _is_more_of_one(before: str, piece: str) -> bool:
    """A name and what that person is, in any order."""
    return bool(_MORE_OF_ONE.match(piece)) or bool(_ROLE.fullmatch(piece)) != bool(_ROLE.fullmatch(before))


def _about(piece: str, names: Sequence[str]) -> tuple[list[int], bool, str]:
    """The medicines that a piece is about, whether it is about all others, and the one who prescribes them."""
    places: list[int] = []
    rest = piece
    for pattern in (_FIRST, _LAST):
        found = pattern.match(rest) if pattern is _FIRST else pattern.search(rest)
        numbers = _counted(found["numbers"], len(names)) if found else []
        if found and numbers:
            places += numbers
            rest = rest[: found.start()] + " " + rest[found.end() :]
    for place, name in enumerate(names):
        word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        short = re.compile(rf"(?<!\w){re.escape(name.split()[0])}(?!\w)", re.IGNORECASE) if name else word
        for one in (word, short):
            if one.search(rest):
                places.append(place)
                rest = one.sub(" ", rest)
    others = _OTHERS.search(rest)
    if others:
        rest = rest[: others.start()] + " " + rest[others.end() :]
    elif not places and (everything := _ALL.search(rest)):
        rest = rest[: everything.start()] + " " + rest[everything.end() :]
    rest = _AFTER.sub("", _BEFORE.sub("", " ".join(rest.split())))
    rest += ")" * (rest.count("(") - rest.count(")"))
    return list(dict.fromkeys(places)), others is not None, rest


def _counted(typed: str, many: int) -> list[int]:
    """The places of "1 and 3" or "1-3"; none where a number is too high."""
    numbers = [int(one) for one in re.findall(r"\d+", typed)]
    if len(numbers) == 2 and re.search(r"\d\s*(?:-|to|through)\s*\d", typed):
        numbers = list(range(numbers[0], numbers[1] + 1))
    return [one - 1 for one in numbers] if all(1 <= one <= many for one in numbers) else []
