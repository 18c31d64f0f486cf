"""A reaction that was told elsewhere is asked about as an allergy, once. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.findings.safety.special.allergies import allergies
from visitprep.interview.questions.health.reactions_told import REACTIONS_TOLD
from visitprep.interview.questions.tried.told_at_the_end import TOLD_AT_THE_END
from visitprep.interview.tick_list import Ticked
from visitprep.visit.answering import Moment
from visitprep.visit.visit import Visit

MOMENT = Moment(date(2026, 11, 29), None)


def told(words: str) -> Visit:
    visit = Visit().model_copy(update={"allergies": (), "no_more": frozenset({"allergies"})})
    return visit.model_copy(update={"closing": visit.closing.model_copy(update={"anything_else": words})})


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("oh and penicillin gave me hives when i was a kid. people think im faking", "penicillin"),
        ("i am allergic to codeine by the way", "codeine"),
        ("aspirin closes my throat", "aspirin"),
        ("latex makes my hands blister", "latex"),
        ("sulfa broke me out all over in 1990", "sulfa"),
        ("they gave me keflex once, i got hives", "keflex"),
        ("my mom gets hives from penicillin", ""),
        ("no allergies, nothing gives me hives", ""),
        ("the pain gives me no rest", ""),
    ],
)
def test_it_is_asked_about_and_comes_on_the_list(words: str, thing: str) -> None:
    visit = told(words)
    rows = REACTIONS_TOLD.rows(visit)
    assert REACTIONS_TOLD.is_open(visit) is bool(rows) is bool(thing)
    visit = REACTIONS_TOLD.store(visit, Ticked(rows, tuple(row.code for row in rows)), MOMENT)
    assert [str(one.thing).casefold() for one in visit.allergies or ()] == ([thing] if thing else [])
    assert "allergies" in visit.no_more
    assert not REACTIONS_TOLD.rows(visit)
    assert not TOLD_AT_THE_END.rows(visit)


def test_with_a_no_it_stays_in_the_words_it_was_told_in() -> None:
    visit = told("penicillin gave me hives when i was a kid")
    visit = REACTIONS_TOLD.store(visit, Ticked(REACTIONS_TOLD.rows(visit), ()), MOMENT)
    assert visit.allergies == () and not allergies(visit)[0].evidence


def test_what_is_not_wanted_for_what_it_did_is_the_thing_without_where_it_was_told() -> None:
    visit = Visit.model_validate(
        {"allergies": [], "no_more": ["allergies"], "reason": {"not_wanted": "and no prednisone made me nuts"}}
    )
    rows = REACTIONS_TOLD.rows(visit)
    (allergy,) = REACTIONS_TOLD.store(visit, Ticked(rows, ("told-0",)), MOMENT).allergies or ()
    assert (allergy.thing, allergy.reaction) == ("prednisone", "made me nuts")
