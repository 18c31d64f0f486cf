"""At one question: of a line in two voices the answer is that of the voice that is asked, and the other's is kept."""

from __future__ import annotations

import pytest

from visitprep.interview.engine.words.typed_at_one import typed_at_one
from visitprep.interview.prompts import Kind, Prompt
from visitprep.interview.question import Question
from visitprep.visit.answering import Address
from visitprep.visit.visit import Visit
from visitprep.wording import Wording

VISIT = Visit.model_validate(
    {
        "person": {"preferred_name": "Winnie"},
        "respondent": {"filled_by": "caregiver_with_patient", "name": "Annette", "relation": "daughter"},
    }
)

HERS, ANNETTES = ("sleep", "hours"), ("helper_view", "pain_now")
SAID = {
    ("She says 4 but I would say 8 when I saw her get up just now", *ANNETTES): ("8", "Winnie: 4"),
    ("she says 6, I reckon 4", *HERS): ("6", "Annette: I reckon 4"),
    ("6, honestly it's 4 to 5", *HERS): ("6", "Annette: it's 4 to 5"),
    ("I'd say 8", *ANNETTES): ("I'd say 8", ""),
    ("7 or 8", *HERS): ("7 or 8", ""),
}


@pytest.mark.parametrize("case", SAID)
def test_each_voice_is_heard_where_it_is_asked(case: tuple[str, str, str]) -> None:
    typed, part, field = case
    question = Question(field, Wording("How much?"))
    prompt = Prompt(key=field, text="How much?", kind=Kind.LINE)
    assert typed_at_one(typed, question, prompt, Address(part, field), VISIT) == SAID[case]
