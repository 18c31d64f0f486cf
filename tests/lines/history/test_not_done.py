"""A test that was not done, and why. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest
from tests.summary.told import page_of, whole_text

from visitprep.lines.history.scans import scan_or_test
from visitprep.lines.history.scans.not_done import says_no_scan
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("ct of the low back aug 2024, severe stenosis, they couldnt do mri cause of the pacemaker",
         [("ct", "severe stenosis"), ("mri", "not done: pacemaker")]),
        ("couldnt do mri cause of the pacemaker", [("mri", "not done: pacemaker")]),
        ("MRI, no", [("mri", "not done")]), ("EMG - no", [("emg", "not done")]), ("MRI? no never", [("mri", "not done")]),
        ("xray yes", [("xray", None)]), ("MRI no, xray yes", [("xray", None), ("mri", "not done")]),
        ("CT no; MRI yes", [("mri", None), ("ct", "not done")]), ("yes an xray", [("xray", None)]),
        ("mri yes 2020, ct no", [("mri", None), ("ct", "not done")]), ("MRI lumbar 2020, no", [("mri", "no")]),
        ("xray done", [("xray", "done")]),
        ("no mri because of my stimulator", [("mri", "not done: stimulator")]),
        ("cant have mri, pacemaker", [("mri", "not done: pacemaker")]),
        ("mri not done, too claustrophobic", [("mri", "not done: too claustrophobic")]),
        ("they wanted an mri but i couldnt lie still", [("mri", "not done: i couldnt lie still")]),
        ("never had an mri, insurance said no", [("mri", "not done: insurance said no")]),
        ("mri denied by insurance", [("mri", "not done: denied by insurance")]),
        ("emg didnt happen, on blood thinners", [("emg", "not done: on blood thinners")]),
        ("mri cancelled, kidneys", [("mri", "not done: cancelled, kidneys")]),
        ("she isnt allowed an mri with the pump", [("mri", "not done: pump")]),
        ("ct 2024 normal, no mri cause metal in eye", [("ct", "normal"), ("mri", "not done: metal in eye")]),
        ("no mri", [("mri", "not done")]),
        ("MRI never - pacemaker", [("mri", "not done: pacemaker")]),
        ("labs oct A1c 7.9. MRI never - pacemaker", [("labs", "A1c 7.9"), ("mri", "not done: pacemaker")]),
        ("MRI: none (stimulator)", [("mri", "not done: stimulator")]), ("MRI none", [("mri", "not done")]),
        ("MRI never, claustrophobic", [("mri", "not done: claustrophobic")]),
        ("mri n/a, pump", [("mri", "not done: pump")]),
        ("MRI no findings 2023", [("mri", "no findings")]), ("xray never read to me", [("xray", "never read to me")]),
        ("CT low back May 2025 severe stenosis L4-5. no MRI bec. of pacemaker. pictures on CD in his drawer",
         [("ct", "severe stenosis L4-5, pictures on CD in his drawer"), ("mri", "not done: pacemaker")]),
        ("xray hip 2023 ok. MRI not done bec. claustrophobic",
         [("xray", "ok"), ("mri", "not done: claustrophobic")]),
        ("ct 2024 normal. no mri b/c of stent", [("ct", "normal"), ("mri", "not done: stent")]),
        ("EMG 2 yrs. ago, normal", [("emg", "normal")]),
        ("havent had an mri", [("mri", "not done")]),
        ("claustrophobic so no mri", [("mri", "not done: claustrophobic")]),
        ("pacemaker so they cant do an mri, did ct 2024 stenosis",
         [("ct", "stenosis"), ("mri", "not done: pacemaker")]),
        ("mri is out because of the pacemaker", [("mri", "not done: pacemaker")]),
        ("mri was ordered but insurance denied it", [("mri", "not done: insurance denied it")]),
        ("they said no mri with my stimulator", [("mri", "not done: stimulator")]),
        ("mri contraindicated", [("mri", "not done: contraindicated")]),
        ("mri 2022 no contrast because of kidneys", [("mri", "no contrast because of kidneys")]),
        ("mri showed no disc problem", [("mri", "no disc problem")]),
        ("couldn't finish the mri, panicked", [("mri", "couldn't finish, panicked")]),
        ("they tried an MRI 2023 but stopped it, panic", [("mri", "stopped it, panic")]),
        ("mri neck 2022 bulge, no mri report", [("mri", "bulge, no mri report")]),
        ("xray knee 2020 no fracture", [("xray", "no fracture")]),
    ],
)  # fmt: skip
def test_it_is_told_as_not_done(line: str, found: list[tuple[str, str | None]]) -> None:
    readings = scan_or_test.read(line, TODAY)
    assert [(str(one.values["kind"]), one.values.get("result")) for one in readings] == found


def test_page_1_says_so_among_the_scans() -> None:
    tests = [{"kind": "mri", "result": "not done: pacemaker"}, {"kind": "emg", "result": "not done"}]
    words = whole_text(page_of(Visit.model_validate({"tests": tests})))
    assert "MRI not done: pacemaker" in words
    assert "nerve test (EMG) not done\n" in words


@pytest.mark.parametrize(
    ("line", "is_none"),
    [
        ("no scan of my back yet", True),
        ("never had a scan of my neck", True),
        ("nobody has scanned my head", True),
        ("no scans of the hip or back so far", True),
        ("they havent scanned my knee yet", True),
        ("i never got any imaging", True),
        ("no tests yet", True),
        ("no tear on the scan", False),
        ("scan showed no tear", False),
        ("i had no trouble with the scan", False),
        ("no", False),
    ],
)
def test_no_scan_of_no_kind_is_told_as_none(line: str, is_none: bool) -> None:
    assert says_no_scan(line) is is_none
