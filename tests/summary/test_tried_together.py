"""What was tried, on page 1: the same done again with another result, and how an operation went in the end."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from visitprep.document.words import text_of
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import lower_first
from visitprep.summary.first_page.tried.by_result import tried_before
from visitprep.summary.first_page.tried.in_words import _harm_bold
from visitprep.summary.in_full.tried import everything_tried
from visitprep.visit.records.choices.medicine import Effect
from visitprep.visit.visit import Visit


def rows(visit: dict[str, object], room: Room | None = None) -> dict[str, str]:
    made = tried_before(Visit.model_validate(visit, context={"today": date(2026, 11, 28)}), room or Room())
    assert made is not None
    return {row.label: text_of(row.lines[0]) for row in made.rows}


def shot(what: str, started: str, effect: str, **more: object) -> dict[str, object]:
    return {"kind": "injection", "what": what, "started": started, "effect": effect, "sessions": 1, **more}


@pytest.mark.parametrize(
    ("treatments", "printed"),
    [
        ([shot("epidurals", "March 2025", "some", relief_lasted="2-3 months"), shot("epidurals", "Aug 2025", "none")],
         {"Both ways": "epidurals, 2: helped Mar 2025, relief for 2-3 months; did not help Aug 2025"}),
        ([shot("epidurals", "2024", "a_lot"),
          shot("epidurals", "2025", "worse", problems="leg numb")],
         {"Both ways": "epidurals, 2: helped 2024; made it worse 2025 (leg numb)"}),
        ([shot("knee", "2021", "a_lot"), shot("low back", "2022", "none")],
         {"Helped": "shot, knee 2021, 1 time", "Not": "shot, low back 2022, 1 time"}),
        ([{"kind": "brace", "what": "arm", "started": "since 2022", "ongoing": "yes", "effect": "some"}],
         {"Helped": "brace, arm since 2022"}),
        ([{"kind": "physical_therapy", "what": "work hardening", "started": "2025", "effect": "worse",
           "notes": {"what": "8 weeks"}}], {"Worse": "physical therapy, work hardening 2025, 8 weeks"}),
    ],
)  # fmt: skip
def test_the_good_one_is_not_told_without_the_bad(treatments: list[object], printed: dict[str, str]) -> None:
    assert rows({"treatments": treatments}) == printed


@pytest.mark.parametrize(
    ("helped", "group"),
    [
        ("no leg worse after; back was better maybe 3 wks then leg got worse than before", "Worse"),
        ("good for 6 months then worse", "Worse"),
        ("great til i fell, worse now", "Worse"),
        ("worse at first then better", "Both ways"),
        ("helped the leg, back worse", "Both ways"),
        ("yes, pain not worse since", "Helped"),
        ("helped about a year then it came back", "Helped"),
        ("the arm was good for 2 years then it came back", "Helped"),
        ("worked great til it wore off", "Helped"),
        ("great for a month, then nothing", "Helped"),
        ("the arm was good for 2 years, the tape they used gave me blisters", "Helped"),
    ],
)
def test_an_operation_stands_where_it_ended_and_names_the_surgeon(helped: str, group: str) -> None:
    operation = {"what": "discectomy L4-5", "when": "2024", "where": "dr hanley", "helped_pain": helped}
    assert rows({"surgeries": [operation]}) == {group: f"discectomy L4-5 2024, dr hanley ({helped})"}


def test_what_was_stopped_lately_or_did_harm_is_named_on_a_full_page() -> None:
    def past(name: str, **more: object) -> dict[str, object]:
        return {"id": name, "name": name, **more}

    foggy = {"effect": "a_little", "side_effects": "foggy", "when": "2026-10-03", "why_stopped": ["side_effects"]}
    flushed = {"effect": "worse", "side_effects": "hot flashes", "when": "2017", "why_stopped": ["side_effects"]}
    long_ago = {**foggy, "when": "2019"}
    many = [past("naproxen", effect="none", when="2020")]
    visit = {
        "past_medicines": [
            *many,
            past("gabapentin", **foggy),
            past("lupron", **flushed),
            past("lyrica", **long_ago),
        ],
        "lines": {"past_medicines.gabapentin": {"typed": "gabapentin", "day": "2026-11-28"}},
    }
    told = " ".join(rows(visit, Room(minor_tried=False, tried_names=False, looked_for=0)).values())
    assert "gabapentin" in told and "hot flashes" in told and "lyrica" not in told and "naproxen" not in told


def test_what_did_harm_and_no_good_stands_with_its_harm_however_full_the_page_is() -> None:
    tried = [
        {"name": "amitriptyline", "effect": "none", "side_effects": "confused, couldn't pee, catheter"},
        {"name": "capsaicin cream", "effect": "none", "side_effects": "burned like hell"},
        {"name": "cymbalta", "effect": "none", "side_effects": "none"},
    ]
    told = rows({"past_medicines": tried}, Room(minor_tried=False, longest=100))
    assert told["Harm"] == "amitriptyline (did not help; confused, couldn't pee, catheter)"
    assert told["Not"] == "cymbalta · capsaicin cream (burned like hell)"


@pytest.mark.parametrize(
    "tried",
    [
        {"name": "fentanyl patch", "effect": "some", "side_effects": "stopped breathing at home"},
        {"name": "naproxen", "effect": "a_little", "notes": {"why_stopped": "kidney, never again"}},
        {"name": "celecoxib", "effect": "a_lot", "notes": {"why_stopped": "heart attack in May"}},
        {"name": "gabapentin", "effect": "none", "side_effects": "dark thoughts, stopped and they went"},
        {"name": "meloxicam", "effect": "a_lot", "side_effects": "bled from the stomach"},
        {"name": "tramadol", "effect": "some", "side_effects": "had a seizure in the shop"},
    ],
)
def test_what_did_harm_stands_with_the_harm_though_it_helped(tried: dict[str, object]) -> None:
    told = rows({"past_medicines": [tried]})
    assert list(told) == ["Harm"]
    assert f"({lower_first(Effect(tried['effect']).words())}" in told["Harm"]
    foggy = {**tried, "notes": {}, "side_effects": "no seizure, just foggy"}
    assert "Harm" not in rows({"past_medicines": [foggy]})


def test_80_percent_is_help_in_both_places() -> None:
    block = {"id": "a", "kind": "nerve_block", "started": "2026", "percent_relief": 80, "relief_lasted": "3 weeks"}
    visit = Visit.model_validate({"treatments": [block]}, context={"today": date(2026, 11, 28)})
    assert list(rows({"treatments": [block]})) == ["Helped"]
    assert "not answered" not in str(everything_tried(visit))


def test_an_operation_told_among_what_was_tried_too_is_told_once() -> None:
    told = "the laparoscopy june 2023, pain was worse after it for 6 months"
    visit = {
        "surgeries": [{"what": "laparoscopy for the endometriosis", "when": "June 2023", "helped_pain": "worse"}],
        "treatments": [
            {"kind": "surgery", "started": "June 2023", "effect": "worse", "notes": {"what": told}},
        ],
    }
    assert rows(visit)["Worse"].count("Jun 2023") == 1
    visit["surgeries"][0]["when"] = "June 2020"
    assert "Jun 2020" in rows(visit)["Worse"]


@pytest.mark.parametrize("line", ["fall 2023, 8 visits", "last fall, no help", "a blood test before it"])
def test_a_season_and_a_test_are_no_harm(line: str) -> None:
    assert not any(span.act for span in _harm_bold(line))


def test_what_a_clinic_would_try_next_is_named_before_the_rest_is_counted() -> None:
    def past(name: str, effect: str) -> dict[str, object]:
        return {"id": name.replace(" ", "-"), "name": name, "effect": effect}

    kinds = ("injection", "nerve_block", "ablation", "stimulator", "heat_ice", "massage")
    treatments = [
        {"id": kind.replace("_", "-"), "kind": kind, "what": f"{kind} x", "effect": "none"} for kind in kinds
    ]
    names = ("oxycodone", "pregabalin", "duloxetine", "nortriptyline", "ibuprofen", "cyclobenzaprine")
    visit = {
        "past_medicines": [past("tramadol", "a_little"), *(past(name, "none") for name in names)],
        "treatments": treatments,
    }

    def told(looked_for: int) -> str:
        room = Room(minor_tried=False, tried_names=False, tried=1, looked_for=looked_for)
        return " ".join(rows(visit, room).values())

    named = [*(f"{kind} x" for kind in kinds[:4]), *names[:4], "tramadol"]
    assert [one for one in named if one not in told(99)] == []
    assert "heat_ice" not in told(99) and "ibuprofen" not in told(99) and "cyclobenzaprine" not in told(99)
    assert "tramadol" not in told(8) and "nortriptyline" in told(8)  # what failed before what helped a little
    assert "oxycodone" not in told(0)


def test_what_did_nothing_is_not_counted_behind_what_did_harm() -> None:
    visit = {
        "treatments": [{"kind": "tens", "what": "tens", "effect": "none"}],
        "past_medicines": [
            {"id": "p", "name": "cymbalta", "side_effects": "i couldnt pee", "why_stopped": ["side_effects"]}
        ],
    }
    room = replace(Room(), minor_tried=False, tried_names=False)
    made = tried_before(Visit.model_validate(visit, context={"today": date(2026, 11, 28)}), room)
    assert made is not None and [row.label for row in made.rows] == ["Harm"]
    assert text_of(made.more) == "also: 1 other: see “Everything tried”"
