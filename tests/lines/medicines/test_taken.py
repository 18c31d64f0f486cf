"""How a medicine is really taken, from one line. Every example is made up."""

from __future__ import annotations

import pytest

from visitprep.lines.medicines.taking.taken import read
from visitprep.visit.records.medicine import Medicine

Asked = list[tuple[str, str, object]]

GRAMMAR: list[tuple[str, dict[str, str], Asked]] = [
    ("2 a day, 3 on Sundays. helps some. constipation",
     {"really_taken": "2 a day, 3 on Sundays", "helps": "some", "side_effects": "constipation"}, []),
    ("y", {"really_taken": "as the label says"}, []),
    ("yes. helps some", {"really_taken": "as the label says", "helps": "some"}, []),
    ("not sure it helps, makes me dizzy", {"helps": "unsure", "side_effects": "dizzy"}, []),
    ("3 nights a week, puked twice", {"really_taken": "3 nights a week", "side_effects": "puked twice"}, []),
    ("4 nights a week", {"really_taken": "4 nights a week"}, []),
    ("twice, makes me sleepy at the wheel. some",
     {"really_taken": "twice a day", "side_effects": "sleepy at the wheel", "helps": "some"}, []),
    ("only when it's real bad", {"really_taken": "only when it's real bad", "as_needed": "yes"},
     [("really_taken", "only when it's real bad", None)]),
    ("I cut them in half", {"differently": "I cut them in half"}, []),
    ("ran out last month", {"really_taken": "ran out last month"}, [("", "ran out last month", None)]),
    ("3", {}, [("really_taken", "3", "3 a day")]),
    ("at night for spasms, helps a little", {"really_taken": "at night", "reason": "spasms", "helps": "a_little"}, []),
    ("most days. helps some", {"really_taken": "most days", "helps": "some"}, []),
]  # fmt: skip

NO_ANSWERS: list[tuple[str, dict[str, str], str]] = [
    (
        "dunno mg. 1 or 2 times a month to sleep",
        {"really_taken": "1 or 2 times a month", "reason": "sleep"},
        "dunno mg",
    ),
    ("mg? no clue. half at night", {"really_taken": "half at night"}, "mg? no clue"),
    ("not sure what strength, 2 a day", {"really_taken": "2 a day"}, "not sure what strength"),
    ("idk mg", {}, "idk mg"),
    ("nah half in the am half at noon 1 at nite", {"really_taken": "half in the am half at noon 1 at nite"}, ""),
    ("nope, half twice a day", {"really_taken": "half twice a day"}, ""),
    ("not really, 1 a day", {"really_taken": "1 a day"}, ""),
    ("no just at night", {"really_taken": "just at night"}, ""),
    ("no i do 1 in am only", {}, "i do 1 in am only"),
    ("no. helps some", {"helps": "some"}, "no"),
    ("no one knows", {}, "no one knows"),
    ("helps my pain a lot", {"helps": "a_lot"}, ""),
    ("2 a month to help me sleep", {"really_taken": "2 a month", "reason": "sleep"}, ""),
]


