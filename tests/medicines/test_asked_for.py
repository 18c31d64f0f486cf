"""The names a clinician's reading found missing, and misspellings of our own; both lists with what is found now.

`asked_by_a_clinician.csv` is that reading's list, group by group (bleeding, opioids, sleepy, MAOI, diabetes, steroids
and pain, the common ones, supplements), with the ingredients and flags that each has to have. `at_the_desk.csv` holds
misspellings as heard at a front desk, none of them in the other lists; when its first 66 were written, 3 were missed
(two of Nucynta, one of OxyContin, which was taken for oxycodone), and these are in the table since. Of the 85 written
later (two slips a word, a syllable left out, brand and generic name together), 5 were silently nothing at first
("plavixx", "warfin", "oxydone", "gabatin", "clopirel"): all are offered now.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from visitprep.medicines.names import lookup
from visitprep.medicines.reading import read_name
from visitprep.medicines.table import entries

HERE = Path(__file__).parent
# Offered as another form of the same, or for the part of a product that is misspelt.
AS_GOOD = [
    "baby asperin", "tylenol with codine", "volteran gel", "hydrocodone acetaminofin", "oxycodone/acetaminafin",
]  # fmt: skip
FLAGS_OF_A_KIND = {
    "sertraline": True, "tramadol": True, "sumatriptan": True, "linezolid": True, "cyclobenzaprine": True,
    "lithium": True, "St John's wort": True, "dextromethorphan": True, "warfarin": False, "gabapentin": False,
    "oxycodone": False, "ibuprofen": False,
}  # fmt: skip


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_every_name_that_was_asked_for_is_known_with_what_it_holds() -> None:
    """All 209 of them; a word for a class, and creams whose makers change what is in them, hold no ingredient."""
    wrong = []
    for row in _rows("asked_by_a_clinician.csv"):
        read = read_name(row["name"])
        found = (";".join(sorted(read.ingredients)), ";".join(sorted(read.flags)))
        if found != (row["ingredients"], row["flags"]) or read.may_be or read.left_over:
            wrong.append((row["name"], found))
    assert wrong == []
    assert len(_rows("asked_by_a_clinician.csv")) == 209


def test_a_misspelling_is_the_name_or_asks_for_it() -> None:
    """None is silently nothing, and each carries the flag of what was meant."""
    missed = []
    for row in _rows("at_the_desk.csv"):
        read = read_name(row["typed"])
        rows = [lookup(name) for name in read.may_be.may_be] if read.may_be else [read.entry]
        flags = read.flags | (read.may_be.flags if read.may_be else frozenset())
        assert row["flag"] in flags, row
        if lookup(row["meant"]) not in rows:
            missed.append(row["typed"])
    assert missed == AS_GOOD
    assert len(_rows("at_the_desk.csv")) >= 145


@pytest.mark.parametrize(("name", "acts"), FLAGS_OF_A_KIND.items())
def test_what_acts_on_serotonin_is_told_by_a_flag(name: str, acts: bool) -> None:
    """It groups a list and checks nothing."""
    assert ("serotonin" in read_name(name).flags) is acts


@pytest.mark.parametrize(
    ("typed", "row"),
    [
        ("percs", "Percocet"), ("oxys", "oxycodone"), ("roxys", "oxycodone"), ("T3s", "Tylenol with codeine"),
        ("norcos", "hydrocodone-acetaminophen"), ("xanaxes", None), ("gabapentins", "gabapentin"),
        ("tums", "antacid"), ("Kombiglyze", "Kombiglyze"),
    ],
)  # fmt: skip
def test_several_of_one_medicine(typed: str, row: str | None) -> None:
    """ "Percs" and "norcos"; a name that ends in s by itself stays what it is."""
    found = lookup(typed)
    assert (found.name if found else None) == row


def test_no_plural_hides_another_name() -> None:
    """A name of the table that ends in s is found as itself, never as the one without it."""
    ending = [name for entry in entries() for name in entry.names if name.endswith("s")]
    assert len(ending) > 20
    assert [name for name in ending if (found := lookup(name)) is None or name not in found.names] == []
