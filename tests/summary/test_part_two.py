"""What stands behind page 1, and the checklist at the end."""

from __future__ import annotations

import pytest
from tests.blocks import walk_blocks
from tests.people import PEOPLE, TODAY, person
from tests.summary.told import section_text, whole_text

from make_example import SHIPPED, example
from sentences import TO_BRING
from visitprep.document.blocks import Table, Tick, TickList
from visitprep.storage.content.visit_file import decode
from visitprep.summary import summarize
from visitprep.summary.shared_sections.bring import bring_document, bring_part, details_in_words
from visitprep.summary.words import titles
from visitprep.summary.words.field_labels import LABELS
from visitprep.visit.records.care import Test, Treatment
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.medicine import MedicineKind
from visitprep.visit.records.health import Health, Substances
from visitprep.visit.records.living import Sleep
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.to_bring import ToBring
from visitprep.visit.visit import PARTS, Visit, record_type


def _visit_text(visit: Visit, section: str) -> str:
    return section_text(summarize(visit, prepared_on=TODAY), section)


@pytest.mark.parametrize("part", PARTS)
def test_every_field_of_a_record_has_a_label(part: str) -> None:
    """A field added to a record needs a label before it can be left off the page unnoticed."""
    assert set(LABELS[part]) == set(record_type(part).answerable())


def test_every_part_has_a_title_and_they_are_compared_in_its_order() -> None:
    assert tuple(titles.OF_PARTS) == tuple(PARTS)


def test_substances_print_only_with_a_yes() -> None:
    """Without it the page is the same whether anything was answered or not, so that it tells nothing."""
    told = Substances(alcohol="A glass of wine", gaps={"tobacco": Gap.RATHER_NOT}, notes={"other": "long ago"})
    empty = summarize(Visit(), prepared_on=TODAY)
    for visit in (Visit(substances=told), Visit(substances=told.model_copy(update={"print_it": YesNo.NO}))):
        assert summarize(visit, prepared_on=TODAY) == empty
    agreed = told.model_copy(update={"print_it": YesNo.YES})
    assert "A glass of wine" in _visit_text(Visit(substances=agreed), "health")


def test_side_effects_and_taking_it_differently_are_in_the_medicine_table_once() -> None:
    text = _visit_text(person("typical"), "medicines")
    assert text.count("Sleepy until noon") == 1
    assert text.count("I leave out the midday one") == 1


def test_strength_and_dose_are_printed_as_typed() -> None:
    text = _visit_text(Visit(medicines=(Medicine(name="APAP", strength="5-325", dose="1/2 tab"),)), "medicines")
    assert "5-325" in text and "1/2 tab" in text


def test_the_page_says_what_the_list_was_made_from_and_what_else_was_asked() -> None:
    text = _visit_text(person("caregiver"), "medicines")
    assert "This list comes from\nA mix of these" in text
    assert "Shots\ndoes not know" in text


@pytest.mark.parametrize(
    ("section", "first", "last"),
    [("tests", "MRI", "X-ray"), ("tried-in-full", "epidural steroid shot", "heat or ice")],
)
def test_lists_with_dates_start_with_the_newest(section: str, first: str, last: str) -> None:
    """Dates sort by the first day they can mean; what has no date comes last, as given; then the medicines."""
    document = summarize(person("typical"), prepared_on=TODAY)
    found = next(s for part in document.parts for s in part.sections if s.id == section)
    table = next(block for block in found.blocks if isinstance(block, Table))
    medicines = len(person("typical").past_medicines or ()) if section == "tried-in-full" else 0
    assert table.rows[0][0].startswith(first) and table.rows[-1 - medicines][0].startswith(last)


def test_report_and_pictures_are_two_things() -> None:
    document = summarize(person("typical"), prepared_on=TODAY)
    table = next(b for b in walk_blocks(document) if isinstance(b, Table) and b.columns[0].title == "Test")
    assert table.rows[0][1] == "brings report, asked for pictures"


def test_an_empty_visit_has_nothing_behind_page_one() -> None:
    """Nobody turns the page for "not answered"."""
    assert summarize(Visit(), prepared_on=TODAY).parts == ()


