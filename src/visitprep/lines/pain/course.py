"""How a pain is and how it is going, as a number and a letter ("2 s") or in words."""

from __future__ import annotations

from datetime import date

from visitprep.lines.pain.since import OFTEN
from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.number_words import in_digits
from visitprep.patterns import any_case
from visitprep.visit.records.choices.pain import Pattern, Trend

_NUMBERS = {"1": Pattern.CONSTANT, "2": Pattern.CONSTANT_FLARES, "3": Pattern.COMES_AND_GOES, "4": Pattern.VARIES}
_LETTERS = {"b": Trend.BETTER, "s": Trend.SAME, "w": Trend.WORSE, "u": Trend.UP_AND_DOWN}
_PATTERNS = (
    (
        Pattern.CONSTANT_FLARES,
        r"(?:(?:always|constant\w*|all the time|never stops)(?: there)?,?(?: with| but| plus| and)(?: \w+)? )?"
        r"flare(?:[- ]?up)?s?",
    ),
    (
        Pattern.COMES_AND_GOES,
        r"comes? (?:and|n|&) goes?|on (?:and|n|&) off|off (?:and|n|&) on|now and then|sometimes",
    ),
    (
        Pattern.CONSTANT,
        r"(?:(?:it'?s|its|is|it is) )?(?:there )?all the time|(?:(?:it'?s|its|is"
        r"|it is) )?(?<!like )(?<!as )(?<!than )always(?! (?:the )?same| the \w+| been)(?: there)?"
        r"|constant\w*|never stops|every day all day",
    ),
    (Pattern.VARIES, r"varies|different every day"),
)
_DAILY = any_case(r"\b(?:bad|worse|better) \S|(?:every|single|a|per|each|most|some) (?:hour|day|night|morning)s?$")
_AT_A_TIME = (
    r"(?:at|in|on|by|during|with|when\w*|after|before|while|if|standing|sitting|walking|lying|bending|going"
    r"|first|toward\w*)"
)
_LATELY = (
    r"(?:lately|recently|now(?: ?a ?days)?|these days|of late|over time|with time|as (?:time|i|s?he|we) \w+"
    r"|by the (?:day|week"
    r"|month|year)|(?:(?:in|over|during|for|since|through) )?(?:the |these |this )?(?:last|past|this|few|couple of)"
    r" (?:\w+ ){0,2}(?:day|week|month|year|summer|winter|spring|fall|autumn)s?|(?:for )?(?:weeks|months|years)"
    r"|(?:all|this) (?:week|month|year|summer|winter|spring|fall|autumn))"
)
"""Behind "worse": how it goes, and no time of day."""
_LATELY_NEXT = any_case(rf"\s*{_LATELY}\b")
_NO_TIME = rf"(?!\s+(?!{_LATELY}\b)(?:{_AT_A_TIME}\b|(?:the )?(?:morning|evening|night)))"
_ALONE = rf"(?=\s*(?:$|[,;.]|\b(?:and|but|{_LATELY})\b))"
"""How it is at a time of day or with something is no course: "worse in the morning"."""
_TRENDS = (
    (Trend.UP_AND_DOWN, r"up (?:and|n|&) down"),
    (Trend.SAME, r"(?:no|not|neither) (?:getting )?(?:any )?(?:better|worse),? (?:(?:or|nor|and"
        r"|but) )?(?:no |not )?(?:any )?(?:better|worse)"),
    (Trend.WORSE, r"(?:(?:is|it'?s|its)\s+)?(?:(?:slowly|steadily|much|a lot|a bit"
        r"|a little)\s+)?(?:(?:gett?in'?g?|gets|got|gone|goin'?g?"
        rf"|becoming|growing)\s+(?:\w+\s+)?(?:worse|stronger){_NO_TIME}|worsening|worse and worse"
        rf"|worse(?= (?:and worse|(?:every|each) (?:day|week|month|year)|since|than)\b)|worse{_ALONE})"),
    (Trend.BETTER, r"(?:(?:is|it'?s|its)\s+)?(?:(?:slowly|steadily|much|a lot|a bit"
        r"|a little)\s+)?(?:(?:gett?in'?g?|gets|got|goin'?g?"
        rf"|becoming)\s+(?:\w+\s+)?(?:better|easier){_NO_TIME}|improv\w+|better(?= (?:and better"
        rf"|(?:every|each) (?:day|week|month|year)|since|than)\b)|better{_ALONE})"),
    (Trend.WORSE, r"goin'?g? downhill|downhill"),
    (Trend.SAME, r"(?:(?:a)?bout )?the same|same(?: old same old)?|no change|not chang\w+|unchanged|stable"
        r"|plateau\w*|level(?:l)?ed (?:off|out)|(?:hold\w* |been |is |it's |its |now )?(?:steady|settled)"
        r"(?= (?:now|since|for)\b|$|[,;.])|stuck"),
)  # fmt: skip
_DENIED = any_case(r"\b(?:no|not|never|\w+n'?t|hardly)\s+(?:\w+\s+){0,2}$")
"""What is not getting better may be the same or worse, and what is not always there says no more than that."""
_OF_A_TIME = any_case(
    r"\b(?:nights?|mornings?|evenings?|days?|afternoons?|winters?|weather|sitting|standing|walking|stairs|sleep\w*)\s+"
    r"(?:(?:is|are|was|has|have|been|'s|always|usually|much|gets?|got)\s+)*$"
)
"""What is worse is a time or a thing to do."""
_SIGNS = r"[\s,.;:/&-]*(?:(?:and|i (?:guess|think|reckon)|maybe|probably|or so)\b[\s,]*)*"
_REST = r"(?![\w'])[\s,.;:)]*(?P<words>.*)"
_NUMBER, _LETTER = r"(?P<number>[1-4]|\b(?:one|two|three|four)\b)", r"(?P<letter>[bswu])"
_LEAD = r"\s*(?:(?:it'?s|number)\s+)?"
_MARKED = tuple(
    any_case(rf"{_LEAD}{marks}")
    for marks in (
        rf"{_NUMBER}{_SIGNS}{_LETTER}{_REST}",
        rf"{_LETTER}{_SIGNS}{_NUMBER}{_REST}",
        rf"{_NUMBER}(?:\s*[,.;:)]+\s*(?P<words>[^\W\d].*)|[\s.]*$)",
        rf"{_NUMBER}\s+(?:and\s+)?(?P<words>(?:(?:its|it['’]s|getting|the) )*(?:worse|better|same)\b.*)",
        rf"{_LETTER}[\s.]*$",
    )
)
"""Both in either order, or one of them; words may stand behind: "2 w, been gettin worse all year"."""


