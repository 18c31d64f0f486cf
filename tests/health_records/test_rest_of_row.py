"""What stands beside an allergy, an illness or a medicine: its words are kept, and the day of writing is no onset."""

from __future__ import annotations

import pytest
from made_records import allergy, bundle, ccda, medicine, problem, read, request, section, table

from visitprep.health_records.found import Item, Kind
from visitprep.health_records.told.in_words import in_one_line
from visitprep.interview.screens.health_record.values import standing_in_words

VA = "------------------ MY HEALTHEVET PERSONAL INFORMATION REPORT ----------------\nVA\n"


def va_allergy(*lines: str) -> bytes:
    body = "\n".join(("Allergy Name: BACTRIM", *lines))
    return f"{VA}----------------------------- VA ALLERGIES ------------------------------\n{body}\n".encode()


def va_problem(*lines: str) -> bytes:
    body = "\n".join(("Problem: Hypertension", *lines))
    return f"{VA}--------------------------- VA PROBLEM LIST ---------------------------\n{body}\n".encode()


def fhir(kind: str, **more: object) -> bytes:
    return bundle({"resourceType": kind, "code": {"text": "Bactrim"}} | more)


def row(heads: str, cells: str, of: str = "allergies") -> bytes:
    return ccda(section(of, table(heads, cells)))


SEVERE = (
    '<entryRelationship typeCode="SUBJ"><observation><code code="SEV"/>'
    '<value xsi:type="CD" code="1" displayName="Severe"/></observation></entryRelationship></observation>'
)
COMMENT = (
    '<entryRelationship typeCode="SUBJ"><act><code code="48767-8"/><text>told by his wife</text></act>'
    "</entryRelationship>"
)


@pytest.mark.parametrize(
    ("data", "date", "noted"),
    [
        (va_allergy("Date Entered: 03 Jun 2011"), "", "2011-06-03"),
        (va_allergy("Date Recorded: 03 Jun 2011"), "", "2011-06-03"),
        (va_allergy("Date Entered: 03 Jun 2011", "First Episode Date: 01/02/1999"), "1999-01-02", "2011-06-03"),
        (va_problem("Date/Time Entered: 07 Dec 2012 @ 1200"), "", "2012-12-07"),
        (
            va_problem("Date/Time Entered: 07 Dec 2012 @ 1200", "Onset Date: 01 May 2009"),
            "2009-05-01",
            "2012-12-07",
        ),
        (fhir("AllergyIntolerance", recordedDate="2011-06-03"), "", "2011-06-03"),
        (fhir("AllergyIntolerance", recordedDate="2011-06-03", onsetDateTime="1999"), "1999", "2011-06-03"),
        (fhir("AllergyIntolerance", reaction=[{"onset": "1999-01"}]), "1999-01", ""),
        (fhir("Condition", dateRecorded="2011-06-03"), "", "2011-06-03"),
        (fhir("Condition", onsetDateTime="2006"), "2006", ""),
        (row("Substance|Date Recorded", "Bactrim|2011-06-03"), "", "2011-06-03"),
        (row("Substance|Noted Date|Onset", "Bactrim|2011-06-03|1999-01-02"), "1999-01-02", "2011-06-03"),
        (row("Problem|Onset date", "Hypertension|2006-01", of="conditions"), "2006-01", ""),
        (row("Problem|Date entered", "Hypertension|2006-01", of="conditions"), "", "2006-01"),
        (row("Problem|Onset", "Hypertension|10/25/2011", of="conditions"), "2011-10-25", ""),
        (row("Problem|Onset", "Hypertension|10/05/2011", of="conditions"), "2011", ""),
        (row("Problem|Onset", "Hypertension|May 10, 1980", of="conditions"), "1980-05-10", ""),
        (
            ccda(
                section(
                    "conditions", table("Problem|Onset", "Hypertension|2009"), problem("Hypertension", row="r0")
                )
            ),
            "2009",
            "",
        ),
    ],
)
def test_the_day_of_writing_it_down_is_not_when_it_began(data: bytes, date: str, noted: str) -> None:
    (item,) = read(data).items
    assert (item.date, item.noted) == (date, noted)


