"""The seven checks on a visit: on the screen, in `check`, and for the clinician."""

from __future__ import annotations

import pytest
from tests.blocks import walk_blocks
from tests.people import TODAY

from visitprep.document import Box, Field, Fields
from visitprep.findings.medicine_checks import findings_for_clinic, findings_in_words
from visitprep.medicines.check_words import ONLY_NAMES
from visitprep.summary import summarize
from visitprep.visit.records.choices import FilledBy
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.people import Person, Respondent
from visitprep.visit.visit import Visit


def _taking(*names: str, **complete: str) -> Visit:
    told = {"strength": "as labelled", "dose": "1", **complete}
    return Visit(medicines=tuple(Medicine(name=name, **told) for name in names), allergies=())


def _in_box(visit: Visit) -> str | None:
    document = summarize(visit, prepared_on=TODAY)
    box = next(block for block in walk_blocks(document) if isinstance(block, Box))
    rows: list[Field] = [row for block in box.blocks if isinstance(block, Fields) for row in block.rows]
    return next((row.value for row in rows if row.label == "On the medicine list"), None)


@pytest.mark.parametrize(
    ("names", "line"),
    [
        (("oxycodone", "Xanax"), "opioid (oxycodone) and benzodiazepine (Xanax)"),
        (("Norco", "Tylenol PM"), "acetaminophen in 2 products: Norco, Tylenol PM"),
        (("Aleve", "ibuprofen"), "NSAIDs: Aleve, ibuprofen"),
        (("Voltaren gel", "Aleve"), "NSAIDs: Voltaren gel (on the skin), Aleve"),
        (("aspirin 81", "Aleve"), "NSAIDs: aspirin 81 (low dose), Aleve"),
        (("Neurontin", "gabapentin"), "gabapentin on 2 lines: Neurontin, gabapentin"),
    ],
)
def test_the_clinician_reads_each_in_a_few_neutral_words(names: tuple[str, ...], line: str) -> None:
    """In the safety box, always with the sentence on what a comparison of names is not."""
    assert _in_box(_taking(*names)) == f"{line}. {ONLY_NAMES}"


def test_missing_details_are_counted_and_not_listed() -> None:
    """R6 is the person's to mend; the clinician reads how complete the list is."""
    visit = Visit(medicines=(Medicine(name="gabapentin"), Medicine(name="lisinopril", strength="10 mg", dose="1")))
    assert _in_box(visit) == f"strength or dose missing for 1 of 2 listed. {ONLY_NAMES}"


def test_what_does_not_fit_the_box_stands_behind_it_and_the_box_says_which_kinds() -> None:
    """A long list of names never hides that an opioid stands beside a benzodiazepine."""
    visit = _taking(
        "oxycodone" + " (the blue one from the hospital)" * 4, "Xanax", "Norco", "Tylenol PM", "Aleve", "Advil"
    )
    line = _in_box(visit)
    assert line is not None and line.endswith(ONLY_NAMES)
    assert line.startswith("opioid with a benzodiazepine or other sedative; acetaminophen in more than one product")
    document = summarize(visit, prepared_on=TODAY)
    details = next(s for part in document.parts for s in part.sections if s.id == "safety-details")
    assert "the blue one" in str(details) and ONLY_NAMES in str(details)


def test_nothing_found_is_not_said() -> None:
    """ "No interactions found" would be a verdict, and there is none to give."""
    assert findings_for_clinic(_taking("gabapentin", "lisinopril")) is None
    assert _in_box(_taking("gabapentin", "lisinopril")) is None
    assert findings_for_clinic(Visit()) is None


def test_a_helper_reads_them_about_rosa() -> None:
    """The words of whoever answers, on the screen and in `check`."""
    visit = _taking("oxycodone", "Xanax").model_copy(
        update={
            "person": Person(preferred_name="Rosa"),
            "respondent": Respondent(filled_by=FilledBy.CAREGIVER_ALONE),
        }
    )
    said = findings_in_words(visit)
    assert "Make sure the clinic knows that Rosa takes both." in said and said.endswith(ONLY_NAMES)
    assert "If Rosa takes any, you can add them later." in said


def test_a_store_bought_name_is_not_said_to_be_missing() -> None:
    """Tylenol PM stands on the list, though nobody said yet what kind it is."""
    missing = "No store-bought medicines are listed."
    assert missing in findings_in_words(_taking("Eliquis"))
    assert missing not in findings_in_words(_taking("Eliquis", "Tylenol PM"))
    assert missing in findings_in_words(_taking("Tylenol PM", kind="prescription"))