def read(line: str, today: date) -> Reading:
    marked = next((found for one in _MARKED if (found := one.match(line))), None)
    if marked is None:
        return _in_words(line)
    said = marked.groupdict()
    told = _in_words(said["words"]) if said.get("words") else Reading({})
    values = dict(told.values)
    if number := said.get("number"):
        values["pattern"] = _NUMBERS[in_digits(number, asked=True)]
    if letter := said.get("letter"):
        values["trend"] = _LETTERS[letter.lower()]
    return Reading(values, left=told.left)


def _in_words(line: str) -> Reading:
    """What is left is whole parts of the line: "always there with bad flares" is not torn to "with bad"."""
    values: dict[str, object] = {}
    said: list[tuple[int, int]] = []
    text = Unread(line).text
    now = _said_of_now(text)
    for name, table in (("trend", _TRENDS), ("pattern", _PATTERNS)):
        for code, words in table:
            found = next(
                (
                    hit
                    for hit in any_case(rf"\b(?:{words})\b").finditer(text)
                    if all(hit.end() <= start or end <= hit.start() for start, end in said)
                    and (name != "trend" or now is None or now[0] <= hit.start() < now[1])
                ),
                None,
            )
            before = text[: found.start()] if found else ""
            if found and not (_DENIED.search(before) or _OF_A_TIME.search(before)):
                if not _LATELY_NEXT.match(text, found.end()):  # "worse this year" is kept whole
                    said.append(found.span())
                values[name] = code
                break
    often = OFTEN.search(text) if "pattern" not in values else None
    if often and not _DAILY.search(text[: often.end()]):
        values["pattern"] = Pattern.COMES_AND_GOES
    return Reading(values, left=_left(text, said)) if values else Reading({}, left=line)


def _said_of_now(text: str) -> tuple[int, int] | None:
    """The part that tells how it goes now, where it went otherwise before: "worse since 2022 but stable now"."""
    begin, going = 0, list[tuple[int, int]]()
    for sign in (*_PART.finditer(text), None):
        end = sign.start() if sign else len(text)
        if any(any_case(rf"\b(?:{words})\b").search(text, begin, end) for _, words in _TRENDS):
            going.append((begin, end))
        begin = sign.end() if sign else end
    now = [span for span in going if _NOW.search(text, *span)]
    return now[0] if len(going) > 1 and len(now) == 1 else None


_NOW = any_case(
    r"\b(?:now|nowadays|these days|lately|recently|currently|at the moment|of late)\b"
    r"|\b(?:has|have|'s) (?:level|plateau|settled)"
)


def _left(text: str, said: list[tuple[int, int]]) -> str:
    """The parts of `text` that say more than what was understood of them: whole, or what stands behind it."""
    bare = text
    for start, end in said:
        bare = bare[:start] + _TAKEN * (end - start) + bare[end:]
    parts = []
    begin = 0
    for sign in (*_PART.finditer(bare), None):
        end = sign.start() if sign else len(bare)
        before, _, behind = bare[begin:end].rpartition(_TAKEN)
        if _SAYS_MORE.search(before.replace(_TAKEN, " ")):
            parts.append(text[begin:end])
        elif _SAYS_MORE.search(behind):
            parts.append(behind)
        begin = sign.end() if sign else end
    return ", ".join(part.strip(" ,.;") for part in parts)


_TAKEN = "\0"
"""In the place of a letter that was understood."""
_PART = any_case(r"[,;]\s*|\.\s+|\s+\b(?:and|but)\b\s+")
_SAYS_MORE = any_case(
    r"(?!\b(?:it'?s|its|it|is|has|been|and|but|a|the|i|with|that|kind of|sort of|pretty much|just|like|they"
    r"|are|there|most|mostly|now)\b)\b[^\W\d_]{2,}|\d"
)
