"""What a medicine helps and what it does not, told in one breath, stays whole. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.medicines import medicine
from visitprep.lines.medicines.taking import taken
from visitprep.lines.two_halves import two_halves
from visitprep.summary.words.effects_said import effects_said, without_effects
from visitprep.visit.records.choices.medicine import Helps
from visitprep.visit.records.medicine import Medicine

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("line", "halves", "not_pain"),
    [
        ("amitriptyline 10 mg, sleep ok not the pain, groggy", "sleep ok not the pain", True),
        ("gabapentin 300 3 times a day, helps the burning, not the ache", "helps the burning, not the ache", False),
        ("lyrica 75, good for the tingling but not the pain", "good for the tingling but not the pain", False),
        ("cymbalta 60 in the morning, helps my mood not my back", "helps my mood not my back", False),
        ("helps me sleep but does nothing for pain", "helps me sleep but does nothing for pain", True),
        ("tramadol 50, works for the knee, nothing for the hip", "works for the knee, nothing for the hip", False),
        ("nortriptyline at night, sleep better, pain the same", "sleep better, pain the same", True),
        ("baclofen 10 tid, spasms yes, pain no", "spasms yes, pain no", False),
        ("yes for the burning no for the ache", "yes for the burning no for the ache", False),
        ("doesnt touch the nerve pain, helps the muscles", "doesnt touch the nerve pain, helps the muscles", False),
        ("no but it helps me sleep", "no but it helps me sleep", True),
        ("yes works well, no trouble", "", False),
        ("helps some, not every day", "", False),
        ("helps my back, no problems", "", False),
        ("takes 2 at night, not in the morning", "", False),
        ("helps my stomach, not for pain", "", False),
        ("yes helps, but not when i work", "", False),
        ("gabapentin 300 mg twice a day for nerve pain, no refills", "", False),
    ],
)
def test_both_are_found_where_both_are_told(line: str, halves: str, not_pain: bool) -> None:
    found = two_halves(line)
    assert (line[found.start : found.end] if found else "") == halves
    assert bool(found and found.not_pain) is not_pain


def test_of_a_label_they_are_no_reason_and_no_time() -> None:
    line = "amitriptyline 10 mg at bedtime dr wen, sleep ok not the pain, groggy in the morning"
    (reading,) = medicine.read(line, TODAY)
    assert dict(reading.values) == {
        "name": "amitriptyline", "strength": "10 mg", "when": "at bedtime", "prescriber": "dr wen",
        "helps": Helps.NOT_AT_ALL, "side_effects": "groggy in the morning",
    }  # fmt: skip
    assert reading.left == "sleep ok not the pain"


def test_how_much_it_helps_is_asked_where_no_word_says_it() -> None:
    reading = taken.read("y, helps the burning, not the ache", TODAY)
    assert [one.field for one in reading.unclear] == ["helps"]
    assert (reading.values["really_taken"], reading.left) == (
        "as the label says",
        "helps the burning, not the ache",
    )


@pytest.mark.parametrize("field", ["name", "really_taken"])
def test_page_one_has_both_wherever_they_were_told(field: str) -> None:
    told = Medicine(name="gabapentin", notes={field: "helps the burning, not the ache, blue pill"})
    assert effects_said(told) == "helps the burning, not the ache"
    assert dict(without_effects(told).notes) == {field: "blue pill"}


@pytest.mark.parametrize(
    ("line", "helps", "trouble", "really", "asked"),
    [
        ("yes works well, no trouble", "a_lot", "no", "as the label says", False),
        ("yes helps a lot no trouble", "a_lot", "no", "as the label says", False),
        ("y works great", "a_lot", None, "as the label says", False),
        ("works good no problems", "a_lot", "no", None, False),
        ("no doesnt help", "not_at_all", None, None, False),
        ("no it doesn't help", "not_at_all", None, None, False),
        ("yes it works, no side effects", None, "no", None, True),
        ("y works most of the time, no trouble", None, "no", "as the label says", True),
        ("yes works within an hour, makes me tired after", None, "tired after", "as the label says", True),
        ("yeah it helps, bit of dry mouth", None, "bit of dry mouth", "as the label says", True),
        ("yes but it upsets my stomach", None, "it upsets my stomach", "as the label says", False),
        ("yep helps ok, gets me groggy", "some", "groggy", "as the label says", False),
    ],
)
def test_a_yes_or_no_in_front_does_not_hide_what_follows(
    line: str, helps: str | None, trouble: str | None, really: str | None, asked: bool
) -> None:
    reading = taken.read(line, TODAY)
    assert tuple(map(reading.values.get, ("helps", "side_effects", "really_taken"))) == (helps, trouble, really)
    assert any(one.field == "helps" for one in reading.unclear) is asked
