"""What must never be done to them stands in the box, wherever it was told; and which illness a ticked row is."""

from __future__ import annotations

from typing import Any

import pytest
from tests.people import TODAY

from visitprep.document.words import text_of
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import State
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.who import masthead
from visitprep.visit.visit import Visit


def _told(line: Line, **parts: Any) -> list[str]:
    return [one.words for one in safety_facts(Visit.model_validate(parts))[line].told]


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("no needles in my left arm", "no needles in my left arm"),
        ("never lie on my left", "never lie on my left"),
        ("no epidural they said", "no epidural they said"),
        ("no epidural, they said", "no epidural, they said"),
        ("theyre never to take blood pressure on my left arm, nodes are out. colette can drive me",
         "theyre never to take blood pressure on my left arm"),
        ("left arm no bp or bloods please", "left arm no bp or bloods please"),
        ("dont use the right arm for blood draws, fistula", "dont use the right arm for blood draws"),
        ("only use my right arm for the cuff", "only use my right arm for the cuff"),
        ("i was told no spinal ever because of the rods", "i was told no spinal ever because of the rods"),
        ("not allowed to lie on my left side, shunt", "not allowed to lie on my left side"),
        ("doctor said no steroid shots for me ever", "doctor said no steroid shots for me ever"),
        ("they took nodes, no IVs in that arm", "they took nodes, no IVs in that arm"),
        ("no pins and needles in my left arm", None),
        ("never had an epidural", None),
        ("no mri yet", None),
        ("cant lie on my left side because it hurts", None),
        ("i never sleep on my right side", None),
        ("they said no cancer on the mri", None),
        ("no needles in my neck again", None),
        ("i have no trouble with needles in my arm", None),
        ("i cant lift my arm to take my blood pressure", None),
        ("no shots in the shoulder", None),
    ],
)  # fmt: skip
def test_a_rule_for_life(typed: str, rule: str | None) -> None:
    assert _told(Line.NEVER, closing={"anything_else": typed}) == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("parts", "rules"),
    [
        ({"devices": [{"id": "d", "kind": "pacemaker", "details": "Medtronic, dr brandt checks it, told no MRI i think"}]},
         []),
        ({"devices": [{"id": "d", "kind": "metal", "details": "metal in my eye, doctor said no MRI ever"}]}, []),
        ({"devices": [{"id": "d", "kind": "clip", "details": "1995, they said never an MRI"}]}, []),
        ({"devices": [{"id": "d", "kind": "other", "details": "port right, no blood pressure on that arm ever"}]},
         ["port right, no blood pressure on that arm ever"]),
        ({"surgeries": [{"id": "s", "what": "aneurysm clip", "notes": {"what": "they said never an MRI"}}]},
         ["they said never an MRI"]),
        ({"health": {"condition_details": "cochlear implant so told no MRI"}}, ["told no MRI"]),
        ({"closing": {"anything_else": "told no MRI because of the metal in my eye"}},
         ["told no MRI because of the metal in my eye"]),
    ],
)  # fmt: skip
def test_no_scan_is_a_rule_of_the_device_it_was_told_with(parts: dict[str, Any], rules: list[str]) -> None:
    assert _told(Line.NEVER, **parts) == rules


@pytest.mark.parametrize(
    ("needs", "head"),
    [
        (
            "just my reading glasses, oh and please no blood pressure or needles in my left arm",
            "Just my reading glasses",
        ),
        ("no needles in my left arm", ""),
        ("hard of hearing in my left ear, no shots in the shoulder", "Hard of hearing in my left ear, no shots in"),
    ],
)
def test_what_stands_in_the_box_does_not_stand_in_the_head_too(needs: str, head: str) -> None:
    visit = Visit.model_validate({"person": {"name": "Ann Lee", "hearing_vision_memory": needs}})
    under = text_of(masthead(visit, Room(), TODAY).under)
    assert head in under and ("needles" in under) is ("needles" in head)


