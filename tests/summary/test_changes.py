"""The page of a follow-up: what changed comes first, in words a clinician reads at a glance."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.blocks import walk_blocks
from tests.people import TODAY, person
from tests.summary.told import copy_of, page_one, section_text, sheet_of, whole_text

from sentences import HOURS_A_NIGHT, KEPT_FOR_THE_VISIT, PEG, PHQ4
from visitprep.document.blocks import Document, Table
from visitprep.document.sheet import Framed, LabelledRows
from visitprep.document.words import text_of
from visitprep.findings.changes import changes
from visitprep.measures.change import PEG_LEAST_SAID
from visitprep.summary import summarize
from visitprep.summary.compared import NOTHING, compared
from visitprep.summary.words.answers_in_words import DASH
from visitprep.visit.answering import Address, Moment, with_answer, with_note, without_item
from visitprep.visit.carried import with_checked
from visitprep.visit.following import follow_up
from visitprep.visit.records.after import AfterVisit, Decision, Pgic
from visitprep.visit.records.choices.care import Planned
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.medicine import WhyStopped
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.living import Mood, Peg, Phq4, Sleep
from visitprep.visit.records.medicine import Medicine, PastMedicine
from visitprep.visit.records.number_fields import Span
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.people import Person, Respondent
from visitprep.visit.records.reason import ClinicQuestion, Concern, Goal, Reason
from visitprep.visit.visit import Visit

DAY = date(2026, 12, 3)
THEN = Visit(
    respondent=Respondent(filled_by=FilledBy.PATIENT),
    peg=Peg(pain=6, enjoyment=7, activity=7),
    phq4=Phq4(nervous=1, worrying=1, interest=2, down=1),
    mood=Mood(print_it=YesNo.YES),
    sleep=Sleep(hours="5"),
    goals=(Goal(id="goal-1", activity="walk to church", now="4"),),
    medicines=(
        Medicine(id="medicine-1", name="gabapentin", strength="300 mg"),
        Medicine(id="medicine-2", name="naproxen", strength="220 mg"),
    ),
)
NOW = follow_up(THEN, of="visit-1", day=DAY).model_copy(
    update={
        "respondent": Respondent(filled_by=FilledBy.PATIENT),
        "peg": Peg(pain=4, enjoyment=5, activity=3),
        "phq4": Phq4(nervous=1, worrying=0, interest=1, down=0),
        "mood": Mood(print_it=YesNo.YES),
        "sleep": Sleep(hours="6.5"),
        "goals": (Goal(id="goal-1", activity="walk to church", now="8"),),
        "medicines": (
            Medicine(id="medicine-1", name="gabapentin", strength="600 mg"),
            Medicine(id="medicine-2", name="duloxetine", strength="30 mg"),
        ),
        "past_medicines": (
            PastMedicine(id="past-1", name="naproxen 220 mg", why_stopped=(WhyStopped.SIDE_EFFECTS,)),
        ),
        "pgic": Pgic(change=2),
    }
)


def page(visit: Visit, former: Visit | None = THEN) -> Document:
    return summarize(visit, prepared_on=TODAY, former=former)


def rows(document: Document) -> dict[str, tuple[str, ...]]:
    """The table of numbers, by its first column."""
    table = next(
        block
        for block in walk_blocks(document)
        if isinstance(block, Table) and block.columns[-1].title == "Difference"
    )
    return {row[0]: row[1:] for row in table.rows}


def changed(document: Document) -> str:
    return section_text(document, "changes")


def changed_on_page_one(document: Document) -> dict[str, str]:
    """Label to what stands behind it, in the group of what changed."""
    blocks = (block for group in sheet_of(document).main if group.id == "changed" for block in group.blocks)
    rows = [row for block in blocks if isinstance(block, LabelledRows) for row in block.rows]
    return {row.label: "\n".join(text_of(line) for line in row.lines) for row in rows}


def test_what_changed_stands_on_page_one_and_whole_behind_it() -> None:
    document = page(NOW)
    told = changed_on_page_one(document)
    assert told["Started"] == "duloxetine 30 mg"
    assert told["Stopped"] == "naproxen 220 mg"
    assert told["Changed"] == "gabapentin 600 mg: 300 mg → 600 mg"
    assert told["Numbers"].split("\n") == [
        "PEG 6.7 → 4.0 of 10; lower is better",
        "PHQ-4 5 → 2 of 12; lower is better",
        "sleep 5 → 6.5 hours",
        "walk to church: 4 → 8 of 10",
    ]
    assert "much improved (2 of 7)" in page_one(document)
    assert rows(document) == {
        PEG: ("6.7 (6, 7, 7)", "4.0 (4, 5, 3)", "2.7 lower"),
        PHQ4: ("5/12 (2/6, 3/6)", "2/12 (1/6, 1/6)", "3 lower"),
        HOURS_A_NIGHT: ("5", "6.5", "1.5 higher"),
        "Goal: walk to church": ("4", "8", "4 higher"),
    }
    whole = changed(document)
    assert f"naproxen 220 mg ({WhyStopped.SIDE_EFFECTS.label})" in whole
    assert "gabapentin: Strength: 300 mg → 600 mg" in whole


def test_the_published_least_difference_stands_only_where_there_is_a_difference() -> None:
    """Not on the page of a first visit, and never on the person's own pages."""
    document = page(NOW)
    assert PEG_LEAST_SAID in changed(document)
    assert sum(PEG_LEAST_SAID in whole_text(document).split("\n") for _ in (0,)) == 1
    assert PEG_LEAST_SAID not in whole_text(page(THEN, None))
    unanswered = NOW.model_copy(update={"peg": Peg(pain=4, enjoyment=5)})
    assert PEG_LEAST_SAID not in whole_text(page(unanswered))
    assert rows(page(unanswered))[PEG][1:] == ("not scored (4, 5, –)", DASH)


