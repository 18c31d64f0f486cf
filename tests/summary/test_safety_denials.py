"""The safety box never says "none reported" against the person's own lists."""

from __future__ import annotations

from typing import Any

import pytest
from tests.blocks import texts_of_sheet
from tests.people import TODAY
from tests.summary.told import copy_of, page_of, page_one, safety_box, safety_rows, sheet_of, whole_text

from visitprep.document.sheet import ToWrite
from visitprep.document.words import text_of
from visitprep.findings.doubts import doubts
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.came_with import signs_denied
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import State
from visitprep.findings.safety.special.body import pregnancy
from visitprep.interview.questions.health.safety_facts import could_be_pregnant
from visitprep.summary.first_page.denied import denies
from visitprep.summary.first_page.rank import rooms
from visitprep.summary.first_page.safety.box import safety_box as clinic_box
from visitprep.summary.first_page.short import since, when
from visitprep.summary.words.red_flags import denied_in_words
from visitprep.summary.words.safety_heads import HEADS, IN_A_LIST
from visitprep.visit.as_typed import with_said
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.facts import says_something
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import Pregnancy
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit


def _visit(**answers: Any) -> Visit:
    return Visit.model_validate(answers, context={"today": TODAY})


NO: dict[str, Any] = {
    "devices": [],
    "health": {
        "blood_thinner": "no",
        "infection_now": "no",
        "conditions": ["thyroid"],
        "pregnant": "no",
        "steroid_shots": "left knee, June 2019",
    },
    "sleep": {"apnea": "no"},
}


@pytest.mark.parametrize(
    ("answers", "line", "value"),
    [
        ({"medicines": [{"name": "Lantus"}]}, Line.DIABETES, "answered no; on the medicine list: Lantus (insulin)"),
        (
            {"medicines": [{"name": "Ozempic"}, {"name": "Jardiance"}]},
            Line.DIABETES,
            "answered no; on the medicine list: Ozempic (GLP-1), Jardiance (SGLT2)",
        ),
        (
            {"medicines": [{"name": "amoxicillin"}]},
            Line.INFECTION,
            "answered no; on the medicine list: amoxicillin (antibiotic)",
        ),
        (
            {"medicines": [{"name": "blood thinner"}]},
            Line.BLOOD_THINNER,
            "answered no; on the medicine list: blood thinner",
        ),
        (
            {"medicines": [{"name": "eloquis 5 mg twice a day"}]},
            Line.BLOOD_THINNER,
            "answered no; on the medicine list: eloquis 5 mg twice a day (not recognised; may be Eliquis)",
        ),
        (
            {"health": {**NO["health"], "blood_thinner_why": "I was told once, " * 20}, "medicines": [{"name": "Warfarin"}]},
            Line.BLOOD_THINNER,
            "Warfarin",
        ),
        ({"health": {**NO["health"], "conditions": ["bleeding_clotting"]}}, Line.BLEEDING, "a bleeding or clotting problem"),
        (
            {"treatments": [{"kind": "stimulator", "what": "Medtronic, implanted 2020", "ongoing": "yes"}]},
            Line.IMPLANTS,
            "answered no; among treatments: Stimulator (trial or implant), Medtronic, implanted 2020",
        ),
        (
            {"surgeries": [{"what": "knee replacement", "when": "2016"}]},
            Line.IMPLANTS,
            "answered no; among operations: knee replacement (2016)",
        ),
        (
            {"sleep": {"apnea": "unsure", "snores": "yes", "stops_breathing": "yes"}},
            Line.SLEEP_BREATHING,
            "not sure; snores loudly; seen to stop breathing asleep",
        ),
    ],
)  # fmt: skip
def test_a_line_tells_the_answer_and_what_speaks_against_it(
    answers: dict[str, Any], line: Line, value: str
) -> None:
    """Both stand on page 1, and the line of what was denied does not name it."""
    visit = _visit(**{**NO, **answers})
    assert value in next(words for head, words in safety_rows(visit).items() if head.startswith(HEADS[line]))
    assert HEADS[line].casefold() not in safety_box(page_of(visit)).denied.casefold().split(", ")


