"""The opening minute in the interview: kept, it follows the answers; changed, it is theirs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.findings.opening import opening_minute
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.screens.review import answers_in_words
from visitprep.visit.answering import Address, with_answer
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
CLOSING = section("closing")
HIP = Visit.model_validate(
    {"reason": {"main_reason": "my hip"}, "closing": {"anything_else": "no"}, "more_details": {"closing": True}}
)
DRAFT = "Why I am here: my hip."


def test_the_draft_is_there_to_change(sitting: Make) -> None:
    here = sitting(("closing.opening", Way.STOP), visit=HIP, sections=[CLOSING])
    here.interview.walk()
    saved = here.asker.prompts[0].saved
    assert saved is not None and saved.text == saved.words == DRAFT


@pytest.mark.parametrize("reply", [Way.KEEP, DRAFT, f"  {DRAFT}\n"])
def test_kept_it_stores_nothing_and_follows_the_answers(sitting: Make, reply: Way | str) -> None:
    here = sitting(("closing.opening", reply), visit=HIP, sections=[CLOSING])
    assert here.interview.walk() is Outcome.FINISHED
    visit = Visit.model_validate_json(here.saves[-1].model_dump_json())
    assert visit.closing == HIP.closing
    changed = with_answer(visit, Address("reason", "main_reason"), "my knee", here.interview.moment)
    assert opening_minute(changed) == "Why I am here: my knee."
    again = sitting(visit=changed, sections=[CLOSING])
    assert again.interview.walk() is Outcome.FINISHED
    assert again.asker.prompts == []


def test_changed_it_is_theirs(sitting: Make) -> None:
    here = sitting(("closing.opening", "It is my hip, doctor."), visit=HIP, sections=[CLOSING])
    assert here.interview.walk() is Outcome.FINISHED
    assert here.interview.visit.closing.opening == "It is my hip, doctor."


def test_taken_out_the_draft_is_back(sitting: Make) -> None:
    visit = HIP.model_copy(update={"closing": HIP.closing.model_copy(update={"opening": "Mine."})})
    here = sitting(("closing.opening", Way.CLEAR), ("closing.opening", Way.KEEP), visit=visit, sections=[CLOSING])
    opening = next(question for _, question in CLOSING.questions() if question.field == "opening")
    assert here.interview.ask_question(opening, Address("closing", "opening")) is Way.KEEP
    first, second = (prompt.saved for prompt in here.asker.prompts)
    assert first is not None and second is not None
    assert (first.text, second.text) == ("Mine.", DRAFT)
    assert here.interview.visit.closing.opening is None


def test_with_nothing_to_make_it_from_it_is_not_asked(sitting: Make) -> None:
    here = sitting(("closing.anything_else", "no"), sections=[CLOSING])
    assert here.interview.walk() is Outcome.FINISHED


def test_a_list_of_answers_shows_the_draft_as_made() -> None:
    assert f"{DRAFT} (made from your answers)" in answers_in_words(HIP, CLOSING)
