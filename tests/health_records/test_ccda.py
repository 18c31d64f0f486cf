"""C-CDA documents: what people read in them is what is found, whichever way a vendor writes it."""

from __future__ import annotations

import pytest
from made_records import V3, allergy, ccda, medicine, names, problem, read, section, statuses, table

from visitprep.health_records.found import Kind, LeaveOut, Part
from visitprep.health_records.told.in_words import in_one_line


def only(finds):
    (item,) = finds.items
    return item


def test_a_medicine_has_the_name_people_read_and_its_words() -> None:
    """The brand stands in the row; the code knows only what is in it."""
    row = table(
        "Medication|Directions|Status", "Tylenol Extra Strength 500 MG Oral Tablet|one when it hurts|Active"
    )
    item = only(read(ccda(section("medicines", row, medicine("Acetaminophen 500 MG", row="r0")))))
    assert item.name == "Tylenol Extra Strength 500 MG Oral Tablet"
    assert (item.coded_name, item.strength, item.directions) == (
        "Acetaminophen 500 MG",
        "500 MG",
        "one when it hurts",
    )
    assert (item.status, item.date, item.source.of, item.source.day) == (
        "current",
        "2020-01-01",
        "Elm Street Clinic",
        "2026-05-12",
    )


@pytest.mark.parametrize(
    ("status", "high", "nested", "in_row", "found"),
    [
        ("completed", "", "", "", "unclear"),
        ("active", "", "", "", "current"),
        ("completed", "20210101", "", "", "unclear"),
        ("active", "20210101", "", "", "unclear"),
        ("completed", "20270101", "", "", "unclear"),
        ("completed", "", "Active", "", "current"),
        ("active", "", "No Longer Active", "", "past"),
        ("completed", "", "", "Discontinued", "past"),
        ("active", "20210101", "", "Active", "unclear"),
        ("active", "", "", "On hold", "unclear"),
        ("suspended", "", "", "", "unclear"),
        ("aborted", "", "", "", "past"),
    ],
)
def test_status(status: str, high: str, nested: str, in_row: str, found: str) -> None:
    """Two readings are two readings: what was to end and is called active is asked."""
    inside = (
        f'<entryRelationship><observation><code code="33999-4"/><value displayName="{nested}"/></observation></entryRelationship>'
        if nested
        else ""
    )
    row = table("Medication|Status", f"Gabapentin 300 MG|{in_row}")
    made = medicine("Gabapentin 300 MG", row="r0", status=status, high=high, inside=inside)
    assert only(read(ccda(section("medicines", row, made)))).status == found


def test_cancelled_and_refused_are_to_be_left_out_and_never_current() -> None:
    finds = read(
        ccda(
            section(
                "medicines",
                table("Medication|Comment", "Lisinopril 10 MG|Patient refused", "Torsemide 20 MG|"),
                medicine("Lisinopril 10 MG", row="r0", status="active", more='negationInd="true"'),
                medicine("Torsemide 20 MG", row="r1", status="cancelled"),
            )
        )
    )
    assert {item.name: item.leave_out for item in finds.items} == {
        "Lisinopril 10 MG": LeaveOut.REFUSED,
        "Torsemide 20 MG": LeaveOut.CANCELLED,
    }
    assert set(statuses(finds).values()) == {"past"}


def test_what_was_given_in_hospital_is_past() -> None:
    row = table("Medication", "Vancomycin 1 GM")
    item = only(read(ccda(section("given", row, medicine("Vancomycin 1 GM", row="r0", status="active")))))
    assert (item.status, item.inpatient) == ("past", True)


@pytest.mark.parametrize("placeholder", ["Unknown", "????", "null"])
def test_a_name_that_is_none_is_read_from_the_row(placeholder: str) -> None:
    row = table("Medication|Sig", "Lipitor 20 mg oral tablet|at night")
    assert names(read(ccda(section("medicines", row, medicine(placeholder, row="r0")))), "medicines") == [
        "Lipitor 20 mg oral tablet"
    ]


def test_original_text_that_points_at_the_wrong_cell_is_no_name() -> None:
    code = '<code displayName="Gabapentin 300 MG Oral Capsule"><originalText><reference value="#sig"/></originalText></code>'
    text = '<list><item>Gabapentin 300 MG Oral Capsule <content ID="sig">Two times daily</content></item></list>'
    item = only(read(ccda(section("medicines", text, medicine(code=code)))))
    assert item.name.startswith("Gabapentin 300 MG Oral Capsule")


