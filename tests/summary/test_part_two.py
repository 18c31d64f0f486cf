"""What stands behind page 1, and the checklist at the end."""

from __future__ import annotations

import pytest
from tests.blocks import walk_blocks
from tests.people import PEOPLE, TODAY, person
from tests.summary.told import section_text, whole_text

from make_example import SHIPPED, example
from sentences import TO_BRING
from visitprep.document import Table, Tick, TickList
from visitprep.summary import summarize
from visitprep.summary.sections.bring import bring_document, details_in_words
from visitprep.summary.words import titles
from visitprep.summary.words.labels import LABELS
from visitprep.visit.records.care import Test, Treatment
from visitprep.visit.records.choices import Gap, MedicineKind, YesNo
from visitprep.visit.records.health import Health, Substances
from visitprep.visit.records.living import Sleep
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.to_bring import ToBring
from visitprep.visit.visit import PARTS, Visit, record_type

NEUTRAL = "Not on this page. Please ask in person."


def _visit_text(visit: Visit, section: str) -> str:
    return section_text(summarize(visit, prepared_on=TODAY), section)


@pytest.mark.parametrize("part", PARTS)
def test_every_field_of_a_record_has_a_label(part: str) -> None:
    """A field added to a record needs a label before it can be left off the page unnoticed."""
    assert set(LABELS[part]) == set(record_type(part).answerable())


def test_every_part_has_a_title_and_they_are_compared_in_its_order() -> None:
    assert tuple(titles.OF_PARTS) == tuple(PARTS)


def test_substances_print_only_with_a_yes() -> None:
    """The line is the same whether anything was answered or not, so that it tells nothing."""
    told = Substances(alcohol="A glass of wine", gaps={"tobacco": Gap.RATHER_NOT}, notes={"other": "long ago"})
    for visit in (
        Visit(),
        Visit(substances=told),
        Visit(substances=told.model_copy(update={"print_it": YesNo.NO})),
    ):
        assert _visit_text(visit, "substances") == NEUTRAL
        text = whole_text(summarize(visit, prepared_on=TODAY))
        assert "wine" not in text and "rather not" not in text and "long ago" not in text
    agreed = told.model_copy(update={"print_it": YesNo.YES})
    assert "A glass of wine" in _visit_text(Visit(substances=agreed), "substances")


def test_side_effects_and_taking_it_differently_are_in_the_medicine_table() -> None:
    text = _visit_text(person("typical"), "medicines")
    assert "Side effects: Sleepy until noon." in text
    assert "Taken differently: I leave out the midday one" in text


def test_strength_and_dose_are_printed_as_typed() -> None:
    text = _visit_text(Visit(medicines=(Medicine(name="APAP", strength="5-325", dose="1/2 tab"),)), "medicines")
    assert "5-325" in text and "1/2 tab" in text


def test_the_page_says_what_the_list_was_made_from_and_what_else_was_asked() -> None:
    text = _visit_text(person("caregiver"), "medicines")
    assert "This list comes from\nA mix of these" in text
    assert "Shots\ndoes not know" in text


@pytest.mark.parametrize(
    ("section", "first", "last"), [("tests", "MRI", "X-ray"), ("treatments", "Shot into a joint", "Heat or ice")]
)
def test_lists_with_dates_start_with_the_newest(section: str, first: str, last: str) -> None:
    """Dates sort by the first day they can mean; what has no date comes last, as given."""
    document = summarize(person("typical"), prepared_on=TODAY)
    found = next(s for part in document.parts for s in part.sections if s.id == section)
    table = next(block for block in found.blocks if isinstance(block, Table))
    assert table.caption.startswith("Newest first")
    assert table.rows[0][0].startswith(first) and table.rows[-1][0].startswith(last)


def test_report_and_pictures_are_two_columns() -> None:
    document = summarize(person("typical"), prepared_on=TODAY)
    table = next(b for b in walk_blocks(document) if isinstance(b, Table) and b.columns[0].title == "Test")
    titles = [column.title for column in table.columns]
    assert (table.rows[0][titles.index("Report")], table.rows[0][titles.index("Pictures")]) == (
        "Have it",
        "Asked for it",
    )


def test_an_unanswered_section_is_one_line() -> None:
    """An empty visit is not a page of "not answered"."""
    document = summarize(Visit(), prepared_on=TODAY)
    for section in document.parts[1].sections:
        assert section_text(document, section.id).count("\n") <= 1


def test_dates_are_printed_as_typed() -> None:
    document = summarize(person("caregiver"), prepared_on=TODAY)
    text = whole_text(document)
    assert "since my fall last winter" in text and "about 2023" in text


def test_a_table_explains_its_dash() -> None:
    for name in PEOPLE:
        for block in walk_blocks(summarize(person(name), prepared_on=TODAY)):
            if isinstance(block, Table) and any(text == "–" for row in block.rows for text in row):
                assert "– means not answered" in block.caption


