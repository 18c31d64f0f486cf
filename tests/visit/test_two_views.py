"""The person's own answers and what a helper sees, kept apart: neither takes the other's place."""

from __future__ import annotations

from datetime import date

import pytest
from tests.summary.told import whole_text

from visitprep.document.words import text_of
from visitprep.findings.merge_differences import Kind, coming_in
from visitprep.findings.merge_one import taken_in
from visitprep.interview.engine.path.path import path
from visitprep.interview.engine.path.steps import Asked
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.summary import summarize
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.views import two_views
from visitprep.summary.shared_sections.voices import told_before, voices_of
from visitprep.visit.answering import (
    Address,
    Moment,
    value_at,
    with_answer,
    with_answers,
    with_gap,
    with_more_noted,
    with_note,
    without_answer,
)
from visitprep.visit.carried import with_looked_at
from visitprep.visit.following import follow_up
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.people import Person, Respondent
from visitprep.visit.tellers import THE_PERSON, teller, with_respondent
from visitprep.visit.two_views import is_kept_from_the_clinic, with_helpers_answers_apart
from visitprep.visit.visit import Said, Teller, Visit

DAY = date(2026, 12, 4)
NOW = Moment(DAY)
LUCIA = {"name": "Lucia", "relation": "his sister"}
ANA = {"name": "Ana", "relation": "his sister"}
TOMAS = Person(name="Tomás")
ALONE = Respondent.model_validate({"filled_by": "caregiver_alone", **LUCIA})
TOGETHER = Respondent.model_validate({"filled_by": "caregiver_with_patient", **LUCIA})
HIMSELF = Respondent.model_validate({"filled_by": "patient"})
ANA_ALONE = Respondent.model_validate({"filled_by": "caregiver_alone", **ANA})


def by_lucia() -> Visit:
    typed = {
        "sleep:slept": Said(typed="4, he says 7", filled=frozenset({"hours"}), day=DAY),
        "ticks:help": Said(typed="shopping", filled=frozenset({"function.help_needed", "function.aids"}), day=DAY),
        "pains.pain-1:numbers": Said(day=DAY),  # asked one by one
    }
    return Visit.model_validate(
        {
            "person": {"name": "Tomás"},
            "respondent": ALONE,
            "reason": {
                "main_reason": "his back went when the scaffolding came down",
                "gaps": {"worries": "dont_know"},
            },
            "pains": [{"id": "pain-1", "place": "lower back", "now": "7", "usual": "6"}],
            "sleep": {"hours": "4", "trouble_days": 10, "notes": {"hours": "he says 7"}},
            "function": {"help_needed": ["shopping"], "aids": [], "stopped_doing": "fishing with our nephew Dara"},
            "mood": {"in_own_words": "he laughs everything off. I think he is low"},
            "lines": typed,
        }
    )


def sits_down(visit: Visit, who: Respondent = TOGETHER) -> Visit:
    return with_helpers_answers_apart(with_respondent(visit, who))


def asked_of(visit: Visit) -> set[str]:
    return {str(s.address) for s in path(SECTIONS, visit) if isinstance(s, Asked) and s.is_open(visit)}


def rows(visit: Visit) -> dict[str, tuple[str, str]]:
    table = two_views(visit, voices_of(visit), Room())
    return {text_of(what): (text_of(own), text_of(seen)) for what, own, seen in table.rows} if table else {}


@pytest.mark.parametrize("who", [TOGETHER, HIMSELF])
def test_what_a_helper_said_of_him_is_asked_of_himself_when_he_answers(who: Respondent) -> None:
    now = sits_down(by_lucia(), who)
    assert asked_of(now) >= {
        "sleep.hours",
        "function.help_needed",
        "mood.in_own_words",
        "pains.pain-1.now",
        "pains.pain-1.usual",
        "reason.worries",
    }
    view = now.helper_view
    assert (str(view.sleep_hours), view.notes["sleep_hours"], str(view.pain_usual)) == ("4", "he says 7", "6")
    assert view.mood == "he laughs everything off. I think he is low"
    assert not now.sleep.notes, "her words are beside her number"