@pytest.mark.parametrize(
    "text",
    [
        "No known medications",
        "Takes no medications",
        "Patient not on Self-Medications",
        "None",
        "No Drug Therapy Prescribed",
    ],
)
def test_none_in_words(text: str) -> None:
    assert read(ccda(section("medicines", text))).none_known == (Kind.MEDICINES,)


@pytest.mark.parametrize("text", ["No Information", "Not available", "No medication information available", ""])
def test_nothing_said_is_not_none(text: str) -> None:
    finds = read(ccda(section("medicines", text, more='nullFlavor="NI"')))
    assert (finds.items, finds.none_known) == ((), ())


def test_none_in_codes() -> None:
    """A negated entry with no thing of its own, a dangling reference, a general substance."""
    no_allergy = allergy("", negated=True, code='<code nullFlavor="NA"/>')
    no_medicine = medicine(
        code="<code nullFlavor='NI'><originalText>#nomeds</originalText></code>", more='negationInd="true"'
    )
    finds = read(
        ccda(section("allergies", "see below", no_allergy), section("medicines", "see below", no_medicine))
    )
    assert finds.none_known == (Kind.MEDICINES, Kind.ALLERGIES)
    assert finds.items == ()


def test_not_allergic_to_one_thing_is_neither_an_allergy_nor_none() -> None:
    finds = read(ccda(section("allergies", "Not allergic to peanuts", allergy("Peanut", negated=True))))
    assert (finds.items, finds.none_known) == ((), ())
    assert [item.name for item in finds.not_so] == ["Peanut"]


def test_a_row_without_a_coded_twin_is_found_as_text() -> None:
    row = table("Medication|Directions", "Naproxen 500 MG|twice a day", "Flunisolide spray|as needed")
    finds = read(ccda(section("medicines", row, medicine("Naproxen 500 MG", row="r0"))))
    assert [(item.name, item.text_only) for item in finds.items] == [
        ("Naproxen 500 MG", False),
        ("Flunisolide spray", True),
    ]


def test_a_table_without_a_head_row_of_its_own() -> None:
    """The words above the columns stand in the first row, as in plain cells."""
    row = "<table><tbody><tr><td>Code</td><td>Medication</td><td>Direction</td><td>Status</td></tr>"
    row += "<tr><td>7</td><td>Lyrica 75 MG</td><td>at night</td><td>Stopped</td></tr></tbody></table>"
    item = only(read(ccda(section("medicines", row, medicine("Lyrica 75 MG")))))
    assert (item.directions, item.status) == ("at night", "past")


def test_brand_beside_generic_is_not_one_more() -> None:
    row = table("Medication", "Neurontin 300 MG", "Prinivil 10 MG")
    finds = read(ccda(section("medicines", row, medicine("Gabapentin 300 MG"), medicine("Lisinopril 10 MG"))))
    assert len(finds.items) == 2


def test_allergies_with_what_happened() -> None:
    reaction = '<entryRelationship typeCode="MFST"><observation><value displayName="Hives"/></observation></entryRelationship></observation>'
    one = allergy("Codeine", row="r0").replace("</observation>", reaction, 1)
    item = only(read(ccda(section("allergies", table("Substance|Reaction", "Codeine|Hives"), one))))
    assert (item.name, item.reaction, item.status) == ("Codeine", "Hives", "current")


def test_problems_current_resolved_and_denied() -> None:
    gone = '<effectiveTime><low value="2010"/><high value="2012"/></effectiveTime>'
    text = "<list><item>Diabetes</item><item>Pneumonia</item></list>"
    finds = read(
        ccda(
            section(
                "conditions",
                text,
                problem("Diabetes mellitus (disorder)"),
                problem("Pneumonia", inside=gone),
                problem("Asthma", more='negationInd="true"'),
            )
        )
    )
    assert statuses(finds, "conditions") == {"Diabetes mellitus": "current", "Pneumonia": "past"}
    assert [item.name for item in finds.not_so] == ["Asthma"]


