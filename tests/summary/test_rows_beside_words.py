"""No row that was ticked is left out of print for the words beside it, however common these are."""

from __future__ import annotations

import pytest
from tests.blocks import texts_of_sheet
from tests.summary.told import page_of, whole_text

from visitprep.summary.first_page.short import not_named_in
from visitprep.summary.first_page.views import _help_apart
from visitprep.visit.records.choices.choice import Choice
from visitprep.visit.records.choices.health import Condition, DeviceKind
from visitprep.visit.records.choices.living import Aid, HelpNeeded
from visitprep.visit.records.choices.pain import CameWith, Eases, HeadacheSign, Quality, SkinChange, Worsens
from visitprep.visit.records.health import Device, Health
from visitprep.visit.records.living import Function, HelperView
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit

_OF_A_PAIN: dict[str, type[Choice]] = {
    "qualities": Quality,
    "worse_with": Worsens,
    "better_with": Eases,
    "skin_changes": SkinChange,
    "headache_signs": HeadacheSign,
}


@pytest.mark.parametrize(
    "words",
    [
        "harold says its like a hot iron",
        "when he comes down before noon, mostly, or more or less at any other time",
        "feeling low about another bad day, certain it hurts worse",
    ],
)
def test_every_row_is_printed_beside_own_words(words: str) -> None:
    lists = {name: tuple(kind) for name, kind in _OF_A_PAIN.items()}
    pain = Pain(id="pain-1", place="left foot", **lists, notes=dict.fromkeys(lists, words))  # type: ignore[arg-type]
    function = Function(help_needed=tuple(HelpNeeded), aids=tuple(Aid), notes={"help_needed": words, "aids": words})
    health = Health(came_with=tuple(CameWith), notes={"came_with": words})
    told = whole_text(page_of(Visit(pains=(pain,), function=function, health=health))).casefold()
    kinds = (*_OF_A_PAIN.values(), HelpNeeded, Aid, CameWith)
    rows = [row for kind in kinds for row in kind if row.value not in ("other", "nothing", "position")]
    assert [row.words() for row in rows if row.words().casefold() not in told] == []


@pytest.mark.parametrize(
    ("walk", "told"),
    [
        ("a block with the cane", "walk a block with the cane; 2 falls"),
        ("half a block w/ cane", "walk half a block w/ cane; 2 falls"),
        ("a block without the cane", "walk a block without the cane; cane; 2 falls"),
        ("a block", "walk a block; cane; 2 falls"),
    ],
)
def test_an_aid_told_with_how_far_is_told_once(walk: str, told: str) -> None:
    function = Function(walk=walk, aids=(Aid.CANE,), falls=2)
    assert told in " ".join(whole_text(page_of(Visit(function=function))).split())


def test_words_of_one_row_of_help_are_told_with_it_once() -> None:
    words = {"help_needed": "getting dressed (bad days only), dropped choir", "aids": "cane (outside)"}
    needed = (HelpNeeded.DRESSING, HelpNeeded.HOUSEWORK, HelpNeeded.OTHER)
    told = whole_text(page_of(Visit(function=Function(help_needed=needed, aids=(Aid.CANE,), notes=words))))
    line = "cane (outside); help with housework, getting dressed (bad days only), dropped choir"
    assert line in " ".join(told.split())


@pytest.mark.parametrize(
    ("own", "seen", "told"),
    [
        (("shopping",), ("housework", "shopping"), ("shopping", "housework, shopping")),
        (("shopping", "stairs"), ("stairs",), ("shopping, stairs", "stairs")),
        (("shopping", "stairs"), ("stairs", "cooking"), ("shopping", "cooking")),
        ((), ("cooking",), ("", "cooking")),
    ],
)
def test_a_full_page_calls_nobodys_need_none_that_is_the_same(
    own: tuple[str, ...], seen: tuple[str, ...], told: tuple[str, str]
) -> None:
    own_needs, seen_needs = (tuple(HelpNeeded(one) for one in needs) for needs in (own, seen))
    visit = Visit(function=Function(help_needed=own_needs), helper_view=HelperView(help_needed=seen_needs))
    assert _help_apart(visit, visit) == told


@pytest.mark.parametrize(
    ("words", "row", "stays"),
    [
        ("harold says its like a hot iron", "like an electric shock", True),
        ("an electric shock down the leg", "like an electric shock", False),
        ("swelling: only the ankle", "swelling", False),
        ("reachin up", "reaching", False),
        ("lying on it", "lying down", False),
        ("coughing fits", "coughing or sneezing", True),
        ("the cold most of all", "cold or weather", True),
    ],
)
def test_a_row_is_told_once_where_words_name_the_whole_of_it(words: str, row: str, stays: bool) -> None:
    assert (not_named_in(words, [row]) == [row]) is stays


@pytest.mark.parametrize("kind", [DeviceKind.PACEMAKER, DeviceKind.DEFIBRILLATOR, DeviceKind.INSULIN_PUMP])
def test_a_ticked_illness_stands_on_page_one_beside_a_device_that_speaks_of_it_too(kind: DeviceKind) -> None:
    device = Device(id="device-1", kind=kind, details="since 2019")
    for condition in set(Condition) - {Condition.OTHER}:
        sheets = page_of(Visit(health=Health(conditions=(condition,)), devices=(device,))).sheets
        assert sheets is not None
        told = "\n".join(texts_of_sheet(sheets.choices[0])).casefold()
        assert told.partition("none reported")[0].count(condition.words().casefold().split(",")[0]) >= 1
