"""A follow-up: what was carried over is shown once, and kept only after a yes."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest

from scripted import Line
from sitting import Sitting
from visitprep.errors import InputEnded
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.engine.path.path import without_lines
from visitprep.interview.prompts import Way
from visitprep.interview.question import Section
from visitprep.interview.questions.order_of_sections import SECTIONS as ALL
from visitprep.interview.screens.home import _menu as home_menu
from visitprep.interview.screens.review import answers_in_words
from visitprep.visit.carried import carried_from
from visitprep.visit.following import follow_up
from visitprep.visit.records.after import Decision
from visitprep.visit.records.choices.care import Happened
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import WhyStopped
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.health import Allergy
from visitprep.visit.records.living import Function, Sleep
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.people import Person, Respondent
from visitprep.visit.visit import Visit

DAY = date(2026, 12, 3)
ROSA = Visit(
    person=Person(name="Rosa Example", country="US"),
    respondent=Respondent(filled_by=FilledBy.PATIENT),
    sleep=Sleep(hours=6, apnea=YesNo.NO, snores=YesNo.YES),
    function=Function(sit="20 minutes"),
    medicines=(
        Medicine(id="medicine-1", name="gabapentin", strength="300 mg"),
        Medicine(id="medicine-2", name="naproxen", strength="220 mg"),
        Medicine(id="medicine-3", name="aspirin", strength="81 mg"),
    ),
    allergies=(Allergy(id="allergy-1", thing="penicillin", reaction="hives"),),
    devices=(),
    decided=(Decision(id="decided-1", kind="medicine_start", what="duloxetine 30 mg"),),
)
SECTIONS = tuple(without_lines(section) for section in ALL)
SLEEP, MEDICINES, SINCE, HEALTH = (
    next(section for section in SECTIONS if section.id == name)
    for name in ("sleep", "medicines", "since", "health")
)


def begun(filled_by: FilledBy = FilledBy.PATIENT) -> Visit:
    visit = follow_up(ROSA, of="visit-1", day=DAY)
    respondent = visit.respondent.model_copy(update={"filled_by": filled_by, "name": "Ana"})
    return visit.model_copy(update={"respondent": respondent})


def sit(*script: Line, visit: Visit | None = None, only: Section) -> Sitting:
    here = Sitting(script, visit or begun(), SECTIONS)
    here.outcome = here.interview.walk(only=only)  # type: ignore[attr-defined]
    here.asker.check_finished()
    return here


def test_a_record_is_shown_once_and_its_numbers_are_asked_again() -> None:
    here = sit(("check:sleep", ("same",)), ("sleep.hours", "7"), ("sleep.trouble_days", Way.STOP), only=SLEEP)
    shown = here.asker.prompts[0].text
    assert "3 December 2026" in shown and "sleep apnea? No" in shown and "snore loudly? Yes" in shown
    assert "hours of sleep" not in shown, "it is asked again, and not shown first"
    visit = here.interview.visit
    assert carried_from(visit, "sleep", field="apnea") is None
    assert carried_from(visit, "sleep", field="hours") is None


def test_stopping_halfway_keeps_what_was_said_and_carries_on_there() -> None:
    """The first medicine is looked at, then the window is closed; the next sitting begins at the second."""
    here = sit(("check:medicines.medicine-1", ("same",)), ("medicines.medicine-1.kind", Way.STOP), only=MEDICINES)
    assert here.outcome is Outcome.STOPPED  # type: ignore[attr-defined]
    reloaded = Visit.model_validate_json(here.saves[-1].model_dump_json())
    assert carried_from(reloaded, "medicines", "medicine-1") is None
    assert carried_from(reloaded, "medicines", "medicine-2") == DAY
    again = Sitting([("medicines.medicine-1.kind", Way.STOP)], reloaded, SECTIONS)
    again.interview.walk(only=MEDICINES)
    again.asker.check_finished()


def test_going_back_shows_the_check_again_with_what_was_said() -> None:
    here = sit(
        ("check:sleep", ("same",)),
        ("sleep.hours", Way.BACK),
        ("check:sleep", Way.KEEP),
        ("sleep.hours", Way.STOP),
        only=SLEEP,
    )
    assert here.asker.prompts[2].saved is not None


def test_a_medicine_no_longer_taken_is_tried_before_with_why() -> None:
    """And the next medicine comes after it; nothing of it is lost, nothing else moves."""
    here = sit(
        ("check:medicines.medicine-1", ("gone",)),
        ("past_medicines.past-1.when", "January 2027"),
        ("past_medicines.past-1.effect", Way.BACK),
        ("past_medicines.past-1.when", Way.KEEP),
        ("past_medicines.past-1.effect", ("none",)),
        ("past_medicines.past-1.why_stopped", ("side_effects",)),
        ("check:medicines.medicine-2", Way.STOP),
        only=MEDICINES,
    )
    visit = here.interview.visit
    assert [medicine.name for medicine in visit.medicines or ()] == ["naproxen", "aspirin"]
    (past,) = visit.past_medicines or ()
    assert past.name == "gabapentin 300 mg" and past.why_stopped == (WhyStopped.SIDE_EFFECTS,)
    assert carried_from(visit, "past_medicines", past.id) is None


def test_the_last_medicine_gone_leads_to_the_list_and_not_to_none() -> None:
    visit = begun().model_copy(update={"medicines": (Medicine(id="medicine-1", name="gabapentin"),)})
    here = sit(
        ("check:medicines.medicine-1", ("gone",)),
        *(("past_medicines.past-1." + field, Way.SKIP) for field in ("when", "effect", "why_stopped")),
        ("medicines", Way.STOP),
        visit=visit,
        only=MEDICINES,
    )
    assert here.interview.visit.medicines is None


def test_a_change_is_made_where_it_is_and_the_rest_is_kept() -> None:
    here = sit(
        ("check:medicines.medicine-1", ("changed",)),
        ("medicines.medicine-1:review", ("2",)),
        ("medicines.medicine-1.strength", "600 mg"),
        ("medicines.medicine-1:review", ("done",)),
        ("medicines.medicine-1.kind", Way.STOP),
        only=MEDICINES,
    )
    first = (here.interview.visit.medicines or ())[0]
    assert first.strength == "600 mg"
    assert carried_from(here.interview.visit, "medicines", "medicine-1") is None


def test_back_from_what_has_changed_asks_again_and_confirms_nothing() -> None:
    here = sit(
        ("check:medicines.medicine-1", ("changed",)),
        ("medicines.medicine-1:review", Way.BACK),
        ("check:medicines.medicine-1", Way.STOP),
        only=MEDICINES,
    )
    assert carried_from(here.interview.visit, "medicines", "medicine-1") == DAY


def test_a_record_is_changed_answer_by_answer() -> None:
    here = sit(
        ("check:sleep", ("changed",)),
        ("check:sleep:change", ("0",)),
        ("sleep.apnea", ("yes",)),
        ("check:sleep:change", ("2",)),
        ("sleep.hours", Way.STOP),
        only=SLEEP,
    )
    assert here.interview.visit.sleep.apnea is YesNo.YES


def test_a_list_of_history_is_shown_whole_and_none_is_asked_about_too() -> None:
    health = HEALTH
    here = Sitting(
        [
            *((f"health.{name}", Way.SKIP) for name in _core_health()),
            ("check:allergies", ("changed",)),
            ("check:allergies:change", ("0",)),
            ("allergies:pick", ("allergy-1",)),
            ("allergies.allergy-1:review", ("done",)),
            ("check:allergies:change", ("2",)),
        ],
        begun(),
        SECTIONS,
    )
    here.asker._ends = True
    with suppress(InputEnded):
        here.interview.walk(only=health)
    assert carried_from(here.interview.visit, "allergies") is None
    asked = here.asker.prompts[len(_core_health())]
    assert "1. penicillin: hives" in asked.text


def _core_health() -> list[str]:
    from visitprep.interview.engine.path.path import section_path
    from visitprep.interview.engine.path.steps import Asked, Reconfirm

    visit = begun()
    names = []
    for step in section_path(HEALTH, visit):
        if isinstance(step, Reconfirm):
            return names
        if isinstance(step, Asked) and step.address.part == "health" and step.question.core:
            names.append(step.address.field)
    return names


def test_what_is_left_for_later_is_not_asked_again_and_is_still_not_checked() -> None:
    """It goes on, does not come round again by itself, and can be found in the section's answers."""
    here = sit(
        ("check:sleep", ("later",)),
        ("sleep.hours", Way.BACK),
        ("check:sleep", Way.SKIP),
        ("sleep.hours", Way.STOP),
        only=SLEEP,
    )
    visit = here.interview.visit
    assert carried_from(visit, "sleep", field="apnea") == DAY
    assert "still true" not in answers_in_words(visit, SLEEP)


