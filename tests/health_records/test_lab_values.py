"""Values of a lab: the newest, what differs on one day, what they are of, how alarming they are."""

from __future__ import annotations

import pytest

from visitprep.health_records.found import Document, Item, Kind
from visitprep.health_records.found import TestKind as Sort
from visitprep.health_records.lab_values import flagged, is_of_blood, time_of
from visitprep.health_records.merged import merged
from visitprep.interview.screens.health_record.values import values_of


def _lab(name: str, result: str, time: str, specimen: str = "", day: str = "2012-12-12", **more: str) -> Item:
    return Item(
        Kind.TESTS, name, result=result, date=day, time=time, specimen=specimen, test_kind=Sort.LABORATORY, **more
    )


def test_values_of_one_day_stand_in_one_line_with_the_newest_first() -> None:
    found = merged([Document(items=(_lab("A1c", "7.4 %", "08:06"), _lab("A1c", "8.5 %", "08:11")))]).items
    assert [item.result for item in found] == ["8.5 % at 08:11, 7.4 % at 08:06"]


@pytest.mark.parametrize("turned", [False, True])
def test_the_newest_value_is_told_and_the_one_before_beside_it(turned: bool) -> None:
    ones = [_lab("K", "3.5", "08:06"), _lab("K", "6.5 Critical High", "13:41", day="2013-01-17")]
    (item,) = merged([Document(items=tuple(ones[::-1] if turned else ones))]).items
    assert (item.result, item.date, item.comment) == (
        "6.5 Critical High",
        "2013-01-17",
        "before, 3.5 on 12 December 2012",
    )


def test_the_same_value_in_two_documents_is_one() -> None:
    (item,) = merged(
        [Document(items=(_lab("A1c", "7.4 %", ""),)), Document(items=(_lab("A1c", "7.4%", ""),))]
    ).items
    assert item.result in ("7.4 %", "7.4%")


@pytest.mark.parametrize(
    ("name", "specimen", "shown", "blood"),
    [
        ("LEUKOCYTES", "Cerebral spinal fluid", "LEUKOCYTES (Cerebral spinal fluid)", False),
        ("ALBUMIN", "URINE", "ALBUMIN (urine)", False),
        ("pH of Urine by Test strip", "", "pH of Urine by Test strip", False),
        ("POTASSIUM", "Plasma", "POTASSIUM", True),
        ("Glucose [Mass/volume] in Blood", "", "Glucose [Mass/volume] in Blood", True),
        ("HGB", "", "HGB", True),
        ("Surgical Pathology", "NOSE", "Surgical Pathology (nose)", False),
        ("Gram stain", "LUNG", "Gram stain (lung)", False),
    ],
)
def test_what_is_no_blood_is_not_called_so(name: str, specimen: str, shown: str, blood: bool) -> None:
    (item,) = merged([Document(items=(_lab(name, "1", "", specimen),))]).items
    assert (item.name, is_of_blood(item)) == (shown, blood)
    assert (values_of(item, "tests")["kind"] == "labs") is blood


def test_urine_and_blood_are_two() -> None:
    both = (_lab("CREATININE", "1.3", "", "Plasma"), _lab("CREATININE", "88", "", "Urine"))
    assert len(merged([Document(items=both)]).items) == 2


@pytest.mark.parametrize(
    ("stamp", "time"),
    [
        ("12 Dec 2012 @ 0811", "08:11"),
        ("2012-12-12T08:11:00Z", "08:11"),
        ("201212120811-0500", "08:11"),
        ("20121212", ""),
    ],
)
def test_a_time_in_any_stamp(stamp: str, time: str) -> None:
    assert time_of(stamp) == time


@pytest.mark.parametrize(
    ("result", "codes", "told"),
    [
        ("6.5", ["HH"], "6.5 Critical High"),
        ("6.5 High", ["H"], "6.5 High"),
        ("6.5", ["N"], "6.5"),
        ("2", ["l"], "2 Low"),
    ],
)
def test_a_flag_goes_with_the_value(result: str, codes: list[str], told: str) -> None:
    assert flagged(result, codes) == told
