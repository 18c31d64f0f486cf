"""A medicine typed among those taken now, of which the line or a reply says that it was stopped."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.visit import Visit

MEDICINES = section("medicines")
Make = Callable[..., Sitting]


def told(sitting: Make, line: str, *replies: object) -> Visit:
    script = (("medicines", line), ("medicines", Way.KEEP), *replies, Way.STOP)
    here = sitting(*script, sections=[MEDICINES])
    here.interview.walk()
    return here.interview.visit


def names(visit: Visit) -> tuple[list[str | None], list[str | None]]:
    return [one.name for one in visit.medicines or ()], [one.name for one in visit.past_medicines or ()]


@pytest.mark.parametrize(
    ("line", "now", "before"),
    [
        ("gabapentin 300 mg, quit it in May", [], ["gabapentin"]),
        (
            "naproxen stopped 2021 when they put me on warfarin, and Lyrica stopped, feet swole",
            [],
            ["naproxen", "Lyrica"],
        ),
        ("came off Cymbalta last spring", [], ["Cymbalta"]),
        ("used to take Norco and tramadol", [], ["Norco", "tramadol"]),
        ("i dont take the celebrex no more, and now I take tylenol 500", ["tylenol"], ["celebrex"]),
        ("warfarin 5 mg at night, they took me off naproxen", ["warfarin"], ["naproxen"]),
        ("amitriptyline 25 mg at night, never stopped it", ["amitriptyline"], []),
        ("gabapentin 300 mg 3 times a day, stopped the noon one", ["gabapentin"], []),
        ("tramadol 50 mg, no more than 2 a day", ["tramadol"], []),
    ],
)
def test_what_the_line_calls_stopped_is_not_on_the_list(
    sitting: Make, line: str, now: list[str], before: list[str]
) -> None:
    assert names(told(sitting, line)) == (now, before)


@pytest.mark.parametrize(
    "reply",
    [
        "no",
        "n",
        "no, it made me swell",
        "stopped in May",
        "told you, they took me off it",
        "not since 2019",
        "told to and i did",
    ],
)
def test_where_it_is_not_sure_the_reply_decides(sitting: Make, reply: str) -> None:
    visit = told(sitting, "gabapentin 300 mg, ran out", reply)
    assert names(visit) == ([], ["gabapentin"])


@pytest.mark.parametrize("reply", ["y", "yes when the store has it", "still take it"])
def test_a_yes_keeps_it(sitting: Make, reply: str) -> None:
    assert names(told(sitting, "lisinopril 10 mg ran out 2 weeks ago", reply)) == (["lisinopril"], [])


def test_another_is_one_that_was_stopped(sitting: Make) -> None:
    visit = told(sitting, "lisinopril 10 mg stopped 2 weeks ago")
    assert not visit.medicines and not visit.past_medicines
    assert visit.medicine_review.stopped_last_month is YesNo.YES
    assert visit.medicine_review.notes["stopped_last_month"] == "lisinopril 10 mg stopped 2 weeks ago"


@pytest.mark.parametrize(
    "reply",
    ["i dont take it no more, stopped 2021", "quit in 2021, made me dizzy", "2021 the heart doctor took me off"],
)
def test_how_it_is_really_taken_may_be_not_at_all(sitting: Make, reply: str) -> None:
    visit = told(sitting, "naproxen 500 mg twice a day", ("medicines.medicine-1:taken", reply))
    assert names(visit) == ([], ["naproxen"])
    (past,) = visit.past_medicines or ()
    assert past.when is not None and past.when.value == "2021" and past.highest_dose == "500 mg"


def test_what_a_reply_tells_of_it_stays_with_it(sitting: Make) -> None:
    visit = told(
        sitting,
        "naproxen 500 mg twice a day",
        ("medicines.medicine-1:taken", "ran out"),
        ("medicines.medicine-1:taken:unclear", "dr osei stopped it 2021 for the blood thinner"),
    )
    (past,) = visit.past_medicines or ()
    assert past.when is not None and past.when.value == "2021"
    assert "blood thinner" in " ".join(past.notes.values())


def test_the_next_medicine_is_asked_about_when_one_went(sitting: Make) -> None:
    here = sitting(
        ("medicines", "warfarin 5 mg at night"),
        ("medicines", "Lyrica 75 mg twice a day"),
        ("medicines", "Ambien 5 mg at night"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:taken", "y"),
        ("medicines.medicine-2:taken", "i quit it in march"),
        ("medicines.medicine-3:taken", "y, for about 3 yrs, dr lopez gives it"),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    found = here.interview.visit.medicines or ()
    assert [one.name for one in found] == ["warfarin", "Ambien"]
    assert found[1].started is not None and found[1].started.value == "2023~" and found[1].prescriber == "dr lopez"


def test_a_name_that_is_not_known_is_asked_once(sitting: Make) -> None:
    here = sitting(
        ("medicines", "my water pill"),
        ("medicines", "warfarin 5 mg at night"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", "dont know"),
        ("medicines.medicine-2:taken", "y"),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    first, _ = here.interview.visit.medicines or ()
    assert (first.name, first.notes["name"]) == (None, "my water pill")
