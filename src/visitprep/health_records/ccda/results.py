"""The results of tests and the reports of pictures in a C-CDA document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from xml.etree.ElementTree import Element

from msgspec import Struct

from visitprep.health_records.ccda.sections import ROOT, H, Label, SectionRead, best_name, both_told, day, first
from visitprep.health_records.ccda.statements import done_in, in_error, row_name_of
from visitprep.health_records.found import Item, Kind, Status, TestKind
from visitprep.health_records.lab_values import flagged, time_of
from visitprep.health_records.naming import akin
from visitprep.health_records.plain import is_absent, is_name, line, test_kind_of
from visitprep.health_records.rows import columns
from visitprep.health_records.rows.narrative import Row, lines_of
from visitprep.health_records.rows.twins import Reading
from visitprep.patterns import any_case, compiled


def results_of(section: SectionRead, today: date) -> Iterator[Reading]:
    for entry in section.entries:
        panel = section.label(entry.find(f"{H}code")) if entry.tag == f"{H}organizer" else Label()
        ones = [one for one in done_in(entry) if one.tag in (f"{H}observation", f"{H}procedure", f"{H}act")]
        readings = [_result(section, one, panel, entry) for one in ones]
        yield from readings
        empty = not any(reading.item for reading in readings) and is_name(panel.coded)
        if empty and not is_absent(panel.coded) and not _is_off(entry):
            kind = test_kind_of(panel.coded) or TestKind.LABORATORY
            when = day(entry.find(f"{H}effectiveTime"))
            yield Reading(Item(Kind.TESTS, panel.coded, status=Status.PAST, date=when, test_kind=kind))


def _result(section: SectionRead, one: Element, panel: Label, around: Element) -> Reading:
    label = section.label(one.find(f"{H}code"))
    row = section.row_of(one)
    row_name, trusted = row_name_of(section, row)
    name, coded = best_name(label, row_name, trusted=trusted, akin=akin)
    if not is_name(name) and is_name(label.coded or label.written):
        name = label.coded or label.written
    if not name or is_absent(name) or one.get("nullFlavor") or (not is_name(name) and len(name) < 2):
        return Reading(None, row, none=False)
    words = _value(section, one, row)
    kind = test_kind_of(name) or test_kind_of(coded or name) or test_kind_of(panel.coded)
    item = Item(
        Kind.TESTS,
        name,
        coded_name=coded,
        code=label.code,
        status=Status.PAST,
        date=day(one.find(f"{H}effectiveTime")) or day(around.find(f"{H}effectiveTime")),
        time=time_of(_stamp(one)) or time_of(_stamp(around)),
        specimen=_specimen(section, one) or _specimen(section, around),
        result=flagged(words, [code.get("code", "") for code in one.findall(f"{H}interpretationCode")]),
        test_kind=kind or TestKind.LABORATORY,
    )
    off = in_error(one, "") or (not words and (_is_off(one) or _is_off(around)))
    return Reading(item, row, negated=one.get("negationInd") == "true", in_error=off)


def _is_off(one: Element) -> bool:
    """Asked for, or called off: nothing was found yet."""
    code = one.find(f"{H}statusCode")
    off = code is not None and code.get("code") in ("cancelled", "aborted")
    return off or one.get("moodCode", "EVN") != "EVN"


def _stamp(element: Element) -> str:
    """Only a time that is told to the minute: midnight is often none."""
    time = element.find(f"{H}effectiveTime")
    low = time.find(f"{H}low") if time is not None else None
    told = (low if low is not None else time).get("value", "") if time is not None else ""
    return told if len(told) >= 12 and told[8:12] != "0000" else ""


def _specimen(section: SectionRead, element: Element) -> str:
    role = first(element, f"{H}specimen", f"{H}specimenRole", f"{H}specimenPlayingEntity")
    label = section.label(role.find(f"{H}code")) if role is not None else Label()
    return label.coded or label.written


_NUMBER = compiled(r"[<>=~ ]*(\d[\d,]*(?:\.\d+)?)(?![\d/-])")


def _number(words: str) -> Decimal | None:
    """The number that words begin with: "10 ng/mL" is 10, and a day or a range is none."""
    found = _NUMBER.match(words)
    return Decimal(found[1].replace(",", "")) if found else None


_UNIT = compiled(r"[<>=~ ]*\d[\d,.]*\s*([^\s\d][^\s]*|10[*^+\d/][^\s]*)")
_THOUSANDS = any_case(r"x?10[e*^+]*0?3|thous\w*|k(?=\W)")


def _is_one(written: str, amount: str, unit: str) -> bool:
    """The same number, and no unit that is plainly another one."""
    found = _UNIT.match(written)
    units = [
        re.sub(r"[^a-z%]", "", _THOUSANDS.sub("k", one.casefold())) for one in (found[1] if found else "", unit)
    ]
    is_other = bool(_A_UNIT.search(found[1] if found else "") and unit != "1" and all(units))
    is_other = is_other and not (units[0] in units[1] or units[1] in units[0])
    return _number(written) in (None, _number(amount)) and not is_other


_A_UNIT = any_case(r"/|%|^(?:m?g|mcg|ml|l|mm|cm|iu|u|meq|mmol|sec\w*|fl|pg)$")


def _value(section: SectionRead, one: Element, row: Row | None) -> str:
    value = one.find(f"{H}value")
    if value is not None:
        if amount := value.get("value"):
            unit = value.get("unit", "")
            coded = line(f"{amount} {'' if unit == '1' else unit}")
            written = columns.cell_under(row, columns.RESULT) if row else ""
            return both_told(written, coded, is_one=_is_one(written, amount, unit))
        label = section.label(value)
        if said := label.coded or label.written:
            return said
        if text := section.pointed(value):
            return text
    return columns.cell_under(row, columns.RESULT) if row else ""


_IMAGING_REPORTS = frozenset({"18748-4", "18726-0", "18782-3", "11540-1", "18747-6", "18755-9", "18760-9"})
_IMPRESSION = any_case(r"impression|conclusion|result")
_FINDINGS = any_case(r"finding")


class ReportWords(Struct, frozen=True):
    """The text of a section of impressions or findings, which is read where its document is the report of a picture."""

    impression: Element | None = None
    findings: Element | None = None


def report_words(section: Element) -> ReportWords:
    code, title, text = (section.find(f"{H}{name}") for name in ("code", "title", "text"))
    number = code.get("code", "") if code is not None else ""
    called = line(" ".join(title.itertext())) if title is not None else ""
    is_impression = number == "121072" or _IMPRESSION.search(called)
    is_finding = number == "121070" or _FINDINGS.search(called)
    if text is None or not (is_impression or is_finding):
        return ReportWords()
    return ReportWords(text if is_impression else None, text if is_finding else None)


def report_of(root: Element, sections: Sequence[ReportWords]) -> list[Item]:
    """The report that a document is, if it is one."""
    code = root.find(f"{H}code")
    if root.tag != ROOT or code is None or code.get("code") not in _IMAGING_REPORTS:
        return []
    title = root.find(f"{H}title")
    name = line(" ".join(title.itertext())) if title is not None else ""
    name = name if is_name(name) else line(code.get("displayName"))
    if not is_name(name):
        return []
    when = day(root.find(f"{H}documentationOf/{H}serviceEvent/{H}effectiveTime"))
    when = when or day(root.find(f"{H}effectiveTime"))
    words = _first(one.impression for one in sections) or _first(one.findings for one in sections)
    return [Item(Kind.TESTS, name, status=Status.PAST, date=when, result=words, test_kind=TestKind.IMAGING)]


def _first(texts: Iterable[Element | None]) -> str:
    return next((line(" ".join(lines_of(text))) for text in texts if text is not None), "")
