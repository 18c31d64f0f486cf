"""A device told where something else was asked, behind a row left unticked, is asked about once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from sitting import Sitting
from visitprep.interview.engine.path.path import without_lines
from visitprep.interview.prompts import Answered
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.records.choices.health import DeviceKind
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
CLOSING = without_lines(section("closing"))
PART = replace(CLOSING, parts=tuple(part for part in CLOSING.parts if part.part == "closing"))
BEFORE = {"devices": [], "appointment": {"date": "2026-12-15"}}


@pytest.mark.parametrize(
    ("reply", "kinds", "noted"),
    [
        (Answered(("yes",), words="left chest, 2022"), [DeviceKind.PACEMAKER], None),
        (Answered(("no",), words="gone since may"), [], "gone since may"),
    ],
)
def test_whether_it_is_in_the_body_is_asked_once(
    sitting: Make, reply: Answered, kinds: list[DeviceKind], noted: str | None
) -> None:
    words = "no MRI because of my pacemaker. The pacemaker is metal I suppose."
    here = sitting(
        ("closing.anything_else", words), ("in_passing:pacemaker", reply),
        visit=Visit.model_validate(BEFORE), sections=[PART],
    )  # fmt: skip
    here.interview.walk()
    here.asker.check_finished()
    visit = here.interview.visit
    assert [device.kind for device in visit.devices or ()] == kinds and visit.notes.get("devices") == noted
    assert "devices" in visit.no_more or not kinds


def test_what_was_told_before_is_not_asked_again(sitting: Make) -> None:
    told = {"pains": [{"place": "hip", "cause_detail": "TENS no - pacemaker"}]}
    here = sitting(
        ("closing.anything_else", "My pacemaker is from Rao."),
        ("more:closing", Answered(("no",))),
        visit=Visit.model_validate({**BEFORE, **told}),
        sections=[PART],
    )
    here.interview.walk()
    here.asker.check_finished()


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("EF 35% and a Medtronic pacemaker since 2021", ["pacemaker"]),
        ("I have a defibrillator since 2020", ["defibrillator"]),
        ("weak heart with an ICD", ["defibrillator"]),
        ("my left knee replacement aches in the cold", []),
    ],
)
def test_a_device_besides_those_listed_is_asked_about(sitting: Make, words: str, asked: list[str]) -> None:
    knee = [{"id": "d-1", "kind": "metal", "details": "left knee"}]
    script = [(f"in_passing:{kind}", Answered(("yes",))) for kind in asked]
    here = sitting(
        ("closing.anything_else", words), *script,
        visit=Visit.model_validate({**BEFORE, "devices": knee}), sections=[PART],
    )  # fmt: skip
    here.interview.walk()
    here.asker.check_finished()
    assert [str(one.kind) for one in here.interview.visit.devices or ()] == ["metal", *asked]
