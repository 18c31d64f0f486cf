"""Where an answer came from: a mark in its row, never speech, and never over what the person typed."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.render.plain import text
from visitprep.summary.copies.card import card
from visitprep.summary.copies.clinic import summarize
from visitprep.summary.copies.materials import Materials
from visitprep.summary.copies.own_doctor import own_doctor
from visitprep.summary.copies.pharmacist import pharmacist
from visitprep.summary.first_page.safety.rows import with_marks
from visitprep.summary.words.from_records import Origin, read_note
from visitprep.visit.as_recorded import with_recorded
from visitprep.visit.visit import Visit

DAY = date(2026, 11, 29)
ELM, OAK = (
    "from the record of Elm Street Clinic, 9 September 2013",
    "from the record of Oak: Hill, Inc., 22 June 2015",
)
FROM_ELM, FROM_OAK = Origin("Elm Street Clinic", "9 September 2013"), Origin("Oak: Hill, Inc.", "22 June 2015")


@pytest.mark.parametrize(
    ("note", "found", "own"),
    [
        (ELM, (FROM_ELM,), ""),
        (OAK, (FROM_OAK,), ""),
        (f"{ELM}; {OAK}", (FROM_ELM, FROM_OAK), ""),
        (f"{ELM}; I cut it in half", (FROM_ELM,), "I cut it in half"),
        (f"I cut it in half; {OAK}", (FROM_OAK,), "I cut it in half"),
        (f"{ELM}: gabapentin, 100 mg", (Origin(FROM_ELM.of, FROM_ELM.day, "gabapentin, 100 mg"),), ""),
        (f"{ELM}: gabapentin; {OAK}", (Origin(FROM_ELM.of, FROM_ELM.day, "gabapentin"), FROM_OAK), ""),
        (f"{ELM}; before, the list said: 5 mg", (Origin(FROM_ELM.of, FROM_ELM.day, before="5 mg"),), ""),
        ("from the record of Elm Street Clinic", (Origin("Elm Street Clinic"),), ""),
        ("from a record of May 2026", (Origin("", "May 2026"),), ""),
        ("from a record", (Origin(""),), ""),
        ("from the record store downtown", (), "from the record store downtown"),
        ("it is from the record of my watch", (), "it is from the record of my watch"),
        ("", (), ""),
    ],
)
def test_a_note_is_read_as_records_and_their_own_words(note, found, own):
    assert read_note(note) == (found, own)


VISIT = {
    "person": {"name": "Hank Example", "notes": {"name": ELM}, "birth_date": "1 March 1955"},
    "respondent": {"filled_by": "patient"},
    "pains": [{"place": "low back", "usual": 6}],
    "medicines": [
        {"id": "medicine-1", "name": "oxycodone", "strength": "5 mg", "when": "twice a day, since 2024", "notes": {"name": ELM}},
        {"id": "medicine-2", "name": "gabapentin", "strength": "75 mcg", "notes": {"name": f"{OAK}; it makes me slow"}},
        {"id": "medicine-3", "name": "tramadol", "notes": {"name": f"{OAK}: tramadol, 100 mg"}},
        {"id": "medicine-4", "name": "fish oil"},
    ],
    "allergies": [
        {"id": "allergy-1", "thing": "IMIPRAMINE", "reaction": "ANAPHYLAXIS", "notes": {"thing": ELM}},
        {"id": "allergy-2", "thing": "BACTRIM", "reaction": "my arms swelled up", "notes": {"thing": ELM}},
        {"id": "allergy-3", "thing": "LATEX", "reaction": "hives", "notes": {"thing": OAK}},
    ],
    "devices": [{"id": "device-1", "kind": "pacemaker", "details": "St. Jude", "notes": {"details": OAK}}],
    "surgeries": [{"id": "surgery-1", "what": "Bronchoscopy", "when": "2015", "notes": {"what": OAK}}],
    "past_medicines": [{"id": "past-1", "name": "Clonazepam", "notes": {"name": OAK}}],
    "tests": [
        {"id": "test-1", "kind": "xray", "part": "chest", "result": "Lungs are clear", "notes": {"part": ELM}},
        {"id": "test-2", "kind": "ct", "part": "head", "result": "nothing bad"},
    ],
    "health": {
        "conditions": ["other"],
        "condition_details": "gout\nFever (record of 22 June 2015)",
        "notes": {"condition_details": OAK},
    },
}  # fmt: skip


def visit():
    made = Visit.model_validate(VISIT)
    for part, item, told in (
        ("medicines", "medicine-1", {"name": "oxycodone", "strength": "5 mg", "when": "HALF A TABLET; DAILY"}),
        ("medicines", "medicine-2", {"name": "gabapentin", "strength": "1 MG"}),
        ("allergies", "allergy-1", {"thing": "IMIPRAMINE", "reaction": "ANAPHYLAXIS"}),
        ("allergies", "allergy-2", {"thing": "BACTRIM", "reaction": "Swelling"}),
        ("tests", "test-1", {"part": "chest", "result": "Lungs are clear"}),
    ):
        made = with_recorded(made, part, item, told, DAY)
    return made


def flat(document):
    return " ".join(text(document, 200).split())


def test_the_clinics_copy_marks_each_row_and_prints_both_where_they_differ():
    page = flat(summarize(visit(), prepared_on=DAY))
    one, behind = page.split("not verified.", 1)
    for told in (
        "IMIPRAMINE: ANAPHYLAXIS (record, 9 Sep 2013)",
        "BACTRIM (record, 9 Sep 2013): my arms swelled up; record, 9 Sep 2013: Swelling",
        "LATEX (record, 22 Jun 2015): hives",
        "Pacemaker, St. Jude (record, 22 Jun 2015)",
        "oxycodone 5 mg (record, 9 Sep 2013)",
        "twice a day, since 2024; record, 9 Sep 2013: HALF A TABLET, DAILY",
        "gabapentin (record, 22 Jun 2015) 75 mcg",
        "record, 22 Jun 2015: 1 MG",
        "record, 22 Jun 2015: tramadol, 100 mg",
        "Clonazepam (record, 22 Jun 2015)",
        "X-ray chest: Lungs are clear (record, 9 Sep 2013)",
        "CT head: “nothing bad”",
    ):
        assert told in one, told
        assert told in behind, told
    assert "Bronchoscopy 2015 (record, 22 Jun 2015)" in behind
    assert "“it makes me slow”" in behind
    assert "Name: Hank Example (record, 9 Sep 2013)" in behind
    foot = "What is marked “record” is from a health record: Elm Street Clinic (9 Sep 2013), Oak: Hill, Inc. (22 Jun 2015)."
    assert foot in behind


@pytest.mark.parametrize("copy", [lambda v, m: summarize(v, prepared_on=DAY), own_doctor, pharmacist, card])
def test_no_copy_quotes_a_record_or_puts_one_in_the_place_of_an_answer(copy):
    page = flat(copy(visit(), Materials(prepared_on=DAY)))
    assert "from the record of" not in page and "“record, " not in page
    assert "fish oil (record" not in page
    assert "What is marked “record” is from" in page


def test_of_many_records_the_foot_tells_the_number_and_the_pages_behind_name_them():
    several = [f"from the record of The Very Long Name of Clinic Number {n}, {n} May 2026" for n in (1, 2, 3)]
    allergies = [{"thing": f"thing {n}", "notes": {"thing": note}} for n, note in enumerate(several)]
    page = flat(summarize(Visit.model_validate({"allergies": allergies}), prepared_on=DAY))
    assert page.endswith("from 3 health records. Medicine names were only compared, nothing was checked.")
    assert "The Very Long Name of Clinic Number 2 (2 May 2026)" in page


def test_without_a_record_nothing_is_said_of_one():
    told = Visit.model_validate({"allergies": [{"thing": "latex", "notes": {"thing": "from my mother"}}]})
    page = flat(summarize(told, prepared_on=DAY))
    assert "record" not in page and "from my mother" in page


def test_what_is_kept_for_the_room_is_not_told_by_the_record_either():
    made = Visit.model_validate(
        {
            "allergies": [
                {"id": "allergy-1", "thing": "latex", "gaps": {"reaction": "in_person"}, "notes": {"thing": ELM}}
            ]
        }
    )
    made = with_recorded(made, "allergies", "allergy-1", {"thing": "latex", "reaction": "hives"}, DAY)
    assert "hives" not in flat(summarize(made, prepared_on=DAY))


def test_an_illness_has_its_mark_and_the_last_one_not_those_of_all():
    details = "Kidney transplant (record of 22 June 2015)"
    illness = Visit.model_validate({"health": {"conditions": ["immune"], "condition_details": details}})
    page = flat(summarize(visit(), prepared_on=DAY))
    assert page.count("Fever (record, 22 Jun 2015)") == 2
    assert "Fever (record, 22 Jun 2015) (" not in page
    fact = with_marks(safety_facts(illness), illness)[Line.IMMUNITY]
    assert fact.said[0].acts == ("Kidney transplant (record, 22 Jun 2015)",)


def test_a_row_that_was_picked_otherwise_is_no_other_wording():
    test = {"id": "test-1", "kind": "mri", "part": "back", "notes": {"part": ELM}}
    made = with_recorded(
        Visit.model_validate({"tests": [test]}), "tests", "test-1", {"kind": "xray", "part": "back"}, DAY
    )
    assert "xray" not in flat(summarize(made, prepared_on=DAY))


TOLD_ONCE = {
    "surgeries": [
        {"id": "surgery-1", "what": "pacemaker put in", "notes": {"what": f"{ELM}; the record says: Introduction of it"}}
    ],
    "allergies": [
        {"thing": "IMIPRAMINE", "reaction": "ANAPHYLAXIS; severe", "severity": "severe", "notes": {"thing": ELM}}
    ],
    "past_medicines": [
        {
            "name": "clindamycin 300 mg",
            "when": "2015",
            "notes": {"name": f"{ELM}; the record says: Take Clindamycin three times a day if pain does not subside"},
        }
    ],
    "tests": [
        {"id": "test-1", "kind": "labs", "part": "POTASSIUM", "result": "6.5 Critical High mmol/L", "notes": {"part": ELM}},
        {"id": "test-2", "kind": "labs", "part": "GLUCOSE", "result": "150 High mg/dL at 08:08", "notes": {"part": ELM}},
        {
            "id": "test-3",
            "kind": "labs",
            "part": "CHOLESTEROL",
            "result": "165 mg/dL at 08:09, 150 mg/dL at 08:08",
            "notes": {"part": ELM},
        },
        {"id": "test-4", "kind": "labs", "part": "INR", "result": ".8", "notes": {"part": ELM}},
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("told", "times"),
    [
        ("Introduction of it", 1),  # changed: the record's words stand behind its mark alone
        ("severe", 2),  # the reaction says it: once in the box, once in full
        ("Infection", 0),  # an antibiotic of before, whatever its directions were
        ("Result: .8", 0),
        ("150 mg/dL at 08:08", 2),  # a bare value of another test is not told by its number and hour
    ],
)
def test_what_a_record_told_is_printed_once(told, times):
    made = Visit.model_validate(TOLD_ONCE)
    made = with_recorded(made, "surgeries", "surgery-1", {"what": "Introduction of it"}, DAY)
    for test in made.tests or ():
        made = with_recorded(made, "tests", test.id, {"part": test.part, "result": test.result}, DAY)
    page = flat(summarize(made, prepared_on=DAY))
    assert page.count(told) == times, page
    assert "from the record of" not in page
