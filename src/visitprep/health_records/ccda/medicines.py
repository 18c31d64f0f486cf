"""The medicines of a C-CDA document. Coded times are never told as directions: many are wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from xml.etree.ElementTree import Element

from msgspec import Struct
from msgspec.structs import replace

from visitprep.health_records.ccda.sections import (
    ADMINISTERED,
    XSI_TYPE,
    H,
    SectionRead,
    best_name,
    comment_in,
    day,
    each,
    end_day,
    first,
)
from visitprep.health_records.found import Item, Kind, LeaveOut, Status
from visitprep.health_records.naming import akin_medicines
from visitprep.health_records.plain import (
    CANCELLED,
    IN_HOSPITAL,
    REFUSED,
    day_of,
    form_in,
    is_absent,
    is_name,
    is_over,
    line,
    says_none,
    status_said,
    strength_in,
)
from visitprep.health_records.rows import columns
from visitprep.health_records.rows.narrative import Row
from visitprep.health_records.rows.twins import Reading
from visitprep.patterns import any_case, compiled

_SA = f"{H}substanceAdministration"
_SUPPLY = f"{H}supply"
_SIG_TEMPLATES = frozenset({"2.16.840.1.113883.10.20.22.4.147", "2.16.840.1.113883.10.20.22.4.20"})
_RELATED = f"{H}entryRelationship"
_ON_HOLD = any_case(r"hold|held|suspend")
_A_LETTER = compiled(r"[^\W\d_]")
_ORDER_WORDS = any_case(r",\s*(?=(?:take|takes|inject|apply|use|inhale|place|instill|chew)\b)")


def medicines_of(section: SectionRead, today: date) -> Iterator[Reading]:
    for entry in section.entries:
        for one in _outermost(entry):
            yield _read(section, one, today)


def _outermost(entry: Element) -> Iterator[Element]:
    """Each administration that is not part of another one, and supplies that stand alone."""
    stack = [entry]
    while stack:
        element = stack.pop()
        if element.tag in (_SA, _SUPPLY):
            yield element
        else:
            stack.extend(reversed(list(element)))


def _read(section: SectionRead, one: Element, today: date) -> Reading:
    product = first(one, f"{H}consumable", f"{H}manufacturedProduct")
    if product is None:
        product = first(one, f"{H}product", f"{H}manufacturedProduct")
    material = None
    if product is not None:
        material = product.find(f"{H}manufacturedMaterial")
        if material is None:
            material = product.find(f"{H}manufacturedLabeledDrug")
    label = section.label(material.find(f"{H}code") if material is not None else None)
    if not label.coded and material is not None and is_name(own := section.pointed(material.find(f"{H}name"))):
        label = replace(label, coded=columns.tidy(own))
    row = section.row_of(one)
    row_name = columns.name_of(row, Kind.MEDICINES) if row else ""
    instructed = _instructions(section, one)
    directions = instructed or (columns.directions_of(row) if row else "")
    name, coded = best_name(
        label, row_name, trusted=bool(row and columns.has_name_column(row, Kind.MEDICINES)), akin=akin_medicines
    )
    name, taking = _split_order(name)
    negated = one.get("negationInd") == "true"
    own_code = section.label(one.find(f"{H}code")).coded
    if not is_name(name) or is_absent(name) or (own_code and is_absent(own_code)):
        says = (name, label.written, own_code, row.text if row else "", section.pointed(one.find(f"{H}text")))
        return Reading(None, row, none=negated or any(text and says_none(text) for text in says))
    standing = _standing(section, one, row, today)
    item = Item(
        Kind.MEDICINES,
        name,
        coded_name=coded,
        code=label.code,
        strength=_strength(row, name, coded),
        form=form_in(name) or form_in(coded),
        directions=_fit(taking or directions, name),
        status=standing.status,
        said_status=standing.said,
        date=standing.start,
        noted=_written_down(one),
        stopped=standing.stop,
        stopped_by_code=standing.by_code,
        reason=_reason(section, one),
        prescriber=_prescriber(one),
        comment=comment_in(section, one, row),
        leave_out=standing.leave_out,
        inpatient=standing.inpatient,
    )
    return Reading(item, row, negated=negated)


def _written_down(one: Element) -> str:
    """The day that somebody entered it, where the entry says so itself."""
    told = first(one, f"{H}author", f"{H}time")
    return day_of(told.get("value")) if told is not None else ""


class _Standing(Struct, frozen=True):
    """How a medicine stands, from all the places that say something of it."""

    status: Status
    said: str
    start: str
    stop: str
    by_code: bool
    leave_out: LeaveOut | None
    inpatient: bool


def _strength(row: Row | None, name: str, coded: str) -> str:
    return (
        strength_in(name)
        or (strength_in(columns.cell_under(row, columns.STRENGTH)) if row else "")
        or strength_in(coded)
    )


def _split_order(name: str) -> tuple[str, str]:
    parts = _ORDER_WORDS.split(name, maxsplit=1)
    return (parts[0], parts[1]) if len(parts) == 2 and is_name(parts[0]) else (name, "")


def _fit(directions: str, name: str) -> str:
    """Directions, unless they are the name once more or no words for people."""
    if directions.casefold() == name.casefold() or "|" in directions or is_absent(directions):
        return ""
    return directions if _A_LETTER.search(directions) else ""


def _instructions(section: SectionRead, one: Element) -> str:
    for related in one.findall(_RELATED):
        for inner in related:
            templates = {template.get("root") for template in inner.findall(f"{H}templateId")}
            if templates & _SIG_TEMPLATES and (said := section.pointed(inner.find(f"{H}text"))):
                row = section.pointed_row(inner.find(f"{H}text"))
                # A reference to the whole row says everything at once: its own column is better.
                return said if row is None or said != row.text or len(row.cells) == 1 else ""
    return ""


def _standing(section: SectionRead, one: Element, row: Row | None, today: date) -> _Standing:
    times = [
        time
        for time in one.findall(f"{H}effectiveTime")
        if time.get(XSI_TYPE, "").rpartition(":")[2] not in ("PIVL_TS", "EIVL_TS")
    ]
    start = next((found for time in times if (found := day(time))), "")
    stop = next((found for time in times if (found := end_day(time))), "")
    once = any(time.get("value") for time in times) and not stop
    nested = _nested_status(section, one)
    in_row = columns.status_of(row) if row else ""
    code_element = one.find(f"{H}statusCode")
    code = code_element.get("code", "").lower() if code_element is not None else ""
    said = nested or in_row
    heading = row.heading if row else ""
    inpatient = section.code == ADMINISTERED or bool(IN_HOSPITAL.search(heading)) or (once and code == "completed")
    in_words = f"{said} {row.text if row else ''}"
    leave: LeaveOut | None = None
    if one.get("negationInd") == "true" or REFUSED.search(in_words):
        leave = LeaveOut.REFUSED
    elif code in ("cancelled", "nullified") or CANCELLED.search(said):
        leave = LeaveOut.CANCELLED
    over = is_over(stop, today)
    status = Status.PAST if leave else _status(nested, in_row, heading, code, over, inpatient)
    by_code = over and not inpatient and not leave and not columns.tells_end(row, stop)
    if by_code := by_code and code != "aborted" and Status.PAST not in map(status_said, (said, heading)):
        status = Status.UNCLEAR
    return _Standing(status, said, start, stop, by_code, leave, inpatient)


def _status(nested: str, in_row: str, heading: str, code: str, over: bool, inpatient: bool) -> Status:
    if inpatient:
        return Status.PAST
    found = {status_said(words) for words in (nested, in_row)} - {Status.UNCLEAR}
    if not found and _ON_HOLD.search(f"{nested} {in_row} {code}"):
        return Status.PAST if over else Status.UNCLEAR
    if not found:
        in_heading = status_said(heading)
        found = {in_heading} if in_heading is Status.PAST else set()
    if len(found) == 2:
        return Status.UNCLEAR
    if found == {Status.PAST} or code == "aborted":
        return Status.PAST
    if found == {Status.CURRENT}:
        return Status.UNCLEAR if over else Status.CURRENT
    if over:
        return Status.PAST
    return Status.CURRENT if code == "active" else Status.UNCLEAR


def _nested_status(section: SectionRead, one: Element) -> str:
    for inner in each(one, _RELATED, f"{H}observation"):
        code = inner.find(f"{H}code")
        if code is not None and code.get("code") == "33999-4":
            value = inner.find(f"{H}value")
            return line(value.get("displayName", "")) if value is not None else ""
    return ""


def _reason(section: SectionRead, one: Element) -> str:
    for related in one.findall(_RELATED):
        if related.get("typeCode") == "RSON":
            label = section.label(first(related, f"{H}observation", f"{H}value"))
            if name := label.coded or label.written:
                return name
    return ""


def _prescriber(one: Element) -> str:
    for path in ((f"{H}author",), (_RELATED, _SUPPLY, f"{H}author")):
        person = first(one, *path, f"{H}assignedAuthor", f"{H}assignedPerson", f"{H}name")
        if person is not None:
            return line(" ".join(person.itertext()))
    return ""
