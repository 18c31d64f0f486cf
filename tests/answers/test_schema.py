"""The schema fits the files: blank, written, example; typed by an editor's rules or by ours."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from tests.people import PEOPLE, person
from tests.visit_strategies import visits

from visitprep.answers.blank import blank
from visitprep.answers.examples import EXAMPLES
from visitprep.answers.meanings import GAP_WORDS
from visitprep.answers.schema import schema
from visitprep.answers.writing import write_answers
from visitprep.hand_written.yaml import read_yaml
from visitprep.visit.visit import LISTS, RECORDS, Visit, record_type

SCHEMA = schema()
VALIDATOR = Draft202012Validator(SCHEMA)
PEOPLE_FOLDER = Path(__file__).parents[1] / "people"


def _wrong(data: Any) -> list[str]:
    return [f"{list(error.absolute_path)}: {error.validator}" for error in VALIDATOR.iter_errors(data)]


def _wrong_in(text: str) -> list[str]:
    """With all words as words, as visitprep has them; and with numbers and truth values, as editors have them."""
    typed = json.loads(json.dumps(yaml.safe_load(text), default=str))
    return _wrong(read_yaml(text.encode()).data) + _wrong(typed)


def test_it_is_a_schema_and_can_be_printed() -> None:
    """Draft 2020-12, in JSON."""
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


def test_the_blank_file_and_the_empty_file_fit() -> None:
    """Every value empty."""
    assert _wrong_in(blank()) == []
    assert _wrong_in("") == []
    assert _wrong_in(write_answers(Visit())) == []


@pytest.mark.parametrize("part", EXAMPLES)
def test_the_examples_of_the_blank_file_fit(part: str) -> None:
    """Each list's own."""
    assert _wrong_in("\n".join([f"{part}:", *(f"  {line}" for line in EXAMPLES[part])])) == []


@pytest.mark.parametrize("name", PEOPLE)
def test_the_made_up_people_fit_as_they_are_written(name: str) -> None:
    """All five."""
    assert _wrong_in(write_answers(person(name))) == []


@pytest.mark.parametrize("path", sorted(PEOPLE_FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_made_up_people_fit_as_they_are_kept(path: Path) -> None:
    """With gaps and notes gathered, as in a visit's own file."""
    assert _wrong(json.loads(json.dumps(yaml.safe_load(path.read_text("utf-8")), default=str))) == []


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(visits())
def test_any_visit_that_is_written_fits(visit: Visit) -> None:
    """What visitprep writes, an editor does not underline."""
    assert _wrong(read_yaml(write_answers(visit).encode()).data) == []


@pytest.mark.parametrize("part", (*RECORDS, *LISTS))
def test_every_field_is_in_it_with_its_note_and_takes_every_gap(part: str) -> None:
    """A field added to a record is in the schema without a change there."""
    for field in record_type(part).answerable():
        for words in (*(word for spellings in GAP_WORDS.values() for word in spellings), None):
            entry = {field: words, f"{field}_note": "words"}
            assert _wrong({part: [entry] if part in LISTS else entry}) == []


@pytest.mark.parametrize(
    "data",
    [
        {"persn": {}},
        {"person": {"nmae": "Ada"}},
        {"person": "Ada"},
        {"person": {"country": "Mars"}},
        {"pains": [{"place": "hip", "now": 11}]},
        {"pains": [{"place": "hip", "now": 6.5}]},
        {"pains": [{"place": "hip", "side": "up"}]},
        {"pains": [{"place": "hip", "qualities": ["blue"]}]},
        {"pains": [{"place": "hip", "qualities": "blue"}]},
        {"pains": "hip"},
        {"concerns": ["a", "b", "c", "d"]},
        {"sleep": {"hours": "many hours of it, and then none at all for days"}},
        {"phq4": {"nervous": 4}},
        {"mood": {"stressors": "a" * 20_001}},
        {"more_details": {"sleep": "perhaps"}},
        {"no_more": ["everything"]},
        ["person"],
    ],
)
def test_what_would_have_to_be_mended_does_not_fit(data: Any) -> None:
    """An editor shows it before visitprep does."""
    assert _wrong(data) != []
