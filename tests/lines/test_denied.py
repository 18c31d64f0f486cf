"""Words that deny or doubt are no yes, and worse at a time of day is no course. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.daily import habits
from visitprep.lines.pain import course, place, spreads
from visitprep.visit.records.pain import Pain

TODAY = date(2026, 11, 28)
NERVES = ("numbness", "tingling", "weakness")

# Each: what is said of numbness, tingling and weakness; which of them are asked.
SPREADS: dict[str, tuple[dict[str, str], list[str]]] = {
    "into the knee sometimes, I dont think anything is numb, she doesnt say": ({}, ["numbness"]),
    "not sure if its numb": ({}, ["numbness"]),
    "numb? maybe": ({}, ["numbness"]),
    "maybe a bit weak, foot tingles": ({"tingling": "yes"}, ["weakness"]),
    "I can't tell if it's weak": ({}, ["weakness"]),
    "down my leg, not numb, no tingling": ({"numbness": "no", "tingling": "no"}, []),
    "it isn't numb and not weak": ({"numbness": "no", "weakness": "no"}, []),
    "nowhere, nothing is numb or weak": ({"numbness": "no", "weakness": "no"}, []),
    "without any pins and needles": ({"tingling": "no"}, []),
    "doesn't feel numb": ({"numbness": "no"}, []),
    "numbness no, weakness yes": ({"numbness": "no", "weakness": "yes"}, []),
    "no feeling in my toes": ({"numbness": "yes"}, []),
    "my foot doesn't feel right, numb at night": ({"numbness": "yes"}, []),
    "leg gives way, never tingles": ({"weakness": "yes", "tingling": "no"}, []),
    "can't feel my foot, it drags": ({"numbness": "yes", "weakness": "yes"}, []),
    "left foot goes slappy, woke up with it numb, my dr hasnt seen it. not numb down below": (
        {"numbness": "yes", "weakness": "yes"},
        [],
    ),
    "left foot trips on its toes. not numb down below": ({"weakness": "yes"}, []),
    "not numb down below": ({"numbness": "no"}, []),
    "no numbness, tingling or weakness": ({"numbness": "no", "tingling": "no", "weakness": "no"}, []),
    "nothing numb just tingles in the toes": ({"numbness": "no", "tingling": "yes"}, []),
    "numb toes left, right foot not numb": ({"numbness": "yes"}, []),
    "i dont think so": ({"numbness": "no", "tingling": "no", "weakness": "no"}, []),
}


@pytest.mark.parametrize(("line", "values", "asked"), [(line, *row) for line, row in SPREADS.items()])
def test_only_a_yes_is_a_yes(line: str, values: dict[str, str], asked: list[str]) -> None:
    """What is in doubt is asked, and its words are kept; they are no place either."""
    reading = spreads.read(line, TODAY)
    assert {name: str(reading.values[name]) for name in NERVES if name in reading.values} == values
    assert [unclear.field for unclear in reading.unclear] == asked
    assert all(unclear.typed in reading.left for unclear in reading.unclear)
    assert not any(unclear.typed in str(reading.values.get("nerve_where", "")) for unclear in reading.unclear)
    Pain.model_validate(dict(reading.values), context={"today": TODAY})


@pytest.mark.parametrize(
    ("line", "where", "left"),
    [
        ("no just the knee, gives way on the stairs", "no", "no just the knee"),
        ("stays in the knee", "no", "stays in the knee"),
        ("no further than the knee", "no further than the knee", ""),
        ("down the right leg, not the left one", "down the right leg", "not the left one"),
        ("both feet numb, hands arent", None, "hands arent"),
        ("foot drops, doc seen it", None, "doc seen it"),
    ],
)
def test_where_it_spreads_is_no_denial_and_no_story(line: str, where: str | None, left: str) -> None:
    reading = spreads.read(line, TODAY)
    assert (reading.values.get("spreads_to"), reading.left) == (where, left)


# Each: pattern, trend, what is left.
COURSES: dict[str, tuple[str | None, str | None, str]] = {
    "worse in the morning and at night": (None, None, "worse in the morning and at night"),
    "worse at night, comes and goes": ("comes_and_goes", None, "worse at night"),
    "always there, worse when I stand": ("constant", None, "worse when I stand"),
    "better with heat, all the time": ("constant", None, "better with heat"),
    "gets worse after walking, always": ("constant", None, "gets worse after walking"),
    "getting worse at night": (None, None, "getting worse at night"),
    "not getting better": (None, None, "not getting better"),
    "it isn't getting worse": (None, None, "it isn't getting worse"),
    "no better no worse": (None, "same", ""),
    "its there all the time with bad days, getting worse since spring": (
        "constant", "worse", "with bad days, since spring",
    ),
    "better since the shots": (None, "better", "since the shots"),
    "slowly getting better": (None, "better", ""),
    "worse and worse": (None, "worse", ""),
    "worse every month": (None, "worse", "every month"),
    "worse": (None, "worse", ""),
    "2 w": ("constant_flares", "worse", ""),
    "2 w, been gettin worse all year": ("constant_flares", "worse", "been gettin worse all year"),
    "w and 2": ("constant_flares", "worse", ""),
    "2, gettin worse": ("constant_flares", "worse", ""),
    "comes n goes, bout the same": ("comes_and_goes", "same", ""),
    "2 weeks now": (None, None, "2 weeks now"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "pattern", "trend", "left"), [(line, *row) for line, row in COURSES.items()])
def test_worse_at_a_time_is_no_course(line: str, pattern: str | None, trend: str | None, left: str) -> None:
    """And what is left is one run of the words, not shreds of them."""
    reading = course.read(line, TODAY)
    assert (reading.values.get("pattern"), reading.values.get("trend"), reading.left) == (pattern, trend, left)


@pytest.mark.parametrize(
    ("line", "cannabis"),
    [
        ("neighbour gave me CBD gummies no use", "neighbour gave me CBD gummies no use"),
        ("CBD gummies a few times no good", "CBD gummies a few times no good"),
        ("CBD oil didn't help", "CBD oil didn't help"),
        ("weed once, never again", "weed once"),
        ("CBD not much", "CBD not much"),
        ("edibles never helped", "edibles never helped"),
        ("no weed", "no"),
        ("never used CBD", "no"),
        ("don't smoke pot", "no"),
        ("no cannabis, beer on Sundays", "no"),
    ],
)
def test_no_use_is_no_denial(line: str, cannabis: str) -> None:
    assert habits.read(line, TODAY).values["cannabis"] == cannabis


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("low back since 2019, the doctor said wear and tear", "the doctor said wear and tear"),
        ("neck, funny noise since spring when I turn", "funny noise since spring when I turn"),
    ],
)
def test_what_is_left_is_one_run(line: str, left: str) -> None:
    assert place.read(line, TODAY).left == left
