"""Whose words a quote holds, where a helper writes with the person there."""

from __future__ import annotations

import pytest

from visitprep.summary.sections.voices import by_whom, voices_of
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
