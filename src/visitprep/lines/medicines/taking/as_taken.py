"""Of a line about a medicine what the label says, what is really taken, and what one of the day's doses does."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from visitprep.lines.medicines.taking.trouble import trouble_made
from visitprep.medicines.label.line import is_a_way_of_taking, read_parts
from visitprep.medicines.label.vocabulary.schedule import CONDITION, EXTRA
from visitprep.medicines.missed import MISSES, ONE, TIME
from visitprep.patterns import any_case

_SOME: Final = r"(?:\d|half|a half|one|two|three|four|five|six|once|twice|all|both|every|nothing|none)"
_AMOUNT: Final = (
    rf"(?:{_SOME}|mornings?|nights?|nites?|noon|evenings?|bedtime|bed ?time|(?:some|most) days|weekends?"
    r"|it (?:only |just )?(?:at|when|if|in))"
)
_PERSON: Final = r"(?:i|she|he|mom|mum|dad|we)"
_SOMEBODY: Final = r"(?:they|mam|nan|gran|(?:my|his|her|our) [^\W\d]+|(?-i:[A-Z])[a-z]+)"
_HOW: Final = (
    r"(?:(?:really|actually|usually|only|mostly|just|sometimes|often|always|still|now|normally|end up)\s+)*"
)
GIVES: Final = r"gives?(?: (?:it|them|him|her|mom|mum|mam|dad|nan|gran))*"
"""Of somebody who gives it to the one that takes it."""
_A_DOSE: Final = rf"(?:(?:the|my|a|that|his|her)\s+)?{TIME}\s+{ONE}"
_MAKES: Final = r"(?:makes?|gives?|leaves?|gets?|knocks?|upsets?|bothers?)\s+(?:me|him|her|my|his)\b"
_TO_ITS_END: Final = (
    rf"(?:(?!\s+(?:(?:it|that|which|'?cause|cuz|cos|because|since|as)\s+)*{_MAKES}|\s+(?:but|though|yet)\b|\.\s)"
    r"(?:\([^()]*\)|[^,;)]))*"
)
_SKIPS: Final = (
    r"(?:skip(?:s|ping)?|forgets?|forgot|miss(?:es|ing)?|leav(?:es?|ing) (?:out|off)|cuts? out|quit|dropped)"
)
_LEFT_OUT: Final = any_case(
    r"(?:^|[\s,;(]+)(?:(?:but|and|though|except|so)\s+)*(?P<how>(?:"
    rf"(?:{_PERSON}\s+)?{_HOW}(?:{_SKIPS}|(?:do|does)(?:\s*n['’]?t| not)\s+(?:take|use))\s+"
    rf"(?:{_A_DOSE}|(?:(?:the|my)\s+)?{TIME}s?(?=\s*(?:$|[,;)]|\b(?:on|when|if|most|some|but|because)\b|{_MAKES})))"
    rf"|{_PERSON}\s+{_HOW}{_SKIPS}\s+(?P<it>(?:\w+\s+){{0,2}}?(?:it|them|doses?|one|some)\b)"
    rf"|(?P<misses>(?:{_SOMEBODY} says )?(?:{_PERSON}\s+)?{_HOW}{MISSES})"
    rf"|(?<=but )(?:just |only )?not\s+{_A_DOSE}){_TO_ITS_END})\)?"
)
"""One of the day's doses that is left out, whoever does so."""
_SO_LEFT_OUT: Final = any_case(rf"\s+so\s+(?:{_PERSON}\s+)?{_HOW}{_SKIPS}\b")
_REALLY: Final = any_case(
    r"(?:[\s,;(]*\b(?P<turn>(?:but|though|yet|except)\b)[\s,]*|[\s,;(]+)(?:(?:and|but) )*"
    r"(?P<how>(?(turn)(?:(?:on|some|most) (?:(?:my|the|really|bad) )*\w+(?: days?| nights?)?,?\s+)?)"
    rf"(?:(?:(?P<person>{_PERSON})|(?P<who>{_SOMEBODY}))\s+)?{_HOW}"
    rf"(?:(?P<verb>takes?|taking|uses?|using|(?(person)(?:changes?|changing|swap|{GIVES}(?=\s+(?:only\s+|just\s+)*{_SOME}\b)"
    rf"|(?:gets?|has)(?=\s+(?:only\s+|just\s+)*{_SOME}\b))|(?!)))"
    rf"|(?(person)do(?=\s+(?:it\s+|only\s+|just\s+)*{_SOME}\b)|(?!)))\s+(?=[^,;]*?(?:\b{_AMOUNT}|\d))"
    rf"(?:(?!\s+(?:but|though|yet)\b)[^,;)])+|(?:really|actually|in truth)\s+(?=[^,;]*\b{_SOME})[^,;)]+)\)?"
)
"""How it is really taken, told behind what the label says."""
_ON_SUCH_DAYS: Final = any_case(
    r"(?:[,;(]\s*(?:(?:but|though|yet|except|and|only)[\s,]+)?|\s+(?:but|though|yet|except)[\s,]+)"
    r"(?P<when>(?:on|at|some|most|when|if)\s[^,;]{2,40}?"
    r"(?:,\s*(?:(?:about|maybe|perhaps|roughly|around|say)\s+)?"
    rf"(?:{_SOME}|an?|mostly|usually)\b[^,;]{{0,25}}?)?)[\s,;]*$"
)
_MANY_A_DAY: Final = any_case(
    r"\b(?:[btq]\.?i\.?d\.?|bd|tds|qds|twice|[2-6]\s?x|(?:two|three|four|[2-6]) times)(?!\w)"
)
_BUT_ONLY: Final = any_case(
    r"(?<=[\w.])[\s,;]+(?:(?:but|though|and)\s+)?(?P<how>(?:(?:really|actually|i|she|he)\s+)*(?:only|just)\s+"
    r"(?:(?:at|before|in the) (?:night|nite|bed(?:time)?|morning)s?|nights?|nites?|bedtime|mornings?"
    r"|(?:takes?|uses?|use)\s+(?:it |them |one )?(?:at|when|if|in|on|before|once)\b[^,;]+))"
)
"""Behind more than one dose a day: no label says both."""
_EXTRA_TOO: Final = any_case(
    rf"\s*[,;]\s*(?P<extra>(?:(?:and|plus|with|or|then|i|take|takes|sometimes|maybe)\s+)*{EXTRA}[^,;)]*)"
)
"""Behind how it is really taken, one more of it: "i take 3, extra at noon"."""
_NEXT: Final = any_case(r"\s*,\s*(?P<extra>[^,;.]+)")
_ONLY: Final = any_case(r"\b(?:really|actually|only|just|mostly|usually)\b")
_NOT_BEFORE: Final = any_case(r"\b(?:when|if|as|that|what|to|not|never|don['’]?t|doesn['’]?t)$")
THING: Final = (
    r"(?:label|bottle|box|packet|pack(?:age|aging)?|carton|tube|tin|jar|leaflet|script|rx|prescription|directions"
    r"|instructions)"
)
_WHO: Final = (
    rf"(?:(?:(?:the|my|his|her|its?|on)\s+)*{THING}"
    r"|(?P<doctor>(?:dr|doctor)\.?\s+(?!wants?|said|says?|told|has|had)[a-z]+)"
    r"|(?:the |my |his |her )?(?:dr|doctor|doc|clinic|nurse|pharmacist|gp)|they|he|she|it)"
)
_ON_IT: Final = rf"(?:\s+(?:right )?on (?:the|its?|my) {THING})?"
NUMBER: Final = r"(?:\d|half\b|one\b|two\b|three\b|four\b|five\b|six\b|eight\b|ten\b|once\b|twice\b|double\b)"
_SO_MUCH: Final = (
    rf"(?:{NUMBER}|every\b|an?\s+(?:day|night)|at (?:night|bed|noon)|in the|before|after|with"
    r"|no more than|not more than|max\w*|up to|at most|less than|only)"
)
SAYS: Final = any_case(
    rf"(?:[\s,;(.]+|^)(?:(?:and|but|though)\s+)?(?:(?:{_WHO}{_ON_IT}\s+(?:(?:only|just|clearly)\s+)*"
    r"(?:wants?|wanted|said|says?|sais|told|tells?|has|had|ordered|wrote|reads?|is for)"
    r"(?:\s+(?:me|him|her|on|it|down|for|to (?:take|have|use|be)|to))*|says(?:(?: to)? take)?"
    r"|(?:(?:it['’]?s|its|i['’]?m|i|she|he|it|am|is|was|were) )*(?:supposed|meant|told) to"
    r" (?:be on|be|take|have|use|get|do)(?: it)?|(?:it['’]?s |its |is )?prescribed(?: as| at| for)?"
    r"|(?:it |they )?should (?:really )?(?:be|take|have|get)(?: it)?"
    rf"|(?:(?:the|my)\s+)?{THING}:?(?:\s+is)?(?!\s+(?:a|every|before|after|in|at)\b)"
    rf")){_ON_IT}\s*:?\s+(?=(?:it |to |me )?{_SO_MUCH})"
)
"""Who says so: no part of what is said."""
_IS_SO: Final = any_case(
    r"(?<=\w)[\s,;(]+(?:(?:they|the dr|my dr|dr|doctor|doc|clinic)\s+)?(?:(?:has|have|had|got)\s+(?:me|him"
    r"|her)\s+on(?: it)?"
    r"|(?:cut|took|brought|lowered|raised|upped|moved|put|bumped)\s+(?:me|him|her|it)\s+(?:down\s+|up\s+|back\s+)?to"
    r"|(?:label|bottle|box|it)?\s*says|prescribed(?: as| at)?)\s*:?\s+(?=(?:\d|half|one|two|three|four|once"
    r"|twice|every)\b)"
)
"""In front of what is prescribed now, which nobody doubts."""
_NOT_TAKEN: Final = "".join(
    rf"(?<!\b{word} )(?<!\b{word} the )" for word in "take takes taking use uses using only just".split()
)
"""In front of a dose that somebody takes, and that makes no trouble."""
_ONE_DOES: Final = any_case(
    r"(?:^|(?<=[\s,;(]))(?:(?:but|and|because|'?cause|cuz|cos|since|as)\s+)?"
    rf"(?P<words>(?:(?:it|they|this|that)\s+)?(?:(?:always|really|just|sometimes)\s+)?(?:makes?|gives?|leaves?)\s+"
    rf"(?:me|him|her)\s+(?!(?:only\s+|just\s+)*{_SOME}\b)(?:(?:an?|the|some)\s+)?"
    rf"(?P<what>(?:(?!\sfor (?:the|my)\b)[^,;)])+)"
    r"|(?:(?:it|they)\s+)?(?:upsets?|bothers?|hurts?|burns?|tears? up|messes? (?:up|with)|(?:is|are) (?:hard"
    r"|rough) on)\s+(?:my|the|his|her)\s+(?!pain)[^,;)]+"
    rf"|{_NOT_TAKEN}(?P<dose>{_A_DOSE})\s+(?:(?:always|really|just|usually|sometimes)\s+)?"
    r"(?:makes?|made|gives?|gave|leaves?|left|knocks?|upsets?|bothers?|hurts?|keeps?|kept|gets?|puts?|messes|turns?"
    r"|burns?|is|was|does|do|helps?|wears?|works?|sits?|comes?)\b(?:(?!\sfor (?:the|my)\b)[^,;)])*)"
)
_BAD: Final = any_case(
    r"\b(?:makes?|made|gives?|gave|leaves?|left|knocks?|upsets?|bothers?|hurts?|keeps?|kept|gets?|puts?|messes|turns?"
    r"|burns?|comes? back|(?:hard|rough) on)\b(?!.*\b(?:relief|better|help|through|some sleep)\b)"
)