MORE: list[tuple[str, dict[str, str], Asked]] = [
    ("as the label says, helps a lot, no side effects",
     {"really_taken": "as the label says", "helps": "a_lot", "side_effects": "no"}, []),
    ("every other day, doesn't help", {"really_taken": "every other day", "helps": "not_at_all"}, []),
    ("about 10 a week; helps; dry mouth", {"really_taken": "about 10 a week", "side_effects": "dry mouth"},
     [("helps", "helps", None)]),
    ("half a tablet at bedtime, takes the edge off",
     {"really_taken": "half a tablet at bedtime", "helps": "a_little"}, []),
    ("I skip it on weekends because it makes me foggy",
     {"differently": "I skip it on weekends", "side_effects": "foggy"}, []),
    ("no longer take it", {"really_taken": "no longer take it"}, []),
    ("2-3 a day, not much help, swollen feet", {"really_taken": "2-3 a day", "side_effects": "swollen feet"},
     [("helps", "not much help", "a_little")]),
    ("same. too soon to tell", {"really_taken": "as the label says", "helps": "too_soon"}, []),
    ("one in the morning and two at night", {"really_taken": "one in the morning and two at night"}, []),
    ("it works great but I get constipated", {"helps": "a_lot", "side_effects": "constipated"}, []),
    ("stopped in May, it did nothing", {"really_taken": "stopped in May", "helps": "not_at_all"}, []),
    ("1 or 2", {}, [("really_taken", "1 or 2", "1 or 2 a day")]),
    ("less than the label", {"differently": "less than the label"}, []),
    ("once a week. not for pain", {"really_taken": "once a week", "helps": "not_for_pain"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "values", "doubts"), GRAMMAR + MORE)
def test_a_line_tells_how_it_is_taken(line: str, values: dict[str, str], doubts: Asked) -> None:
    """Only what was said is filled; a bare number and a bare "helps" are asked."""
    reading = read(line)
    assert {field: str(value) for field, value in reading.values.items()} == values
    assert [(doubt.field, doubt.typed, doubt.meant) for doubt in reading.unclear] == doubts
    assert reading.left == ""
    Medicine.model_validate(dict(reading.values))


@pytest.mark.parametrize("line", ["my wife gives it to me", "hm", "the green one first", "ask Dr. Hsu"])
def test_what_is_not_understood_is_kept(line: str) -> None:
    reading = read(line)
    assert dict(reading.values) == {} and reading.left == line


def test_words_beside_what_is_understood_are_kept() -> None:
    reading = read("2 a day, my wife counts them, helps some")
    assert reading.values == {"really_taken": "2 a day", "helps": "some"}
    assert reading.left == "my wife counts them"


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("little", {"helps": "a_little"}),
        ("just a little", {"helps": "a_little"}),
        ("very little", {"helps": "a_little"}),
        ("little no", {"helps": "a_little", "side_effects": "no"}),
        ("y, little, no", {"really_taken": "as the label says", "helps": "a_little", "side_effects": "no"}),
        ("y a lot no", {"really_taken": "as the label says", "helps": "a_lot", "side_effects": "no"}),
        ("yes a lot", {"really_taken": "as the label says", "helps": "a_lot"}),
        ("2 at night a little no", {"really_taken": "2 at night", "helps": "a_little", "side_effects": "no"}),
        ("1 a day some none", {"really_taken": "1 a day", "helps": "some", "side_effects": "no"}),
        ("a lot, no", {"helps": "a_lot", "side_effects": "no"}),
        ("helps none", {"helps": "not_at_all"}),
    ],
)
def test_a_word_of_how_much_is_the_effect_and_a_last_no_the_trouble(line: str, values: dict[str, str]) -> None:
    reading = read(line)
    assert {name: getattr(value, "value", value) for name, value in reading.values.items()} == values
    assert (reading.left, reading.unclear) == ("", ())


@pytest.mark.parametrize("line", ["barely", "not really", "meh", "so so", "kinda", "not a lot"])
def test_a_word_of_doubtful_help_is_asked_about(line: str) -> None:
    assert [one.field for one in read(line).unclear] == ["helps"]


def test_helps_no_is_left_to_be_asked() -> None:
    assert read("helps no").values == {}


@pytest.mark.parametrize(("line", "values", "left"), NO_ANSWERS)
def test_what_is_no_answer_stays_apart(line: str, values: dict[str, str], left: str) -> None:
    reading = read(line)
    assert ({name: str(value) for name, value in reading.values.items()}, reading.left) == (values, left)


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("Two, about three days a week, it helps the headache.", "Two, about three days a week"),
        ("one, 4 nights a week", "one, 4 nights a week"),
        ("half, maybe 2 times a week", "half, maybe 2 times a week"),
        ("two. most days", "two, most days"),
    ],
)
def test_a_number_beside_its_days_is_not_asked_as_one_a_day(line: str, how: str) -> None:
    reading = read(line)
    assert reading.values["really_taken"] == how
    assert "really_taken" not in {one.field for one in reading.unclear}


@pytest.mark.parametrize(
    ("line", "values", "left"),
    [
        (
            "y a little and when it is really bad he takes two of my aleve maybe once a week dr ames said never ibuprofen",
            {"helps": "a_little", "really_taken": "as the label says"},
            "when it is really bad he takes two of my aleve maybe once a week dr ames said never ibuprofen",
        ),
        (
            "y helps some and she takes my advil too",
            {"helps": "some", "really_taken": "as the label says"},
            "she takes my advil too",
        ),
        (
            "y a lot but she forgets the noon one",
            {"helps": "a_lot", "really_taken": "she forgets the noon one"},
            "",
        ),
        ("yes six a day it takes the edge off", {"helps": "a_little", "really_taken": "six a day"}, ""),
        ("some but it makes me sick", {"helps": "some", "side_effects": "sick"}, ""),
    ],
)
def test_as_the_label_and_how_much_it_helps_stand_apart_from_what_else_is_told(
    line: str, values: dict[str, str], left: str
) -> None:
    reading = read(line)
    assert ({name: str(value) for name, value in reading.values.items()}, reading.left) == (values, left)


@pytest.mark.parametrize("line", ["y. had it since 2015 with the diabetes since 1999", "y. took it since 2019"])
def test_since_a_year_is_not_over(line: str) -> None:
    assert not any(one.gone for one in read(line).unclear)


