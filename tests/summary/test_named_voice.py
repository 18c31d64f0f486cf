"""A helper's "I" has the helper's name before it on every copy that goes where nobody knows who filled it in."""

from __future__ import annotations

from datetime import date

import pytest
from tests.summary.told import whole_text

from visitprep.formats_copies_measures import CopyName
from visitprep.summary.copies.materials import Materials
from visitprep.summary.copies.table import COPIES
from visitprep.summary.shared_sections.named_voice import named_in
from visitprep.visit.records.people import Respondent
from visitprep.visit.tellers import with_respondent
from visitprep.visit.visit import Visit

DAY = date(2026, 12, 8)
LUCIA = {"name": "Lucia", "relation": "his sister"}
ALONE = Respondent.model_validate({"filled_by": "caregiver_alone", **LUCIA})
HIMSELF = Respondent.model_validate({"filled_by": "patient"})
TOGETHER = Respondent.model_validate({"filled_by": "caregiver_with_patient", **LUCIA})


def by_lucia(**more: object) -> Visit:
    return Visit.model_validate(
        {
            "person": {"name": "Tomás"},
            "respondent": ALONE,
            "medicines": [
                {
                    "id": "medicine-1",
                    "name": "naproxen",
                    "strength": "500 mg",
                    "really_taken": "I count four a day in the box, he says two",
                }
            ],
            "health": {"blood_thinner": "yes", "notes": {"blood_thinner": "aspirin 75 mg in June, I picked it up"}},
            **more,
        }
    )


@pytest.mark.parametrize("who", [ALONE, HIMSELF, TOGETHER])
@pytest.mark.parametrize("copy", [CopyName.CARD, CopyName.ME, CopyName.OWN_DOCTOR, CopyName.PHARMACIST])
def test_no_copy_says_i_without_a_name(copy: CopyName, who: Respondent) -> None:
    text = whole_text(COPIES[copy].make(with_respondent(by_lucia(), who), Materials(prepared_on=DAY)))
    for words in ("I count four", "I picked it up"):
        assert text.count(words) == text.count(f"Lucia: {words}")


def test_the_persons_own_i_stands_as_it_is() -> None:
    visit = by_lucia().model_copy(update={"respondent": HIMSELF})
    text = whole_text(COPIES[CopyName.CARD].make(visit, Materials(prepared_on=DAY)))
    assert "I count four" in text and "Lucia" not in text


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("I count four a day in the box, he says two", "Lucia: I count four a day in the box, he says two"),
        ("naproxen 500 mg: I count four a day in …", "naproxen 500 mg: Lucia: I count four a day in …"),
        ("really: i count four a day in the box", "really: Lucia: i count four a day in the box"),
        ("Lucia: I count four a day in the box", "Lucia: I count four a day in the box"),
        ("four a day in the box", "four a day in the box"),
        ("Aspirin 75 mg in June, I picked it up", "Aspirin 75 mg in June, Lucia: I picked it up"),
        ("taxi count four", "taxi count four"),
    ],
)
def test_the_name_stands_right_before_the_i(shown: str, said: str) -> None:
    assert named_in(shown, by_lucia()) == said


def test_who_says_the_opening_and_who_wrote_down_what_was_said_is_named_on_the_own_copy() -> None:
    reason = {"reason": {"main_reason": "his back"}}
    before = whole_text(COPIES[CopyName.ME].make(by_lucia(**reason), Materials(prepared_on=DAY)))
    assert "What Lucia says first" in before
    after = by_lucia(**reason, after={"plan": "once in the morning, I give it to him"})
    text = whole_text(COPIES[CopyName.ME].make(with_respondent(after, TOGETHER), Materials(prepared_on=DAY)))
    assert "My name is Lucia" not in text and "Written down by Lucia (his sister)." in text
    assert "Lucia: I give it to him" in text


def test_what_the_person_says_is_not_the_helpers_i() -> None:
    """The helper was asked how he says it, in his own words."""
    visit = by_lucia(mood={"in_own_words": "I am no use to anyone"}, work={"job": "I drive him there"})
    assert named_in("I am no use to anyone", visit) == "I am no use to anyone"
    assert named_in("I drive him there", visit) == "Lucia: I drive him there"


def test_what_stands_behind_the_person_s_name_is_theirs() -> None:
    """Both answers were kept: the helper's, and beside it the one from the person's own file."""
    visit = by_lucia(
        work={"job": "driver", "notes": {"job": "I drive him; Sam; 25 January 2027: half, it fogs me"}}
    )
    visit = visit.model_copy(update={"person": visit.person.model_copy(update={"preferred_name": "Sam"})})
    said = named_in("I drive him; Sam; 25 January 2027: half, it fogs me", visit)
    assert said == "Lucia: I drive him; Sam; 25 January 2027: half, it fogs me"


def test_what_a_helper_adds_about_living_and_getting_there_has_the_name_on_the_clinics_page() -> None:
    visit = by_lucia(person={"name": "Tomás", "mobility_needs": "Lives alone, I drive him"})
    text = whole_text(COPIES[CopyName.CLINIC].make(with_respondent(visit, TOGETHER), Materials(prepared_on=DAY)))
    assert "Lucia: I drive him" in text and text.count("I drive him") == text.count("Lucia: I drive him")