class AsTaken(Struct, frozen=True):
    label: str
    """What the label says, without all the rest."""
    really: str = ""
    trouble: str = ""
    words: str = ""
    """What else is told of one of the day's doses."""


def told_apart(row: str) -> AsTaken:
    """The parts of `row`. A time of the day that tells which dose is meant is no time of taking."""
    label, really, trouble, words = row, list[str](), list[str](), list[str]()
    while (one := _LEFT_OUT.search(label)) is not None and label[: one.start()].strip():
        before, when = _such_days(label[: one.start()])
        really.append(f"{when}{one['how'].strip()}")
        label = ", ".join(filter(None, (before.rstrip(" ,;("), label[one.end() :].strip(" ,;"))))
    while (one := _ONE_DOES.search(label)) is not None and label[: one.start()].strip():
        if _BAD.search(one["words"]):
            trouble.append(trouble_made(one["words"].strip(), (one["what"] or one["words"]).strip()))
        else:
            words.append(one["words"].strip())
        label = _without(label, one)
    how, label = _really(label)
    only = None if how else _BUT_ONLY.search(label)
    if only is not None and _MANY_A_DAY.search(label[: only.start()]):
        how, label = only["how"].strip(), _without(label, only)
    told = re.sub(r"\b(because|since|as),", r"\1", ", ".join(filter(None, (how, *really))))
    return AsTaken(label, told, ", ".join(trouble), ", ".join(words))


