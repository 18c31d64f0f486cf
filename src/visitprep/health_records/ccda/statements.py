"""The allergies, conditions, procedures and devices of a C-CDA document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from xml.etree.ElementTree import Element

from visitprep.health_records.ccda.sections import (
    PAST_ILLNESS,
    H,
    Label,
    SectionRead,
    best_name,
    both_told,
    comment_in,
    day,
    each,
    end_day,
    first,
)
from visitprep.health_records.found import Item, Kind, LeaveOut, Status
from visitprep.health_records.naming import akin, key_of
from visitprep.health_records.plain import (
    CANCELLED,
    IN_ERROR,
    is_absent,
    is_name,
    is_over,
    line,
    says_none,
    status_said,
    test_kind_of,
)
from visitprep.health_records.rows import columns
from visitprep.health_records.rows.narrative import Row
from visitprep.health_records.rows.rest_of_row import began_and_noted, severity_of
from visitprep.health_records.rows.twins import Reading
from visitprep.patterns import any_case

_RELATED = f"{H}entryRelationship"
_OBSERVATION = f"{H}observation"
_ROLE = (f"{H}participant", f"{H}participantRole")
_PLAYING = (*_ROLE, f"{H}playingEntity")
_DEVICE = (*_ROLE, f"{H}playingDevice")
NONE_CODES = frozenset(
    """
    160244002 160245001 409137002 428607008 429625007 716186003 716184000 787481004 1234391000 64970000 10828004
    373572006 413568008 420134006-none
    """.split()
)
"""SNOMED CT: no known allergy, no current problems, no known medications and their like."""
_GENERAL = any_case(
    r"(drug|food|environmental|allerg|adverse|propensity|intolerance|hypersensitivity|substance|sensitivity)"
    r".*(allergy|substance|drug|food|reactions?|intolerance|agent|propensity|environment)\W*(\(\w+\))?$|allergy$"
)
_NOT_IT = frozenset({"33999-4", "SEV", "11323-3", "445518008", "21975-8", "8319008", "82606-5", "48767-8"})


def _observations(entry: Element) -> Iterator[tuple[Element, Element | None]]:
    """Each statement of an entry with the act around it: never what is said about the statement."""
    if entry.tag == _OBSERVATION:
        yield entry, None
        return
    for related in entry.findall(_RELATED) + entry.findall(f"{H}component"):
        for inner in related:
            code = inner.find(f"{H}code")
            if inner.tag == _OBSERVATION and not (code is not None and code.get("code") in _NOT_IT):
                yield inner, entry
            elif inner.tag == f"{H}act":
                yield from ((one, inner) for one, _ in _observations(inner))


def _status(
    section: SectionRead, one: Element, around: Element | None, row: Row | None, today: date
) -> tuple[Status, str]:
    nested = ""
    for inner in each(one, _RELATED, _OBSERVATION):
        code = inner.find(f"{H}code")
        if code is not None and code.get("code") == "33999-4":
            label = section.label(inner.find(f"{H}value"))
            nested = label.coded or label.written
    in_row = columns.status_of(row) if row else ""
    said = in_row or nested
    found = {status_said(words) for words in (in_row, nested)} - {Status.UNCLEAR}
    if len(found) == 1:
        return found.pop(), said
    if len(found) == 2:
        # What people read is meant for today; a code beside it is often left behind.
        return (status_said(in_row) if in_row else Status.UNCLEAR), said
    over = is_over(end_day(one.find(f"{H}effectiveTime")), today)
    if over or section.code == PAST_ILLNESS or (row and status_said(row.heading) is Status.PAST):
        return Status.PAST, said
    of_act = around.find(f"{H}statusCode") if around is not None else None
    act = of_act.get("code", "") if of_act is not None else ""
    if act in ("active", "aborted") or (row and status_said(row.heading) is Status.CURRENT):
        return (Status.PAST if act == "aborted" else Status.CURRENT), said
    return Status.UNCLEAR, said


def in_error(element: Element, said: str) -> bool:
    code = element.find(f"{H}statusCode")
    return bool(IN_ERROR.search(said)) or (code is not None and code.get("code") == "nullified")


def row_name_of(section: SectionRead, row: Row | None) -> tuple[str, bool]:
    if row is None:
        return "", False
    return columns.name_of(row, section.kind), columns.has_name_column(row, section.kind)


def _named(section: SectionRead, label: Label, row: Row | None) -> tuple[str, str]:
    row_name, trusted = row_name_of(section, row)
    return best_name(label, row_name, trusted=trusted, akin=akin)


def _says(section: SectionRead, one: Element, label: Label, row: Row | None) -> list[str]:
    texts = [label.coded, label.written, section.pointed(one.find(f"{H}text")), row.text if row else ""]
    return [text for text in texts if text]


# -- allergies -------------------------------------------------------------------------------------------------


def allergies_of(section: SectionRead, today: date) -> Iterator[Reading]:
    for entry in section.entries:
        for one, around in _observations(entry):
            yield _allergy(section, one, around, today)


def _allergy(section: SectionRead, one: Element, around: Element | None, today: date) -> Reading:
    entity = first(one, *_PLAYING)
    thing = section.label(entity.find(f"{H}code")) if entity is not None else Label()
    if entity is not None and not thing.coded and is_name(own := section.pointed(entity.find(f"{H}name"))):
        thing = Label(columns.tidy(own), thing.written, thing.code)
    value = one.find(f"{H}value")
    general = section.label(value)
    none_code = value is not None and value.get("code") in NONE_CODES
    of_what = entity.find(f"{H}code") if entity is not None else None
    if of_what is not None and of_what.get("code") in NONE_CODES:
        none_code = True
    if not thing.coded and not thing.written and not _GENERAL.search(general.coded):
        thing = general
    row = section.row_of(around if around is not None else one) or section.row_of(one)
    name, coded = _named(section, thing, row)
    negated = one.get("negationInd") == "true"
    status, said = _status(section, one, around, row, today)
    error = in_error(one, said) or (around is not None and in_error(around, ""))
    if none_code or not is_name(name) or is_absent(name) or (_GENERAL.match(name) and not thing.coded):
        return Reading(None, row, none=negated or none_code or any(map(says_none, _says(section, one, thing, row))))
    coded_reaction = ", ".join(dict.fromkeys(_reactions(section, one)))
    read = columns.reaction_of(row) if row else ""
    reaction = both_told("" if is_absent(read) else read, coded_reaction, is_one=akin(read, coded_reaction))
    began, noted = began_and_noted(row, Kind.ALLERGIES, day(one.find(f"{H}effectiveTime")))
    item = Item(
        Kind.ALLERGIES,
        name,
        coded_name=coded,
        code=thing.code,
        status=status,
        said_status=said,
        date=began,
        noted=noted,
        stopped=end_day(one.find(f"{H}effectiveTime")),
        reaction="" if is_absent(reaction) else reaction,
        severity=_severity(section, one, row),
        comment=comment_in(section, one, row),
    )
    return Reading(item, row, negated=negated, in_error=error)


def _reactions(section: SectionRead, one: Element) -> Iterator[str]:
    for related in one.findall(_RELATED):
        for inner in related.findall(_OBSERVATION):
            code = inner.find(f"{H}code")
            templates = {template.get("root") for template in inner.findall(f"{H}templateId")}
            if related.get("typeCode") != "MFST" and "2.16.840.1.113883.10.20.22.4.9" not in templates:
                continue
            if code is not None and code.get("code") in _NOT_IT:
                continue
            label = section.label(inner.find(f"{H}value"))
            text = section.pointed(inner.find(f"{H}text"))
            said = label.coded or label.written or (text if len(text) <= 80 else "")
            if is_name(said) and not is_absent(said):
                yield said


def _severity(section: SectionRead, one: Element, row: Row | None) -> str:
    """How bad, by the entry, its reactions or the row, in their words."""
    said = []
    for inner in one.iter(_OBSERVATION):
        code = inner.find(f"{H}code")
        if code is not None and code.get("code") in ("SEV", "82606-5"):
            label = section.label(inner.find(f"{H}value"))
            said.append(label.coded or label.written)
    told = ", ".join(dict.fromkeys(word for word in said if word and not is_absent(word)))
    read = severity_of(row, Kind.ALLERGIES)
    mine, theirs = ({*re.findall(r"\w+", words.casefold())} for words in (read, told))
    return both_told(read, told, is_one=mine <= theirs or theirs <= mine)


# -- conditions ------------------------------------------------------------------------------------------------


def conditions_of(section: SectionRead, today: date) -> Iterator[Reading]:
    for entry in section.entries:
        for one, around in _observations(entry):
            yield _condition(section, one, around, today)


def _condition(section: SectionRead, one: Element, around: Element | None, today: date) -> Reading:
    value = one.find(f"{H}value")
    label = section.label(value)
    row = section.row_of(one) or (section.row_of(around) if around is not None else None)
    name, coded = _named(section, label, row)
    negated = one.get("negationInd") == "true"
    status, said = _status(section, one, around, row, today)
    none_code = value is not None and value.get("code") in NONE_CODES
    if none_code or not is_name(name) or is_absent(name):
        none = negated or none_code or any(map(says_none, _says(section, one, label, row)))
        return Reading(None, row, none=none)
    began, noted = began_and_noted(row, Kind.CONDITIONS, day(one.find(f"{H}effectiveTime")))
    item = Item(
        Kind.CONDITIONS,
        name,
        coded_name=coded,
        code=label.code,
        status=status,
        said_status=said,
        date=began,
        noted=noted,
        stopped=end_day(one.find(f"{H}effectiveTime")),
        comment=comment_in(section, one, row),
    )
    return Reading(item, row, negated=negated, in_error=in_error(one, said))


# -- procedures and devices ------------------------------------------------------------------------------------


def procedures_of(section: SectionRead, today: date) -> Iterator[Reading]:
    for entry in section.entries:
        for one in done_in(entry):
            yield _procedure(section, one)
            for device in each(one, *_DEVICE):
                yield _device(section, one, device, _row_about(section, one), today)


def _row_about(section: SectionRead, one: Element) -> Row | None:
    """Its row, else the one that has the name of its code."""
    named = key_of(section.label(one.find(f"{H}code")).coded)
    return section.row_of(one) or next((row for row in section.rows if named and named in key_of(row.text)), None)


def devices_of(section: SectionRead, today: date) -> Iterator[Reading]:
    for entry in section.entries:
        for one in done_in(entry):
            devices = list(each(one, *_DEVICE))
            for device in devices:
                yield _device(section, one, device, section.row_of(one), today)
            if not devices:
                yield _device(section, one, None, section.row_of(one), today)


def done_in(entry: Element) -> Iterator[Element]:
    if entry.tag == f"{H}organizer":
        for component in entry.findall(f"{H}component"):
            yield from component
    else:
        yield entry


def _procedure(section: SectionRead, one: Element) -> Reading:
    label = section.label(one.find(f"{H}code"))
    row = section.row_of(one)
    name, coded = _named(section, label, row)
    negated = one.get("negationInd") == "true"
    code_element = one.find(f"{H}statusCode")
    code = code_element.get("code", "") if code_element is not None else ""
    said = columns.status_of(row) if row else ""
    if not is_name(name) or is_absent(name):
        return Reading(None, row, none=negated or any(map(says_none, _says(section, one, label, row))))
    planned = one.get("moodCode", "EVN") != "EVN"
    off = code in ("cancelled", "aborted", "nullified") or bool(CANCELLED.search(said))
    test = test_kind_of(name) or (test_kind_of(coded) if coded else None)
    when = day(one.find(f"{H}effectiveTime"))
    item = Item(
        Kind.TESTS if test else Kind.PROCEDURES,
        name,
        coded_name=coded,
        code=label.code,
        status=Status.UNCLEAR if planned else Status.PAST,
        said_status=said,
        date=when,
        noted="" if test or columns.tells_day(row, when) else when,
        test_kind=test,
        leave_out=LeaveOut.CANCELLED if off else LeaveOut.PLANNED if planned else None,
    )
    return Reading(item, row, negated=negated, in_error=in_error(one, said))


def _device(section: SectionRead, one: Element, device: Element | None, row: Row | None, today: date) -> Reading:
    label = section.label(device.find(f"{H}code") if device is not None else one.find(f"{H}code"))
    if (
        not label.coded
        and device is not None
        and is_name(model := section.pointed(device.find(f"{H}manufacturerModelName")))
    ):
        label = Label(line(model), label.written, label.code)
    if section.kind is Kind.DEVICES:
        name, coded = _named(section, label, row)
    else:
        name, coded = label.coded or label.written, ""
        if row and (read := _IN_A_PROCEDURE.search(row.text)) and is_name(line(read[1])):
            name, coded = line(read[1]), name if key_of(name) != key_of(read[1]) else ""
    negated = one.get("negationInd") == "true"
    if not is_name(name) or is_absent(name):
        in_section = section.kind is Kind.DEVICES
        return Reading(
            None,
            row if in_section else None,
            none=in_section and (negated or any(map(says_none, _says(section, one, label, row)))),
        )
    said = columns.status_of(row) if row and section.kind is Kind.DEVICES else ""
    over = is_over(end_day(one.find(f"{H}effectiveTime")), today)
    item = Item(
        Kind.DEVICES,
        name,
        coded_name=coded,
        code=label.code,
        status=Status.PAST if over else status_said(said),
        said_status=said,
        date=day(one.find(f"{H}effectiveTime")),
        udi=_udi(one, row if section.kind is Kind.DEVICES else None),
    )
    own_row = row if section.kind is Kind.DEVICES else None
    return Reading(item, own_row, negated=negated, in_error=in_error(one, said))


_IN_A_PROCEDURE = any_case(r"implant(?:ed)? device: ([^()]+)")
_FDA = "2.16.840.1.113883.3.3719"


def _udi(one: Element, row: Row | None) -> str:
    for role in each(one, *_ROLE):
        for number in role.findall(f"{H}id"):
            if number.get("root") == _FDA and (udi := number.get("extension")):
                return line(udi)
    return columns.cell_under(row, columns.UDI) if row else ""
