"""What somebody wants to do again, and how well they can now: "drive my whole route 4". Several on a line are"
" several."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import Final

from visitprep.common_words import KIN, NUMBERS
from visitprep.lines.apart import each
from visitprep.lines.people.two_voices import voices_apart
from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.number_words import in_digits
from visitprep.patterns import any_case
from visitprep.visit.records.numbers import MEASURES

_DIGIT = r"(?:10|[0-9])"
_ONE = rf"(?:{_DIGIT}|zero|{NUMBERS})"
_AND = r"(?:and|an(?! hour)|n|&|\+)(?!\w)"
_NONE_AT_ALL = (
    r"(?:(?:(?:i|s?he|they|we)\s+)?(?:can(?:['’]?t|not| not)?(?: do (?:it|that|this))?|not)"
    r"(?: right)?(?: now)? at all(?: (?:right )?now)?"
    r"|(?<!\bi )(?<!we )(?<!he )(?<!they )(?:can['’]?t|can ?not)(?: do (?:it|that|this))?|no chance|impossible)"
)
_NOW = any_case(
    rf"[\s,;:(-]*(?<![\d.])\b(?:(?:right )?now\s+(?:it'?s |a |at )*|(?:i am|i'?m|s?he'?s (?:at )?(?=an? )|it'?s)"
    rf" (?:at )?(?:a )?|at (?:a )?(?={_ONE}\b))?"
    rf"(?P<now>{_ONE}(?=-?ish\b|\b)(?:\s*(?:-|to|or)\s*{_ONE}\b)?"
    rf"|(?P<none>{_NONE_AT_ALL}))(?:[\s-]*ish\b)?"
    r"(?P<scale>\s*(?:/|(?:out )?of|out(?:t?a| a))\s*(?:10|ten)\b)?"
    r"(?:\s+(?:right\s+)?now|\s+at the moment|\s+today|\s+these days)?\)?(?:\s+(?:ma?y?be|i guess)(?=\s*$))?"
    rf"(?=(?P<end>\s*(?:$|[,;.]|{_AND}|but\b|(?:on (?:a|my|the|his|her) (?:really )?(?:good|bad)|if|when)\b"
    rf"|(?:or )?ma?y?be (?:an? )?{_ONE}\b))?)"
)
_HEDGES = (
    r"(?:(?:right )?now|ma?y?be|'?bout|about|around|like|probably|perhaps|so|and|barely|only|just"
    rf"|(?:(?:i|s?he|they|(?:my )?{KIN})(?:'?d| would)? )?(?:says?|said|think|guess|reckon"
    r"|(?:put|give|call)s? (?:it|that)(?: at)?)|at|an?|its|it'?s|that'?s|that is|is|i am|i'?m|am"
    r"|on a scale (?:of|from) (?:0|1|zero|one) to (?:10|ten)"
    r"|(?:(?:and|but) )?(?:i|s?he|they|we) (?:can|could|do|does|manages?)(?: do| manage)?"
    r"(?P<it> (?:that|it|this|them))?)"
)
_BEFORE_A_NUMBER = any_case(rf"(?:^|[\s,;:(-]+){_HEDGES}(?:[\s,:]+{_HEDGES.replace('?P<it>', '?:')})*[\s,:-]*$")
"""Words that belong to the number: "now maybe 2"."""
_SAID = any_case(r"\b(?:now|so|says?|said|think|guess|reckon|put|puts|gives?|calls?)\b")
_COUNTED_BEHIND = any_case(
    rf"\b(?:act|part|level|round|grade|size|number|past|until|till?|before|under|all|us|or|these|those|them|{KIN})$"
)
_DOES = any_case(r"\b(?:can|could|do|does|manages?)\b")
_MEASURE = any_case(rf"\b(?:{_ONE}|\d+|an?|half an)[ -](?:{MEASURES})\b")
"""What is to be done has a measure of its own, of which "i manage 5" may tell."""
_SO = any_case(r"[\s,;]*(?:so|that'?s|thats)(?: (?:a|an|about|maybe))? \d+\b")
_LEADS_ON = any_case(
    r"(?:\b(?:with|for|to|in|on|at|of|by|than|from|my|the|me|get|gets|do|does|takes?|lasts?|manages?|over|after|every"
    r"|and)|^(?:(?:and|but) )?(?:i|s?he|they|we|hes|shes|im)(?:'\w+)?\b.*)\s*$"
)
"""What the number belongs to: "hes lucky with 2" counts hours, and tells no 0 to 10."""
_AGE = any_case(
    r"\b(?:(?:(?:s?he|they|who)(?:['’]?(?:s|re)| is| are)|aged?|turn(?:s|ed|ing))"
    r"\s+(?:only |about |just |now )*(?:\d+,? (?:and |& )?)*)$"
)
_OF_KIN = any_case(rf"\b{KIN}(?:,? \w+)?,?\s+$")
"""With another number right behind, this one is how old they are: "with my grandson eli 6, about a 2"."""
_JOINS = any_case(rf"^[\s,;.]*(?:(?:{_AND}|(?:but|also|then|plus|to)\b)[\s,]*)*")
_ANOTHER = any_case(rf"^[\s,;.]*(?:{_AND}|(?:also|then|plus)\b)")
_WHY = any_case(
    r"^[\s,;.]*(?:because|cause|cuz|so|to|for|since|as|it|its|it's|that|he|she|i|we|they|my|our|her|his|the|me)\b"
)
_FOR_THAT = any_case(r"(?:because|cause|cuz|so|to|for|since|as)\b")
_HOW_IT_IS = any_case(
    r"(?:its|it'?s|it is|that'?s|just|only|all|mostly|with|without|but|if|when|on (?:a )?(?:good|bad))\b"
    r"(?! (?:my|what|how|important|who|the only|so|because))"
)
"""What stands behind the number tells how it goes, and not why it matters: "2, its all soup"."""

_NOT_NOW = any_case(
    rf"(?:{_NONE_AT_ALL}|no(?:pe)?|nah|never|(?:i|s?he|we) can(?:['’]?t|not)(?: do (?:it|that))?"
    r"|cannot do it at all)(?: any ?more| (?:right )?now| yet)?[.! ]*"
)
_NOT_SO = any_case(rf"[\s,;:-]+(?:(?:but|and) )?(?:(?:i|s?he|they) )?(?:{_NONE_AT_ALL}|no way|not)[\s,]*$")
_FULLY = any_case(r"(?:(?:i |s?he )?can do it )?(?:fully|with(?:out any| no) trouble|no trouble)[.! ]*")


def score_in_words(typed: str) -> str:
    """The end of the scale that is meant by its own words, "not at all", "cant"; else what was typed."""
    return "0" if _NOT_NOW.fullmatch(typed.strip()) else "10" if _FULLY.fullmatch(typed.strip()) else typed


def read(line: str, today: date) -> tuple[Reading, ...]:
    """A number at the end, or before a comma, is how well; a distance is part of the activity."""
    text = Unread(line).text
    if voices_apart(text)[1]:
        return (Reading({"activity": text}),)  # "he says 2, I'd say 1": whose number it is, is asked
    numbers = _numbers(text)
    ends = [0, *(found.end() for found in numbers)]
    cuts = [0]
    for begin, found in zip(ends[1:], numbers[1:], strict=False):
        if not _is_more_of_it(text[begin : found.start("now")]):
            cuts.append(begin)
    rest = text[ends[-1] :]
    if numbers and (_ANOTHER.match(rest) or (len(cuts) > 1 and rest.strip(" ,;.") and not _WHY.match(rest))):
        cuts.append(ends[-1])
    pieces = [text[start:end].strip(" ,;.") for start, end in zip(cuts, (*cuts[1:], len(text)), strict=True)]
    pieces = [piece if not at else _JOINS.sub("", piece) for at, piece in enumerate(pieces)]
    if not all(pieces):
        return (_one(text),)
    pieces = [one for piece in pieces for one in _each_thing(piece)]
    if len(pieces) < 2:
        return (_one(text),)
    told = [_one(piece) for piece in pieces]
    return each(text, pieces, told) if all(one.values for one in told) else (_one(text),)


def _numbers(text: str) -> list[re.Match[str]]:
    """Those that tell how well: behind "now" or with their scale, in a part of their own, or last in the activity.

    Another belongs to what they said: "hes lucky with 2", "i manage 5" of 30 minutes.
    """
    if not re.search(r"[^\W\d_]", text):
        return []
    found: list[re.Match[str]] = []
    for one in _NOW.finditer(text):
        before = text[found[-1].end() if found else 0 : one.start()]
        part = re.split(r"[,;:(]|\.\s|\s-", before + text[one.start() : one.start("now")])[-1]
        hedges = _BEFORE_A_NUMBER.search(part)
        more, said = (part[: hedges.start()].strip(" -"), hedges[0]) if hedges else (part.strip(" -"), "")
        counts = hedges and _DOES.search(said) and not hedges["it"] and _MEASURE.search(before)
        if one["scale"] or (one["none"] and one["end"] is not None):
            found.append(one)
        elif one["end"] is None or counts:
            continue
        elif not more or (not _LEADS_ON.search(more) and (one["now"][0].isdecimal() or _is_sure(one, more, said))):
            found.append(one)
    if len(found) == 2 and _MEASURE.search(text[: found[0].start()]) and _SO.match(text, found[0].end()):
        del found[0]  # "sleep 6 hours, now 4, so 3"
    return [one for one, behind in pairwise((*found, None)) if one and not _is_age(text, one, behind)]


def _is_sure(one: re.Match[str], more: str, said: str) -> bool:
    """A number in words counts nothing: it is said to be one, or is the last word and counts nothing before it."""
    is_last = not one.string[one.end() :].strip(" .!)") and one["now"].isalpha() and one["now"].casefold() != "one"
    doing = len(more.split()) > 1 or _DOING.fullmatch(more) is not None
    return _SAID.search(said) is not None or (is_last and doing and not _COUNTED_BEHIND.search(more))


def _is_age(text: str, one: re.Match[str], behind: re.Match[str] | None) -> bool:
    """How old somebody is whom they do it with: "hes 3, maybe a 2"."""
    if one["scale"] or re.search(r"\bnow\b|\bat\b", one[0], re.IGNORECASE):
        return False
    before = text[: one.start("now")]
    another = behind is not None and _is_more_of_it(text[one.end() : behind.start("now")])
    return bool(_AGE.search(before) or (another and _OF_KIN.search(before)))


def _is_more_of_it(between: str) -> bool:
    """Nothing between two numbers but what belongs to the second: "3, maybe a 2"."""
    rest = _BEFORE_A_NUMBER.sub("", _JOINS.sub("", re.sub(r"\s+or\b", " ", between)))
    return not re.search(r"[^\W\d_]", rest)


_DO: Final = (
    r"(?:be able to )?(?:bak(?:e|ing)|bath(?:e|ing)|be|bend|bik(?:e|ing)|bowl|carry|clean|climb|com(?:e|ing)"
    r"|cook|cycl(?:e|ing)"
    r"|danc(?:e|ing)|dig|do|dress|driv(?:e|ing)|eat|enjoy|exercise|fish|fly|garden|get|giv(?:e|ing)|go|golf"
    r"|hav(?:e|ing)|help|hik(?:e|ing)"
    r"|hold|hug|hunt|jog|join|keep|kneel|knit|lay|lie|lift|look|mak(?:e|ing)|mow|paint|pick|play|put|reach|read"
    r"|rid(?:e|ing)|row|run"
    r"|sail|see|sew|shop|shower|sing|sit|ski|sleep|spend|stand|start|stay|swim|tak(?:e|ing)|teach|throw|tie"
    r"|travel|turn|typ(?:e|ing)"
    r"|us(?:e|ing)|visit|walk|wash|watch|wear|work|writ(?:e|ing))(?:ing|n?ning|tting|pping)?\b(?! (?:it|that"
    r"|them|this|so)\b| \d+\s*$)"
)
_SIGN_BEFORE_ONE: Final = any_case(rf"\s*[,;]\s*(?:(?:and|also|then|plus)\s+)?(?={_DO})")
_AND_BEFORE_ONE: Final = any_case(rf"\s+(?:and|plus)\s+(?={_DO}(?:\s+\S+){{2}})")
_DOING: Final = any_case(r"\w+ing\b")
"""All of them or none: "do my hair, washing and drying" is one thing."""
_ONE_THING: Final = any_case(rf"(?:i want to |i'?d like to |he wants to |she wants to )?{_DO}")


def _each_thing(piece: str) -> list[str]:
    """Things to do between commas, each of which begins with what is done: "sleep through, wear a shirt, drive 3".

    The number is the last one's. An "and" alone joins what is one: "stand and cook a meal".
    """
    number = next(iter(_numbers(piece)), None)
    what, behind = (piece[: number.start()], piece[number.start() :]) if number else (piece, "")
    parts = _SIGN_BEFORE_ONE.split(what) if _ONE_THING.match(what) else []
    if len(parts) < 2 or len({_DOING.match(part) is None for part in parts}) > 1:
        return [piece]
    *before, last = [one for part in parts for one in _AND_BEFORE_ONE.split(part)]
    return [*before, f"{last}{behind}"]


def _one(text: str) -> Reading:
    if not re.search(r"[^\W\d_]", text):
        return Reading({}, left=text)
    found, second = (*_numbers(text), None, None)[:2]
    if found is None:
        return Reading({"activity": text})
    said = _BEFORE_A_NUMBER.sub("", text[: found.start()])
    said = _NOT_SO.sub("", said) if re.fullmatch(r"0|zero", found["now"], re.IGNORECASE) else said
    before = [piece.strip(" ,.:-") for piece in said.split(",") if piece.strip(" ,.:-")]
    is_range = second and _is_more_of_it(text[found.end() : second.start("now")])
    why = text[(second if is_range and second else found).end() :].strip(" ,;.:-")
    now = "0" if found["none"] else in_digits(found["now"], asked=True)
    if is_range and second and (ends := f"{now} {in_digits(second['now'], asked=True)}".split()):
        now = "-".join(sorted(ends, key=int)) if all(map(str.isdecimal, ends)) else now
    values: dict[str, object] = {"activity": ", ".join(before) or why, "now": now}
    if not values["activity"]:
        return Reading({}, left=text)
    is_apart = re.match(r"\s*[,;.:]|\s-", text[found.end() :])
    if before and why and (is_apart or _FOR_THAT.match(why)) and not _HOW_IT_IS.match(why):
        values["why"] = why
        why = ""
    return Reading(values, left=why if before else "")