@pytest.mark.parametrize("line", ["numbers", "small"])
def test_a_number_that_a_helper_was_asked_for_as_his_never_becomes_what_the_helper_sees(line: str) -> None:
    told = Said(typed="he says not so bad, 4", filled=frozenset({"usual"}), day=DAY)
    pain = {"id": "pain-1", "place": "neck", "usual": "4", "notes": {"usual": "he says not so bad"}}
    by_her = by_lucia().model_copy(update={"pains": (Pain.model_validate(pain),)})
    now = sits_down(by_her.model_copy(update={"lines": {f"pains.pain-1:{line}": told}}), HIMSELF)
    assert now.helper_view.pain_usual is None
    now = with_answer(now, Address("pains", "usual", "pain-1"), "6", NOW)
    assert "Pain (1)" not in rows(now), "two numbers of one person are no two views"
    assert "Tomás, as Lucia tells it: 4; he says not so bad" in whole_text(summarize(now, prepared_on=DAY))


def test_a_number_in_a_helpers_words_beside_a_pain_has_the_helpers_name_when_he_takes_over() -> None:
    pain = {"id": "pain-1", "place": "neck", "notes": {"place": "burning, 8 out of 10", "started": "in the yard"}}
    now = sits_down(by_lucia().model_copy(update={"pains": (Pain.model_validate(pain),)}), HIMSELF)
    assert now.pains and now.pains[0].notes == {"place": "Lucia: burning, 8 out of 10", "started": "in the yard"}
    again = sits_down(with_respondent(now, ALONE), HIMSELF)
    assert again.pains and again.pains[0].notes == now.pains[0].notes, "once"


def test_each_column_of_page_1_holds_what_that_one_said() -> None:
    now = sits_down(by_lucia())
    for field, value in (("daily_life", "he holds on to the wall"), ("mood", "he is quiet")):
        now = with_answer(now, Address("helper_view", field), value, NOW)
    told = rows(now)
    assert told["Hours of sleep"] == ("not said", "4") and told["Help needed"] == ("not said", "shopping")
    assert told["Daily life"] == ("not said", "he holds on to the wall; has stopped: fishing with our nephew Dara")
    now = with_answer(now, Address("sleep", "hours"), "6", NOW)
    now = with_answer(now, Address("function", "stopped_doing"), "football", NOW)
    assert rows(now)["Hours of sleep"] == ("6", "4")
    assert rows(now)["Daily life"][0] == "has stopped: football"
    alone_again = with_respondent(now, ALONE)
    assert rows(alone_again)["Hours of sleep"] == ("6", "4"), "his number does not become hers"
    assert rows(with_respondent(now, HIMSELF))["Hours of sleep"] == ("6", "4"), "nor is hers lost"


def test_something_else_is_told_in_its_words() -> None:
    now = with_answer(sits_down(by_lucia()), Address("helper_view", "help_needed"), ["dressing", "other"], NOW)
    assert rows(now)["Help needed"][1] == "getting dressed, something else"
    noted = with_note(now, Address("helper_view", "help_needed"), "the pills", NOW)
    assert rows(noted)["Help needed"][1] == "getting dressed, the pills"


def test_on_a_full_page_something_else_says_nothing_beside_other_rows() -> None:
    now = with_answer(sits_down(by_lucia()), Address("function", "help_needed"), ["dressing", "bathing"], NOW)
    now = with_answer(now, Address("helper_view", "help_needed"), ["dressing", "other"], NOW)
    table = two_views(now, voices_of(now), Room(views_in_words=False))
    assert table is not None
    assert [text_of(seen) for what, _, seen in table.rows if text_of(what) == "Help needed"] == ["getting dressed"]
    only = with_answer(now, Address("helper_view", "help_needed"), ["other"], NOW)
    table = two_views(only, voices_of(only), Room(views_in_words=False))
    assert table is not None and "something else" in [text_of(seen) for _, _, seen in table.rows]


