"""Days counted from today: "two years ago", "last week", "next Tuesday", "in 3 days".

Each reader takes plain text and gives () when the text is not its own, one value when sure, two when there is
something to ask. Counts are kept as coarse as people mean them:
"two years ago" is a year, not a month.
"""

from __future__ import annotations

import datetime
import re

from visitprep.patterns import compiled
from visitprep.visit.dates.values import OLDEST_YEAR, NotADate, ReadAgainst, checked_year, months_on, newest_year
from visitprep.visit.dates.words import NUMBERS, UNITS, WEEKDAYS, any_of
from visitprep.wording import N_

PHRASES = {
    "the day before yesterday": ("day", -2), "day before yesterday": ("day", -2), "yesterday": ("day", -1),
    "last night": ("day", -1), "ayer": ("day", -1), "today": ("day", 0), "this morning": ("day", 0),
    "hoy": ("day", 0), "tomorrow": ("day", 1), "day after tomorrow": ("day", 2),
    "the day after tomorrow": ("day", 2), "the week before last": ("week", -2), "week before last": ("week", -2),
    "the month before last": ("month", -2), "month before last": ("month", -2),
    "the year before last": ("year", -2), "year before last": ("year", -2),
}  # fmt: skip
"""Whole phrases, and how far from today each is. All are looked for in texts and lines (`inside_text.py`)."""

STEPS = {"last": -1, "this": 0, "next": 1}

_DAYS_MEANT_EXACTLY = 14
"""Up to here "12 days ago" is a day; "90 days ago" is a month."""

_IN_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_SOON = 3
"""Days. "Next Monday" said this shortly before one may mean it, or the one after."""

_NUMBER = rf"[0-9]{{1,4}}(?:\.5)?|{any_of(NUMBERS)}"
_LENGTH = (
    rf"(?P<count>{_NUMBER})(?: ?(?:-|or|to) ?(?P<more>{_NUMBER}))?(?P<half1> and a half)? ?"
    rf"(?P<unit>{any_of(UNITS)})s?(?P<half2> and a half)?(?: or so)?"
)
_UNITS_NEED = "|".join(filter(str.isascii, UNITS))
_AHEAD = compiled(rf"in (?P<about>about |around )?{_LENGTH}(?: time)?", needs=_UNITS_NEED)
_FROM_NOW = compiled(rf"(?P<about>about |around )?{_LENGTH} from (?:now|today)", needs=" now| today")
_AGO = compiled(
    rf"(?:for |since |hace )?(?P<about>about |around )?{_LENGTH}(?: ago| back| now)*", needs=_UNITS_NEED
)