def test_what_was_planned_is_asked_about_and_offered_for_its_own_list() -> None:
    here = sit(
        ("planned.planned-1.happened", ("yes",)),
        ("offer:medicines", ("yes",)),
        ("planned.planned-1.came_of_it", "slept better"),
        ("pgic.change", ("2",)),
        only=SINCE,
    )
    visit = here.interview.visit
    assert [(m.name, m.strength) for m in visit.medicines or ()][-1] == ("duloxetine", "30 mg")
    assert carried_from(visit, "medicines", "medicine-4") is None
    assert (visit.planned or ())[0].happened is Happened.YES
    assert visit.pgic.change == 2


def test_a_helper_alone_is_not_asked_for_the_patients_impression() -> None:
    """Only the patient can say how they are as a whole; the words are about Rosa by name."""
    here = sit(
        ("planned.planned-1.happened", ("not_yet",)),
        ("planned.planned-1.came_of_it", Way.SKIP),
        visit=begun(FilledBy.CAREGIVER_ALONE),
        only=SINCE,
    )
    assert "pgic.change" not in here.asker.keys
    medicine = sit(("check:medicines.medicine-1", Way.STOP), visit=begun(FilledBy.CAREGIVER_ALONE), only=MEDICINES)
    asked = medicine.asker.prompts[0]
    assert "Does Rosa Example still take it" in asked.text and "you said" not in asked.text