def _answer(visit: Visit, at: Address, value: object) -> Visit:
    return with_answer(visit, at, value, NOW)


def _answers(visit: Visit, at: Address, value: object) -> Visit:
    return with_answers(visit, at, {at.field: value}, NOW)


def _gap(visit: Visit, at: Address, value: object) -> Visit:
    return with_gap(visit, at, Gap.SKIPPED, NOW)


def _taken_out(visit: Visit, at: Address, value: object) -> Visit:
    return without_answer(visit, at, NOW)


@pytest.mark.parametrize("put", [_answer, _answers, _gap, _taken_out])
@pytest.mark.parametrize(
    ("part", "field", "hers", "his", "kept"),
    [
        ("sleep", "hours", "4", "6", "helper_view.sleep_hours"),
        ("function", "help_needed", ["shopping"], ["stairs"], "helper_view.help_needed"),
        ("mood", "in_own_words", "I think he is low", "fine", "helper_view.mood"),
        ("reason", "main_reason", "his back went, I want him to sleep", "the leg", "helper_view.pain"),
        ("function", "stopped_doing", "fishing with our nephew", "football", "helper_view.daily_life"),
        ("reason", "worries", "He is afraid of a wheelchair", "surgery", "reason.worries"),
        ("reason", "not_wanted", "no needles in the spine", "pills", "reason.not_wanted"),
        ("reason", "hoped_for", "to sleep through again", "work", "reason.hoped_for"),
        ("function", "bad_day", "he does not come down", "slow", "function.bad_day"),
        ("work", "job_needs", "he has to climb all day", "ladders", "work.job_needs"),
        ("mood", "stressors", "money, he won't say so", "nothing", "mood.stressors"),
    ],
)
def test_his_own_never_takes_a_helpers_words_off_the_page(
    put: object, part: str, field: str, hers: object, his: object, kept: str
) -> None:
    at = Address(part, field)
    visit = with_respondent(with_answer(Visit(respondent=ALONE), at, hers, NOW), HIMSELF)
    was = str(value_at(visit, at))
    visit = put(visit, at, his)  # type: ignore[operator]
    if kept.startswith("helper_view"):
        assert str(value_at(visit, Address.of(kept))) == was
        assert teller(visit, "helper_view", field=kept.split(".")[1]).name == "Lucia"
    else:
        assert f"Lucia: {was}" in getattr(visit, part).notes[field]


@pytest.mark.parametrize("gap", [Gap.RATHER_NOT, Gap.IN_PERSON])
def test_what_he_will_not_say_is_not_told_in_her_words(gap: Gap) -> None:
    at = Address("reason", "worries")
    visit = with_respondent(with_answer(Visit(respondent=ALONE), at, "he fears a chair", NOW), HIMSELF)
    assert not with_gap(visit, at, gap, NOW).reason.notes


def test_words_that_he_only_adds_to_are_not_told_twice() -> None:
    at = Address("function", "stopped_doing")
    visit = with_respondent(with_answer(Visit(respondent=ALONE), at, "fishing, the garden, mass", NOW), HIMSELF)
    visit = with_answer(visit, at, "fishing, the garden, mass, football", NOW)
    assert visit.helper_view.daily_life is None and not visit.function.notes


@pytest.mark.parametrize("noting", [with_note, with_more_noted])
def test_a_note_beside_another_ones_answer_says_whose_it_is_and_the_answer_stays_theirs(noting: object) -> None:
    at = Address("sleep", "hours")
    visit = with_respondent(with_answer(Visit(respondent=HIMSELF), at, "6", NOW), ALONE)
    visit = noting(visit, at, "I hear him at three", NOW)  # type: ignore[operator]
    assert teller(visit, "sleep", field="hours") == THE_PERSON
    assert visit.sleep.notes["hours"] == "Lucia: I hear him at three"
    again = with_note(visit, at, "Lucia: I hear him at three; he reads", NOW)
    assert again.sleep.notes["hours"] == "Lucia: I hear him at three; Lucia: he reads"
    own = with_note(with_answer(Visit(respondent=ALONE), at, "4", NOW), at, "he says 7", NOW)
    assert own.sleep.notes["hours"] == "he says 7"