@pytest.mark.parametrize(
    ("data", "severity", "comment"),
    [
        (va_allergy("Comments: Causes Swelling", "of the Extremities"), "", "Causes Swelling of the Extremities"),
        (va_allergy("Severity: Mild", "Comments: -- "), "Mild", ""),
        (va_allergy("Comments: severe", "", "Remember to share all of it with your team."), "", "severe"),
        (va_problem("Comments: since the accident"), "", "since the accident"),
        (fhir("AllergyIntolerance", criticality="high", reaction=[{"severity": "mild"}]), "mild, high risk", ""),
        (fhir("AllergyIntolerance", note=[{"text": "try again cautiously"}]), "", "try again cautiously"),
        (fhir("AllergyIntolerance", note="as a child"), "", "as a child"),
        (fhir("AllergyIntolerance", reaction=[{"note": [{"text": "in hospital"}]}]), "", "in hospital"),
        (bundle(request("gabapentin", note=[{"text": "told by his wife"}])), "", "told by his wife"),
        (row("Substance|Severity|Comments", "Bactrim|severe|legs swell"), "severe", "legs swell"),
        (
            ccda(section("allergies", "x", allergy("Bactrim").replace("</observation>", SEVERE))),
            "Severe",
            "",
        ),
        (ccda(section("medicines", "x", medicine("gabapentin", inside=COMMENT))), "", "told by his wife"),
        (ccda(section("conditions", "x", problem("Hypertension", inside=COMMENT))), "", "told by his wife"),
        (
            row("Medication|Directions|Notes", "gabapentin|three times a day|half on Sundays", of="medicines"),
            "",
            "half on Sundays",
        ),
        (row("Medication|Directions|Notes", "gabapentin|daily|None", of="medicines"), "", ""),
    ],
)
def test_how_bad_and_comments_are_kept_in_their_own_words(data: bytes, severity: str, comment: str) -> None:
    (item,) = read(data).items
    assert (item.severity, item.comment) == (severity, comment)


def test_the_same_illness_with_another_year_keeps_both() -> None:
    one, other = (
        bundle({"resourceType": "Condition", "code": {"text": "Hypertension"}, "onsetDateTime": day})
        for day in ("2015-10-05", "2011")
    )
    (item,) = read(("a", one), ("b", other)).items
    assert {item.date, *item.other_dates} == {"2015-10-05", "2011"}
    (item,) = read(("a", one), ("b", one.replace(b"2015-10-05", b"2015"))).items
    assert item.other_dates == ()


@pytest.mark.parametrize(
    "data",
    [
        bundle({"resourceType": "Device", "type": {"text": "Pacemaker"}, "udiCarrier": [{"carrierHRF": "(01)7"}]}),
        bundle({"resourceType": "Device", "type": {"text": "Pacemaker"}, "udi": "(01)7", "patient": {}}),
        row("Device|UDI", "Pacemaker|(01)7", of="devices").replace(
            b"</section>",
            b'<entry><procedure><text><reference value="#r0"/></text><participant><participantRole><playingDevice>'
            b'<code code="1" codeSystem="x" displayName="Pacemaker"/></playingDevice></participantRole></participant>'
            b"</procedure></entry></section>",
        ),
    ],
)
def test_the_number_of_a_device_is_kept(data: bytes) -> None:
    (item,) = read(data).items
    assert (item.name, item.udi) == ("Pacemaker", "(01)7")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("10 ng/mL", "10 ng/mL (its code says 10.2 ng/mL)"),
        ("10.20 ng/mL", "10.2 ng/mL"),
        ("High", "10.2 ng/mL"),
        ("2015-06-22", "10.2 ng/mL"),
        ("", "10.2 ng/mL"),
    ],
)
def test_a_result_that_its_code_contradicts_is_told_with_both(written: str, told: str) -> None:
    entry = (
        '<observation><code code="1" codeSystem="x" displayName="Everolimus"/><text><reference value="#r0"/></text>'
        '<value xsi:type="PQ" value="10.2" unit="ng/mL"/></observation>'
    )
    (item,) = read(ccda(section("results", table("Test|Result", f"Everolimus|{written}"), entry))).items
    assert item.result == told


