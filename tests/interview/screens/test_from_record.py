"""A health record gone through: nothing enters without a yes, and where it came from stays with the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from sitting import TODAY, Sitting
from visitprep.checklists.bring import to_bring
from visitprep.findings.safety.answers import illnesses_answered
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import State
from visitprep.health_records.found import Finds, Item, Kind, LeaveOut, NotRead, Patient, Source, Status, TestKind
from visitprep.health_records.told.in_words import in_one_line
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.prompts import Way
from visitprep.interview.screens.health_record.gone_through import FromRecord
from visitprep.interview.screens.health_record.values import differs, listed_as, same_medicine, values_of
from visitprep.summary.in_full.health import health_in_full
from visitprep.summary.words.from_records import mark_beside, own_note, read_note
from visitprep.visit.marks import LEFT_OF_RECORD
from visitprep.visit.records.choices.health import AllergySeverity, Condition
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
ELM = Source("Elm Street Clinic", "2026-05-12")
FROM = "from the record of Elm Street Clinic, 12 May 2026"
GABAPENTIN = Item(
    Kind.MEDICINES,
    "gabapentin 600 MG Oral Tablet",
    strength="600 MG",
    directions="three times a day",
    status=Status.CURRENT,
    source=ELM,
)
NAPROXEN = Item(Kind.MEDICINES, "naproxen 500 MG Oral Tablet", strength="500 MG", status=Status.PAST, source=ELM)
LATEX = Item(Kind.ALLERGIES, "Latex", reaction="Hives", status=Status.CURRENT, date="2014-01-03", source=ELM)
APNEA = Item(Kind.CONDITIONS, "Obstructive sleep apnea", status=Status.CURRENT, source=ELM)
SHOT = Item(Kind.PROCEDURES, "Epidural steroid injection", status=Status.PAST, date="2025-03", source=ELM)
HIP = Item(Kind.PROCEDURES, "Total hip replacement", status=Status.PAST, date="2019", source=ELM)
PACER = Item(Kind.DEVICES, "Cardiac pacemaker", source=ELM)
MRI = Item(
    Kind.TESTS,
    "MRI lumbar spine",
    status=Status.PAST,
    date="2025-03-04",
    result="Disc bulge.",
    test_kind=TestKind.IMAGING,
    source=ELM,
)

LETTERS = tuple(
    NotRead(name, "it is a PDF", "Take it along.", "Letter or scan: {file}") for name in ("a.pdf", "b.jpg")
)


def finds(*items: Item, **more: Any) -> Finds:
    return Finds(items, documents=1, **more)


def gone_through(make: Make, found: Finds, *script: Any, **answers: Any) -> tuple[Sitting, Outcome]:
    sitting = make(*script, visit=Visit.model_validate(answers))
    with sitting.asker:  # a reply that is not used fails
        return sitting, FromRecord(sitting.interview, found).run()


def test_a_medicine_taken_in_is_asked_how_it_is_really_taken(sitting: Make) -> None:
    done, outcome = gone_through(
        sitting,
        finds(GABAPENTIN),
        ("record:medicines", ("all",)),
        ("medicines.medicine-1:taken", "2 a day, helps a little"),
    )
    (medicine,) = done.interview.visit.medicines or ()
    assert (medicine.name, medicine.strength, medicine.when) == ("gabapentin", "600 MG", "three times a day")
    assert medicine.really_taken == "2 a day"
    assert medicine.notes["name"] == FROM
    assert outcome is Outcome.FINISHED


def test_what_is_past_is_asked_and_offered_as_not_taken(sitting: Make) -> None:
    done, _ = gone_through(
        sitting, finds(NAPROXEN), ("record:medicines", ("each",)), ("record:medicine", ("left",))
    )
    assert done.asker.prompts[1].options[0].code == "left"
    assert done.interview.visit.medicines is None
    assert done.interview.visit.past_medicines is None


def test_tried_for_pain_only_when_they_say_so(sitting: Make) -> None:
    done, _ = gone_through(
        sitting, finds(NAPROXEN), ("record:medicines", ("each",)), ("record:medicine", ("tried",))
    )
    (past,) = done.interview.visit.past_medicines or ()
    assert past.name == "naproxen 500 MG Oral Tablet"
    assert done.interview.visit.medicines is None


@pytest.mark.parametrize(
    "find",
    [
        replace(GABAPENTIN, status=Status.PAST, leave_out=LeaveOut.REFUSED),
        replace(GABAPENTIN, status=Status.PAST, inpatient=True),
        replace(GABAPENTIN, status=Status.UNCLEAR),
        replace(GABAPENTIN, text_only=True),
    ],
)
def test_nothing_doubtful_is_among_all_of_these(sitting: Make, find: Item) -> None:
    done, _ = gone_through(sitting, finds(find), ("record:medicines", ("later",)))
    assert "all" not in [option.code for option in done.asker.prompts[0].options]


LISTED = {
    "medicines": [{"id": "medicine-1", "name": "Gabapentin", "strength": "300 mg", "when": "three times a day"}]
}


@pytest.mark.parametrize(
    ("chosen", "strength", "beside"),
    [("mine", "300 mg", "600 MG"), ("record", "600 MG", "300 mg")],
)
def test_two_readings_are_one_question_and_both_stay(
    sitting: Make, chosen: str, strength: str, beside: str
) -> None:
    how = (("medicines.medicine-1:taken", Way.SKIP),) if chosen == "record" else ()
    done, _ = gone_through(
        sitting,
        finds(GABAPENTIN),
        ("record:medicines", ("all",)),
        ("record:two-readings", (chosen,)),
        *how,
        **LISTED,
    )
    question = done.asker.prompts[1].text
    assert "300 mg" in question
    assert "12 May 2026" in question
    (medicine,) = done.interview.visit.medicines or ()
    assert medicine.strength == strength
    assert beside in medicine.notes["name"]
    assert "Elm Street Clinic" in medicine.notes["name"]


def levothyroxine(strength: str, year: int, status: Status = Status.CURRENT) -> Item:
    name = f"Levothyroxine {strength} Oral Tablet"
    source = Source("Elm Street Clinic", f"{year}-05-12")
    return Item(Kind.MEDICINES, name, strength=strength, directions="daily", status=status, source=source)


THREE = [
    levothyroxine("112 MCG", 2026),
    levothyroxine("125 MCG", 2025, Status.UNCLEAR),
    levothyroxine("100 MCG", 2024, Status.PAST),
]


@pytest.mark.parametrize(
    ("chosen", "strength"), [("record", "112 MCG"), ("record-2", "125 MCG"), ("left", ""), ("mine", "88 mcg")]
)
@pytest.mark.parametrize("listed", [False, True])
def test_three_strengths_of_three_years_are_one_question(
    sitting: Make, chosen: str, strength: str, listed: bool
) -> None:
    if chosen == "mine" and not listed:
        return
    own = {"medicines": [{"id": "medicine-1", "name": "Levothyroxine", "strength": "88 mcg"}]} if listed else {}
    how = [("medicines.medicine-1:taken", "one a day")] if chosen.startswith("record") else []
    done, _ = gone_through(
        sitting, finds(*THREE), ("record:medicines", ("each",)), ("record:two-readings", (chosen,)), *how, **own
    )
    assert "all" not in [option.code for option in done.asker.prompts[0].options]
    assert done.asker.prompts[1].text.index("112 MCG") < done.asker.prompts[1].text.index("100 MCG")
    medicines = done.interview.visit.medicines or ()
    assert [one.strength for one in medicines] == ([strength or "88 mcg"] if strength or listed else [])
    if strength:
        others = {"112 MCG", "125 MCG", "100 MCG"} - {strength}
        assert all(other in medicines[0].notes["name"] for other in others)


def test_which_strength_is_left_for_later_once_and_going_back_asks_it_again(sitting: Make) -> None:
    done, _ = gone_through(
        sitting,
        finds(*THREE, GABAPENTIN),
        ("record:medicines", ("each",)),
        ("record:two-readings", ("later",)),
        ("record:medicine", Way.BACK),
        ("record:two-readings", ("later",)),
        ("record:medicine", ("left",)),
    )
    assert done.interview.visit.medicines is None


def test_more_than_one_strength_is_gone_through_one_by_one(sitting: Make) -> None:
    done, _ = gone_through(
        sitting,
        finds(*THREE[:2]),
        ("record:medicines", ("each",)),
        ("record:two-readings", ("both",)),
        ("record:medicine", ("now",)),
        ("medicines.medicine-1:taken", "one a day"),
        ("record:two-readings", ("both",)),
        ("medicines.medicine-2:taken", "one on sundays"),
    )
    assert [one.strength for one in done.interview.visit.medicines or ()] == ["112 MCG", "125 MCG"]


def test_two_strengths_of_one_list_are_two_medicines(sitting: Make) -> None:
    done, _ = gone_through(
        sitting,
        finds(levothyroxine("100 MCG", 2026), levothyroxine("25 MCG", 2026)),
        ("record:medicines", ("later",)),
    )
    assert "all" in [option.code for option in done.asker.prompts[0].options]


def test_the_same_as_listed_is_not_asked(sitting: Make) -> None:
    same = replace(GABAPENTIN, name="gabapentin 300 MG Oral Capsule", strength="300 MG")
    done, _ = gone_through(sitting, finds(same), ("record:medicines", ("each",)), **LISTED)
    assert done.interview.visit.medicines == Visit.model_validate(LISTED).medicines


@pytest.mark.parametrize(
    ("listed", "found", "is_one"),
    [
        ("Oxycodone Hydrochloride 10 MG", "Chlordiazepoxide Hydrochloride 25 MG Oral Tablet", False),
        ("oxycodone", "oxycodone / acetaminophen 5-325", False),
        ("morphine sulfate", "ferrous sulfate 325 MG", False),
        ("magnesium oxide", "zinc oxide", False),
        ("vitamin D", "vitamin B12", False),
        ("insulin glargine", "insulin lispro", False),
        ("calcium carbonate", "lithium carbonate", False),
        ("fentanyl patch", "lidocaine patch", False),
        ("potassium chloride", "sodium chloride", False),
        ("birth control pill", "blood pressure pill", False),
        ("buprenorphine patch", "buprenorphine / naloxone film", False),
        ("Tylenol", "acetaminophen 500 MG Oral Tablet", True),
        ("gabapentin 300", "Neurontin 300 MG", True),
        ("HCTZ", "hydrochlorothiazide 25 MG", True),
        ("fish oil", "fish oil cap/tab", True),
    ],
)
def test_one_medicine_is_another_only_with_the_same_in_it(listed: str, found: str, is_one: bool) -> None:
    visit = Visit.model_validate({"medicines": [{"name": listed}]})
    same = same_medicine(visit, replace(GABAPENTIN, name=found, strength="", directions=""))
    assert (same is not None) is is_one


def test_another_salt_is_asked_about() -> None:
    (listed,) = Visit.model_validate({"medicines": [{"name": "metoprolol tartrate"}]}).medicines or ()
    assert differs(listed, replace(GABAPENTIN, name="metoprolol succinate 50 MG", strength="", directions=""))


BY_CODE = replace(
    GABAPENTIN, name="Levothyroxine Sodium", coded_name="Levothyroxine Sodium 1 MG", strength="1 MG", directions=""
)
TWO_STRENGTHS = replace(
    GABAPENTIN, name="Prednisolone 10mg", coded_name="Prednisolone 50mg", strength="10mg", directions="Daily"
)
NO_STRENGTH = replace(GABAPENTIN, name="Fish oil", strength="", directions="")


@pytest.mark.parametrize(
    ("find", "typed", "asked", "chosen", "strength", "noted"),
    [
        (BY_CODE, "it is 75 micrograms, one every morning", "1 MG", "75 micrograms", "75 micrograms", "1 MG"),
        (BY_CODE, "it is 75 micrograms, one every morning", "code", "none", None, "75 micrograms"),
        (BY_CODE, "it is 75 micrograms", "75", Way.STOP, None, "75 micrograms"),
        (BY_CODE, "one every morning", "", "", "1 MG", "from the record"),
        (BY_CODE, "1000 mcg every morning", "", "", "1 MG", "from the record"),
        (TWO_STRENGTHS, "one every morning", "50mg", "50mg", "50mg", "10mg"),
        (TWO_STRENGTHS, "10 mg every morning", "", "", "10mg", "from the record"),
        (GABAPENTIN, "two 300 mg at night", "300 mg", "300 mg", "300 mg", "600 MG"),
        (NO_STRENGTH, "1000 mg every day", "1000 mg", "1000 mg", "1000 mg", "from the record"),
    ],
)
def test_a_strength_that_another_one_speaks_against_is_one_question(
    sitting: Make, find: Item, typed: str, asked: str, chosen: Any, strength: str | None, noted: str
) -> None:
    answer = (("record:strength", chosen if isinstance(chosen, Way) else (chosen,)),) if asked else ()
    done, _ = gone_through(
        sitting, finds(find), ("record:medicines", ("all",)), ("medicines.medicine-1:taken", typed), *answer
    )
    (medicine,) = done.interview.visit.medicines or ()
    assert medicine.strength == strength
    assert noted in medicine.notes["name"]
    assert not strength or not own_note(
        medicine, "name"
    )  # what was not chosen is the record's, and nobody's speech
    labels = [option.label for option in done.asker.prompts[-1].options]
    assert not asked or any(asked in label for label in labels)


@pytest.mark.parametrize(
    ("find", "asked"),
    [
        (GABAPENTIN, "as the label says"),
        (replace(GABAPENTIN, directions=""), "does not say how to take it"),
        (
            replace(GABAPENTIN, directions="", coded_directions="2 times in 3 days"),
            "by its codes: 2 times in 3 days",
        ),
    ],
)
def test_what_the_label_says_is_offered_only_where_it_is_known(sitting: Make, find: Item, asked: str) -> None:
    done, _ = gone_through(
        sitting, finds(find), ("record:medicines", ("all",)), ("medicines.medicine-1:taken", Way.SKIP)
    )
    assert asked in done.asker.prompts[-1].text
    assert ("as the label says" in done.asker.prompts[-1].text) is bool(find.directions or find.coded_directions)


def test_a_word_of_the_record_that_is_changed_stays_beside_the_persons_own(sitting: Make) -> None:
    done, _ = gone_through(
        sitting,
        finds(LATEX),
        ("record:allergies", ("each",)),
        ("record:allergies-one", ("change",)),
        ("allergies.allergy-1:review", ("1",)),
        ("allergies.allergy-1.reaction", "my lips swell"),
        ("allergies.allergy-1:review", ("done",)),
    )
    (allergy,) = done.interview.visit.allergies or ()
    assert allergy.reaction == "my lips swell"
    assert allergy.notes["thing"] == f"{FROM}; the record says: Hives"


@pytest.mark.parametrize("name", ["Latex", "LATEXS"])
def test_what_is_on_the_list_already_gets_what_only_this_record_says(sitting: Make, name: str) -> None:
    listed = {"allergies": [{"id": "allergy-1", "thing": "Latex", "reaction": "Hives"}]}
    worse = replace(LATEX, name=name, reaction="Anaphylaxis", severity="severe", comment="in the operating room")
    done, _ = gone_through(sitting, finds(worse), ("record:allergies", ("all",)), **listed)
    (allergy,) = done.interview.visit.allergies or ()
    assert allergy.reaction == "Hives"
    assert allergy.notes["thing"] == f"{FROM}: Anaphylaxis, severe, in the operating room, 3 January 2014"


def test_one_tried_for_pain_keeps_its_strength_and_directions(sitting: Make) -> None:
    found = replace(BY_CODE, status=Status.PAST, directions="Daily")
    done, _ = gone_through(sitting, finds(found), ("record:medicines", ("each",)), ("record:medicine", ("tried",)))
    (past,) = done.interview.visit.past_medicines or ()
    assert past.notes["name"] == f"{FROM}; the record says: 1 MG, Daily"


def test_everything_else_lands_where_the_interview_asks_for_it(sitting: Make) -> None:
    done, _ = gone_through(
        sitting,
        finds(LATEX, APNEA, SHOT, HIP, PACER, MRI),
        ("record:allergies", ("all",)),
        ("record:conditions", ("all",)),
        ("health.conditions", ("glaucoma",)),
        ("record:procedures", ("all",)),
        ("record:devices", ("all",)),
        ("record:tests", ("all",)),
    )
    visit = done.interview.visit
    (allergy,), (surgery,), (treatment,), (device,), (test,) = (
        visit.allergies or (), visit.surgeries or (), visit.treatments or (), visit.devices or (), visit.tests or ()
    )  # fmt: skip
    assert (allergy.thing, allergy.reaction) == ("Latex", "Hives")
    assert visit.health.conditions == (Condition.SLEEP_APNEA, Condition.GLAUCOMA)
    assert visit.health.condition_details == "Obstructive sleep apnea (record of 12 May 2026)"
    assert visit.health.notes["condition_details"] == FROM
    assert (surgery.what, treatment.kind, device.kind) == ("Total hip replacement", "injection", "pacemaker")
    assert (test.kind, test.part, test.result) == ("mri", "lumbar spine", "Disc bulge.")
    assert all(FROM in thing.notes.values() for thing in (allergy, surgery, treatment, device, test))


PTSD = Item(Kind.CONDITIONS, "Posttraumatic Stress Disorder", status=Status.CURRENT, noted="2013-02-11", source=ELM)
DIABETES = Item(Kind.CONDITIONS, "Diabetes, type i", status=Status.CURRENT, date="2011-10", source=ELM)
PRESSURE = Item(Kind.CONDITIONS, "Hypertension", status=Status.CURRENT, date="2015-10-05", source=ELM)
IN_LUNGS = replace(PRESSURE, name="Pulmonary hypertension", date="")
FEVER = Item(Kind.CONDITIONS, "Fever", status=Status.PAST, date="2015", stopped="2016", source=ELM)
EACH, TAKE, CHANGE = (
    ("record:conditions", ("each",)),
    ("record:conditions-one", ("take",)),
    ("record:conditions-one", ("change",)),
)
KEPT = ("health.conditions", Way.KEEP)
RECORD = "(record of 12 May 2026)"
ENTRY = "(record of 11 February 2013)"


@pytest.mark.parametrize(
    ("found", "script", "told"),
    [
        (
            (PTSD, DIABETES),
            (EACH, TAKE, CHANGE, ("record:conditions-words", "it is type 2, since 2010"), KEPT),
            [
                f"Posttraumatic Stress Disorder {ENTRY}",
                f"Diabetes, type i since October 2011 {RECORD}: it is type 2, since 2010",
            ],
        ),
        ((PTSD,), (EACH, CHANGE, ("record:conditions-words", Way.SKIP), KEPT), [f"{PTSD.name} {ENTRY}"]),
        (
            (DIABETES,),
            (
                EACH,
                CHANGE,
                ("record:conditions-words", Way.BACK),
                ("record:conditions-one", Way.BACK),
                ("record:conditions", ("later",)),
            ),
            [],
        ),
        (
            (IN_LUNGS, PRESSURE),
            (EACH, TAKE, TAKE, KEPT),
            [f"Pulmonary hypertension {RECORD}", f"Hypertension since 5 October 2015 {RECORD}"],
        ),
        ((FEVER,), (EACH, TAKE, KEPT), [f"Fever since 2015 until 2016 {RECORD}"]),
        (
            (replace(PRESSURE, other_dates=("2011",)),),
            (EACH, TAKE, ("record:since", ("2011",)), KEPT),
            [f"Hypertension since 2011 {RECORD}"],
        ),
        (
            (replace(PRESSURE, other_dates=("2011",)),),
            (EACH, TAKE, ("record:since", ("both",)), KEPT),
            [f"Hypertension since 5 October 2015 or 2011 {RECORD}"],
        ),
    ],
)
def test_each_illness_has_its_own_line_that_nothing_else_erases(
    sitting: Make, found: Any, script: Any, told: list[str]
) -> None:
    done, _ = gone_through(sitting, finds(*found), *script)
    health = done.interview.visit.health
    assert (health.condition_details or "").split("\n") == (told or [""])
    if told:
        assert "written down 11 February 2013" in health.notes["condition_details"] or PTSD not in found


@pytest.mark.parametrize(
    ("chosen", "since"),
    [("mine", "2011"), ("5 October 2015", "5 October 2015"), ("both", "2011 or 5 October 2015")],
)
def test_the_same_illness_with_another_year_is_one_question_and_both_years_stay(
    sitting: Make, chosen: str, since: str
) -> None:
    before = {
        "health": {
            "conditions": ["high_blood_pressure"],
            "condition_details": "stent 2015\nHypertension since 2011 (record of 1 May 2017)",
        }
    }
    done, _ = gone_through(sitting, finds(PRESSURE), EACH, TAKE, ("record:since", (chosen,)), KEPT, **before)
    health = done.interview.visit.health
    assert health.condition_details == f"stent 2015\nHypertension since {since} (record of 1 May 2017)"
    assert "5 October 2015" in f"{health.condition_details} {health.notes['condition_details']}"


def test_what_was_written_beside_an_allergy_or_a_medicine_stays_with_it(sitting: Make) -> None:
    bactrim = replace(
        LATEX, name="Bactrim", reaction="", severity="", comment="Swelling of the legs", date="", noted="2011-06-03"
    )
    imipramine = replace(LATEX, name="Imipramine", reaction="Anaphylaxis", severity="severe")
    oil = replace(GABAPENTIN, name="Fish oil", strength="", comment="told by his wife")
    done, _ = gone_through(
        sitting,
        finds(oil, bactrim, imipramine),
        ("record:medicines", ("all",)),
        ("medicines.medicine-1:taken", Way.SKIP),
        ("record:allergies", ("all",)),
    )
    visit = done.interview.visit
    assert [(one.reaction, one.when is None) for one in visit.allergies or ()] == [
        ("Swelling of the legs", True),
        ("Anaphylaxis; severe", False),
    ]
    assert "told by his wife" in (visit.medicines or ())[0].notes["name"]


UDI = "(01)00643169007222(21)X1"
LISTED_PACER = {
    "devices": [
        {
            "id": "device-1",
            "kind": "pacemaker",
            "details": "Cardiac Pacemaker, 5 October 2011",
            "notes": {"details": f"from the record of Elm Street Clinic; UDI: {UDI}"},
        }
    ]
}
CRT = Item(Kind.DEVICES, "Cardiac resynchronization therapy implantable pacemaker", date="2011-10-05", source=ELM)
ICD = Item(Kind.DEVICES, "Implantable defibrillator", udi=UDI, source=ELM)
ALL_DEVICES = ("record:devices", ("all",))


@pytest.mark.parametrize(
    ("find", "script", "kinds", "noted"),
    [
        (CRT, (), ["pacemaker"], "resynchronization"),
        (replace(CRT, date="2011"), (), ["pacemaker"], "resynchronization"),
        (replace(CRT, name="Pacemaker, model Made-Up", date="", udi=UDI), (), ["pacemaker"], "Made-Up"),
        (replace(CRT, date="2019-03"), (("record:same-device", ("other",)),), ["pacemaker", "pacemaker"], ""),
        (replace(CRT, date="2019-03"), (("record:same-device", ("mine",)),), ["pacemaker"], "March 2019"),
        (ICD, (("record:same-device", ("record",)),), ["defibrillator"], "Cardiac Pacemaker, 5 October 2011"),
        (ICD, (("record:same-device", ("mine",)),), ["pacemaker"], "Implantable defibrillator"),
        (ICD, (("record:same-device", ("other",)),), ["pacemaker", "defibrillator"], ""),
        (ICD, (("record:same-device", ("later",)),), ["pacemaker"], ""),
        (replace(CRT, name="Cochlear implant"), (), ["pacemaker", "cochlear"], ""),
        (replace(CRT, name="Hip prosthesis"), (), ["pacemaker", "metal"], ""),
    ],
)
def test_one_device_from_two_records_is_one(
    sitting: Make, find: Item, script: Any, kinds: list[str], noted: str
) -> None:
    done, _ = gone_through(sitting, finds(find), ALL_DEVICES, *script, **LISTED_PACER)
    devices = done.interview.visit.devices or ()
    assert [one.kind for one in devices] == kinds
    assert noted in devices[0].notes["details"]
    assert UDI in f"{devices[0].notes}"


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("CT HEAD OR BRAIN W/O CONTRAST", "HEAD OR BRAIN W/O CONTRAST"),
        ("Chest X-ray 2 Views", "Chest 2 Views"),
        ("Chest X-Ray, PA and Lateral Views", "Chest, PA and Lateral Views"),
        ("Ultrasound of the abdomen", "abdomen"),
        ("US ABDOMEN", "ABDOMEN"),
        ("MRI", "MRI"),
        ("Magnetic resonance imaging of knee", "Magnetic resonance imaging of knee"),
        ("2 views of left hip", "2 views of left hip"),
        ("Electrocardiogram", "Electrocardiogram"),
    ],
)
def test_the_kind_of_a_test_is_not_said_twice(name: str, part: str) -> None:
    assert values_of(replace(MRI, name=name), "tests")["part"] == part


def test_later_is_counted_and_remembered_until_it_is_decided(sitting: Make) -> None:
    found = finds(LATEX, PACER, HIP)
    done, _ = gone_through(
        sitting,
        found,
        ("record:allergies", ("later",)),
        ("record:procedures", ("all",)),
        ("record:devices", ("later",)),
    )
    visit = done.interview.visit
    assert "For later: 1 line." in done.asker.told
    assert len(LEFT_OF_RECORD.things(visit)) == 2
    again = sitting(("record:allergies", ("leave",)), ("record:devices", ("later",)), visit=visit)
    FromRecord(again.interview, found).run()
    assert len(LEFT_OF_RECORD.things(again.interview.visit)) == 1


def test_going_back_says_why_it_cannot_and_offers_again_what_was_left_out(sitting: Make) -> None:
    done, _ = gone_through(
        sitting,
        finds(LATEX, HIP, PACER),
        ("record:allergies", Way.BACK),
        ("record:allergies", ("leave",)),
        ("record:procedures", Way.BACK),
        ("record:allergies", ("all",)),
        ("record:procedures", ("later",)),
        ("record:devices", Way.BACK),
        ("record:procedures", ("all",)),
        ("record:devices", ("all",)),
    )
    assert "This is the first list of the record." in done.asker.told
    visit = done.interview.visit
    assert [len(part or ()) for part in (visit.allergies, visit.surgeries, visit.devices)] == [1, 1, 1]


TAKEN = ("medicines.medicine-1:taken", "2 a day")
ONE_ALLERGY, ONE_MEDICINE = "record:allergies-one", "record:medicine"
UNSURE = replace(GABAPENTIN, status=Status.UNCLEAR)
BEE = replace(LATEX, name="Bee venom")


@pytest.mark.parametrize(
    ("found", "script", "told"),
    [
        (
            (UNSURE, NAPROXEN),  # at "how do you really take it"
            (
                ("record:medicines", ("each",)),
                (ONE_MEDICINE, ("now",)),
                ("medicines.medicine-1:taken", Way.BACK),
                (ONE_MEDICINE, ("left",)),
                (ONE_MEDICINE, ("left",)),
            ),
            [],
        ),
        (
            (GABAPENTIN,),  # of all of these
            (
                ("record:medicines", ("all",)),
                ("medicines.medicine-1:taken", Way.BACK),
                ("record:medicines", ("leave",)),
            ),
            [],
        ),
        (
            (UNSURE, NAPROXEN),  # the medicine before
            (
                ("record:medicines", ("each",)),
                (ONE_MEDICINE, ("now",)),
                TAKEN,
                (ONE_MEDICINE, Way.BACK),
                (ONE_MEDICINE, ("later",)),
                (ONE_MEDICINE, ("left",)),
            ),
            [],
        ),
        (
            (LATEX, BEE, PACER),  # two of them, from the next list
            (
                ("record:allergies", ("each",)),
                (ONE_ALLERGY, ("leave",)),
                (ONE_ALLERGY, ("take",)),
                ("record:devices", Way.BACK),
                (ONE_ALLERGY, Way.BACK),
                (ONE_ALLERGY, ("take",)),
                (ONE_ALLERGY, ("leave",)),
                ("record:devices", ("leave",)),
            ),
            ["Latex"],
        ),
        (
            (LATEX, BEE),  # to the list itself
            (
                ("record:allergies", ("each",)),
                (ONE_ALLERGY, ("take",)),
                (ONE_ALLERGY, Way.BACK),
                (ONE_ALLERGY, Way.BACK),
                ("record:allergies", ("all",)),
            ),
            ["Latex", "Bee venom"],
        ),
        (
            (LATEX, PACER, HIP),  # over a list that was taken as a whole
            (
                ("record:allergies", ("all",)),
                ("record:procedures", ("all",)),
                ("record:devices", Way.BACK),
                ("record:procedures", Way.BACK),
                ("record:allergies", ("leave",)),
                ("record:procedures", ("all",)),
                ("record:devices", ("all",)),
            ),
            ["Total hip replacement", "Cardiac pacemaker"],
        ),
        (
            (APNEA,),
            (("record:conditions", ("all",)), ("health.conditions", Way.BACK), ("record:conditions", ("leave",))),
            [],
        ),
        (
            (BY_CODE,),
            (
                ("record:medicines", ("all",)),
                ("medicines.medicine-1:taken", "it is 75 micrograms"),
                ("record:strength", Way.BACK),
                ("medicines.medicine-1:taken", "one every morning"),
            ),
            ["Levothyroxine Sodium"],
        ),
    ],
)
def test_going_back_undoes_what_was_decided_and_asks_it_again(
    sitting: Make, found: Any, script: Any, told: list[str]
) -> None:
    done, _ = gone_through(sitting, finds(*found), *script)
    visit = done.interview.visit
    named = [one.name for one in visit.medicines or ()] + [one.thing for one in visit.allergies or ()]
    named += [one.what for one in visit.surgeries or ()] + [one.details for one in visit.devices or ()]
    assert named == told
    assert visit.health.conditions is None


def test_going_back_from_the_letters_and_to_what_there_is_none_of(sitting: Make) -> None:
    done, _ = gone_through(
        sitting,
        finds(none_known=(Kind.ALLERGIES, Kind.MEDICINES), not_read=LETTERS),
        ("record:none-allergies", ("take",)),
        ("record:none-medicines", Way.BACK),
        ("record:none-allergies", ("leave",)),
        ("record:none-medicines", ("take",)),
        ("record:letters", ("each",)),
        ("record:letter", ("along",)),
        ("record:letter", Way.BACK),
        ("record:letter", ("leave",)),
        ("record:letter", ("along",)),
    )
    visit = done.interview.visit
    assert (visit.allergies, visit.medicines) == (None, ())
    assert [line.what for line in to_bring((), frozenset(), visit.packing)] == ["Letter or scan: b.jpg"]


def test_a_list_that_was_begun_says_how_many_are_left(sitting: Make) -> None:
    found = finds(LATEX, replace(LATEX, name="Penicillin"))
    one = (("record:allergies", ("each",)), ("record:allergies-one", ("take",)))
    done, _ = gone_through(sitting, found, *one, ("record:allergies-one", Way.STOP))
    again = sitting(("record:allergies", ("leave",)), visit=done.interview.visit)
    FromRecord(again.interview, found).run()
    assert again.asker.prompts[0].text.startswith("1 is left; 1 of these were gone through before.")


def test_left_or_taken_is_not_asked_again_and_later_is(sitting: Make) -> None:
    found = finds(LATEX, PACER, MRI)
    done, outcome = gone_through(
        sitting, found, ("record:allergies", ("leave",)), ("record:devices", ("later",)), ("record:tests", Way.STOP)
    )
    assert outcome is Outcome.STOPPED
    visit = done.interview.visit
    assert (visit.allergies, visit.devices) == (None, None)
    again = sitting(("record:devices", ("all",)), ("record:tests", ("leave",)), visit=visit)
    assert FromRecord(again.interview, found).run() is Outcome.FINISHED
    assert "Latex" not in visit.model_dump_json()


def test_back_goes_to_the_kind_before(sitting: Make) -> None:
    done, _ = gone_through(
        sitting,
        finds(LATEX, PACER),
        ("record:allergies", ("later",)),
        ("record:devices", Way.BACK),
        ("record:allergies", ("all",)),
        ("record:devices", ("leave",)),
    )
    assert done.interview.visit.allergies


def test_none_needs_a_yes(sitting: Make) -> None:
    none = Finds(none_known=(Kind.ALLERGIES, Kind.MEDICINES))
    done, _ = gone_through(
        sitting, none, ("record:none-allergies", ("take",)), ("record:none-medicines", ("leave",))
    )
    assert (done.interview.visit.allergies, done.interview.visit.medicines) == ((), None)


@pytest.mark.parametrize(
    ("before", "chosen", "told"),
    [({}, "take", ()), ({}, "leave", None), ({"health": {"conditions": ["cancer"]}}, "", (Condition.CANCER,))],
)
def test_that_there_are_no_illnesses_is_asked(sitting: Make, before: Any, chosen: str, told: Any) -> None:
    script = (("record:none-conditions", (chosen,)),) if chosen else ()
    done, _ = gone_through(sitting, Finds(none_known=(Kind.CONDITIONS,)), *script, **before)
    assert done.interview.visit.health.conditions == told


@pytest.mark.parametrize(
    ("person", "people", "shown"),
    [
        ({}, (Patient("MYRA JONES", "1947-05-01"), Patient("Myra Jones", "1970-05-25")), ["1 May 1947", "25 May 1970"]),
        ({"name": "Ann Lee", "birth_date": "2 January 1960"}, (Patient("Eva Ruiz", "1990-01-03"),), ["2 January 1960", "3 January 1990"]),
        ({"birth_date": "2 January 1960"}, (Patient("Eva Ruiz", "1990-01-03"),), ["2 January 1960", "3 January 1990"]),
        ({}, (Patient("", "1947-05-01"), Patient("", "1970-05")), []),
        ({}, (Patient("", "1947-05-01"), Patient("", "1970-05-25")), ["1 May 1947", "25 May 1970"]),
    ],
)  # fmt: skip
def test_birth_dates_that_differ_are_shown(sitting: Make, person: Any, people: Any, shown: list[str]) -> None:
    script = (("record:whose", ("leave",)),) if shown else (("record:allergies", ("leave",)),)
    if not shown:
        people = people[:1]
    done, _ = gone_through(sitting, finds(LATEX, people=people), *script, person=person)
    assert all(day in done.asker.prompts[0].text for day in shown)


def test_a_change_is_made_with_the_questions_of_the_interview(sitting: Make) -> None:
    done, _ = gone_through(
        sitting,
        finds(LATEX),
        ("record:allergies", ("each",)),
        ("record:allergies-one", ("change",)),
        ("allergies.allergy-1:review", ("0",)),
        ("allergies.allergy-1.thing", "Latex gloves"),
        ("allergies.allergy-1:review", ("done",)),
    )
    (allergy,) = done.interview.visit.allergies or ()
    assert allergy.thing == "Latex gloves"


@pytest.mark.parametrize(
    ("people", "script"),
    [
        (("Rosa M. Delgado",), ()),
        (("DELGADO, Rosa",), ()),
        (("Ana Delgado",), (("record:whose", ("leave",)),)),
        (("Ruben Marsh",), (("record:whose", ("leave",)),)),
        (("Rosa Delgado", "Ruben Marsh"), (("record:whose", ("leave",)),)),
    ],
)
def test_a_record_of_somebody_else_is_asked_about(sitting: Make, people: tuple[str, ...], script: Any) -> None:
    rest = () if script else (("record:allergies", ("all",)),)
    done, _ = gone_through(
        sitting,
        finds(LATEX, people=tuple(Patient(name) for name in people)),
        *script,
        *rest,
        person={"name": "Rosa Delgado"},
    )
    assert bool(done.interview.visit.allergies) is not bool(script)


ROSA = Patient("Rosa Delgado", "1960-01-02", ELM)


@pytest.mark.parametrize(
    ("answers", "people", "apart"),
    [
        ({"name": "Rosa Delgado", "birth_date": "2 January 1960"}, (ROSA,), False),
        ({"name": "Rosa Klein", "birth_date": "2 January 1960"}, (ROSA,), False),
        ({"name": "Rosa Delgado", "birth_date": "3 January 1990"}, (ROSA,), True),
        ({"birth_date": "3 January 1990"}, (ROSA,), True),
        (
            {"name": "Rosa Delgado", "birth_date": "2 January 1960"},
            (ROSA, Patient("Rosa Delgado", "1990-01-03")),
            True,
        ),
        ({}, (ROSA, Patient("Luis Delgado", "1958-05-06")), True),
    ],
)
def test_another_person_is_asked_about_before_anything_is_taken_in(
    sitting: Make, answers: Any, people: Any, apart: bool
) -> None:
    script = [("record:whose", ("leave",))] if apart else [("record:allergies", ("all",))]
    done, _ = gone_through(sitting, finds(LATEX, people=people), *script, person=answers)
    assert bool(done.interview.visit.allergies) is not apart


def test_a_visit_without_a_name_takes_the_records_with_a_yes_so_that_the_next_is_told_from_it(
    sitting: Make,
) -> None:
    take = ("record:whose", ("take",))
    done, _ = gone_through(sitting, finds(LATEX, people=(ROSA,)), take, ("record:allergies", ("all",)))
    person = done.interview.visit.person
    assert (person.name, person.birth_date and person.birth_date.value) == ("Rosa Delgado", "1960-01-02")
    assert person.notes["name"] == FROM
    son = finds(HIP, people=(Patient("Rosa Delgado", "1990-01-03"),))
    other = sitting(("record:whose", ("leave",)), visit=done.interview.visit)
    FromRecord(other.interview, son).run()
    assert other.interview.visit.surgeries is None


def test_a_name_may_stay_out_of_the_visit(sitting: Make) -> None:
    without = ("record:whose", ("without",))
    done, _ = gone_through(sitting, finds(LATEX, people=(ROSA,)), without, ("record:allergies", ("all",)))
    assert done.interview.visit.person.name is None
    assert done.interview.visit.allergies


@pytest.mark.parametrize(
    ("letters", "script", "along"),
    [
        (LETTERS, (("record:letters", ("all",)),), ["Letter or scan: a.pdf", "Letter or scan: b.jpg"]),
        (LETTERS, (("record:letters", ("leave",)),), []),
        (
            LETTERS,
            (("record:letters", ("each",)), ("record:letter", ("leave",)), ("record:letter", ("along",))),
            ["Letter or scan: b.jpg"],
        ),
        (LETTERS[:1], (("record:letter", ("along",)),), ["Letter or scan: a.pdf"]),
        (LETTERS[:1], (("record:letter", ("later",)),), []),
    ],
)
def test_letters_go_on_the_list_of_what_to_bring_with_a_yes(
    sitting: Make, letters: Any, script: Any, along: list[str]
) -> None:
    done, _ = gone_through(sitting, finds(not_read=letters), *script)
    lines = to_bring((), frozenset(), done.interview.visit.packing)
    assert [line.what for line in lines] == along


def test_a_no_is_said_back_by_what_it_did(sitting: Make) -> None:
    done, _ = gone_through(sitting, finds(LATEX), ("record:allergies", ("leave",)))
    assert "Left out: Latex" in done.asker.told


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        ("2011-10-05", "2019-06-12", False),
        ("2011-10-05", "2011", True),
        ("2011", "", True),
        ("2011", "2012", False),
    ],
)
def test_two_operations_of_two_days_are_two(first: str, second: str, is_one: bool) -> None:
    find = replace(HIP, name="Intro of Pacemaker via vein", date=first)
    values = values_of(find, "surgeries")
    visit = Visit.model_validate({"surgeries": [{"id": "s-1", **values}]}, context={"today": TODAY})
    assert (listed_as(visit, replace(find, date=second), "surgeries") is not None) is is_one


@pytest.mark.parametrize(
    ("severity", "reaction", "kept"),
    [
        ("severe, high risk", "Rash", AllergySeverity.SEVERE),
        ("", "Anaphylaxis, Hypotension", AllergySeverity.SEVERE),
        ("Moderate", "Shortness of breath", None),
        ("Moderate to severe", "Hives", None),
        ("high risk", "", None),
    ],
)
def test_how_bad_an_allergy_is_is_the_records_word_alone(severity: str, reaction: str, kept: Any) -> None:
    assert values_of(replace(LATEX, severity=severity, reaction=reaction), "allergies").get("severity") is kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (("as needed", "2"), "2 a week"),
        (("only when it's bad", "3 or 4"), "3 or 4 a week"),
        (("as needed", "about twice"), "about twice a week"),
        (("as needed", "2 a day"), "2 a day"),
    ],
)
def test_a_number_to_how_many_a_week_is_so_many_a_week(sitting: Make, typed: tuple[str, str], kept: str) -> None:
    script = (("record:medicines", ("all",)), *typed)
    done, _ = gone_through(sitting, finds(replace(GABAPENTIN, directions="1 tab as needed")), *script)
    (medicine,) = done.interview.visit.medicines or ()
    assert medicine.really_taken == kept


@pytest.mark.parametrize(("typed", "kept"), [("y", None), ("yes, helps", None), ("y, 2 at night", "2 at night")])
def test_a_yes_without_directions_is_no_label(sitting: Make, typed: str, kept: str | None) -> None:
    more = () if kept else (("medicines.medicine-1:taken", Way.SKIP),)
    script = (("record:medicines", ("all",)), ("medicines.medicine-1:taken", typed), *more)
    done, _ = gone_through(sitting, finds(replace(GABAPENTIN, directions="")), *script)
    (medicine,) = done.interview.visit.medicines or ()
    assert medicine.really_taken == kept
    assert kept or "does not say how" in done.asker.prompts[-1].problem


def test_the_day_of_an_order_is_its_own_and_the_end_is_told() -> None:
    values = values_of(replace(NAPROXEN, noted="2015-06-01", stopped="2015-06-24"), "medicines")
    note = f"{FROM}, entry of 1 June 2015; the record says: ended 24 June 2015"
    assert values["notes"] == {"name": note}
    ((origin,), left) = read_note(note)
    assert (origin.of, origin.day, origin.in_few) == ("Elm Street Clinic", "12 May 2026", "record, 1 Jun 2015")
    assert left == "the record says: ended 24 June 2015"


def test_a_mark_stands_once_with_the_day_of_the_entry(sitting: Make) -> None:
    one = replace(APNEA, noted="2013-04-05")
    found = (one, replace(one, name="Gout", noted="2012-02-16"))
    done, _ = gone_through(sitting, finds(*found), ("record:conditions", ("all",)), ("health.conditions", Way.KEEP))
    health = done.interview.visit.health
    assert mark_beside(health.condition_details or "", health, "condition_details") == ""
    assert mark_beside("Gout", health, "condition_details") == "record, 5 Apr 2013; record, 16 Feb 2012"


def test_what_is_told_by_oneself_in_a_record_is_marked_so() -> None:
    ((origin,), left) = read_note(f"{FROM}, self-reported there")
    assert (origin.of, origin.in_few, left) == ("Elm Street Clinic", "record, 12 May 2026, self-reported", "")


def test_a_group_that_was_ticked_comes_back_as_a_tick_and_as_no_illness_more(sitting: Make) -> None:
    name = Condition.MENTAL_HEALTH.words()
    group = Item(Kind.CONDITIONS, name, status=Status.CURRENT, source=ELM, own_file=True)
    done, _ = gone_through(
        sitting,
        finds(group),
        ("record:conditions", ("all",)),
        ("health.conditions", (Condition.MENTAL_HEALTH.value,)),
    )
    assert done.interview.visit.health.conditions == (Condition.MENTAL_HEALTH,)
    assert done.interview.visit.health.condition_details is None


@pytest.mark.parametrize("name", ["High blood pressure", "Diabetes", "Cancer", "glaucoma", "Seizures or epilepsy"])
def test_an_illness_called_as_a_row_is_marked_as_the_records(sitting: Make, name: str) -> None:
    found = replace(APNEA, name=name)
    done, _ = gone_through(sitting, finds(found), ("record:conditions", ("all",)), ("health.conditions", Way.KEEP))
    assert done.interview.visit.health.condition_details == f"{name} {RECORD}"


def test_a_row_that_a_record_ticked_is_told_in_its_words_and_the_persons_own_as_ticked(sitting: Make) -> None:
    found = (replace(APNEA, name="Essential hypertension"), replace(APNEA, name="Posttraumatic stress disorder"))
    more = ("high_blood_pressure", "mental_health", "thyroid")
    done, _ = gone_through(sitting, finds(*found), ("record:conditions", ("all",)), ("health.conditions", more))
    visit = done.interview.visit
    told = [one.words for one in safety_facts(visit)[Line.ALSO].said]
    assert told == ["thyroid disease", *(f"{one.name} {RECORD}" for one in found)]
    ticked = [row.value for row in health_in_full(visit) if row.label == "Conditions"]
    assert ticked == ["thyroid disease"]


@pytest.mark.parametrize(
    ("typed", "denies"), [("sleep_apnea", False), (Way.KEEP, False), ("glaucoma", True), (Way.SKIP, False)]
)
@pytest.mark.parametrize("looked_at", [False, True])
def test_who_ticks_nothing_more_has_denied_nothing(
    sitting: Make, typed: Any, *, denies: bool, looked_at: bool
) -> None:
    before = {"health": {"conditions": ["arthritis"]}} if looked_at else {}
    reply = typed if isinstance(typed, Way) else (("arthritis", typed) if looked_at else (typed,))
    done, _ = gone_through(
        sitting, finds(APNEA), ("record:conditions", ("all",)), ("health.conditions", reply), **before
    )
    assert illnesses_answered(done.interview.visit) is (denies or looked_at)


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("Chronic rejection of renal transplant", (Condition.KIDNEY,)),
        ("Liver transplant status", (Condition.LIVER,)),
        ("Lung transplant recipient", (Condition.LUNG,)),
        ("Heart transplant", (Condition.HEART,)),
        ("Bone marrow transplant", (Condition.OTHER,)),
        ("Corneal transplant", (Condition.OTHER,)),
        ("HIV infection", (Condition.IMMUNE,)),
    ],
)
def test_a_transplant_is_of_its_organ_and_speaks_of_the_immune_system_in_its_own_words(
    sitting: Make, name: str, rows: Any
) -> None:
    done, _ = gone_through(
        sitting, finds(replace(APNEA, name=name)), ("record:conditions", ("all",)), ("health.conditions", Way.KEEP)
    )
    visit = done.interview.visit
    assert visit.health.conditions == rows
    assert [one.words for one in safety_facts(visit)[Line.IMMUNITY].said] == [f"{name} {RECORD}"]


@pytest.mark.parametrize("kind", [TestKind.LABORATORY, TestKind.IMAGING])
def test_the_first_row_means_the_same_at_each_list(sitting: Make, kind: TestKind) -> None:
    done, _ = gone_through(
        sitting,
        finds(replace(MRI, test_kind=kind)),
        (f"record:tests{'-labs' if kind == 'laboratory' else ''}", ("later",)),
    )
    assert [option.code for option in done.asker.prompts[0].options] == ["each", "all", "leave", "later"]


@pytest.mark.parametrize(
    ("name", "line"), [("Obstructive sleep apnea", Line.SLEEP_BREATHING), ("Chronic kidney disease", Line.KIDNEY)]
)
@pytest.mark.parametrize("at_once", [False, True])
def test_what_a_record_suspects_is_denied_by_nobody_when_it_is_left_out(
    sitting: Make, name: str, line: Line, *, at_once: bool
) -> None:
    suspected = replace(APNEA, name=name, leave_out=LeaveOut.SUSPECTED)
    sure = replace(APNEA, name="Essential hypertension")
    left = [("record:conditions", ("leave",))] if at_once else [
        ("record:conditions", ("each",)), ("record:conditions-one", ("leave",)), ("record:conditions-one", ("take",)),
        ("health.conditions", ("glaucoma",)),
    ]  # fmt: skip
    found = finds(suspected) if at_once else finds(suspected, sure)
    before = {"health": {"conditions": ["glaucoma"]}} if at_once else {}
    done, _ = gone_through(sitting, found, *left, **before)
    visit = done.interview.visit
    assert illnesses_answered(visit)
    facts = safety_facts(visit)
    assert facts[line].state is State.NOT_ANSWERED
    assert facts[Line.LIVER].state is State.DENIED


def test_two_readings_are_of_the_days_of_their_own_entries(sitting: Make) -> None:
    old = replace(levothyroxine("125 MCG", 2026), noted="2021-06-03")
    listed = {"medicines": [{"id": "medicine-1", "name": "Levothyroxine", "strength": "88 mcg"}]}
    done, _ = gone_through(
        sitting, finds(old), ("record:medicines", ("each",)), ("record:two-readings", ("mine",)), **listed
    )
    assert "The record of 3 June 2021 says" in done.asker.prompts[1].text


def test_what_somebody_wrote_of_a_block_is_how_well_it_worked() -> None:
    block = Item(Kind.PROCEDURES, "Lumbar medial branch block", comment="80% relief for 6 hours")
    values = values_of(block, "treatments")
    assert values["percent_relief"] == 80


@pytest.mark.parametrize(
    ("found", "rows"),
    [
        ((LATEX,), ["Ask me about it", "Take it in", "Leave it out", "Later"]),
        (
            (LATEX, replace(LATEX, name="Sulfa")),
            ["Go through them one by one", "Take in all of these", "Leave all of these out", "Later"],
        ),
    ],
)
def test_one_thing_alone_is_spoken_of_as_one(sitting: Make, found: tuple[Item, ...], rows: list[str]) -> None:
    done, _ = gone_through(sitting, finds(*found), ("record:allergies", ("leave",)))
    assert [row.label for row in done.asker.prompts[0].options] == rows


def test_the_day_a_medicine_began_stands_before_the_day_it_ended() -> None:
    told = in_one_line(replace(NAPROXEN, date="2015-06-22", stopped="2015-07-02"))
    assert told.index("22 June 2015") < told.index("2 July 2015")
