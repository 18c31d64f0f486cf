"""Two of the list that are one pain are told once, and nothing that was typed of either is lost."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import pytest

from sitting import Sitting
from visitprep.interview.engine.interview import Interview
from visitprep.interview.engine.lists.tick_list import ask_ticks
from visitprep.interview.engine.path.steps import Ticks
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.questions.pains.line_questions import WHICH_MAIN
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
