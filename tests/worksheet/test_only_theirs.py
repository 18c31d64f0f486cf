"""The sheet for somebody who is not there while a helper answers: short, under the numbers of the whole sheet."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.blocks import walk_blocks
from tests.people import person

from visitprep.document.blocks import Blank
from visitprep.formats_copies_measures import Paper
from visitprep.measures.instrument import KNOWN
from visitprep.render.layout import Layout
from visitprep.render.pdf import render
from visitprep.visit.answering import Address
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Respondent
from visitprep.visit.tellers import with_respondent
from visitprep.visit.visit import Visit
from visitprep.worksheet.numbering import number_of, numbers
from visitprep.worksheet.only_theirs import only_theirs

ALONE = Respondent(filled_by=FilledBy.CAREGIVER_ALONE, name="Maren", relation="sister")


@pytest.fixture
def by_maren() -> Visit:
    visit = person("typical")
    return visit.model_copy(update={"respondent": ALONE})


def asked(visit: Visit, **options: frozenset[str]) -> list[str]:
    document = only_theirs(visit, **options)
    return [block.number for block in walk_blocks(document) if isinstance(block, Blank)]


def test_it_asks_the_scales_and_the_numbers_of_each_pain_and_what_is_theirs_to_say(by_maren: Visit) -> None:
    found = asked(by_maren)
    scales = [one.number for one in numbers() if one.part in ("peg", "phq4")]
    assert set(scales) <= set(found) and len(scales) == 7
    assert number_of(Address("pains", "usual"), 1) in found
    assert number_of(Address("reason", "main_reason")) in found
    assert number_of(Address("medicines", "name"), 1) not in found


def test_what_they_said_themselves_is_not_asked_again(by_maren: Visit) -> None:
    himself = with_respondent(person("typical"), Respondent(filled_by=FilledBy.PATIENT))
    later = with_respondent(himself, ALONE)
    assert number_of(Address("reason", "main_reason")) not in asked(later)
    assert number_of(Address("pains", "usual"), 1) not in asked(later)


def test_a_measure_that_is_off_is_not_on_it(by_maren: Visit) -> None:
    found = asked(by_maren, measures_off=frozenset(KNOWN))
    assert not {one.number for one in numbers() if one.part in KNOWN} & set(found)


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="no pdfinfo here")
def test_it_has_two_sides_at_most(by_maren: Visit, tmp_path: Path) -> None:
    path = tmp_path / "only.pdf"
    path.write_bytes(render(only_theirs(by_maren), Layout(Paper.LETTER)))
    told = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, text=True).stdout
    (pages,) = (int(line.split()[1]) for line in told.splitlines() if line.startswith("Pages:"))
    assert pages <= 2
