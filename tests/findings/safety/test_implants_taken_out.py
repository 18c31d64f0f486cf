"""What was taken out is no implant. Every person is made up."""

from __future__ import annotations

from typing import Any

import pytest
from tests.people import TODAY

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import State
from visitprep.visit.visit import Visit


def implants(**answers: Any) -> list[str]:
    """What is told of implants."""
    visit = Visit.model_validate(answers, context={"today": TODAY})
    fact = safety_facts(visit, TODAY)[Line.IMPLANTS]
    return [one.words for one in fact.told] if fact.state is not State.DENIED else []


@pytest.mark.parametrize(
    ("operations", "there"),
    [
        ([("implant put in left lower", "2023"), ("implant put in left lower, taken out", "2024")], []),
        ([("spinal cord stimulator put in", "2018"), ("stimulator removed", "2020")], []),
        ([("rods put in my back", "2010"), ("rods taken out", "2014"), ("new hip", "2019")], ["new hip"]),
        ([("pacemaker removed and replaced", "2020")], ["pacemaker removed and replaced"]),
        ([("screws in ankle", "2009"), ("screws in ankle, took em out", "2011")], []),
        ([("pins taken out", "2012"), ("pins in my wrist", "2019")], ["pins in my wrist"]),
        ([("cage in my neck", "2012"), ("gallbladder removed", "2019")], ["cage in my neck"]),
    ],
)
def test_an_operation_that_took_it_out_ends_it(operations: list[tuple[str, str]], there: list[str]) -> None:
    assert implants(surgeries=[{"what": what, "when": when} for what, when in operations]) == there


@pytest.mark.parametrize(
    ("details", "is_there"),
    [
        ("taken out 2020", False),
        ("they took it out", False),
        ("left chest 2019", True),
        ("battery still in, leads removed", True),
        ("old one removed, new one put in 2021", True),
        ("not removed", True),
        ("to be taken out in january", True),
        ("they want it out", True),
        ("not sure if it came out", True),
        ("they took one screw out", True),
        ("part of it was removed", True),
        ("cannot be removed", True),
        ("wasnt removed", True),
        ("i think they took it out", True),
        ("battery taken out and new put in", True),
        ("in 2006 and my gallbladder out", True),
        ("gallbladder out in 2001; the plate came out in 2010", False),
    ],
)
def test_a_device_with_the_words_that_it_is_out_is_none(details: str, is_there: bool) -> None:
    assert bool(implants(devices=[{"kind": "pacemaker", "details": details}])) is is_there


def test_a_new_lens_and_its_operation_are_told_once() -> None:
    devices = [{"kind": "other", "details": "lens in both eyes"}]
    assert len(implants(devices=devices, surgeries=[{"what": "cataracts", "when": "2022"}])) == 1


@pytest.mark.parametrize(
    ("devices", "operations", "there"),
    [
        (["low back fusion"], ["low back fusion", "neck fusion"], ["low back fusion", "neck fusion"]),
        (["rods and screws in my back"], ["fusion L4-S1", "cage C5-6"], ["rods and screws in my back", "cage C5-6"]),
        (["screws in my neck"], ["cervical fusion"], ["screws in my neck"]),
        (["plate in my ankle"], ["neck fusion", "second neck fusion"],
         ["plate in my ankle", "neck fusion", "second neck fusion"]),
        (["rods"], ["back fusion"], ["rods", "back fusion"]),
    ],
)  # fmt: skip
def test_each_part_of_the_spine_that_was_fused_counts(
    devices: list[str], operations: list[str], there: list[str]
) -> None:
    surgeries = [{"what": what, "when": str(2010 + number)} for number, what in enumerate(operations)]
    assert implants(devices=[{"kind": "metal", "details": one} for one in devices], surgeries=surgeries) == there


