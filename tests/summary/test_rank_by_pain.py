"""On a full page stays what bears on pain 1, what was done to them and what helped most."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from visitprep.document.words import text_of
from visitprep.summary.first_page.pains.rows import pain_rows
from visitprep.summary.first_page.rank import Room, Small
from visitprep.summary.first_page.scans import scans
from visitprep.summary.first_page.tried.by_result import tried_before
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.care import Test, Treatment
from visitprep.visit.records.choices.care import TestKind, TreatmentKind
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Effect, WhyStopped
from visitprep.visit.records.choices.pain import Region
from visitprep.visit.records.health import Surgery
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 28)
PAINS = (
    Pain(place="right side of my neck into the arm", regions=(Region.NECK,)),
    Pain(place="left knee", regions=(Region.KNEE,)),
)
ONE = replace(Room(), tried=1, tests=1)


def _kept(visit: Visit) -> dict[str, str]:
    rows = tried_before(visit, ONE)
    assert rows is not None
    return {row.label: text_of(row.lines[0]).split(" (")[0] for row in rows.rows}


@pytest.mark.parametrize("pushed", [{"in_full": 1}, {"small_pains": Small.LINES}, {"described": 1, "added": False}])
def test_of_a_small_pain_since_when_and_what_makes_it_worse_leave_last(pushed: dict[str, object]) -> None:
    knee = Pain.model_validate(
        {"place": "left knee", "usual": 3, "started": "2019", "qualities": ["burning"], "worse_with": ["stairs"]},
        context={"today": TODAY},
    )
    room = replace(Room(), **pushed)
    (_, row) = pain_rows((PAINS[0], knee), room, TODAY).rows
    assert "ince 2019. Worse stairs." in text_of(row.words) and "urning" not in text_of(row.words)
    assert "stairs" not in text_of(pain_rows((PAINS[0], knee), replace(room, is_harsh=True), TODAY).rows[1].words)


def test_a_block_for_pain_1_stays_before_heat_and_a_shot_in_the_knee() -> None:
    treatments = (
        Treatment(kind=TreatmentKind.HEAT_ICE, what="neck", effect=Effect.A_LOT),
        Treatment(kind=TreatmentKind.INJECTION, what="left knee", effect=Effect.A_LOT),
        Treatment(kind=TreatmentKind.NERVE_BLOCK, what="neck C5", effect=Effect.A_LOT),
    )
    assert _kept(Visit(pains=PAINS, treatments=treatments)) == {
        "Helped": "nerve block, neck C5 · shot, left knee · heat or ice, neck"
    }


def test_what_helped_most_stays_before_what_helped_some() -> None:
    treatments = (
        Treatment(kind=TreatmentKind.NERVE_BLOCK, what="neck", effect=Effect.SOME),
        Treatment(kind=TreatmentKind.ACUPUNCTURE, what="neck", percent_relief=70),
    )
    assert _kept(Visit(pains=PAINS, treatments=treatments)) == {
        "Helped": "acupuncture, neck 70 % · nerve block, neck"
    }


def test_an_operation_that_brought_the_pain_stays_before_a_cream() -> None:
    visit = Visit(
        pains=PAINS,
        past_medicines=(PastMedicine(name="voltaren gel", effect=Effect.WORSE),),
        surgeries=(Surgery(what="plate taken out", helped_pain="no it started the whole thing"),),
    )
    assert _kept(visit) == {"Worse": "plate taken out"}


@pytest.mark.parametrize(
    ("kind", "what", "trouble"),
    [
        (TreatmentKind.NERVE_BLOCK, "stellate neck", "my voice went and i couldnt breathe"),
        (TreatmentKind.INJECTION, "epidural low back", "leg went numb 2 days"),
        (TreatmentKind.ABLATION, "neck", "skin burned"),
        (TreatmentKind.PHYSICAL_THERAPY, "back", "threw my hip out"),
        (TreatmentKind.CHIROPRACTIC, "neck", "dizzy for a week"),
        (TreatmentKind.STIMULATOR, "trial", "shocks"),
    ],
)
def test_what_did_harm_leads_and_is_none_of_the_others(kind: TreatmentKind, what: str, trouble: str) -> None:
    visit = Visit(
        pains=PAINS,
        treatments=(
            Treatment(kind=TreatmentKind.HEAT_ICE, what="neck", effect=Effect.WORSE),
            Treatment(kind=kind, what=what, effect=Effect.WORSE, problems=trouble),
        ),
        surgeries=(Surgery(what="wrist plate", helped_pain="no its worse since"),),
    )
    assert _kept(visit)["Worse"].endswith(what)
    second = Treatment(kind=TreatmentKind.INJECTION, what="right hip", effect=Effect.WORSE, problems="sore a month")
    rows = tried_before(visit.model_copy(update={"treatments": (*(visit.treatments or ()), second)}), ONE)
    assert rows is not None and "right hip" in text_of(rows.rows[0].lines[0])


def test_a_result_for_pain_1_stays_before_a_newer_x_ray_of_another() -> None:
    told = (
        Test(kind=TestKind.XRAY, part="knee", result="worn", date=PartialDate(value="2026-09", said="Sep 2026")),
        Test(
            kind=TestKind.MRI, part="c-spine", result="disc on a nerve", date=PartialDate(value="2024", said="2024")
        ),
        Test(kind=TestKind.LABS, result="fine", date=PartialDate(value="2026-10", said="Oct 2026")),
    )
    found = scans(Visit(pains=PAINS, tests=told), ONE, TODAY)
    assert found is not None
    assert text_of(found.items[0]) == "MRI c-spine 2024: “disc on a nerve”"
    assert len(found.items) == 2  # the others, counted


def test_what_was_taken_back_leaves_room_for_what_was_found() -> None:
    result = "none, i cant with the pump, wait they did one at the university, " + "a disc touches the cord " * 6
    found = scans(Visit(pains=PAINS, tests=(Test(kind=TestKind.MRI, part="neck", result=result),)), ONE, TODAY)
    assert found is not None
    assert "they did one" in text_of(found.items[0]) and "i cant" not in text_of(found.items[0])


def test_an_operation_left_out_is_looked_for_where_operations_stand() -> None:
    """It is not told among everything tried."""
    visit = Visit(
        pains=PAINS,
        treatments=(Treatment(kind=TreatmentKind.ACUPUNCTURE, what="neck", effect=Effect.NONE),),
        surgeries=(Surgery(what="shoulder surgery", helped_pain="no it did not"),),
    )
    rows = tried_before(visit, replace(Room(), minor_tried=False))
    assert rows is not None
    assert [text_of(row.lines[0]) for row in rows.rows] == ["shoulder surgery · acupuncture, neck"]
    assert text_of(rows.more) == "more: see “Everything tried”, “Safety in full”"
    counted = tried_before(visit, replace(Room(), minor_tried=False, tried_names=False, looked_for=0))
    assert counted is not None
    assert text_of(counted.more) == "2 others: see “Everything tried”, “Safety in full”"


def test_a_medicine_that_did_harm_stays_before_an_older_worse_and_the_others_are_named() -> None:
    visit = Visit(
        past_medicines=(
            PastMedicine(name="lidocaine patch", effect=Effect.WORSE, side_effects="my skin blistered"),
            PastMedicine(name="tramadol", effect=Effect.WORSE),
        ),
        surgeries=(Surgery(what="knee surgery", helped_pain="made it worse"),),
    )
    rows = tried_before(visit, replace(Room(), tried=1))
    assert rows is not None
    assert text_of(rows.rows[0].lines[0]) == "lidocaine patch (my skin blistered) · knee surgery · tramadol"


@pytest.mark.parametrize(
    ("helped", "label"),
    [
        ("arm yes neck no", "Both ways"),
        ("arm better neck no", "Both ways"),
        ("leg yes, back no", "Both ways"),
        ("no thats for my bladder", None),
        ("no, it was for my neck", "Not"),
        ("no", "Not"),
        ("better 6 months then worse", "Worse"),
        ("arm better neck worse", "Both ways"),
        ("was great for a year then it all came back", "Helped"),
        ("relief for 8 months", "Helped"),
        ("it worked, 4 good years", "Helped"),
        ("was pain free 3 years", "Helped"),
    ],
)
def test_where_an_operation_stands_follows_from_what_they_say_it_did(helped: str, label: str | None) -> None:
    rows = tried_before(Visit(pains=PAINS, surgeries=(Surgery(what="fusion", helped_pain=helped),)), Room())
    assert [row.label for row in rows.rows] == [label] if rows else label is None


def test_a_fusion_of_the_neck_is_not_told_by_the_one_of_the_back() -> None:
    visit = Visit(
        pains=PAINS,
        treatments=(Treatment(kind=TreatmentKind.SURGERY, what="low back fusion", effect=Effect.A_LOT),),
        surgeries=(
            Surgery(what="low back fusion", helped_pain="yes"),
            Surgery(what="neck fusion", helped_pain="no"),
        ),
    )
    assert _kept(visit) == {"Helped": "low back fusion", "Not": "neck fusion"}


def test_a_part_that_got_worse_is_told_as_what_got_worse_and_not_as_the_place() -> None:
    therapy = Treatment(kind=TreatmentKind.PHYSICAL_THERAPY, effect=Effect.WORSE, problems="back")
    rows = tried_before(Visit(pains=PAINS, treatments=(therapy,)), Room())
    assert rows is not None
    assert text_of(rows.rows[0].lines[0]) == "physical therapy (what got worse: back)"


def test_what_helped_for_a_year_and_is_in_the_body_still_says_both() -> None:
    told = Treatment(
        kind=TreatmentKind.STIMULATOR, effect=Effect.SOME, started=PartialDate(value="2020", said="2020"),
        relief_lasted="a year", ongoing=YesNo.YES, problems="then quit, still in there battery dead",
    )  # fmt: skip
    rows = tried_before(Visit(pains=PAINS, treatments=(told,)), Room())
    assert rows is not None
    told_so = "stimulator since 2020, relief for a year (then quit, still in there battery dead)"
    assert text_of(rows.rows[0].lines[0]) == told_so


def test_why_it_ended_stands_with_it_and_what_was_for_no_pain_stands_last() -> None:
    visit = Visit(
        pains=PAINS,
        past_medicines=(
            PastMedicine(name="sertraline", effect=Effect.A_LOT, notes={"name": "for depression not pain"}),
            PastMedicine(
                name="yaz", effect=Effect.SOME, why_stopped=(WhyStopped.CLINICIAN,), notes={"name": "b/c the aura"}
            ),
            PastMedicine(
                name="aimovig",
                effect=Effect.SOME,
                why_stopped=(WhyStopped.COST,),
                notes={"name": "insurance ran out"},
            ),
        ),
        treatments=(
            Treatment(
                kind=TreatmentKind.PHYSICAL_THERAPY, effect=Effect.SOME, notes={"what": "had to stop no childcare"}
            ),
        ),
    )
    rows = tried_before(visit, Room())
    assert rows is not None
    assert text_of(rows.rows[0].lines[0]) == (
        "yaz (the aura, stopped by the doctor or nurse) · aimovig (insurance ran out) · "
        "physical therapy (no childcare) · sertraline (for depression not pain)"
    )


def test_what_helped_and_made_dependent_went_both_ways() -> None:
    visit = Visit(
        past_medicines=(
            PastMedicine(name="Percocet", effect=Effect.A_LOT, side_effects="got hooked"),
            PastMedicine(name="Norco", effect=Effect.A_LOT, side_effects="never got hooked"),
        ),
    )
    assert _kept(visit) == {"Helped": "Norco", "Both ways": "Percocet"}