def test_what_nothing_contradicts_is_still_denied_in_one_line() -> None:
    """Page 1 stays short where there is nothing to say; what is no line of its own is not said to be denied."""
    denied = safety_box(page_of(_visit(**NO))).denied.split(", ")
    lines = (Line.BLOOD_THINNER, Line.DIABETES, Line.IMPLANTS, Line.PREGNANCY, Line.INFECTION, Line.SLEEP_BREATHING)
    assert {HEADS[line].casefold() for line in lines} <= set(denied)
    assert not {HEADS[Line.ALSO].casefold(), HEADS[Line.STEROIDS].casefold()} & set(denied)


def test_shots_of_long_ago_do_not_stand_under_past_year() -> None:
    """What was said says its own date."""
    assert safety_rows(_visit(**NO))[HEADS[Line.STEROIDS]] == "left knee, June 2019"


def test_nothing_in_the_box_of_an_empty_visit_can_be_read_as_a_no() -> None:
    (group,) = (group for group in sheet_of(page_of(Visit())).side if group.id == "safety")
    assert len(group.blocks) == 10 and all(isinstance(block, ToWrite) for block in group.blocks)


@pytest.mark.parametrize(
    ("answers", "denied", "unanswered"),
    [
        ({"allergies": []}, True, False),
        ({}, False, True),
        ({"gaps": {"allergies": "dont_know"}}, False, True),
    ],
)
def test_no_allergies_and_no_answer_about_allergies_are_told_apart(
    answers: dict[str, Any], denied: bool, unanswered: bool
) -> None:
    box = safety_box(page_of(_visit(**{**NO, **answers})))
    assert ("allergies" in box.denied) is denied
    assert ("allergies" in box.unanswered) is unanswered
    assert ("allergies (does not know)" in box.unanswered) is ("gaps" in answers)


def test_a_woman_of_82_and_a_man_of_63_are_not_asked_about_pregnancy() -> None:
    for answers in (
        {"person": {"birth_date": "2 March 1944"}},
        {"person": {"birth_date": "2 March 1963", "pronouns": "he"}},
    ):
        page = page_one(page_of(_visit(**{**NO, **answers, "health": {"infection_now": "no"}})))
        assert "pregnan" not in page.casefold()


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ({"person": {"pronouns": "He/him"}}, False),
        ({"person": {"name": "Mr Alan Tweed"}}, False),
        ({"person": {"name": "Alan Tweed", "preferred_name": "Mr. Tweed"}}, False),
        ({"respondent": {"filled_by": "caregiver_alone", "relation": "his wife"}}, False),
        ({"surgeries": [{"what": "prostate taken out 2022"}]}, False),
        ({"surgeries": [{"what": "vasectomy"}]}, False),
        ({"medicines": [{"name": "tamsulosin", "reason": "my prostate"}]}, False),
        ({"pains": [{"place": "right testicle"}]}, False),
        ({"person": {"name": "Mrs Alan"}}, True),
        ({"person": {"pronouns": "they"}}, True),
        ({"person": {"pronouns": "she"}}, True),
        ({"person": {"name": "Mrinal Sen"}}, True),
        ({"person": {"name": "Robert Sirk"}}, True),
        ({"reason": {"worries": "my father died of prostate cancer"}}, True),
        ({"reason": {"main_reason": "im a 44 yo male roofer and my hand burns"}}, False),
        ({"reason": {"main_reason": "I am a man of 50 with back pain"}}, False),
        ({"reason": {"main_reason": "44m, back pain since 2020"}}, False),
        ({"reason": {"main_reason": "44 year old man with crps"}}, False),
        ({"reason": {"main_reason": "im a dad of 3 and cant lift my kids"}}, False),
        ({"reason": {"main_reason": "as a husband i feel useless"}}, False),
        ({"reason": {"main_reason": "i'm a big strong guy"}}, False),
        ({"reason": {"main_reason": "sex: male"}}, False),
        ({"reason": {"main_reason": "I'm a married man"}}, False),
        ({"reason": {"main_reason": "54 y/o m with neck pain"}}, False),
        ({"reason": {"main_reason": "I am her husband and my back is shot"}}, False),
        ({"reason": {"main_reason": "i am a retired widower"}}, False),
        ({"reason": {"main_reason": "i'm a nurse and my husband drives me"}}, True),
        ({"reason": {"main_reason": "im married to a good man"}}, True),
        ({"reason": {"main_reason": "i am a single mom dating a guy"}}, True),
        ({"reason": {"main_reason": "44 miles away, my man drives me"}}, True),
        ({"reason": {"main_reason": "i'm a man's tailor"}}, True),
        ({"reason": {"main_reason": "same surgery man"}}, True),
        ({"reason": {"main_reason": "i'm a trans man"}}, True),
        ({"reason": {"main_reason": "my husband shakes me"}}, True),
        ({"reason": {"main_reason": "im a caregiver for my dad"}}, True),
        ({"reason": {"main_reason": "i am not a man of many words"}}, True),
        ({"reason": {"main_reason": "walked 44 m"}}, True),
        ({"reason": {"main_reason": "i'm a woman"}}, True),
        ({"reason": {"main_reason": "i'm a waitress with a dad who helps"}}, True),
        ({"reason": {"main_reason": "dr is a nice guy"}}, True),
        ({"reason": {"main_reason": "44 yo female"}}, True),
        ({"closing": {"anything_else": "im a man and tough"}}, False),
        ({"respondent": {"filled_by": "caregiver_alone", "relation": "wife, he is my husband"}}, False),
        ({"respondent": {"filled_by": "caregiver_alone", "relation": "wife"}}, True),
    ],
)
def test_no_man_is_asked_whether_he_is_pregnant_and_nobody_is_one_by_a_name(
    told: dict[str, Any], asked: bool
) -> None:
    person = {"birth_date": "2 March 1980", **told.get("person", {})}
    visit = _visit(**{**told, "person": person, "health": {"pregnant": "no"}})
    assert could_be_pregnant(visit, visit.health) is asked
    assert (pregnancy(visit, TODAY).state is State.DENIED) is asked
    may_be = visit.model_copy(update={"health": visit.health.model_copy(update={"pregnant": Pregnancy.YES})})
    assert pregnancy(may_be, TODAY).holds