def _merged(here: Visit, there: Visit) -> Visit:
    for one in coming_in(here, there):
        here = taken_in(here, one, there, NOW)
    return here


def _slept(who: Respondent, hours: str) -> Visit:
    return Visit.model_validate({"person": {"name": "Tomás"}, "respondent": who, "sleep": {"hours": hours}})


@pytest.mark.parametrize(
    ("here", "there", "own", "seen"),
    [
        (_slept(ALONE, "4"), _slept(HIMSELF, "6"), "6", "4"),
        (_slept(HIMSELF, "6"), _slept(ALONE, "4"), "6", "4"),
        (_slept(TOGETHER, "6"), _slept(ANA_ALONE, "5"), "6", "5"),
        (_slept(ALONE, "4"), _slept(TOGETHER, "6"), "6", "4"),
        (Visit(respondent=HIMSELF, person={"name": "Tomás"}), _slept(ALONE, "4"), "not said", "4"),  # type: ignore[arg-type]
    ],
)
def test_two_files_give_each_their_own_column(here: Visit, there: Visit, own: str, seen: str) -> None:
    assert all(one.kind is Kind.FILLS for one in coming_in(here, there))
    merged = _merged(here, there)
    assert rows(merged)["Hours of sleep"] == (own, seen)
    assert coming_in(merged, there) == ()


def test_another_helpers_view_stands_under_that_helpers_name() -> None:
    visit = with_answer(_slept(TOGETHER, "6"), Address("helper_view", "sleep"), "he is up at three", NOW)
    told = rows(_merged(visit, _slept(ANA_ALONE, "5")))
    assert told["Hours of sleep"] == ("6", "Ana: 5") and told["Sleep"] == ("6 hours", "he is up at three")


_HERS = {
    "reason.main_reason": "his back went when the scaffolding came down. I want him to sleep again",
    "reason.worries": "a wheelchair like our father. I think he hides how bad it is",
    "reason.not_wanted": "no needles in the spine, he says",
    "function.stopped_doing": "fishing with our nephew Dara",
    "function.bad_day": "he does not come down at all",
    "mood.in_own_words": "he laughs everything off. I think he is low",
    "sleep.hours": "4",
}


@pytest.mark.parametrize("after", [HIMSELF, TOGETHER, ALONE])
def test_what_his_sheet_took_the_place_of_stands_on_the_clinics_copy_under_her_name(after: Respondent) -> None:
    visit = Visit.model_validate({"person": {"name": "Tomás"}, "respondent": ALONE, "mood": {"print_it": "yes"}})
    for place, words in _HERS.items():
        visit = with_answer(visit, Address.of(place), words, NOW)
    visit = with_respondent(visit, HIMSELF)
    for place in _HERS:
        visit = with_answer(visit, Address.of(place), "6" if place == "sleep.hours" else "fine", NOW)
    told = whole_text(summarize(with_respondent(visit, after), prepared_on=DAY))
    assert [words for words in _HERS.values() if words not in told] == []
    assert "Lucia: a wheelchair" in told and "Lucia: no needles" in told


def test_a_note_of_two_who_answer_together_is_put_into_nobodys_mouth() -> None:
    at = Address("sleep", "trouble_days")
    visit = with_respondent(with_answer(Visit(respondent=ALONE, person=TOMAS), at, "10", NOW), TOGETHER)
    told = with_note(visit, at, "I hear him on the stairs", NOW)
    assert told.sleep.notes["trouble_days"] == "Tomás and Lucia: I hear him on the stairs"
    assert teller(told, "sleep", field="trouble_days").name == "Lucia"


