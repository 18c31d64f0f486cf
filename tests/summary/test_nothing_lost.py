"""Whatever was said is on the page, and two different answers never look alike."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.blocks import walk_blocks
from tests.people import PEOPLE, TODAY, person
from tests.summary.told import both_texts, everything_told, page_one, section_text, whole_text
from tests.visit_strategies import visits

from visitprep.document.blocks import Field, Fields, Table
from visitprep.summary import summarize
from visitprep.visit.records.choices.choice import Choice, Gap, YesNo
from visitprep.visit.records.choices.medicine import MedicineKind, Route
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import LISTS, RECORDS, Visit, record_type


def _missing(visit: Visit) -> list[tuple[str, tuple[str, ...]]]:
    """A full stop at the end is not looked for: inside a sentence of the page there is none."""
    text = _plain(both_texts(visit))
    return [(where, forms) for where, forms in everything_told(visit) if not any(_plain(f) in text for f in forms)]


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("\u2068", "").replace("\u2069", "").split()).rstrip(". ")


@pytest.mark.parametrize("name", PEOPLE)
def test_every_answer_note_and_gap_of_a_person_is_in_the_document(name: str) -> None:
    """Nothing a person said is lost between the visit and the clinic's and their own copy."""
    told = list(everything_told(person(name)))
    assert told
    assert _missing(person(name)) == []


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(visits())
def test_every_answer_note_and_gap_of_any_visit_is_in_the_document(visit: Visit) -> None:
    """Nothing is lost whatever was filled in, in any script, with any text."""
    assert _missing(visit) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(visits())
def test_no_field_and_no_cell_is_ever_blank(visit: Visit) -> None:
    """A blank never stands for "no" or for "not answered"."""
    for block in walk_blocks(summarize(visit, prepared_on=TODAY)):
        if isinstance(block, Fields):
            assert all(row.label and row.value for row in block.rows)
        elif isinstance(block, Table):
            assert block.rows
            assert all(row[0] for row in block.rows)
            assert all(len(row) == len(block.columns) for row in block.rows)
            results = [n for n, column in enumerate(block.columns) if column.title == "Result"]
            assert all(row[n] for row in block.rows for n in results)


def _choices_of(annotation: Any) -> list[type[Choice]]:
    kinds = [kind for kind in typing.get_args(annotation) if kind is not type(None)]
    kind = kinds[0] if kinds else annotation
    if typing.get_origin(kind) is tuple:
        kind = typing.get_args(kind)[0]
    return [kind] if isinstance(kind, type) and issubclass(kind, Choice) else []


def _every_field() -> Iterator[tuple[str, str]]:
    for part in (*RECORDS, *LISTS):
        for field in record_type(part).answerable():
            if part != "substances":  # printed only with consent: test_substances
                yield part, field


def _with(part: str, content: dict[str, Any]) -> Visit:
    kind = record_type(part)
    record: Record = kind.model_validate(content)
    return Visit(**{part: (record,) if issubclass(kind, Item) else record})


GOES_WITHOUT_SAYING = {
    ("medicines", "kind"): MedicineKind.PRESCRIPTION,
    ("medicines", "route"): Route.MOUTH,
    ("medicines", "as_needed"): YesNo.NO,
}


@pytest.mark.parametrize(("part", "field"), list(_every_field()))
def test_every_answer_shows(part: str, field: str) -> None:
    """Each choice, each way of passing the question over, "none" and no answer at all make different pages.

    But what goes without saying: a medicine by mouth, on prescription, at its times, and not for pain. Of a question
    that was skipped nobody said anything.
    """
    contents: list[dict[str, Any]] = [{}, *({"gaps": {field: gap}} for gap in Gap if gap is not Gap.SKIPPED)]
    annotation = record_type(part).model_fields[field].annotation
    is_list = "tuple[" in str(annotation)
    for kind in _choices_of(annotation):
        contents += [{field: (choice,) if is_list else choice} for choice in kind]
    if is_list:
        contents.append({field: ()})
    pages = [both_texts(_with(part, content)) for content in contents]
    alike = [(contents[i], contents[j]) for i in range(len(pages)) for j in range(i) if pages[i] == pages[j]]
    assert alike == (
        [({field: GOES_WITHOUT_SAYING[part, field]}, {})] if (part, field) in GOES_WITHOUT_SAYING else []
    )


@pytest.mark.parametrize("part", LISTS)
def test_no_list_none_and_passed_over_are_three_different_pages(part: str) -> None:
    """ "None reported", "not answered" and each gap never look alike."""
    states = [Visit(), Visit(**{part: ()}), *(Visit(gaps={part: gap}) for gap in Gap)]
    pages = [both_texts(visit) for visit in states]
    assert len(set(pages)) == len(states)


def test_what_page_one_shortens_stands_whole_behind_it() -> None:
    """Maxi's 500 words are not lost: page 1 says how they begin, and behind it stand all of them."""
    visit = person("everything")
    reason = visit.reason.main_reason or ""
    assert len(reason.split()) > 300
    document = summarize(visit, prepared_on=TODAY)
    assert reason not in page_one(document)
    assert " ".join(reason.split()[:20]) in page_one(document)
    assert reason in section_text(document, "matters-in-full")


@pytest.mark.parametrize("name", ("barely", "typical", "caregiver", "everything"))
def test_every_place_a_page_points_to_exists(name: str) -> None:
    """ "see “Safety details”" names a heading that is there."""
    document = summarize(person(name), prepared_on=TODAY)
    titles = {section.title for part in document.parts for section in part.sections}
    for pointed in _pointed_to(whole_text(document)):
        assert pointed in titles


def _pointed_to(text: str) -> Iterator[str]:
    for line in text.splitlines():
        _, found, rest = line.partition("see “")
        while found:
            yield rest.partition("”")[0]
            _, found, rest = rest.partition("“")


def test_gaps_are_marked_as_gaps() -> None:
    """A renderer can tell "does not know" from somebody who wrote the words; "skipped" is nobody's word."""
    document = summarize(person("caregiver"), prepared_on=TODAY)
    rows = [row for block in walk_blocks(document) if isinstance(block, Fields) for row in block.rows]
    assert "skipped" not in whole_text(document)
    assert Field("Trouble with anesthesia", "does not know", gap=True) in rows


def test_a_device_of_which_nothing_is_known_has_a_name_all_the_same() -> None:
    visit = Visit.model_validate({"devices": [{"id": "device-1"}]})
    rows = [
        row
        for block in walk_blocks(summarize(visit, prepared_on=TODAY))
        if isinstance(block, Fields)
        for row in block.rows
    ]
    assert all(row.label and row.value for row in rows)
