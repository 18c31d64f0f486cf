"""What was told in a line stands in the line, until something of it is told otherwise. Every example is made up."""

from __future__ import annotations

import io
from contextlib import suppress
from datetime import date

import pytest

from visitprep.document.words import text_of
from visitprep.errors import InputEnded
from visitprep.interview.engine.interview import Interview
from visitprep.interview.questions.order_of_sections import section
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.tried.by_result import tried_before
from visitprep.summary.in_full.tried import every_test, everything_tried
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.answering import Address, Moment, with_answer, without_item
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 29)


def sat(*lines: str, part: str = "tried") -> Visit:
    asker = PlainAsker(io.StringIO("\n".join(lines) + "\n"), io.StringIO(), width=80)
    interview = Interview(Visit(), sections=[section(part)], asker=asker, save=lambda visit: None, today=TODAY)
    with suppress(InputEnded):
        interview.walk()
    return interview.visit


def page_1(visit: Visit, room: Room | None = None) -> str:
    made = tried_before(visit, room or Room())
    return "" if made is None else "\n".join(f"{row.label} {text_of(row.lines[0])}" for row in made.rows)


@pytest.mark.parametrize(
    ("row", "line", "printed"),
    [
        ("1", "2023, 8 weeks, the floor work put me in bed but the warm pool was lovely, then they quit paying",
         "physical therapy: 2023, 8 weeks, the floor work put me in bed but the warm pool was lovely, then they quit "
         "paying"),
        ("1", "6 goes last spring, helpd few weeks then back again",
         "physical therapy: 6 goes last spring, helpd few weeks then back again (spring 2026)"),
        ("5", "massage once a month from my neighbour, nice but it dont last",
         "massage once a month from my neighbour, nice but it dont last"),
        ("9", "a collar 2019 from the hospital, wore it a week, hated it",
         "brace: a collar 2019 from the hospital, wore it a week, hated it"),
    ],
)  # fmt: skip
def test_a_treatment_stands_as_it_was_told(row: str, line: str, printed: str) -> None:
    visit = sat(row, line)
    assert printed in page_1(visit)
    behind = " ".join(str(everything_tried(visit)).split())
    assert printed in behind


def test_a_line_that_tells_of_two_stands_once_and_both_ways() -> None:
    line = "2 shots in the hip. first one 2024 helped a lot for 3 months, second one 2025 made it worse"
    visit = sat("13", line)
    assert len(visit.treatments or ()) > 1
    page = page_1(visit)
    assert page.count("first one 2024 helped a lot for 3 months, second one 2025 made it worse") == 1
    assert page.startswith("Both ways")


def test_what_was_asked_of_each_of_one_line_stands_behind_the_line_that_stands_once() -> None:
    line = "2 shots in the hip. first one 2024 helped a lot for 3 months, second one 2025 made it worse"
    visit = sat("13", line)
    for one, told in zip(
        visit.treatments or (), ("a bruise like a plum", "could not sleep that night"), strict=True
    ):
        visit = with_answer(visit, Address("treatments", "problems", one.id), told, Moment(TODAY))
    for printed in (page_1(visit), " ".join(str(everything_tried(visit)).split())):
        assert printed.count("first one 2024 helped a lot") == 1
        assert "a bruise like a plum" in printed and "could not sleep that night" in printed


def test_a_medicine_of_before_has_its_name_in_front_of_what_was_told_of_it() -> None:
    visit = sat("lyrica", "last winter, fell off the step from it, off after 2 weeks")
    told = "lyrica, last winter, fell off the step from it, off after 2 weeks (winter 2025)"
    assert told in page_1(visit)


def test_what_was_told_otherwise_since_is_not_printed_in_the_old_words() -> None:
    visit = sat("1", "back 2019, 8 visits, no help")
    assert "back 2019, 8 visits, no help" in page_1(visit)
    (one,) = visit.treatments or ()
    for field, value in (("started", "2021"), ("effect", "some")):
        changed = with_answer(visit, Address("treatments", field, one.id), value, Moment(TODAY))
        assert "back 2019, 8 visits, no help" not in page_1(changed)
    same = with_answer(visit, Address("treatments", "effect", one.id), "none", Moment(TODAY))
    assert "back 2019, 8 visits, no help" in page_1(same)


def test_a_line_of_two_tells_of_neither_once_one_is_taken_out_or_told_otherwise() -> None:
    visit = sat("13", "2 shots in the hip. first one 2024 helped a lot for 3 months, second one 2025 made it worse")
    first, second = visit.treatments or ()
    assert "second one 2025 made it worse" in page_1(visit)
    assert "second one 2025" not in page_1(without_item(visit, "treatments", second.id))
    told = with_answer(visit, Address("treatments", "effect", first.id), "none", Moment(TODAY))
    assert "first one 2024 helped a lot" not in page_1(told)


def test_a_long_line_of_two_stands_on_a_full_page_where_one_says_not_what_it_did() -> None:
    line = (
        "2 shots in the hip. first one 2024 helped a lot for 3 months and i could walk to the shop and back with the "
        "dog again, second one 2025 they put me to sleep for it and kept me a day for watching"
    )
    visit = sat("13", line)
    made = tried_before(visit, Room(longest=60))
    assert made is not None
    (row,) = made.rows
    assert text_of(row.lines[0]).startswith("2 shots in the hip. first one 2024 helped a lot for 3 months")
    _, second = visit.treatments or ()
    unsure = with_answer(visit, Address("treatments", "effect", second.id), "unsure", Moment(TODAY))
    assert tried_before(unsure, Room(longest=60)) is not None


def test_what_was_asked_after_the_line_stands_behind_it() -> None:
    visit = sat("1", "back 2019, 8 visits, no help")
    (one,) = visit.treatments or ()
    visit = with_answer(visit, Address("treatments", "problems", one.id), "my foot went numb", Moment(TODAY))
    assert "back 2019, 8 visits, no help, (my foot went numb)" in page_1(visit)


def test_a_test_of_which_not_all_was_read_stands_as_it_was_told() -> None:
    line = "cystoscopy oct 2025 dr lim urology, normal, no cancer he said. they never did one after the blood tho"
    visit = sat("0", line, part="tests")
    visit = visit if visit.tests else sat(line, part="tests")
    assert line in " ".join(str(every_test(visit)).split())


def test_what_was_answered_to_an_unclear_help_is_on_every_page() -> None:
    line = "In 2024, 10 mg at night for three weeks; it helped me sleep, but my heart raced, and Dr. Feldman told me to stop it."
    visit = sat("nortriptyline", line, "It helped the sleep a little, not the pain")
    (one,) = visit.past_medicines or ()
    assert one.effect is None
    assert "not the pain" in page_1(visit)
    assert "not the pain" in " ".join(str(everything_tried(visit)).split())


def test_who_has_the_report_stands_where_the_line_is_torn() -> None:
    line = "An MRI of my lower back in January 2023 at Cleveland Clinic, which showed narrowing; Dr. Keller has the report."
    visit = sat("0", line, part="tests")
    visit = visit if visit.tests else sat(line, part="tests")
    told = " ".join(str(every_test(visit)).split())
    assert "Dr. Keller has the report" in told and "no report" not in told
