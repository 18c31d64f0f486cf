"""What the text of a record calls not tested, or still to come, in whichever words."""

from __future__ import annotations

import pytest
from made_records import ccda, read, section, table


def stands(kind: str, name: str) -> tuple[str, str]:
    (item,) = read(ccda(section(kind, table("Name", name)))).items
    return item.status.value, item.leave_out.value if item.leave_out else ""


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("sleep apnea, they never did the test", "suspected"),
        ("Sleep apnea - never tested", "suspected"),
        ("sleep apnea (not tested yet)", "suspected"),
        ("lupus, waiting for the results", "suspected"),
        ("gout, blood work still pending", "suspected"),
        ("Celiac disease, biopsy was never done", "suspected"),
        ("they think I have fibromyalgia, no test", "suspected"),
        ("COPD? breathing test in March", "suspected"),
        ("diabetes, not diagnosed", "suspected"),
        ("Diabetes, never well controlled", ""),
        ("Sleep apnea, never used CPAP", ""),
        ("asthma, uses inhaler, not tested for allergies", ""),
    ],
)
def test_an_illness_that_nobody_tested_is_not_sure(name: str, why: str) -> None:
    assert stands("conditions", name) == ("unclear", why)


@pytest.mark.parametrize(
    ("kind", "name", "why"),
    [
        ("results", "waiting for an MRI in January", "planned"),
        ("results", "MRI lumbar spine, scheduled for January", "planned"),
        ("results", "CT head - not yet done", "planned"),
        ("results", "x-ray of hip, appointment in March", "planned"),
        ("results", "EMG to be done next month", "planned"),
        ("results", "ultrasound on waiting list", "planned"),
        ("results", "MRI of the knee 2019, waiting room incident", ""),
        ("procedures", "knee replacement planned for May", "planned"),
        ("procedures", "awaiting spinal fusion", "planned"),
        ("procedures", "Gallbladder removal to be done", "planned"),
        ("procedures", "Planned cesarean section", ""),
        ("procedures", "Elective knee arthroscopy 2019", ""),
    ],
)
def test_what_is_to_come_is_planned_and_not_done(kind: str, name: str, why: str) -> None:
    assert stands(kind, name) == ("unclear", why)


def test_what_was_found_or_has_a_day_was_done() -> None:
    (done,) = read(
        ccda(section("results", table("Test|Date|Result", "MRI scheduled|06/02/2020|no fracture")))
    ).items
    assert not done.leave_out
