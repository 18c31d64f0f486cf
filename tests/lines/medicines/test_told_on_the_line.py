"""Trouble, help and the label's own way, told on the line of a medicine or in reply to how it is taken."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.findings.said_of_taking import mentions
from visitprep.interview.question import Hearing
from visitprep.interview.questions.medicines.really_taken import read
from visitprep.lines.medicines import medicine
from visitprep.lines.medicines.taking import taken
from visitprep.medicines.not_for_pain import is_never_for_pain
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 30)
AS_LABELLED = "as the label says"


@pytest.mark.parametrize(
    ("line", "field", "told"),
    [
        ("gabapentin 300 mg tid, helps little", "helps", "a_little"),
        ("aleve 220 mg, my stomach burns after", "side_effects", "my stomach burns after"),
        ("eliquis 5 mg twice a day, i bruise easy", "side_effects", "i bruise easy"),
        ("oxycodone 5 mg prn, i itch", "side_effects", "i itch"),
        ("tramadol 50 mg prn, binds me up", "side_effects", "binds me up"),
        ("gabapentin 300 mg tid, makes me foggy", "side_effects", "foggy"),
    ],
)
def test_of_a_label_line(line: str, field: str, told: str) -> None:
    (reading,) = medicine.read(line, TODAY)
    assert str(reading.values.get(field)) == told
    assert not reading.left


@pytest.mark.parametrize(
    ("line", "really", "trouble"),
    [
        ("2 times a day, never miss, no trouble, i bruise easy", "2 times a day", "i bruise easy"),
        ("y, a lot, no trouble but i bruise easy", AS_LABELLED, "i bruise easy"),
        ("no trouble, it constipates me", None, "it constipates me"),
        ("y, helps some, my stomach burns after", AS_LABELLED, "my stomach burns after"),
        ("y some, binds me up", AS_LABELLED, "binds me up"),
        ("y, bleeds from my gums", AS_LABELLED, "bleeds from my gums"),
        ("1 at bedtime like it says", AS_LABELLED, None),
        ("1 at bedtime as it says", AS_LABELLED, None),
        ("twice a day same as the bottle", AS_LABELLED, None),
        ("1 a day as told", AS_LABELLED, None),
        ("yes every day like it says, a little", AS_LABELLED, None),
        ("1 a day as needed", "1 a day as needed", None),
        ("3 a day not like it says", None, None),
        ("2 a day like my sister", None, None),
    ],
)
def test_of_how_it_is_taken(line: str, really: str | None, trouble: str | None) -> None:
    values = taken.read(line, TODAY).values
    assert (values.get("really_taken"), values.get("side_effects")) == (really, trouble)


@pytest.mark.parametrize("name", ["albuterol", "salbutamol", "Ventolin", "Spiriva", "Symbicort", "Advair"])
def test_what_is_inhaled_for_the_lungs_is_not_for_pain(name: str) -> None:
    assert is_never_for_pain(name)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Tylenol 500, two of them, and I found Tylenol PM in the drawer as well", ["Tylenol", "Tylenol PM"]),
        ("Aleve, and there's an Aleve PM in the drawer too", ["Aleve", "Aleve PM"]),
        ("Tylenol 500 and I have a bottle of Tylenol PM 2 at night", ["Tylenol", "Tylenol PM"]),
    ],
)
def test_what_was_found_in_the_drawer_is_one_more(line: str, names: list[str]) -> None:
    found = [one.values for one in medicine.read(line, TODAY)]
    assert [one["name"] for one in found] == names
    assert "PM" not in str(found[0].get("when", ""))


@pytest.mark.parametrize(
    ("line", "name", "really", "other"),
    [
        ("takes it most days, and the PM is a different bottle, two at bedtime", "Extra strength Tylenol", "takes it most days", "Tylenol PM: and the PM is a different bottle, two at bedtime"),
        ("y, helps some. the PM ones are another bottle", "Tylenol", AS_LABELLED, "Tylenol PM: the PM ones are another bottle"),
        ("1 in the morning, the er one 2 at night", "oxycodone", "1 in the morning", "oxycodone er: the er one 2 at night"),
    ],
)  # fmt: skip
def test_another_bottle_of_nearly_its_name_is_no_dose_of_this_one(
    line: str, name: str, really: str, other: str
) -> None:
    (reading,) = read(line, Hearing(TODAY, Visit(), Medicine(id="m", name=name)))
    assert (reading.values["really_taken"], reading.left) == (really, other)
    assert [one.name for one in mentions(reading.left)] == [other.partition(":")[0]]


@pytest.mark.parametrize(
    ("line", "dose", "when", "left"),
    [
        ("metoprolol, the little white one, twice a day", None, "twice a day", "the little white one"),
        ("eliquis 5 mg, it's the pink one, twice a day", None, "twice a day", "it's the pink one"),
        ("senna two at night when she is stopped up", "two", "at night when she is stopped up", ""),
        ("lorazepam 1/2 at night", "1/2", "at night", ""),
        ("buprenorphine film 8/2 two a day", None, "film 8/2 two a day", ""),
    ],
)
def test_how_it_looks_is_no_count_and_stopped_up_no_end(line: str, dose: str | None, when: str, left: str) -> None:
    (reading,) = medicine.read(line, TODAY)
    assert (reading.values.get("dose"), reading.values["when"], reading.left) == (dose, when, left)
    assert not reading.gone and not reading.unclear


@pytest.mark.parametrize("line", ["kills my stomach", "gained 20 lbs", "plugs me up", "all bound up"])
def test_what_it_does_to_the_body_is_trouble(line: str) -> None:
    assert taken.read(f"every 6 hours, {line}", TODAY).values["side_effects"] == line


def test_a_link_before_words_taken_out_goes_with_them_and_help_is_no_taking() -> None:
    line = "i take 3 cause the 4th one makes me nod off, helps about half"
    (reading,) = read(line, Hearing(TODAY, Visit(), Medicine(id="m", name="oxycodone")))
    assert (reading.values["really_taken"], reading.left) == ("i take 3", "helps about half")
