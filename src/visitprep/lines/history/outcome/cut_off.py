"""That an insurer ended something, and when: "was helping till comp cut it off in june"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.date_in_line import day_in
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case, compiled
from visitprep.visit.dates.partial_date import Order, PartialDate

PAYER = (
    r"(?:(?:(?:my|his|her|the|our|state|workers?['’]?s?|workmans?|work)[ -])*(?:comp(?:ensation)?"
    r"|insurance(?: company)?|insurer|medicaid|medicare|adjuster|claims? (?:person|guy|lady|rep)|hmo|health plan"
    r"|plan|blue cross|aetna|cigna|humana)|(?:the )?(?:va|nhs|wc))"
)
ENDS_IT = (
    r"(?:cut|stop+(?:ed|s)?|quit|den(?:y|ied|ies)|ended|ends|refused|dropped|pulled|cancel+ed|said no|ran out"
    r"|run out|maxed|(?:would|will|did|does)(?:\s?n['’]?t| not) (?:pay|cover|approve|ok|okay|let|authori[sz]e"
    r"|allow)|no longer (?:pays?|covers?))"
)
_CUT_OFF = any_case(
    r"(?:(?:^|[\s,;.]+)(?:(?:un)?till?|but|then|and|when|so|because|cause|cuz)\b|[,;.]|^)\s*"
    rf"(?P<words>(?:{PAYER}\s+(?:(?:just|then|has|have|had|only|suddenly)\s+)*{ENDS_IT}"
    r"|they (?:stop+ed|quit|would\s?n['’]?t|did\s?n['’]?t|refused to|no longer) (?:pay|cover|approv|authori[sz])\w*"
    rf"|(?:it )?(?:was |got )?(?:cut off|stopped|ended|denied|cancel+ed)(?: \w+){{0,2}} by {PAYER})\b[^,;.]*)"
)
_YEAR = any_case(r"\b(?:19|20)\d\d\b|\b(?:last|this|ago|yesterday)\b")
_MONTH = compiled(r"(?P<year>\d{4})-(?P<month>\d\d)~?")


def take_cut_off(rest: Unread) -> str:
    """The words, taken out; empty where nothing of the kind is told."""
    found = _CUT_OFF.search(rest.text)
    return rest.cut(found.start(), found.end())[found.start("words") - found.start() :].strip() if found else ""


def end_told(words: str, started: object, today: date, order: Order | None) -> tuple[PartialDate | None, str]:
    """When it ended, and the words without that. A month alone is the next one behind the beginning."""
    day = day_in(words, today, order)
    if day is None or day.sure is None or day.sure.value is None:
        return None, words
    without = f"{words[: day.start]} {words[day.end :]}"
    without = " ".join(re.sub(r"\s+(?:in|on|by|since|around|about)\s*$", " ", without.rstrip()).split())
    if _YEAR.search(day.words):
        return day.sure, without
    month = _MONTH.fullmatch(day.sure.value)
    began = started.earliest if isinstance(started, PartialDate) else None
    if month is None or began is None:
        return None, words
    year = began.year if int(month["month"]) >= began.month else began.year + 1
    value = f"{year:04}-{month['month']}"
    if year > today.year or (year == today.year and int(month["month"]) > today.month):
        return None, words
    return PartialDate(PartialDate("", value).in_words, f"{value}~"), without
