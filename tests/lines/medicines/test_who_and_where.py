"""Who prescribes it in short, the emergency room, and the part of the body that a medicine is for."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.medicines import medicine

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("duloxetine 30 mg q am, feet, endo", {"when": "q am", "reason": "feet", "prescriber": "endo"}),
        ("apixaban 5 mg bid a fib, Dr Rao cardio", {"reason": "a fib", "prescriber": "Dr Rao cardio"}),
        ("gabapentin 300 mg tid, legs, neuro", {"reason": "legs", "prescriber": "neuro"}),
        ("lisinopril 10 mg qd bp gp", {"reason": "bp", "prescriber": "gp"}),
        ("metoprolol 25 mg bid, cardio", {"reason": None, "prescriber": "cardio"}),
        ("spiriva 1 puff daily copd pulm", {"reason": "copd", "prescriber": "pulm"}),
        ("warfarin 5 mg, afib, Dr. Shah (cardio)", {"prescriber": "Dr. Shah (cardio)"}),
        ("gabapentin 300 mg tid for the feet, pain clinic", {"reason": "the feet", "prescriber": "pain clinic"}),
        ("amlodipine 5 mg daily for bp from GP", {"reason": "bp", "prescriber": "GP"}),
        ("tamoxifen 20 mg daily onc", {"prescriber": "onc"}),
        ("lidocaine 5 % patch, chest", {"reason": None, "when": "chest"}),
        ("oxycodone 10 mg ER twice a day", {"form": "ER"}),
        ("tapentadol 50 mg er bid", {"form": "er"}),
        ("oxycodone ER 10 mg", {"name": "oxycodone ER"}),
        ("metformin 500 mg ER tablet bid", {"form": "ER tablet"}),
        ("tramadol 50 mg prn, left from ER", {"form": None}),
        ("tramadol 50 mg left over from the ER", {"form": None}),
        ("norco 5/325, ER gave me it", {"form": None, "side_effects": None}),
        ("zofran 4 mg prn ER doctor", {"form": None}),
    ],
)
def test_what_short_words_say(line: str, fields: dict[str, str | None]) -> None:
    (reading,) = medicine.read(line, TODAY)
    assert {name: reading.values.get(name) for name in fields} == fields
