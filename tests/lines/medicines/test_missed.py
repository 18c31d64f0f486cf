"""Doses that are missed, told in the label's line or where they are asked. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.medicines import medicine
from visitprep.lines.medicines.taking import taken

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("line", "when", "really"),
    [
        ("apixaban 5 mg 2x/day, forgets the eve one approx 3 of 7 days (pill box still full)",
         "2x/day", "forgets the eve one approx 3 of 7 days (pill box still full)"),
        ("warfarin 5 mg at night forgets it twice a week", "at night", "forgets it twice a week"),
        ("xarelto 20 mg w/ supper skips when he has a nosebleed", "w/ supper", "skips when he has a nosebleed"),
        ("insulin glargine 20 units hs skips when not eating", "hs", "skips when not eating"),
        ("lamotrigine 100 mg 2x/day forgot it most of last week", "2x/day", "forgot it most of last week"),
        ("coumadin 5 mg nightly, missed 4 last week", "nightly", "missed 4 last week"),
        ("keppra 500 mg twice a day. night dose often missed", "twice a day", "night dose often missed"),
        ("insulin lispro 10 units with meals, forgets at lunch", "with meals", "forgets at lunch"),
        ("warfarin 5 mg daily (forgets approx 2x/wk)", "daily", "forgets approx 2x/wk"),
        ("apixaban 5mg a.m. + p.m. pm missed a lot", "a.m. + p.m.", "pm missed a lot"),
        ("xarelto 20 mg with supper, doesnt take it on weekends", "with supper", "doesnt take it on weekends"),
        ("keppra 500 mg bid never misses", "bid never misses", None),
        ("metformin 500 mg twice a day, skip when i cant eat", "twice a day, skip when i cant eat", None),
        ("phenytoin 100 mg at 8 and 8, can't be missed", "at 8 and 8, can't be missed", None),
    ],
)  # fmt: skip
def test_what_is_missed_is_no_part_of_the_label(line: str, when: str, really: str | None) -> None:
    (reading,) = medicine.read(line, TODAY)
    assert (reading.values.get("when"), reading.values.get("really_taken")) == (when, really)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("a.m. yes, evg forgotten approx 3 of 7 days. bruises easily",
         {"really_taken": "a.m. yes, evg forgotten approx 3 of 7 days", "side_effects": "bruises easily"}),
        ("y, misses maybe 2 a week", {"really_taken": "misses maybe 2 a week"}),
        ("morning yes, night one missed half the time",
         {"really_taken": "morning yes, night one missed half the time"}),
        ("am always pm hardly ever", {"really_taken": "am always pm hardly ever"}),
        ("NOT as label: eve dose missed approx 3 of 7 days",
         {"differently": "NOT as label: eve dose missed approx 3 of 7 days"}),
        ("doesnt always remember the second one", {"differently": "doesnt always remember the second one"}),
        ("the evening one slips his mind a lot", {"differently": "the evening one slips his mind a lot"}),
        ("yes when i remember", {"differently": "yes when i remember"}),
        ("not every day", {"differently": "not every day"}),
        ("y. misses doses", {"really_taken": "misses doses"}),
        ("i dont get much from it", {}),
        ("it hardly ever helps", {}),
        ("i dont remember when i started", {}),
        ("she doesn't forget", {}),
        ("he doesn't always take it", {"differently": "he doesn't always take it"}),
        ("y, never misses", {"really_taken": "as the label says"}),
        ("no half a film 4 times a day i said", {"really_taken": "half a film 4 times a day"}),
    ],
)  # fmt: skip
def test_a_missed_dose_is_never_as_the_label_says(line: str, told: dict[str, str]) -> None:
    assert {name: str(value) for name, value in taken.read(line, TODAY).values.items()} == told


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("tamsulosin 0.4 mg evg prostate", "evg"),
        ("pantoprazole 40 mg a.m. stomach", "a.m."),
        ("amlodipine 5 mg 1 tab noct", "noct"),
        ("donepezil 5 mg in the eve", "in the eve"),
        ("carvedilol 6.25 mg w/ supper", "w/ supper"),
        ("losartan 50 mg p.m. BP", "p.m."),
        ("metoprolol 25 mg a.m. & evg", "a.m. & evg"),
        ("furosemide 20 mg every evg", "every evg"),
        ("simvastatin 20 mg nite", "nite"),
        ("trazodone 50 mg qhs", "qhs"),
    ],
)
def test_a_short_time_of_day_is_when(line: str, when: str) -> None:
    (reading,) = medicine.read(line, TODAY)
    assert (reading.values.get("when"), reading.left) == (when, "")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("y doesnt do jack for the pain", {"helps": "not_at_all", "really_taken": "as the label says"}),
        ("doesnt do squat", {"helps": "not_at_all"}),
        ("does diddly", {"helps": "not_at_all"}),
        ("does zip for me", {"helps": "not_at_all"}),
        ("dont do a damn thing", {"helps": "not_at_all"}),
        ("does me no good", {"helps": "not_at_all"}),
        ("it does good", {}),
        ("makes me stupid", {"side_effects": "makes me stupid"}),
        ("makes me a zombie", {"side_effects": "makes me a zombie"}),
        ("makes me sleepy", {"side_effects": "sleepy"}),
    ],
)
def test_what_it_does_is_told_whole(line: str, told: dict[str, str]) -> None:
    assert {name: str(value) for name, value in taken.read(line, TODAY).values.items()} == told
