"""An operation, in one line: "left hip replacement 2012", "fusion L4-S1 2010 made it worse"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.day_named import take_day
from visitprep.lines.effect import take_effect
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.visit.dates.partial_date import NotADate, Order, PartialDate, TwoReadings, read_date
from visitprep.visit.records.choices import Effect
from visitprep.visit.records.numbers import NUMBER_WORDS
from visitprep.wording import N_, later, say

JOINT = (
    r"(?:(?:left|right|both|total|partial|full|new|l|r)\s+)*(?:hip|knee|shoulder|ankle|elbow|joint"
    r"|dis[ck])s?\s+replace"
    r"(?:ment|d)s?|\bnew (?:(?:left|right)\s+)?(?:hip|knee|shoulder)s?|replaced (?:my |the )?(?:(?:left"
    r"|right)\s+)?"
    r"(?:hip|knee|shoulder)s?"
)
_OPERATION = re.compile(
    rf"\b(?:surger(?:y|ies)|operations?|operated|(?:taken |took )?out\b|removed|removal|fusions?|fused"
    rf"|{JOINT}|replacements?"
    r"|laminectom\w+|dis[ck]ectom\w+|microdis[ck]ectom\w+|\w{3,}ectom(?:y|ies)|\w{3,}ostom(?:y|ies)"
    r"|\w{3,}plast(?:y|ies)"
    r"|\w{3,}otom(?:y|ies)|c[- ]?sections?|cesareans?|caesareans?|bypass|stents?|hernias?|cataracts?|gall"
    r" ?bladder|appendix"
    r"|tonsils?|repairs?|repaired|reconstruction|arthroscop\w+|scoped?|decompression|carpal tunnel release"
    r"|release"
    r"|implanted|amputat\w+|biopsy|transplant|ablation|kyphoplasty"
    r"|put in)\b",
    re.IGNORECASE,
)
_NOT_FOR_PAIN = re.compile(
    r"\b(?:gall ?bladder|appendix|appendectomy|cholecystectomy|tonsil\w*|c[- ]?sections?|cesareans?"
    r"|caesareans?|cataracts?"
    r"|bypass)\b",
    re.IGNORECASE,
)
_SAID_NOT_FOR_PAIN = re.compile(
    r"\bnot for (?:the )?pain\b|\bnothing to do with (?:the |my"
    r" )?pain\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"(?<![\w-])(?P<count>\d|{'|'.join(NUMBER_WORDS)})\s*(?:x|times)\b|\bx\s?(?P<after>\d)\b"
    rf"|\b(?P<word>twice)\b",
    re.IGNORECASE,
)
_SHORT_YEARS = re.compile(
    r"(?<![\w/.-])'?(?P<one>\d\d)\b(?P<rest>(?:\s*(?:,|and|&)\s*'?(?:\d\d|(?:19|20)\d\d)\b)+)"
    r"|(?<![\w/.-])(?P<long>(?:19|20)\d\d)(?P<more>(?:\s*(?:,|and|&)\s*'?(?:\d\d|(?:19|20)\d\d)\b)+)"
)
_WHERE = re.compile(
    r"(?:\b(?:at|by|with)\s+)(?P<where>(?:Dr\.?\s+)?(?:the\s+)?[A-Z][\w.'-]*(?:\s+(?:[A-Z][\w.'-]*|of|and))*)"
)
NOT_FOR_PAIN = N_("not for pain")


def read(line: str, today: date, *, order: Order | None = None) -> tuple[Reading, ...]:
    """The operations of a line: several where it names several years. A line without any stays whole."""
    rest = Unread(line)
    if not _OPERATION.search(rest.text):
        return (Reading({}, left=rest.left()),)
    values: dict[str, object] = {}
    unclear: list[Unclear] = []
    times = _count(rest)
    days = _years(rest, today)
    if not days and (day := take_day(rest, today, order)):
        if day.sure is None:
            unclear.append(day.ask("when"))
        else:
            days = [day.sure]
    if rest.take(_SAID_NOT_FOR_PAIN) or _NOT_FOR_PAIN.search(rest.text):
        values["helped_pain"] = say(NOT_FOR_PAIN)
    else:
        _helped(rest, values, unclear)
    if where := rest.take(_WHERE):
        values["where"] = where["where"]
    pieces = rest.pieces()
    # Whatever goes with it stands with it: "c section", "fusion L4-S1".
    named = [piece for piece in pieces if _OPERATION.search(piece)] or pieces
    values["what"] = ", ".join(named)
    if len(days) > 1:
        values["what"] = re.sub(r"^(?:\d|two|three|four)\s+", "", ", ".join(named))
    left = ", ".join(piece for piece in pieces if piece not in named)
    number = max(times, len(days), 1)
    if times > 1 and len(days) not in (0, times):
        unclear.append(
            Unclear("when", str(values["what"]), later(N_("{what}: in which years?"), what=values["what"]))
        )
    return tuple(
        Reading(values if len(days) <= n else {**values, "when": days[n]}, tuple(unclear), left)
        for n in range(number)
    )


def _count(rest: Unread) -> int:
    found = rest.take(_TIMES)
    if not found:
        return 1
    if found["word"]:
        return 2
    count = (found["count"] or found["after"]).lower()
    return max(1, min(9, int(NUMBER_WORDS.get(count, count))))


def _years(rest: Unread, today: date) -> list[PartialDate]:
    """Years in a row, of which one may be told in two digits: "09 and 2014". A lone "09" is none."""
    found = _SHORT_YEARS.search(rest.text)
    if not found:
        return []
    days: list[PartialDate] = []
    for typed in re.findall(r"\d{2,4}", found[0]):
        try:
            day = read_date(typed if len(typed) == 4 else f"'{typed}", today)
        except NotADate:
            return []
        if isinstance(day, TwoReadings):
            return []
        days.append(PartialDate(typed, day.value))
    rest.cut(found.start(), found.end())
    return days


def _helped(rest: Unread, values: dict[str, object], unclear: list[Unclear]) -> None:
    """Whether it helped, in the words they said; the record keeps words here."""
    before = rest.text
    said = take_effect(rest)
    if said.effect is None and said.percent is None and not said.helped_words:
        return
    taken = _difference(before, rest.text)
    values["helped_pain"] = taken
    if said.effect is Effect.WORSE and not said.what:
        unclear.append(Unclear("helped_pain", taken, later(N_("What got worse?"))))
    if said.helped_words:
        unclear.append(Unclear("helped_pain", taken, later(N_("It helped: a lot, some, or a little?"))))


def _difference(before: str, after: str) -> str:
    """The words of `before` that are gone from `after`."""
    kept = re.split(r"\s*;\s*", after)
    for piece in kept:
        before = before.replace(piece, ";", 1) if piece.strip() else before
    return " ".join(before.replace(";", " ").split()).strip(" ,.")
