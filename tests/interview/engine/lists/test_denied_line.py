"""A line that begins with no and says what is not so is no new row of a list."""

from __future__ import annotations

import io
from datetime import date

from visitprep.interview.engine.interview import Interview
from visitprep.interview.engine.lists.lines_typed import ask_lines
from visitprep.interview.engine.path.steps import Lines
from visitprep.interview.question import Repeating
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.visit import Visit


def typed(part: str, *lines: str) -> Visit:
    asker = PlainAsker(io.StringIO("".join(f"{line}\n" for line in (*lines, ""))), io.StringIO())
    interview = Interview(
        Visit(), asker=asker, save=lambda visit: None, today=date(2026, 11, 29), sections=SECTIONS
    )
    step = next(
        Lines(section, one)
        for section in SECTIONS
        for one in section.parts
        if isinstance(one, Repeating) and one.part == part
    )
    ask_lines(interview, step)
    return interview.visit


def test_it_takes_the_role_off_and_stays_beside_the_row() -> None:
    said = "no hobbs isnt a surgeon"
    nurse, doctor = typed("team", "diabetes nurse at the surgery", "dr hobbs surgery 555 0100", said).team or ()
    assert (nurse.role, doctor.role, doctor.notes["name"]) == (None, None, said)


def test_it_is_a_note_of_the_row_it_names() -> None:
    said = "no its not a new one, he ended up in hospital with the amitriptyline"
    first, second = typed("allergies", "amitriptyline confused", "latex itchy", said).allergies or ()
    assert (first.notes, second.notes) == ({"reaction": said}, {})


def test_no_scan_of_a_part_is_no_test_and_stays_in_their_words() -> None:
    visit = typed("tests", "no scan of my back yet", "mri left knee 2024")
    assert [one.part for one in visit.tests or ()] == ["left knee"]
    assert visit.notes["tests"] == "no scan of my back yet"


def test_a_line_about_the_one_before_is_nobody_else() -> None:
    said = "hes the one who sent me, not dr brown"
    (doctor,) = typed("team", "dr hobbs", said).team or ()
    assert doctor.notes["name"] == said
