"""What follows from a visit is worked out once for each, and never told of another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from steps import calls
from visitprep.answers.reading import read_answers
from visitprep.findings.medicines_on_no_list import every_named
from visitprep.summary.shared_sections.named_voice import _clauses
from visitprep.visit.once import once
from visitprep.visit.records.people import Person
from visitprep.visit.visit import Visit

ASKED = []


@once
def called(visit: Visit) -> str | None:
    ASKED.append(visit)
    return visit.person.name


def test_each_visit_is_worked_out_once_and_a_changed_one_anew() -> None:
    first = Visit(person=Person(name="Ana Diaz"))
    second = first.model_copy(update={"person": Person(name="Rosa Diaz")})
    same_again = Visit(person=Person(name="Ana Diaz"))
    assert [called(one) for one in (first, second, first, second, same_again)] == [
        "Ana Diaz", "Rosa Diaz", "Ana Diaz", "Rosa Diaz", "Ana Diaz",
    ]  # fmt: skip
    assert len(ASKED) == 3


@pytest.mark.parametrize("follows", [every_named, _clauses])
def test_asked_again_of_a_full_visit_it_reads_nothing_again(follows: Callable[[Visit], object]) -> None:
    rosa = Path(__file__).parents[1] / "people" / "typical.yaml"
    visit = read_answers(rosa.read_bytes(), date(2026, 3, 3))
    first = calls(lambda: follows(visit))
    assert first > 500
    assert calls(lambda: follows(visit)) < 10
