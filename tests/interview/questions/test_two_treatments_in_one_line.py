"""Two things told in the line of one kind of treatment: two entries, each with its own words and day."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from sitting import TODAY, Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.question import Hearing
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.questions.tried.treatments import TREATED, TREATMENTS
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
GUARD = "knee brace from walgreens, slides down. and the dentist made me a night guard 2022, clicking is better"


@pytest.mark.parametrize(
    ("kind", "line", "days", "pieces"),
    [
        ("brace", GUARD, ["", "2022"], GUARD.split(". and ")),
        ("heat_ice", "heat on the back helps. ice on the knee no good", ["", ""],
         ["heat on the back helps", "ice on the knee no good"]),
        ("tens", "tens from the chemist useless, the clinic one was better", ["", ""], ["", ""]),
        ("tens", "tens at pt 2021 helped. and i bought one on amazon last year, never worked", ["2021", "2025"],
         ["tens at pt 2021 helped", "i bought one on amazon last year, never worked"]),
        ("massage", "massage from my wife helps a bit, the paid one made it worse", ["", ""], ["", ""]),
        ("acupuncture", "acupuncture at the mall useless. the va one helped some in 2023", ["", "2023"],
         ["acupuncture at the mall useless", "the va one helped some in 2023"]),
        ("brace", "knee sleeve is ok. the hinged one was too heavy", ["", ""],
         ["knee sleeve is ok", "the hinged one was too heavy"]),
        ("brace", "ankle brace for sports helps, and a boot in 2022 after i broke it, hated it", ["", "2022"], ["", ""]),
        ("brace", "knee brace no use. and the crutches hurt my hands", ["", ""],
         ["knee brace no use", "the crutches hurt my hands"]),
        ("heat_ice", "heat pad nightly, helps. and the tens unit from my sister did nothing", ["", ""],
         ["heat pad nightly, helps", "the tens unit from my sister did nothing"]),
        ("physical_therapy", "pt in 2022 nothing, the pool one was good", ["2022", ""], ["", ""]),
        ("physical_therapy", "after the new knee 2023 three months that helped the bending but in june for the neck they pulled on"
         " it and the shocks got worse he quit after two", ["2023", "2026-06~"],
         ["after the new knee 2023 three months that helped the bending",
          "in june for the neck they pulled on it and the shocks got worse he quit after two"]),
        ("massage", "for the neck in 2020 helped a bit but the back in may hurt worse after", ["2020", "2026-05~"],
         ["", ""]),
        ("injection", "left hip 2021 helped 3 months but the back one in 2023 did nothing", ["2021", "2023"],
         ["left hip 2021 helped 3 months", "the back one in 2023 did nothing"]),
        ("physical_therapy", "back 2019 no help then the shoulder in 2023 that helped a lot", ["2019", "2023"],
         ["back 2019 no help", "the shoulder in 2023 that helped a lot"]),
        ("physical_therapy", "knee 2021 helped some and for the back in 2024 made it worse", ["2021", "2024"], ["", ""]),
        ("physical_therapy", "for the back 2022 helped but it wore off in june", ["2022"], [""]),
        ("physical_therapy", "back 2022 six weeks helped some but my knee hurt after", ["2022"], [""]),
        ("brace", "knee brace from walgreens, slides down, bought it 2022, helps a bit", ["2022"], [""]),
        ("brace", "back brace from walmart, the cheap one with velcro, helps", [""], [""]),
        ("heat_ice", "heating pad every night, helps. have one at work too", [""], [""]),
        ("tens", "tens unit, the clinic gave it to me 2020, better than nothing", ["2020"], [""]),
        ("massage", "massage 2022 5 times, my therapist was the only one that helped", ["2022"], [""]),
        ("physical_therapy", "pt 6 weeks, the first one was mean, helped some", [""], [""]),
        ("massage", "massage monthly, feels good. it never lasts", [""], [""]),
        ("brace", "back brace since the wreck in 2018. the doctor said wear it at work. helps", ["2018"], [""]),
    ],
)  # fmt: skip
def test_each_has_its_own_words_and_day_and_a_story_of_one_stays_one(
    kind: str, line: str, days: list[str], pieces: list[str]
) -> None:
    visit = Visit.model_validate({"treatments": [{"kind": kind}]})
    told = TREATED.reads(line, Hearing(TODAY, visit, (visit.treatments or ())[0]))
    assert [str(getattr(one.values.get("started"), "value", "")) for one in told] == days
    assert [one.line for one in told] == pieces


def test_each_keeps_its_piece_as_the_line_it_was_told_in(sitting: Make) -> None:
    visit = Visit.model_validate({"treatments": [{"kind": "brace"}], "no_more": ["treatments"]})
    brace = (visit.treatments or ())[0].id
    part = replace(section("tried"), parts=(TREATMENTS,))
    here = sitting((f"treatments.{brace}:treated", GUARD), Way.STOP, sections=[part], visit=visit)
    here.interview.walk()
    one, other = here.interview.visit.treatments or ()
    assert (one.kind, other.kind, other.what) == (TreatmentKind.BRACE, TreatmentKind.OTHER, "night guard")
    lines = here.interview.visit.lines
    assert [lines[f"treatments.{item.id}:treated"].line for item in (one, other)] == GUARD.split(". and ")
