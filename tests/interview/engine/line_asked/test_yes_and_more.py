"""A yes with words behind it agrees, and the words go where they belong: no word of them is lost or replaces a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.engine.lists.yes_to_all import Replied, replied
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.dates.partial_date import read_time

Make = Callable[..., Sitting]
MEDICINES, HEALTH = section("medicines"), section("health")


def _medicines(sitting: Make, lines: list[str], *replies: str) -> Sitting:
    script = [("medicines", line) for line in lines]
    here = sitting(*script, ("medicines", Way.KEEP), *replies, Way.STOP, sections=[MEDICINES])
    here.interview.walk()
    return here


def _listed(here: Sitting) -> list[tuple[str | None, str | None]]:
    return [(one.name, one.strength) for one in here.interview.visit.medicines or ()]


@pytest.mark.parametrize("reply", ["y its milligrams", "yes 60 mg", "yeah, that's right", "correct", "i think so"])
def test_a_yes_with_the_same_once_more_is_a_yes(sitting: Make, reply: str) -> None:
    here = _medicines(sitting, ["Cymbalta 60"], reply)
    assert _listed(here) == [("Cymbalta", "60 mg")]
    assert not (here.interview.visit.medicines or ())[0].notes


def test_words_behind_a_yes_fill_what_is_open_or_are_a_note(sitting: Make) -> None:
    (found,) = _medicines(sitting, ["Cymbalta 60"], "y twice a day").interview.visit.medicines or ()
    assert (found.strength, found.when) == ("60 mg", "twice a day")
    (found,) = (
        _medicines(sitting, ["Topomax 50 mg"], "y the one that made her dumb").interview.visit.medicines or ()
    )
    assert (found.name, found.notes) == ("Topamax", {"name": "the one that made her dumb"})


@pytest.mark.parametrize("reply", ["y she stopped it in may", "quit it in may", "no she stopped it in may"])
def test_what_was_stopped_is_off_the_list_and_its_words_are_kept(sitting: Make, reply: str) -> None:
    here = _medicines(sitting, ["Topomax 50 mg"], reply)
    (past,) = here.interview.visit.past_medicines or ()
    assert not here.interview.visit.medicines
    assert past.when is not None and past.when.said == "in may"


def test_a_number_behind_a_no_has_the_unit_that_was_proposed(sitting: Make) -> None:
    assert _listed(_medicines(sitting, ["Cymbalta 60"], "no its 30")) == [("Cymbalta", "30 mg")]


@pytest.mark.parametrize(
    ("answer", "listed"), [("y", [("Cymbalta", "60 mg"), ("zofran", "4 mg")]), ("n", [("Cymbalta", "60 mg")])]
)
def test_another_one_is_asked_about(sitting: Make, answer: str, listed: list[tuple[str, str]]) -> None:
    here = _medicines(sitting, ["Cymbalta 60"], "y, and she takes zofran 4 mg too", answer)
    assert _listed(here) == listed
    if answer == "n":
        assert (here.interview.visit.medicines or ())[0].notes == {"strength": "zofran 4 mg"}


def test_another_allergy_behind_a_yes_stands_alone(sitting: Make) -> None:
    here = sitting(
        ("allergies", "penecillin hives as a kid"),
        ("allergies", Way.KEEP),
        ("allergies.allergy-1:unclear", "yes penicillin, and codeine is a seperate one it made her throw up"),
        Way.STOP,
        sections=[HEALTH],
    )
    here.interview.walk()
    first, second = here.interview.visit.allergies or ()
    assert (first.thing, first.reaction) == ("penicillin", "hives as a kid")
    assert (second.thing, second.reaction) == ("codeine", "it made her throw up")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("y", Replied((0, 1, 2))),
        ("y to all thanks", Replied((0, 1, 2))),
        ("they're all right", Replied((0, 1, 2))),
        ("y to all, xanax is .5 mg too", Replied((0, 1, 2), besides="xanax is .5 mg too")),
        ("yes to all but 3", Replied((0, 1))),
        ("yes except synthroid its 100", Replied((0, 2), ((1, "100"),))),
        ("3 is wrong its 100 rest yes", Replied((0, 1), ((2, "100"),))),
        ("1 and 2 yes, 3 is 100", Replied((0, 1), ((2, "100"),))),
        ("1 yes 2 no", Replied((0,))),
        ("n", Replied()),
        ("one by one", Replied()),
    ],
)
def test_a_reply_to_several_things_says_which(typed: str, said: Replied) -> None:
    assert replied(typed, ["Cymbalta 60", "Synthroid 88", "Nurontin 300"]) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("yes but three is just lantus and its 22 units", Replied((0, 1), ((2, "lantus, 22 units"),))),
        ("number three is just lantus", Replied((), ((2, "lantus"),))),
        ("y to all, 3 is just lantus", Replied((0, 1), ((2, "lantus"),))),
        ("yes but the insulin is just lantus", Replied((0, 1), ((2, "lantus"),))),
        ("yes except number 3 its really called lantus", Replied((0, 1), ((2, "lantus"),))),
        ("three is lantus the rest yes", Replied((0, 1), ((2, "lantus"),))),
        ("yes but four is lantus", Replied((0, 1), ((2, "lantus"),))),
        ("yes but two is 100 and three is just lantus", Replied((0,), ((1, "100"), (2, "lantus")))),
        ("yes but two is right and three is just lantus", Replied((0, 1), ((2, "lantus"),))),
        ("yes but i take two at night", Replied((0, 1, 2), besides="i take two at night")),
    ],
)
def test_a_correction_of_a_line_is_its_right_name_and_never_its_number(typed: str, said: Replied) -> None:
    assert replied(typed, ["Cymbalta 60", "Synthroid 88", "lantus insulin twenty"]) == said


@pytest.mark.parametrize(
    ("reply", "dose", "when"),
    [
        ("yes but two is just lantus and its 24 units", "24 units", "at bed"),
        ("yes but the insulin is just lantus", "22 units", "at bed"),
        ("y but 2 is lantus, 24 units in the morning", "24 units", "in the morning"),
    ],
)
def test_what_is_said_with_the_right_name_is_right_as_well(sitting: Make, reply: str, dose: str, when: str) -> None:
    here = _medicines(sitting, ["Metformine 1000 mg", "lantus insulin twenty 22 units at bed"], reply)
    first, second = here.interview.visit.medicines or ()
    assert (first.name, second.name, second.dose, second.when) == ("metformin", "lantus", dose, when)


def test_words_about_another_line_go_to_that_line(sitting: Make) -> None:
    lines = ["Cymbalta 60", "synthroid 88", "xanax when she panics"]
    here = _medicines(sitting, lines, "y to all, xanax is .5 mg too")
    assert _listed(here) == [("Cymbalta", "60 mg"), ("synthroid", "88 mcg"), ("xanax", ".5 mg")]


@pytest.mark.parametrize(
    "words",
    [
        "its the one with tylenol in it",
        "it's the kind that has tylenol in it",
        "it has tylenol in it",
        "the one mixed with tylenol",
        "comes with acetaminophen inside",
        "its got tylenol in it",
    ],
)
def test_what_is_in_one_of_them_is_no_other_medicine(sitting: Make, words: str) -> None:
    here = _medicines(sitting, ["gabapenten 600", "oxycodon 5 325 one every 6 hours"], f"y to all, {words}")
    assert _listed(here) == [("gabapentin", "600 mg"), ("oxycodone", "5/325 mg")]
    assert words in (here.interview.visit.medicines or ())[1].notes.values()


def test_what_was_refused_and_what_follows_are_one_answer(sitting: Make) -> None:
    here = sitting(
        ("person:who", "Ann Lee 2 March 1956"),
        ("appointment:clinic", "Hill Pain, 12 January, dr lim sent me"),
        ("appointment.time", "730"),
        ("appointment.time", "in the morning"),
        Way.STOP,
        sections=[section("about")],
    )
    here.interview.walk()
    assert here.interview.visit.appointment.time == "7:30 in the morning"


def test_a_half_of_the_day_answers_which_half(sitting: Make) -> None:
    here = sitting(
        ("person:who", "Ann Lee 2 March 1956"),
        ("appointment:clinic", "Hill Pain, 12 January quarter to eight, dr lim sent me"),
        ("appointment:clinic:unclear", "morning"),
        Way.STOP,
        sections=[section("about")],
    )
    here.interview.walk()
    assert read_time(here.interview.visit.appointment.time or "") == "07:45"


@pytest.mark.parametrize(
    ("reply", "left", "gone"),
    [
        ("y but not the trazodone hes off that since june", ["gabapentin", "lisinopril"], ["trazadone"]),
        ("y to all except 3 he quit it", ["gabapentin", "trazodone"], ["lisinopril"]),
    ],
)
def test_one_of_several_that_is_taken_no_more(sitting: Make, reply: str, left: list[str], gone: list[str]) -> None:
    lines = ["gabapenten 600 3 times a day", "lisinopril 20", "trazadone 50 at bedtime"]
    visit = _medicines(sitting, lines, reply).interview.visit
    assert [one.name for one in visit.medicines or ()] == left
    assert [one.name for one in visit.past_medicines or ()] == gone
