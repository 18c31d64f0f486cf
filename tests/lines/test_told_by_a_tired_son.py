"""Lines as a tired helper types them, each of a kind that was once read wrongly."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.questions.health.came_with import spoken_of
from visitprep.lines.history.operations import device
from visitprep.lines.history.scans import scan_or_test
from visitprep.lines.history.treatments import treatment
from visitprep.lines.medicines import medicine, refill
from visitprep.lines.pain import began, place
from visitprep.lines.people import appointment
from visitprep.visit.records.choices.care import TestKind
from visitprep.visit.records.choices.medicine import Effect
from visitprep.visit.records.living import Sleep

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("line", "where", "since"),
    [
        ("headache behind the right eye like twice a week, had that since he was a teenager",
         "headache behind the right eye", "since he was a teenager"),
        ("migraine 3 times a month since high school", "migraine", "since high school"),
        ("low back every day for 10 years", "low back", "for 10 years"),
        ("knees since I was a kid", "knees", "since I was a kid"),
    ],
)  # fmt: skip
def test_how_often_is_no_length_of_time(line: str, where: str, since: str) -> None:
    (reading,) = place.read_all(line, TODAY)
    started = reading.values["started"]
    assert (reading.values["place"], getattr(started, "said", started)) == (where, since)


@pytest.mark.parametrize(
    ("line", "day", "time"),
    [
        ("Harbor Pain on the 14th of December 20 past 10 am", "2026-12-14", "20 past 10 am"),
        ("Harbor Pain, Dec 14, ten to 11 am", "2026-12-14", "ten to 11 am"),
        ("Harbor Pain, 14 Dec 2026, quarter to ten am", "2026-12-14", "quarter to ten am"),
    ],
)
def test_minutes_past_are_no_year(line: str, day: str, time: str) -> None:
    reading = appointment.read(line, TODAY)
    assert (getattr(reading.values["date"], "value", None), reading.values["time"]) == (day, time)


@pytest.mark.parametrize(
    ("line", "prescriber"),
    [
        ("aleve for the headaches, his doctor doesnt know", None),
        ("prednisone 5 mg daily, my doctor wants less", None),
        ("lyrica 75 mg twice a day from Dr Sands", "Dr Sands"),
    ],
)
def test_a_verb_is_no_name_of_a_doctor(line: str, prescriber: str | None) -> None:
    (reading,) = medicine.read(line, TODAY)
    assert reading.values.get("prescriber") == prescriber


def test_a_line_that_says_given_up_is_gone() -> None:
    (reading,) = medicine.read("cbd oil but it did nothing hes given up on it", TODAY)
    assert (reading.values["name"], reading.gone) == ("cbd oil", True)


def test_the_last_fill_is_read_with_its_doubt() -> None:
    values = refill.read("filled early November I think, about 30 left, no never ran out", TODAY).values
    assert getattr(values["last_filled"], "value", None) == "2026-11~"
    assert (values["left"], values["ran_out_early"]) == ("30 left", "no")


def test_a_lost_card_leaves_no_word_behind() -> None:
    (reading,) = device.read("a pacemaker since 2023 Medtronic, he lost the card", TODAY)
    assert reading.values["details"] == "a pacemaker since 2023 Medtronic"


def test_what_helped_and_did_not_is_asked() -> None:
    """Neither of the two is the result."""
    (reading,) = treatment.read("heat helps the shoulder, ice on the foot is terrible", TODAY)
    assert "effect" not in reading.values
    assert [part.field for part in reading.unclear] == ["effect"]


def test_one_effect_stays_one() -> None:
    (reading,) = treatment.read("2019, helped a lot, then the insurance stopped paying", TODAY)
    assert reading.values["effect"] is Effect.A_LOT


def test_a_test_with_its_day_is_another_test() -> None:
    line = "xray Feb 2024 foot broken in 3 places, bone scan June 2024 they said CRPS, never an MRI"
    found = scan_or_test.read(line, TODAY)
    assert [(one.values["kind"], one.values["result"]) for one in found] == [
        (TestKind.XRAY, "broken in 3 places"),
        (TestKind.BONE_SCAN, "CRPS"),
    ]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (
            "hes unsteady on the crutch, and peeing is slow but thats the prostate, otherwise no",
            ("bladder", "unsteady"),
        ),
        ("no fever but legs weak", ("weak_limb",)),
        ("lost 12 pounds and I wasnt trying", ("weight_loss",)),
        ("no fever", ()),
    ],
)
def test_what_is_told_in_words_is_not_denied(words: str, rows: tuple[str, ...]) -> None:
    assert spoken_of(words) == rows


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("every night really", 14),
        ("all of them", 14),
        ("all of em", 14),
        ("the whole two weeks", 14),
        ("every day", 14),
        ("about 10", 10),
        ("Nearly every night, so I would say 12", 12),
        ("12 nights out of the 14", 12),
        ("14 out of 14", 14),
        ("Probably 8 of them", 8),
        ("every night but two, so 12", 12),
        ("3 nights a week, so about 6", 6),
        ("twice a week so 4", 4),
    ],
)
def test_every_night_is_fourteen(words: str, days: int) -> None:
    assert Sleep.model_validate({"trouble_days": words}).trouble_days == days


@pytest.mark.parametrize(
    ("line", "cause", "told"),
    [
        ("ladder fell on me at the plant, doc called it a pinched nerve", "work", "a pinched nerve"),
        ("wore out, my surgeon says its scar tissue", "other", "its scar tissue"),
        ("bout 20 yrs just wear", "other", None),
    ],
)
def test_who_told_them_is_no_part_of_how_it_began(line: str, cause: str, told: str | None) -> None:
    reading = began.read(line, TODAY)
    assert (reading.values.get("cause"), reading.values.get("told_diagnosis")) == (cause, told)


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("legs go wobbly, lost 15 lb since spring, no fever", ("weight_loss", "unsteady")),
        ("left foot goes slappy, leak when i sneeze", ("bladder", "weak_limb")),
        ("not numb down below, no weak arms", ()),
    ],
)
def test_signs_in_plain_words(words: str, rows: tuple[str, ...]) -> None:
    assert spoken_of(words) == rows