HIVES = {"allergies": [], "tests": [{"kind": "mri", "date": "August 2026", "trouble": "the dye gave me hives"}]}


@pytest.mark.parametrize("copy", ["clinic", "card", "pharmacist", "own-doctor"])
def test_a_reaction_told_with_a_scan_stands_on_every_copy_and_no_none_against_it(copy: str) -> None:
    text = whole_text(copy_of(_visit(**{**NO, **HIVES}), copy))
    assert "the dye gave me hives" in text
    assert "Allergies\nnone reported" not in text


def test_every_contradiction_is_asked_about_in_check() -> None:
    """Also where the no is that of a list."""
    visit = _visit(**{**NO, **HIVES, "medicines": [{"name": "Xarelto"}, {"name": "Lantus"}],
                      "surgeries": [{"what": "plate and screws in left ankle"}]})  # fmt: skip
    asked = {str(doubt.address): doubt.text for doubt in doubts(visit, TODAY) if "Which is right?" in doubt.text}
    assert set(asked) == {"allergies", "devices", "health.blood_thinner", "health.conditions"}
    assert "among tests: the dye gave me hives" in asked["allergies"]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"surgeries": [{"what": "vagus nerve thing for fits, under the collarbone"}]}, "vagus nerve thing"),
        ({"surgeries": [{"what": "the box for the wires in my left buttock"}]}, "the box for the wires"),
        ({"treatments": [{"kind": "stimulator", "problems": "the battery still sits in my back", "ongoing": "no"}]}, "battery"),
        ({"tests": [{"kind": "ct", "trouble": "they saw the stimulator in his neck"}]}, "stimulator in his neck"),
        ({"tests": [{"kind": "mri", "result": "old coil from the aneurysm, nothing new"}]}, "old coil from the aneurysm"),
        ({"surgeries": [{"what": "belly hernia with mesh"}]}, "among operations: belly hernia with mesh"),
        ({"surgeries": [{"what": "gallbladder", "notes": {"what": "they left two clips in"}}]}, "they left two clips in"),
        ({"health": {**NO["health"], "hospital_stays": "2018 clip on an aneurysm"}}, "2018 clip on an aneurysm"),
        (
            {"health": {**NO["health"], "conditions": ["heart"], "condition_details": "Heart disease or a stent: stent 2019"}},
            "among illnesses: stent 2019",
        ),
    ],
)  # fmt: skip
def test_a_device_told_anywhere_stands_in_the_box(answers: dict[str, Any], said: str) -> None:
    for devices in ([], [{"kind": "metal", "details": "none that we know of"}]):
        visit = _visit(**{**NO, **answers, "devices": devices})
        assert said in safety_rows(visit)[HEADS[Line.IMPLANTS]]
        assert "none that we know of" not in safety_rows(visit)[HEADS[Line.IMPLANTS]]


