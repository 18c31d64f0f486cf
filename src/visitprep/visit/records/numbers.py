"""A number in a person's words: "about a 3", "9 when I cough", "5 to 7, it varies", "twice, once in the shower".

It is taken only where it comes first, behind a hedge, and where no second number could be meant.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from visitprep.common_words import FELL, NUMBER_WORD, NUMBER_WORDS, SEASON, WEEKDAY
from visitprep.number_words import NO_NUMBER_ONE, in_digits
from visitprep.patterns import any_case
from visitprep.text import clean_line
from visitprep.wording import N_, language_now, say

LOW_TO_HIGH = N_("{low} to {high}")

_ISH = any_case(rf"\b(\d{{1,2}}|{NUMBER_WORD})-?ish\b")
_AND_A_HALF = any_case(rf"\b(\d+|{NUMBER_WORD})\s+(?:and a half|1/2)\b|(\d+)½")
_TIMES = {"no": "0", "none": "0", "never": "0", "once": "1", "twice": "2"}

_NUMBER = rf"\d{{1,6}}(?:[.,]\d{{1,4}})?(?![\d.,]*\d)|(?:{NUMBER_WORD})\b"
_HEDGE = (
    r"(?:'?bout|abt|about|around|roughly|ma?y?be|mebbe|perhaps|approximately|approx\.?|probably|(?:more )?like|say"
    r"|some|oh|well|um|so|but|~|(?:i )?told you|i said|as i said|prob(?:l?y)?|i suppose|near(?:ly)?|almost"
    r"|close to)"
)
MAYBE = r"(?:ma?y?be|mebbe|perhaps|possibly|could be|sometimes)"
"""Between two numbers: either may be so, "2 maybe 3"."""
_WHO_SAYS = (
    r"(?:(?:(?:my|the) )?(?!(?:not|never|it|bottle|label)\b)[^\W\d_]+ (?:says?|said|tells? (?:me|us)|told (?:me"
    r"|us)|answers?|answered|guess(?:es)?|thinks?|picks?|gives? (?:it|that)|puts? it at)(?: it'?s| its)?"
    r"|(?:her|his|their|my) (?:answer|number|guess)(?:'s| is| was)?"
    r"|(?:i|s?he|we)(?:'?d| would| should) (?:say|put it at|call it|give it|guess)"
    r"|(?:put|make|call) (?:it|that|down|me down for)|number)"
)
"""Before the number it says whose it is: "she says 6"."""
_LEAD = (
    r"(?:(?:it varies|varies|it'?s|it is|is|was|at|i'?d say|i would say|i think|i guess|usually|usual|mostly"
    r"|not (?:at all |very |so |too |that |really )?(?:well|good|great|much|bad)|badly|hardly"
    r"|most(?:ly)? of (?:'?em|them|it|those)"
    rf"|normally|on average|average|(?:a )?good|{_HEDGE}|{_WHO_SAYS})[\s:,]*)*"
)
_PER_TIME = r"(?:a|an|per|each|every)\s+(?:hour|day|week|month|year|night)"
_BEGINS_WORDS = any_case(
    r"(?:\s*[,;:(]|\s+-|\.\s)\s*\S|\s+(?:when|whenever|if|on|in|at|with|after|while|during|before|but|because|since"
    r"|until|most|mostly|usually|usual|maybe|it|depends?|depending|for|now|today|these|this|or so|ish|i|all"
    r"|or thereabouts|so|only|some|right|and it|going|walking|sitting|standing|lying|resting|sat|stood|laid|average"
    r"|probably|by|counting|includ\w+|incl|broken|that (?:i|we|s?he|they)|(?:s?he|they|mom|mum|dad) (?:says?"
    r"|said|thinks?|told me)|s?he(?:['’]?s)?|they|we|it['’]?s|that['’]?s)\b"
)
MEASURES = (
    r"seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|months?|years?|yrs?|miles?|blocks?|steps?"
    r"|feet|stairs"
)
_HARMLESS = any_case(
    rf"(?<!\w)(?:(?:19|20)\d\d\b|(?:\d+(?:[.,]\d+)?|{NUMBER_WORD})(?:\s*(?:-|to|or)\s*\d+)?[\s-]*"
    rf"(?:{MEASURES}|am|pm|a\.m|p\.m|ribs?|bones?|fingers?|toes?|teeth|stitches)\b|one (?:side|leg|arm|hand|of)\b)"
    rf"|{NO_NUMBER_ONE}"
)
"""A length of time, a distance or a year in the words beside a number is no second answer."""
_SECOND = any_case(rf"(?<!\w)(?:\d|(?:{NUMBER_WORD})\b)")


class NumberSaid(Struct, frozen=True):
    """One number, or the two ends of one that varies, in the order they were said."""

    first: float
    second: float
    between: str
    """The word between them ("to", "or", "-"); empty for one."""
    words: str
    """All that was typed, where it says more than the number; else empty."""
    hedged: bool
    """No more words than an "about" or a "maybe"."""


_SUCH = r"(?:good|better|great|best|bad|worse|worst|rough|tough)"
"""On such a day the number is another: "0, 1 on a good night"."""


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """With a word of English, or of `language`, between two numbers."""
    between = re.escape(say(LOW_TO_HIGH).replace("{low}", "").replace("{high}", "").strip())
    return re.compile(
        rf"(?P<lead>{_LEAD}(?P<from>between |from )?(?:a |an )?)(?P<first>{_NUMBER})"
        rf"(?:\s*(?P<between>-|–|to|or|and|till|until|(?:or )?{MAYBE}|{between}"
        rf"|,(?=\s*(?:maybe )?{_NUMBER}\s+(?:on|in|at|when) (?:an? |my |the )?(?:really |very )?{_SUCH}\b))"
        rf"\s*(?:a |an |about )?(?P<second>{_NUMBER}))?"
        r"(?P<scale>\s*(?:/\s*10|(?:out of|on a scale (?:of|to)) (?:10|ten))\b)?",
        re.IGNORECASE,
    )


def number_said(text: str, *, unit: str = "") -> NumberSaid | None:
    """The number of `text`; None when there is none, or more than one is possible. `unit` may stand behind it."""
    said = clean_line(text)
    plain = _AND_A_HALF.sub(lambda m: f"{_value(m[1] or m[2]):.0f}.5", in_digits(said.rstrip("."), asked=True))
    plain = _IN_A_ROW.sub(_as_span, _ISH.sub(r"\1 ish", plain), count=1)
    if unit:
        plain = re.sub(rf"(?:(?<=\d)\s*|(?<=\w)\s+)(?:{unit})(?!\w)(?!\s+{_PER_TIME})", "", plain, count=2)
    found = _pattern(language_now()).match(plain)
    if not found:
        return None
    tail = plain[found.end() :]
    if tail.strip() and not _fits_behind(tail):
        return None
    first = _value(found["first"])
    lead = re.sub(r"\b(?:between|from|it varies|varies|a|an)\b|[\s:,]", "", found["lead"], flags=re.IGNORECASE)
    hedged = not re.search(
        r"\w", re.sub(r"^[\s,;(]*(?:or so|maybe|ish|i think|probably|it varies)[\s.)]*$", "", tail)
    )
    more = bool(lead or tail.strip(" .,;"))
    return NumberSaid(
        first,
        _value(found["second"]) if found["second"] else first,
        re.sub(rf"(?:or )?{MAYBE}|,", "or", (found["between"] or "").lower())
        if not (found["from"] or "").lower().startswith("from")
        else "from",
        said if more else "",
        more and hedged and not re.search(r"usual|most|normal|average|good", found["lead"], re.IGNORECASE),
    )


_IN_A_ROW = any_case(r"(?<![\w.,/:-])(\d{1,2}) (\d{1,2})(?=$|\s+[^\W\d_]|[,;.]?\s*$|,\s*[^\W\d_])")
"""Two numbers in a row: "3 4" is 3 to 4, where one is the next."""


def _as_span(found: re.Match[str]) -> str:
    return f"{found[1]} to {found[2]}" if int(found[2]) == int(found[1]) + 1 else found[0]


def _fits_behind(tail: str) -> bool:
    return bool(_BEGINS_WORDS.match(tail)) and not _SECOND.search(_HARMLESS.sub(" ", tail))


def _value(word: str) -> float:
    return float(NUMBER_WORDS.get(word.lower(), word).replace(",", "."))


_WHEN_BEHIND = any_case(r"(?<=\w)\s+(?:mornings?|evenings?|nights?|afternoons?)\s*$")


_NOT_AT_ALL = r"(?:(?:it )?(?:does|did)(?:n'?t| not) interfere|not (?:at all|one bit|a bit|in the least))"
_AND_WORDS = any_case(
    rf"(?:\d{{1,2}}|{NUMBER_WORD})\s+(?!(?:{MEASURES}|to|of|or|and|out|x|times?|percent|am|pm|by|mg|m?cg|more|less|point"
    r"|pills?|tabs?|tablets?|people|kids|levels?|medicines?|meds)\b)(?P<words>[^\W\d_].*)"
)
"""A number that counts nothing, and what it is like: "0 its numb"."""
_NOUGHT = any_case(
    rf"(?:(?:(?:right )?now|today) )?(?:none|nothing|no pain|zero pain|(?:it )?(?:does|did)(?:n'?t| not) hurt"
    rf"|{_NOT_AT_ALL})(?: at all)?(?: (?:right )?now| today)?(?: (?:0|zero))?[.! ]*"
)
_NOT_AT_ALL_FIRST = any_case(
    rf"{_NOT_AT_ALL}(?:[.! ]*$|\s+(?:s?he|we|they|it|any ?more|since|now|i(?!['’]d| would| guess| think))\b)"
)
"""And what is said behind it, of another time: "not at all he gets four on a good night"."""


def strength_said(text: str, *, unit: str = "") -> NumberSaid | None:
    """A number that counts nothing, so that a time of day behind it is when: "2 or 3 mornings"; or the last part of
    words for it: "half, 5". No pain is a nought."""
    if (told := number_said(text, unit=unit)) is not None:
        return told
    said = clean_line(text)
    if _NOUGHT.fullmatch(said):
        return NumberSaid(0, 0, "", "", False)
    if found := _NOT_AT_ALL_FIRST.match(said):
        return NumberSaid(0, 0, "", said, False)
    bare = _WHEN_BEHIND.sub("", said)
    told = (number_said(bare, unit=unit) if bare != said else None) or _behind_words(said)
    if told is None and (found := _AND_WORDS.fullmatch(said)) and _fits_behind(f", {found['words']}"):
        told = number_said(said[: found.start("words")], unit=unit)
    return replace(told, words=said, hedged=False) if told else None


_FELL = any_case(
    r"(?:(?:but|and|yes|yeah|well|i|s?he|i've|s?he's)[\s,]+)*"
    rf"(?:falls?:|had|{FELL}(?:\s+down)?)\s+(?=\S)"
)
NOT_OF_LATE = any_case(
    r"(?:none|no|nope|nah|never|not|0|zero)\b(?!.*\b(?:this|last|since|again|now)\b.*\d)"
    r".*\b(?:(?:(?:was|in|back in|of|before|about|around) (?:19|20)\d\d|years (?:ago|back|before)"
    r"|as a (?:kid|child))$|almost|nearly|near miss\w*|caught (?:my|him|her)self)"
)
"""A no, with what was at another time or nearly: "none, fell 2 times but that was 2019"."""


def count_said(text: str) -> NumberSaid | None:
    """A whole number of times, days or percent; "none", "once" and "twice" as well. None where more are told."""
    said = clean_line(text)
    if NOT_OF_LATE.match(said):
        return NumberSaid(0, 0, "", said, False)
    if found := _NOT_AT_ALL_FIRST.match(said):
        return NumberSaid(0, 0, "", said if said[found.end() :] else "", False)
    if fell := _FELL.match(said):
        told = count_said(said[fell.end() :])
        return replace(told, words=said) if told else None
    if found := _TIMES_SAID.match(said):
        tail = said[found.end() :]
        times = found["times"].lower()
        number = float(_TIMES[times]) if times in _TIMES else _value(times.split()[0])
        of_them = _ONE_OF_THEM.sub(" ", tail) if number > 1 else tail
        if _SECOND.search(_HARMLESS.sub(" ", of_them)) or times_told(said) > number > 0:
            return None
        return NumberSaid(number, number, "", said if len(found[0]) < len(said.rstrip(".")) else "", False)
    told = number_said(said, unit=_COUNTED) or _behind_words(said)
    if told is None and _ONE_OF_THEM.search(said):
        told = number_said(_ONE_OF_THEM.sub(", ", said), unit=_COUNTED)
        return replace(told, words=said) if told and told.first == told.second and told.first > 1 else None
    return told


_OF_14 = any_case(
    r"\s*\b(?:(?:days?|nights?) )?(?:out )?of (?:the |all |those )*(?:(?:last|past) )?(?:14|fourteen|them|those)\b"
    r"(?: days| nights)?"
)
_SO_IT_IS = any_case(r"\bso(?:,| it['’]?s| that['’]?s| i(?:['’]d| would) say)*\s+(?P<number>\S.*)$")


def days_said(text: str) -> NumberSaid | None:
    """The same out of two weeks: "12 nights out of the 14", "every night but two, so 12"."""
    if (told := count_said(text)) is not None:
        return told
    bare = _OF_14.sub("", clean_line(text))
    so = _SO_IT_IS.search(bare)
    told = count_said(bare) or (count_said(so["number"]) if so else None)
    if told is None and (behind := _ABOUT_SO_MANY.fullmatch(bare)):
        told = count_said(behind["number"])
    return replace(told, words=clean_line(text), hedged=False) if told else None


_ABOUT_SO_MANY = any_case(
    r"(?:(?:almost|nearly|about|maybe|just|pretty much) )*(?:most|every|all|some)(?: [^\W\d]+){1,3}"
    r" (?P<number>\d{1,2})"
)
"""In words, and then as a number: "most nights 10"."""
_ONE_OF_THEM = any_case(
    r"(?:[,;.(]\s*|\b(?:with|and)\s+)(?:the |at least )?(?:(?:last|first|worst|bad"
    r"|other)\s+)?one\b(?! more)(?:\s+(?:bad )?one\b)?"
)
"""Behind how many there were: "twice, one in the bathroom"."""
_COUNTED = r"%|percent|days?|times?|visits?|sessions?|nights?|falls?"
_MONTH = r"(?:(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|may)"
_TIMES_SAID = any_case(
    rf"(?:(?:{_HEDGE}|just|only)\s+)?(?:the\s+)?(?P<times>none|never|no(?=[.! ]*$)|once|twice"
    rf"|(?:\d|two|three|four|five|six) (?:times|falls))\b(?=$|\s*[,;.(]|\s+{_MONTH}\b|\s+(?:in|on|when|since|last"
    r"|this|at|while|really|total|altogether|i think|i guess|maybe|so far|that|(?:and|with) (?:the|my) last)\b)"
)
_TIME = (
    r"(?:(?:in|on|at|last|this|the|around|about|early|late|again|back)\s+){0,3}"
    rf"(?:{_MONTH}|{SEASON}|thanksgiving|{WEEKDAY}|week|month)\b"
)
_ONE_MORE_TIME = any_case(
    rf"\b(?:and|then|also|plus|again)\b[\s,]*(?:(?:once|then|again|one|also|more)\s+)*(?:{_TIME}|once"
    rf"|(?P<two>twice)|another|again\b)|\banother time\b|\bthe (?:second|other) (?:time|one)\b|\bonce more\b"
)
_AT_A_TIME = any_case(rf"\b{_TIME}")
_SINCE = any_case(r"\b(?:since|until|till|worse|better|now|next)\b")
_HAPPENED = any_case(rf"\b(?:once|{FELL})\b|\b{_TIME}")


def times_told(text: str) -> int:
    """How many times are told one after another: "once in feb on ice, and in september on the stairs"."""
    if not _HAPPENED.search(text):
        return 0
    joined = 1 + sum(2 if one["two"] else 1 for one in _ONE_MORE_TIME.finditer(text))
    listed = [piece for piece in re.split(r"[,;]", text) if _AT_A_TIME.search(piece) and not _SINCE.search(piece)]
    return max(joined, len(listed))


def _behind_words(said: str) -> NumberSaid | None:
    """The one number of the words, where it is a part by itself: "almost all gone, 90", "half - call it 5"."""
    *before, last = re.split(r"[,;:]\s+|\.\s+|\s+[-–—]\s+|\s+(?=so\s)", said)
    told = number_said(last, unit=_COUNTED) if before else None
    if told is None or not re.search(r"[^\W\d_]{2}", before[0]) or (told.words and not told.hedged):
        return None
    if _SECOND.search(_HARMLESS.sub(" ", " ".join(before))):
        return None
    return replace(told, words=said, hedged=False)
