"""The person leaves half-way, or comes: asked once, and who answers is another from there on."""

from __future__ import annotations

from datetime import date

from tests.summary.told import page_of, whole_text

from sitting import Sitting
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.prompts import Answered, Way, Went
from visitprep.interview.question import Section
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.screens.who_answers import hear_who_is_here
from visitprep.visit.answering import Address, Moment, with_answer
from visitprep.visit.tellers import teller
from visitprep.visit.visit import Visit

TOGETHER = {
    "person": {"name": "Earl Whitcomb", "preferred_name": "Earl"},
    "respondent": {"filled_by": "caregiver_with_patient", "name": "Beverly", "relation": "daughter"},
    "pains": [{"place": "hip", "now": "5"}],
    "medicines": [{"name": "lorazepam", "dose": "0.5 mg"}],
    "lines": {"medicines.medicine-1": {"typed": "lorazepam", "filled": ["name"], "day": "2026-11-23"}},
}
ALONE = {**TOGETHER, "respondent": {**TOGETHER["respondent"], "filled_by": "caregiver_alone"}}  # type: ignore[dict-item]
YES = ("in_passing:who", ("yes",))
STOP = Way.STOP


def sit(of: str, *script: object, visit: dict[str, object] = TOGETHER) -> Sitting:
    sections: list[Section] = [section(of)]
    here = Sitting([*script, STOP], Visit.model_validate(visit), sections)  # type: ignore[list-item]
    here.interview.hand_over = hear_who_is_here
    assert here.interview.walk() is Outcome.STOPPED
    here.asker.check_finished()
    return here


def test_the_rest_of_the_line_is_the_helpers_word() -> None:
    typed = "Dad has gone to bed now so it's just me, he takes it about twice a week"
    here = sit("medicines", Way.SKIP, ("medicines.medicine-1:taken", typed), YES)
    visit = here.interview.visit
    assert visit.respondent.is_alone
    assert visit.medicines is not None and visit.medicines[0].really_taken == "he takes it about twice a week"
    assert teller(visit, "medicines", "medicine-1", "really_taken").name == "Beverly"
    assert not teller(visit, "pains", "pain-1", "now").helper


def test_a_no_leaves_the_line_as_it_was_typed() -> None:
    here = sit("daily", ("function:reach", "he's asleep now, sits an hour"), ("in_passing:who", ("no",)))
    assert not here.interview.visit.respondent.is_alone
    assert "asleep" in str(here.interview.visit.function.notes)


def test_a_line_of_nothing_else_is_asked_for_again() -> None:
    here = sit("daily", ("function:reach", "she left the room"), YES, ("function:reach", "sits 1 hour"))
    assert here.interview.visit.function.sit == "1 hour"


def test_a_scale_is_not_answered_for_them_and_the_words_stay() -> None:
    skipped = [Way.SKIP] * 3
    here = sit("daily", *skipped, ("peg.pain", "He's in bed, he'd say 5, I'd say 7"), YES)
    peg = here.interview.visit.peg
    assert (peg.pain, peg.notes["pain"]) == (None, "He's in bed, he'd say 5, I'd say 7")
    assert not here.asker.keys[-1].startswith("peg")
    here = sit("mood", ("phq4.nervous", Answered(("2",), words="I guess, he's asleep")), YES)
    phq4 = here.interview.visit.phq4
    assert (phq4.nervous, phq4.notes["nervous"]) == (None, "2 I guess, he's asleep")


def test_who_is_said_by_a_word_of_its_own_and_the_question_comes_again_or_is_gone() -> None:
    here = sit("daily", Went(Way.WHO), ("who-answers", ("3",)), ("function:reach", "sits 1 hour"))
    assert here.interview.visit.respondent.is_alone and here.interview.visit.function.sit == "1 hour"
    here = sit("daily", *[Way.SKIP] * 3, ("peg.pain", Way.WHO), ("who-answers", ("3",)))
    assert not here.asker.keys[-1].startswith("peg")
    assert Way.WHO not in here.asker.prompts[4].ways


def test_in_a_list_of_lines_no_line_is_made_of_it() -> None:
    here = sit("medicines", ("medicines", "senna 2 at night"), "mom left, she has gone to bed now", YES)
    assert [one.name for one in here.interview.visit.medicines or ()] == ["lorazepam", "senna"]


def test_whoever_comes_answers_for_themselves_from_there_on() -> None:
    here = sit("daily", ("function:reach", "Dad is awake now, sits 1 hour"), YES, visit=ALONE)
    visit = here.interview.visit
    assert visit.respondent.both_answer and visit.function.sit == "1 hour"
    assert teller(visit, "medicines", "medicine-1").name == "Beverly"


def test_somebody_who_answers_for_themselves_is_not_asked() -> None:
    own = {**TOGETHER, "respondent": {"filled_by": "patient"}}
    here = sit("daily", ("function:reach", "she left the room, sit 1 hour"), visit=own)
    assert here.interview.visit.function.sit == "1 hour"


def test_page_1_says_what_was_told_with_them_and_what_alone() -> None:
    here = sit("daily", ("function:reach", "she left the room"), YES, ("function:reach", "sits 1 hour"))
    visit = with_answer(here.interview.visit, Address("sleep", "snores"), "no", Moment(date(2026, 11, 23)))
    assert "Filled in with Earl at first, the rest by Beverly (daughter) alone, 23 Nov" in whole_text(
        page_of(visit)
    )


def test_page_1_does_not_say_at_first_where_the_helper_began_alone() -> None:
    began = {**ALONE, "told": {"person": {"helper": True, "name": "Beverly", "relation": "daughter"}}}
    here = sit(
        "daily",
        ("function:reach", "Dad is on the phone with me now, sits 1 hour"),
        YES,
        ("function.stand", "he's hung up, I'm on my own again"),
        YES,
        ("function.stand", "10 minutes"),
        visit=began,
    )
    visit = here.interview.visit
    assert visit.respondent.is_alone and "stand" not in visit.function.notes
    page = whole_text(page_of(visit))
    assert "Filled in by Beverly (daughter), some of it told by Earl" in page and "at first" not in page