def one_dose(line: str) -> tuple[int, int, str, str] | None:
    """Where the words about the first of the day's doses stand, those of leaving it out, those of its trouble."""
    left_out = _LEFT_OUT.search(line)
    for does in _ONE_DOES.finditer(line):
        if does["dose"] and _BAD.search(does["words"]) and (left_out is None or does.start() < left_out.start()):
            so = _SO_LEFT_OUT.search(does["words"])
            trouble = does["words"][: so.start()] if so else does["words"]
            return does.start(), does.end("words"), does["words"] if so else "", trouble.strip()
    if left_out is None or left_out["it"] or left_out["misses"]:
        return None
    return left_out.start(), left_out.end("how"), left_out["how"].strip(), ""


def _really(row: str) -> tuple[str, str]:
    """The words of the truth, and what the label has; no words where the row does not tell the two apart."""
    says = SAYS.search(row)
    at = 0
    while found := _REALLY.search(row, at):
        at, before = found.start() + 1, row[: found.start()].rstrip(" ,;(")
        if before and not _NOT_BEFORE.search(before) and (says or _is_sure(found, before)):
            before, when = _such_days(before)
            extra = _EXTRA_TOO.match(row, found.end()) or _how_often_next(row, found, before)
            end = extra.end() if extra else found.end()
            rest = f"{before}, {row[end:].lstrip(' ,;')}".rstrip(" ,")
            how = when + found["how"].strip() + (f", {extra['extra'].strip()}" if extra else "")
            return how, " ".join(SAYS.sub(_who_says, rest).split())
    if re.search(r"\btakes?\b", row):
        return "", row  # the words tell which of the two is the label's
    return "", _IS_SO.sub(" ", row)