def test_a_first_visit_has_none_of_this() -> None:
    """No section since the last visit, and no impression of change."""
    first = Visit(respondent=Respondent(filled_by=FilledBy.PATIENT))
    here = Sitting([], first, SECTIONS)
    assert "since" not in [row.code for row in home_menu(here.interview, {}, "", "", (), "").rows]
    follow = Sitting([], begun(), SECTIONS)
    assert "since" in [row.code for row in home_menu(follow.interview, {}, "", "", (), "").rows]


BEFORE = Visit.model_validate(
    {
        "person": {"name": "Rosa Example", "country": "US"},
        "respondent": {"filled_by": "patient"},
        "allergies": [],
        "health": {
            "blood_thinner": "yes",
            "blood_thinner_why": "warfarin",
            "anesthesia_problem": "no",
            "steroid_shots": "knee, May",
        },
        "function": {"falls": 2},
        "sleep": {"snores": "yes", "stops_breathing": "no"},
        "devices": [{"id": "device-1", "kind": "metal"}],
        "surgeries": [],
        "no_more": ["allergies", "devices", "surgeries"],
    }
)


def _at_the_short_list(*script: Line) -> Sitting:
    """A follow-up whose list of safety facts has only the rows that are asked anew."""
    visit = follow_up(BEFORE, of="visit-1", day=DAY)
    visit = visit.model_copy(update={"respondent": Respondent(filled_by=FilledBy.PATIENT)})
    health = next(section for section in ALL if section.id == "health")
    here = Sitting(script, visit, [health])
    here.interview.walk()
    here.asker.check_finished()
    return here


def test_none_at_a_short_list_changes_only_the_rows_it_showed() -> None:
    """A slip, taken back with "<": the blood thinner of the last visit was never on the list, and stays."""
    here = _at_the_short_list(
        ("check:allergies", ("same",)),
        ("check:health", ("same",)),
        ("ticks:fits", ("infection",)),
        ("check:function", Way.BACK),
        ("ticks:fits", ()),
        ("ticks:fits", ()),
        ("check:function", Way.STOP),
    )
    first, back, asked = (prompt for prompt in here.asker.prompts if prompt.key == "ticks:fits")
    assert [o.code for o in back.options] == [o.code for o in first.options]
    assert back.saved and back.saved.codes == ("infection",)
    assert "Infection or antibiotics now" in asked.problem
    visit = here.interview.visit
    assert visit.health.infection_now is YesNo.NO
    assert (visit.health.blood_thinner, visit.function.falls, visit.sleep.snores) == (YesNo.YES, 2, YesNo.YES)
    assert visit.health.steroid_shots == "knee, May" and visit.devices


