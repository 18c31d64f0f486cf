"""What another person's file says that is not here, and what comes of a yes."""

from __future__ import annotations

from datetime import date

from visitprep.findings.merge_differences import Kind, coming_in, not_theirs_to_score
from visitprep.findings.merge_one import taken_in, with_both
from visitprep.visit.answering import Address, Moment, with_answer
from visitprep.visit.as_typed import with_said
from visitprep.visit.tellers import told_at
from visitprep.visit.visit import Visit

DAY = date(2026, 5, 12)
MOMENT = Moment(date(2026, 5, 20))
ANA = {"filled_by": "caregiver_with_patient", "name": "Ana", "relation": "daughter"}
BEA = {"filled_by": "caregiver_with_patient", "name": "Bea", "relation": "daughter"}


def visit(**parts):
    return Visit.model_validate({"respondent": ANA, **parts})


def file(**parts):
    return visit(**{"respondent": BEA, **parts})


def kinds(here, there):
    return [(one.kind, str(one.address)) for one in coming_in(here, there)]


def take_all(here, there):
    for one in coming_in(here, there):
        here = taken_in(here, one, there, MOMENT)
    return here


def test_two_that_say_the_same_differ_in_nothing_also_when_two_people_answered():
    assert coming_in(visit(sleep={"hours": 5}), file(sleep={"hours": 5})) == ()


def test_what_is_only_here_is_not_asked_about():
    assert coming_in(visit(sleep={"hours": 5}, medicines=[{"name": "Tylenol"}]), file()) == ()


def test_each_difference_is_one_of_its_kind():
    here = visit(
        sleep={"hours": 5},
        peg={"pain": 3},
        medicines=[{"name": "gabapentin", "strength": "300 mg"}],
        allergies=[{"thing": "latex"}],
    )
    there = file(
        sleep={"hours": 6, "snores": "yes", "gaps": {"apnea": "dont_know", "cpap": "skipped"}},
        peg={"pain": 4},
        medicines=[{"name": "Gabapentin", "strength": "600 mg"}, {"name": "lisinopril"}],
        allergies=[],
    )
    assert kinds(here, there) == [
        (Kind.MEASURE, "peg"),
        (Kind.DIFFERS, "sleep.hours"),
        (Kind.FILLS, "sleep.apnea"),
        (Kind.FILLS, "sleep.snores"),
        (Kind.DIFFERS, "medicines.medicine-1.name"),
        (Kind.DIFFERS, "medicines.medicine-1.strength"),
        (Kind.NEW, "medicines.medicine-2"),
        (Kind.DIFFERS, "allergies"),
    ]


def test_what_came_in_is_there_with_who_said_it():
    there = file(sleep={"hours": 6, "notes": {"hours": "in the chair"}}, medicines=[{"name": "lisinopril"}])
    taken = take_all(visit(), there)
    assert coming_in(taken, there) == ()
    assert str(taken.sleep.hours) == "6" and taken.sleep.notes["hours"] == "in the chair"
    teller = told_at(taken, "sleep.hours")
    assert teller == told_at(taken, "medicines.medicine-1.name")
    assert (teller.name, teller.helper, taken.respondent.name) == ("Bea", False, "Ana")


def test_an_answer_changed_here_is_no_longer_theirs():
    taken = take_all(visit(), file(sleep={"hours": 6, "snores": "yes"}))
    changed = with_answer(taken, Address("sleep", "hours"), 7, MOMENT)
    assert told_at(changed, "sleep.hours") is None and told_at(changed, "sleep.snores") is not None


def test_what_somebody_told_them_stays_that_persons():
    first = take_all(file(), visit(sleep={"hours": 6}))  # Bea took it from Ana
    clara = {"filled_by": "caregiver_with_patient", "name": "Clara"}
    assert told_at(take_all(visit(respondent=clara), first), "sleep.hours").name == "Ana"
    assert told_at(take_all(visit(), first), "sleep.hours") is None, "and with Ana it is hers"


def test_both_readings_can_stand_and_no_word_is_lost():
    here, there = visit(sleep={"hours": 5, "notes": {"hours": "mine"}}), file(sleep={"hours": 6})
    (one,) = coming_in(here, there)
    both = with_both(here, one, "Bea: 6", MOMENT)
    assert str(both.sleep.hours) == "5" and both.sleep.notes["hours"] == "mine; Bea: 6"


