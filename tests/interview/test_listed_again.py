"""A medicine that stands on the list already, typed once more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section

MEDICINES = section("medicines")
Make = Callable[..., Sitting]
ASKED = "medicines:same"


@pytest.mark.parametrize(
    ("lines", "listed"),
    [
        (("methadone three times a day", "methadone 5mg"), [("methadone", "5mg", "three times a day")]),
        (("methadone 5 three times a day", "methadone 5mg"), [("methadone", "5mg", "three times a day")]),
        (("methadone three times a day", "dolophine 5 mg"), [("methadone", "5 mg", "three times a day")]),
        (("zorbex at night", "Zorbex 20 mg, for sleep"), [("zorbex", "20 mg", "at night")]),
        (("methadone", "methadone"), [("methadone", None, None)]),
        (("methadone 5 mg", "methadone 10 mg"), [("methadone", "5 mg", None), ("methadone", "10 mg", None)]),
        (("tylenol 500 mg", "nyquil at night"), [("tylenol", "500 mg", None), ("nyquil", None, "at night")]),
        (("oxycodone 5 mg", "zorbex 5 mg", "its the same one as number 1"), [("oxycodone", "5 mg", None)]),
        (("zorbex at night", "zorbecks 5 mg", "that's the same as line 1"), [("zorbex", None, "at night")]),
    ],
)
def test_it_is_listed_once(sitting: Make, lines: tuple[str, ...], listed: list[tuple[str | None, ...]]) -> None:
    here = sitting(*(("medicines", line) for line in lines), Way.STOP, sections=[MEDICINES])
    here.interview.walk()
    found = here.interview.visit.medicines or ()
    assert [(one.name, one.strength, one.when) for one in found] == listed


@pytest.mark.parametrize(("reply", "many"), [("y", 1), ("n", 2), ("another one", 2)])
def test_what_may_be_another_is_asked_about(sitting: Make, reply: str, many: int) -> None:
    lines = (("medicines", "tylenol at night"), ("medicines", "tylenol in the morning"))
    here = sitting(*lines, (ASKED, reply), Way.STOP, sections=[MEDICINES])
    here.interview.walk()
    found = here.interview.visit.medicines or ()
    assert len(found) == many
    assert "in the morning" in " ".join((*found[0].notes.values(), *(one.when or "" for one in found)))


@pytest.mark.parametrize(
    ("first", "second"), [("methadon 5 at night", "methadone 5mg"), ("lisinopril", "lisinoprel 10 mg")]
)
def test_of_a_misspelt_name_it_is_asked(sitting: Make, first: str, second: str) -> None:
    here = sitting(("medicines", first), ("medicines", second), (ASKED, "y"), Way.STOP, sections=[MEDICINES])
    here.interview.walk()
    (found,) = here.interview.visit.medicines or ()
    assert (found.name, found.strength) in (("methadone", "5mg"), ("lisinopril", "10 mg"))


def test_a_number_that_may_be_two_things_is_still_asked(sitting: Make) -> None:
    lines = (("medicines", "methadone three times a day"), ("medicines", "methadone 5"))
    here = sitting(*lines, Way.STOP, sections=[MEDICINES])
    here.interview.walk()
    (found,) = here.interview.visit.medicines or ()
    assert here.interview.visit.lines[f"medicines.{found.id}"].unclear == ("reason", "strength")


def test_it_is_told_where_one_is_asked_about(sitting: Make) -> None:
    here = sitting(
        ("medicines", "warfarin at night"),
        ("medicines", "eliquis 5 mg"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:taken", "y"),
        ("medicines.medicine-2:taken", "its the same as number 1"),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    (found,) = here.interview.visit.medicines or ()
    assert (found.name, found.strength) == ("warfarin", None)
    assert "eliquis 5 mg" in found.notes["name"]