def test_a_measure_that_is_off_has_no_row() -> None:
    """Nor does one that was answered on neither day."""
    document = summarize(NOW, prepared_on=TODAY, former=THEN, measures_off=frozenset({"peg", "pgic"}))
    told = changed(document)
    assert "PEG, 0 to 10" not in told and "PGIC" not in told and "PHQ-4 (anxiety" in told


def test_a_number_that_varies_has_no_one_difference() -> None:
    varied = NOW.model_copy(update={"sleep": Sleep(hours=Span(low=4, high=7))})
    assert rows(page(varied))[HOURS_A_NIGHT] == ("5", "4 to 7", "it varies")


def test_a_helpers_answers_are_not_measured_against_the_patients() -> None:
    alone = NOW.model_copy(update={"respondent": Respondent(filled_by=FilledBy.CAREGIVER_ALONE, name="Ana")})
    numbers = rows(page(alone))
    assert numbers[PEG][1:] == ("not scored: answered by a helper", DASH)
    assert numbers[PHQ4][2] == DASH
    assert PEG_LEAST_SAID not in changed(page(alone))


@pytest.mark.parametrize("who", [FilledBy.PATIENT, FilledBy.CAREGIVER_ALONE])
def test_numbers_of_a_pain_that_two_people_gave_are_no_change(who: FilledBy) -> None:
    pains = [(Pain(id="p", place="neck", usual=Span(low=n, high=n)),) for n in (7, 6)]
    then = THEN.model_copy(update={"pains": pains[0], "person": Person(name="Rosa Example")})
    after = {"pains": pains[1], "respondent": Respondent(filled_by=who, name="Ana")}
    shown = page_one(page(NOW.model_copy(update=after), then))
    is_one = who is FilledBy.PATIENT
    assert ("7 → 6" in shown, "told by Ana; before 7, told by Rosa" in shown) == (is_one, not is_one)
    assert "says 6" not in shown


