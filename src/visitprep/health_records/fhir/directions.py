"""How a medicine is to be taken, by a FHIR record: in its own words, else its coded dose and times put in words.

Codes are said to be codes wherever they are shown: some records hold times there that nobody meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from visitprep.health_records.fhir.resources import Json, concept, displays, many, one, text
from visitprep.health_records.plain import line
from visitprep.patterns import any_case, compiled
from visitprep.wording import N_, NC_, in_a_row, say

_SITE_CODE = compiled(r"\b[bB]\d{10,}")
_UNITS = {
    "s": (N_("{n} second"), N_("{n} seconds")),
    "min": (N_("{n} minute"), N_("{n} minutes")),
    "h": (N_("{n} hour"), N_("{n} hours")),
    "d": (N_("{n} day"), N_("{n} days")),
    "wk": (N_("{n} week"), N_("{n} weeks")),
    "mo": (N_("{n} month"), N_("{n} months")),
    "a": (N_("{n} year"), N_("{n} years")),
}
_EACH = {"d": N_("a day"), "wk": N_("a week"), "mo": N_("a month"), "a": N_("a year"), "h": N_("an hour")}
_MOMENTS = {
    "morn": N_("in the morning"),
    "noon": N_("at noon"),
    "aft": N_("in the afternoon"),
    "eve": N_("in the evening"),
    "night": N_("at night"),
    "hs": N_("at bedtime"),
    "wake": N_("after waking"),
    "ac": N_("before meals"),
    "acm": N_("before breakfast"),
    "acd": N_("before lunch"),
    "acv": N_("before dinner"),
    "c": N_("with meals"),
    "cm": N_("with breakfast"),
    "cd": N_("with lunch"),
    "cv": N_("with dinner"),
    "pc": N_("after meals"),
    "pcm": N_("after breakfast"),
    "pcd": N_("after lunch"),
    "pcv": N_("after dinner"),
}
_DAYS = {
    "mon": N_("Monday"),
    "tue": N_("Tuesday"),
    "wed": N_("Wednesday"),
    "thu": N_("Thursday"),
    "fri": N_("Friday"),
    "sat": N_("Saturday"),
    "sun": N_("Sunday"),
}


def in_words(dosages: list[Json]) -> str:
    """In the record's own words only."""
    said = [words for dosage in dosages for words in _said(dosage)]
    return "; ".join(dict.fromkeys(said))


_A_DOSE = any_case(
    r"^(?!\W*(?:do not|don't|avoid|may|caution|warning|stop|call)\b).*\b(?:take|apply|inject|inhale|use|place|put|insert|give|dissolve|chew|swallow|spray|instill)\b"
    r".*(?:\d|\b(?:one|two|three|half|an?|every|daily|once|twice|nightly|at bedtime|as needed)\b)"
)


def _said(dosage: Json) -> list[str]:
    """The sig, and what is told the patient: in front of it where that says how to take it, else behind it.

    "Do not drive." stands beside a sig, and never in its place.
    """
    sig, told = (
        words if words != "-" and not _SITE_CODE.search(words) else ""
        for words in (text(dosage.get("text")), text(dosage.get("patientInstruction")))
    )
    if not sig or not told or told.casefold() in sig.casefold():
        return [words for words in (sig or told,) if words]
    if sig.casefold() in told.casefold():
        return [told]
    return [told, sig] if _A_DOSE.search(told) else [sig, told]


def by_codes(dosages: list[Json]) -> str:
    """Its codes put in words, each dosage by itself; nothing is reckoned."""
    return "; ".join(dict.fromkeys(words for dosage in dosages if (words := ", ".join(_parts(dosage)))))


