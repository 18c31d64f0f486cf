"""Whatever is typed, what a reader says is something that the record takes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitprep.lines.daily import activity, habits, reach, slept, working
from visitprep.lines.history import past_medicine
from visitprep.lines.history.operations import device, operation
from visitprep.lines.history.scans import scan_or_test
from visitprep.lines.history.treatments import treatment
from visitprep.lines.pain import place
from visitprep.lines.pain.strength import numbers
from visitprep.lines.people import appointment, who
from visitprep.lines.reading import Reading
from visitprep.visit.records import care, health, living, medicine, pain, people, reason
from visitprep.visit.records.record import Record

TODAY = date(2026, 11, 28)

READERS: dict[str, tuple[Callable[[str], tuple[Reading, ...]], type[Record]]] = {
    "pain": (lambda line: (numbers.read(line, TODAY),), pain.Pain),
    "small pain": (lambda line: (numbers.read(line, TODAY, small=True),), pain.Pain),
    "place": (lambda line: (place.read(line, TODAY),), pain.Pain),
    "treatment": (lambda line: treatment.read(line, TODAY), care.Treatment),
    "past medicine": (lambda line: (past_medicine.read(line, TODAY),), medicine.PastMedicine),
    "test": (lambda line: scan_or_test.read(line, TODAY), care.Test),
    "operation": (lambda line: operation.read(line, TODAY), health.Surgery),
    "device": (lambda line: device.read(line, TODAY), health.Device),
    "who": (lambda line: (who.read(line, TODAY),), people.Person),
    "appointment": (lambda line: (appointment.read(line, TODAY),), people.Appointment),
    "reach": (lambda line: (reach.read(line, TODAY),), living.Function),
    "habits": (lambda line: (habits.read(line, TODAY),), health.Substances),
    "working": (lambda line: (working.read(line, TODAY),), living.Work),
    "slept": (lambda line: (slept.read(line, TODAY),), living.Sleep),
    "activity": (lambda line: activity.read(line, TODAY), reason.Goal),
}

_WORDS = [
    "left",
    "right",
    "both",
    "knee",
    "knees",
    "low",
    "back",
    "L4-5",
    "MRI",
    "xray",
    "2021",
    "March",
    "last",
    "spring",
    "09",
    "helped",
    "some",
    "worse",
    "70%",
    "for",
    "3",
    "months",
    "times",
    "twice",
    "once",
    "6",
    "9",
    "400",
    "11",
    "to",
    "5",
    "am",
    "2:15",
    "pm",
    "Dec",
    "8",
    "dec",
    "at",
    "Dr.",
    "Ruiz",
    "St.",
    "Brigid",
    "have",
    "the",
    "report",
    "disc",
    "sit",
    "stand",
    "walk",
    "10",
    "an",
    "hour",
    "mile",
    "beer",
    "smoke",
    "no",
    "none",
    "I",
    "think",
    "not",
    "sure",
    "?",
    ",",
    ".",
    "and",
    "but",
    "since",
    "first",
    "second",
    "one",
    "pacemaker",
    "fusion",
    "surgery",
    "out",
    "31/31/2020",
    "30",
    "Feb",
    "3021",
    "now",
    "usual",
    "worst",
    "best",
    "5-7",
    "½",
    "’09",
    "sugar",
    "went",
    "card",
    "dob",
    "1/1/26",
    "sent",
    "by",
    "call",
    "me",
    "Al",
    "yes",
    "sometimes",
    "next",
    "Monday",
    "all",
    "over",
    "bottom",
    "of",
    "behind",
    "150",
    "years",
    "ago",
    "weeks",
    "٣",
    "%",
    "with",
    "in",
    "a",
]


@pytest.mark.parametrize("kind", READERS)
@given(words=st.lists(st.sampled_from(_WORDS), max_size=12))
def test_what_is_read_is_taken(kind: str, words: list[str]) -> None:
    """No reader breaks, and none gives a value that its record refuses."""
    read, record = READERS[kind]
    for reading in read(" ".join(words)):
        record.model_validate(dict(reading.values), context={"today": TODAY})


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("line", ["", " ", "\x1b[31mknee", "9" * 900, "膝の痛み", "ألم في الركبة", "[b]2021[/b]"])
def test_odd_lines_break_nothing(kind: str, line: str) -> None:
    """Hostile, foreign and empty ones."""
    read, record = READERS[kind]
    for reading in read(line):
        record.model_validate(dict(reading.values), context={"today": TODAY})
