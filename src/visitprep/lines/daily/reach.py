"""How long they can sit, stand and walk, in one line. A number without a unit is asked about."""

from __future__ import annotations

import re
from datetime import date

from visitprep.common_words import ABOUT, NUMBERS
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.wording import N_, later

_VERB = any_case(
    r"\b(?P<not>(?:i )?(?:can'?t|cannot|can not|unable to|don'?t|not)\s+(?:\w+ )?)?(?P<verb>sit|stand|walk)"
    r"(?:ting|ding|ing|s)?\b(?: up)?"
)
_BARE = any_case(r"\W*(?:about|around|maybe|to|or|and|a|of|up|\d+(?:[.,]\d+)?|½|\W)+\W*")
_ASK = {
    "sit": N_("Sit {typed}: minutes or hours?"),
    "stand": N_("Stand {typed}: minutes or hours?"),
    "walk": N_("Walk {typed}: minutes, blocks or miles?"),
}
_EDGE = any_case(
    r"^(?:(?:is|are|for|only|up to|i can|can)\s+)+"
    r"|(?:\s|^)(?:(?:and|but|i can|i|can|or|also|then|for|to|s?he)\s*)+$"
)
_AMOUNT = any_case(rf"^\W*(?:{ABOUT}|only |up to )*(?:\d|half|an?\b|{NUMBERS}|twenty|thirty|no limit|all day)")
_INSTEAD = any_case(
    r"\b(?:(?:must|(?:ha(?:ve|s|d|ving)|need(?:s|ed)?|got|wants?) to|gotta|up and|stop and)\s+(?:\w+ and )?"
    r"|(?:before|if|until|till?|unless) (?:i|s?he|they|we) )$"
)
"""Before what is done then: "30 minutes and she must stand up", "if i stand up in between"."""
_FAR = any_case(
    r"\b(?:blocks?|miles?|kms?|kilomet(?:er|re)s?|yards?|feet|ft|met(?:er|re)s|steps|houses?|doors?|aisles?|laps?"
    r"|(?:to|down) (?:the|my|our|her|his) \w+|room to room|corner|mail ?box|driveway|hallway|bathroom|car"
    r"|parking lot)\b"
)
"""A way and no time: it is walked, whether or not that is said."""
_NO_FURTHER = any_case(r"\b(?:a lot|and then|with|before|until|then|when|if)\b.*")
_UNIT_BEHIND = any_case(
    r"^[^a-z]*(?:about |like |maybe )?\d[\d\s.,/-]*(?P<unit>(?P<min>mins?|minutes?)|hours?|hrs?)\b"
)
_MINUTES, _HOURS = 5, 2
"""From the first on nobody means hours; up to the second nobody means minutes behind whom hours are told."""
_CANNOT = any_case(
    r"(?:^|\s*[,;.]\s*|\s+)(?:(?:but|and)\s+)?(?P<words>(?:(?:i|s?he|we)\s+)?(?:can['’]?t|cannot|can not|unable to"
    r"|not able to)\s+(?!(?:\w+ )?(?:sit|stand|walk)|be\b|do (?:it|that|any)|at all|go (?:far|any)|manage)[^,;.]+)"
)
"""Another thing that cannot be done: "walk ok. cant lift my son"."""
_ALL_FINE = any_case(
    r"(?:(?:all|both|three|two|of|it|them|that|this|those|they|i|s?he|is|are|am|it['’]?s|that['’]?s|they['’]?re|i['’]?m"
    r"|can|do|just|everything|any)\W+)*"
    r"(?P<fine>fine|ok(?:ay)?|no (?:limits?|problems?|trouble|issues?)"
    r"|as long as (?:i|s?he|they) (?:want|like)s?)\b"
    r"(?:\W+(?:with|on|for|at|all|of|any|it|them|that|those|three|there)\b)*"
    r"(?=\W*$|\W+(?!but|until|till?|except|unless|if|when|for|as|after|most|some|only when|just)\w)"
)
"""Of all three, which are not named."""


def read(line: str, today: date) -> Reading:
    """Words stand behind their verb, or all in front of it ("40 min sitting"); two verbs may share them. What else
    cannot be done is none of theirs."""
    others = [found["words"].strip() for found in _CANNOT.finditer(line)]
    reading = _read(_CANNOT.sub(", ", line).strip(" ,;.") if others else line)
    if not others or not (reading.values or reading.unclear):
        return _read(line) if others else reading
    return Reading(reading.values, reading.unclear, ", ".join(filter(None, (reading.left, *others))))


_NO_TROUBLE = any_case(
    r"\b(?:no|(?:do(?:es)?n['’]?t|do(?:es)? not) have (?:any|much)|without) (?:trouble|problems?)(?: with)?\s*$"
)