def test_what_was_typed_and_is_still_unclear_comes_with_its_item():
    typed = {"typed": "lisinopril ten", "filled": ["name"], "unclear": ["strength"], "day": "2026-05-12"}
    there = file(medicines=[{"name": "lisinopril"}], lines={"medicines.medicine-1": typed})
    here = visit(medicines=[{"name": "Tylenol"}])
    assert take_all(here, there).lines["medicines.medicine-2"].unclear == ("strength",)


def test_a_measure_answered_by_a_helper_alone_is_not_offered_for_the_persons_own():
    alone = {**BEA, "filled_by": "caregiver_alone"}
    there = visit(respondent=alone, peg={"pain": 4})
    assert not_theirs_to_score(visit(), there) == ("peg",) and coming_in(visit(), there) == ()
    assert not_theirs_to_score(visit(), file(peg={"pain": 4})) == ()
    assert not_theirs_to_score(there, there) == (), "it is here already"


def test_what_the_person_answered_before_a_helper_took_over_is_offered():
    """The file's helper answered neither: one measure is the person's, the other was passed over."""
    alone = {**BEA, "filled_by": "caregiver_alone"}
    there = visit(respondent=alone, peg={"pain": 4}, phq4={"gaps": {"down": "skipped"}}, told={"peg": {}})
    assert not_theirs_to_score(visit(), there) == ()
    assert [one.address.part for one in coming_in(visit(), there)] == ["peg"]


def test_an_empty_visit_takes_over_who_answers():
    taken = take_all(Visit(), file(sleep={"hours": 6}))
    assert taken.respondent.name == "Bea" and taken.told == {}


TEO = {"filled_by": "caregiver_alone", "name": "Teo", "relation": "son"}
ALONE = {"helper": True, "name": "Teo", "relation": "son"}


def test_what_a_helper_said_here_is_no_difference_where_the_file_keeps_it_beside_the_person_s_own():
    """The person answered after the helper, so the helper's answers stand apart in the file."""
    pain = {"id": "pain-1", "place": "hand"}
    here = Visit.model_validate(
        {
            "respondent": TEO,
            "pains": [{**pain, "usual": 6}],
            "function": {"help_needed": ["dressing"], "notes": {"help_needed": "his buttons"}},
            "sleep": {"hours": 5},
            "mood": {"low_days": "most_days"},
        }
    )
    seen = {"pain_usual": 6, "help_needed": ["dressing"], "notes": {"help_needed": "his buttons"}, "sleep_hours": 5}
    told = {f"helper_view.{name}": ALONE for name in ("pain_usual", "help_needed", "sleep_hours")}
    himself = {"respondent": {"filled_by": "patient"}, "told": {"pains.pain-1": ALONE, **told}}
    there = Visit.model_validate({**himself, "pains": [{**pain, "now": 5}], "helper_view": seen})
    assert kinds(here, there) == [(Kind.FILLS, "pains.pain-1.now")]
    there = Visit.model_validate({**himself, "pains": [pain], "helper_view": {**seen, "sleep_hours": 7}})
    assert kinds(here, there) == [(Kind.DIFFERS, "helper_view.sleep_hours")]


def test_a_number_that_a_helper_was_asked_for_as_theirs_comes_in_as_theirs():
    pain = {"id": "pain-1", "place": "hand"}
    here = Visit.model_validate({"respondent": {"filled_by": "patient"}, "pains": [pain]})
    there = Visit.model_validate({"respondent": TEO, "pains": [{**pain, "usual": 4}]})
    assert kinds(here, there) == [(Kind.FILLS, "helper_view.pain_usual")]
    asked = with_said(there, "pains.pain-1:numbers", "4", ("usual",), date(2026, 11, 29))
    assert kinds(here, asked) == [(Kind.FILLS, "pains.pain-1.usual")]


def test_a_list_that_was_closed_stays_so_with_what_comes_in():
    one, other = [{"name": "tramadol"}], [{"name": "ramipril"}]
    closed, medicines = {"no_more": ["medicines"]}, {"medicines": one}
    alone = {"respondent": {**BEA, "filled_by": "caregiver_alone"}}
    assert "medicines" in take_all(visit(**medicines, **closed), file(medicines=other)).no_more
    assert "medicines" in take_all(visit(**medicines), file(medicines=other, **closed)).no_more
    assert "medicines" not in take_all(visit(**medicines), file(medicines=other, **closed, **alone)).no_more
    assert "medicines" not in take_all(visit(**medicines), file(medicines=other)).no_more
