"""Whose words a quote holds, where a helper writes with the person there."""

from __future__ import annotations

import pytest
from tests.people import TODAY
from tests.summary.told import whole_text

from visitprep.summary import summarize
from visitprep.summary.shared_sections.voices import by_whom, voices_of
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Person, Respondent
from visitprep.visit.records.reason import Reason
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("shingles pain wont go away. she cant sleep", "Marianne, for Dolly"),
        ("mom's back is so bad he sent us here", "Marianne, for Dolly"),
        ("his leg gives out", "Marianne, for Dolly"),
        ("I can't stand at the sink any more", "Dolly"),
        ("my husband says I groan at night", "Dolly"),
        ("The back, and now the leg", "Dolly"),
        ("my wife cannot walk to the mailbox", "Marianne, for Dolly"),
        ("she tells doctors shes fine, speak up on the right side, i can be there", "Marianne, for Dolly"),
        ("dolly hides it and i see it", "Marianne, for Dolly"),
        ("I told my doctor he should listen", "Dolly"),
        ("my surgeon says he will call and i wait", "Dolly"),
    ],
)
def test_words_about_the_person_are_the_helpers(words: str, by: str) -> None:
    visit = Visit(
        person=Person(name="Dolly"),
        respondent=Respondent(filled_by=FilledBy.CAREGIVER_WITH_PATIENT, name="Marianne"),
        reason=Reason(main_reason=words),
    )
    assert by_whom(visit, voices_of(visit), "reason", "main_reason") == by


def test_a_helpers_i_has_a_name_on_the_clinics_pages() -> None:
    """Two who speak as "I" in one row: the person, and the helper who wrote the rest without them."""
    visit = Visit.model_validate(
        {
            "person": {"name": "Anand Example"},
            "respondent": {"filled_by": "caregiver_with_patient", "name": "Priya", "relation": "daughter"},
            "function": {"help_needed": ["shopping"], "notes": {"help_needed": "I do my own housework, thank you"}},
            "mood": {"lives_with": "alone. I come three times a week", "print_it": "yes"},
            "told": {"mood": {"helper": True, "name": "Priya", "relation": "daughter"}},
        }
    )
    told = whole_text(summarize(visit, prepared_on=TODAY))
    assert "Priya: I come three times a week" in told and "Priya: I do my own" not in told


def test_a_part_of_which_another_told_one_thing_is_not_named_whole() -> None:
    arun = {"helper": True, "name": "Arun", "relation": "son"}
    visit = Visit.model_validate(
        {
            "person": {"name": "Anand Example"},
            "respondent": {"filled_by": "patient"},
            "allergies": [{"id": "allergy-1", "thing": "latex"}, {"id": "allergy-2", "thing": "plasters"}],
            "team": [{"id": "team-1", "name": "Dr Osei"}],
            "told": {"allergies.allergy-2": arun, "team.team-1": arun},
        }
    )
    told = whole_text(summarize(visit, prepared_on=TODAY))
    assert "Told by Arun (son) without Anand Example there: Allergies (a part of it), Care team." in " ".join(
        told.split()
    )


def test_a_no_to_anything_else_is_no_last_word() -> None:
    from visitprep.summary.shared_sections.matters import anything_else

    for said, blocks in (("no", 0), ("No.", 0), ("none", 0), ("no car on that day", 1)):
        visit = Visit.model_validate({"closing": {"anything_else": said}})
        assert len(anything_else(visit, voices_of(visit))) == blocks, said
