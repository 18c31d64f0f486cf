"""What was ticked before the first question, as new or suddenly worse, stands among the red flags."""

from __future__ import annotations

from typing import Any

import pytest
from tests.people import TODAY
from tests.summary.told import copy_of, page_of, safety_box, safety_rows, whole_text

from visitprep.urgent.signs import load_signs
from visitprep.visit.marks import UNSURE_WHICH, with_do_not_wait_seen
from visitprep.visit.visit import Visit

TICKED = "ticked at the start as new or suddenly worse"


def _visit(*signs: str, words: str = "", **answers: Any) -> Visit:
    visit = Visit.model_validate(answers, context={"today": TODAY})
    return with_do_not_wait_seen(visit, signs, words=words, day=TODAY)


def _red_flags(visit: Visit) -> str:
    return dict(safety_rows(visit)).get("Red flags", "")


def test_with_their_own_words() -> None:
    told = _red_flags(_visit("E1", "T2", words="since Monday, only when I sit"))
    assert told == (
        f"newly numb between the legs\nnew weight loss for no known reason, {TICKED}\nsince Monday, only when I sit"
    )


HEAD = "the headache one was back in aug 2016, ER did a ct it was clean"
NUMB = "the numb thing is for about 10 days on and off"


def test_each_sign_has_its_own_words_and_what_is_past_is_not_new() -> None:
    told = _red_flags(_visit("E1", "E5", words=f"{HEAD}. {NUMB}"))
    assert told == f"newly numb between the legs: {NUMB}, {TICKED}\nsudden bad headache, not new: {HEAD}"
    told = _red_flags(_visit("T2", words="not new, since spring, doctor knows"))
    assert told == "weight loss: not new, since spring, doctor knows"


def test_a_sign_that_is_new_has_no_second_line_that_says_so() -> None:
    ticked = {"came_with": ["saddle"], "came_with_new": "yes"}
    told = _red_flags(_visit("E1", words=NUMB, health=ticked))
    assert told.count("new or suddenly worse") == 1 and "numb between the legs" in told


def test_what_is_told_at_sleep_and_behind_is_it_new_stands_once() -> None:
    wet = "wet himself on the way to the toilet since Sept"
    told = _red_flags(
        Visit.model_validate(
            {
                "health": {
                    "came_with": ["bladder"],
                    "came_with_new": "yes",
                    "notes": {"came_with_new": f"worse since summer; {wet}"},
                },
                "sleep": {"hours": "5", "notes": {"hours": wet}},
            },
            context={"today": TODAY},
        )
    )
    assert told.count("wet himself") == 1 and "worse since summer" in told


def test_what_is_new_is_bold_and_the_words_beside_it_and_what_is_past_are_not() -> None:
    rows = safety_box(page_of(_visit("E1", "E5", words=f"{HEAD}. {NUMB}"))).rows
    bold = [
        [span.text for span in line if span.act] for row in rows if row.label == "Red flags" for line in row.lines
    ]
    assert bold == [["newly numb between the legs"], []]


def test_a_thought_of_suicide_is_never_past() -> None:
    told = _red_flags(
        _visit("E11", "E1", words="thoughts of dying since 2016; numb since monday", mood={"print_it": "yes"})
    )
    assert "not new" not in told and "thoughts of dying since 2016" in told


def test_many_ticks_stand_on_a_line_each_the_shortest_first() -> None:
    came = ["weight_loss", "fever", "weak_limb"]
    told = _red_flags(_visit("E1", health={"came_with": came, "came_with_new": "unsure"}))
    assert told.splitlines() == [
        f"newly numb between the legs, {TICKED}", "fever or chills", "a weak arm or leg",
        "weight loss for no known reason", "not sure if new",
    ]  # fmt: skip


def test_against_a_no_in_the_questions() -> None:
    """Never "none reported" behind a tick."""
    told = _red_flags(_visit("T5", health={"came_with": []}))
    assert told == f"answered no; {TICKED}: a foot that newly drags"


def test_not_sure_which() -> None:
    assert "not sure if one of the signs" in _red_flags(_visit(UNSURE_WHICH))


def test_nothing_ticked_says_nothing() -> None:
    assert TICKED not in whole_text(copy_of(_visit(), "clinic"))


@pytest.mark.parametrize("copy", ["clinic", "own-doctor"])
@pytest.mark.parametrize(("print_it", "told"), [(None, False), ("no", False), ("unsure", False), ("yes", True)])
def test_thoughts_of_suicide_need_a_yes_to_mood(copy: str, print_it: str | None, told: bool) -> None:
    mood = {} if print_it is None else {"print_it": print_it}
    visit = _visit("E11", "E1", words="every night", mood=mood)
    page = whole_text(copy_of(visit, copy))
    assert ("thoughts of suicide" in page) is told
    assert ("every night" in page) is told
    assert "newly numb between the legs" in page


def test_every_sign_can_be_told() -> None:
    signs = load_signs()
    for sign in (*signs.emergency, *signs.today):
        assert sign.page in whole_text(copy_of(_visit(sign.id, mood={"print_it": "yes"}), "clinic"))