def _such_days(before: str) -> tuple[str, str]:
    """What stands before them, with the label's own times, and the days: "on bad days, about three a week"."""
    days = _ON_SUCH_DAYS.search(before)
    if days is None or not _has_when(before[: days.start()]):
        return before, ""
    return before[: days.start()], f"{days['when']}, "


def _how_often_next(row: str, found: re.Match[str], before: str) -> re.Match[str] | None:
    """Behind how many, how often: "i take 3 or 4, couple three times a day"."""
    next_one = _NEXT.match(row, found.end())
    counted = not _has_when(f"x {found['how']}") and not _has_when(before)
    counted = counted or (next_one is not None and CONDITION.search(next_one["extra"].casefold()) is not None)
    return next_one if next_one and counted and is_a_way_of_taking(next_one["extra"]) else None


def _who_says(found: re.Match[str]) -> str:
    return f", {found['doctor']}, " if found["doctor"] else " "


def _is_sure(found: re.Match[str], before: str) -> bool:
    """A bare "take 2" behind a name is what labels say; behind what the label has already it is not."""
    if found["person"] or not found["verb"]:
        return True
    only = _ONLY.search(found["how"]) is not None
    if found["turn"] or found["who"] or found["verb"].endswith(("s", "ing")):
        return bool(found["turn"]) or only or _has_when(before)
    return only and _has_when(before)


def _has_when(before: str) -> bool:
    parts = read_parts(before)
    return parts is not None and bool(parts.line.whole_when)


def _without(line: str, found: re.Match[str]) -> str:
    return ", ".join(filter(None, (line[: found.start()].rstrip(" ,;("), line[found.end() :].strip(" ,;"))))