def test_the_saved_answer_has_every_row_that_is_a_yes_now() -> None:
    """A row ticked here and answered behind it; one said to be none there is no longer ticked."""
    health = next(section for section in ALL if section.id == "health")
    visit = Visit.model_validate({"allergies": [], "no_more": ["allergies"]})
    here = Sitting(
        (
            ("ticks:fits", ("thinner", "falls", "lying")),
            ("health.blood_thinner_why", "warfarin"),
            ("health.trouble_lying", "no"),
            ("function.falls", "2"),
            ("health.conditions", Way.BACK),
            ("function.falls", Way.BACK),
            ("health.trouble_lying", Way.BACK),
            ("health.blood_thinner_why", Way.BACK),
            ("ticks:fits", Way.STOP),
        ),
        visit,
        [health],
    )
    here.interview.walk()
    here.asker.check_finished()
    saved = here.asker.prompts[-1].saved
    assert saved is not None and saved.codes == ("thinner", "falls")


def test_a_list_without_anything_says_what_there_is_none_of() -> None:
    here = _at_the_short_list(("check:allergies", Way.STOP))
    assert "Are you allergic to any medicine" in here.asker.prompts[0].text.splitlines()[1]


@pytest.mark.parametrize(
    ("listed", "decided", "happened", "stands_alone"),
    [
        ("pregabalin", "pregabalin up to 225 mg twice a day", "yes", True),
        ("Solpadeine (with codeine)", "Solpadeine", "partly", True),
        ("Lyrica", "pregabalin to 75 mg", "unsure", True),
        ("ibuprofen gel", "stop ibuprofen", "yes", True),
        ("morphine ER", "come off the morphine slowly", "yes", True),
        ("Norco", "half the hydrocodone", "yes", True),
        ("amitriptyline", "amitriptylin at 8 pm", "yes", True),
        ("gabapentin", "gabapentin to 900", "not_yet", False),
        ("gabapentin", "gabapentin to 900", None, False),
        ("vitamin D", "vitamin B12", "yes", False),
        ("tramadol", "duloxetine 30 mg", "yes", False),
    ],
)
def test_what_was_decided_of_a_medicine_stands_beside_it(listed, decided, happened, stands_alone) -> None:
    """Told to have happened, it is asked about by itself, and no yes to another takes it along."""
    shown = []
    for names in (("metformin", listed), (listed, "metformin")):
        former = Visit(
            medicines=tuple(Medicine(id=f"medicine-{n}", name=name) for n, name in enumerate(names, 1)),
            decided=(Decision(id="decided-1", kind="medicine_change", what=decided),),
        )
        visit = follow_up(former, of="visit-1", day=DAY)
        planned = tuple(
            one.model_copy(update={"happened": happened and Happened(happened)}) for one in visit.planned
        )
        visit = visit.model_copy(update={"planned": planned, "respondent": Respondent(filled_by=FilledBy.PATIENT)})
        shown += sit(("check:medicines.medicine-1", Way.STOP), visit=visit, only=MEDICINES).asker.prompts
    assert [any(row.code == "all_same" for row in one.options) is stands_alone for one in shown] == [False, False]
    line = f"A medicine to take another way: {decided}. Did this happen?"
    assert [line in one.text for one in shown] == [False, stands_alone or happened == "not_yet"]


def test_medicines_that_did_not_change_are_confirmed_in_one_answer_and_asked_no_more() -> None:
    """Each is named with how it is taken; nothing is asked of them that was not asked when they were typed."""
    former = Visit.model_validate(
        {
            "respondent": {"filled_by": "patient"},
            "medicines": [
                {"id": "medicine-1", "name": "metformin", "strength": "500 mg", "dose": "1", "when": "twice a day"},
                {"id": "medicine-2", "name": "ramipril", "strength": "5 mg", "when": "in the morning"},
                {"id": "medicine-3", "name": "turmeric"},
            ],
            "no_more": ["medicines"],
        }
    )
    visit = follow_up(former, of="visit-1", day=DAY)
    visit = visit.model_copy(update={"respondent": Respondent(filled_by=FilledBy.PATIENT)})
    medicines = next(section for section in ALL if section.id == "medicines")
    here = Sitting((("check:medicines.medicine-1", ("all_same",)), ("medicines", Way.STOP)), visit, [medicines])
    here.interview.walk()
    here.asker.check_finished()
    rows = here.asker.prompts[0].options
    assert rows[-1].label.endswith("these: ramipril 5 mg, in the morning; turmeric")
    now = here.interview.visit
    assert [carried_from(now, "medicines", f"medicine-{n}") for n in (1, 2, 3)] == [None, None, None]
