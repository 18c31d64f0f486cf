"""Whom to call in an emergency, where only the list of the care team says so. Every example is made up."""

from __future__ import annotations

import pytest
from tests.summary.told import copy_of, whole_text

from visitprep.visit.emergency import with_emergency_contact
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.visit import Visit

NAMED = {"name": "Birgit my sister emergency", "phone": "555-0148"}


def _visit(*team: dict[str, str], **person: object) -> Visit:
    listed = [{"id": f"team-{number}", **one} for number, one in enumerate(team, 1)]
    return Visit.model_validate({"person": {"name": "Rosa Example", **person}, "team": listed})


@pytest.mark.parametrize(
    ("member", "contact"),
    [
        (NAMED, "Birgit my sister 555-0148"),
        ({"name": "emergency contact: Ann Lee", "phone": "555 0148"}, "Ann Lee 555 0148"),
        ({"name": "my son Jo, in an emergency"}, "my son Jo"),
        ({"name": "my son Jo"}, None),
        ({"name": "Hill Hospital emergency room", "phone": "555 0100"}, None),
        ({"name": "Dr Ames emergency", "phone": "555 0100"}, None),
        ({"name": "Birgit my sister, not for emergencies"}, None),
        ({"role": "pharmacy", "name": "Koslows drug, sister of emergency", "phone": "555 0120"}, None),
    ],
)
def test_who_is_called_so_in_the_team_is_the_contact(member: dict[str, str], contact: str | None) -> None:
    visit = _visit({"name": "Dr Pell heart"}, member)
    assert with_emergency_contact(visit).emergency_contact == contact


def test_what_was_answered_comes_first() -> None:
    assert with_emergency_contact(_visit(NAMED, emergency_contact="Jo 555 0199")).emergency_contact == "Jo 555 0199"
    kept = _visit(NAMED, gaps={"emergency_contact": Gap.IN_PERSON})
    assert with_emergency_contact(kept).emergency_contact is None


@pytest.mark.parametrize("copy", ["card", "companion"])
def test_the_copies_say_whom_to_call(copy: str) -> None:
    said = whole_text(copy_of(_visit(NAMED), copy))
    assert "Birgit my sister 555-0148" in said
    assert "Birgit my sister 555-0148" not in whole_text(
        copy_of(_visit({**NAMED, "name": "Birgit my sister"}), copy)
    )


@pytest.mark.parametrize(
    ("respondent", "person", "contact"),
    [
        ({"filled_by": "caregiver_with_patient", "name": "priya", "relation": "daughter", "phone": "0116 496 0777"}, {},
         "Priya (daughter) 0116 496 0777, who helped to fill this in"),
        ({"filled_by": "caregiver_alone", "name": "Arun"}, {"gaps": {"emergency_contact": Gap.SKIPPED}},
         "Arun, who helped to fill this in"),
        ({"filled_by": "caregiver_alone", "name": "Arun"}, {"gaps": {"emergency_contact": Gap.RATHER_NOT}}, None),
        ({"filled_by": "caregiver_alone", "name": "Arun"}, {"emergency_contact": "Jo 555 0199"}, "Jo 555 0199"),
        ({"filled_by": "caregiver_alone"}, {}, None),
        ({"filled_by": "patient"}, {}, None),
    ],
)  # fmt: skip
def test_on_the_card_whoever_helps_stands_where_there_is_nobody_else(
    respondent: dict[str, str], person: dict[str, object], contact: str | None
) -> None:
    visit = Visit.model_validate({"person": {"name": "Rosa Example", **person}, "respondent": respondent})
    found = with_emergency_contact(visit, or_helper=True)
    assert found.emergency_contact == contact and not (contact and found.gaps)
    assert with_emergency_contact(visit).emergency_contact == visit.person.emergency_contact