@pytest.mark.parametrize(
    "answers",
    [
        {"health": {**NO["health"], "conditions": ["heart"], "condition_details": "Heart disease or a stent: a fib"}},
        {"tests": [{"kind": "xray", "result": "end plate changes, no hardware, rib cage fine"}]},
        {"surgeries": [{"what": "plate in the wrist taken out"}]},
        {"health": {**NO["health"], "emergency_visits": "my father has a stent"}},
    ],
)  # fmt: skip
def test_what_is_no_device_speaks_against_no_denial(answers: dict[str, Any]) -> None:
    visit = _visit(**{**NO, **answers})
    assert HEADS[Line.IMPLANTS] not in safety_rows(visit)
    assert "implants" in safety_box(page_of(visit)).denied


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("MRI never - pacemaker", "pacemaker, answered no; told at the end: MRI never - pacemaker"),
        ("no mri because of my pacemaker", "pacemaker, answered no"),
        ("not with my ICD", "ICD, answered no"),
        ("not allowed w/ pacemaker", "pacemaker, answered no"),
        ("metal plate in my wrist", "answered no; told at the end: metal plate"),
        ("the pacemaker was taken out in 2019", "the pacemaker was taken out in 2019"),
        ("no pacemaker", ""),
        ("my husband has a pacemaker", ""),
    ],
)
def test_a_device_that_a_no_was_said_to_stands_first(words: str, begins: str) -> None:
    visit = Visit.model_validate({"devices": [], "closing": {"anything_else": words}})
    row = page_one(page_of(visit)).partition("\nImplants\n")[2]
    assert row.startswith(begins) if begins else not row


def test_numbers_of_kidney_and_salts_told_with_a_test_stand_in_the_box() -> None:
    blood = {"kind": "labs", "notes": {"result": "sodium 127 too low, gfr 41, sugar ok"}}
    rows = safety_rows(_visit(**{**NO, "tests": [blood]}))
    assert rows[HEADS[Line.KIDNEY]] == "gfr 41"
    assert rows[HEADS[Line.ALSO]].endswith("sodium 127 too low")


@pytest.mark.parametrize(
    ("woken", "acts"),
    [
        ("no not me. my sister died of them", ""),
        ("no never, i am careful", ""),
        ("no, but my wife had to shake me once", "no, but my wife had to shake me once"),
        ("yes twice in 2024", "yes twice in 2024"),
        ("no, only the fall on the stairs", ""),
        ("no just tired in the mornings", ""),
        ("never, except when i fell off the ladder", ""),
        ("no, only once, my son called 911", "no, only once, my son called 911"),
        ("no just took too many one night", "no just took too many one night"),
        ("no. Only the oxycodone in hosp, he saw things", ""),
        ("nah. only the pill for sleep", ""),
        ("no just the valium before the MRI", ""),
        ("no, but the oxy made her see things", ""),
        ("never, only groggy", ""),
        ("no. Only the oxycodone, she could not be woken", "no. Only the oxycodone, she could not be woken"),
        ("no, only after the second patch", "no, only after the second patch"),
        ("no, only when they put the patch up he shook me", "no, only when they put the patch up he shook me"),
    ],
)
def test_bold_never_drops_a_no(woken: str, acts: str) -> None:
    visit = _visit(**{**NO, "substances": {"woken": woken, "print_it": "yes"}})
    box = safety_box(page_of(visit))
    row = next(row for row in box.rows if row.label == HEADS[Line.SUBSTANCES])
    assert "".join(span.text for span in row.lines[0] if span.act) == acts
    # A no never reads as if it had happened.
    assert (f"woken or helped: {woken}" in "".join(span.text for span in row.lines[0])) is (not acts)