def test_pictures_among_procedures_are_tests_and_implants_devices() -> None:
    done = (
        '<procedure moodCode="EVN"><code displayName="{}"/><statusCode code="completed"/>'
        '<effectiveTime value="20190305"/>{}</procedure>'
    )
    implant = '<participant typeCode="DEV"><participantRole><playingDevice><code displayName="Spinal cord stimulator"/></playingDevice></participantRole></participant>'
    finds = read(
        ccda(
            section(
                "procedures",
                "see below",
                done.format("MRI lumbar spine without contrast", ""),
                done.format("Implantation of stimulator", implant),
                done.format("Injection guided by ultrasound", ""),
            )
        )
    )
    assert names(finds, "tests") == ["MRI lumbar spine without contrast"]
    assert names(finds, "devices") == ["Spinal cord stimulator"]
    assert names(finds, "procedures") == ["Implantation of stimulator", "Injection guided by ultrasound"]


def test_a_report_tells_its_impression() -> None:
    text = table("Description|Value", "Chest X-Ray 2 Views|The heart is large.")
    text = text.replace("<td>The", '<td ID="said">The')
    result = (
        '<organizer><code displayName="Chest X-Ray"/><component><observation><code displayName="XR Chest 2 Views"/>'
        '<text><reference value="#r0"/></text><effectiveTime value="201502250910"/>'
        '<value xsi:type="ED"><reference value="#said"/></value></observation></component></organizer>'
    )
    item = only(read(ccda(section("results", text, result))))
    assert (item.name, item.date, item.result, item.test_kind) == (
        "Chest X-Ray 2 Views",
        "2015-02-25",
        "The heart is large.",
        "imaging",
    )


def test_entered_in_error_is_not_found() -> None:
    row = table("Problem|Status", "Gout|Entered in error")
    assert read(ccda(section("conditions", row, problem("Gout", row="r0")))).items == ()


def test_a_piece_of_a_document_is_read() -> None:
    """Without any namespace, as the examples of HL7 are."""
    piece = section("allergies", table("Allergen", "Latex"), allergy("Latex", row="r0"))
    assert names(read(f"<!-- an example -->\n{piece}".encode()), "allergies") == ["Latex"]
    assert V3 not in piece


@pytest.mark.parametrize(
    ("row", "found", "by_code"),
    [
        ("Torsemide 20 MG|1 daily|", "unclear", True),
        ("Torsemide 20 MG|1 daily|01/01/2021", "past", False),
        ("Torsemide 20 MG|1 daily|1 Jan 2021", "past", False),
        ("Torsemide 20 MG|1 daily|1/1/21", "past", False),
        ("Torsemide 20 MG|1 daily until January 2021|", "past", False),
        ("Torsemide 20 MG|stopped, 1 daily|", "unclear", True),
    ],
)
@pytest.mark.parametrize("pointed", ["r0", ""])
def test_an_end_that_nobody_reads_is_told_as_the_codes(row: str, found: str, by_code: bool, pointed: str) -> None:
    made = medicine("Torsemide 20 MG", row=pointed, high="20210101")
    item = only(read(ccda(section("medicines", table("Medication|Directions|End Date", row), made))))
    assert (item.status, item.stopped, item.stopped_by_code) == (found, "2021-01-01", by_code)
    assert ("unclear, the code says it ended 1 January 2021" in in_one_line(item)) == by_code


def document(day: str, *rows: str, of: str = "Elm Street Clinic") -> bytes:
    text = table("Medication|Status", *rows)
    entries = [medicine(row.split("|")[0], row=f"r{n}") for n, row in enumerate(rows)]
    return ccda(section("medicines", text, *entries), day=day, of=of)


def test_what_a_newer_list_of_the_same_source_lacks_is_not_said_to_hold() -> None:
    old = document("20190101", "Levothyroxine 100 MCG|Active", "Torsemide 20 MG|Active", "Lisinopril 5 MG|Active")
    new = document("20200101", "Levothyroxine 112 MCG|Active", "Lisinopril 5 MG|Active")
    found = read(old, new)
    assert statuses(found) == {
        "Levothyroxine 112 MCG": "current",
        "Levothyroxine 100 MCG": "unclear",
        "Torsemide 20 MG": "unclear",
        "Lisinopril 5 MG": "current",
    }
    assert names(found, "medicines")[:2] == ["Levothyroxine 112 MCG", "Levothyroxine 100 MCG"]
    torsemide = next(item for item in found.items if item.name == "Torsemide 20 MG")
    assert "in the list of 1 January 2019, and not in the newer one of 1 January 2020" in in_one_line(torsemide)