@pytest.mark.parametrize(
    ("of", "heads", "cells", "entry", "date", "told"),
    [
        ("medicines", "Medication|Start Date", "Cipro 250 mg|June 25, 2015", medicine("Cipro 250 mg", row="r0", low="20150624"), "2015-06-25", "begun 24 June 2015 by its code"),
        ("medicines", "Medication|Start Date", "Cipro 250 mg|June 25, 2015", medicine("Cipro 250 mg", low="20150624"), "2015-06-25", "begun 24 June 2015 by its code"),
        ("medicines", "Medication|Start Date", "Cipro 250 mg|06/25/2015", medicine("Cipro 250 mg", row="r0", low="20150625"), "2015-06-25", ""),
        ("medicines", "Medication|Start Date", "Cipro 250 mg|2015", medicine("Cipro 250 mg", row="r0", low="20150625"), "2015-06-25", ""),
        ("medicines", "Medication|Start Date", "Cipro 250 mg|3/4/2015", medicine("Cipro 250 mg", row="r0", low="20150403"), "2015-04-03", ""),
        ("conditions", "Problem|Onset Date", "Gout|May 4, 2009", problem("Gout", row="r0", inside='<effectiveTime><low value="20110203"/></effectiveTime>'), "2009-05-04", "begun 3 February 2011 by its code"),
        ("conditions", "Problem|Age at Onset", "Gout|12 Years", problem("Gout", row="r0", inside='<effectiveTime><low value="20110203"/></effectiveTime>'), "2011-02-03", "onset age: 12 Years"),
        ("conditions", "Problem|Onset Age", "Gout|", problem("Gout", row="r0"), "", ""),
    ],
)  # fmt: skip
def test_a_day_that_the_row_and_its_code_do_not_share_is_told_twice(
    of: str, heads: str, cells: str, entry: str, date: str, told: str
) -> None:
    (item,) = read(ccda(section(of, table(heads, cells), entry))).items
    assert (item.date, item.comment) == (date, told)


@pytest.mark.parametrize(
    ("cells", "by_code"),
    [
        ("Cipro 250 mg|06-24-2015||Active", True),
        ("Cipro 250 mg|06-24-2015|06-24-2015|Active", False),
        ("Cipro 250 mg|06-20-2015|06-24-2015|Active", False),
        ("Cipro 250 mg|06-20-2015||Active", True),
    ],
)
def test_an_end_that_stands_in_code_alone_is_called_so_also_on_the_day_it_began(cells: str, by_code: bool) -> None:
    low = "20150624" if "06-24-2015|" in cells.partition("|")[2][:11] else "20150620"
    entry = medicine("Cipro 250 mg", row="r0", low=low, high="20150624")
    text = table("Medication|Start Date|Stop Date|Status", cells)
    (item,) = read(ccda(section("medicines", text, entry))).items
    assert item.stopped_by_code is by_code
    assert ("by its code" in standing_in_words(item)) is by_code


@pytest.mark.parametrize(
    ("written", "unit", "told"),
    [
        ("123 meq/l", "10+3/ul", "123 meq/l (its code says 123 10+3/ul)"),
        ("5.0 mg/dL", "mmol/L", "5.0 mg/dL (its code says 5 mmol/L)"),
        ("6.7 10+3/ul", "10*3/uL", "5 10*3/uL"),
        ("5 K/uL", "10*3/uL", "5 10*3/uL"),
        ("5 x10E3/uL", "10*3/uL", "5 10*3/uL"),
        ("5 High", "mmol/L", "5 mmol/L"),
        ("5", "mmol/L", "5 mmol/L"),
        ("5 mg/dl (H)", "mg/dL", "5 mg/dL"),
        ("5 %", "%", "5 %"),
    ],
)
def test_a_unit_that_the_row_and_its_code_do_not_share_is_told_twice(written: str, unit: str, told: str) -> None:
    number = written.split()[0]
    entry = (
        '<organizer><component><observation><code code="1" displayName="PLT"/><text><reference value="#r0"/></text>'
        f'<value xsi:type="PQ" value="{number}" unit="{unit}"/></observation></component></organizer>'
    )
    (item,) = read(ccda(section("results", table("Test|Result", f"PLT|{written}"), entry))).items
    assert (
        item.result == told.replace("5 ", f"{number} ", 1)
        if "its code" not in told
        else item.result.startswith(written)
    )
    assert ("its code" in item.result) is ("its code" in told)


def test_what_is_cut_on_the_screen_is_seen_to_be_cut() -> None:
    item = Item(Kind.TESTS, "Chest X-ray", result="The lungs are clear. " * 20)
    assert "… " in in_one_line(item) + " " and "cle …" not in in_one_line(item)