@pytest.mark.parametrize(
    ("told", "is_now"),
    [
        ("i tried the cbd cream it did nothing", False),
        ("gummies once, no help", False),
        ("used to smoke weed in my twenties", False),
        ("cbd oil a few times", False),
        ("weed years ago", False),
        ("quit pot 2012", False),
        ("tried it for sleep, still use it most nights", True),
        ("gummies at night", True),
        ("weed", True),
        ("cbd oil, didnt help the pain but helps me sleep", True),
        ("i use a cbd cream", True),
    ],
)
def test_cannabis_that_was_only_tried_is_not_of_now(told: str, is_now: bool) -> None:
    opioid = {"medicines": [{"id": "m", "name": "tramadol"}]}
    rows = safety_rows(_visit(**{**NO, **opioid, "substances": {"cannabis": told, "print_it": "yes"}}))
    assert ("cannabis" in rows.get(HEADS[Line.OPIOID_SEDATIVE], "")) is is_now
    assert (told in rows.get(HEADS[Line.SUBSTANCES], "")) is not is_now


@pytest.mark.parametrize(
    ("words", "is_no"),
    [
        ("no never, i am careful", True),
        ("no fever, no weight loss", True),
        ("no feeling in the foot", False),
        ("never, well once", False),
        ("cant feel it", False),
        ("lost 10 pounds", False),
    ],
)
def test_a_no_with_words_is_a_no(words: str, is_no: bool) -> None:
    assert denies(words) is is_no


def test_a_no_that_its_own_words_speak_against_is_told_with_both() -> None:
    pain = {"place": "back", "numbness": "no", "nerve_where": "cannot feel when he wipes"}
    assert "Answered no, and told: cannot feel when he wipes" in page_one(page_of(_visit(pains=[pain])))


def test_what_is_to_be_acted_on_is_cut_in_no_choice_of_page_one() -> None:
    story = (
        "It is hot and red and stuff comes out, and I had the shivers with a fever, and I lost 22 pounds since May."
    )
    sheets = page_of(_visit(pains=[{"place": "stump", "usual": 5, "other_symptoms": story}])).sheets
    assert sheets is not None
    assert all(story.rstrip(".") in "\n".join(texts_of_sheet(sheet)) for sheet in sheets.choices)


def test_what_is_withheld_is_not_called_unanswered() -> None:
    """Nor denied: nothing is said of it, whatever was answered."""
    for substances in ({}, {"alcohol": "six beers", "print_it": "no"}):
        box = safety_box(page_of(_visit(**{**NO, "substances": substances})))
        assert "alcohol" not in f"{box.denied} {box.unanswered}".casefold()


def test_the_name_of_a_row_is_not_said_twice() -> None:
    health = {"conditions": ["diabetes"], "condition_details": "Diabetes: type 2, A1c 7.4"}
    text = page_one(page_of(Visit.model_validate({"health": health})))
    assert "type 2, A1c 7.4" in text and "Diabetes: type 2" not in text


def test_a_length_of_time_needs_no_since() -> None:
    started = PartialDate("for 20 years", "2006~")
    assert since(started) == "for 20 years (about 2006)"


def test_since_takes_the_place_of_in() -> None:
    assert since(PartialDate("in feb this year", "2026-02")) == "since Feb 2026"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("dont know, couple years", "couple years"),
        ("not sure, 2019", "since 2019"),
        ("couple years, after the shot", "couple years, after the shot"),
        ("the accident", "since the accident"),
    ],
)
def test_a_doubt_or_a_length_is_no_day_to_count_from(said: str, told: str) -> None:
    assert since(PartialDate(said)) == told


@pytest.mark.parametrize("woken", ["no never", "never ever", "no not once"])
def test_a_no_said_twice_is_a_no(woken: str) -> None:
    assert not says_something(woken)