def test_the_plan_told_after_the_visit_before_stands_on_page_one_where_nothing_was_written_down_singly() -> None:
    then = THEN.model_copy(update={"after": AfterVisit(plan="start gabapentin at night"), "decided": None})
    now = NOW.model_copy(update={"planned": None})
    assert "“start gabapentin at night” (not said whether it was done)" in page_one(page(now, then))
    nothing = THEN.model_copy(update={"after": AfterVisit(plan="no")})
    assert "not said whether" not in page_one(page(now, nothing))


@pytest.mark.parametrize("which", ["then", "now"])
def test_mood_that_was_kept_off_the_page_on_either_day_stays_off(which: str) -> None:
    kept = {"mood": Mood(print_it=YesNo.NO)}
    then = THEN.model_copy(update=kept) if which == "then" else THEN
    now = NOW.model_copy(update=kept) if which == "now" else NOW
    row = rows(page(now, then))[PHQ4]
    assert row[["then", "now"].index(which)] == KEPT_FOR_THE_VISIT
    assert row[2] == DASH


def test_without_the_earlier_visit_the_page_says_so() -> None:
    """It was deleted, or the file came from another computer."""
    told = changed(page(NOW, None))
    assert "not on this computer any more" in told and "Much improved (2 of 7)" in told


def test_a_first_visit_has_no_such_section() -> None:
    for name in ("typical", "barely", "caregiver", "everything"):
        document = page(person(name), None)
        assert "changes" not in [section.id for part in document.parts for section in part.sections]
        assert changed_on_page_one(document) == {}


AS_ON = "As on 3 December 2026, not asked again"


def test_what_nobody_looked_at_again_says_so_once_at_the_head_of_its_section() -> None:
    """Until it is confirmed; and on page 1 it stands in a frame of its own, and nowhere else."""
    former = person("typical")
    visit = follow_up(former, of="visit-1", day=DAY)
    document = page(visit, former)
    for id in ("medicines", "health", "tried-in-full", "tests", "pain-details", "matters-in-full", "team"):
        assert section_text(document, id).startswith(f"{AS_ON}.\n"), id
        assert section_text(document, id).count(AS_ON) == 1
    assert "not asked again" not in document.running_head
    sheet = sheet_of(document)
    assert [group.id for group in sheet.main] == ["carried"]
    (frame,) = (block for group in sheet.main for block in group.blocks if isinstance(block, Framed))
    told = {row.label: "\n".join(text_of(line) for line in row.lines) for row in frame.rows}
    assert told["Allergies"].startswith("Penicillin")
    assert all((medicine.name or "") in told["Medicines"] for medicine in visit.medicines or ())
    assert visit.carried is not None
    for thing in visit.carried.things:
        visit = with_checked(visit, *thing.split("."))
    assert "not asked again" not in whole_text(page(visit, former))


def test_nothing_carried_over_is_said_to_have_stopped_or_gone() -> None:
    """Not asked again is no change."""
    former = person("typical")
    told = changed_on_page_one(page(follow_up(former, of="visit-1", day=DAY), former))
    assert told == {}


def test_one_thing_not_looked_at_again_is_named() -> None:
    former = Visit(medicines=(Medicine(id="medicine-1", name="A"), Medicine(id="medicine-2", name="B")))
    visit = with_checked(follow_up(former, of="visit-1", day=DAY), "medicines", "medicine-1")
    assert section_text(page(visit, former), "medicines").startswith(f"{AS_ON}: B.\n")


def test_none_that_nobody_looked_at_again_is_no_plain_none() -> None:
    """ "None reported" of six weeks ago is not "none reported" of today."""
    former = Visit(allergies=(), devices=())
    document = page(follow_up(former, of="visit-1", day=DAY), former)
    assert "None reported" not in page_one(document)
    assert section_text(document, "lists").count("none reported (as on 3 December 2026, not asked again)") == 2


def test_what_was_planned_is_told_with_what_became_of_it() -> None:
    planned = (
        Decision(
            id="planned-1", kind=Planned.TEST, what="MRI", details="in the county hospital", happened="not_yet"
        ),
    )
    told = changed(page(NOW.model_copy(update={"planned": planned})))
    assert "A scan or test; MRI; in the county hospital\nNot yet" in told


