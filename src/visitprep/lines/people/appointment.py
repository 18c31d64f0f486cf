"""The clinic, the day, the time and who sent them, in one line."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import compiled
from visitprep.visit.dates.partial_date import NotADate, Order, PartialDate, TwoReadings, read_exact_day, read_time
from visitprep.visit.dates.values import value_in_words
from visitprep.visit.records.choices.people import VisitKind, VisitMode
from visitprep.wording import N_, Later, later, one_of

_SENT = compiled(
    r"[\s,;]*\b(?:and\s+)?(?:(?:i was |was )?(?:sent|referred)(?: me| there)? by|referral (?:from|by)|sent"
    r" me:?|(?:who )?sent by:?"
    r"|from(?= (?:my |the )?(?:dr|doctor|nurse|family))|by(?= (?:my |the )?(?:dr|doctor)))"
    r"\s+(?P<who>[^,;]*\w[^,;]*)",
    re.IGNORECASE,
)
_SENT_AFTER = compiled(r"[,;]\s*(?P<who>[^,;]*\w[^,;]*?)\s+(?:sent|referred) me\b", re.IGNORECASE)
_IT_IS = compiled(r"^(?:it'?s|it is|that'?s)\s+(?:at\s+)?(?:the\s+)?(?=[A-Z])")
_SEES = compiled(
    r"[\s,;]*\b(?:with|to see|seeing|see)\s+(?P<who>(?:dr\b\.?|doctor"
    r"|nurse)\s+[^,;\d]+)",
    re.IGNORECASE,
)
_DOCTOR = compiled(
    r"[,;]\s*(?:and\s+)?(?P<who>(?:my\s+)?(?:dr\b\.?|doctor|nurse|np|pa)\s+[^,;\d]+)(?=$"
    r"|[,;])",
    re.IGNORECASE,
)
_MYSELF = compiled(
    r"[\s,;]*\b(?:(?:i )?(?:sent|referred) )?(?P<who>myself|nobody sent me|nobody|i sent myself|on my own)\b",
    re.IGNORECASE,
)
_HALF = r"(?:\s*(?:[ap]\.?\s?m\b\.?)|\s+in the (?:morning|afternoon|evening)|\s+at night|\s*o'?clock)"
_TIME = compiled(
    rf"(?:,\s*)?(?:\b(?:at|@)\s+|\bfor\s+(?=\d))?(?<![\w/:.-])(?P<time>(?:[01]?\d"
    rf"|2[0-3])[:.][0-5]\d(?![./\d]){_HALF}?|(?:1[0-2]|0?\d){_HALF}{_HALF}?"
    r"|half (?:[a-z]{3,6}|\d{1,2})(?<!past)\b(?!\s+(?:an|hour))(?:\s*[ap]\.?m\b|\s+in the (?:morning"
    r"|afternoon|evening))?"
    r"|(?:\d{1,2}|five|ten|twenty|twenty-five) (?:minutes )?(?:past|to) (?:\d{1,2}|[a-z]{3,6})\b(?<!\bto)"
    r"(?:\s*[ap]\.?m\b|\s+in the (?:morning|afternoon|evening))?"
    r"|half past \w+(?:\s*[ap]\.?m\b|\s+in the (?:morning|afternoon|evening))?|(?:a )?quarter (?:past|to) \w+"
    r"(?:\s*[ap]\.?m)?|(?:seven|eight|nine|ten|eleven|twelve|one|two|three|four|five|six) (?:fifteen|thirty)\b"
    r"(?:\s*[ap]\.?m)?|(?:1[0-2]|[1-9])ish\b|noon\b|midday\b)"
    r"|\b(?:at|@)\s+(?P<bare>1[0-2]|[1-9])(?!\s*[/.\w])",
    re.IGNORECASE,
)
_DAY_SIGN = compiled(r"\d|day|tomorrow|next|today", re.IGNORECASE)
_PARTED = compiled(r"(?<!day),(?!\s*(?:19|20)\d\d\b)", re.IGNORECASE)
"""A comma inside a day stands behind its weekday or before its year; any other parts two facts."""
_NO_CLINIC = compiled(
    r"(?:i |we )?(?:don'?t|do not|not sure|no idea|unsure|not yet)\b|(?:no|none|nothing|nowhere)(?: yet)?$",
    re.IGNORECASE,
)
_MOST_WORDS = 7
_MODES = (
    (VisitMode.VIDEO, r"\b(?:by |on |over )?(?:video|zoom|telehealth)(?: (?:visit|call))?\b"),
    (VisitMode.PHONE, r"\b(?:by|on the|over the) (?:tele)?phone\b|\bphone (?:visit|call)\b"),
)
_KINDS = (
    (VisitKind.FOLLOW_UP, r"\bfollow[ -]?up(?: visit)?\b"),
    (VisitKind.FIRST, r"\bfirst (?:visit|time|appointment)\b|\bnew patient\b"),
)


def read(line: str, today: date, *, order: Order | None = None) -> Reading:
    """Each part is taken by its own sign; what is left in front is the clinic."""
    rest = Unread(line)
    values: dict[str, object] = {}
    unclear: list[Unclear] = []
    for pattern in (_SENT, _SENT_AFTER, _MYSELF):
        if found := rest.take(pattern):
            who = found["who"].strip(" .;,")
            values["referred_by"] = re.sub(r"^(?:my|the)\s+(?=dr\b)", "", who, flags=re.I)
            break
    if found := rest.take(_SEES):
        values["clinician"] = found["who"].strip(" .;,")
    doctor = ""
    if "referred_by" not in values and (found := rest.take(_DOCTOR)):
        doctor = found["who"].strip(" .;,")
    _take_time(rest, values, unclear)
    _take_day(rest, values, unclear, today, order)
    for field, table in (("mode", _MODES), ("kind", _KINDS)):
        for code, words in table:
            if rest.take(re.compile(words, re.IGNORECASE)):
                values[field] = code
    if doctor and "clinician" in values:
        values["referred_by"], doctor = doctor, ""
    elif doctor:
        # The one to see, or the one who sent them: nobody said.
        unclear.append(Unclear("referred_by", doctor, later(N_("Is the referral from {who}?"), who=doctor), doctor))
    left = rest.pieces()
    if left and not re.fullmatch(r"[\d\W]+", left[0]) and not _NO_CLINIC.match(left[0]):
        values["clinic"] = _IT_IS.sub("", left[0]) or left[0]
        left.pop(0)
    said_first = ("clinic", "clinician", "date", "time", "mode", "kind", "referred_by")
    return Reading(
        {name: values[name] for name in said_first if name in values},
        tuple(unclear),
        ", ".join(filter(None, (rest.run_of(left), doctor))),
    )


def _take_time(rest: Unread, values: dict[str, object], unclear: list[Unclear]) -> None:
    found = rest.take(_TIME)
    if not found:
        return
    said = (found["time"] or found["bare"]).strip(" ,;")
    try:
        read_time(said)
        values["time"] = said
    except NotADate as problem:
        unclear.append(Unclear("time", said, later(problem.message, **problem.values)))


def _take_day(
    rest: Unread, values: dict[str, object], unclear: list[Unclear], today: date, order: Order | None
) -> None:
    """The longest run of words that is a whole day ahead."""
    words = list(re.finditer(r"[^\s;]+", rest.text))[:80]
    for length in range(min(_MOST_WORDS, len(words)), 0, -1):
        for first in range(len(words) - length + 1):
            start, end = words[first].start(), words[first + length - 1].end()
            said = rest.text[start:end].strip(" ,;.()")
            text = re.sub(r"^(?:on|the)\s+", "", said, flags=re.IGNORECASE)
            if ";" in text or not _DAY_SIGN.search(text) or text.isdecimal() or _PARTED.search(text):
                continue
            try:
                found = read_exact_day(text, today, order, future=True)
            except NotADate:
                continue
            if isinstance(found, PartialDate) and found.latest is not None and found.latest < today:
                continue  # "the 14th of December 20 …": a number behind the day is no year long past
            rest.cut(start, end)
            if isinstance(found, TwoReadings):
                both = Later(_either, tuple(reading.value or "" for reading in found.readings))
                unclear.append(Unclear("date", text, later(N_("{words}: {both}?"), words=text, both=both)))
            else:
                assert isinstance(found, PartialDate)
                values["date"] = found
            return


def _either(*values: str) -> str:
    return one_of([value_in_words(value) for value in values])


_HALVES = (
    ("am", compiled(r"\b(?:a\.?\s?m\b|morning?|mornin'?|before (?:noon|lunch))", re.IGNORECASE)),
    ("pm", compiled(r"\b(?:p\.?\s?m\b|after ?noon|evening?|evenin'?|after lunch|night)", re.IGNORECASE)),
)


def time_again(reply: str, typed: str) -> Reading:
    """The reply to "in the morning or in the afternoon?": the half of the day, for the time `typed` before."""
    halves = [half for half, words in _HALVES if words.search(reply)]
    if len(halves) == 1 and not re.search(r"\d", reply):
        try:
            read_time(said := f"{typed} {halves[0]}")
        except NotADate:
            return Reading({})
        return Reading({"time": said})
    return Reading({})
