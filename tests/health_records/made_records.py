"""Small made-up records, in the shapes that vendors give them."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from typing import Any

from visitprep.health_records.found import Finds
from visitprep.health_records.reading import Gathering, Piece

TODAY = date(2026, 11, 29)
V3 = 'xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
SECTION = {
    "medicines": "10160-0",
    "given": "29549-3",
    "allergies": "48765-2",
    "conditions": "11450-4",
    "procedures": "47519-4",
    "devices": "46264-8",
    "results": "30954-2",
}


def section(of: str, text: str, *entries: str, more: str = "") -> str:
    inside = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f'<component><section {more}><code code="{SECTION[of]}"/><title>x</title><text>{text}</text>{inside}</section></component>'


def ccda(*sections: str, day: str = "20260512", of: str = "Elm Street Clinic") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><ClinicalDocument {V3}><effectiveTime value="{day}"/>'
        "<recordTarget><patientRole><patient><name><given>Rosa</given><family>Made-Up</family></name>"
        '<birthTime value="19600102"/></patient></patientRole></recordTarget>'
        f"<custodian><assignedCustodian><representedCustodianOrganization><name>{of}</name>"
        "</representedCustodianOrganization></assignedCustodian></custodian>"
        f"<component><structuredBody>{''.join(sections)}</structuredBody></component></ClinicalDocument>"
    ).encode()


def table(heads: str, *rows: str, ids: tuple[str, ...] = ()) -> str:
    """Columns by `|`: "Medication|Directions"."""
    head = "".join(f"<th>{one}</th>" for one in heads.split("|"))
    body = "".join(
        f'<tr ID="{ids[n] if n < len(ids) else f"r{n}"}">'
        + "".join(f"<td>{one}</td>" for one in row.split("|"))
        + "</tr>"
        for n, row in enumerate(rows)
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def medicine(
    name: str = "",
    *,
    row: str = "",
    status: str = "completed",
    low: str = "20200101",
    high: str = "",
    more: str = "",
    inside: str = "",
    code: str = "",
) -> str:
    """`more`: attributes; `inside`: elements at its end."""
    times = f'<low value="{low}"/>' + (f'<high value="{high}"/>' if high else "")
    own = code or f'<code code="1" codeSystem="2.16.840.1.113883.6.88" displayName="{name}"/>'
    text = f'<text><reference value="#{row}"/></text>' if row else ""
    return (
        f'<substanceAdministration classCode="SBADM" moodCode="EVN" {more}>{text}<statusCode code="{status}"/>'
        f'<effectiveTime xsi:type="IVL_TS">{times}</effectiveTime><consumable><manufacturedProduct>'
        f"<manufacturedMaterial>{own}</manufacturedMaterial></manufacturedProduct></consumable>{inside}"
        "</substanceAdministration>"
    )


def allergy(name: str, *, row: str = "", negated: bool = False, code: str = "") -> str:
    text = f'<text><reference value="#{row}"/></text>' if row else ""
    own = code or f'<code code="2" codeSystem="x" displayName="{name}"/>'
    return (
        '<act><statusCode code="active"/><entryRelationship typeCode="SUBJ">'
        f'<observation negationInd="{"true" if negated else "false"}">{text}'
        '<value xsi:type="CD" code="419199007" displayName="Allergy to substance (disorder)"/><participant>'
        f"<participantRole><playingEntity>{own}</playingEntity></participantRole></participant></observation>"
        "</entryRelationship></act>"
    )


def problem(name: str, *, row: str = "", more: str = "", inside: str = "", act: str = "active") -> str:
    text = f'<text><reference value="#{row}"/></text>' if row else ""
    return (
        f'<act><statusCode code="{act}"/><entryRelationship typeCode="SUBJ"><observation {more}>'
        f'<code code="55607006" displayName="Problem"/>{text}'
        f'<value xsi:type="CD" code="9" codeSystem="x" displayName="{name}"/>{inside}</observation></entryRelationship></act>'
    )


def zipped(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def bundle(*resources: dict[str, Any], kind: str = "collection") -> bytes:
    entries = [{"fullUrl": f"urn:uuid:{n}", "resource": one} for n, one in enumerate(resources)]
    return json.dumps({"resourceType": "Bundle", "type": kind, "entry": entries}).encode()


def request(name: str, **more: Any) -> dict[str, Any]:
    told = {"resourceType": "MedicationRequest", "status": "active", "medicationCodeableConcept": {"text": name}}
    return told | more


def read(*files: bytes | tuple[str, bytes], inside: str = "") -> Finds:
    """What is in these files, each named or called "a file"."""
    gathering = Gathering(TODAY)
    for file in files:
        name, data = file if isinstance(file, tuple) else ("a file", file)
        gathering.take(Piece(name, len(data), lambda data=data: io.BytesIO(data), inside or name))
    return gathering.finish()


def names(finds: Finds, kind: str) -> list[str]:
    return [item.name for item in finds.items if item.kind == kind]


def statuses(finds: Finds, kind: str = "medicines") -> dict[str, str]:
    return {item.name: item.status.value for item in finds.items if item.kind == kind}