def test_the_list_of_another_source_and_of_the_same_day_takes_nothing_back() -> None:
    old = document("20190101", "Torsemide 20 MG|Active")
    assert statuses(read(old, document("20200101", "Lisinopril 5 MG|Active", of="Oak Clinic"))) == {
        "Torsemide 20 MG": "current",
        "Lisinopril 5 MG": "current",
    }
    assert statuses(read(old, document("20190101", "Lisinopril 5 MG|Active")))["Torsemide 20 MG"] == "current"


def test_a_newer_list_without_any_takes_back_all_of_them_and_one_without_a_list_none() -> None:
    old = document("20190101", "Torsemide 20 MG|Active")
    none = ccda(section("medicines", "<paragraph>No current medications</paragraph>"), day="20200101")
    assert statuses(read(old, none)) == {"Torsemide 20 MG": "unclear"}
    assert statuses(read(old, ccda(day="20200101"))) == {"Torsemide 20 MG": "current"}


def test_what_a_later_document_calls_off_is_asked() -> None:
    found = read(document("20190101", "Torsemide 20 MG|Active"), document("20200101", "Torsemide 20 MG|Cancelled"))
    assert statuses(found) == {"Torsemide 20 MG": "unclear"}


def test_of_a_start_and_an_end_near_each_other_only_the_end_itself_is_told() -> None:
    made = medicine("Torsemide 20 MG", row="r0", low="20150622", high="20150624")
    for day, by_code in (("22 Jun 2015", True), ("6/22/2015", True), ("6/22/2015 - 6/24/2015", False)):
        text = table("Medication|Dates", f"Torsemide 20 MG|{day}")
        assert only(read(ccda(section("medicines", text, made)))).stopped_by_code is by_code


def severe(name: str, code: str, row: str = "r0") -> str:
    """How bad it is by its code."""
    more = f'<entryRelationship><observation><code code="SEV"/><value displayName="{code}"/></observation></entryRelationship>'
    return allergy(name, row=row).replace(
        "</observation></entryRelationship></act>", f"{more}</observation></entryRelationship></act>"
    )


@pytest.mark.parametrize(
    ("read_there", "code", "told"),
    [
        ("Severe", "Moderate", "Severe (its code says Moderate)"),
        ("Mild", "Severe", "Mild (its code says Severe)"),
        ("severe", "Severe", "Severe"),
        ("", "Severe", "Severe"),
        ("Moderate to severe", "Moderate to severe", "Moderate to severe"),
        ("Life threatening", "Fatal", "Life threatening (its code says Fatal)"),
    ],
)
def test_where_a_row_and_its_code_differ_on_how_bad_it_is_both_are_told(
    read_there: str, code: str, told: str
) -> None:
    text = table("Substance|Severity|Status", f"Latex|{read_there}|Active")
    assert only(read(ccda(section("allergies", text, severe("Latex", code))))).severity == told


def test_a_reference_in_another_case_finds_its_row_and_both_values_are_told() -> None:
    text = table("Test|Value", "WBC|6.7 10+3/ul", ids=("Result2",))
    entry = (
        '<observation><code code="1" displayName="WBC"/><text><reference value="#result2"/></text>'
        '<effectiveTime value="20120810"/><value xsi:type="PQ" value="12.3" unit="10+3/ul"/></observation>'
    )
    assert only(read(ccda(section("results", text, entry)))).result == "6.7 10+3/ul (its code says 12.3 10+3/ul)"


def with_device(name: str, code: str) -> str:
    return (
        f'<procedure><code code="1" displayName="{name}"/><statusCode code="completed"/><effectiveTime value="20111005"/>'
        f'<participant><participantRole><playingDevice><code code="2" displayName="{code}"/></playingDevice>'
        "</participantRole></participant></procedure>"
    )


def test_a_device_has_the_name_people_read_in_its_procedure_and_the_code_is_told() -> None:
    text = table("Procedure", "Insertion of lead (Implanted Device: cardiac pacemaker)")
    found = read(ccda(section("procedures", text, with_device("Insertion of lead", "Implantable defibrillator"))))
    (device,) = found.of_kind(Kind.DEVICES)
    assert in_one_line(device).startswith("cardiac pacemaker · its code says Implantable defibrillator")


