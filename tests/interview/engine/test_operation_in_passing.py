"""An operation told where something else was asked, once none was listed: asked back, and never denied."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sitting import Sitting
from visitprep.findings.operations_told import operations_told
from visitprep.interview.prompts import Answered, Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.render.plain import text
from visitprep.summary.copies.clinic import summarize
from visitprep.visit.visit import Visit

CLOSING = section("closing")
KEY = "closing.anything_else"


def _visit(**more: Any) -> Visit:
    return Visit.model_validate({"person": {"name": "Ana"}, "surgeries": [], "no_more": ["surgeries"], **more})


@pytest.mark.parametrize(
    "words",
    [
        "I had my gallbladder out in 1990", "gallbladder out in 1990", "I had a hysterectomy when I was 40",
        "they took out my appendix as a kid", "I was operated on in 2012", "had two C-sections", "appendectomy 1988",
        "my knee hurts since my knee surgery 2019", "my wisdom teeth were taken out", "pain after back fusion L4",
        "had the mole removed last year", "I had surgery, not sure which year",
    ],
)  # fmt: skip
def test_an_operation_that_was_had_is_told(words: str) -> None:
    assert operations_told(_visit(closing={"anything_else": words}))


@pytest.mark.parametrize(
    "words",
    [
        "my mother had back surgery", "I do not want surgery", "Dr Lee offered surgery", "I never had an operation",
        "scared of surgery", "I may need a hip replacement", "had no surgery", "before my surgery next month",
        "my husband had a bypass", "tried to get surgery but was refused", "would surgery help?",
        "I got home and cut out coffee",
    ],
)  # fmt: skip
def test_what_was_not_had_is_none(words: str) -> None:
    assert not operations_told(_visit(closing={"anything_else": words}))


def _told(reply: Answered | Way) -> tuple[Visit, str]:
    here = Sitting(
        [(KEY, "I had my gallbladder out in 1990"), ("in_passing:operation", reply)], _visit(), [CLOSING]
    )
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == KEY))
    here.asker.check_finished()
    visit = here.interview.visit
    return visit, text(summarize(visit, prepared_on=date(2026, 11, 28)))


def test_a_yes_puts_it_on_the_list() -> None:
    visit, page = _told(Answered(("yes",)))
    (one,) = visit.surgeries or ()
    assert one.what == "gallbladder out" and one.when and one.when.value == "1990"
    assert "None reported" not in page or "Surgeries" not in page.split("None reported")[-1].split("\n\n")[0]


def test_left_open_it_is_not_denied_on_paper_and_a_no_is() -> None:
    visit, page = _told(Way.SKIP)
    assert visit.surgeries == () and "answered none, and said: I had my gallbladder out in 1990" in " ".join(
        page.split()
    )
    _, page = _told(Answered(("no",)))
    assert "answered none" not in page and "Surgeries" in page


def test_where_an_operation_is_listed_nothing_is_asked() -> None:
    visit = _visit(surgeries=[{"id": "surgery-1", "what": "left hip"}])
    here = Sitting([(KEY, "I had my gallbladder out in 1990")], visit, [CLOSING])
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == KEY))
    here.asker.check_finished()
