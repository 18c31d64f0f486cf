"""The whole line of a label in a file of answers: read as it is when it is typed."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.answers.reading import read_answers
from visitprep.answers.writing import write_answers
from visitprep.lines.medicines.entry import fields_of_line
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 28)
LINES = [
    "gabapentin 300 mg three times a day for nerve pain",
    "metropolol 50 mg twice a day blood pressure",
    "oxycodone 10",
    "clonazepam .5 daily",
    "baclofen 10 mg wobble at night",
    "Tylenol 500 mg 2 tabs PO q6h prn pain, Dr. Amari",
    "ibuprofen 200 mg store brand 2 when it's bad",
    "the little orange one my neighbor gave me",
    "my blood thinner",
    "vitamin D",
]


def read(text: str) -> Visit:
    return read_answers(text.encode(), TODAY)


def medicine(text: str) -> Medicine:
    medicines = read(text).medicines
    assert medicines is not None and len(medicines) == 1
    return medicines[0]


@pytest.mark.parametrize("line", LINES)
def test_a_line_means_the_same_under_name_alone_and_typed(line: str) -> None:
    """Three ways in, one reading."""
    typed = Medicine.model_validate({**fields_of_line(line), "id": "medicine-1"}, context={"today": TODAY})
    for text in (f'medicines:\n  - name: "{line}"\n', f'medicines:\n  - "{line}"\n'):
        assert medicine(text) == typed


def test_the_file_keeps_its_promise() -> None:
    """Its help says that the whole line may stand under `name:`."""
    found = medicine(
        'medicines:\n  - name: "gabapentin 300 mg three times a day for nerve pain"\n    helps: some\n'
    )
    assert (found.name, found.strength, found.when, found.reason) == (
        "gabapentin", "300 mg", "three times a day", "nerve pain",
    )  # fmt: skip
    assert found.helps == "some"


def test_the_same_said_twice_is_no_mistake() -> None:
    found = medicine('medicines:\n  - name: "gabapentin 300 MG at night"\n    strength: 300 mg\n')
    assert (found.name, found.strength, found.when) == ("gabapentin", "300 mg", "at night")


@pytest.mark.parametrize("beside", ["strength: 600 mg", "strength: skipped", "when: in the morning"])
def test_what_the_file_says_otherwise_leaves_the_line_whole(beside: str) -> None:
    """Nobody can tell which of the two is right, so both are shown."""
    found = medicine(f'medicines:\n  - name: "gabapentin 300 mg at night"\n    {beside}\n')
    assert found.name == "gabapentin 300 mg at night"


def test_these_very_words_are_not_read() -> None:
    assert medicine('medicines:\n  - name: {said: "gabapentin 300 mg"}\n').name == "gabapentin 300 mg"


def test_a_visit_reads_back_as_it_was() -> None:
    """A name that looks like a line is written as these very words."""
    visit = read("medicines:\n" + "".join(f'  - name: {{said: "{line}"}}\n' for line in LINES))
    assert [one.name for one in visit.medicines or ()] == LINES
    assert read(write_answers(visit)) == visit
