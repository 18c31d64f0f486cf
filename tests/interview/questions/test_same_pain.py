"""Two of the list that are one pain are told once, and nothing that was typed of either is lost."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import pytest

from sitting import Sitting
from visitprep.interview.engine.interview import Interview
from visitprep.interview.engine.line_asked.same_again import same_as
from visitprep.interview.engine.lists.tick_list import ask_ticks
from visitprep.interview.engine.path.steps import Ticks
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.questions.pains.joined import may_be_same
from visitprep.interview.questions.pains.line_questions import WHICH_MAIN
from visitprep.lines.pain import place
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.records.pain import Pain

Make = Callable[..., Sitting]
FACE, JAW, SHOULDER = "right cheek since 2024", "the jaw, zaps when chewing", "left shoulder since may"


def _listed(sitting: Make, *rest: object) -> Sitting:
    lines = [("pains", line) for line in ("right knee since 2023", FACE, JAW, SHOULDER)]
    here = sitting(*lines, ("pains", Way.KEEP), *rest, sections=[section("pains")])
    here.interview.walk()
    return here


def _told(pain: Pain) -> str:
    return " ".join((pain.place or "", *pain.notes.values()))


@pytest.mark.parametrize(
    ("typed", "main"),
    [
        ("2 and 4, 3 is the same pain as 2", ["pain-2", "pain-4"]),
        ("3 is the same as 2", []),
        ("2, 3 is part of 2", ["pain-2"]),
        ("the jaw is the same pain as the cheek", []),
        ("2 and 3 are the same pain, 4", ["pain-4"]),
        ("4, 3 = 2", ["pain-4"]),
    ],
)
def test_two_of_the_list_to_tick(sitting: Make, typed: str, main: list[str]) -> None:
    listed = _listed(sitting, ("ticks:main_pains", Way.STOP)).interview.visit
    shown = io.StringIO()
    asker = PlainAsker(io.StringIO(f"{typed}\n\n"), shown)
    interview = Interview(listed, asker=asker, save=lambda visit: None, today=date(2026, 11, 29), sections=())
    ask_ticks(interview, Ticks(section("pains"), WHICH_MAIN))
    visit = interview.visit
    pains = visit.pains or ()
    assert [one.id for one in pains] == ["pain-1", "pain-2", "pain-4"]
    assert "zaps when chewing" in _told(pains[1]) and "jaw" in _told(pains[1])
    assert [one.id for one in pains[1:] if visit.more_details.get(f"main:{one.id}")] == main
    assert "the same as another" in shown.getvalue()


def test_said_at_its_own_questions(sitting: Make) -> None:
    here = _listed(sitting, ("ticks:main_pains", ("pain-3",)), Way.STOP)
    interview = here.interview
    step = next(one for one in interview.path() if str(one.place) == "pains.pain-3:spread")
    again = sitting(
        ("pains.pain-3:spread", "this is the same pain as the cheek, i dont want to answer it twice"),
        Way.STOP,
        visit=interview.visit,
        sections=[section("pains")],
    )
    again.interview.walk(start=step)
    pains = again.interview.visit.pains or ()
    assert [one.id for one in pains] == ["pain-1", "pain-2", "pain-4"] and "zaps when chewing" in _told(pains[1])


def test_the_same_as_another_is_an_answer_of_its_own(sitting: Make) -> None:
    here = _listed(sitting, ("ticks:main_pains", ("pain-3",)), Way.STOP)
    step = next(one for one in here.interview.path() if str(one.place) == "pains.pain-3:spread")
    again = sitting(
        ("pains.pain-3:spread", "the same as the cheek"), Way.STOP, visit=here.interview.visit,
        sections=[section("pains")],
    )  # fmt: skip
    again.interview.walk(start=step)
    assert len(again.interview.visit.pains or ()) == 4


def test_said_where_a_part_of_its_line_is_asked(sitting: Make) -> None:
    here = sitting(
        ("pains", "neck since 2019. arm 2 years, last 3 months"),
        ("pains", Way.KEEP),
        ("pains.pain-2:unclear", "neck 2024 arm is aug. its one thing the neck"),
        Way.STOP,
        sections=[section("pains")],
    )
    here.interview.walk()
    (pain,) = here.interview.visit.pains or ()
    assert pain.place == "neck" and "arm is aug" in _told(pain) and "arm 2 years" in _told(pain)


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("neck 2024 arm is aug. its one thing the neck", "neck"),
        ("its part of the neck", "neck"),
        ("it's all one pain with the neck", "neck"),
        ("it is the same thing as my neck", "neck"),
        ("thats one problem with the neck", "neck"),
        ("no its all one thing with my neck really", "neck"),
        ("part of the heel", None),
        ("burning, pain like the heel", None),
        ("2024, same as the neck", None),
        ("it comes from the neck", None),
        ("its one pain in the heel that wakes me", None),
    ],
)
def test_said_to_be_one_with_another(typed: str, other: str | None) -> None:
    listed = [Pain(id=f"p{n}", place=where) for n, where in enumerate(("left heel", "neck", "right arm"))]
    found = same_as(typed, listed, "p2")
    assert (found.place if isinstance(found, Pain) else None) == other


def test_one_cut_from_another_line_gives_its_words_back(sitting: Make) -> None:
    here = sitting(
        ("pains", "right cheek since 2024, also my jaw in the cold"),
        ("pains", ":out 2"),
        Way.STOP,
        sections=[section("pains")],
    )
    here.interview.walk()
    (pain,) = here.interview.visit.pains or ()
    assert "jaw in the cold" in _told(pain)


@pytest.mark.parametrize(
    ("listed", "line", "same"),
    [
        ("low back", "my back, the lower part", None),
        ("L leg", "left leg numbness", None),
        ("lower back", "back low down left side", None),
        ("neck", "pain in my neck when I turn my head", None),
        ("belly", "stomach", None),
        ("headaches", "migraines", None),
        ("feet burning", "soles of my feet", None),
        ("tailbone", "coccyx", None),
        ("left hip and leg", "the hip, left", None),
        ("right knee", "left knee", False),
        ("right knee", "my other knee", False),
        ("left hip", "left hip and leg", False),
        ("upper back", "low back", False),
        ("left shoulder", "shoulder blade left", False),
        ("right leg", "left leg", False),
    ],
)
def test_one_place_in_other_words_is_asked_about(listed: str, line: str, same: bool | None) -> None:
    today = date(2026, 11, 29)
    (first, *_), (again, *_) = place.read_all(listed, today), place.read_all(line, today)
    told = {name: one for name, one in first.values.items() if name in ("place", "side", "regions")}
    assert may_be_same(Pain(id="pain-1", **told), again) is same


def test_a_yes_lists_it_once_with_every_word(sitting: Make) -> None:
    here = sitting(
        ("pains", "L leg"),
        ("pains", "left leg numbness since may"),
        ("pains:same", "y"),
        ("pains", "burning soles of my left foot"),
        Way.STOP,
        sections=[section("pains")],
    )
    here.interview.walk()
    leg, foot = here.interview.visit.pains or ()
    assert leg.notes["place"] == "left leg numbness since may" and leg.started is not None
    assert foot.place is not None and "foot" in foot.place


@pytest.mark.parametrize("line", ["x" * 1100, "so much " * 300])
def test_a_line_too_long_for_a_place_is_told_to_be_so_beside_a_pain_that_is_listed(
    sitting: Make, line: str
) -> None:
    here = sitting(("pains", "back"), ("pains", line), ("pains", Way.STOP), sections=[section("pains")])
    here.interview.walk()
    assert [pain.place for pain in here.interview.visit.pains] == ["back"]
    assert any("room for 1,000" in str(prompt.problem) for prompt in here.asker.prompts)