@pytest.mark.parametrize("head", ["Created On", "Date Recorded", "Entered"])
@pytest.mark.parametrize(("row", "day"), [("r0", "20170630"), ("", "20170630")])
def test_the_day_of_an_entry_is_no_day_of_an_allergy(head: str, row: str, day: str) -> None:
    text = table(f"Substance|{head}|Status", "Latex|06-30-2017|Existing")
    entry = allergy("Latex", row=row).replace(
        "<value", f'<effectiveTime><low value="{day}"/></effectiveTime><value', 1
    )
    item = only(read(ccda(section("allergies", text, entry))))
    assert (item.date, item.noted, item.status) == ("", "2017-06-30", "current")


def test_the_day_of_a_stay_is_no_day_of_an_operation_that_nobody_reads_beside_it() -> None:
    stay = '<componentOf><encompassingEncounter><effectiveTime><low value="20161212"/></effectiveTime></encompassingEncounter></componentOf>'
    entry = '<procedure><code code="1" displayName="Tonsillectomy"/><effectiveTime><low value="{}"/></effectiveTime></procedure>'
    for text, day, told in (
        (table("Description", "Tonsillectomy"), "20161212", ""),
        (table("Description", "Tonsillectomy"), "20161211", "2016-12-11"),
        (table("Description|Date", "Tonsillectomy|12 Dec 2016"), "20161212", "2016-12-12"),
    ):
        made = ccda(section("procedures", text, entry.format(day))).replace(
            b"<component>", stay.encode() + b"<component>", 1
        )
        assert only(read(made)).date == told


def test_an_illness_does_not_begin_after_its_record() -> None:
    entry = problem("Gout", inside='<effectiveTime><low value="{}"/></effectiveTime>')
    text = table("Problem", "Gout")
    item = only(read(ccda(section("conditions", text, entry.format("20261005")), day="20260622")))
    assert item.date == "" and "since 5 October 2026, after this record was made" in item.comment
    assert (
        only(read(ccda(section("conditions", text, entry.format("20260622")), day="20260622"))).date == "2026-06-22"
    )


@pytest.mark.parametrize(
    ("of", "text", "entry", "kind"),
    [
        ("allergies", "No Known Allergy Information", allergy("x", code='<code nullFlavor="NA"/>', negated=True), None),
        ("procedures", "No Procedure information", '<procedure negationInd="true"><code displayName="Procedure"/></procedure>', None),
        ("results", "No Results", "", None),
        ("results", "No known laboratory results", "", None),
        ("allergies", "No Known Allergies", allergy("x", code='<code nullFlavor="NA"/>', negated=True), Kind.ALLERGIES),
        ("procedures", "No procedures", "", Kind.PROCEDURES),
    ],
)  # fmt: skip
def test_no_information_is_not_none(of: str, text: str, entry: str, kind: Kind | None) -> None:
    found = read(ccda(section(of, text, *([entry] if entry else []))))
    assert found.none_known == ((kind,) if kind else ())


def test_what_is_given_in_hospital_is_said_to_be() -> None:
    for row in ("r0", ""):
        text = table("Medication|Status", "Ciprofloxacin 250 MG|Active").replace(
            "<table>", "<table><caption>INPATIENT MEDICATIONS</caption>"
        )
        item = only(
            read(ccda(section("medicines", text, medicine("Ciprofloxacin 250 MG", row=row, status="active"))))
        )
        assert (item.status, item.inpatient) == ("past", True)
        assert "given in hospital, or once" in in_one_line(item)


@pytest.mark.parametrize(
    "name", ["Influenza, seasonal vaccine", "Influenzavaccin wwsp 0,5ml", "Tetanus toxoid", "Grippeimpfstoff"]
)
def test_a_shot_against_an_infection_is_no_medicine(name: str) -> None:
    found = read(
        ccda(section("medicines", table("Medication|Status", f"{name}|Active", "Vaccinium 100 MG|Active")))
    )
    assert names(found, "medicines") == ["Vaccinium 100 MG"]
    assert any(Part.SHOTS in one.parts for one in found.not_read)