@pytest.mark.parametrize(
    ("operations", "cause", "state", "told"),
    [
        (["port put in", "port taken out after the clot"], "clot from the port in january", State.REPORTED,
         ["port taken out after the clot"]),
        ([], "from the port in my arm, they took it out", State.REPORTED, ["from the port in my arm, they took it out"]),
        ([], "screws in my ankle, had my gallbladder out", State.CONTRADICTED, ["screws in my ankle"]),
        (["port put in"], "clot from the port in june", State.CONTRADICTED, ["port put in", "clot from the port in june"]),
        (["pacemaker taken out"], "clot from the port in january", State.CONTRADICTED, ["clot from the port in january"]),
    ],
)  # fmt: skip
def test_words_of_one_that_is_out_contradict_no_no(
    operations: list[str], cause: str, state: State, told: list[str]
) -> None:
    what = [{"what": one} for one in operations]
    answers = {"devices": [], "surgeries": what, "pains": [{"place": "arm", "cause_detail": cause}]}
    fact = safety_facts(Visit.model_validate(answers))[Line.IMPLANTS]
    assert fact.state is state and [one.words for one in fact.evidence] == told


@pytest.mark.parametrize(
    ("operations", "listed", "expected"),
    [
        ([("Intro of Pacemaker via vein", "5 Oct 2011"), ("Intro of Pacemaker via vein", "12 Jun 2019")], None, 2),
        ([("pacemaker put in", "2011"), ("pacemaker put in", "2019")], None, 2),
        ([("hip replacement", "March 2012"), ("hip replacement", "2018")], None, 2),
        ([("lens implant", "2020"), ("cataract surgery, lens", "2021")], None, 2),
        ([("spinal cord stimulator", "2011"), ("spinal cord stimulator", "2011")], None, 1),
        ([("pacemaker put in", "2011"), ("pacemaker put in", None)], None, 1),
        ([("pacemaker put in", "2019")], "Cardiac pacemaker, 5 October 2011", 2),
        ([("pacemaker put in", "2011")], "Cardiac pacemaker, 5 October 2011", 1),
        ([("pacemaker put in", "2019")], "Cardiac pacemaker", 1),
    ],
)
def test_what_was_put_in_twice_stands_with_both_years(operations: Any, listed: str | None, expected: int) -> None:
    devices = {"devices": [{"kind": "pacemaker", "details": listed}]} if listed else {}
    done = [{"what": what, "when": when} for what, when in operations]
    visit = Visit.model_validate({"surgeries": done, **devices}, context={"today": TODAY})
    assert len([*safety_facts(visit, TODAY)[Line.IMPLANTS].told]) == expected


@pytest.mark.parametrize(
    ("kind", "details", "acts"),
    [
        (
            "stimulator",
            "bladder stimulator, InterStim, right buttock, battery dead",
            ("bladder stimulator",),
        ),
        ("stimulator", "vagus nerve stimulator for seizures, 2019", ("vagus nerve stimulator for seizures, 2019",)),
        ("stimulator", "left chest, deep brain stimulator", ("deep brain stimulator",)),
        ("stimulator", "DBS, not MRI safe", ("DBS", "not MRI safe")),
        ("stimulator", "stimulator for my bladder", ("stimulator for my bladder",)),
        ("pacemaker", "stomach pacemaker 2018", ("stomach pacemaker 2018",)),
        ("stimulator", "Axonics in the buttock", ("Axonics in the buttock",)),
        ("stimulator", "Medtronic, left buttock", ("Spinal cord or nerve stimulator",)),
        ("stimulator", "spinal cord stimulator, Abbott", ("Spinal cord or nerve stimulator",)),
        ("pacemaker", "left chest, not MRI safe", ("Pacemaker", "not MRI safe")),
    ],
)
def test_a_stimulator_of_an_organ_is_bold_in_their_own_word(kind: str, details: str, acts: tuple[str, ...]) -> None:
    visit = Visit.model_validate({"devices": [{"kind": kind, "details": details}]})
    told = safety_facts(visit, TODAY)[Line.IMPLANTS].said[0]
    assert told.acts[: len(acts)] == acts
    assert ("Spinal cord" in told.words) is ("Spinal cord or nerve stimulator" in acts)
