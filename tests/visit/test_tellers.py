"""Who told what, once another has come to answer: what was said before keeps its voice."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from tests.people import person
from tests.visit_strategies import visits

from visitprep.answers.reading import read_answers
from visitprep.answers.writing import write_answers
from visitprep.visit.answering import (
    Address,
    Moment,
    with_answer,
    with_answers,
    with_gap,
    with_new_item,
    without_item,
)
from visitprep.visit.carried import with_checked
from visitprep.visit.days_answered import with_day_answered
from visitprep.visit.following import follow_up
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Respondent
from visitprep.visit.tellers import (
    THE_PERSON,
    as_filled_in,
    others,
    teller,
    told_alone,
    told_by,
    with_name_corrected,
    with_respondent,
)
from visitprep.visit.two_views import has_helpers_answers, with_helpers_answers_apart
from visitprep.visit.visit import Teller, Visit

NOW = Moment(date(2027, 1, 12))
MAREN = Teller(helper=True, name="Maren", relation="sister")
ALONE = Respondent(filled_by=FilledBy.CAREGIVER_ALONE, name="Maren", relation="sister")
TOGETHER = Respondent(filled_by=FilledBy.CAREGIVER_WITH_PATIENT, name="Maren", relation="sister")
HIMSELF = Respondent(filled_by=FilledBy.PATIENT)


def by_maren() -> Visit:
    visit = person("typical").model_copy(update={"respondent": ALONE})
    assert others(visit) == () and visit.told == {}
    return visit


def test_what_a_helper_said_alone_stays_theirs_when_the_person_takes_over() -> None:
    visit = with_respondent(by_maren(), HIMSELF)
    assert told_by(visit, "reason", field="main_reason") == MAREN
    assert told_by(visit, "pains", "pain-1", "usual") == MAREN
    assert others(visit) == (MAREN,)


def test_numbers_the_person_gave_are_theirs_and_the_rest_stays_the_helpers() -> None:
    """However they were put in: one by one, or as a line of several."""
    for address in (Address("pains", item="pain-1"), Address("pains", "usual", "pain-1")):
        visit = with_respondent(by_maren(), TOGETHER)
        visit = with_answers(visit, address, {"now": "4", "worst": "8"}, NOW)
        assert [teller(visit, "pains", "pain-1", field).helper for field in ("now", "worst", "usual", "place")] == [
            False,
            False,
            True,
            True,
        ]


def test_what_is_answered_passed_over_or_looked_at_again_is_told_by_whoever_answers_now() -> None:
    visit = with_respondent(by_maren(), HIMSELF)
    visit = with_answer(visit, Address("sleep", "hours"), "5", NOW)
    visit = with_gap(visit, Address("work", "job"), Gap.RATHER_NOT, NOW)
    visit = with_checked(visit, "medicines", "medicine-1")
    visit, added = with_new_item(visit, "allergies", {"thing": "latex"}, NOW)
    for part, item, field in (
        ("sleep", "", "hours"),
        ("work", "", "job"),
        ("medicines", "medicine-1", "name"),
        ("allergies", added, "thing"),
    ):
        assert told_by(visit, part, item, field) is None, (part, field)
        assert teller(visit, part, item, field) == THE_PERSON
    assert told_by(visit, "medicines", "medicine-2", "name") == MAREN


def test_each_voice_is_kept_when_the_helper_comes_back() -> None:
    visit = with_respondent(by_maren(), HIMSELF)
    visit = with_answer(visit, Address("sleep", "hours"), "5", NOW)
    visit = with_respondent(visit, ALONE)
    assert told_by(visit, "sleep", field="hours") == THE_PERSON
    assert told_by(visit, "reason", field="main_reason") is None
    assert teller(visit, "reason", field="main_reason") == MAREN


def test_one_who_sits_down_beside_the_person_writes_down_the_persons_words() -> None:
    visit = with_respondent(person("typical").model_copy(update={"respondent": HIMSELF}), TOGETHER)
    assert others(visit) == () and visit.told == {}


def test_all_of_it_keeps_its_voice_in_the_next_visit() -> None:
    visit = with_answer(with_respondent(by_maren(), HIMSELF), Address("reason", "worries"), "a chair", NOW)
    following = follow_up(visit, of="visit-1", day=date(2026, 12, 14))
    following = with_respondent(following, HIMSELF)
    assert told_by(following, "reason", field="main_reason") == MAREN
    assert told_by(following, "reason", field="worries") is None
    assert with_respondent(following, ALONE).told["reason.worries"] == THE_PERSON


def test_a_scale_is_no_self_report_only_where_a_helper_answered_it_alone() -> None:
    visit = person("typical").model_copy(update={"respondent": HIMSELF})
    assert not told_alone(with_respondent(visit, ALONE), "peg")
    assert told_alone(visit.model_copy(update={"respondent": ALONE}), "peg")
    assert told_alone(with_respondent(by_maren(), HIMSELF), "peg")


def test_numbers_of_a_helper_alone_become_the_helpers_view_when_both_answer() -> None:
    visit = with_respondent(by_maren(), TOGETHER)
    was = visit.pains[0]  # type: ignore[index]
    assert has_helpers_answers(visit)
    apart = with_helpers_answers_apart(visit)
    assert apart.helper_view.pain_usual == was.usual and was.usual is not None
    assert apart.pains[0].usual is None and apart.sleep.hours is None  # type: ignore[index]
    assert teller(apart, "helper_view", field="pain_usual") == MAREN
    assert not has_helpers_answers(apart)


def test_a_name_that_was_wrong_is_right_everywhere() -> None:
    visit = with_respondent(with_respondent(by_maren(), HIMSELF), ALONE)
    right = visit.respondent.model_copy(update={"name": "Maren K."})
    visit = with_name_corrected(visit.model_copy(update={"respondent": right}), MAREN)
    assert MAREN not in visit.told.values() and others(visit) == ()


def test_an_item_that_is_gone_leaves_no_voice_for_the_one_that_gets_its_id() -> None:
    visit = with_respondent(by_maren(), HIMSELF)
    last = visit.medicines[-1].id  # type: ignore[index]
    visit, again = with_new_item(without_item(visit, "medicines", last), "medicines", {"name": "Advil"}, NOW)
    assert again == last and told_by(visit, "medicines", again, "name") is None


@settings(max_examples=20, deadline=None)
@given(visits())
def test_a_written_file_says_who_told_what(visit: Visit) -> None:
    visit = with_respondent(visit.model_copy(update={"respondent": ALONE}), HIMSELF)
    assert read_answers(write_answers(visit).encode(), date(2026, 11, 29), name="x").told == visit.told


def test_whoever_took_over_filled_nothing_in_before_their_first_answer() -> None:
    """The page of a visit that just came to the person's own computer names the helper, and the helper's days."""
    alone = Respondent(filled_by=FilledBy.CAREGIVER_ALONE, name="Maren", relation="sister")
    before = with_answer(Visit(respondent=alone), Address("sleep", "hours"), "6", NOW)
    for by, name in ((FilledBy.PATIENT, None), (FilledBy.INTERPRETER, None), (FilledBy.CAREGIVER_ALONE, "Ole")):
        taken = with_respondent(before, Respondent(filled_by=by, name=name))
        assert as_filled_in(taken).respondent == alone
        assert with_day_answered(before, with_helpers_answers_apart(taken), NOW.today).checked == before.checked
        now = with_answer(taken, Address("sleep", "snores"), "no", NOW)
        assert as_filled_in(now).respondent.filled_by is by
    assert as_filled_in(before) is before