def _read(line: str) -> Reading:
    text = Unread(line).text
    marks = [mark for mark in _VERB.finditer(text) if not _INSTEAD.search(text[: mark.start()])]
    values: dict[str, object] = {}
    if not marks:
        if fine := _ALL_FINE.match(text):
            return Reading(dict.fromkeys(_ASK, fine["fine"].casefold()), left=text[fine.end() :].strip(" ,;.:-"))
        far, rest = _taken_out(values, [text])
        return Reading({"walk": far}, left=", ".join(rest)) if far else Reading({}, left=text)
    unclear: list[Unclear] = []
    leading = bool(_AMOUNT.match(text[: marks[0].start()]))
    waiting: list[str] = []
    for number, mark in enumerate(marks):
        if leading:
            said = text[marks[number - 1].end() if number else 0 : mark.start()]
        else:
            said = text[mark.end() : marks[number + 1].start() if number + 1 < len(marks) else len(text)]
        words = _EDGE.sub("", said.strip(" ,;.:-")).strip(" ,;.:-")
        words = _EDGE.sub("", words).strip(" ,;.:-")
        head, comma, behind = words.partition(", ")
        if comma and not _AMOUNT.match(head) and not re.search(r"\d", head) and _AMOUNT.match(behind):
            words = f"{behind}, {head}"  # "standing is the worst, 5 minutes"
        name = mark["verb"].lower()
        if mark["not"]:
            words = " ".join(filter(None, (mark["not"].strip().lower().removeprefix("i "), name, words)))
        elif not words and _NO_TROUBLE.search(text[: mark.start()]):
            values[name] = _NO_TROUBLE.search(text[: mark.start()])[0].strip()  # type: ignore[index]
        elif not words:
            waiting.append(name)  # "sit and stand 20 minutes"
            continue
        if shared := _UNIT_BEHIND.search(words):
            _share(shared, values, unclear)
        for one in (*waiting, name):
            if one in values or any(item.field == one for item in unclear):
                continue
            if _is_bare(words):
                unclear.append(Unclear(one, words, later(_ASK[one], typed=words)))
            else:
                values[one] = words
        waiting = []
    if not values and not unclear:
        return Reading({}, left=text)
    for name in waiting:  # "stand 10 minutes, 5 minutes walking"
        before_it, comma, last = str(values.get(next(reversed(values), ""), "")).rpartition(",")
        if comma and _AMOUNT.match(last):
            values |= {next(reversed(values)): before_it.strip(), name: last.strip()}
    beside = [text[marks[-1].end() :].strip(" ,;.:-")] if leading else []
    if "walk" not in (*values, *(one.field for one in unclear)):
        far, beside = _taken_out(values, beside)
        if far:
            values["walk"] = far
        for name in [one for one in values if _is_bare(str(values[one]))]:
            typed = str(values.pop(name))
            unclear.append(Unclear(name, typed, later(_ASK[name], typed=typed)))
    before = (
        ", ".join(filter(None, beside))
        if leading
        else _EDGE.sub("", text[: marks[0].start()].strip(" ,;.:-")).strip(" ,;.:-")
    )
    return Reading(values, tuple(unclear), before if re.search(r"\w{2}", before) else "")


def _share(told: re.Match[str], values: dict[str, object], unclear: list[Unclear]) -> None:
    """The unit is that of the bare numbers right in front too, where it can be no other: "sit 20 stand 20 min"."""
    while unclear and unclear[-1].field != "walk":
        number = re.search(r"\d+", unclear[-1].typed)
        fits = number is not None and (int(number[0]) >= _MINUTES if told["min"] else int(number[0]) <= _HOURS)
        if not fits or "½" in unclear[-1].typed:
            return
        one = unclear.pop()
        values[one.field] = f"{one.typed} {told['unit']}"


def _taken_out(values: dict[str, object], beside: list[str]) -> tuple[str, list[str]]:
    """How far, where that is a part of its own behind another verb or behind all: "stand 10 min, one block"."""
    far: list[str] = []
    for name, words in list(values.items()):
        first, *others = re.split(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+(?=[^,;]*\bblocks?\b)", str(words))
        ways = [one for one in others if _is_far(one)]
        if ways:
            values[name] = ", ".join(one for one in (first, *others) if one not in ways)
            far += ways
    rest = [part for words in beside for part in re.split(r"\s*[,;]\s*", words)]
    far += [part for part in rest if _is_far(part)]
    return ", ".join(dict.fromkeys(far)), [part for part in rest if part and not _is_far(part)]


def _is_far(words: str) -> bool:
    return _FAR.search(_NO_FURTHER.sub("", words)) is not None


def _is_bare(words: str) -> bool:
    """A number without its unit."""
    return _BARE.fullmatch(words) is not None and re.search(r"[\d½]", words) is not None
