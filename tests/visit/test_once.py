"""What follows from a visit is worked out once for each, and never told of another."""

from __future__ import annotations

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
