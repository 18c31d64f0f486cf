"""Directions of a FHIR medicine: in its own words, else its codes in words, in an Apple export as in a plain file."""

from __future__ import annotations

import json
from typing import Any

import pytest
from made_records import bundle, read, request, zipped

from visitprep.health_records.told.in_words import in_one_line

TABLET = {"doseAndRate": [{"doseQuantity": {"value": 1.0, "unit": "tablet"}}]}


def repeat(**told: Any) -> dict[str, Any]:
    return {"timing": {"repeat": told}}


@pytest.mark.parametrize(
    ("dosage", "words"),
    [
        (TABLET | repeat(frequency=2, period=3.0, periodUnit="d"), "1 tablet, 2 times in 3 days"),
        (TABLET | repeat(frequency=1, period=12, periodUnit="d"), "1 tablet, once in 12 days"),
        (TABLET | repeat(frequency=2, period=1, periodUnit="d"), "1 tablet, 2 times a day"),
        (repeat(frequency=2, frequencyMax=3, period=1, periodUnit="d"), "2 to 3 times a day"),
        (
            repeat(period=4, periodMax=6, periodUnit="h") | {"asNeededBoolean": True},
            "every 4 to 6 hours, as needed",
        ),
        (repeat(frequency=1, period=8, periodUnits="h"), "every 8 hours"),
        (repeat(frequency=1, period=1, periodUnit="wk", dayOfWeek=["mon"]), "once a week, on Monday"),
        (repeat(when=["HS"]), "at bedtime"),
        (repeat(timeOfDay=["08:00:00", "20:00:00"]), "at 08:00, 20:00"),
        ({"timing": {"code": {"coding": [{"code": "BID", "display": "BID"}]}}}, "BID"),
        ({"doseQuantity": {"value": 2, "unit": "puffs"}, "route": {"text": "inhaled"}}, "2 puffs, inhaled"),
        (
            {"doseAndRate": [{"doseRange": {"low": {"value": 1}, "high": {"value": 2, "unit": "tablets"}}}]},
            "1 to 2 tablets",
        ),
        ({"asNeededCodeableConcept": {"text": "pain"}}, "as needed for pain"),
        ({"asNeeded": True, "asNeededFor": [{"text": "pain"}]}, "as needed for pain"),
        (repeat(period="x", periodUnit=[1], frequency={}), ""),
    ],
)
def test_codes_of_dose_and_times_are_put_in_words_and_called_codes(dosage: dict[str, Any], words: str) -> None:
    plain = bundle(request("gabapentin 300 mg", dosageInstruction=[dosage]))
    apple = {
        "apple_health_export/clinical-records/A.json": json.dumps(
            request("gabapentin 300 mg", dosageInstruction=[dosage])
        ).encode()
    }
    for data in (plain, zipped(apple)):
        (item,) = read(data).items
        assert (item.directions, item.coded_directions) == ("", words)
        assert (f"by its codes: {words}" in in_one_line(item)) is bool(words)


def test_written_directions_are_told_and_no_codes_beside_them() -> None:
    dosage = {"text": "Take two at night"} | repeat(frequency=2, period=3, periodUnit="d")
    (item,) = read(bundle(request("gabapentin 300 mg", dosageInstruction=[dosage]))).items
    assert (item.directions, item.coded_directions) == ("Take two at night", "")


@pytest.mark.parametrize(
    "more",
    [
        {"informationSource": {"display": "his wife"}},
        {"reportedReference": {"display": "his wife"}},
        {
            "extension": [
                {"extension": [{"url": "informationSource", "valueCodeableConcept": {"text": "his wife"}}]}
            ]
        },
    ],
)
def test_who_told_of_it_stays_with_it(more: dict[str, Any]) -> None:
    (item,) = read(bundle(request("gabapentin 300 mg", **more))).items
    assert item.comment == "told by: his wife"