def test_what_was_answered_with_a_no_stands_behind_page_1_and_is_no_red_flag() -> None:
    visit = with_do_not_wait_seen(
        Visit(), ("T2",), words="11 lb since may", with_a_no="leaked for years when i sneeze", day=TODAY
    )
    assert "leaked" not in _red_flags(visit) and "11 lb since may" in _red_flags(visit)
    assert "leaked for years when i sneeze" in whole_text(copy_of(visit, "clinic"))
    only = _visit(words="no, my jaw is 3 years old", health={"came_with": ["fever"]})
    assert "jaw" not in _red_flags(only) and "my jaw is 3 years old" in whole_text(copy_of(only, "clinic"))


def test_words_of_another_sign_stay_beside_it() -> None:
    words = {"E9": "since the crash of 2024, comes and goes", "E11": "some nights"}
    page = whole_text(copy_of(with_do_not_wait_seen(Visit(), ("E9", "E11"), words=words, day=TODAY), "clinic"))
    assert "since the crash of 2024" in page and "some nights" not in page and "suicid" not in page
    words["E9"] = "so cold that I want to die"
    page = whole_text(copy_of(with_do_not_wait_seen(Visit(), ("E9", "E11"), words=words, day=TODAY), "clinic"))
    assert "to die" not in page


def test_words_that_may_be_about_suicide_go_with_it() -> None:
    visit = with_do_not_wait_seen(Visit(), ("E11",), with_a_no="not my back", day=TODAY)
    assert "not my back" not in whole_text(copy_of(visit, "clinic"))


def test_none_of_both_lists_says_what_was_denied_and_no_more() -> None:
    pain = {
        "pains": [{"place": "low back", "usual": 5}],
        "allergies": [{"thing": "latex"}],
        "medicines": [{"name": "aspirin"}],
        "reason": {"main_reason": "my back"},
    }
    box = safety_box(copy_of(_visit(**pain), "clinic"))
    assert "red flags that are new or suddenly worse (numb between the legs, bladder or bowel" in box.denied
    assert "suicid" not in box.denied and "red flags" not in box.unanswered
    assert "red flags" in safety_box(copy_of(Visit.model_validate(pain), "clinic")).unanswered
    stopped = with_do_not_wait_seen(Visit.model_validate(pain), (), whole=False)
    assert "red flags" in safety_box(copy_of(stopped, "clinic")).unanswered


def test_a_weak_limb_of_a_pain_is_no_contradiction_of_nothing_new() -> None:
    told = _red_flags(_visit(pains=[{"place": "left leg", "weakness": "yes"}]))
    assert "left leg" in told and "answered no" not in told


def test_a_no_in_the_row_of_the_organs_says_of_which() -> None:
    health = {"conditions": ["kidney"]}
    medicines = [{"name": "aspirin", "reason": "the heart"}]
    surgeries = [{"what": "heart stent", "when": "2019"}]
    rows = dict(
        safety_rows(Visit.model_validate({"health": health, "medicines": medicines, "surgeries": surgeries}))
    )
    assert rows["Kidney, heart"].startswith("kidney disease; heart: answered no; ")


@pytest.mark.parametrize(
    ("new", "note", "later"),
    [
        ("no", "not new, slowly since the summer", "asked later: not new, slowly since the summer"),
        ("no", "loss since 2024, GP knows", "asked later: not new, loss since 2024, GP knows"),
        ("no", "", "asked later: not new"),
        ("yes", "", ""),
    ],
)
def test_a_no_to_new_stands_beside_what_was_ticked_before(new: str, note: str, later: str) -> None:
    health = {"came_with": ["weight_loss"], "came_with_new": new, "notes": {"came_with_new": note} if note else {}}
    told = _red_flags(_visit("T2", words="8 lb", health=health))
    sign = "new weight loss" if new == "yes" else "weight loss"
    assert told.splitlines() == [f"{sign} for no known reason: 8 lb, {TICKED}", *filter(None, (later,))]


@pytest.mark.parametrize(
    ("came", "note", "told", "bold"),
    [
        (["weight_loss", "other"], "hernia 2001", "weight loss for no known reason\nhernia 2001", 1),
        (["other"], "hernia 2001", "hernia 2001", 0),
        (["weight_loss"], "appendix out in 1998", "weight loss for no known reason\nappendix out in 1998", 1),
        (["weight_loss"], "slowly since 2024", "weight loss for no known reason, slowly since 2024", 1),
        (["weight_loss"], "fits since may", "fits since may\nweight loss for no known reason", 2),
        (["weight_loss"], "blood in my pee", "blood in my pee\nweight loss for no known reason", 2),
        (["other"], "fits since may", "fits since may", 1),
    ],
)
def test_what_is_long_known_and_no_sign_is_not_bold(came: list[str], note: str, told: str, bold: int) -> None:
    visit = _visit(health={"came_with": came, "notes": {"came_with": note}})
    assert _red_flags(visit) == told
    rows = [row for row in safety_box(page_of(visit)).rows if row.label == "Red flags"]
    assert sum(span.act for row in rows for line in row.lines for span in line) == bold
