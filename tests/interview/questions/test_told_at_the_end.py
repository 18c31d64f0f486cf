"""A medicine tried before, told at "anything else", is offered for its list. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.prompts import Kind, Option, Prompt
from visitprep.interview.questions.tried.told_at_the_end import TOLD_AT_THE_END
from visitprep.interview.tick_list import Ticked
from visitprep.terminal.picking.ticks import pick_ticks
from visitprep.visit.answering import Moment
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.medicine import Medicine, PastMedicine
from visitprep.visit.visit import Visit

MOMENT = Moment(date(2026, 11, 29), None)


def told(words: str, **lists: object) -> Visit:
    visit = Visit().model_copy(update=lists)
    return visit.model_copy(update={"closing": visit.closing.model_copy(update={"anything_else": words})})


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("you never asked about the topamax, i was on it 2021. and they never got an mri", ["topamax"]),
        ("i was on lyrica and cymbalta in 2019, no help", ["lyrica", "cymbalta"]),
        ("i tried topirimate once", ["topirimate"]),
        ("i take tylenol now but i was on norco in 2015", ["norco"]),
        ("in 2015 i was on norco, made me sick", ["norco"]),
        ("she was on tramadol, she saw things", ["tramadol"]),
        ("i forgot amitriptyline 2018 dry mouth", ["amitriptyline"]),
        ("used naproxin before, tore up my stomach", ["naproxin"]),
        ("i am allergic to morphine", []),
        ("my sister in law takes naltrexone and it helped her", []),
        ("my mom took gabapentin and it made her fall", []),
        ("would low dose naltrexone help", []),
        ("i tried acupuncture too", []),
        ("lyrica since 2019", []),
        ("no", []),
    ],
)
def test_what_was_taken_before_is_offered(words: str, offered: list[str]) -> None:
    visit = told(words)
    assert [row.short.you for row in TOLD_AT_THE_END.rows(visit)] == offered
    assert TOLD_AT_THE_END.is_open(visit) is bool(offered)


@pytest.mark.parametrize(
    "lists",
    [
        {"past_medicines": (PastMedicine(id="p", name="Topamax"),)},
        {"medicines": (Medicine(id="m", name="topiramate"),)},
    ],
)
def test_what_is_listed_is_not_offered_again(lists: dict[str, object]) -> None:
    assert TOLD_AT_THE_END.rows(told("i was on topamax in 2021", **lists)) == ()


@pytest.mark.parametrize(
    ("reply", "on", "words"),
    [
        ("yes", True, ""),
        ("yes i did", True, ""),
        ("yeah", True, ""),
        ("yep that one", True, ""),
        ("oh yes it made me dizzy", True, "it made me dizzy"),
        ("yes but not for the pain", False, "yes but not for the pain"),
        ("yesterday", False, "yesterday"),
        ("no", False, ""),
    ],
)
def test_a_yes_in_any_words_ticks_the_only_row(reply: str, on: bool, words: str) -> None:
    prompt = Prompt(key="t", text="?", kind=Kind.MANY, options=(Option("topamax", "topamax"),), own_words=True)
    said = pick_ticks(reply, prompt)
    assert (bool(said.value), said.words) == (on, words)


@pytest.mark.parametrize("is_on", [True, False])
def test_what_is_ticked_comes_on_the_list_with_what_was_said(is_on: bool) -> None:
    visit = told("i was on topamax 2021, it made my hands tingle")
    rows = TOLD_AT_THE_END.rows(visit)
    visit = TOLD_AT_THE_END.store(visit, Ticked(rows, ("topamax",) if is_on else ()), MOMENT)
    found = [(one.name, one.when) for one in visit.past_medicines or ()]
    assert found == ([("topamax", PartialDate("2021", "2021"))] if is_on else [])
    assert ("past_medicines" in visit.no_more) is is_on