LABEL = "as the label says"


@pytest.mark.parametrize(
    ("line", "values", "left"),
    [
        ("2 a day every day, 3 only bad days. helps foot. bit of heart burn",
         {"really_taken": "2 a day every day, 3 only bad days", "side_effects": "bit of heart burn"}, "helps foot"),
        ("like it says on the packet, makes me dopey", {"really_taken": LABEL, "side_effects": "dopey"}, ""),
        ("same as it says, my wife gives them, dry mouth", {"really_taken": LABEL, "side_effects": "dry mouth"},
         "my wife gives them"),
        ("same as always, bit of a rash on arms", {"really_taken": LABEL, "side_effects": "bit of a rash on arms"}, ""),
        ("as on the box, my legs swell, nurse knows", {"really_taken": LABEL, "side_effects": "my legs swell"},
         "nurse knows"),
        ("y, helps a lot, upset tummy, havent told the doctor",
         {"really_taken": LABEL, "helps": "a_lot", "side_effects": "upset tummy"}, "havent told the doctor"),
        ("yep, same, no bother", {"really_taken": LABEL, "side_effects": "no"}, ""),
        ("y a bit of wind", {"really_taken": LABEL, "side_effects": "a bit of wind"}, ""),
        ("like it says, dries my mouth out", {"really_taken": LABEL, "side_effects": "dries my mouth out"}, ""),
        ("helps a little, a little; sweat", {"helps": "a_little", "side_effects": "sweat"}, ""),
    ],
)  # fmt: skip
def test_as_the_label_says_with_trouble_and_other_words(line: str, values: dict[str, str], left: str) -> None:
    reading = read(line)
    assert ({name: str(value) for name, value in reading.values.items()}, reading.left) == (values, left)


def test_where_it_helps_is_asked_how_much_and_kept() -> None:
    reading = read("y helps foot")
    assert [(one.field, one.typed) for one in reading.unclear] == [("helps", "helps foot")]
    assert reading.left == "helps foot"


@pytest.mark.parametrize(
    ("line", "values", "left"),
    [
        (
            "y, helps a little (not the pain)",
            {"really_taken": "as the label says", "helps": "a_little"},
            "not the pain",
        ),
        ("only sometimes (dentist gave it)", {"really_taken": "only sometimes"}, "dentist gave it"),
        ("2 a week (just for headaches)", {"really_taken": "2 a week"}, "just for headaches"),
        ("y (makes me groggy)", {"really_taken": "as the label says", "side_effects": "groggy"}, ""),
    ],
)
def test_a_remark_in_brackets_is_a_part_of_its_own(line: str, values: dict[str, object], left: str) -> None:
    reading = read(line, None)
    assert (dict(reading.values), reading.left) == (values, left)


@pytest.mark.parametrize(
    ("line", "beside"),
    [
        ("once a month. It helps, from three a week to one or two.", {"helps": "from three a week to one or two"}),
        ("it helps, from 8 to 4", {"helps": "from 8 to 4"}),
        ("helps, I went from 15 headaches a month to 5", {"helps": "I went from 15 headaches a month to 5"}),
        ("helps some, cut them from ten to three a month", {"helps": "cut them from ten to three a month"}),
        ("helps some, I went from 300 mg to 600 mg", {}),
    ],
)
def test_what_it_did_in_numbers_stands_with_how_much_it_helps(line: str, beside: dict[str, str]) -> None:
    assert read(line, None).beside == beside


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("y, it helped the hands for years, now less", "it helped the hands for years, now less"),
        ("yes, helped her knees for years, less now", "helped her knees for years, less now"),
        ("y, helped at first, not any more", "helped at first, not any more"),
        ("as the label says, it helped before, now less", "it helped before, now less"),
        ("y, did wonders for ten years, less these days", "did wonders for ten years, less these days"),
        ("y, it helped a lot in the beginning but less now", "it helped a lot in the beginning, less now"),
        ("y, used to help, less now", "used to help, less now"),
        ("y, it helps less now", "it helps less now"),
        ("y, helps less than it did", "helps less than it did"),
    ],
)  # fmt: skip
def test_that_it_helps_less_now_is_not_how_it_is_taken(line: str, left: str) -> None:
    reading = read(line)
    assert reading.values == {"really_taken": "as the label says"} and reading.left == left


@pytest.mark.parametrize(
    ("line", "really"),
    [
        ("y, now less", "now less"),
        ("takes 2, now less", "takes 2, now less"),
        ("y, it helped, now she takes less", "now she takes less"),
    ],
)
def test_that_less_is_taken_now_is(line: str, really: str) -> None:
    assert read(line).values["really_taken"] == really
