"""What should not wait, ticked by number: which signs are kept, and what leads on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from sitting import TODAY, Sitting
from visitprep.findings.safety.came_with import came_with
from visitprep.findings.safety.signs.happening import happening
from visitprep.interview.prompts import Answered, Reply, Size, Way, Went
from visitprep.interview.screens.do_not_wait import ask_urgent
from visitprep.interview.screens.signs_said import Numbered, SignsTicked, said_back
from visitprep.interview.screens.signs_shown import counted, on_screens
from visitprep.urgent.countries import pack
from visitprep.urgent.page import urgent_page
from visitprep.urgent.signs import load_signs
from visitprep.urgent.signs_told import says_not_new
from visitprep.visit.marks import (
    saw_do_not_wait,
    signs_happening,
    signs_unsure,
    with_do_not_wait_seen,
    words_beside_signs,
    words_with_a_no,
)
from visitprep.visit.records.choices.country import Country
from visitprep.visit.records.people import Person
from visitprep.visit.visit import Visit
from visitprep.wording import Voice

Make = Callable[..., Sitting]
MORE_NOW = sum(not sign.for_some for sign in load_signs().emergency) + 1
FIRST_TODAY = MORE_NOW + 1
"""Behind the row that opens those for some, where they were not shown."""


WHEN = ("urgent:when", Way.SKIP)


def test_every_sign_has_a_number_of_its_own_and_enter_alone_is_no_answer(sitting: Make) -> None:
    here = sitting(("urgent:now", ()), ("urgent:today", ()))
    assert ask_urgent(here.interview)
    numbers = [option.code for prompt in here.asker.prompts for option in prompt.options]
    assert numbers == [*map(str, range(1, MORE_NOW + 1)), *map(str, range(FIRST_TODAY, FIRST_TODAY + 6))]
    assert not any(prompt.enter_goes_on or prompt.saved for prompt in here.asker.prompts)
    assert saw_do_not_wait(here.interview.visit) and signs_happening(here.interview.visit) == ()


@pytest.mark.parametrize(
    ("reply", "kept", "asked"),
    [
        (Answered(("3",)), ("E3",), 1),
        (Answered((), unsure=("4", "1")), ("E1", "E4"), 2),
        (Answered(("6",)), ("E12",), 1),
        (Answered((), words="not sure"), ("unsure",), 0),
        (Answered(("2",), words="since tuesday"), ("E2",), 0),
        (Answered(("2",), words="maybe my chest too"), ("E2", "unsure"), 1),
        (Went(Way.DONT_KNOW), ("unsure",), 0),
        (Answered((), words="in spring he said hed be better off not here"), ("E11",), 0),
    ],
)
def test_what_is_or_may_be_happening_is_kept_and_asked_about_again(
    sitting: Make, reply: Reply, kept: tuple[str, ...], asked: int
) -> None:
    here = sitting(("urgent:now", reply), ("urgent:stop", ("on",)), ("urgent:today", ()), *[WHEN] * asked)
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == kept
    assert not saw_do_not_wait(here.interview.visit)


def test_a_no_in_words_is_no(sitting: Make) -> None:
    here = sitting(("urgent:now", Answered((), words="no")), ("urgent:today", ()))
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ()


def test_a_later_no_takes_the_place_of_what_was_said(sitting: Make) -> None:
    before = Visit(more_details={"do_not_wait": True, "do_not_wait:E2": True})
    here = sitting(
        ("urgent:still", ("changed",)),
        ("urgent:now", ()),
        ("urgent:today", (str(FIRST_TODAY + 3),)),
        ("urgent:stop", ("stop",)),
        visit=before,
    )
    assert not ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ("T4",)


def test_what_matters_only_to_some_is_asked_of_those_who_say_so(sitting: Make) -> None:
    """The row opens the others, under numbers of their own; with none of them the second list follows."""
    here = sitting(("urgent:now", (str(MORE_NOW),)), ("urgent:now", ()), ("urgent:today", ()))
    assert ask_urgent(here.interview)
    further = [option.code for option in here.asker.prompts[1].options]
    assert further == [str(MORE_NOW + n) for n in range(1, 5)]
    assert here.asker.prompts[2].options[0].code == str(MORE_NOW + 5)
    assert signs_happening(here.interview.visit) == ()
    assert saw_do_not_wait(here.interview.visit)


def test_one_of_those_for_some_leads_to_whom_to_call(sitting: Make) -> None:
    here = sitting(
        ("urgent:now", (str(MORE_NOW),)), ("urgent:now", (str(MORE_NOW + 3),)), ("urgent:stop", ("stop",))
    )
    assert not ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ("E10",)


def test_a_sign_beside_the_row_is_answered_at_once(sitting: Make) -> None:
    here = sitting(("urgent:now", ("4", str(MORE_NOW))), ("urgent:stop", ("stop",)))
    assert not ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ("E4",)


def test_thoughts_of_suicide_are_answered_with_the_crisis_lines_too(sitting: Make) -> None:
    here = sitting(("urgent:now", ("9",)), ("urgent:stop", ("stop",)))
    ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ("E11",)
    assert any("findahelpline.com" in told for told in here.asker.told)


@pytest.mark.parametrize("columns", [80, 76])
def test_half_the_screens(sitting: Make, columns: int) -> None:
    """Two in a window of 80 by 24, of which no line is wider than 76, where there were four; three where the number
    is told in words."""
    here = sitting(("urgent:now", ()), ("urgent:today", ()), visit=Visit(person=Person(country=Country.US)))
    here.asker.size = Size(columns, 24)
    assert ask_urgent(here.interview)
    assert len(here.asker.prompts) == 2


def test_every_word_beside_a_sign_is_kept_and_said_back(sitting: Make) -> None:
    here = sitting(
        ("urgent:now", Answered(("3",), words="about 2 weeks now")), ("urgent:stop", ("on",)), ("urgent:today", ())
    )
    assert ask_urgent(here.interview)
    assert words_beside_signs(here.interview.visit) == "about 2 weeks now"
    assert "= newly weak or numb legs, or a limb quickly weaker: about 2 weeks now" in here.asker.told


def test_the_next_start_shows_what_was_ticked_and_asks_whether_it_is_still_so(sitting: Make) -> None:
    before = with_do_not_wait_seen(Visit(), ("T4",), words="since Monday", day=TODAY)
    here = sitting(("urgent:still", Answered(("yes",), words="worse")), ("urgent:stop", ("on",)), visit=before)
    assert ask_urgent(here.interview)
    shown = here.asker.prompts[0].text
    assert "Your words: since Monday" in shown and shown.count("  - ") == 1
    assert signs_happening(here.interview.visit) == ("T4",)
    assert words_beside_signs(here.interview.visit) == "since Monday; worse"


def test_what_is_gone_takes_its_words_along(sitting: Make) -> None:
    before = with_do_not_wait_seen(Visit(), ("E2",), words="since Monday", day=TODAY)
    here = sitting(("urgent:still", ("changed",)), ("urgent:now", ()), ("urgent:today", ()), visit=before)
    assert ask_urgent(here.interview)
    assert here.asker.prompts[1].draft == ("2",)
    assert saw_do_not_wait(here.interview.visit) and words_beside_signs(here.interview.visit) == ""


MORE_ALONE = 22
"""Rows of a screen on which the row that opens those for some has a screen of its own."""
TOLD_NO = "no nothing new, ive leaked a bit for years when i sneeze"


def test_a_no_with_words_is_asked_about_and_its_words_are_kept(sitting: Make) -> None:
    here = sitting(("urgent:now", Answered((), words=TOLD_NO)), ("urgent:now:new", ("no",)), ("urgent:today", ()))
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ()
    assert words_beside_signs(here.interview.visit) == TOLD_NO


@pytest.mark.parametrize("reply", [Answered(("yes",)), Answered(("unsure",)), Went(Way.DONT_KNOW)])
def test_all_but_a_no_to_that_says_whom_to_call(sitting: Make, reply: Reply) -> None:
    said = Answered((), words="the foot came on slow since september", none=True)
    here = sitting(("urgent:now", said), ("urgent:now:new", reply), ("urgent:stop", ("on",)), ("urgent:today", ()))
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ("unsure",)


def test_not_sure_of_what_their_words_say_is_not_new_calls_nobody(sitting: Make) -> None:
    words = "not sudden, but she drops cups with her left hand since September, she says it is nothing"
    here = sitting(("urgent:now", Answered((), words=words)), ("urgent:now:new", ("unsure",)), ("urgent:today", ()))
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == () and words_beside_signs(here.interview.visit) == words


@pytest.mark.parametrize(
    ("words", "is_old"),
    [
        ("not sudden, but she drops cups with her left hand since September", True),
        ("not new, her foot drags since last spring", True),
        ("drops cups since August, not sudden", True),
        ("the foot came on slow since september", False),
        ("drops cups since yesterday, not sudden", False),
        ("not sudden but worse this week, he drops things", False),
        ("not sudden, cannot pee since last night", False),
        ("not sure if sudden, drops cups since September", False),
    ],
)
def test_not_new_and_since_when_is_old_and_anything_of_late_is_not(words: str, is_old: bool) -> None:
    assert says_not_new(words) is is_old


def test_what_nobody_said_is_not_said_to_have_been_said(sitting: Make) -> None:
    before = with_do_not_wait_seen(Visit(), ("unsure",), words="my foot", day=TODAY)
    here = sitting(("urgent:still", ("yes",)), ("urgent:stop", ("on",)), visit=before)
    assert ask_urgent(here.interview)
    assert "Not sure which" not in here.asker.prompts[0].text


def test_words_beside_the_row_for_others_are_kept(sitting: Make) -> None:
    more = Answered((str(MORE_NOW),), words="had a shot in may")
    here = sitting(("urgent:now", more), ("urgent:now", ()), ("urgent:today", ()))
    assert ask_urgent(here.interview)
    assert words_beside_signs(here.interview.visit) == "had a shot in may"


def test_not_sure_stays_with_its_sign_and_i_do_not_know_makes_it_so(sitting: Make) -> None:
    said = Answered(("1",), unsure=("4",))
    here = sitting(("urgent:now", said), ("urgent:stop", ("on",)), ("urgent:today", ()), WHEN, WHEN)
    assert ask_urgent(here.interview)
    assert (signs_happening(here.interview.visit), signs_unsure(here.interview.visit)) == (("E1", "E4"), {"E4"})
    again = sitting(("urgent:still", Went(Way.DONT_KNOW)), ("urgent:stop", ("on",)), visit=here.interview.visit)
    assert ask_urgent(again.interview)
    assert again.asker.prompts[0].text.count("(not sure)") == 1
    assert signs_unsure(again.interview.visit) == {"E1", "E4"}
    told = [one.words for one in came_with(again.interview.visit).evidence]
    assert told and all(words.startswith("not sure") for words in told)


FOLDED = [str(MORE_NOW + n) for n in range(1, 5)]


@pytest.mark.parametrize(
    "words",
    [
        "i take half a hydrocodone some days",
        "had a shot in my back in spring",
        "im 12 weeks pregnant",
        "on percocet from dr ames",
        "car accident when i was young",
        "i got the sugar diabetes",
        "not sure",
    ],
)
def test_words_at_the_row_that_folds_more_open_what_it_folds(sitting: Make, words: str) -> None:
    """On a small screen the row stands alone: whom it is for is told there, and is no sign."""
    here = sitting(
        ("urgent:now", ()), ("urgent:now", Answered((), words=words)), ("urgent:now", ()), ("urgent:today", ())
    )
    here.asker.size = Size(80, MORE_ALONE)
    assert ask_urgent(here.interview)
    assert [option.code for option in here.asker.prompts[2].options] == FOLDED
    assert signs_happening(here.interview.visit) == () and words_beside_signs(here.interview.visit) == words
    assert came_with(here.interview.visit).evidence == ()


@pytest.mark.parametrize("words", ["i take oxycodone", "im pregnant", "had a nerve shot, and i use a pain patch"])
def test_the_same_words_beside_all_the_rows(sitting: Make, words: str) -> None:
    said = Answered((), words=words)
    here = sitting(("urgent:now", said), ("urgent:now", said), ("urgent:now:new", ("no",)), ("urgent:today", ()))
    assert ask_urgent(here.interview)
    assert [option.code for option in here.asker.prompts[1].options] == FOLDED
    assert signs_happening(here.interview.visit) == ()


@pytest.mark.parametrize(
    "words",
    [
        "i take oxycodone and cant pee",
        "pregnant and bleeding",
        "crashed the car yesterday",
        "my legs went weak",
        "took a lot of norco today",
    ],
)
def test_a_sign_there_is_one(sitting: Make, words: str) -> None:
    here = sitting(("urgent:now", Answered((), words=words)), ("urgent:stop", ("stop",)))
    assert not ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ("unsure",)


def test_who_goes_on_past_an_emergency_is_asked_of_today_too(sitting: Make) -> None:
    today = (str(FIRST_TODAY + 1),)
    here = sitting(
        ("urgent:now", ("3",)),
        ("urgent:stop", ("on",)),
        ("urgent:today", today),
        ("urgent:stop", ("on",)),
        WHEN,
        WHEN,
    )
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ("E3", "T2")


def test_who_stopped_at_an_emergency_is_asked_of_today_the_next_time(sitting: Make) -> None:
    first = sitting(("urgent:now", ("3",)), ("urgent:stop", ("stop",)))
    assert not ask_urgent(first.interview)
    again = sitting(
        ("urgent:still", ("yes",)), ("urgent:stop", ("on",)), ("urgent:today", ()), visit=first.interview.visit
    )
    assert ask_urgent(again.interview)
    assert signs_happening(again.interview.visit) == ("E3",)
    third = sitting(("urgent:still", ("yes",)), ("urgent:stop", ("on",)), visit=again.interview.visit)
    assert ask_urgent(third.interview)


@pytest.mark.parametrize(
    ("words", "kept"),
    [("go on, I'll call dr ruiz tomorrow", "I'll call dr ruiz tomorrow"), ("just keep going", "")],
)
def test_going_on_is_no_word_of_a_sign(sitting: Make, words: str, kept: str) -> None:
    here = sitting(
        ("urgent:now", ("3",)),
        ("urgent:stop", Answered(("on",), words=words)),
        ("urgent:today", ()),
        WHEN,
    )
    assert ask_urgent(here.interview)
    assert words_beside_signs(here.interview.visit) == kept


def test_a_no_is_not_asked_again_and_is_no_red_flag(sitting: Make) -> None:
    """Its words stand behind page 1, and not among the words of a sign that is there."""
    today = Answered((str(FIRST_TODAY + 1),), words="11 lb since may")
    here = sitting(
        ("urgent:now", Answered((), words=TOLD_NO)),
        ("urgent:now:new", ("no",)),
        ("urgent:today", today),
        ("urgent:stop", ("on",)),
    )
    assert ask_urgent(here.interview)
    visit = here.interview.visit
    assert (words_beside_signs(visit), words_with_a_no(visit)) == ("11 lb since may", TOLD_NO)
    assert TOLD_NO not in [one.words for one in came_with(visit).evidence]
    again = sitting(("urgent:still", ("yes",)), ("urgent:stop", ("on",)), visit=visit)
    assert ask_urgent(again.interview)
    assert TOLD_NO not in again.asker.prompts[0].text and "11 lb since may" in again.asker.prompts[0].text
    assert words_with_a_no(again.interview.visit) == TOLD_NO


def test_who_denies_and_is_one_of_those_for_whom_more_is_folded_sees_it(sitting: Make) -> None:
    here = sitting(
        ("urgent:now", ()),
        ("urgent:today", Answered((), words="nothing new. im over 50 tho")),
        ("urgent:today:new", ("no",)),
        ("urgent:today", ()),
    )
    assert ask_urgent(here.interview)
    assert here.asker.prompts[3].options[0].code == str(FIRST_TODAY + 6)
    assert signs_happening(here.interview.visit) == ()


@pytest.mark.parametrize("words", ["gary collins", "low back", "what is this", "my daughter is typing", "1961"])
def test_words_that_name_no_sign_are_asked_about_before_anybody_is_told_to_call(sitting: Make, words: str) -> None:
    """A name, or the next answer, typed one question too early."""
    said = Answered((), words=words)
    here = sitting(("urgent:now", said), ("urgent:now:new", ("no",)), ("urgent:today", ()))
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == () and words_beside_signs(here.interview.visit) == words
    here = sitting(
        ("urgent:now", said), ("urgent:now:new", ("yes",)), ("urgent:stop", ("on",)), ("urgent:today", ())
    )
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ("unsure",)


@pytest.mark.parametrize("back", [("again",), Went(Way.BACK)])
def test_a_slip_is_taken_back(sitting: Make, back: Reply | tuple[str, ...]) -> None:
    slip = Answered(("1",), words="i meant 10")
    here = sitting(("urgent:now", slip), ("urgent:stop", back), ("urgent:now", ()), ("urgent:today", ()))
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == () and words_beside_signs(here.interview.visit) == ""
    assert saw_do_not_wait(here.interview.visit)
    before = with_do_not_wait_seen(Visit(), ("E2",), day=TODAY)
    here = sitting(
        ("urgent:still", ("yes",)), ("urgent:stop", back), ("urgent:now", ()), ("urgent:today", ()), visit=before
    )
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ()


OLD = "but its not new, since last winter, surgeon knows"


def test_a_sign_ticked_with_words_that_it_is_not_new_is_asked_about_once(sitting: Make) -> None:
    said = Answered((str(FIRST_TODAY + 2),), words=OLD, beside=((str(FIRST_TODAY + 2), OLD),))
    here = sitting(("urgent:now", ()), ("urgent:today", said), ("urgent:today:new", ("no",)))
    assert ask_urgent(here.interview)
    visit = here.interview.visit
    assert signs_happening(visit) == ()
    assert words_beside_signs(visit) == f"{load_signs().today[2].page}: {OLD}"
    (told,) = came_with(visit).evidence
    assert told.words == f"pain worse at night or at rest, not new: {OLD}"


@pytest.mark.parametrize("reply", [Answered(("yes",)), Answered(("unsure",)), Went(Way.DONT_KNOW)])
def test_and_it_stays_a_sign_after_all_but_a_no(sitting: Make, reply: Reply) -> None:
    said = Answered(("3",), words="for years", beside=(("3", "for years"),))
    here = sitting(("urgent:now", said), ("urgent:now:new", reply), ("urgent:stop", ("stop",)))
    assert not ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ("E3",)
    assert signs_unsure(here.interview.visit) == (set() if reply == Answered(("yes",)) else {"E3"})


@pytest.mark.parametrize(
    "said",
    [
        Answered(("3",), words="for years but worse this week"),
        Answered(("9",), words="for years"),
        Answered(("1", "3"), words="since monday; for years", beside=(("1", "since monday"), ("3", "for years"))),
        Answered(("1", "5"), words="the headache one was back in aug 2016, ER did a ct it was clean"),
        Answered(("1", "5"), words="the headache was in 2016. the numb thing is 10 days"),
    ],
)
def test_what_may_be_new_or_counts_however_old_is_answered_at_once(sitting: Make, said: Reply) -> None:
    here = sitting(("urgent:now", said), ("urgent:stop", ("stop",)))
    assert not ask_urgent(here.interview)
    assert signs_happening(here.interview.visit)


SMALL = Size(60, 20)


def _rows_shown(here: Sitting, key: str) -> list[int]:
    return [int(one.code) for prompt in here.asker.prompts if prompt.key == key for one in prompt.options]


def test_on_a_small_screen_the_rest_of_the_list_follows_a_sign_that_was_passed(sitting: Make) -> None:
    """Ticked on the first screen, then "go on": the signs of the other screens are still asked about."""
    page = urgent_page(pack("other"), Voice())
    rows, _ = counted(page.emergency, load_signs().emergency, load_signs().more_emergency, 1)
    parts = list(on_screens(page.emergency.heading, rows, SMALL))
    here = sitting(
        ("urgent:now", ("2",)),
        ("urgent:stop", ("on",)),
        *[("urgent:now", ())] * (len(parts) - 1),
        ("urgent:today", ()),
        ("urgent:today", ()),
        WHEN,
    )
    here.asker.size = SMALL
    assert len(parts) > 1 and ask_urgent(here.interview)
    assert _rows_shown(here, "urgent:now") == list(range(1, MORE_NOW + 1))
    assert signs_happening(here.interview.visit) == ("E2",)


def test_the_row_for_some_beside_a_sign_opens_behind_it(sitting: Make) -> None:
    here = sitting(
        ("urgent:now", ("4", str(MORE_NOW))),
        ("urgent:stop", ("on",)),
        ("urgent:now", (FOLDED[2],)),
        ("urgent:stop", ("on",)),
        ("urgent:today", ()),
        WHEN,
    )
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ("E4", "E10")


def test_whom_to_call_goes_by_the_list_of_the_sign(sitting: Make) -> None:
    here = sitting(
        ("urgent:now", ("3",)),
        ("urgent:stop", ("on",)),
        ("urgent:today", (str(FIRST_TODAY + 4),)),
        ("urgent:stop", ("on",)),
        WHEN,
        WHEN,
        visit=Visit(person=Person(country=Country.US)),
    )
    assert ask_urgent(here.interview)
    first, second = (told for told in here.asker.told if "do not wait for your visit. Call" in told)
    assert "Call 911 now" in first
    assert "911" not in second and "today" in second


HEAD = "the headache one was back in aug 2016, ER did a ct it was clean"
NUMB = "the numb thing is for about 10 days on and off"


def test_words_alone_about_what_was_ticked_before_are_no_further_sign(sitting: Make) -> None:
    here = sitting(
        ("urgent:now", ("1", "5")),
        ("urgent:stop", ("on",)),
        ("urgent:today", Answered((), words=f"{HEAD}. {NUMB}")),
    )
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ("E1", "E5")
    assert f"= your words: {HEAD}. {NUMB}" in here.asker.told


def test_since_when_is_asked_of_each_sign_of_which_nothing_says_it(sitting: Make) -> None:
    here = sitting(
        ("urgent:now", Answered(("1", "3"), words="numb between the legs since monday")),
        ("urgent:stop", ("on",)),
        ("urgent:today", ()),
        ("urgent:when", "2 weeks"),
    )
    assert ask_urgent(here.interview)
    assert here.asker.prompts[-1].text == "Newly weak or numb legs, or a limb quickly weaker: since when?"
    words = [one.words for one in came_with(here.interview.visit).evidence]
    assert words == [
        "newly numb between the legs: numb between the legs since monday",
        "newly weak or numb legs, or a limb quickly weaker: 2 weeks",
    ]


def test_at_the_next_start_what_is_past_is_not_asked_and_others_are_taken_out_one_by_one(sitting: Make) -> None:
    words = f"{HEAD}; {NUMB}; the fever since tuesday"
    before = with_do_not_wait_seen(Visit(), ("E1", "E5", "T1"), words=words, day=TODAY)
    here = sitting(("urgent:still", ("some",)), ("urgent:over", ("T1",)), ("urgent:stop", ("on",)), visit=before)
    assert ask_urgent(here.interview)
    assert HEAD not in here.asker.prompts[0].text and NUMB in here.asker.prompts[0].text
    visit = here.interview.visit
    assert signs_happening(visit) == ("E1", "E5")
    assert words_with_a_no(visit) == "back pain with fever, or very unwell, over: the fever since tuesday"
    assert words_beside_signs(visit) == f"{NUMB}; {HEAD}"


def test_a_lone_number_with_words_is_said_back_as_what_it_stands_for(sitting: Make) -> None:
    words = "lost 7 kg since spring, doctor knows"
    said = Answered((str(FIRST_TODAY + 1),), words=words)
    here = sitting(("urgent:now", ()), ("urgent:today", said), ("urgent:today:new", ("no",)))
    assert ask_urgent(here.interview)
    assert f"= new weight loss for no known reason: {words}" in here.asker.told


def test_the_row_for_some_beside_a_sign_is_said_back_as_what_comes_next() -> None:
    here = SignsTicked(frozenset({"T2"}), ahead=(Numbered(17, "T6", "Sudden pain"),), some=True)
    assert said_back(here) == "= new weight loss for no known reason; the row with more signs comes next"
    assert "comes next" not in said_back(here._replace(ahead=()))


def test_a_sign_that_is_not_new_keeps_its_name_beside_something_else() -> None:
    visit = with_do_not_wait_seen(Visit(), ("T6",), words={"T6": "It began in September"}, day=TODAY)
    health = {"came_with": ["other"], "came_with_new": "no"}
    visit = visit.model_copy(update={"health": Visit.model_validate({"health": health}).health})
    assert [one.words for one in happening(visit)] == [
        "sudden bad back pain after a small fall or a lift: It began in September"
    ]


def test_what_they_say_is_new_is_told_so_whatever_their_words_tell(sitting: Make) -> None:
    said = Answered((str(FIRST_TODAY + 1),), words="lost 7 kg since spring, doctor knows")
    here = sitting(
        ("urgent:now", ()), ("urgent:today", said), ("urgent:today:new", ("yes",)), ("urgent:stop", ("on",))
    )
    assert ask_urgent(here.interview)
    assert [one.acts for one in came_with(here.interview.visit).evidence] == [
        ("new weight loss for no known reason",)
    ]


@pytest.mark.parametrize("words", ["i would never harm myself", "not suicidal", "never, i have my kids"])
def test_a_denial_of_hurting_oneself_ticks_nothing(sitting: Make, words: str) -> None:
    said = Answered((), words=words)
    here = sitting(("urgent:now", said), ("urgent:now:new", ("no",)), ("urgent:today", ()))
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == () and words_beside_signs(here.interview.visit) == words


BURDEN = "no, hes low and says hes a burden but he doesnt want to be dead"


@pytest.mark.parametrize(
    ("reply", "kept"),
    [
        (("no",), ()),
        (("yes",), ("E11",)),
        (("unsure",), ("E11",)),
        (Went(Way.DONT_KNOW), ("E11",)),
        (Answered(("no",), words="but some days he wishes he was dead"), ("E11",)),
    ],
)
def test_a_denial_with_more_behind_it_is_asked_about_and_nobody_is_told_to_call_first(
    sitting: Make, reply: Reply | tuple[str, ...], kept: tuple[str, ...]
) -> None:
    stop = [("urgent:stop", ("on",))] if kept else []
    us = Visit(person=Person(country=Country.US))
    here = sitting(
        ("urgent:now", Answered((), words=BURDEN)), ("urgent:now:new", reply), *stop, ("urgent:today", ()), visit=us
    )
    assert ask_urgent(here.interview)
    asked = here.asker.prompts[1]
    assert "hurting yourself?" in asked.text and "988" in asked.guidance
    assert any("Call 911 now" in told for told in here.asker.told) is bool(kept)
    assert signs_happening(here.interview.visit) == kept and BURDEN in words_beside_signs(here.interview.visit)


GAVE_WAY = "No, none of these, although my legs did give way twice last week"


def test_each_sign_has_only_the_words_that_were_typed_for_it(sitting: Make) -> None:
    """What was typed to one list is never put to a sign of another, at the next start either."""
    weight, night = "I have lost nine pounds since summer", "my back pain is worse at night"
    here = sitting(
        ("urgent:now", Answered((), words=GAVE_WAY, none=True)),
        ("urgent:now:new", Answered(("unsure",), words="I am not sure.")),
        ("urgent:stop", ("on",)),
        ("urgent:today", Answered((str(FIRST_TODAY + 1), str(FIRST_TODAY + 2)), words=f"{weight} and {night}")),
        ("urgent:stop", ("on",)),
    )
    assert ask_urgent(here.interview)
    told = [one.words for one in came_with(here.interview.visit).evidence]
    assert told == [
        f"new weight loss for no known reason: {weight}",
        f"pain newly much worse at night or at rest: {night}",
        GAVE_WAY,
    ]
    again = sitting(("urgent:still", Way.STOP), visit=here.interview.visit)
    assert not ask_urgent(again.interview)
    assert f"explain. Your words: {weight}\n" in again.asker.prompts[0].text


def test_words_behind_each_number_are_of_its_sign(sitting: Make) -> None:
    said = Answered(("1", "3"), words="since monday; ten days", beside=(("1", "since monday"), ("3", "ten days")))
    here = sitting(("urgent:now", said), ("urgent:stop", ("on",)), ("urgent:today", ()))
    assert ask_urgent(here.interview)
    assert (
        "= newly numb between the legs: since monday; newly weak or numb legs, or a limb quickly weaker: ten days"
        in (here.asker.told)
    )


STONE = "hes lost about a stone since the spring without trying"


@pytest.mark.parametrize(
    ("words", "new", "call", "kept"),
    [
        (STONE, Answered(("yes",), words="the weight"), "today", ("T2",)),
        ("0 my weight is going down, over a year", ("yes",), "today", ("T2",)),
        (STONE, ("unsure",), "today", ("unsure",)),
        ("a lump on her neck", None, "today", ("unsure",)),
        ("not sure", None, "today", ("unsure",)),
        ("the fever maybe", None, "today", ("unsure",)),
        ("chest pain since this morning", None, "now", ("unsure",)),
        ("worse at night. and newly weak legs", None, "now", ("unsure",)),
        ("i cant pee", None, "now", ("unsure",)),
        ("id rather be dead", None, "now", ("E11",)),
    ],
)  # fmt: skip
def test_words_at_the_second_list_call_for_what_they_name(
    sitting: Make, words: str, new: Reply | tuple[str, ...] | None, call: str, kept: tuple[str, ...]
) -> None:
    asked = [("urgent:today:new", new)] if new else []
    us = Visit(person=Person(country=Country.US))
    here = sitting(
        ("urgent:now", ()),
        ("urgent:today", Answered((), words=words)),
        *asked,
        ("urgent:stop", ("stop",)),
        visit=us,
    )
    assert not ask_urgent(here.interview)
    (told,) = (one for one in here.asker.told if "do not wait for your visit. Call" in one)
    assert ("Call 911 now" in told) is (call == "now")
    assert signs_happening(here.interview.visit) == kept


@pytest.mark.parametrize(
    ("words", "again"),
    [
        ("right hand drops stuff, coffee cups and that", "Call your doctor or a local health line today"),
        ("my left foot catches on the mat", "Call your doctor or a local health line today"),
        ("i cant feel my legs since this morning", "Call your local emergency number now"),
    ],
)
def test_the_next_start_calls_whom_the_list_of_the_words_called(sitting: Make, words: str, again: str) -> None:
    here = sitting(
        ("urgent:now", ()), ("urgent:today", Answered((), words=words)), ("urgent:stop", ("stop",)), visit=Visit()
    )
    assert not ask_urgent(here.interview)
    later = sitting(("urgent:still", ("yes",)), ("urgent:stop", ("stop",)), visit=here.interview.visit)
    assert not ask_urgent(later.interview)
    assert [again in told for told in (here.asker.told[-1], later.asker.told[-1])] == [True, True]


def test_words_at_the_first_list_call_an_ambulance_the_next_time_too(sitting: Make) -> None:
    here = sitting(("urgent:now", Answered((), words="not sure")), ("urgent:stop", ("stop",)), visit=Visit())
    ask_urgent(here.interview)
    later = sitting(("urgent:still", ("yes",)), ("urgent:stop", ("stop",)), visit=here.interview.visit)
    ask_urgent(later.interview)
    assert "emergency number now" in later.asker.told[-1]


LAST_TODAY = str(FIRST_TODAY + 5)


@pytest.mark.parametrize(
    ("words", "is_asked", "calls"),
    [
        ("because of her thin bones, but I think her left foot also catches on the mat", False, True),
        ("shes 78, and her foot drags", False, True),
        ("over 50, no fever or anything", True, False),
        ("because of her thin bones", False, False),
    ],
)
def test_what_is_named_beside_the_row_that_folds_more_counts_and_is_kept(
    sitting: Make, words: str, is_asked: bool, calls: bool
) -> None:
    beside = Answered((LAST_TODAY,), words=words, beside=((LAST_TODAY, words.partition(",")[0]),))
    here = sitting(
        ("urgent:now", ()),
        ("urgent:today", beside),
        *[("urgent:today:new", ("no",))] * is_asked,
        *[("urgent:stop", ("on",))] * calls,
        ("urgent:today", ()),
        visit=Visit(),
    )
    assert ask_urgent(here.interview)
    kept = words_beside_signs(here.interview.visit) if calls else words_with_a_no(here.interview.visit)
    assert (kept, bool(signs_happening(here.interview.visit))) == (words, calls)
    assert any(words in told for told in here.asker.told)
    if calls:
        assert any("today. If you are not sure" in told for told in here.asker.told)


def test_words_beside_the_row_that_folds_more_stay_when_that_is_still_so(sitting: Make) -> None:
    beside = Answered((LAST_TODAY,), words="because of her thin bones")
    here = sitting(
        ("urgent:now", ("2",)),
        ("urgent:stop", ("on",)),
        ("urgent:today", beside),
        ("urgent:today", ()),
        WHEN,
        visit=Visit(),
    )
    assert ask_urgent(here.interview)
    later = sitting(
        ("urgent:still", Answered(("yes",), words="he says it can wait")),
        ("urgent:stop", Answered(("on",), words="her doctor saw it on Thursday")),
        visit=here.interview.visit,
    )
    assert ask_urgent(later.interview)
    told = "he says it can wait; her doctor saw it on Thursday; because of her thin bones"
    assert words_beside_signs(later.interview.visit) == told


def test_words_at_whom_to_call_are_kept_with_the_sign(sitting: Make) -> None:
    words = "her own doctor knows, he looked at it on Thursday"
    here = sitting(
        ("urgent:now", ("2",)),
        ("urgent:stop", Answered(("on",), words=words)),
        ("urgent:today", ()),
        visit=Visit(),
    )
    assert ask_urgent(here.interview)
    assert words_beside_signs(here.interview.visit) == words
    assert f"= your words: {words}" in here.asker.told


def test_words_behind_no_number_beside_several_are_kept(sitting: Make) -> None:
    said = Answered(("2", "4"), words="since monday; last night, but my foot drags")
    said = replace(said, beside=(("2", "since monday"), ("4", "last night")))
    here = sitting(("urgent:now", said), ("urgent:stop", ("stop",)), visit=Visit())
    ask_urgent(here.interview)
    assert "but my foot drags" in words_beside_signs(here.interview.visit)
