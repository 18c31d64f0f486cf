"""What a follow-up takes over from the visit before, what it asks anew, and what counts as looked at again."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from pydantic import ValidationError
from tests.people import person
from tests.visit_strategies import visits

from visitprep.visit.answering import (
    Address,
    Moment,
    record_at,
    value_at,
    with_answer,
    with_gap,
    with_new_item,
    without_item,
)
from visitprep.visit.carried import carried_from, with_checked, with_looked_at
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.following import follow_up
from visitprep.visit.records.after import AfterVisit, Decision
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.people import FilledBy, VisitKind
from visitprep.visit.records.living import Sleep
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.people import Respondent
from visitprep.visit.records.reason import ClinicQuestion, Reason
from visitprep.visit.tellers import THE_PERSON, teller, with_respondent
from visitprep.visit.visit import LISTS, PARTS, RECORDS, Teller, Visit

DAY = date(2026, 12, 3)
NOW = Moment(date(2027, 1, 12))


def begun(former: Visit) -> Visit:
    return follow_up(former, of="visit-1", day=DAY)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(visits())
def test_nothing_is_silently_kept(former: Visit) -> None:
    """Every answer in a new follow-up is known to come from before, except what was planned and its kind and day."""
    visit = begun(former)
    assert Visit.model_validate_json(visit.model_dump_json()) == visit
    for part in RECORDS:
        record = getattr(visit, part)
        for field in record.answerable():
            if getattr(record, field) is not None and (part, field) not in {
                ("appointment", "kind"),
                ("appointment", "date"),
            }:
                assert carried_from(visit, part, field=field) is not None
    for part in LISTS:
        if part != "planned" and getattr(visit, part) is not None:
            listed = getattr(visit, part)
            assert (
                all(carried_from(visit, part, item.id) for item in listed) if listed else carried_from(visit, part)
            )


def test_how_things_are_now_is_asked_again() -> None:
    """PEG, PHQ-4, ratings, sleep and consents are empty; the words about the pain stay."""
    former = person("typical")
    visit = begun(former)
    for part, row in PARTS.items():
        records = getattr(visit, part) or () if part in LISTS else (getattr(visit, part),)
        if row.begins_empty:
            assert all(record.is_empty for record in records)
        kept = {(part, field) for record in records for field in row.anew if getattr(record, field) is not None}
        assert kept <= {("appointment", "kind"), ("appointment", "date")}
    assert visit.appointment.kind is VisitKind.FOLLOW_UP
    assert visit.respondent.filled_by is None and former.respondent.filled_by is FilledBy.PATIENT
    assert [pain.place for pain in visit.pains or ()] == [pain.place for pain in former.pains or ()]
    assert visit.no_more == frozenset(), "every list is open, so that what is new can be added"


def test_what_was_decided_becomes_what_was_planned_and_the_next_day_is_the_visits() -> None:
    former = Visit(
        after=AfterVisit(next_visit=PartialDate("14 January 2027", "2027-01-14")),
        decided=(Decision(id="decided-1", what="duloxetine", happened="yes"),),
        questions=(
            ClinicQuestion(id="question-1", text="Why?", answer="A nerve."),
            ClinicQuestion(id="question-2", text="How long?"),
        ),
    )
    visit = begun(former)
    assert visit.planned == (Decision(id="planned-1", what="duloxetine"),)
    assert visit.decided is None
    assert visit.appointment.date == PartialDate("14 January 2027", "2027-01-14")
    assert [ask.text for ask in visit.questions or ()] == ["How long?"], "what was answered stays behind"


def test_a_day_that_is_not_sure_is_not_made_the_day_of_the_visit() -> None:
    former = Visit(after=AfterVisit(next_visit=PartialDate("in spring", "2027-21")))
    assert begun(former).appointment.date is None


def test_answering_counts_for_that_answer_alone() -> None:
    """A new number beside old ones is new, and the old ones stay marked."""
    visit = begun(Visit(sleep=Sleep(apnea="no", snores="yes")))
    visit = with_answer(visit, Address("sleep", "apnea"), "yes", NOW)
    assert carried_from(visit, "sleep", field="apnea") is None
    assert carried_from(visit, "sleep", field="snores") == DAY
    visit = with_gap(visit, Address("sleep", "snores"), Gap.DONT_KNOW, NOW)
    assert carried_from(visit, "sleep", field="snores") is None
    assert carried_from(with_checked(visit, "sleep"), "sleep", field="aids") is None


def test_a_new_item_is_new_even_under_an_old_id() -> None:
    """The last medicine goes and another comes: its id is the old one's, its answers are today's."""
    former = person("typical")
    visit = begun(former)
    last = (visit.medicines or ())[-1].id
    visit = without_item(visit, "medicines", last)
    visit, new = with_new_item(visit, "medicines", {"name": "duloxetine"}, NOW)
    assert new == last
    assert carried_from(visit, "medicines", new) is None
    assert value_at(visit, Address("medicines", "name", new)) == "duloxetine"
    visit, test = with_new_item(visit, "tests", {"kind": "mri"}, NOW)
    assert carried_from(visit, "tests", test) is None
    assert carried_from(visit, "tests", (visit.tests or ())[0].id) == DAY


def test_what_nobody_looked_at_keeps_its_first_day_at_the_third_visit() -> None:
    second = begun(person("typical"))
    third = follow_up(with_checked(second, "function"), of="visit-2", day=date(2027, 1, 14))
    assert carried_from(third, "health") == DAY
    assert carried_from(third, "function") == date(2027, 1, 14)
    assert record_at(third, Address("function")) == record_at(second, Address("function"))


ALONE = Respondent(filled_by=FilledBy.CAREGIVER_ALONE, name="Lucia", relation="his sister")
HIMSELF = Respondent(filled_by=FilledBy.PATIENT)
LUCIA = Teller(helper=True, name="Lucia", relation="his sister")
_HIS, _HERS = (
    "I want to get through a day's work. Lucia worries too much",
    "his back went at work, he says it is nothing",
)


def _second(first: Respondent, words: str, now: Respondent) -> Visit:
    before = Visit(respondent=first, reason=Reason(main_reason=words), sleep=Sleep(snores=YesNo.YES))
    return with_respondent(begun(before.model_copy(update={"respondent": first})), now)


@pytest.mark.parametrize(
    ("first", "words", "now", "whose"),
    [
        (HIMSELF, _HIS, ALONE, THE_PERSON),
        (ALONE, _HERS, HIMSELF, LUCIA),
        (ALONE, _HERS, ALONE, LUCIA),
        (HIMSELF, _HIS, HIMSELF, THE_PERSON),
    ],
)
@pytest.mark.parametrize("field", ["", "main_reason"])
def test_a_yes_to_what_was_said_before_keeps_whose_words_they_are(
    first: Respondent, words: str, now: Respondent, whose: Teller, field: str
) -> None:
    visit = with_looked_at(_second(first, words, now), "reason", field=field)
    assert teller(visit, "reason", field="main_reason") == whose
    assert carried_from(visit, "reason", field="main_reason") is None


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("24 February 2027 at 11:20", "11:20"),
        ("24 February 2027, 2:15 pm", "2:15 pm"),
        ("11:20 on 24 February 2027", "11:20"),
        ("24 February 2027", None),
        ("about six weeks from now", None),
    ],
)
def test_the_time_that_was_named_with_the_next_day_comes_along(said: str, time: str | None) -> None:
    former = with_answer(Visit(), Address("after", "next_visit"), said, NOW)
    assert begun(former).appointment.time == (
        time and with_answer(Visit(), Address("appointment", "time"), time, NOW).appointment.time
    )


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("in 6 weeks, Monday Jan 25 at 9:40 am with Dr. Hale", "Dr. Hale"),
        ("Monday January 25, 9:40 am, with Dr. Hale", "Dr. Hale"),
        ("9:40 am on Jan 25 with Nurse Kim", "Nurse Kim"),
        ("Jan 25 2027, 9:40 am, seeing Lee Ortiz", "Lee Ortiz"),
        ("Jan 25 at 9:40 am to see dr hale", "dr hale"),
    ],
)
def test_a_day_is_said_with_its_time_and_with_whom(said: str, whom: str) -> None:
    moment = Moment(today=date(2026, 12, 14))
    typed = with_answer(Visit(), Address("appointment", "date"), said, moment).appointment
    named = begun(with_answer(Visit(), Address("after", "next_visit"), said, moment)).appointment
    for one in (typed, named):
        assert (one.date and one.date.value, one.time, one.clinician) == ("2027-01-25", "9:40 am", whom)


@pytest.mark.parametrize("said", ["26 January 2027, 7:40", "Jan 26 2027 at 7", "half past six on 26 January 2027"])
def test_a_time_that_may_be_either_half_of_the_day_is_asked_where_it_is_told(said: str) -> None:
    with pytest.raises(ValidationError, match="in the morning or in the afternoon"):
        with_answer(Visit(), Address("after", "next_visit"), said, NOW)


def test_a_yes_to_all_of_it_changes_nobody_who_told_it() -> None:
    """A yes to one answer of facts alone makes it the person's."""
    visit = _second(ALONE, _HERS, HIMSELF)
    assert teller(with_looked_at(visit, "sleep"), "sleep", field="snores") == LUCIA
    assert teller(with_looked_at(visit, "sleep", field="snores"), "sleep", field="snores") == THE_PERSON
    assert teller(with_looked_at(_second(HIMSELF, _HIS, ALONE), "sleep"), "sleep", field="snores") == THE_PERSON


def test_words_that_stand_without_a_number_come_along_and_those_of_a_number_do_not() -> None:
    told = {"usual": "it just goes from under him on the stairs", "now": "9 when I cough"}
    pain = Pain.model_validate({"id": "pain-1", "place": "left leg", "now": "9", "notes": told})
    (now,) = begun(Visit(respondent=ALONE, pains=(pain,))).pains or ()
    assert now.notes == {"usual": "it just goes from under him on the stairs"} and now.now is None