def test_a_rule_told_twice_stands_once_where_the_side_is_named() -> None:
    operation = {
        "id": "s",
        "what": "breast lump out",
        "notes": {"what": "nodes out, no blood pressure on that arm ever"},
    }
    alone = _told(Line.NEVER, surgeries=[operation])
    assert alone == ["breast lump out, nodes out, no blood pressure on that arm ever"]
    again = {"anything_else": "never take blood pressure on my left arm"}
    assert _told(Line.NEVER, surgeries=[operation], closing=again) == ["never take blood pressure on my left arm"]


@pytest.mark.parametrize(
    ("parts", "line", "words"),
    [
        ({"surgeries": [{"id": "s", "what": "breast lump out", "notes": {"what": "radiation left side 2016"}}]},
         Line.CANCER, "breast lump out, radiation left side 2016"),
        ({"surgeries": [{"id": "s", "what": "part of my bowel out", "helped_pain": "it was for the cancer"}]},
         Line.CANCER, "part of my bowel out"),
        ({"closing": {"anything_else": "prostate cancer 2019. my wife drives"}}, Line.CANCER, "prostate cancer 2019"),
        ({"health": {"hospital_stays": "chemo in 2020, three weeks"}}, Line.CANCER, "chemo in 2020"),
        ({"health": {"blood_thinner": "yes", "blood_thinner_why": "eliquis for clots, factor five leiden"}},
         Line.BLEEDING, "factor five leiden"),
        ({"health": {"blood_thinner": "no", "blood_thinner_why": "antiphospholipid"}}, Line.BLEEDING, "antiphospholipid"),
        ({"closing": {"anything_else": "von willebrand type 1"}}, Line.BLEEDING, "von willebrand type 1"),
        ({"closing": {"anything_else": "my mum had cancer"}}, Line.CANCER, "cancer, now or before"),
        ({"closing": {"anything_else": "no cancer in the lump"}}, Line.CANCER, "cancer, now or before"),
        ({"health": {"condition_details": "hemophilia"}}, Line.BLEEDING, "hemophilia"),
    ],
)  # fmt: skip
def test_the_illness_that_is_named_stands_for_the_row(parts: dict[str, Any], line: Line, words: str) -> None:
    ticked = {"conditions": ["cancer", "bleeding_clotting"]}
    visit = Visit.model_validate({**parts, "health": {**ticked, **parts.get("health", {})}})
    fact = safety_facts(visit)[line]
    assert (fact.state, [one.words for one in fact.said]) == (State.REPORTED, [words])


@pytest.mark.parametrize(
    ("typed", "ban"),
    [
        ("two of my aleve dr ames said never ibuprofen because of the kidneys", "dr ames said never ibuprofen because of the kidneys"),
        ("i was told no nsaids", "was told no nsaids"),
        ("kidney doctor said no more ibuprofen, i miss it", "kidney doctor said no more ibuprofen"),
        ("the heart doctor told her not to take aleve", "the heart doctor told her not to take aleve"),
        ("they said stay away from anti-inflammatories", "they said stay away from anti-inflammatories"),
        ("doctor said never codeine", "doctor said never codeine"),
        ("they said no more oxycodone", None),
        ("dr ames says never stop the plavix", None),
        ("he said ibuprofen never helped", None),
        ("doc said no tylenol more than six a day", None),
        ("i said no gabapentin", None),
    ],
)  # fmt: skip
def test_a_medicine_that_a_doctor_forbade(typed: str, ban: str | None) -> None:
    assert _told(Line.NEVER, closing={"anything_else": typed}) == ([ban] if ban else [])


def test_a_medicine_taken_no_more_is_forbidden_by_its_own_name() -> None:
    past = [{"id": "p", "name": "ibuprofen", "notes": {"name": "helped but dr ames said never again the kidneys"}}]
    assert _told(Line.NEVER, past_medicines=past) == ["ibuprofen: dr ames said never again the kidneys"]