def _parts(dosage: Json) -> Iterator[str]:
    rates = [one(rate) for rate in many(dosage.get("doseAndRate"))] or [dosage]
    for rate in rates:
        amount = (
            rate.get("doseQuantity") or rate.get("quantityQuantity") or rate.get("quantity") or rate.get("dose")
        )
        if told := _quantity(one(amount)) or _range(one(rate.get("doseRange") or rate.get("quantityRange"))):
            yield told
            break
    yield from displays([dosage.get("method"), dosage.get("route")])
    timing = one(dosage.get("timing")) or one(dosage.get("schedule"))
    yield from _times(one(timing.get("repeat")), concept(timing.get("code")).name)
    reason = dosage.get("asNeededCodeableConcept") or dosage.get("asNeededFor")
    if reason:
        yield (
            say(N_("as needed for {what}"), what=concept(reason).name)
            if concept(reason).name
            else say(N_("as needed"))
        )
    elif dosage.get("asNeededBoolean") is True or dosage.get("asNeeded") is True:
        yield say(N_("as needed"))
    yield from displays(many(dosage.get("additionalInstruction")) + many(dosage.get("additionalInstructions")))


def _quantity(amount: Json) -> str:
    value = _number(amount.get("value"))
    unit = (text(amount.get("unit")) or text(amount.get("code"))).strip("{}")
    return line(f"{text(amount.get('comparator'))}{value} {'' if unit == '1' else unit}") if value else ""


def _range(amounts: Json) -> str:
    low, high = one(amounts.get("low")), one(amounts.get("high"))
    if not _number(low.get("value")):
        return _quantity(high)
    return (
        say(N_("{low} to {high}"), low=_number(low.get("value")), high=_quantity(high)) if high else _quantity(low)
    )


def _number(value: object) -> str:
    """As it stands, without the ".0" of programs."""
    return re.sub(r"\.0+$", "", text(value))


def _times(repeat: Json, named: str) -> Iterator[str]:
    if named:
        yield named
    elif often := _how_often(repeat):
        yield often
    days = [_word(_DAYS, day) for day in many(repeat.get("dayOfWeek"))]
    if days:
        yield say(N_("on {days}"), days=in_a_row(days))
    hours = [text(hour)[:5] for hour in many(repeat.get("timeOfDay"))]
    if hours:
        yield say(N_("at {times}"), times=in_a_row(hours))
    for moment in many(repeat.get("when")):
        yield _word(_MOMENTS, moment)
    bounds = repeat.get("boundsDuration") or repeat.get("boundsQuantity")
    if told := _quantity(one(bounds)):
        yield say(N_("for {long}"), long=told)


def _word(words: dict[str, str], code: object) -> str:
    known = words.get(text(code).casefold())
    return say(known) if known else text(code)


def _how_often(repeat: Json) -> str:
    """As "2 times in 3 days", "every 4 to 6 hours" or "once a day"."""
    period, unit = _number(repeat.get("period")), text(repeat.get("periodUnit") or repeat.get("periodUnits"))
    times, most = _number(repeat.get("frequency")), _number(repeat.get("frequencyMax"))
    if not period or unit not in _UNITS:
        return say(N_("{n} times"), n=times) if times and times != "1" else ""
    longest = _number(repeat.get("periodMax"))
    if unit in ("s", "min", "h") and times in ("", "1") and not most:
        low = say(_UNITS[unit][0 if period == "1" else 1], n=period)
        if longest:
            return say(N_("every {low} to {high}"), low=period, high=say(_UNITS[unit][1], n=longest))
        return say(N_("every {low}"), low=low)
    often = say(N_("{low} to {high} times"), low=times or "1", high=most) if most else _often(times)
    if period == "1" and not longest and unit in _EACH:
        return say(N_("{often} {each}"), often=often, each=say(_EACH[unit]))
    span = say(_UNITS[unit][0 if period == "1" else 1], n=f"{period}–{longest}" if longest else period)
    return say(N_("{often} in {span}"), often=often, span=span)


def _often(times: str) -> str:
    return say(NC_("how often", "once")) if times in ("", "1") else say(N_("{n} times"), n=times)
