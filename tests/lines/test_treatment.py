"""Something tried, in one line: what was said is filled, and only what matters and is missing is asked."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.history.treatment import read, read_past_medicine
from visitprep.lines.reading import Reading
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.medicine import WhyStopped
from visitprep.visit.records.medicine import PastMedicine

TODAY = date(2026, 11, 28)
CONTEXT = {"today": TODAY}


def plain(reading: Reading) -> dict[str, object]:
    """Codes and values of dates."""
    return {
        name: value.value if isinstance(value, PartialDate) else value for name, value in reading.values.items()
    }


def asked(reading: Reading) -> list[tuple[str, str]]:
    return [(unclear.field, unclear.typed) for unclear in reading.unclear]


SHOT, THERAPY = TreatmentKind.INJECTION, TreatmentKind.PHYSICAL_THERAPY

SURE = {
    # the walk's own table, and its dialogues
    "epidural low back 3 times March 2024, 70% for 2 months, sugar went to 350": (
        SHOT,
        {"what": "epidural low back", "started": "2024-03", "sessions": 3, "percent_relief": 70,
         "relief_lasted": "2 months", "problems": "sugar went to 350"},
    ),
    "back 2022 six times no help": (
        TreatmentKind.ACUPUNCTURE, {"what": "back", "started": "2022", "sessions": 6, "effect": "none"},
    ),
    "40 visits, didnt do nothing": (THERAPY, {"sessions": 40, "effect": "none"}),
    "still going, every day, a little": (TreatmentKind.TENS, {"ongoing": "yes", "effect": "a_little"}),
    "spring 2025 10 visits helped a little": (
        THERAPY, {"started": "2025-21", "sessions": 10, "effect": "a_little"},
    ),
    "epidural 60% about 2 months": (
        SHOT, {"what": "epidural", "percent_relief": 60, "relief_lasted": "about 2 months"},
    ),
    "back 2023, 12 visits, a little": (
        THERAPY, {"what": "back", "started": "2023", "sessions": 12, "effect": "a_little"},
    ),
    "heat on my back every day, a little": (
        TreatmentKind.HEAT_ICE, {"what": "heat back", "ongoing": "yes", "effect": "a_little"},
    ),
    "2 shots 2021, 70 % for 3 months, second made the leg worse": (
        SHOT,
        {"sessions": 2, "started": "2021", "percent_relief": 70, "relief_lasted": "3 months",
         "problems": "second made the leg worse"},
    ),
    # others
    "L4-5 epidural 10/2024 Dr. Ruiz, no relief": (
        SHOT, {"what": "epidural L4-5", "started": "2024-10", "where": "Dr. Ruiz", "effect": "none"},
    ),
    "neck at St. Brigid Pain Center, 2019 to 2020, a lot": (
        THERAPY,
        {"what": "neck", "where": "St. Brigid Pain Center", "started": "2019", "ended": "2020", "effect": "a_lot"},
    ),
    "RFA right side low back 2x 2023, 80 percent for 9 months": (
        TreatmentKind.ABLATION,
        {"what": "RFA right side low back", "sessions": 2, "started": "2023", "percent_relief": 80,
         "relief_lasted": "9 months"},
    ),
    "once, in May 2024, helped a lot but I was sore for a week": (
        TreatmentKind.MASSAGE,
        {"sessions": 1, "started": "2024-05", "effect": "a_lot", "problems": "I was sore for a week"},
    ),
    "knees cortisone twice 2023, helped some, lasted 6 weeks": (
        SHOT,
        {"what": "cortisone knees", "sessions": 2, "started": "2023", "effect": "some", "relief_lasted": "6 weeks"},
    ),
    "made my headaches worse, 2020": (
        TreatmentKind.CHIROPRACTIC,
        {"effect": "worse", "started": "2020", "problems": "made my headaches worse"},
    ),
    "no relief": (SHOT, {"effect": "none"}),
    "too soon to tell, started October": (THERAPY, {"effect": "too_soon", "started": "2026-10~"}),
    "botox every": (TreatmentKind.BOTOX, {"what": "botox"}),
    "not sure if it helped, 2018": (TreatmentKind.ACUPUNCTURE, {"effect": "unsure", "started": "2018"}),
    "August both knees steroid 50% for about 6 weeks": (
        SHOT,
        {"what": "steroid both knees", "started": "2026-08~", "percent_relief": 50,
         "relief_lasted": "about 6 weeks"},
    ),
    "useless": (TreatmentKind.TENS, {"effect": "none"}),
}  # fmt: skip


@pytest.mark.parametrize(("line", "kind", "values"), [(line, *row) for line, row in SURE.items()])
def test_what_was_said_is_filled(line: str, kind: TreatmentKind, values: dict[str, object]) -> None:
    """And nothing is asked; the record takes it as it is."""
    (reading,) = read(line, TODAY, kind=kind)
    assert plain(reading) == values
    assert not reading.unclear
    Treatment.model_validate({"kind": kind, **reading.values}, context=CONTEXT)


def test_worse_asks_what_got_worse_and_nothing_of_relief() -> None:
    """No relief, and no end of it, after "made it worse"."""
    (reading,) = read("made it worse, twice last year, 2 weeks", TODAY, kind=TreatmentKind.CHIROPRACTIC)
    assert plain(reading) == {"effect": "worse", "sessions": 2, "started": "2025"}
    assert asked(reading) == [("problems", "made it worse")]
    assert reading.left == "2 weeks"


def test_a_first_and_a_second_one_are_two_entries() -> None:
    """Each with its own effect."""
    first, second = read("first one helped 3 months, second one made the leg worse", TODAY, kind=SHOT)
    assert plain(first) == {"relief_lasted": "3 months"}
    assert asked(first) == [("effect", "helped 3 months")]
    assert plain(second) == {"effect": "worse", "problems": "made the leg worse"}
    assert not second.unclear


@pytest.mark.parametrize(
    ("line", "kind", "values", "asks"),
    [
        ("both knees steroid 2025, 6 weeks", SHOT,
         {"what": "steroid both knees", "started": "2025", "relief_lasted": "6 weeks"}, ["effect"]),
        ("helped till it wore off", SHOT, {}, ["effect", "relief_lasted"]),
        ("helped", TreatmentKind.TENS, {}, ["effect"]),
        ("it worked", SHOT, {}, ["effect"]),
        ("12 weeks, helped some", THERAPY, {"effect": "some"}, ["relief_lasted"]),
        ("last March, a lot", SHOT, {"effect": "a_lot"}, ["started"]),
    ],
)  # fmt: skip
def test_half_an_answer_is_asked_about(
    line: str, kind: TreatmentKind, values: dict[str, object], asks: list[str]
) -> None:
    """ "Helped" is no amount, and a length may be of the relief or of the treatment."""
    (reading,) = read(line, TODAY, kind=kind)
    assert plain(reading) == values
    assert [unclear.field for unclear in reading.unclear] == asks


@pytest.mark.parametrize("line", ["my cousin recommended it", "110% better", "ask my wife", ""])
def test_a_line_where_nothing_is_sure_stays_whole(line: str) -> None:
    """It is kept as a note."""
    assert read(line, TODAY) == (Reading({}, left=line),)


PAST = {
    "2021 a little, got confused and saw things": {
        "when": "2021", "effect": "a_little", "why_stopped": (WhyStopped.SIDE_EFFECTS,),
        "side_effects": "got confused and saw things",
    },
    "2023 no help, nausea": {
        "when": "2023", "effect": "none", "why_stopped": (WhyStopped.SIDE_EFFECTS,), "side_effects": "nausea",
    },
    "2022 some but I fell and legs swelled": {
        "when": "2022", "effect": "some", "why_stopped": (WhyStopped.SIDE_EFFECTS,),
        "side_effects": "I fell and legs swelled",
    },
    "2019, 600 mg, for 3 months, didn't help, too expensive": {
        "when": "2019", "highest_dose": "600 mg", "how_long": "3 months", "effect": "none",
        "why_stopped": (WhyStopped.COST,),
    },
    "a lot, then it wore off, 2018": {"effect": "a_lot", "when": "2018", "why_stopped": (WhyStopped.WORE_OFF,)},
    "worked great until the doctor stopped it in 2020": {
        "effect": "a_lot", "when": "2020", "why_stopped": (WhyStopped.CLINICIAN,),
    },
    "last year made me dizzy, some": {
        "when": "2025", "effect": "some", "why_stopped": (WhyStopped.SIDE_EFFECTS,), "side_effects": "made me dizzy",
    },
    "up to 60 mg a day, a little, constipation": {
        "highest_dose": "60 mg", "effect": "a_little", "why_stopped": (WhyStopped.SIDE_EFFECTS,),
        "side_effects": "constipation",
    },
    "2015 to 2017, some, insurance quit paying": {
        "when": "2015/2017", "effect": "some", "why_stopped": (WhyStopped.COST,),
    },
    "some": {"effect": "some"},
    "2010": {"when": "2010"},
}  # fmt: skip


@pytest.mark.parametrize(("line", "values"), PAST.items())
def test_a_medicine_of_before(line: str, values: dict[str, object]) -> None:
    """When, how much, and why it ended, in their words."""
    reading = read_past_medicine(line, TODAY)
    assert plain(reading) == values
    assert not reading.unclear
    PastMedicine.model_validate({"name": "x", **reading.values}, context=CONTEXT)


def test_side_effects_without_a_word_are_asked() -> None:
    """Which ones is what the clinic needs."""
    reading = read_past_medicine("2012 to 2014, a lot, 75 mcg, side effects", TODAY)
    assert plain(reading) == {
        "when": "2012/2014", "effect": "a_lot", "highest_dose": "75 mcg", "why_stopped": (WhyStopped.SIDE_EFFECTS,),
    }  # fmt: skip
    assert asked(reading) == [("side_effects", "side effects")]


@pytest.mark.parametrize(
    ("line", "what", "left"),
    [
        ("ilioinguinal block 2020 great for 3 weeks then back", None, "ilioinguinal block, then back"),
        (
            "epidural 2019, 70% for 3 weeks then the pain came right back",
            "epidural",
            "then the pain came right back",
        ),
        ("epidural 2019 some, and then it was back", "epidural", "and then it was back"),
        ("epidural 2019 a lot, back to normal in a month", "epidural", "back to normal"),
        ("knee 2021 a lot then it came back", "knee", "then it came back"),
        ("right back 2021 no help", "right back", ""),
        ("back 2021 no help", "back", ""),
        ("my back 2021 some, it came back", "back", "it came back"),
    ],
)
def test_what_came_back_is_no_part_of_the_body(line: str, what: str | None, left: str) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values.get("what"), reading.left) == (what, left)


@pytest.mark.parametrize(
    ("line", "trouble", "how_long"),
    [
        ("2021 puked stopped after a week", "puked", "a week"),
        ("2021 threw up, quit after 3 days", "threw up", "3 days"),
        ("2021 barfed all day, had to stop after 2 days", "barfed all day", "2 days"),
        ("2021 made me woozy", "made me woozy", None),
    ],
)
def test_everyday_words_for_trouble_say_why_it_stopped(line: str, trouble: str, how_long: str | None) -> None:
    """And the time until it was stopped leaves no words of its own."""
    reading = read_past_medicine(line, TODAY)
    assert plain(reading) == {
        "when": "2021", "why_stopped": (WhyStopped.SIDE_EFFECTS,), "side_effects": trouble,
        **({"how_long": how_long} if how_long else {}),
    }  # fmt: skip
    assert not reading.left and not reading.unclear
