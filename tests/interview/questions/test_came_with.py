"""What else came with the pain: asked of everybody once, and what may be new leads to what should not wait."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from io import StringIO

import pytest
from msgspec.structs import replace
from tests.people import TODAY
from tests.summary.told import page_of, safety_box, safety_rows

from sitting import Sitting
from visitprep.errors import InputEnded
from visitprep.findings.checklist_facts import facts_of
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.came_with import came_with
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.not_to_wait import what_should_not_wait
from visitprep.findings.safety.safety_fact import State
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.engine.path.path import path
from visitprep.interview.prompts import Answered, Way
from visitprep.interview.questions.health.came_with import CAME_WITH, CAME_WITH_QUESTIONS, spoken_of
from visitprep.interview.questions.order_of_sections import SECTIONS, section
from visitprep.interview.tick_list import Ticked
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.answering import Moment
from visitprep.visit.facts import Fact
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
PART = replace(section("health"), parts=(CAME_WITH, CAME_WITH_QUESTIONS))


def told(**health: object) -> Visit:
    return Visit.model_validate({"health": health})


def test_everybody_is_asked_in_the_main_questions() -> None:
    places = [str(step.place) for step in path(SECTIONS, Visit())]
    assert places.index("ticks:came_with") < places.index("more")


def test_none_of_these_is_said_back_and_nothing_more_is_asked(sitting: Make) -> None:
    here = sitting(("ticks:came_with", ()), sections=[PART])
    assert here.interview.walk() is Outcome.FINISHED
    assert here.interview.visit.health.came_with == ()
    assert here.asker.told[-1] == "= none of these"


def test_a_typed_no_is_none_of_them(sitting: Make) -> None:
    here = sitting(("ticks:came_with", Answered((), words="no")), sections=[PART])
    assert here.interview.walk() is Outcome.FINISHED
    assert here.interview.visit.health.came_with == ()


@pytest.mark.parametrize(("answer", "opened"), [("yes", 1), ("unsure", 1), ("no", 0)])
def test_what_may_be_new_opens_the_urgent_screen_once(sitting: Make, answer: str, opened: int) -> None:
    here = sitting(
        ("ticks:came_with", ("weight_loss",)),
        ("health.came_with_new", (answer,)),
        sections=[PART],
    )
    shown: list[object] = []
    here.interview.do_not_wait = lambda interview, told: shown.append(interview) is None
    assert here.interview.walk() is Outcome.FINISHED
    assert len(shown) == opened


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("6 left leg buckles since summer", {CameWith.WEAK_LIMB}),
        ("3 6", {CameWith.BLADDER, CameWith.WEAK_LIMB}),
        ("2 about 10 pounds", {CameWith.WEIGHT_LOSS}),
        ("2 about 10 pounds, my nails turned black", {CameWith.WEIGHT_LOSS, CameWith.OTHER}),
        ("7 i hold on to the walls", {CameWith.UNSTEADY}),
        ("6, blood when i pee", {CameWith.WEAK_LIMB, CameWith.BLADDER, CameWith.OTHER}),
        ("my nails turned black", {CameWith.OTHER}),
    ],
)
def test_of_words_beside_a_row_only_the_signs_are_asked_that_it_may_be(typed: str, told: set[CameWith]) -> None:
    asked: list[set[CameWith]] = []
    asker = PlainAsker(StringIO(f"{typed}\nyes\n"), StringIO(), width=80)
    interview = Interview(Visit(), sections=[PART], asker=asker, save=lambda visit: None, today=TODAY)
    interview.do_not_wait = lambda interview, told: asked.append({*told}) is None
    with suppress(InputEnded):
        interview.walk()
    assert asked == [told]


def test_stopping_at_the_urgent_screen_stops_the_walk(sitting: Make) -> None:
    here = sitting(("ticks:came_with", ("fever",)), ("health.came_with_new", ("yes",)), sections=[PART])
    here.interview.do_not_wait = lambda interview, told: False
    assert here.interview.walk() is Outcome.STOPPED
    assert here.saves[-1].health.came_with_new is YesNo.YES


def test_a_none_stands_with_its_words_and_the_others_are_denied_by_name(sitting: Make) -> None:
    words = "i sweat but thats the duloxitine. i gotta pee constantly but i dont leak"
    said = Answered((), words=words, none=True)
    here = sitting(("ticks:came_with", said), ("ticks:came_with:none", "y"), sections=[PART])
    here.interview.walk()
    visit = here.interview.visit
    assert (visit.health.came_with, visit.health.notes["came_with"]) == ((), words)
    box = safety_box(page_of(visit))
    assert safety_rows(visit)["Red flags"] == f"answered no; {words}"
    assert "fever" in box.denied and "weight loss" in box.denied and "pee" not in box.denied


def test_own_words_are_something_else_with_a_note(sitting: Make) -> None:
    here = sitting(
        ("ticks:came_with", Answered(("fever",), words="my nails went blue")),
        ("health.came_with_new", ("no",)),
        sections=[PART],
    )
    here.interview.walk()
    health = here.interview.visit.health
    assert health.came_with == (CameWith.FEVER, CameWith.OTHER)
    assert health.notes["came_with"] == "my nails went blue"


def test_cancer_is_a_row_only_where_the_illnesses_were_not_answered() -> None:
    assert "cancer" in [row.code for row in CAME_WITH.rows(Visit())]
    assert "cancer" not in [row.code for row in CAME_WITH.rows(told(conditions=[]))]


def test_page_one_has_every_sign_in_the_box() -> None:
    rows = safety_rows(told(came_with=["weight_loss", "night_sweats"], came_with_new="yes"))
    assert rows["Red flags"] == "night sweats\nweight loss for no known reason\nnew or suddenly worse"


def test_none_is_a_denial_and_a_weak_leg_beside_it_is_printed_with_it() -> None:
    fact = safety_facts(told(came_with=[]), TODAY)[Line.CAME_WITH]
    assert fact.state is State.DENIED
    both = Visit.model_validate(
        {"health": {"came_with": []}, "pains": [{"place": "left leg", "weakness": "yes", "nerve_where": "foot"}]}
    )
    fact = safety_facts(both, TODAY)[Line.CAME_WITH]
    assert fact.state is State.CONTRADICTED
    assert safety_rows(both)["Red flags"] == "answered no; told with a pain: weak: foot"


def test_never_reached_is_not_answered() -> None:
    assert safety_facts(Visit(), TODAY)[Line.CAME_WITH].state is State.NOT_ANSWERED


def test_a_cancer_ticked_here_counts_as_one_among_the_illnesses() -> None:
    assert Fact.CANCER in facts_of(told(came_with=["cancer"]), TODAY)
    assert Fact.CANCER not in facts_of(told(came_with=["fever"]), TODAY)


@pytest.mark.parametrize(
    ("health", "is_told"),
    [
        ({"came_with": ["fever"]}, True),
        ({"came_with": ["fever"], "came_with_new": "unsure"}, True),
        ({"came_with": ["fever"], "came_with_new": "no"}, False),
        ({"came_with": ["cancer"]}, False),
        ({"came_with": []}, False),
        ({}, False),
    ],
)
def test_after_a_file_or_a_sheet_the_urgent_page_is_named(health: dict[str, object], is_told: bool) -> None:
    assert ("visitprep urgent" in what_should_not_wait(told(**health))) is is_told


@pytest.mark.parametrize(
    "words",
    [
        "from the pills, and i lost 14 lb but i know why, cant chew",
        "lost 20 lbs on purpose",
        "dieting, lost 30 lbs",
        "down 20 pounds on ozempic",
        "lost weight because i cant eat",
        "lost 9 lb, i can't swallow",
    ],
)
def test_weight_lost_for_a_reason_is_not_for_no_known_reason(words: str) -> None:
    assert CameWith.WEIGHT_LOSS not in spoken_of(words)


@pytest.mark.parametrize(
    "words",
    [
        "lost 12 pounds, dont know why",
        "i lost 10 lb since summer",
        "lost weight, unsteady because of the pills",
        "lost 8 lb, no idea why",
        "losing weight, fever",
        "weight loss",
    ],
)
def test_weight_lost_without_one_is(words: str) -> None:
    assert CameWith.WEIGHT_LOSS in spoken_of(words)


@pytest.mark.parametrize(("words", "ticked"), [("i know why, cant chew", False), ("20 lb since may", True)])
def test_a_reason_beside_the_row_stands_in_its_place(words: str, ticked: bool) -> None:
    code = CameWith.WEIGHT_LOSS.value
    said = Ticked(CAME_WITH.rows(Visit()), (code,), words=words, beside=((code, words),))
    health = CAME_WITH.store(Visit(), said, Moment(TODAY)).health
    assert (CameWith.WEIGHT_LOSS in (health.came_with or ())) is ticked
    assert health.notes["came_with"] == words


LOST = "kidneys stage 3b, egfr was 38 in october. and she lost about 12 lbs since spring, doesnt eat"


@pytest.mark.parametrize(
    ("answer", "came_with", "note", "denied"),
    [
        ("y", ("weight_loss", "bladder"), "", False),
        ("yes, she just quit eating", ("weight_loss", "bladder", "other"),
         "Weight loss for no known reason: she just quit eating", False),
        ("n", ("bladder",), "", True),
        ("not sure", ("bladder", "other"), "Weight loss for no known reason: not sure", False),
    ],
)  # fmt: skip
def test_a_sign_told_before_is_asked_and_not_denied(
    sitting: Make, answer: str, came_with: tuple[str, ...], note: str, denied: bool
) -> None:
    here = sitting(
        ("ticks:came_with", ("bladder",)),
        ("ticks:came_with:told", answer),
        ("health.came_with_new", ("no",)),
        sections=[PART],
        visit=told(conditions=["kidney"], condition_details=LOST),
    )
    here.interview.walk()
    health = here.interview.visit.health
    assert (health.came_with, health.notes.get("came_with", "")) == (came_with, note)
    assert any("no to all others" in said and "weight loss" in said for said in here.asker.told) is denied
    told_back = safety_facts(here.interview.visit, TODAY)[Line.CAME_WITH]
    assert ("lost about 12 lbs" in str(told_back.evidence)) is ("weight_loss" not in came_with)


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        ("lost 20 pounds without trying", ["weight_loss"]),
        ("she is down 15 lbs since march", ["weight_loss"]),
        ("fevers at night since june", ["fever"]),
        ("cant hold her pee lately", ["bladder"]),
        ("numb between my legs", ["saddle"]),
        ("foot drags", ["weak_limb"]),
        ("lost 30 lbs on ozempic", []),
        ("no weight loss", []),
        ("lost weight on purpose", []),
        ("kidney stones, pee burns", []),
    ],
)
def test_which_signs_were_told_before(words: str, signs: list[str]) -> None:
    assert [code for code, _ in CAME_WITH.told(told(condition_details=words))] == signs


@pytest.mark.parametrize(
    "words",
    ["and i said no trouble with pee", "i never said pee", "peeing is fine", "i dont leak pee", "my bladder is ok"],
)
def test_a_sign_denied_at_the_next_question_is_ticked_no_more(sitting: Make, words: str) -> None:
    here = sitting(
        ("ticks:came_with", ("bladder", "weak_limb")),
        ("health.came_with_new", Answered(("no",), words=words)),
        sections=[PART],
    )
    here.interview.walk()
    health = here.interview.visit.health
    assert health.came_with == (CameWith.WEAK_LIMB,)
    assert (health.came_with_new, health.notes["came_with_new"]) == (YesNo.NO, words)
    assert here.asker.told[-1] == f"= taken back, as you say: {words}"


@pytest.mark.parametrize(
    "words",
    [
        "not the pee",
        "i never pee much anyway",
        "no weaker than before",
        "not any weaker",
        "the pee is the same as always",
        "no change in the pee",
        "no new weakness",
        "pee isnt new",
        "weakness no, not lately",
        "no i said the leg is weak",
    ],
)
def test_how_long_a_sign_is_there_takes_nothing_back(sitting: Make, words: str) -> None:
    here = sitting(
        ("ticks:came_with", ("bladder", "weak_limb")),
        ("health.came_with_new", Answered(("no",), words=words)),
        sections=[PART],
    )
    here.interview.walk()
    assert here.interview.visit.health.came_with == (CameWith.BLADDER, CameWith.WEAK_LIMB)


@pytest.mark.parametrize(
    ("words", "ticked"),
    [
        ("its been like that since i was a kid", ()),
        ("my doctor checked all that", ()),
        ("but my nails went blue", (CameWith.OTHER,)),
        ("my legs went weak last week", (CameWith.WEAK_LIMB, CameWith.OTHER)),
    ],
)
def test_a_zero_with_words_that_name_no_row_is_none_with_a_note(
    sitting: Make, words: str, ticked: tuple[CameWith, ...]
) -> None:
    said = Answered((), words=words, none=True)
    asked = [("ticks:came_with:none", "n")] if ticked == (CameWith.OTHER,) else []
    here = sitting(("ticks:came_with", said), *asked, ("health.came_with_new", ("no",)), sections=[PART])
    if not ticked:
        here = sitting(("ticks:came_with", said), sections=[PART])
    here.interview.walk()
    health = here.interview.visit.health
    assert (health.came_with, health.notes["came_with"]) == (ticked, words)


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("none, numb toes but not between the legs", "asked"),
        ("no, lost 10 lb but i was dieting", "asked"),
        ("none, hands shake a bit but ive always had that", "asked"),
        ("no fever, only hot flashes", "asked"),
        ("none, my feet are numb but thats the diabetes", "asked"),
        ("no, just sweaty from menopause", "asked"),
        ("none of those. my balance was never good, inner ear thing", "asked"),
        ("nope, legs get tired but not weak", "asked"),
        ("none, had a cold last week but no fever", "asked"),
        ("none. fell twice cause my leg gives way", "asked"),
        ("none, i pee a lot but its the water pill", "asked"),
        ("none, i sweat but thats the duloxitine. i gotta pee constantly but i dont leak", "asked"),
        ("none, up 4 times at night to pee but i always make it", "asked"),
        ("none, he pees constantly but never wets himself", "asked"),
        ("none, weak legs but thats just old age", "asked"),
        ("none, some chills but thats from the flu shot", "asked"),
        ("none, stool is loose from the metformin", "asked"),
        ("none, i cant hold my pee but thats age", "asked"),
        ("none, night sweats from the change, and my leg is weak", "asked"),
        ("none, it takes forever to start peeing, every time", "trouble starting or holding pee"),
        ("none, lost 20 lb, no idea why", "weight loss for no known reason"),
        ("none, fever last night", "fever or chills"),
        ("no, bit constipated from the pills thats all", "none"),
        ("none, no blood in my pee or anything", "none"),
        ("none, lost weight after my baby on purpose", "none"),
        ("none, but i did pee myself twice", "trouble starting or holding pee"),
        ("no, just blood in my pee in september", "just blood in my pee in september"),
        ("none, except my foot drags", "a weak arm or leg"),
        ("no, only that i lost 20 lb and dont know why", "weight loss for no known reason"),
        ("no but my arm is weak now", "a weak arm or leg"),
        ("no its just my leg is dragging", "asked"),
        ("no, but i poop myself if i dont hurry", "trouble holding poop"),
        ("none, well i soak the sheets at night", "night sweats"),
        ("none, but im shivering at night and my temp is 101", "fever or chills"),
        ("no, just numb down there since tuesday", "numb between the legs"),
    ],
)
def test_a_none_that_names_a_thing_is_asked_about_or_stands_and_a_sign_is_never_lost(
    typed: str, becomes: str
) -> None:
    asker = PlainAsker(StringIO(f"{typed}\n"), StringIO())
    interview = Interview(Visit(), sections=[PART], asker=asker, save=lambda visit: None, today=TODAY)
    with suppress(InputEnded):
        interview.walk()
    if becomes == "asked":
        assert interview.visit.health.came_with is None
    else:
        acts = [act for one in came_with(interview.visit).told for act in one.acts]
        assert acts == ([] if becomes == "none" else [becomes])


@pytest.mark.parametrize(("reply", "ticked"), [("y", ()), ("n", (CameWith.OTHER,)), (Way.SKIP, (CameWith.OTHER,))])
def test_agreed_to_the_none_stands_with_its_words(
    sitting: Make, reply: str | Way, ticked: tuple[CameWith, ...]
) -> None:
    said = Answered((), words="lost 10 lb but i was dieting", none=True)
    script = [("ticks:came_with", said), ("ticks:came_with:none", reply)]
    here = sitting(*script, *([("health.came_with_new", ("no",))] if ticked else []), sections=[PART])
    here.interview.walk()
    health = here.interview.visit.health
    assert (health.came_with, health.notes["came_with"]) == (ticked, said.words)


def test_which_of_them_are_new_is_said_back(sitting: Make) -> None:
    said = Answered(("yes",), words="no only the weight is new since spring")
    here = sitting(("ticks:came_with", ("weight_loss", "bladder")), ("health.came_with_new", said), sections=[PART])
    here.interview.do_not_wait = lambda interview, told: True
    assert here.interview.walk() is Outcome.FINISHED
    assert any("not new: trouble starting or holding pee" in told for told in here.asker.told)
    prompt = here.asker.prompts[1]
    assert prompt.means is not None
    assert prompt.means("no only the weight is new since spring") == "yes" and not prompt.means("no")


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        ("pees 3x a night but thats prostate, no leaking", []),
        ("wobbly in heels", []),
        ("leak when I laugh since the kids, always have", []),
        ("leak a little when I cough since my children were born, nothing new", []),
        ("weak left leg. I pee a lot but that's my water pill", ["weak_limb"]),
        ("up to pee twice a night, that's my age", []),
        ("a bit unsteady after wine", []),
        ("unsteady but that's my bad knee, no weakness", []),
        ("sweats at night from the menopause", ["night_sweats"]),
        ("trouble starting to pee, have an enlarged prostate for years", []),
        ("I get up 2x a night to pee, normal for me", []),
        ("leak when I cough, always have, but worse lately", ["bladder"]),
        ("cant hold my pee since the surgery", ["bladder"]),
        ("trouble with pee for months", ["bladder"]),
        ("unsteady since the fall", ["unsteady"]),
        ("wobbly on my feet, started in spring", ["unsteady"]),
        ("pee leaks, prostate was removed, new since last week", ["bladder"]),
        ("always had weak legs", ["weak_limb"]),
    ],
)
def test_a_plain_cause_from_long_before_stands_in_their_words(words: str, signs: list[str]) -> None:
    assert list(spoken_of(words)) == signs


def test_a_sign_with_a_question_mark_is_neither_a_yes_nor_a_no(sitting: Make) -> None:
    reply = Answered(("weak_limb",), unsure=("bladder",))
    here = sitting(("ticks:came_with", reply), Way.STOP, sections=[PART])
    here.interview.walk()
    assert "not sure: trouble with pee" in here.asker.told[-2]
    assert here.interview.visit.health.came_with == (CameWith.WEAK_LIMB, CameWith.OTHER)
    assert "not sure: " in here.interview.visit.health.notes["came_with"]
    assert safety_rows(here.interview.visit)["Red flags"] == "a weak arm or leg\nnot sure: trouble with pee"