def test_what_was_said_is_on_the_persons_own_pages_beside_each_question() -> None:
    """In place of the empty lines to write on; and not on the clinic's pages."""
    visit = Visit(
        after=AfterVisit(plan="Try duloxetine.", who_calls="They call."),
        decided=(Decision(id="decided-1", kind=Planned.MEDICINE_START, what="duloxetine"),),
        questions=(ClinicQuestion(id="question-1", text="What is the cause?", answer="A nerve."),),
    )
    document = copy_of(visit, "me")
    told = section_text(document, "own-after")
    for words in (
        "Try duloxetine.",
        "They call.",
        "A medicine to start: duloxetine",
        "What is the cause?\nA nerve.",
    ):
        assert words in told
    assert "Try duloxetine." not in page_one(summarize(visit, prepared_on=TODAY))
    assert [section.id for part in document.parts for section in part.sections if section.id == "own-answers"] == []


# -- compare -------------------------------------------------------------------------------------------------------


def test_the_comparison_names_each_change_with_before_and_now() -> None:
    told = whole_text(compared(changes(THEN, NOW), NOW, "visit-1", "visit-2"))
    assert "gabapentin: Strength\n300 mg\n600 mg" in told
    assert "naproxen" in told and "no longer there" in told
    assert NOTHING not in told


def test_nothing_changed_is_said_plainly() -> None:
    told = whole_text(compared(changes(THEN, THEN), THEN, "visit-1", "visit-1"))
    assert NOTHING in told


def test_where_a_pain_is_now_is_among_what_changed_and_a_first_answer_is_no_change() -> None:
    then = THEN.model_copy(update={"pains": (Pain(id="pain-1", place="left leg", spreads_to="the calf"),)})
    begun = follow_up(then, of="visit-1", day=DAY)
    moment = Moment(date(2027, 1, 12))
    now = with_note(begun, Address("pains", "place", "pain-1"), "both legs now", moment)
    now = with_answer(now, Address("pains", "spreads_to", "pain-1"), "the foot", moment)
    now = with_answer(now, Address("medicines", "dose", "medicine-1"), "1", moment)
    assert changed_on_page_one(page(now, then)) == {"Changed": "Left leg: both legs now; spreads to: the foot"}


def test_what_was_only_never_asked_is_no_change_and_what_is_wanted_now_is() -> None:
    """A kind, a dose, "spreads to: no": answers of a first time. Another hope and a topic less are changes."""
    then = THEN.model_copy(
        update={
            "pains": (Pain(id="pain-1", place="left leg"),),
            "reason": Reason(hoped_for="The injection", treatment_hoped="A shot."),
            "concerns": (Concern(id="concern-1", text="sleep"), Concern(id="concern-2", text="the pills")),
        }
    )
    moment = Moment(date(2027, 1, 12))
    now = follow_up(then, of="visit-1", day=DAY)
    now = with_answer(now, Address("pains", "spreads_to", "pain-1"), "no", moment)
    now = with_answer(now, Address("medicines", "kind", "medicine-1"), "prescription", moment)
    now = with_answer(now, Address("medicines", "side_effects", "medicine-1"), "none", moment)
    assert changed_on_page_one(page(now, then)) == {}
    assert "Medicines changed" not in changed(page(now, then)) and "topic" not in changed(page(now, then))
    now = with_answer(now, Address("reason", "hoped_for"), "physio first", moment)
    now = with_answer(now, Address("reason", "treatment_hoped"), "a shot", moment)
    now = with_answer(now, Address("medicines", "side_effects", "medicine-1"), "dizzy", moment)
    now = without_item(now, "concerns", "concern-2")
    assert changed_on_page_one(page(now, then)) == {
        "Changed": "gabapentin 300 mg: side effects: dizzy",
        "Wants now": "The injection → physio first\nno longer a topic: the pills",
    }
    assert "The injection → physio first" in changed(page(now, then)) and "No longer a topic" in changed(
        page(now, then)
    )


