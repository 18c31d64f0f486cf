"""The clinic, the day, the time and who sent them, in one line."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.visit.dates.partial_date import NotADate, Order, TwoReadings, read_exact_day, read_time

_SENT = re.compile(
    r"[\s,;]*\b(?:and\s+)?(?:sent by|referred by|referral from|from|by|sent me:?)\s+(?P<who>[^,;]+)", re.IGNORECASE
)
_DOCTOR = re.compile(r"[,;]\s*(?P<who>(?:dr\b\.?|doctor|nurse|np|pa)\s+[^,;\d]+)$", re.IGNORECASE)
_MYSELF = re.compile(r"[\s,;]*\b(?P<who>myself|nobody sent me|nobody|i sent myself|on my own)\b", re.IGNORECASE)
_TIME = re.compile(
    r"[\s,;]*(?:\bat\s+)?(?P<time>\b(?:[01]?\d|2[0-3])[:.][0-5]\d\s*(?:[ap]\.?m\.?)?|\b(?:1[0-2]|0?\d)\s*[ap]\.?m\.?"
    r"|\bnoon\b)(?:\s+in the (?P<part>morning|afternoon|evening))?",
    re.IGNORECASE,
)


def read(line: str, today: date, *, order: Order | None = None) -> Reading:
    """Each part is taken by its own sign; what is left in front is the clinic."""
    rest, values = Unread(line), dict[str, object]()
    for pattern in (_SENT, _DOCTOR, _MYSELF):
        if found := rest.take(pattern):
            values["referred_by"] = found["who"].strip(" .") if pattern is _SENT else found["who"].strip()
            break
    if (found := _TIME.search(rest.text)) is not None:
        said = found[0].strip(" ,;").removeprefix("at ").strip()
        try:
            read_time(said)
            values["time"] = said
            rest.cut(found.start(), found.end())
        except NotADate:
            pass
    _take_day(rest, values, today, order)
    left = rest.pieces()
    if left:
        values["clinic"] = left[0].strip(" ,")
    said_first = ("clinic", "date", "time", "referred_by")
    return Reading({name: values[name] for name in said_first if name in values}, left=", ".join(left[1:]))


def _take_day(rest: Unread, values: dict[str, object], today: date, order: Order | None) -> None:
    """The longest run of words that is a whole day ahead."""
    words = list(re.finditer(r"[^\s;]+", rest.text))
    for length in range(min(6, len(words)), 0, -1):
        for first in range(len(words) - length + 1):
            start, end = words[first].start(), words[first + length - 1].end()
            text = re.sub(r"^(?:on|the)\s+", "", rest.text[start:end].strip(" ,;.()"), flags=re.IGNORECASE)
            if not re.search(r"\d|day|tomorrow|next", text, re.IGNORECASE) or (text.isdecimal()):
                continue
            try:
                found = read_exact_day(text, today, order, future=True)
            except NotADate:
                continue
            if isinstance(found, TwoReadings):
                continue
            values["date"] = found
            rest.cut(start, end)
            return