def test_what_is_the_persons_own_to_say_is_asked_when_they_sit_down_and_no_word_of_the_helpers_goes() -> None:
    visit = by_lucia()
    for part, field, said in (
        ("reason", "not_wanted", "no shot"),
        ("reason", "treatment_hoped", "a shot"),
        ("reason", "worries", "that he becomes a burden"),
    ):
        visit = with_answer(visit, Address(part, field), said, NOW)
    visit = with_answer(visit, Address("pains", "worst", "pain-1"), "9", NOW)
    now = sits_down(visit)
    asked = {"main_reason", "not_wanted", "treatment_hoped", "worries"}
    assert asked_of(now) >= {*(f"reason.{one}" for one in asked), "pains.pain-1.worst"}
    assert now.reason.notes["not_wanted"] == "Lucia: no shot"
    assert now.reason.notes["treatment_hoped"] == "Lucia: a shot"
    assert now.reason.notes["worries"] == "Lucia: that he becomes a burden"
    assert now.pains is not None and (now.pains[0].worst, now.pains[0].notes["worst"]) == (None, "Lucia: 9")


def test_what_was_looked_at_again_at_the_next_visit_is_not_told_as_said_without_him() -> None:
    visit = Visit.model_validate(
        {
            "person": {"preferred_name": "Sokha"},
            "respondent": dict(ALONE),
            "medicines": [{"id": "medicine-1", "name": "gabapentin"}],
            "sleep": {"snores": "yes"},
        }
    )
    later = with_respondent(follow_up(visit, of="visit-1", day=NOW.today), TOGETHER)
    told = told_before(later, voices_of(later))
    assert "without Sokha there: " in told and "looked at again" not in told
    words = {"medicines.medicine-1": Teller(helper=True, **LUCIA), "sleep": Teller(helper=True, **LUCIA)}
    looked = with_looked_at(later, "medicines", "medicine-1").model_copy(update={"told": words})
    told = told_before(looked, voices_of(looked))
    assert told.startswith("What Lucia") and "looked at again" in told
    assert "Medicines" not in told.partition("without Sokha there: ")[2]


@pytest.mark.parametrize(
    "words",
    [
        "it gives way, he won't tell you that",
        "don't let him see this",
        "he doesn't want you to know",
        "he\u2019d never tell you that",
        "he hides it from the doctors",
        "she won't admit it but she drinks",
        "she doesn't want anyone to know",
        "he plays it down",
        "she's too proud to mention it",
        "they don't want the doctor to find out",
        "he never lets on",
        "mom won't tell the nurses",
    ],
)
def test_what_a_helper_says_the_person_would_not_tell_is_the_helpers_own(words: str) -> None:
    """With the person there too: it stands under the helper's name, and not among what the person says."""
    assert not is_kept_from_the_clinic(words, Visit(respondent=HIMSELF))
    visit = with_answer(
        Visit(respondent=TOGETHER, person=TOMAS), Address("function", "help_needed"), ["bathing"], NOW
    )
    visit = with_more_noted(visit, Address("function", "help_needed"), words, NOW)
    assert visit.function.notes["help_needed"] == f"Lucia: {words}"
    visit = with_answer(visit, Address("function", "stopped_doing"), words, NOW)
    for field, value in (("help_needed", ["dressing"]), ("daily_life", "he holds on to the wall")):
        visit = with_answer(visit, Address("helper_view", field), value, NOW)
    assert rows(visit)["Help needed"] == ("bathing", "getting dressed")
    assert rows(visit)["Daily life"] == ("not said", f"he holds on to the wall; has stopped: {words}")


@pytest.mark.parametrize(
    "words",
    [
        "he doesn't know why",
        "the doctors won't tell us anything",
        "he never says it hurts in the morning",
        "she doesn't want to know the dose",
        "he doesn't want you to do a nerve block",
        "she wants you to know she falls",
        "he doesn't talk much",
        "he doesn't want to be in a home",
    ],
)
def test_other_words_stay_whose_they_are(words: str) -> None:
    assert not is_kept_from_the_clinic(words, Visit(respondent=TOGETHER))
