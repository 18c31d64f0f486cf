"""A test that was wanted and not done, and why: "couldn't do the MRI cause of the pacemaker"."""

from __future__ import annotations

import re

from msgspec import Struct

from visitprep.common_words import FULL_STOP
from visitprep.lines.history.part_named import PART
from visitprep.patterns import any_case, compiled
from visitprep.wording import N_, say

NOT_DONE = N_("not done")
_WHY = N_("not done: {why}")
PLANNED_SO = N_("not done: planned, {words}")
CUT = any_case(rf"\s*(?:[,;]|{FULL_STOP}|\s(?:but|so|and)(?=\s))\s*")
_NO_BEFORE = any_case(
    r"(?:^|[\s,;.])(?:could\s?n['’]?t|could not|can['’]?t|cannot|can not|not allowed|is\s?n['’]?t allowed|unable to"
    r"|not able to|no|had no|ha(?:ve|s)\s?n['’]?t had|never (?:had|got|did|have had)|(?:wo"
    r"|would)\s?n['’]?t (?:let (?:me|her|him)|do|give|approve|cover"
    r"|pay for|order)|refused|denied|did\s?n['’]?t (?:do|get|have))\s+"
    r"(?:(?:to|do|have|get|give|me|her|him|us|an?|the|my|his|any|another)\s+)*$"
)
_NO_BEHIND = any_case(
    r"[\s:?–-]*(?:(?:was|is|were|got|has been|had|ever|they|it|i|we|she|he|that)\s+)*(?:(?:no|nope|nah|naw|never"
    r"|not|none|n/?a)(?:\W+(?:never|yet|had|done|it|one|ever))*(?=\s*(?:$|[-–(:,]))|"
    r"(?:not done|never (?:done|happened|approved)|did\s?n['’]?t happen|cancell?ed|called off|denied|refused"
    r"|not covered|not allowed|not approved|not possible|impossible|out(?= (?:be)?cause| for)|contraindicated"
    r"|not an option|(?:could|can)\s?n?['’]?t be done|(?:wo|would)\s?n['’]?t cover"
    r"|(?:in)?surance (?:said no|denied|refused)[^,;.]*)\b)"
)
WANTED = any_case(
    r"\b(?:wanted|ordered|offered|suggested|recommended|needs?|needed|asked for|supposed to (?:have|get|do)"
    r"|going to do|tried to (?:do|get))\b"
)
_WAS_WANTED = any_case(r"\s*(?:was|were|got|is|had been) (?:ordered|wanted|planned|asked for|scheduled|booked)\s*")
THEN_NO = any_case(
    r"(?:(?:i|she|he|we|they|it|the|my|insurance|doctor|dr)\s+)*(?:could\s?n['’]?t|could not|can['’]?t|cannot"
    r"|would\s?n['’]?t|wo\s?n['’]?t|said no|denied|refused|declined|turned (?:it|that|them) down|cancel\w*"
    r"|backed out|is\s?n['’]?t allowed|not allowed|never|ha(?:ve|s|d)\s?n['’]?t (?:had|got|done|have))\b"
)
_SAID_BY_ITSELF = any_case(r"denied|refused|contraindicated|cancel|called off|cover|approve|insurance|surance")
"""Words that tell why by themselves, so that they stay in what is told."""
_OF_ITS_PAPER = any_case(r"\s*(?:reports?|results?|pictures?|films?|discs?|cds?|copy)\b")
_LEAD = any_case(
    r"^(?:(?:(?:be)?cause|becs?\.?|b/?c|'?cuz|coz|cos|due to|on account|since|as|for|with|of|by|was|is|it was|it is"
    r"|i have|i['’]?ve got|(?:s?he) has|i am|i['’]?m|my|the|her|his|an?)\s+)+"
)
_NO_REASON = any_case(rf"^(?:(?:it|that)\b\s*)?(?:(?:{PART.pattern})\s*)?(?:ever|so far|at all|yet|either)?$")
_NO_SCAN = any_case(
    r"(?:.*\b)?(?:no|never|not|nobody|no ?one|(?:have|has|was|were|is|did|do|does)n['’]?t)\s+"
    r"(?:(?:had|has|have|ever|been|done|got|any|an?|the|other|new|recent|yet|proper|given|me|him|her)\s+)*"
    r"(?:scan(?:s|ned)?|imaging|x-?rayed|tests?|tested|pictures?)\b.*"
)
_YEAR = compiled(r"\b(?:19|20)\d\d\b")
_MANY = 12  # words: more tell of something else, too
_OR = any_case(r"\s*(?:or|nor|and|/)\s*")


