"""What somebody asked not to be told stays off paper until they say that it may be printed. All of it is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.summary.may_share import for_the_clinic, to_raise_in_person
from visitprep.visit.as_typed import with_said
from visitprep.visit.kept_off_paper import IN_THE_ROOM, asks_to_hold, undecided_pleas
from visitprep.visit.marks import STAYS_OFF_PAPER
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    "words",
    [
        "she wished she wouldnt wake up, please dont read that out in front of her",
        "wine 2 glasses but dont tell her i said that",
        "please don’t mention this to my wife",
        "keep this between us",
        "she takes an aleve from my aunt, don't tell the heart doctor",
        "dont tell her heart doc",
        "please dont tell the pharmacist",
        "private: he shouts at me",
        "she doesn't know i drink",
        "not in front of mom",
        "dont put that in the report",
        "off the record i smoke weed",
        "don't let her see this",
        "Aleve, she doesn't want the heart doctor to know",
        "Aleve in secret, two a day",
        "the heart doctor must not know",
        "mum mustn't find out",
        "Aleve (our secret) 2 at night",
        "Aleve, behind the doctor's back",
        "Aleve, not for Dr. Okafor's ears",
        "she'd kill me if her heart doctor found out",
    ],
)
def test_a_plea_is_heard(words: str) -> None:
    assert asks_to_hold(words)


@pytest.mark.parametrize(
    "words",
    [
        "doctors dont tell us anything",
        "please dont say its in her head",
        "dont put it on her foot",
        "it doesnt show up on xray",
        "it's between us and the lawyer",
        "she doesnt know why",
        "do not let anyone touch it",
        "private insurance",
        "she doesn't want the heart doctor to change it",
        "pain behind the eyes",
        "pain behind his knee, back pain",
        "they must not know what it is",
        "a secretary, sits all day",
    ],
)
def test_other_words_are_no_plea(words: str) -> None:
    assert not asks_to_hold(words)


def _told() -> Visit:
    visit = Visit(reason={"main_reason": "neck pain", "worries": "he drinks, dont tell him i said that"})
    return with_said(visit, "substances:habits", "wine, dont tell her i said that", ("alcohol",), TODAY).model_copy(
        update={"substances": visit.substances.model_copy(update={"alcohol": "wine"})}
    )


def test_it_reads_like_what_is_kept_for_the_room_until_they_say_otherwise() -> None:
    visit = _told()
    assert [plea.place for plea in undecided_pleas(visit)] == ["substances:habits", "reason.worries"]
    shared = for_the_clinic(visit)
    assert (shared.reason.main_reason, shared.reason.worries, shared.substances.alcohol) == (
        "neck pain",
        None,
        None,
    )
    assert to_raise_in_person(visit) == 2
    visit = STAYS_OFF_PAPER.put(visit, False, "reason.worries")
    visit = STAYS_OFF_PAPER.put(visit, True, "substances:habits")
    assert not undecided_pleas(visit)
    assert for_the_clinic(visit).reason.worries == "he drinks, dont tell him i said that"
    assert for_the_clinic(visit).substances.alcohol is None


def test_a_medicine_stays_on_its_list_without_what_was_told_of_it() -> None:
    note = "she takes extra, dont tell her i said that"
    visit = Visit(medicines=(Medicine(id="medicine-1", name="tramadol", notes={"name": note}),))
    (shared,) = for_the_clinic(visit).medicines or ()
    assert (shared.name, shared.notes["name"]) == ("tramadol", IN_THE_ROOM)