def length_ahead(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """In two weeks; 3 days from now."""
    match = _AHEAD.fullmatch(text) or _FROM_NOW.fullmatch(text)
    return _span(match, 1, asked) if match else ()


def length_ago(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """Two years ago; for 6 months; 2 or 3 years ago; a year and a half. A bare length is ahead if that is asked."""
    match = _AGO.fullmatch(text)
    is_ahead = asked.ahead and not re.search(r"\b(?:ago|back|since|for|hace)\b", text)
    return _span(match, 1 if is_ahead else -1, asked) if match else ()


def near_phrase(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """Yesterday; tomorrow; the week before last."""
    return _moved(*PHRASES[text], asked) if text in PHRASES else ()


def near_period(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """Last week; this month; next year."""
    match = re.fullmatch(rf"(last|this|next) ({any_of(UNITS)})", text)
    unit = UNITS[match[2]] if match else ""
    return _moved(unit, STEPS[match[1]], asked) if match and unit in ("week", "month", "year") else ()


def _moved(unit: str, step: int, asked: ReadAgainst) -> tuple[str, ...]:
    """So many days, weeks, months or years from today; of a week its month."""
    today = asked.today
    if unit == "day":
        return (_shifted(step, asked).isoformat(),)
    if unit == "week":
        return (f"{_shifted(7 * step, asked):%Y-%m}~",)
    if unit == "year":
        return (str(checked_year(today.year + step, today)),)
    year, month = months_on(today.year, today.month, step)
    return (f"{checked_year(year, today)}-{month:02}",)


def near_weekday(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """Next Tuesday; last Friday. A bare "Tuesday" only where the next one is meant."""
    match = re.fullmatch(rf"(?:(last|this past|next|this|this coming) )?({any_of(WEEKDAYS)})", text)
    if not match or not (match[1] or asked.ahead):
        return ()
    gap = WEEKDAYS[match[2]] - asked.today.weekday()
    if match[1] == "this past":
        gaps = [gap if gap < 0 else gap - 7]
    elif match[1] == "last":
        # "last Tuesday" on a Friday: the one of this week, or the one of the week before?
        gaps = [gap, gap - 7] if gap < 0 else [gap - 7]
    elif match[1] == "next":
        coming = gap if gap > 0 else gap + 7
        gaps = [coming, coming + 7] if gap > 0 or coming <= _SOON else [coming]
    else:
        gaps = [gap % 7]
    return tuple(_shifted(days, asked).isoformat() for days in gaps)


_WEEKDAY_WEEKS = compiled(
    rf"(?:on )?(?P<day>{any_of(WEEKDAYS)}),? in (?P<weeks>{_NUMBER}) weeks?(?: time)?"
    rf"|(?:in )?(?P<count>{_NUMBER}) weeks?(?: time)?,? (?:on )?(?:a )?(?P<on>{any_of(WEEKDAYS)})",
    needs=" week",
)


def weekday_in_weeks(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """Monday in two weeks: on a Monday that day; on another, the Monday before it or the one behind."""
    match = _WEEKDAY_WEEKS.fullmatch(text)
    if not match:
        return ()
    count = match["weeks"] or match["count"]
    ahead = int(7 * (NUMBERS[count] if count in NUMBERS else float(count)))
    gap = (WEEKDAYS[match["day"] or match["on"]] - asked.today.weekday()) % 7
    gaps = [ahead] if gap == 0 else [ahead - 7 + gap, ahead + gap]
    return tuple(_shifted(days, asked).isoformat() for days in gaps)


def _span(match: re.Match[str], sign: int, asked: ReadAgainst) -> tuple[str, ...]:
    half = 0.5 if match["half1"] or match["half2"] else 0.0
    found = _away(match["count"], half, match["unit"], sign, asked)
    if match["more"] is None:
        return (found + "~" if match["about"] and not found.endswith("~") else found,)
    other = _away(match["more"], half, match["unit"], sign, asked)
    start, end = sorted((found.rstrip("~"), other.rstrip("~")))
    return (f"{start}/{end}" if start != end and len(start) == len(end) else found,)


def _away(count: str, half: float, unit_word: str, sign: int, asked: ReadAgainst) -> str:
    number = (NUMBERS[count] if count in NUMBERS else float(count)) + half
    unit, today = UNITS[unit_word], asked.today
    if unit in _IN_DAYS:
        days = int(number * _IN_DAYS[unit])
        day = _shifted(days * sign, asked)
        if unit != "day" or days > _DAYS_MEANT_EXACTLY:
            return f"{day:%Y-%m}~"
        return day.isoformat() + ("~" if "couple" in count or number != days else "")
    months = int(number * {"month": 1, "year": 12, "decade": 120}[unit])
    year, month = months_on(today.year, today.month, months * sign)
    if not OLDEST_YEAR <= year <= newest_year(today):
        raise _far_off()
    return f"{year}~" if unit != "month" and months % 12 == 0 else f"{year}-{month:02}~"


def _shifted(days: int, asked: ReadAgainst) -> datetime.date:
    ordinal = asked.today.toordinal() + days
    oldest = datetime.date(OLDEST_YEAR, 1, 1)
    newest = datetime.date(newest_year(asked.today), 12, 31)
    if not oldest.toordinal() <= ordinal <= newest.toordinal():
        raise _far_off()
    return datetime.date.fromordinal(ordinal)


def _far_off() -> NotADate:
    return NotADate(N_("That is a very long time. Is the number right? For example: 5 years ago."))
