"""Whether what is said of a medicine says that it is taken no more, in whatever words."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from visitprep.medicines.label.name import FOR, NameAt, known_name
from visitprep.medicines.paused import DONE
from visitprep.patterns import any_case, compiled
from visitprep.wording import N_

_IT: Final = r"(?:it|this|that|them|these|those|that one|this one|the stuff)"
_ENDS: Final = r"(?=\s*(?:$|[,;.)!?-]|since\b|because\b|'?cause\b|cuz\b|coz\b|due\b|so\b|when\b|after\b|by\b))"
_YEAR: Final = r"(?:(?:19|20)\d\d|['’]\d\d)"
_SPAN: Final = r"(?:years?|yrs?|months?|mos?|ages|decades?)"
_STOPPED: Final = (
    r"(?:stop+e?d|stopt|quit|qiut|dis?continued|d/?c'?(?:e?d)|cancell?ed|ended|ditched|dropped|nixed"
    r"|given up|gave (?:up on|up)|gave " + _IT + r" up|gotten rid of|got rid of|(?:threw|tossed|flushed|"
    r"chucked)(?: "
    + _IT + r")?(?: out| away| in the (?:trash|bin|garbage))?)"
)  # fmt: skip
_OF_A_PART: Final = (
    r"(?!\s+(?:up\b|(?!taking|using)\w+ing|work|the\s+(?:first|second|third|last|extra|morning|noon|lunch\w*|"
    r"mid\w*|evening|"
    r"night\w*|other|am|pm|one)|one\b(?! of those)|two|half|\d+ (?:of|tablets?|pills?|mg)|taking (?:so|as|too) m))"
)
"""What stopped is no medicine: it stopped helping, or only the one at noon was stopped."""
_NO: Final = (
    r"(?:don'?t|do not|doesn'?t|does not|am not|is not|are not|i'm not|not|ain'?t|isn'?t|aren'?t|wasn'?t|"
    r"haven'?t|have not|hasn'?t|has not)"
)
_TAKE: Final = (
    r"(?:take|taking|takes|took|taken|use|using|uses|used|on|had|have|having|do|get|getting|got|"
    r"touch|touched|prescribed|given)"
)
_SURE: Final = any_case(
    "|".join(
        (
            rf"{_STOPPED}\b{_OF_A_PART}",
            r"(?:^|[,;:(-]\s*|\bit )off(?=\s*(?:$|[,;.)]))|\boff since\b",
            r"(?:had|made) (?:me|him|her|us) (?:stop|quit|come off|go off|get off)\b",
            rf"had to (?:stop|quit|come off|go off|get off|give up|give {_IT} up)\b",
            rf"(?:came|come|went|gone|got|been|taken|weaned|tapered|put|took|takes|pulled|kicked|yanked|cut|"
            rf"moved|had|"
            rf"been taken|was taken|got taken|got put)(?: (?:me|her|him|us|myself|my \w+|right|all|slowly))* off"
            rf"(?: of)?(?: {_IT})?\b(?!\s+(?:the (?:label|shelf|counter|market|internet|street)|and on|brand))",
            rf"(?:^|[,;(-]\s*|\b(?:now|am|i'm|been|is|are|completely|all|he's|she's|and) )off (?:of )?{_IT}\b",
            r"no longer(?=\s*(?:$|[,;.)]|on\b|take|taking|takes|use|using|uses|get|taken|prescribed|have|"
            r"need|do\b|it\b))",
            rf"{_NO} (?:been |even |really )*{_TAKE}(?: {_IT})?(?: (?:any|at all))?,? ?(?:any ?more|"
            rf"any ?longer|no ?more|now(?!\s+and)|these days|nowadays|no longer)\b(?! than)"
            r"(?![^;.]*\bleft[- ]?overs?\b)",
            rf"(?:don'?t|do not|doesn'?t|does not|am not|is not|i'm not|not|ain'?t) (?:take|taking|takes|"
            rf"use|using|on)(?: {_IT})?(?: at all)?{_ENDS}",
            rf"{_NO} (?:been )?{_TAKE}(?: {_IT})? (?:in|for) (?:\w+ )?(?:\w+ )?{_SPAN}\b",
            rf"{_NO} (?:been )?{_TAKE}(?: {_IT})? since (?:\w+ )?{_YEAR}",
            r"(?<!am )(?<!'m )(?<!not )(?<!get )(?<!got )(?<!getting )used to (?:take|be on|use|have|get|do|"
            r"be given)\b",
            r"(?:(?:^|[,;(.-]\s*)|\b(?:it|that|them|one) )(?:not|no)(?: any| no)? ?(?:more|"
            r"longer)(?:\s+of (?:it|that|them|those|this))?(?=\s*(?:$|[,;.)]|since|because|'?cause|by|after|when))",
            rf"(?:was|were) (?:only |just |once )?(?:on|taking|using)(?: {_IT})? (?:only |just )?(?:till?|"
            rf"until|before|back in|up to|in {_YEAR}|{_YEAR}|years|long|a long|(?:\w+ ){{1,3}}ago)\b",
            rf"(?:took|used|had|tried)(?: {_IT})? (?:only |just )?(?:till?|until|up to) (?:\w+ )?(?:\w+ )?{_YEAR}",
            rf"(?:finished|done|through|finished up) with {_IT}",
        )
    )
)  # fmt: skip
_MAYBE: Final = any_case(
    "|".join(
        (
            r"(?:ran|run|running|am|is|are|be|been|i'?m|s?he'?s|they'?re|we'?re|^) ?out(?! of breath"
            r"| by| on|[^,;.]* (?:early|too (?:soon|fast|quick))\b)|on hold|\bheld\b|paused?|stop+ed working",
            rf"{_STOPPED}\b(?=\s+(?:working|helping|doing))",
            r"told no more\b|not (?:allowed|supposed to (?:take|have|use|be on))\b|\bpast$",
            r"(?:19|20)\d\d\s*(?:-|to)\s*(?:19|20)\d\d",
            r"(?:said|told|says|tells|ordered|supposed|meant|advised)(?: (?:me|her|him|us))?"
            r"(?: (?:that )?(?:i|she|he) (?:should|had to|must|have to))?(?: (?:to|was to|not to|no to))?"
            r"(?: (?:have|be|been))? (?:stop|stopped|quit|come off|off|get off|no more(?! than)"
            r"|drop|(?<=not to )take)\b(?! of)",
            r"\bstop\b(?: (?:it|taking))",
            rf"(?:can'?t|cannot|couldn'?t|could not) (?:take|tolerate|stand|stomach|"
            rf"have)(?: {_IT})?(?=\s*(?:$|[,;.)]|any))",
            rf"(?:took|tried|had|used)(?: {_IT})? (?:(?!since\b)\w+ ){{0,3}}?(?:{_YEAR}|ago|once|before)\b",
            r"in the past|previous(?:ly)?|former(?:ly)?|(?:switch|chang|swapp|replac)ed (?:me |it |over |"
            r"out )*(?:to|by|with|from|for)\b",
            rf"{_NO} (?:been )?(?:took|taken|taking|had|used)(?: {_IT})? (?:in|for|since|lately|recently)\b",
            r"(?:finished|completed)(?: the)? (?:course|pack|bottle|script|taper|prescription|it|them)?",
        )
    )
)  # fmt: skip
_NOT_SO: Final = any_case(
    r"(?:\bnever|\bnot|\b(?:ca|wo|do|does|did|have|has|had|would|could|should|was|is)n'?t|\bwithout|\bto|"
    r"\bshould|\bcan i|\bcould i|\bshould i|\bwish\w*|\bhope\w*|\bwant\w*(?: to)?|\bwould|\bwill|"
    r"\bmight|\bmay|\btry|\btrying|\balmost|\bnearly|\bscared|\bafraid|\bcan)(?: (?:i|ever|have|has|been|"
    r"just|get|be|really|they|he|she))*\s*$"
)
_TELLS_WHEN: Final = any_case(
    r"\b(?:when|if|whenever|until|till|unless|after|every time|once|before)(?: \w+){0,3}\s*$"
)
_AGAIN: Final = any_case(
    r"\b(?:re-?start\w*|(?:and|but|then)(?: i| we)? started(?! (?:me|on|the|a|to))|start\w*(?: (?:it|me|"
    r"taking it))? (?:again|back|up)|back on|on it again|take it again|again now|"
    r"still (?:take|taking|on|use|using)|for (?:a |the |one |two |three |\d+ )?(?:few |couple (?:of )?)?"
    r"(?:days?|nights?|weeks?|while|bit|surgery|operation|procedure|tooth)\b|temporarily|for now"
    r"|(?:for|before|until|till|ahead of|because of) (?:\w+ ){0,2}" + DONE + r"\b"
    r"|(?:now|but) (?:just |only |i take |takes? |down to |it's |its )*(?:\d|one|half|two|less|lower)\b)"
)
"""Taken again, or in some other way: of such words it is asked whether it is still taken."""
_SO_MANY: Final = any_case(
    r"\s+(?:it\s+|them\s+)?(?:\d+\b(?!\s*(?:mg|mcg))|(?:one|two|three|four|five|six|half|more|less|double|twice|once|every)\b)"
    r"(?! of (?:those|them|these))"
)
"""Behind "used to take" it may tell only of more than now."""
_STILL_TAKES: Final = any_case(
    r"\b(?:i|we|she|he)(?:'m| am| is)? (?:do |does )?still (?:take|takes|taking|use|uses|using|on)\b"
)
"""Told to stop, and taken all the same."""


class Told(Struct, frozen=True):
    start: int
    end: int
    sure: bool
    """Else it may be so: that is asked."""


def told(text: str) -> Told | None:
    """Where `text` says that the medicine is taken no more; None where it does not."""
    plain = text.translate(str.maketrans("‘’ʼ–—", "'''--"))
    for found in _SURE.finditer(plain):
        before = plain[: found.start()]
        if _NOT_SO.search(before) or _STILL_TAKES.search(plain, found.end()):
            continue
        of_more = "used to" in found[0].casefold() and _SO_MANY.match(plain, found.end())
        sure = not of_more and not _TELLS_WHEN.search(before) and not _AGAIN.search(plain, found.end())
        return Told(found.start(), found.end(), sure)
    for found in _MAYBE.finditer(plain):
        if _STILL_TAKES.search(plain, found.end()):
            continue
        if not _NOT_SO.search(plain[: found.start()]):
            return Told(found.start(), found.end(), False)
    return None


def says_gone(text: str) -> bool:
    """Whether it says so for sure."""
    said = told(text)
    return said is not None and said.sure


STILL: Final = N_("Is it still taken?")
_NO_BRACKETS: Final = str.maketrans("()", "  ")
_SWITCHED: Final = any_case(
    r"[\s,;(]+(?:(?:they|dr|he|she|i|was|then|it|got|doctor)\s+)*(?:switch|chang|swapp|replac)ed\s+(?:(?:me|it|over|out|that)\s+)*"
    r"(?:to|by|with|for)\s+(?:the\s+)?"
)
_FROM_ONE_TO: Final = any_case(r"(?<=ed from ).{3,40}?\s(?:over )?(?:to|onto)\s+(?:the\s+)?")
"""In front of the medicine that came in its place: "Mobic, changed to Celebrex"."""
_WORD: Final = compiled(r"[^\s,;:()]+")
_SEARCHED: Final = 14  # words among which the name may stand
_WHO: Final = any_case(
    r"[\s,;:(–—-]*(?:(?:(?<=^)|(?<=[\s,;:(–—-]))(?:but|and|so|then|now|because|i|i['’]?ve|i['’]?m|i['’]?d|"
    r"we|she|he|they|it|\w+ (?=docs?\b|doctors?\b|nurse\b|clinic\b)|"
    r"it['’]?s|that|was|were|had|have|has|been|just|finally|my|the|our|heart|kidney|stomach|pain|family|eye|"
    r"blood|doc|docs|doctors?|nurse|surgeon|clinic|hospital|va|gp|pcp|\w+ologist|told you|(?:made|had|got|told) me|"
    r"dr\.?(?: [^\W\d]+)?)[\s,]+)*$"
)
"""Who stopped it, in front of the words that say so: no part of the label."""
_ARTICLE: Final = any_case(r"\b(?:(?:the|my|that|those|any|some|a|an)\s+)+$")
_NO_MORE: Final = any_case(
    r"\s*(?:(?:and|but|so|there['’]?s|there is)\s+)*no more\s+(?:of\s+)?(?:(?:the|my|that|his|her)\s+)?"
)
_TAKING: Final = any_case(
    r"[\s:,]*(?:(?:taking|using|take|takes|use|uses|have|get|be on|the|my|that|those|of|on|old|same|"
    r"(?:in |back in )?(?:19|20)\d\d:?)\s+)*"
)


class Stopped(Struct, frozen=True):
    label: str
    """The part of the row that names it."""
    words: str
    """The part that says that it is taken no more."""
    sure: bool
    name: str = ""
    """As the table has it; empty for one that it does not know."""


def stopped_in(row: str) -> Stopped | None:
    """What `row`, a line about one medicine, says of its being taken no more; None where it says nothing of it.

    The name may stand anywhere: "stopped meloxicam 2021", "I don't take the Lyrica no more".
    """
    named = _name_in(row.translate(_NO_BRACKETS))
    if named and _NO_MORE.fullmatch(row[: named.start]):
        name = row[named.start : named.end]
        return Stopped(name, row, True, name)
    spoken, it = _with_it(row, named)
    said = told(spoken)
    if said is None:
        return None
    name = row[named.start : named.end] if named else ""
    if named and said.start < it + 2:
        if not _leads(spoken, said, it):
            return None  # "stopped my water pill when eliquis came": nothing is told of the one that is named
        return Stopped(name, spoken, said.sure, name)
    if named:
        place = said.start - it - 2 + named.end
        behind = known_name(row.translate(_NO_BRACKETS), _after_taking(row, place + said.end - said.start))
        if behind is not None:
            return None  # "eliquis 5 mg, stopped meloxicam": it tells of the other one
    else:
        place = said.start
    who = _WHO.search(row, named.end if named else 0, place)
    begin = who.start() if who else place
    label = row[:begin].strip(" ,;:(–—-")
    if label:
        return Stopped(label, row[begin:].strip(" ,;:()–—-"), said.sure, name)
    return Stopped(row[_after_taking(row, said.end) :].strip(), row, said.sure)


def lead_and_name(text: str) -> tuple[str, int]:
    """The words "used to take" of "used to take Norco", and where the name ends; empty where no such words lead."""
    named = _name_in(text)
    if named is None or not named.start:
        return "", 0
    spoken, it = _with_it(text, named)
    said = told(spoken)
    if said is None or said.start >= it + 2 or not _leads(spoken, said, it):
        return "", 0
    if _WHO.sub("", text[: said.start] + " ").strip():
        return "", 0
    return text[: named.start].strip(), named.end


def new_one(row: str, start: int) -> int:
    """Where the name of the medicine begins that came in the place of another; 0 where none did."""
    switched = _SWITCHED.search(row, start) or _FROM_ONE_TO.search(row, start)
    return switched.end() if switched and known_name(row, switched.end()) else 0


def _leads(spoken: str, said: Told, it: int) -> bool:
    """Whether the words go right before "it": not "changed to it", which is the new one."""
    new = re.search(r"ed .*\b(?:to|by|with|for)\s*$", spoken[said.start : min(said.end, it)])
    return new is None and _TAKING.fullmatch(spoken, min(said.end, it), it) is not None


def _with_it(row: str, named: NameAt | None) -> tuple[str, int]:
    """The row with "it" for the name, as it is told of something that is known; and where that stands."""
    if named is None:
        return row, 0
    article = _ARTICLE.search(row, 0, named.start)
    start = article.start() if article else named.start
    return f"{row[:start]}it{row[named.end :]}", start


def _after_taking(row: str, place: int) -> int:
    taking = _TAKING.match(row, place)
    return taking.end() if taking else place


def _name_in(row: str) -> NameAt | None:
    """The first name that the table knows."""
    for word in list(_WORD.finditer(row))[:_SEARCHED]:
        if FOR.search(row[: word.start()]):
            continue
        if len(word.group()) > 2 and (found := known_name(row, word.start())) is not None:
            return found
    return None
