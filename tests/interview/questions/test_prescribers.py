"""Who prescribes: asked once, of what is for pain or can harm."""

from __future__ import annotations

from collections.abc import Callable

from sitting import Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.records.medicine import Medicine

MEDICINES = section("medicines")
Make = Callable[..., Sitting]


def _walk(sitting: Make, *script: object) -> tuple[Sitting, dict[str | None, Medicine]]:
    here = sitting(*script, Way.STOP, sections=[MEDICINES])
    here.interview.walk()
    return here, {one.name: one for one in here.interview.visit.medicines or ()}


LISTED = (
    ("medicines", "eliquis 5 mg twice a day"),
    ("medicines", "gabapentin 300 mg at night for nerve pain"),
    ("medicines", "ibuprofen 200 mg 2 at night"),
    ("medicines", "lisinopril 20 mg daily"),
    ("medicines", Way.KEEP),
    ("medicines.medicine-1:taken", "y"),
    ("medicines.medicine-2:taken", "y, helps some"),
)
HERE = "medicines.medicine-2:prescribers"
LATER = ("medicines.medicine-3:taken", "y, helps some"), ("medicine_review:rest", "y")


def test_one_question_for_all_that_lack_it(sitting: Make) -> None:
    here, found = _walk(sitting, *LISTED, (HERE, "1 dr kessler, others dr ames"), *LATER)
    asked = next(prompt for prompt in here.asker.prompts if prompt.key == HERE)
    assert "1 eliquis, 2 gabapentin?" in asked.text and "abapentin" not in asked.heading
    assert {name: one.prescriber for name, one in found.items()} == {
        "eliquis": "dr kessler",
        "gabapentin": "dr ames",
        "ibuprofen": None,
        "lisinopril": None,
    }
    assert "= eliquis: dr kessler; gabapentin: dr ames" in here.asker.told
    assert sum(key.endswith(":prescribers") for key in here.asker.keys) == 1


def test_one_that_was_not_asked_about_and_is_named_has_its_own(sitting: Make) -> None:
    words = "1 dr kessler, 2 dr ames. The ibuprofen I buy and some is from Dr. Oyelaran."
    _, found = _walk(sitting, *LISTED, (HERE, words), *LATER)
    assert {name: one.prescriber for name, one in found.items()} == {
        "eliquis": "dr kessler",
        "gabapentin": "dr ames",
        "ibuprofen": "I buy and some is from Dr. Oyelaran",
        "lisinopril": None,
    }


def test_enter_leaves_it_open(sitting: Make) -> None:
    _, found = _walk(sitting, *LISTED, (HERE, Way.KEEP), *LATER)
    assert {one.prescriber for one in found.values()} == {None}


def test_what_is_bought_is_not_asked_about(sitting: Make) -> None:
    here, _ = _walk(
        sitting,
        ("medicines", "tylenol 500 mg 2 at night"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:taken", "y, helps some"),
    )
    assert not any(key.endswith(":prescribers") for key in here.asker.keys)


def test_who_was_named_already_is_not_asked_for(sitting: Make) -> None:
    here, _ = _walk(
        sitting,
        ("medicines", "eliquis 5 mg twice a day, dr lee"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:taken", "y"),
    )
    assert not any(key.endswith(":prescribers") for key in here.asker.keys)


def test_words_that_name_nobody_for_anything_are_kept(sitting: Make) -> None:
    _, found = _walk(sitting, *LISTED, (HERE, "dr kessler, dr ames"), *LATER)
    assert found["gabapentin"].notes["prescriber"] == "dr kessler, dr ames"


def test_a_bare_yes_names_nobody_and_is_asked_again(sitting: Make) -> None:
    _, found = _walk(sitting, *LISTED, (HERE, "y"), (HERE, "dr okafor, psychiatrist"), *LATER)
    assert found["eliquis"].prescriber == "dr okafor, psychiatrist"


def test_a_name_that_was_asked_for_is_one_medicine(sitting: Make) -> None:
    _, found = _walk(
        sitting,
        ("medicines", "water pill"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", "azo urinary pain relief, phenazopyridine 95"),
    )
    assert {name: one.strength for name, one in found.items()} == {"azo urinary pain relief, phenazopyridine": "95"}


def test_what_it_is_for_goes_there_and_the_same_of_nobody_is_asked_back(sitting: Make) -> None:
    listed = (*LISTED[2:3], ("medicines", "gabapentin 300 mg"), ("medicines", Way.KEEP))
    _, found = _walk(
        sitting,
        *listed,
        ("medicines.medicine-1:taken", "y, helps some"),
        ("medicines.medicine-2:taken", "y, helps some"),
        (HERE, "the same"),
        (HERE, "dr ames, for my nerves, 2 most days"),
    )
    gabapentin = found["gabapentin"]
    assert (gabapentin.prescriber, gabapentin.reason) == ("dr ames", "my nerves")
    assert gabapentin.notes["really_taken"] == "2 most days"
