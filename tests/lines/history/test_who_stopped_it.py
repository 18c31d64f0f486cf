"""Who stopped a medicine of before, and for what: a "he" alone is no doctor. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.history import past_medicine


@pytest.mark.parametrize(
    ("line", "why", "trouble"),
    [
        ("2026, helped some but very constipated so he stopped it", ["side_effects"], "very constipated"),
        ("2026, he stopped taking it himself because very constipated", ["side_effects"], "very constipated"),
        ("2020 she stopped it, made her dizzy", ["side_effects"], "made her dizzy"),
        ("2020, so she quit", [], None),
        ("2021 she just stopped", [], None),
        ("2019 he stopped me, dizzy", ["clinician", "side_effects"], "dizzy"),
        ("2021 he took me off, bleeding", ["clinician", "side_effects"], "bleeding"),
        ("2019, dr osei took him off it", ["clinician"], None),
        ("2019, the doctor stopped it", ["clinician"], None),
        ("2020 he said stop", ["clinician"], None),
        ("stopped when he got the apixaban 2019, helped a lot", ["other"], None),
        ("2021 stopped when she was put on warfarin", ["other"], None),
        ("2020 once i began the blood thinner", ["other"], None),
        ("2020, they stopped it when I got the blood thinner", ["other", "clinician"], None),
        ("2020 stopped when he got dizzy", ["side_effects"], "stopped when he got dizzy"),
        ("2020 when i got a rash", ["side_effects"], "i got a rash"),
    ],
)
def test_who_stopped_it_and_for_what(line: str, why: list[str], trouble: str | None) -> None:
    values = past_medicine.read(line, date(2026, 12, 2)).values
    assert (list(values.get("why_stopped", ())), values.get("side_effects")) == (why, trouble)  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("line", "dose", "long", "trouble"),
    [
        ("300 3 times a day, dizzy fell off quad, packed in after 2 wks", "300 3 times a day", "2 wks",
         "dizzy fell off quad"),
        ("20mg every morning for a year, put on 2 stone", "20mg every morning", "a year", "put on 2 stone"),
        ("up to 600 three times daily, no help", "600 three times daily", None, None),
        ("100 at bedtime, dry mouth, stopped after a month", "100 at bedtime", "a month", "dry mouth"),
        ("2 tablets 4 times a day, constipated", "2 tablets 4 times a day", None, "constipated"),
        ("75 mg morning and night, sweats, off it in 3 wks", "75 mg morning and night", "3 wks", "sweats"),
        ("took 1 every 6 hours 2018, ulcer", "1 every 6 hours", None, "ulcer"),
        ("helped 2 nights a week, groggy", None, None, "groggy"),
        ("it was a 7 every night", None, None, None),
        ("2019 twice a day, no use", None, None, None),
        ("2022 dr feld gave it for the knees, 3 days in i was in the er shaking", None, None,
         "3 days in i was in the er shaking"),
        ("2019, two weeks in i was sick as a dog and quit", None, None, "two weeks in i was sick as a dog"),
        ("after 4 days i woke up in hospital", None, None, "after 4 days i woke up in hospital"),
        ("a week in my face blew up", None, None, "a week in my face blew up"),
        ("6 weeks in all, sleepy", None, "6 weeks", "sleepy"),
    ],
)  # fmt: skip
def test_how_much_how_often_and_when_it_went_wrong(
    line: str, dose: str | None, long: str | None, trouble: str | None
) -> None:
    values = past_medicine.read(line, date(2026, 12, 2)).values
    told = tuple(map(values.get, ("highest_dose", "how_long", "side_effects")))
    assert told == (dose, long, trouble)
