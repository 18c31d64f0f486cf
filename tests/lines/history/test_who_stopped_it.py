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
