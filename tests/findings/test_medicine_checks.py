"""The checks on a visit: on the screen, in `check`, and for the clinician."""

from __future__ import annotations

from datetime import date

import pytest
from tests.summary.told import page_of, safety_rows, whole_text

from visitprep.findings.medicine_checks import medicine_findings
from visitprep.findings.safety.medicines_together import findings_in_words
from visitprep.medicines.check_words import ONLY_NAMES
from visitprep.summary.copies.clinic import LIMITS
from visitprep.visit.as_typed import with_said
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.people import Person, Respondent
from visitprep.visit.visit import Visit


def _taking(*names: str, **complete: str) -> Visit:
    told = {"strength": "as labelled", "dose": "1", **complete}
    return Visit(medicines=tuple(Medicine(name=name, **told) for name in names), allergies=())


@pytest.mark.parametrize(
    ("names", "label", "line"),
    [
        (("oxycodone", "Xanax"), "Opioids with sedatives", "oxycodone as labelled + Xanax as labelled"),
        (("Norco", "Tylenol PM"), "Same kind twice", "acetaminophen in 2 products: Norco, Tylenol PM"),
        (("Aleve", "ibuprofen"), "Same kind twice", "NSAIDs: Aleve, ibuprofen"),
        (("Voltaren gel", "Aleve"), "Same kind twice", "NSAIDs: Voltaren gel (on the skin), Aleve"),
        (("aspirin 81", "Aleve"), "Anti-inflammatory with", "Aleve as labelled; beside it: aspirin"),
        (("Neurontin", "gabapentin"), "Same kind twice", "gabapentin on 2 lines: Neurontin, gabapentin"),
    ],
)
def test_the_clinician_reads_each_in_a_few_neutral_words(names: tuple[str, ...], label: str, line: str) -> None:
    """In the safety box; what a comparison of names is not stands at the foot of each page."""
    assert safety_rows(_taking(*names))[label] == line
    assert page_of(_taking(*names)).footer.endswith(LIMITS)


def test_nothing_found_is_not_said() -> None:
    """ "No interactions found" would be a verdict, and there is none to give."""
    page = whole_text(page_of(_taking("gabapentin", "lisinopril")))
    assert "twice" not in page and "interaction" not in page


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


@pytest.mark.parametrize(
    ("really", "missing"), [("one tablet morning and night", False), ("as the label says", True), (None, True)]
)
def test_a_dose_that_was_told_as_it_is_taken_is_not_missing(really: str | None, missing: bool) -> None:
    said = findings_in_words(
        Visit(medicines=(Medicine(name="gabapentin", strength="300 mg", really_taken=really),))
    )
    assert ("How many, and when, is missing for gabapentin" in said) is missing


@pytest.mark.parametrize(
    ("when", "is_missing"),
    [
        ("2 a day when bad", False),
        ("1 or 2 a day prn", False),
        ("when bad", True),
        ("every 6 hours as needed", True),
    ],
)
def test_how_many_a_day_beside_when_it_is_bad_is_not_missing(when: str, is_missing: bool) -> None:
    item = Medicine(name="oxycodone", strength="5 mg", when=when, as_needed=YesNo.YES)
    told = " ".join(one.text for one in medicine_findings(Visit(medicines=(item,), allergies=())))
    assert ("How many you usually take is missing" in told) is is_missing


@pytest.mark.parametrize(
    ("name", "missing"),
    [("turmric", False), ("turmeric", False), ("vitamn d", False), ("sertraline", True)],
)
def test_a_misspelt_supplement_is_no_missing_one(name: str, missing: bool) -> None:
    """Its name is asked about only after the list is closed; until then it is not said that none is listed."""
    visit = Visit.model_validate({"medicines": [{"id": "m-1", "name": name}]})
    said = " ".join(one.text for one in medicine_findings(visit))
    assert ("No vitamins, herbs or supplements" in said) is missing


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("aleve", "eliquis"), "Anti-inflammatory beside a blood thinner, kidney disease or an ulcer: aleve, eliquis"),
        (("motrin", "eloquis"), "Anti-inflammatory beside a blood thinner, kidney disease or an ulcer: motrin, eloquis"),
        (("tramadol", "tizanidine"), "Opioid with medicines that can make sleepy: tramadol, tizanidine"),
        (("tramadol", "tizandine"), "Opioid with medicines that can make sleepy: tramadol, tizandine"),
        (("duloxetine", "tramadol"), "Medicines that act on serotonin, together: duloxetine, tramadol"),
        (("tylenol", "eliquis"), ""),
    ],
)  # fmt: skip
def test_two_kinds_together_are_told_while_a_name_is_not_settled_yet(names: tuple[str, ...], told: str) -> None:
    said = findings_in_words(_taking(*names)).replace(" as labelled", "")
    assert f"  - {told}\n" in said if told else "beside" not in said


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("oxycodone er twenty mg twice a day", False),
        ("oxycodone er a hundred and fifty mg", False),
        ("oxycodone er the 20 mg ones", False),
        ("oxycodone er twice a day", True),
        ("oxycodone er 2-3 times a day", True),
    ],
)
def test_a_strength_that_stands_elsewhere_in_the_line_is_not_missing(line: str, missing: bool) -> None:
    visit = Visit.model_validate({"medicines": [{"id": "m-1", "name": "oxycodone er"}]})
    visit = with_said(visit, "medicines.m-1", line, ("name",), date(2026, 11, 30))
    assert any("The strength is missing" in one.text for one in medicine_findings(visit)) is missing
