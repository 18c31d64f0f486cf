"""What somebody takes back in the next breath: "left shoulder, no sorry the right one", "march 2024, no 2025".

One rule for all lines: words behind a "no", a "sorry" or an "I mean" take the place of what stands before them, if
both are of one kind: a side, place, day, time, number, doctor, medicine, test, treatment, kin. All else stays as
typed: a "no" that denies ("no, not the hip", "no left leg pain") takes nothing away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from visitprep.common_words import KIN, NUMBERS, PILLS
from visitprep.lines.history.scans.scan_words import KIND
from visitprep.lines.history.treatments.treatment_kind import kind_said
from visitprep.medicines.names import lookup
from visitprep.patterns import compiled
from visitprep.visit.dates.words import any_of, month_words
from visitprep.visit.records.body_words import place_spans

_SURE: Final = (
    r"(?:sorry|(?:oh|no),? wait|wait,? no|wait(?=\s*,)|(?:hang|hold) on|i mean|i meant|i should say|make that|oops"
    r"|scratch that|correction|my (?:bad|mistake)|or rather|no,? actually|actually,? no|no,? rather)"
)
_LIKELY: Final = compiled(rf"(?i)\b(?:no|nope|actually|well|{_SURE})\b")
_MARK: Final = compiled(
    rf"(?i)(?<![\w'’-])(?:(?P<sure>(?:(?:oh|no|nope|actually|well|u+m+|er+m?)[\s,.]+)*{_SURE}"
    rf"(?:[\s,.:]+(?:{_SURE}|no|oh|actually|well))*)|(?:(?:oh|u+m+|er+m?)[\s,]+)*(?:(?P<no>no|nope)|actually"
    r"|well))(?:,?\s+(?:u+m+|er+m?|oh))*(?![\w'’-])(?P<comma>\s*[,:.…-]+)?\s*"
)
_BEGINS: Final = compiled(
    r"(?i)(?:(?:yes|yeah|no|nope|oh|sorry|wait|actually|well|i meant?|(?:it|that)(?:['’]?s| is| was))\b[\s,.]*)*"
)
_LEAD: Final = compiled(
    r"(?i)(?:(?P<told>(?:it|that)(?:['’]?s| is| was| should be)|was|is|should be|i (?:said|meant|mean)|make it"
    r"|more like|the|my|his|her)\s+|(?:just|really|about|around|on|at|in|since|from|for|to|an?)\s+)*"
)
_JOINS: Final = compiled(r"(?i)(?P<one> (?:one|side)s?\b)?\s*(?:(?:the|my|his|her|of|at|on|in|around)\s+)*")
MOVED: Final = compiled(
    r"(?i).*\b(?:supposed to|was|were going to)\b.*\b(?:but|and|then)\b.*?"
    r"\b(?:moved|changed|rescheduled|pushed|switched)"
    r"(?: (?:it|that|me|us|her|him))?(?: (?:back|up|out))? (?:to|for|until) "
)
"""In front of the day that holds: "it was to be the 3rd but they moved it to the 17th"."""
_NAME: Final = (
    r"(?!(?:my|our|the|her|his|who|that|sen[td]s?|referred|is|was|did|does|has|had|sa(?:id|ys)|told|n?ever|at|from|in|on"
    r"|of|for|and|or|not?|sorry|actually|well|wait|oh|wrote|gave|i|s?he|it|we|they|with|to|only)\b)[^\W\d_][\w'’-]*"
)
_COUNT: Final = rf"(?:\d+(?:[.,]\d+)?(?:/\d+)?|\b(?:{NUMBERS.replace('one|', '')}|half)\b)"
_UNIT: Final = compiled(
    r"(?i)(?<![\w.,/'’-])(?:(?P<year>(?:(?:19|20)\d\d|['’]\d\d)(?![\d/-]))|(?P<date>\d{1,2}(?:/\d{1,2}){1,2}(?![\d/]))"
    r"|(?P<clock>\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\b\.?|o['’]?clock)|\d{1,2}[:.]\d\d(?![\d%]| ?m?c?g\b)|noon\b"
    r"|(?<=\bat )\d{1,2}(?![\d.,:/%-]|\s*(?:or|to|[a-z]{2,})\b))|(?P<nth>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?\b)"
    rf"|(?P<month>(?:{any_of(month_words())}|spring|summer|autumn|winter)\b\.?)"
    rf"|(?P<times>once\b|twice\b|{_COUNT}\s*(?:x|times)\b)"
    rf"|(?P<number>{_COUNT}(?:(?:\s*-\s*|\s+(?:to|or|out of)\s+){_COUNT})?)(?:\s*-?\s*(?:(?P<lengths>(?:hour|hr"
    r"|minute|min|day|night|week|wk|month|year|yr)s?\b)|(?P<doses>(?:mg|mcg|µg|micrograms?|milligrams?|grams?|g|ml|units?)\b|%)"
    rf"|(?P<things>(?:{PILLS}|puffs?|drops?|patch(?:es)?|shots?|sessions?|visits?)\b))|(?!\w))"
    r"|(?P<side>left\b|both\b|right\b(?! (?:now|away|after|at|in|into|before|there|here|through|up|down|where|when"
    r"|across|above|below|behind|next|along|on)\b))"
    rf"|(?P<doctor>(?:dr\b\.?|doctor)\s+{_NAME}(?:\s+{_NAME})?(?:,?\s+(?:my|the|his|her|our)\s+(?:[a-z]+\s+){{0,2}}?"
    rf"(?:one|gp|pcp|doc|doctor|surgeon|nurse|specialist|\w+ologist|\w+iatrist)\b)?)|(?P<kin>{KIN}\b))"
)
_OLD: Final = compiled(
    r"(?i)[\s,.]*(?:and )?(?:not|i (?:said|put|typed|wrote))\s+(?:(?:the|my|in|his|her)\s+)*(?P<old>[\w.:/]+)"
    r"(?:\s+(?:one|side|by mistake|\w+))?(?=\s*(?:$|[,;.]))"
)
"""Behind what is right: "not the left", "I said left by mistake"."""
_GOES_ON: Final = compiled(
    r"(?i)\s*(?:$|[,;.)](?!\s*(?:too|also|mostly|mainly)\b)|\d|(?:and(?! \d)|but|who|that|which|since|for|in|on|at"
    r"|from|of|when|if|an?|per|every|each|with|to|after|before|by|daily|they|i|s?he|it|now|maybe|because|cause|did|sent"
    r"|referred|hurts?|aches?|once|twice|pain(?= *(?:[,;.]|since|$)))\b)"
)
"""What was named ends here; else more is told, or denied: "no two days alike", "sorry, the right one is fine"."""
_SO_LONG: Final = compiled(r"(?i)\s+(?:on|when|if|at|in|after|with|before)\b(?! (?:the|a) scale\b)")
"""Behind a number: it holds only then, beside the one before, "6, well 7 on bad days"."""
_DENIED: Final = compiled(r"(?i) ?(?:\bnot|(?<=is)n['’]?t|(?<=was)n['’]?t)(?= (?:(?:in|the|my|his|her) )*$)")
_ENDS: Final = compiled(r"\s*(?:[,;.)]|$)")
_SIDE: Final = frozenset({"side"})
_LATER: Final = _SIDE | {"year", "month", "date"}
_LONGEST: Final = 1_000
"""Letters of a line, and no story."""
_COUNTED: Final = ("number", "nth", "clock")
_Edit = tuple[int, int, str]


class _Unit(Struct, frozen=True):
    """One thing that words name, and where it stands; what a number counts, and where the number itself ends."""

    kind: str
    text: str
    start: int
    end: int
    counts: str = ""
    bare: int = 0


def as_corrected(line: str) -> str:
    """The line with each correction in the place of what it corrects; as typed where nothing is one."""
    begin = 0
    while len(line) < _LONGEST and _LIKELY.search(line, begin) and (mark := _MARK.search(line, begin)):
        put = _put(line[: mark.start()].rstrip(" ,;:.(…-"), line[mark.end() :], mark)
        begin = len(put[0]) if put else max(mark.end(), begin + 1)
        line = line if put is None else "".join(put)
    return line


def put_right(line: str, words: str) -> tuple[str, str]:
    """`line` with what `words` begin with in the place of what is of that kind, and what else they tell."""
    first = next(_units(words), None)
    adds = first is not None and not _candidates(list(_units(line)), first)
    return ("", "") if adds else _put(line, words) or ("", "")


def told_anew(line: str, typed: str) -> tuple[str, str, bool]:
    """`line` with the side or day that a later answer begins with, "no its my right one"; what else that tells; and
    whether it corrects for sure. Another place may be what was asked about."""
    begins = _BEGINS.match(typed := as_corrected(typed))
    said = begins[0] if begins else ""
    lead, whole, rest = _LEAD.match(typed, len(said)), *put_right(line, typed[len(said) :])
    rest = rest.strip(" ,;.")
    apart = not rest or typed[: -len(rest)].rstrip()[-1] in ",;." or _GOES_ON.match(rest) is not None
    plain, kinds = bool(said) and apart, _LATER if said else _SIDE
    denies = said.strip().casefold() == "no" and not (lead and lead["told"])
    more = not apart and (said or re.match(r"(?i)(?:is|are|was|were|has|feels|too|also|never|not)\b", rest))
    same = _without(whole, kinds) == _without(line, kinds)
    return (whole, rest, plain) if same and whole != line and not denies and not more else ("", "", False)


def _without(text: str, kinds: frozenset[str]) -> str:
    for unit in reversed(list(_units(text))):
        text = text[: unit.start] + text[unit.end :] if unit.kind in kinds else text
    return text


def _put(before: str, after: str, mark: re.Match[str] | None = None) -> tuple[str, str] | None:
    """What stood before, put right, and what else stands behind; None where nothing is corrected."""
    lead = _LEAD.match(after)
    at = lead.end() if lead else 0
    sure, no = not mark or bool(mark["sure"]), bool(mark and mark["no"])
    told = sure or bool(mark and mark["comma"]) or bool(lead and lead["told"])
    near = after[: at + 80]
    old, new = list(_units(before)), _run(_units(near), near, at)
    if told and not new and (new := _run(_things(near), near, at)):
        old = list(_things(before))
    edits = _edits(before, after, old, new, sure=sure) if new else []
    if not edits:
        return None
    one, kinds = _JOINS.match(after, new[-1].end), {unit.kind for unit in new}
    rest = after[one.end("one") if one and one["one"] else new[-1].end :]
    while (was := _OLD.match(rest)) and was["old"].casefold() in {one.text.casefold() for one in old}:
        rest = rest[was.end() :]
    if not _GOES_ON.match(rest) and mark:
        return None
    if not sure and ({"number", "side"} <= kinds or ("number" in kinds and _SO_LONG.match(rest))):
        return None
    if no and not told and (kinds & {"place", "kin"} or ("side" in kinds and not _ENDS.match(rest))):
        return None
    last = max(end for _, end, _ in edits)
    said = before[last:].strip()
    if said and rest.strip().casefold().startswith(said.casefold()):
        before = before[:last]  # "twice a day, no three times a day"
    elif said and not sure and not _ENDS.match(rest):
        return None  # "6 on a good day, no 9 on a bad day"
    elif said and not told and ("," in said or "nth" in kinds or (kinds == _SIDE and " " in said)):
        return None  # "left leg numb, no right"
    elif said and not _ENDS.match(rest):
        rest = f", {rest.lstrip()}"
    for start, end, text in sorted(edits, reverse=True):
        before = f"{_DENIED.sub('', before[:start]) if sure else before[:start]}{text}{before[end:]}"
    return before.strip(), rest


def _edits(before: str, after: str, old: list[_Unit], new: list[_Unit], *, sure: bool) -> list[_Edit]:
    """What takes which place; what has none there stands beside what was named with it."""
    edits, first = list[_Edit](), ""
    for number, unit in enumerate(new):
        found = _candidates(old, unit)
        if unit.kind == "number" and found and not sure and unit.counts not in ("", "doses", found[-1].counts):
            return []
        if not found and edits:
            start, end, put = edits[-1]
            edits[-1] = (start, end, put + after[new[number - 1].end : unit.end])
        elif not found:
            first = f"{unit.text} "
        else:
            start, end = found[-1].start, found[-1].bare if found[-1].counts and not unit.counts else found[-1].end
            beside = next((one for one in old if one.kind == "side" and before[one.end : start].isspace()), None)
            if unit.kind == "place" and beside and not any(one.kind == "side" for one in new):
                start = beside.start  # of which side the other place is, nobody said
            edits.append((start, end, first + (unit.text.casefold() if unit.kind == "side" else unit.text)))
            first = ""
    return edits


def _candidates(old: list[_Unit], unit: _Unit) -> list[_Unit]:
    """What it may stand for, the last one meant: of its kind and measure; a number for any number."""
    same = [one for one in old if one.kind == unit.kind and (not unit.counts or one.counts in ("", unit.counts))]
    if unit.kind in _COUNTED and not same:
        same = [one for one in old if one.kind in _COUNTED and not (one.counts and unit.counts)]
    return [one for one in same if one.counts == unit.counts] or same


def _units(text: str) -> Iterator[_Unit]:
    found, last = {match.start(): match for match in _UNIT.finditer(text)}, 0
    for start, end in sorted((*(match.span() for match in found.values()), *place_spans(text))):
        if start < last:
            continue
        last, match = end, found.get(start)
        kind = match.lastgroup or "" if match else "place"
        if match and kind in ("lengths", "doses", "things"):
            yield _Unit("number", match[0], start, end, kind, match.end("number"))
        else:
            yield _Unit(kind, text[start:end], start, end)


def _things(text: str) -> Iterator[_Unit]:
    """What a known word names."""
    for word in re.finditer(r"[^\W\d_][\w'’-]+(?: (?:scan|therapy|needling|stud(?:y|ies)|tests?)\b)?", text):
        kind = "test" if KIND.fullmatch(word[0]) else "medicine" if lookup(word[0]) else "treatment"
        if kind != "treatment" or kind_said(word[0])[0]:
            yield _Unit(kind, word[0], *word.span())


def _run(named: Iterator[_Unit], text: str, at: int) -> list[_Unit]:
    """Those that follow each other from `at` on."""
    run = list[_Unit]()
    for unit in named:
        if unit.start >= at and not _JOINS.fullmatch(text, run[-1].end if run else at, unit.start):
            break
        run += [unit] if unit.start >= at else []
    return run


_NOT_OLD: Final = (
    r"not (?:(?:the|my|in|since|a) )*(?P<old>\d{1,2}|\d{4}|left|right|both)(?: one| side)?(?=\s*(?:$|[,;.]))"
)
_NOT_THAT: Final = tuple(
    compiled(rf"(?i)(?:^|[,;.]\s+)(?:(?:no|sorry),? |i (?:said|meant?) |(?:it['’]?s|was) )*{one}")
    for one in (rf"(?P<new>[^,;.]+?),?\s+(?:and )?{_NOT_OLD}", rf"{_NOT_OLD}[,;.]\s*(?:but )?(?P<new>[^,;.]+)")
)


def in_place_of(typed: str) -> Iterator[tuple[str, str, str]]:
    """What is so, what is not, and the rest: "had it all my life not 2025", "i said 6 not 9"."""
    for found in filter(None, (one.search(typed) for one in _NOT_THAT)):
        rest = (typed[: found.start()].strip(" ,;."), typed[found.end() :].strip(" ,;."))
        yield found["new"], found["old"].casefold(), ". ".join(filter(None, rest))