def test_which_red_flags_were_denied_stands_there_while_there_is_room() -> None:
    """A doctor looks for "no fever, no weight loss" by name."""
    told: dict[str, Any] = {
        "reason": {"main_reason": "My back"},
        "pains": [{"place": "low back", "usual": 6}],
        "medicines": [{"name": "Tylenol"}, {"name": "gabapentin"}],
        "surgeries": [{"what": "knee"}],
    }
    visit = _visit(**told, health={"came_with": []})
    denied = "red flags (fever, night sweats, weight loss, bladder or bowel, numb between the legs"
    assert denied in safety_box(page_of(visit)).denied
    some = safety_box(page_of(_visit(**told, health={"came_with": ["fever"]}))).denied
    assert "night sweats" not in some, "what was not ticked is not denied by name"


def test_what_was_left_out_and_said_back_is_denied_by_name() -> None:
    """ "no to all others: fever, weight loss, ...": but nothing that another answer tells of."""
    ticked = {"came_with": ["bladder"], "condition_details": "kidney; and she lost 12 pounds since spring"}
    visit = with_said(_visit(health=ticked), "ticks:came_with", "bladder", ("came_with",), TODAY)
    fact = safety_facts(visit, TODAY)[Line.CAME_WITH]
    denied = signs_denied(visit, fact)
    assert {CameWith.FEVER, CameWith.BOWEL, CameWith.SADDLE} <= denied
    assert not denied & {CameWith.BLADDER, CameWith.WEIGHT_LOSS}
    assert denied_in_words(denied)[:3] == ("fever", "night sweats", "bowel")
    weak = visit.model_copy(update={"pains": (Pain(weakness=YesNo.YES),)})
    assert CameWith.WEAK_LIMB in denied and CameWith.WEAK_LIMB not in signs_denied(weak, fact)


@pytest.mark.parametrize(
    ("why", "row"),
    [
        (
            "clopidogril for the stent and eliquis for afib",
            "clopidogrel 75 mg; eliquis 5 mg, twice a day; "
            "clopidogril (may be clopidogrel) for the stent and eliquis for afib",
        ),
        ("afib", "clopidogrel 75 mg; eliquis 5 mg, twice a day; afib"),
        (None, "clopidogrel 75 mg; eliquis 5 mg, twice a day"),
    ],
)
def test_a_thinner_stands_with_its_strength_and_times_a_day(why: str | None, row: str) -> None:
    """Its name alone in the words beside it does not tell them."""
    medicines = [
        {"id": "medicine-1", "name": "clopidogrel", "strength": "75 mg", "when": "once a day"},
        {"id": "medicine-2", "name": "eliquis", "strength": "5 mg", "when": "twice a day"},
    ]
    health = {"blood_thinner": "yes", "blood_thinner_why": why}
    assert safety_rows(_visit(medicines=medicines, health=health))[HEADS[Line.BLOOD_THINNER]] == row


@pytest.mark.parametrize(
    ("mood", "told"),
    [
        ({"in_own_words": "low since my husband died, no thoughts of hurting myself", "print_it": "yes"}, True),
        ({"in_own_words": "not suicidal", "print_it": "yes"}, True),
        ({"in_own_words": "not suicidal"}, False),
        ({"in_own_words": "not suicidal anymore", "print_it": "yes"}, False),
        (
            {"in_own_words": "not suicidal", "stressors": "some nights id rather not wake up", "print_it": "yes"},
            False,
        ),
        ({"in_own_words": "sad", "print_it": "yes"}, False),
    ],
)
def test_that_nobody_thinks_of_suicide_is_told_where_their_words_deny_it(mood: dict[str, str], told: bool) -> None:
    box = safety_box(page_of(_visit(**{**NO, "mood": mood})))
    assert ("thoughts of suicide (in their words)" in box.denied) is told


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("trouble_lying", Line.LYING),
        ("steroid_shots", Line.STEROIDS),
        ("infection_now", Line.INFECTION),
        ("anesthesia_problem", Line.ANESTHESIA),
    ],
)
def test_what_is_kept_for_the_room_is_named_in_the_box_as_kept(field: str, line: Line) -> None:
    """The clinic has to see that there is something to ask before a shot."""
    answers = {"allergies": [{"thing": "latex"}], "health": {"gaps": {field: "in_person"}}}
    named = f"{IN_A_LIST.get(line, HEADS[line])} (will say in person)".casefold()
    assert named in whole_text(page_of(_visit(**answers)))


