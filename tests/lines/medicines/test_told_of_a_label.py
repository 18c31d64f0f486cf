"""What stands beside a label in a line: how a patch is worn, where it is bought, what a doctor warned of."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.medicines.medicine import read

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("line", "when", "form"),
    [
        ("lidocane patch 5% on 12 hours off 12, on the chest", "on 12 hours off 12, on the chest", "patch"),
        ("lidocaine 5% patch 12 on 12 off", "12 on 12 off", "patch"),
        ("lidoderm 5% 12 hours on, 12 hours off", "12 hours on, 12 hours off", None),
        ("lidocaine 5% patch on for 12 hours then off for 12", "on for 12 hours then off for 12", "patch"),
        ("salonpas patch on 8 hours off 8", "on 8 hours off 8", None),
        ("lidocaine 5% patch twelve hours on twelve off", "twelve hours on twelve off", "patch"),
        ("lidocaine 5% patch on at night off in the morning", "on at night off in the morning", "patch"),
    ],
)
def test_how_long_a_patch_is_on_and_off_is_when(line: str, when: str, form: str | None) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values.get("when"), reading.values.get("form")) == (when, form)
    assert "dose" not in reading.values
    assert not reading.left


@pytest.mark.parametrize(
    ("line", "reason", "prescriber", "left"),
    [
        (
            "ibuprofin 4 of the 200s once or twice a day on my own, dr ames said go easy for the kidneys",
            None,
            None,
            "on my own, dr ames said go easy for the kidneys",
        ),
        (
            "ibuprofen 200 mg 2 a day, dr lee told me it's bad for my stomach",
            None,
            None,
            "dr lee told me it's bad for my stomach",
        ),
        (
            "aleve 2 in the morning, my doctor says careful for the ulcer",
            None,
            None,
            "my doctor says careful for the ulcer",
        ),
        ("prednisone 5 mg daily dr lee wants me off it", None, None, "dr lee wants me off it"),
        ("tylenol 2 at night, dr brandt knows", None, None, "dr brandt knows"),
        ("gabapentin 300 mg three times a day dr ames for the leg", "the leg", "dr ames", ""),
        ("meloxicam 15 mg daily from Dr. Brandt for arthritis", "arthritis", "Dr. Brandt", ""),
        ("gabapentin 300 mg dr kessler put me on it for the burning", "the burning", "dr kessler", "put me on it"),
    ],
)
def test_who_only_warned_does_not_prescribe(
    line: str, reason: str | None, prescriber: str | None, left: str
) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values.get("reason"), reading.values.get("prescriber"), reading.left) == (
        reason,
        prescriber,
        left,
    )


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("ibuprofin 4 of the 200s once or twice a day on my own", "store_bought"),
        ("ibuprofen 200 mg 2 at night, just store stuff", "store_bought"),
        ("aleve 2 a day, i buy it myself", "store_bought"),
        ("oxycodone 5 mg on my own", None),
        ("ibuprofen 800 mg from walgreens", None),
    ],
)
def test_what_is_bought_without_a_prescription(line: str, kind: str | None) -> None:
    (reading,) = read(line, TODAY)
    assert reading.values.get("kind") == kind


def test_four_of_the_200s_is_how_many_of_what() -> None:
    (reading,) = read("ibuprofin 4 of the 200s once or twice a day on my own", TODAY)
    assert (reading.values["dose"], reading.values["when"]) == ("4", "once or twice a day")
    assert [one.meant for one in reading.unclear] == ["ibuprofen", "200 mg"]


def test_a_strength_before_maybe_is_no_count_of_nights() -> None:
    (reading,) = read("lorazepam 0.5 maybe 3 nights a week", TODAY)
    assert (reading.values["strength"], reading.values["when"]) == ("0.5", "maybe 3 nights a week")