def test_dates_are_printed_as_typed() -> None:
    document = summarize(person("caregiver"), prepared_on=TODAY)
    text = whole_text(document)
    assert "since my fall last winter" in text.casefold() and "about 2023" in text


def test_a_table_explains_its_dash() -> None:
    for name in PEOPLE:
        for block in walk_blocks(summarize(person(name), prepared_on=TODAY)):
            if isinstance(block, Table) and any(text == "–" for row in block.rows for text in row):
                assert "– means not answered" in block.caption


def test_a_note_on_sleep_apnea_or_diabetes_is_not_printed_over_and_over() -> None:
    visit = Visit(sleep=Sleep(notes={"apnea": "waiting for the test"}), health=Health(diabetes_detail="diet only"))
    text = whole_text(summarize(visit, prepared_on=TODAY))
    assert text.count("waiting for the test") == 1
    assert text.count("diet only") == 2, "in the box, and whole behind it"


def test_the_checklist_is_grouped_by_when_to_start() -> None:
    lines = (
        ToBring("x", "Ask for the MRI disc", "St. Anne Hospital.", group="Two weeks before"),
        ToBring("x", "Photo ID", ticked=True, group="On the day"),
        ToBring("x", "Ask for the report", group="Two weeks before"),
    )
    part = bring_part(lines)
    assert part is not None and part.title == TO_BRING
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


@pytest.mark.parametrize("name", PEOPLE)
def test_section_ids_are_unique(name: str) -> None:
    """Renderers make anchors of them."""
    document = summarize(
        person(name),
        prepared_on=TODAY,
    )
    ids = [section.id for part in document.parts for section in part.sections]
    assert len(ids) == len(set(ids))


@pytest.mark.slow_after(1)
@pytest.mark.parametrize("name", PEOPLE)
def test_the_same_visit_makes_the_same_document(name: str) -> None:
    assert summarize(person(name), prepared_on=TODAY) == summarize(person(name), prepared_on=TODAY)


@pytest.mark.parametrize("name", PEOPLE)
def test_every_test_person_is_marked_as_made_up(name: str) -> None:
    assert "(made up)" in (person(name).person.name or "")


def test_the_shipped_example_is_the_typical_person() -> None:
    """Mend a difference with: python tests/make_example.py"""
    made = example()
    shipped = {path.relative_to(SHIPPED).as_posix(): path.read_bytes() for path in SHIPPED.rglob("*.*")}
    assert shipped.keys() == made.keys()
    for name, data in shipped.items():  # the names in a set stand in another order each time
        is_visit = name.endswith("visit.json")
        assert decode(data) == decode(made[name]) if is_visit else data == made[name]


def test_a_test_and_a_treatment_without_anything_in_them_still_have_a_row() -> None:
    """An entry somebody began and left is not dropped."""
    document = summarize(Visit(tests=(Test(),), treatments=(Treatment(),)), prepared_on=TODAY)
    tables = [b for b in walk_blocks(document) if isinstance(b, Table)]
    assert [len(table.rows) for table in tables] == [1, 1]


@pytest.mark.parametrize(
    ("kind", "mark"),
    [(MedicineKind.CANNABIS, "cannabis"), (MedicineKind.STORE_BOUGHT, "store"), (MedicineKind.VITAMIN, "vitamin")],
)
def test_what_is_bought_without_a_prescription_is_marked(kind: MedicineKind, mark: str) -> None:
    """What was listed among the medicines was listed to be printed."""
    visit = Visit(medicines=(Medicine(name="Green drops", kind=kind),))
    assert f"Green drops ({mark})" in _visit_text(visit, "medicines")


def test_what_acts_on_serotonin_stands_together_on_page_2() -> None:
    """Beside what is for pain and the blood thinners, and without a line of its own in the safety box."""
    visit = Visit(medicines=tuple(Medicine(id=f"m{n}", name=name) for n, name in enumerate(
        ("lisinopril", "sertraline", "tramadol", "Eliquis", "buspirone")
    )))  # fmt: skip
    page = summarize(visit, prepared_on=TODAY)
    tables = {block.caption: len(block.rows) for block in walk_blocks(page) if isinstance(block, Table)}
    assert tables == {
        "Pain and sedatives: 1": 1,
        "Blood thinners: 1": 1,
        "Others that act on serotonin: 2": 2,
        "The others: 1": 1,
    }