@pytest.mark.parametrize(
    ("said", "value", "printed"),
    [
        ("march", "2026-03~", "about Mar 2026"),
        ("april this year", "2026-04", "Apr 2026"),
        ("jan this yr", "2026-01", "Jan 2026"),
        ("last summer", "2026-22", "summer 2026"),
        ("early march", "2026-03~", "early march (about Mar 2026)"),
        ("last year", "2025", "last year (2025)"),
    ],
)
def test_a_month_that_is_named_is_not_named_again_in_brackets(said: str, value: str, printed: str) -> None:
    assert when(PartialDate(said, value)) == printed


FINGER = "none of these, just my little finger goes tingly when my shoulder is out"


def test_a_no_to_the_red_flags_with_words_says_which_on_the_fullest_page_too() -> None:
    visit = _visit(health={"came_with": ["other"], "notes": {"came_with": FINGER}}, allergies=[{"thing": "latex"}])
    visit = with_said(visit, "ticks:came_with", "", (), TODAY)
    *_, fullest = rooms()
    box = clinic_box(visit, safety_facts(visit, TODAY), fullest)
    assert "fever, night sweats, weight loss, bladder or bowel" in box.denied
    assert [
        text_of(line).split(" ")[0] for row in box.rows if row.label == HEADS[Line.CAME_WITH] for line in row.lines
    ] == ["none"]


def test_the_name_of_a_row_is_not_said_again_behind_it() -> None:
    answers = {"conditions": ["kidney"], "condition_details": "Kidney disease: a bit down"}
    assert safety_rows(_visit(health=answers))[HEADS[Line.KIDNEY]] == "a bit down"


def test_metal_told_with_an_operation_is_nowhere_denied_and_stands_with_its_part() -> None:
    plate = "broke my left wrist, theres a plate in there"
    told = page_of(_visit(**NO | {"surgeries": [{"what": plate, "when": "2009"}]}))
    text = whole_text(told)
    assert f"answered no; among operations: {plate}" in page_one(told).replace("\u2068", "").replace("\u2069", "")
    assert not [line for line in text.splitlines() if "Implants and devices" in line and "none" in line.casefold()]
    assert all("none reported" not in line.casefold() or "mplant" not in line for line in text.splitlines())


@pytest.mark.parametrize(
    ("medicines", "why", "row"),
    [
        (
            [{"name": "Turmeric"}, {"name": "Warfarin", "strength": "5 mg", "when": "every evening"}],
            "Warfarin for my heart; Dr. Feldman checks it every month",
            "Warfarin 5 mg, every evening; for my heart; Dr. Feldman checks it every month; "
            "Turmeric (some clinics ask about it)",
        ),
        (
            [
                {"name": "fish oil"},
                {"name": "Eliquis", "strength": "5 mg", "when": "twice a day", "reason": "a clot"},
            ],
            None,
            "Eliquis 5 mg, twice a day, for a clot; fish oil (some clinics ask about it)",
        ),
    ],
)
def test_the_thinner_stands_before_supplements_with_what_it_is_for(
    medicines: list[dict[str, str]], why: str | None, row: str
) -> None:
    health = {"blood_thinner": "yes", "blood_thinner_why": why}
    assert safety_rows(_visit(medicines=medicines, health=health))[HEADS[Line.BLOOD_THINNER]] == row


def test_words_that_name_nothing_numb_speak_against_no_no() -> None:
    pain = {"place": "back", "numbness": "no", "nerve_where": "he doesn't give a number"}
    page = page_one(page_of(_visit(pains=[pain])))
    assert "Answered no, and told" not in page and "He doesn't give a number" in page


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("at 14", "since age 14"),
        ("at 14 years old", "since age 14"),
        ("at the age of 9", "since age 9"),
        ("aged 30", "since age 30"),
        ("at about 50", "since age about 50"),
        ("at 14 or 15", "since age 14 or 15"),
        ("at 16, in school", "since age 16, in school"),
        ("at 6 months", "6 months"),
        ("at 5 in the morning", "since 5 in the morning"),
        ("in 14", "since 14"),
        ("at my job", "since my job"),
    ],
)
def test_at_a_number_is_an_age_and_no_year(said: str, told: str) -> None:
    assert since(PartialDate(said)).replace("\u2068", "").replace("\u2069", "") == told
