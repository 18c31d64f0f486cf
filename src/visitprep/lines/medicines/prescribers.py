"""Who prescribes which of several medicines, told in one line: "1 Dr. Kessler, others Dr. Ames"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from visitprep.common_words import A_TITLE, FULL_STOP
from visitprep.lines.medicines.taking import taken
from visitprep.lines.yes_no import NOT_SURE
from visitprep.medicines.names import lookup
from visitprep.medicines.reading import read_name
from visitprep.patterns import any_case, compiled

_PIECE: Final = any_case(
    r"\s*(?:[;\n]|,|(?<=[^\W\d])(?<!\band)\s(?=\d{1,2}(?:\s*[:.)=-]|\s(?:(?:the )?same|dr|doctor|my|gp|pcp)\b))"
    rf"|{A_TITLE}(?<!\bno)\.(?=\s+(?!\w+\s*$)\D)|\b(?:but(?: not)?|except(?: for)?|while"
    r"|(?:(?<=\ball )|(?<=\bthem )|(?<=\beverything ))only)\b"
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
    r"|remaining|everything else|all else)\b(?:\s+of\s+(?:them|['’]?em|these|the medicines))?"
)
_ALL: Final = any_case(
    r"\b(?:(?:for|does|gives?|writes?|prescribes?)\s+)*(?:all(?:\s+(?:of|\d+|two|three|four|five|six))*(?:\s+(?:of\s+)?(?:them|['’]?em|these|those|it"
    r"|(?:(?:the|my|his|her)\s+)?(?:tablets|pills|meds|medicines|drugs)))?|both(?:\s+of\s+(?:them|['’]?em|these))?"
    r"|every(?:thing| ?one)(?: of (?:them|['’]?em))?|(?:them|['’]?em) all)(?!\w)"
)
_EDGE: Final = (
    r"(?:for|the|does|do|gives?|gave|prescribes?|prescribed|writes?|wrote|orders?|is|are|was|it['’]?s|it|them|thats|that['’]?s"
    r"|that(?: is)?|they(?:['’]?re)?|comes?|from|by"
    r"|on|and|too|also|me|mine|to|only|just|which|that one)"
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
_TITLED: Final = r"(?:doctor|doc|dr|gp|pcp|nurse|clinic|hospital|surgeon|\w+ology|\w+ologist|\w+iatry|\w+iatrist)"
GIVES: Final = any_case(
    r"(?:and )?(?P<yes>(?:(?:y|yes|ok)\s+)?)(?P<from>(?:(?:that|it|this|they)(?:['’]?s| is|['’]?re| are)? )?"
    r"(?:comes? )?(?:from|by|prescribed by) )?"
    r"(?:my |the )?"
    rf"(?P<who>(?:own )?(?P<name>(?:dr\.?|doctor|mr\.?|mrs\.?|ms\.?|nurse) [^\W\d][\w'’-]*)"
    rf"(?:,? (?:[\w']+ ){{0,2}}{_TITLED})?"
    rf"|(?:\w+ )?{_TITLED})(?P<gives> (?:also )?(?:ha[sd] (?:me|him|her) on|gives?|gave|prescribes?|prescribed"
    r"|writes?|wrote|orders?|ordered|started|do(?:es)?(?= (?:it|them|that)\b))"
    r"(?: (?:it|them|those|this|that(?: one)?|me|to me|for me|him|her))*)?(?: too| also| as well)*"
)
_WHO: Final = any_case(rf"\b(?:{_TITLED}|{_ROLE.pattern})\b|\bdr\.")
CLAUSE: Final = compiled(rf"\s*(?:[,;]|{FULL_STOP})\s*")


SAME: Final = any_case(
    r"(?:(?:and|it['’]?s|is|all|the|from|by|with) )*same(?: (?:as|one|dr\.?|doctor|doc|person|place|clinic"
    r"|guy|lady|before|above|again|for|all|both|of|them|these|the|others?|first))*"
)
SAME_DOCTOR: Final = any_case(
    r"[\s,;.(]*\b(?:(?:from|by|and|it['’]?s|the) )*same (?:dr|doctor|doc|gp|pcp|prescriber|nurse|clinic|person)\b"
    r"\.?(?: (?:as|like|who|that)(?: (?:for|does|gives|prescribes|the|my))*(?P<like> [^,;.()]+)?)?\)?"
)
"""On a medicine's line: "same doc as duloxetine"."""
LEAD: Final = any_case(r"^(?:(?:prescribed|ordered) )?by\b[\s:]*")
NOT_KNOWN: Final = any_case(rf"(?:i )?(?:{NOT_SURE})(?: who)?")
FOR_WHAT: Final = any_case(
    r"(?:(?:it|they|that|this)?(?: is|['’]?s|['’]?re| are)? ?|(?:is|are) )(?:taken )?for "
    r"(?P<reason>(?:(?:my|the|his|her) )?"
    r"(?!(?:all|both|every\w*|them|these|those|it|the (?:rest|others?))\b)[^\W\d].*)"
)
_DOES: Final = any_case(
    r"(?:(?:it|they|that) (?:\w+ )?)?(?:helps?|eases?|works?|calms?|settles?|keeps?|lets?|knocks?)\b.*"
)
_NOBODY: Final = any_case(r"(?:no ?body|no[ -]?one|none)\b.*")
_TOLD_YOU: Final = any_case(
    r"[\s,]*\b(?:(?:(?:like|as|i think) )*i(?:['’]ve)? (?:just |already )*(?:told you|said)|you (?:already )?have"
    r" (?:it|that))(?: (?:that|so|it|already|before|one))*(?=\s*(?:[,;.]|$))|[\s,]*\band nothing else\b"
)


