"""What went with an operation and is none: "then chemo till Sept", of which the year is that of the operation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case, compiled
from visitprep.visit.dates.partial_date import PartialDate, value_in_words
from visitprep.visit.dates.words import month_number, month_words
from visitprep.wording import N_, say

_KINDS = (
    r"(?:chemo(?:therapy|s)?|kemo|radiation|radio ?therapy|radiotherap\w+|proton therapy|immuno ?therapy"
    r"|hormone (?:therapy"
    r"|shots|pills)|dialysis|(?:cardiac |heart |stroke )?rehab|(?:physical|occupational|speech) therapy"
    r"|physio(?:therapy)?|p\.?t\.?(?=\s|$)|folfox|tamoxifen|infusions)"
)
_COURSE = any_case(
    r"(?P<join>^|[\s,;.]+(?:(?:and|then|after(?: that| it)?|afterwards|later|with|plus|followed by|had|did|also"
    r"|got|went through|some|the|more)[\s,]+)*)"
    rf"(?P<words>(?:\w+ (?:rounds?|weeks|months|cycles?|sessions) of )?{_KINDS}(?!\w)[^,;]*)"
)
_MONTH = any_case(
    rf"\b(?:till?|until|through|thru|to|in|ended|done|over|by|from)\s+(?:(?:the\s+)?(?:early|mid|late|end of)\s+)?"
    rf"(?P<month>{'|'.join(month_words())})\b\.?(?!\s*'?\d)"
)
_YEAR = compiled(r"\b(?:19|20)\d\d\b|(?<!\w)'\d\d\b")


def without_courses(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The text without them; each with the text before it."""
    kept, courses, begin = "", list[tuple[str, str]](), 0
    for found in _COURSE.finditer(text):
        kept += text[begin : found.start()]
        courses.append((found["words"].strip(" .,"), kept.strip(" ,;.")))
        begin = found.end()
    kept = (kept + text[begin:]).strip(" ,;.")
    return kept if Unread(kept).pieces() else "", courses


def with_courses(
    readings: list[Reading], courses: Sequence[tuple[str, str]], read: Callable[[str], Sequence[Reading]]
) -> tuple[Reading, ...]:
    """Each course as words of the operation before it."""
    for words, before in courses:
        place = min(len(readings), max(1, len(read(before)) if before else 1)) - 1
        one = readings[place]
        told = _with_year(words, one.values.get("when"))
        readings[place] = replace(one, left=", ".join(filter(None, (one.left, told))))
    return tuple(readings)


def _with_year(words: str, when: object) -> str:
    """A month without a year is the next one after the operation, and that is said."""
    found = _MONTH.search(words)
    month = month_number(found["month"].casefold()) if found else None
    if month is None or _YEAR.search(words) or not isinstance(when, PartialDate) or when.earliest is None:
        return words
    year = when.earliest.year + (month < when.earliest.month)
    return say(N_("{words} ({date})"), words=words, date=value_in_words(f"{year}-{month:02}"))
