"""The one table of parts: what a row says holds everywhere, and adding a list is one row, its words and its questions."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from visitprep.answers.examples import EXAMPLES
from visitprep.answers.outline import chapters
from visitprep.interview.engine.path.effort import ITEMS_EXPECTED
from visitprep.interview.question import Repeating
from visitprep.interview.questions.order_of_sections import ALL
from visitprep.visit.answering import Moment, with_new_item
from visitprep.visit.parts import ListOf, ListPart
from visitprep.visit.records.reason import Concern
from visitprep.visit.visit import LISTS, PARTS, RECORDS, Visit, list_part, record_type

TODAY = Moment(date(2026, 11, 23))


class WithPets(Visit):
    """A visit with one list more."""

    pets: Annotated[ListOf[Concern], ListPart("pet", ("text",), limit=2)] = None


def test_a_list_is_numbered_and_limited_by_its_row_alone() -> None:
    visit = WithPets.model_validate({"pets": [{"text": "A cat"}, {"text": "A dog"}]})
    assert visit.pets is not None and [pet.id for pet in visit.pets] == ["pet-1", "pet-2"]
    with pytest.raises(ValidationError, match="room for 2"):
        WithPets.model_validate({"pets": [{"text": "A cat"}] * 3})


@pytest.mark.parametrize("part", LISTS)
def test_an_item_typed_in_is_numbered_and_limited_as_one_that_is_read(part: str) -> None:
    row = list_part(part)
    visit, first = with_new_item(Visit(), part, {}, TODAY)
    assert first == f"{row.prefix}-1" and Visit.model_validate(visit.model_dump()) == visit
    full = Visit.model_validate({part: [{}] * row.limit})
    with pytest.raises(PydanticCustomError, match=f"room for {row.limit:,} here"):
        with_new_item(full, part, {}, TODAY)


@pytest.mark.parametrize("part", PARTS)
def test_a_row_names_fields_of_its_own_part(part: str) -> None:
    row, fields = PARTS[part], record_type(part).answerable()
    assert set(row.anew) <= set(fields)
    if isinstance(row, ListPart):
        assert row.goes_by and set(row.goes_by) <= set(fields)


def test_every_part_has_a_row_and_every_list_a_prefix_of_its_own() -> None:
    assert {*RECORDS, *LISTS} == set(PARTS)
    assert len({list_part(part).prefix for part in LISTS}) == len(LISTS)
    with pytest.raises(KeyError):
        list_part("sleep")
    bookkeeping = {"gaps", "notes", "carried", "packing", "no_more", "more_details", "lines", "told", "checked"}
    assert set(Visit.model_fields) == {*PARTS, *bookkeeping}


def test_every_list_is_asked_and_no_room_has_a_list_that_is_not_there() -> None:
    asked = {one.part for section in ALL for one in section.parts if isinstance(one, Repeating)}
    assert asked == set(LISTS)
    assert set(EXAMPLES) <= set(LISTS) and set(ITEMS_EXPECTED) <= set(LISTS)
    offered = {part.name for chapter in chapters() for part in chapter.parts if part.repeating}
    assert offered <= set(EXAMPLES)
