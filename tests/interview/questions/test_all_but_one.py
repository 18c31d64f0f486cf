"""All medicines as on the label but one: what is said goes to that one of the list that is shown."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.question import Hearing
from visitprep.interview.questions.medicines.the_others import REST
from visitprep.visit.answering import Moment
from visitprep.visit.as_typed import with_said
from visitprep.visit.records.medicine import MedicineReview
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("line", "which", "taken"),
    [
        ("yes except 2, i take four if its a bad night", "docusate", "i take four if its a bad night"),
        ("y except docusate, four on a bad night", "docusate", "four on a bad night"),
        ("all but 3, i skip it most days", "calcium", "i skip it most days"),
        ("yes but not 1 i only take half", "lisinopril", "i only take half"),
        ("all as on the label except 2 i take it at noon", "docusate", "i take it at noon"),
        ("fine, apart from 3 once a week", "calcium", "once a week"),
        ("no, only 1, half of it", "lisinopril", "half of it"),
        ("yes, other than the docusate, two at night", "docusate", "two at night"),
        ("ok except for 3: every other day", "calcium", "every other day"),
        ("2 i take four on a bad night", "docusate", "i take four on a bad night"),
    ],
)
def test_the_exception_goes_to_its_medicine(line: str, which: str, taken: str) -> None:
    names = ("lisinopril", "docusate", "calcium")
    listed = [{"id": f"medicine-{n}", "name": name} for n, name in enumerate(names, 1)]
    visit = Visit.model_validate({"medicines": listed})
    for n, name in enumerate(names, 1):
        visit = with_said(visit, f"medicines.medicine-{n}", name, ("name",), TODAY)
    hearing = Hearing(TODAY, visit, MedicineReview())
    assert REST.stores is not None
    after = REST.stores(visit, line, hearing, Moment(TODAY))
    found = [(one.name, one.really_taken or one.differently) for one in after.medicines or ()]
    told = {name: said for name, said in found if said}
    assert told == {which: taken}
    (reading,) = REST.reads(line, hearing)
    assert reading.values["taken_differently"].value == "yes"  # type: ignore[attr-defined]


NAMES = ("sinemet", "pregabalin", "paracetamol", "docusate")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "y except 2, only at night like i said, and 3 only when he asks",
            {"pregabalin": "only at night", "paracetamol": "only when he asks"},
        ),
        (
            "all but 1 and 4, 1 he takes late, 4 only on sundays",
            {"sinemet": "he takes late", "docusate": "only on sundays"},
        ),
        ("y except 2 (night only) and 3 (when asked)", {"pregabalin": "night only", "paracetamol": "when asked"}),
        (
            "except for 2, i give half, and number 4, every other day",
            {"pregabalin": "i give half", "docusate": "every other day"},
        ),
        (
            "pregabalin only at night and paracetamol only when he asks",
            {"pregabalin": "only at night", "paracetamol": "only when he asks"},
        ),
        (
            "y, 2 at night only, and for 3 two at a time",
            {"pregabalin": "at night only", "paracetamol": "two at a time"},
        ),
        (
            "not 2, he skips mornings, nor 3, he only has it if i push him",
            {"pregabalin": "he skips mornings", "paracetamol": "he only has it if i push him"},
        ),
        (
            "2 - bedtime only / 3 - as needed / others fine",
            {"pregabalin": "bedtime only", "paracetamol": "as needed"},
        ),
        ("yes, 3 the paracetamol 2 on bad days only", {"paracetamol": "2 on bad days only"}),
        ("2 one at night and 3 in the morning", {"pregabalin": "one at night and 3 in the morning"}),
    ],
)
def test_the_words_of_each_number_go_to_it_alone(line: str, told: dict[str, str]) -> None:
    assert _heard(line, NAMES) == (told, "yes")


@pytest.mark.parametrize(
    ("line", "names", "told", "differently"),
    [
        ("y once a day", ("lisinopril",), {"lisinopril": "once a day"}, "no"),
        ("yes one every morning", ("lisinopril",), {"lisinopril": "one every morning"}, "no"),
        ("yes but half", ("lisinopril",), {"lisinopril": "half"}, "yes"),
        ("no at night", ("lisinopril",), {"lisinopril": "at night"}, "yes"),
        ("y, at night not morning", ("lisinopril",), {"lisinopril": "at night not morning"}, "yes"),
        ("y once a day", NAMES, {}, "no"),
        ("yes, with food", NAMES, {}, "no"),
        ("yes exactly as it says", NAMES, {}, "no"),
        ("yes mostly", NAMES, {}, "yes"),
    ],
)
def test_a_yes_with_how_is_as_on_the_label(
    line: str, names: tuple[str, ...], told: dict[str, str], differently: str
) -> None:
    assert _heard(line, names) == (told, differently)


def _heard(line: str, names: tuple[str, ...]) -> tuple[dict[str, str], str]:
    """What stands with each medicine, and whether one is taken in another way than its label says."""
    listed = [{"id": f"medicine-{n}", "name": name, "helps": "some"} for n, name in enumerate(names, 1)]
    visit = Visit.model_validate({"medicines": listed})
    for n, name in enumerate(names, 1):
        visit = with_said(visit, f"medicines.medicine-{n}", name, ("name",), TODAY)
    hearing = Hearing(TODAY, visit, MedicineReview())
    assert REST.stores is not None
    after = REST.stores(visit, line, hearing, Moment(TODAY))
    found = {one.name or "": one.really_taken or one.differently for one in after.medicines or ()}
    (reading,) = REST.reads(line, hearing)
    differently = reading.values["taken_differently"]
    return {name: said for name, said in found.items() if said}, str(differently)


@pytest.mark.parametrize(
    ("line", "which", "more"),
    [
        (
            "Yes, all as on the label; number 4 is not a medicine, it only means that I take one turmeric capsule a day.",
            "Turmeric",
            "it only means that I take one turmeric capsule a day",
        ),
        ("4 is not a medicine; it is how many turmeric I take", "Turmeric", "it is how many turmeric I take"),
        ("All as on the label, but number 4 is a mistake; it belongs to the lisinopril", "lisinopril", "it belongs to the lisinopril"),
        ("number 4 isn't a medicine, it just means one calcium a day", "calcium", "it just means one calcium a day"),
    ],
)  # fmt: skip
def test_what_is_no_medicine_goes_to_the_one_it_tells_of(line: str, which: str, more: str) -> None:
    names = ("lisinopril", "calcium", "Turmeric", "one a day")
    listed = [{"id": f"medicine-{n}", "name": name} for n, name in enumerate(names, 1)]
    listed[3]["reason"] = "the arthritis"
    visit = Visit.model_validate({"medicines": listed})
    for n, name in enumerate(names, 1):
        visit = with_said(visit, f"medicines.medicine-{n}", name, ("name",), TODAY)
    hearing = Hearing(TODAY, visit, MedicineReview())
    assert REST.stores is not None and REST.echo is not None
    after = REST.stores(visit, line, hearing, Moment(TODAY)).medicines or ()
    assert [one.name for one in after] == list(names[:3])
    told = [(one.name, one.when, one.reason, one.notes["name"]) for one in after if one.notes]
    assert told == [(which, "one a day", "the arthritis", f"one a day; {more}")]
    assert REST.echo(line, hearing) == f"= one a day is off the list; its words are with {which}"
    assert REST.reads(line, hearing)[0].values["taken_differently"].value == "no"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "words", ["2 is not a medicine", "2 is not a drug, take it off", "2 isnt a med, delete it"]
)
def test_of_none_that_is_told_its_words_stay_with_the_list(words: str) -> None:
    visit = Visit.model_validate(
        {"medicines": [{"id": "medicine-1", "name": "lisinopril"}, {"id": "medicine-2", "name": "one"}]}
    )
    for n, name in enumerate(("lisinopril", "one a day"), 1):
        visit = with_said(visit, f"medicines.medicine-{n}", name, ("name",), TODAY)
    assert REST.stores is not None
    after = REST.stores(visit, words, Hearing(TODAY, visit, MedicineReview()), Moment(TODAY))
    assert after.medicine_review.notes == {}
    assert after.notes == {"medicines": "one a day"}


@pytest.mark.parametrize("words", ["2 is not a medicine", "2 is a mistake", "2 isnt a med, delete it"])
def test_a_slip_that_is_taken_off_leaves_no_note(words: str) -> None:
    listed = [{"id": "medicine-1", "name": "ramipril"}, {"id": "medicine-2", "name": "end of january"}]
    visit = Visit.model_validate({"medicines": listed})
    for n, name in enumerate(("ramipril", "end of january"), 1):
        visit = with_said(visit, f"medicines.medicine-{n}", name, (), TODAY)
    assert REST.stores is not None
    after = REST.stores(visit, words, Hearing(TODAY, visit, MedicineReview()), Moment(TODAY))
    assert [one.name for one in after.medicines or ()] == ["ramipril"] and after.notes == {}


@pytest.mark.parametrize(
    ("line", "listed", "differently"),
    [
        ("yes but 2 is lantus not four and i take 22 units at bed", {"lantus": "22 units at bed"}, "yes"),
        ("yes but 2 is lantus", {"lantus": None}, "no"),
        ("y except 2 it's just lantus, only at night", {"lantus": "only at night"}, "yes"),
        ("all but 1, should be prilosec not lisinopril", {"prilosec": None, "four": None}, "no"),
        ("2 is really lantus, 1 is only at night", {"lantus": None, "lisinopril": "is only at night"}, "yes"),
        ("yes but 1 is only at night", {"lisinopril": "is only at night", "four": None}, "yes"),
    ],
)
def test_a_line_that_is_another_medicine_has_its_name(
    line: str, listed: dict[str, str | None], differently: str
) -> None:
    visit = Visit.model_validate(
        {"medicines": [{"id": "medicine-1", "name": "lisinopril"}, {"id": "medicine-2", "name": "four"}]}
    )
    for n, name in enumerate(("lisinopril", "four"), 1):
        visit = with_said(visit, f"medicines.medicine-{n}", name, ("name",), TODAY)
    hearing = Hearing(TODAY, visit, MedicineReview())
    assert REST.stores is not None and REST.echo is not None
    after = {one.name: one for one in REST.stores(visit, line, hearing, Moment(TODAY)).medicines or ()}
    assert len(after) == 2
    said = {
        n: one.really_taken or one.differently or " ".join(filter(None, (one.dose, one.when)))
        for n, one in after.items()
    }
    for name, taken in listed.items():
        assert (said[name] or "").removeprefix("i take ") == (taken or ""), after[name]
    (reading,) = REST.reads(line, hearing)
    assert str(reading.values["taken_differently"]) == differently
    new = set(after) - {"lisinopril", "four"}
    assert (REST.echo(line, hearing) != "") == bool(new)