def says_of_itself(words: str) -> bool:
    """What the medicine is for, how it is taken or helps, or that nobody knows: no word of who prescribes it."""
    words = LEAD.sub("", words.strip(" .!"))
    if _WHO.search(words) or SAME.fullmatch(words) or _NOBODY.fullmatch(words):
        return False
    if any(one.fullmatch(words) for one in (FOR_WHAT, _DOES, NOT_KNOWN)):
        return True
    reading = taken.read(words, None)
    return not reading.left and bool(reading.unclear or reading.values.keys() - {"differently"})


def beside(row: str) -> tuple[str, str, str]:
    """In a line about one medicine who prescribes it, who was not told, and the line without both."""
    first, *others = CLAUSE.split(row)
    untold = [one for one in others if NOT_TOLD.search(one)]
    found = (GIVES.fullmatch(one) for one in others)
    who = next((one for one in found if one and (one["from"] or one["gives"])), None)
    kept = [one for one in others if one not in untold and (who is None or one != who.string)]
    by_whom = who.string[max(who.end("yes"), who.end("from")) : who.end("who")] if who else ""
    return by_whom, ", ".join(untold), ", ".join((first, *kept)) if len(kept) < len(others) else row


def read(line: str, names: Sequence[str], before: str = "") -> tuple[dict[int, str], str]:
    """Who prescribes each, by its place in `names`; and what of the line says of nobody what.

    "The same" is whoever was named last: in the line, or `before` it.
    """
    told: dict[int, str] = {}
    waiting: list[int] = []
    everybody: list[str] = []
    last: list[int] | None = None
    denied: list[str] = []
    line = _by_name(_TOLD_YOU.sub("", line).strip(" ,") or line, names)
    pieces = [one for piece in _PIECE.split(_without_all_but(line, names)) for one in _by_subject(piece, names)]
    if None in pieces:
        return {}, line.strip()
    for piece in filter(None, (one and one.strip(" ,") for one in pieces)):
        places, others, words = _about(piece, names)
        of_another = not places and any(map(lookup, re.findall(r"[^\W\d]{5,}", words)))
        if of_another or NOT_TOLD.search(piece) or (words and (says_of_itself(piece) or says_of_itself(words))):
            denied.append(piece)
            continue
        who = before if SAME.fullmatch(words) else _AFTER.sub("", _BEFORE.sub("", words))
        if words and not who and not places:
            return {}, line.strip()
        if who and places and words and who is not before and who not in " ".join(piece.split()):
            who = piece  # its name stands in the midst: "I buy the ibuprofen myself"
        who += ")" * (who.count("(") - who.count(")"))
        before = who or before
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
        elif words and everybody and _is_more_of_one(everybody[-1], piece):
            everybody[-1] += f", {piece}"
        elif who:
            everybody.append(who)
    if waiting or len(everybody) > 1:
        return {}, line.strip()
    if everybody:
        told = {**dict.fromkeys(range(len(names)), everybody[0]), **told}
    return told, ", ".join(denied) if told else line.strip()


