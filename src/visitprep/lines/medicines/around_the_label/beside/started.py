"""Since when a medicine is taken, in the words that its label leaves: "since 2019", "been on it 11 years"."""

from __future__ import annotations

from datetime import date
from typing import Final

from visitprep.common_words import ABOUT, SO_MANY
from visitprep.lines.date_in_line import day_in
from visitprep.medicines.label.vocabulary.schedule import SINCE
from visitprep.patterns import any_case
from visitprep.visit.dates.partial_date import PartialDate, read_date, value_in_words


def started_in(left: tuple[str, ...], today: date | None) -> tuple[PartialDate | None, tuple[str, ...]]:
    """The day, and the words that are left without it."""
    day, kept = _since(left, today)
    return (day, kept) if day is not None else _on_it(left, today)


def _since(left: tuple[str, ...], today: date | None) -> tuple[PartialDate | None, tuple[str, ...]]:
    """The day behind a "since", and the words that are left without it."""
    for place, words in enumerate(left):
        since = SINCE.search(words.casefold())
        day = day_in(words[since.end() :].lstrip(), today) if since and today else None
        if since is None or day is None or day.start or day.sure is None:
            continue
        end = words.index(day.words, since.end()) + len(day.words)
        around = (words[: since.start()].strip(" ,;"), words[end:].strip(" ,;"))
        return day.sure, (*left[:place], *filter(None, around), *left[place + 1 :])
    return None, left


_SO_LONG: Final = (
    rf"(?:{ABOUT}|(?:over|almost|nearly|like)\s+)*(?P<long>{SO_MANY}\s+(?:years?|yrs?|months?|weeks?))"
    r"(?:\s+now|\s+or so)?"
)
_ON_IT: Final = any_case(
    r"(?:^for\s+(?=[^,;]*\b(?:years?|yrs?)\b)|(?:(?:i|i['’]?ve|have|has|had|she['’]s|he['’]s)\s+)*(?:been\s+)?(?:on|taking|using)\s+(?:it|this|them|that)\s+(?:for\s+)?)"
    rf"{_SO_LONG}"
)
_ALONE: Final = any_case(rf"(?:^|(?<=^y )|(?<=^yes )|(?<=^yep )|(?<=^same ))(?:for )?{_SO_LONG}$")


def _on_it(left: tuple[str, ...], today: date | None) -> tuple[PartialDate | None, tuple[str, ...]]:
    """The day behind "been on it 11 years", in the words of a day, and the words that are left without it."""
    for place, words in enumerate(left):
        if today is None or (long := _ON_IT.search(words) or _ALONE.search(words)) is None:
            continue
        day = read_date(f"{long['long']} ago", today)
        if not isinstance(day, PartialDate) or day.value is None:
            continue
        around = (words[: long.start()].strip(" ,;"), words[long.end() :].strip(" ,;"))
        started = PartialDate(value_in_words(day.value), day.value)
        return started, (*left[:place], *filter(None, around), *left[place + 1 :])
    return None, left