def test_a_note_on_sleep_apnea_or_diabetes_is_printed_once() -> None:
    visit = Visit(sleep=Sleep(notes={"apnea": "waiting for the test"}), health=Health(diabetes_detail="diet only"))
    text = whole_text(summarize(visit, prepared_on=TODAY))
    assert text.count("waiting for the test") == text.count("diet only") == 1


def test_the_checklist_has_a_page_of_its_own_grouped_by_when_to_start() -> None:
    lines = (
        ToBring("x", "Ask for the MRI disc", "St. Anne Hospital.", group="Two weeks before"),
        ToBring("x", "Photo ID", ticked=True, group="On the day"),
        ToBring("x", "Ask for the report", group="Two weeks before"),
    )
    document = summarize(person("barely"), prepared_on=TODAY, bring=lines)
    part = document.parts[2]
    assert part.title == TO_BRING
    assert [section.title for section in part.sections] == ["Two weeks before", "On the day"]
    disc = Tick("Ask for the MRI disc", False, ("St. Anne Hospital.",))
    assert part.sections[0].blocks == (TickList((disc, Tick("Ask for the report"))),)
    assert part.sections[1].blocks == (TickList((Tick("Photo ID", True),)),)


def test_what_the_person_said_takes_the_place_of_what_the_list_says() -> None:
    assert details_in_words("Papers get lost.", "The front desk", "By phone") == (
        "Papers get lost. Where: The front desk. How: By phone.",
    )
    assert details_in_words("Why not?", "The front desk", "By phone", "hall table", "Luis", "Harbor Clinic") == (
        "Why not?", "It is here: hall table. Carried by: Luis. From the list: Harbor Clinic.",
    )  # fmt: skip
    assert details_in_words() == ()


def test_the_checklist_by_itself_says_for_which_visit_it_is() -> None:
    lines = (ToBring("x", "Photo ID", group="Leaving home"),)
    document = bring_document(person("typical"), lines, prepared_on=TODAY)
    assert [section.title for part in document.parts for section in part.sections] == ["Leaving home"]
    assert document.byline[0].startswith("The visit: ") and str(TODAY.year) in document.byline[0]
    assert bring_document(Visit(), lines, prepared_on=TODAY).byline[0].startswith("There is no date")


def test_without_a_checklist_the_clinics_pages_are_the_last() -> None:
    """The person's own pages name what is kept for the room, and never go with them."""
    parts = summarize(person("typical"), prepared_on=TODAY).parts
    assert [part.title for part in parts] == ["", "More for the clinician"]


@pytest.mark.parametrize("name", PEOPLE)
def test_section_ids_are_unique(name: str) -> None:
    """Renderers make anchors of them."""
    document = summarize(
        person(name), prepared_on=TODAY, bring=(ToBring("x", "a", group="b"), ToBring("x", "c", group="d"))
    )
    ids = [section.id for part in document.parts for section in part.sections]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", PEOPLE)
def test_the_same_visit_makes_the_same_document(name: str) -> None:
    assert summarize(person(name), prepared_on=TODAY) == summarize(person(name), prepared_on=TODAY)


@pytest.mark.parametrize("name", PEOPLE)
def test_every_test_person_is_marked_as_made_up(name: str) -> None:
    assert "(made up)" in (person(name).person.name or "")


def test_the_shipped_example_is_the_typical_person() -> None:
    """Mend a difference with: python tests/make_example.py"""
    assert SHIPPED.read_text(encoding="utf-8") == example()


def test_a_test_and_a_treatment_without_anything_in_them_still_have_a_row() -> None:
    """An entry somebody began and left is not dropped."""
    document = summarize(Visit(tests=(Test(),), treatments=(Treatment(),)), prepared_on=TODAY)
    tables = [b for b in walk_blocks(document) if isinstance(b, Table)]
    assert len(tables) == 3 and all(len(t.rows) == 1 for t in tables)


def test_cannabis_listed_as_a_medicine_is_printed_as_a_medicine() -> None:
    """What was listed among the medicines was listed to be printed."""
    visit = Visit(medicines=(Medicine(name="CBD oil", kind=MedicineKind.CANNABIS),))
    assert "CBD oil (Cannabis or CBD)" in _visit_text(visit, "medicines")


def test_what_a_medicine_is_for_stands_without_a_second_label() -> None:
    """Its column is called so already; a skipped answer is only "skipped"."""
    mia = Visit(medicines=(Medicine(name="Ambien", gaps={"reason": Gap.SKIPPED}),))
    table = next(
        block
        for block in walk_blocks(summarize(mia, prepared_on=TODAY))
        if isinstance(block, Table) and any("Ambien" in str(cell) for row in block.rows for cell in row)
    )
    column = [str(column.title) for column in table.columns].index("What for")
    assert table.rows[0][column] == "skipped"