_OF_A_KIND: Final = {
    "insulin": any_case(r"\binsulin\b"),
    "opioid": any_case(r"\b(?:opioids?|narcotics?|pain ?killers?)\b"),
    "blood_thinner": any_case(r"\b(?:blood )?thinners?\b"),
    "muscle_relaxer": any_case(r"\bmuscle relax(?:er|ant)s?\b"),
    "benzodiazepine": any_case(r"\bbenzos?\b"),
    "gabapentinoid": any_case(r"\bnerve (?:pain )?(?:pills?|meds?|medicine)\b"),
}


def _by_name(line: str, names: Sequence[str]) -> str:
    """With the name of the only one of its kind: "the insulin" is the Humalog."""
    for flag, words in _OF_A_KIND.items():
        found = words.search(line)
        own = [name for name in names if flag in read_name(name).flags] if found else []
        if len(own) == 1 and found and found[0].casefold() not in own[0].casefold():
            line = words.sub(own[0].replace("\\", ""), line)
    return line


def _subject(names: Sequence[str]) -> str:
    called = "|".join(re.escape(one) for name in names if name for one in dict.fromkeys((name, name.split()[0])))
    return rf"(?<!as )(?<![\w.])(?:{called or '(?!)'}|{_NUMBERS}(?!\s*(?:mg|mcg|years?|yrs?|months?)))(?!\w)"


def _without_all_but(line: str, names: Sequence[str]) -> str:
    """Of "pruitt all but 1" or "all but 1 pruitt" the numbers of the others."""
    found = re.search(rf"{_ALL_BUT}(?P<but>{_subject(names)})", line, re.IGNORECASE)
    but = _about(found["but"], names)[0] if found else []
    if found is None or not but or (found.start() and line[found.end() :].strip(" .")):
        return line
    rest = " ".join(str(place + 1) for place in range(len(names)) if place not in but)
    return f"{line[: found.start()]}{rest}{line[found.end() :]}"


_ALL_BUT: Final = (
    r"(?:all|every(?:thing| ?one))(?: of (?:them|['’]?em))? (?:but(?: not)?|except(?: for)?|only)(?: the)? "
)


def _by_subject(piece: str, names: Sequence[str]) -> list[str | None]:
    """One for each that is told of in a row without commas: "1 okafor rest pruitt"; None where it is not clear."""
    one = rf"(?:(?:(?<!\w)(?:the|for|does|and)\b|[&,]) ?)*{_subject(names)}"
    about = list(re.finditer(rf"{one}(?:[\s,&+]*{one})*|{_OTHERS.pattern}", piece, re.IGNORECASE))
    if not about:
        return [piece]
    before, behind = _BEFORE.sub("", f" {piece[: about[0].start()]}"), piece[about[-1].end() :].strip(" .)")
    if len(about) < 2:
        return [None if before and behind and _OTHERS.search(about[0][0]) else piece]
    side_by_side = len(about) == 2 and not piece[about[0].end() : about[1].start()].strip()
    if bool(before) == bool(behind) and not (before and side_by_side):
        return [None]
    cuts = [0, *(found.end() for found in about[:-1])] if before else [found.start() for found in about]
    return [piece[start:end] for start, end in zip(cuts, (*cuts[1:], len(piece)), strict=True)]


def _is_more_of_one(before: str, piece: str) -> bool:
    """A name and what that person is, in any order."""
    return bool(_MORE_OF_ONE.match(piece)) or bool(_ROLE.fullmatch(piece)) != bool(_ROLE.fullmatch(before))


def _about(piece: str, names: Sequence[str]) -> tuple[list[int], bool, str]:
    """The medicines that a piece is about, whether it is about all others, and what it says of them."""
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
    return list(dict.fromkeys(places)), others is not None, " ".join(rest.split()).strip(" :.=-")


def _counted(typed: str, many: int) -> list[int]:
    """The places of "1 and 3" or "1-3"; none where a number is too high."""
    numbers = [int(one) for one in re.findall(r"\d+", typed)]
    if len(numbers) == 2 and re.search(r"\d\s*(?:-|to|through)\s*\d", typed):
        numbers = list(range(numbers[0], numbers[1] + 1))
    return [one - 1 for one in numbers] if all(1 <= one <= many for one in numbers) else []