class NotDone(Struct, frozen=True):
    kind: str
    """The name of the group that named it."""
    words: str
    """As typed."""
    result: str


def says_no_scan(text: str) -> bool:
    """That there was no scan or test, of no kind that is named: "no scan of my back yet"."""
    return len(text.split()) < _MANY and _NO_SCAN.fullmatch(text.strip()) is not None


def without_not_done(text: str, kinds: re.Pattern[str]) -> tuple[str, tuple[NotDone, ...]]:
    """The text without the tests that were not done, and these."""
    kept, found, begin, sign = "", list[NotDone](), 0, ""
    cuts = [*CUT.finditer(text), None]
    skip = False
    for number, cut in enumerate(cuts):
        piece = text[begin : cut.start() if cut else len(text)]
        following = cuts[number + 1] if cut and number + 1 < len(cuts) else None
        behind = text[cut.end() : following.start() if following else len(text)] if cut else ""
        if skip:
            skip = False
        elif (why := _why_not(piece, behind, kinds)) is not None:
            reason, skip = why
            kept, reason = _reason_before(kept, sign, kinds) if not reason else (kept, reason)
            words = f"{piece}{cut[0]}{behind}" if skip and cut else piece
            result = say(_WHY, why=reason) if reason else say(NOT_DONE)
            found += [NotDone(kind, words.strip(), result) for kind in _kinds(piece, kinds)]
        else:
            kept += f"{sign if kept else ''}{piece}"
        begin, sign = (cut.end(), cut[0]) if cut else (begin, sign)
    return (kept.strip(" ,;."), tuple(found)) if found else (text, ())


def says_not_done(result: str) -> bool:
    """Of the result of a test: that there was none."""
    return result == say(NOT_DONE) or result.startswith(say(_WHY, why=""))


def why_not_done(result: str) -> str:
    """The reason in a result that says that it was not done; empty where none is told."""
    return result.removeprefix(say(_WHY, why="")) if says_not_done(result) and result != say(NOT_DONE) else ""


def _kinds(piece: str, kinds: re.Pattern[str]) -> list[str]:
    """The test that is named, and another that an "or" joins to it."""
    first = kinds.search(piece)
    named = [first] if first else []
    while named and (joins := _OR.match(piece, named[-1].end())) and (more := kinds.match(piece, joins.end())):
        named.append(more)
    return [found.lastgroup or "" for found in named]


def _why_not(piece: str, behind: str, kinds: re.Pattern[str]) -> tuple[str, bool] | None:
    """Why it was not done, and whether the piece behind tells that; None where nothing of the kind is said."""
    found = kinds.search(piece)
    if found is None or _YEAR.search(piece):
        return None
    before, rest = piece[: found.start()], piece[found.end() :]
    while (joins := _OR.match(rest)) and (more := kinds.match(rest, joins.end())):
        rest = rest[more.end() :]
    tells_why = bool(behind) and kinds.search(behind) is None and _YEAR.search(behind) is None
    wanted = WANTED.search(before) if not rest.strip() else _WAS_WANTED.fullmatch(rest)
    if wanted and tells_why and THEN_NO.match(behind):
        return behind.strip(), True
    no = _NO_BEHIND.match(rest)
    if no is not None:
        reason = rest if _SAID_BY_ITSELF.search(no[0]) else rest[no.end() :]
    elif _NO_BEFORE.search(f"{before}{_article(found[0])}") and not _OF_ITS_PAPER.match(rest):
        reason = rest
    else:
        return None
    reason = _LEAD.sub("", reason.strip(" ,:–()-"))
    if reason and " " not in reason and no is not None and tells_why:
        return f"{reason}, {behind.strip()}", True  # "cancelled, kidneys"
    if not reason and tells_why:
        return _LEAD.sub("", behind.strip()), True
    return _NO_REASON.sub("", reason.strip()), False


def _reason_before(kept: str, sign: str, kinds: re.Pattern[str]) -> tuple[str, str]:
    """What is kept without the reason in front of a "so", and that: "claustrophobic so no mri"."""
    start = max(kept.rfind(","), kept.rfind(";"), kept.rfind(". ")) + 1
    before = kept[start:].strip()
    if sign.strip().casefold() != "so" or not before or kinds.search(before) or _YEAR.search(before):
        return kept, ""
    return kept[:start].strip(" ,;."), before


def _article(words: str) -> str:
    """What stands in front of a name that takes it in: "had an" of "had an MRI"."""
    found = re.match(
        r"(?:an?|the|my|they did(?: an?)?|i had(?: an?)?|had(?: an?)?|got(?: an?)?)\s+", words, re.IGNORECASE
    )
    return found[0] if found else ""
