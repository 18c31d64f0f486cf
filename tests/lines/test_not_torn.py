"""A clause that cannot be taken whole stands as typed: no remnant of it, and no bracket without its other."""

from __future__ import annotations

import re

import pytest
from tests.people import TODAY

from visitprep.lines.history import past_medicine
from visitprep.lines.medicines import medicine
from visitprep.lines.medicines.taking import taken
from visitprep.lines.pain import place
from visitprep.lines.pain.names_of_rows import WORSE
from visitprep.lines.people import appointment
from visitprep.summary.first_page.short import listed

BRACKETS = {
    "Mid-line thoracolumbar back (T12 and L1), since September": "Mid-line thoracolumbar back (T12 and L1)",
    "neck (C5 and C6), right side": "neck (C5 and C6), right side",
    "right shoulder (rotator cuff and biceps) since 2020": "right shoulder (rotator cuff and biceps)",
    "left knee (inside, and behind it) since May": "left knee (inside)",
    "(left) knee since May": "(left) knee",
}


@pytest.mark.parametrize("line", BRACKETS)
def test_a_bracket_keeps_its_other(line: str) -> None:
    assert place.read(line, TODAY).values["place"] == BRACKETS[line]


HARM = {
    "it helped, but it was stopped because of a gastrointestinal bleed that needed a transfusion.": (
        "a gastrointestinal bleed that needed a transfusion"
    ),
    "stopped because of high blood pressure which needed a second pill": "high blood pressure which needed a second pill",
    "stopped due to low sodium found in hospital": "low sodium found in hospital",
    "quit because of bleeding so dr said no more": "bleeding",
}


@pytest.mark.parametrize("line", HARM)
def test_what_was_found_under_it_is_told_to_its_end(line: str) -> None:
    reading = past_medicine.read(line, TODAY)
    assert reading.values["side_effects"] == HARM[line]
    assert "stopped" not in reading.left


def test_a_patch_changed_every_seven_days_is_taken_so_and_its_trouble_is_trouble() -> None:
    line = "Buprenorfine patch 5 micrograms per hour, changed every seven days, for back pain. It helps some but she is constipated."
    (reading,) = medicine.read(line, TODAY)
    assert reading.values["when"] == "changed every seven days"
    assert (reading.values["side_effects"], reading.left) == ("she is constipated", "")


def test_because_stays_with_its_reason() -> None:
    line = "Paracetamol 500 mg, two four times a day for pain; she really takes one tablet twice a day because she forgets"
    (reading,) = medicine.read(line, TODAY)
    assert reading.values["really_taken"] == "she really takes one tablet twice a day because she forgets"


@pytest.mark.parametrize(
    "line", ["she gets constipated", "he is drowsy on it", "she's dizzy", "she is very sleepy", "he feels sick"]
)
def test_what_a_helper_sees_it_do_is_trouble(line: str) -> None:
    assert taken.read(line).values == {"side_effects": line}


@pytest.mark.parametrize("line", ["she fell in October", "she is 88", "she is on it for her back"])
def test_what_else_she_is_is_no_trouble(line: str) -> None:
    assert "side_effects" not in taken.read(line).values


@pytest.mark.parametrize(
    "words", ["bought without a prescription", "bought without prescription", "bought without a script"]
)
def test_what_is_bought_without_a_prescription_is_store_bought(words: str) -> None:
    (reading,) = medicine.read(f"Diclofenac gel 1%, {words}, three times a day", TODAY)
    assert (str(reading.values["kind"]), reading.left) == ("store_bought", "")


SENT = {
    "Westbrook Pain Clinic, 14 December, 10:15 am, referred by her GP, Dr. Harlan.": "Dr. Harlan (GP)",
    "Westbrook Pain Clinic, 14 December, 10:15 am. Dr. Harlan, her GP, sent her.": "Dr. Harlan (GP)",
    "Pain clinic 3 Dec 9am, sent by my doctor, Dr Lee": "Dr Lee (doctor)",
    "Mercy Pain Center 12 Dec 2pm, Dr Kim, my GP, referred me": "Dr Kim (GP)",
    "Westbrook, Dec 14, referral from her surgeon, Mr. Bose": "Mr. Bose (surgeon)",
    "Westbrook, Dec 14, referred by our family doctor, Dr Ann Moss.": "Dr Ann Moss (family doctor)",
}


@pytest.mark.parametrize("line", SENT)
def test_the_one_who_sent_them_by_role_and_name_is_not_the_one_to_see(line: str) -> None:
    reading = appointment.read(line, TODAY)
    assert reading.values["referred_by"] == SENT[line]
    assert "clinician" not in reading.values and not reading.unclear


MOVES = {
    "turning over in bed": {"twisting"},
    "rolling over in bed": set(),
    "sitting up in bed": {"sitting"},
    "in bed": {"lying_down"},
    "lying in bed": {"lying_down"},
}


@pytest.mark.parametrize("words", MOVES)
def test_a_movement_in_bed_is_no_lying_there(words: str) -> None:
    assert {row.value for row, named in WORSE.items() if re.search(rf"\b(?:{named})\b", words)} == MOVES[words]


def test_no_sign_stands_behind_a_full_stop() -> None:
    assert listed(("Her clothes are loose.", "She cries."), "; ") == "Her clothes are loose; She cries."


DOES = {
    "suboxone film 8/2 twice a day, i cut em n take half 4x helps pain better": "helps pain better",
    "tramadol 50 mg twice a day helps the pain a lil": "helps the pain a lil",
    "norco 10/325 three a day dont help pain much": "dont help pain much",
    "meloxicam 15 mg once a day eases my back pain": "eases my back pain",
    "tylenol 500 mg 2 at bedtime takes the edge off the pain": "takes the edge off the pain",
    "baclofen 10 mg 3 times a day calms the leg pain": "calms the leg pain",
    "percocet 5/325 4x a day kills the pain": "kills the pain",
    "lidocaine patch 1 a day numbs the pain": "numbs the pain",
    "cymbalta 30 mg daily helps with nerve pain": "helps with nerve pain",
    "lyrica 75 mg twice a day, eases the leg": "eases the leg",
}


@pytest.mark.parametrize("line", DOES)
def test_what_it_does_to_the_pain_is_told_whole_and_is_no_purpose(line: str) -> None:
    (reading,) = medicine.read(line, TODAY)
    assert "reason" not in reading.values
    assert DOES[line] in f"{reading.left}; {reading.values.get('when', '')}"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("flexeril 10 mg at night for my pain it helps some", "my pain"),
        ("cymbalta 60 mg every morning for pain", "pain"),
        ("trazodone 50 mg at bedtime helps sleep", "sleep"),
        ("naproxen 500 mg twice a day for back pain", "back pain"),
    ],
)
def test_what_it_is_for_is_its_purpose(line: str, reason: str) -> None:
    (reading,) = medicine.read(line, TODAY)
    assert reading.values["reason"] == reason