def test_a_medicine_carried_over_is_on_the_list_when_another_answer_names_it() -> None:
    moment = Moment(date(2027, 1, 12))
    then = THEN.model_copy(update={"medicines": (Medicine(id="medicine-1", name="apixaban", strength="5 mg"),)})
    now = follow_up(then, of="visit-1", day=DAY)
    now = with_answer(now, Address("health", "blood_thinner_why"), "takes apixaban and clopidogrel", moment)
    told = page(now, then)
    assert "on no list: clopidogrel" in page_one(told) and "list: apixaban" not in page_one(told)


def test_two_visits_side_by_side_say_who_said_what_where_two_told_it() -> None:
    lucia = Respondent.model_validate({"filled_by": "caregiver_alone", "name": "Lucia"})
    one = Visit(person={"name": "Tomás"}, respondent=lucia, sleep=Sleep(hours="4"))  # type: ignore[arg-type]
    other = one.model_copy(update={"respondent": THEN.respondent, "sleep": Sleep(hours="6")})
    told = whole_text(compared(changes(one, other), other, "visit-1", "visit-2", older=one))
    assert "4 (Lucia)" in told and "6 (Tomás)" in told
    alone = whole_text(compared(changes(THEN, NOW), NOW, "visit-1", "visit-2", older=THEN))
    assert "(the patient)" not in alone


def _framed(former: Visit, visit: Visit) -> dict[str, str]:
    sheet = sheet_of(page(visit, former))
    frames = (b for group in (*sheet.main, *sheet.side) for b in group.blocks if isinstance(b, Framed))
    return {row.label: "; ".join(map(text_of, row.lines)) for frame in frames for row in frame.rows}


@pytest.mark.parametrize(
    ("then", "now", "is_told"),
    [
        ("yes", {}, True),
        ("no", {}, False),
        (None, {}, False),
        ("yes", {"print_it": YesNo.NO}, False),
        ("yes", {"print_it": YesNo.UNSURE}, False),
        ("yes", {"gaps": {"print_it": Gap.RATHER_NOT}}, False),
        ("yes", {"alcohol": "only at weddings"}, False),
    ],
)
def test_alcohol_beside_sedatives_stands_in_the_frame_by_the_yes_of_the_visit_before(
    then: str | None, now: dict[str, Any], is_told: bool
) -> None:
    """What is said of it at this visit needs a yes of its own."""
    former = Visit.model_validate(
        {
            "medicines": [{"name": "morphine"}, {"name": "lorazepam"}],
            "substances": {"alcohol": "3 beers a night", **({"print_it": then} if then else {})},
        }
    )
    visit = follow_up(former, of="visit-1", day=DAY)
    visit = visit.model_copy(update={"substances": visit.substances.model_copy(update=now)})
    if "alcohol" in now:
        visit = with_checked(visit, "substances", field="alcohol")
    told = _framed(former, visit)
    assert told["Opioids with sedatives"] == f"morphine + lorazepam{' + alcohol' if is_told else ''}"
    assert (told.get("Alcohol, drugs, tobacco") == "3 beers a night (alcohol)") is is_told
    assert "weddings" not in " ".join(told.values())


def test_what_the_skin_was_like_stands_in_the_frame_until_it_is_asked_again() -> None:
    former = Visit.model_validate(
        {
            "pains": [
                {"place": "right hand", "skin_changes": ["color", "swelling"], "notes": {"skin_changes": "purple"}}
            ]
        }
    )
    visit = follow_up(former, of="visit-1", day=DAY)
    skin = _framed(former, visit)["Skin"]
    assert skin.startswith("right hand: ") and "swelling" in skin and "purple" in skin
    (pain,) = visit.pains or ()
    for again in ({"skin_changes": ()}, {"gaps": {"skin_changes": Gap.SKIPPED}}):
        assert "Skin" not in _framed(former, visit.model_copy(update={"pains": (pain.model_copy(update=again),)}))
