"""Words typed at "is something missing on the list?" are lines of it."""

from __future__ import annotations

import pytest

from sitting import TODAY, Sitting
from visitprep.findings.kinds_listed import kinds_listed, review_as_listed
from visitprep.interview.prompts import Answered, Way
from visitprep.interview.questions.medicines.missing import MISSING, _with_medicines
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.tick_list import Ticked
from visitprep.visit.answering import Address, Moment
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.medicine import Medicine, MedicineReview
from visitprep.visit.visit import Visit

LISTED = Visit(medicines=(Medicine(id="medicine-1", name="percocet"),), no_more=frozenset({"medicines"}))


def _with(words: str) -> Visit:
    heard = MISSING.hears(Ticked(MISSING.rows(LISTED), (), words=words))
    return MISSING.store(LISTED, heard, Moment(TODAY))


@pytest.mark.parametrize(
    ("words", "names", "kinds"),
    [
        (
            "heating patches sometimes, and narcan they gave me with the percocet never used it",
            ["heating patches"],
            {"creams_patches", "now_and_then"},
        ),
        ("voltaren gel and a multivitamin", ["voltaren gel", "multivitamin"], {"creams_patches", "vitamins_herbs"}),
        ("a puffer when i wheeze", ["puffer"], {"drops_inhalers", "now_and_then"}),
        ("no, just the herb i told, and ginger tea", ["ginger"], {"vitamins_herbs"}),
        ("nothing else, only a turmeric capsule", ["turmeric"], {"vitamins_herbs"}),
        ("nothing else", [], set()),
        ("no thats all of them", [], set()),
        ("i dont take anything else", [], set()),
        ("not that i know of", [], set()),
    ],
)
def test_words_are_lines_and_their_kinds_are_on_the_list(words: str, names: list[str], kinds: set[str]) -> None:
    visit = _with(words)
    assert [one.name for one in (visit.medicines or ())[1:]] == names
    review = review_as_listed(visit)
    assert kinds <= kinds_listed(visit)
    assert not any(getattr(review, kind) is YesNo.NO for kind in kinds), "what the list holds is no denial"
    assert (visit.substances.naloxone is YesNo.YES) == ("narcan" in words)


@pytest.mark.parametrize(
    ("words", "names", "denied"),
    [
        ("no anti inflammatories, only i rub ibuprofen gel on the shoulder every day", "ibuprofen gel",
         "no anti inflammatories"),
        ("no supplements, just vitamin d", "vitamin d", "no supplements"),
        ("no patches but I do use voltarol gel", "voltarol gel", "no patches"),
        ("no painkillers besides panadol now and then", "panadol", "no painkillers"),
        ("no shots, only my ozempic on sundays", "ozempic", "no shots"),
        ("no cbd, no herbs, melatonin at night", "melatonin", "no cbd, no herbs"),
        ("no herbs no vitamins", "", "no herbs no vitamins"),
        ("no aspirin", "", "no aspirin"),
        ("never any CBD", "", "never any CBD"),
    ],
)  # fmt: skip
def test_what_is_named_with_a_no_is_no_line_and_says_nothing_of_other_kinds(
    words: str, names: str, denied: str
) -> None:
    visit = _with(words)
    assert " ".join(str(one.name) for one in (visit.medicines or ())[1:]) == names
    assert visit.notes["medicine_review"] == denied
    assert "every day" not in words or visit.medicines[-1].as_needed is None  # type: ignore[index]
    review = review_as_listed(visit)
    assert not [kind for kind in review.answerable() if getattr(review, kind) is YesNo.NO]


def test_what_nothing_understood_is_a_note() -> None:
    (_, one) = _with("allergy pills in spring").medicines or ()
    assert one.notes == {"name": "in spring"}


def test_words_are_no_nothing_else() -> None:
    said = ("ticks:missing", Answered((), words="heating patches"))
    here = Sitting([said, Way.STOP], LISTED, [section("medicines")])
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == "ticks:missing"))
    assert "= your words: heating patches" in here.asker.told
    assert "= nothing else is missing" not in here.asker.told


def test_how_one_is_really_taken_stands_in_place_of_a_no_about_the_others() -> None:
    taken = (
        Medicine(id="m-1", name="percocet", when="every 6 hours", really_taken="2 at bedtime"),
        Medicine(id="m-2", name="eliquis", when="twice a day", really_taken="as the label says"),
    )
    for answer, told in ((YesNo.NO, None), (YesNo.YES, YesNo.YES)):
        review = review_as_listed(Visit(medicines=taken, medicine_review=MedicineReview(taken_differently=answer)))
        assert review.taken_differently is told
        assert review.notes == {"taken_differently": "percocet: 2 at bedtime"}
    alone = Visit(medicines=taken[1:], medicine_review=MedicineReview(taken_differently=YesNo.NO))
    assert review_as_listed(alone).taken_differently is YesNo.NO


@pytest.mark.parametrize(
    ("words", "new", "noted"),
    [
        ("the azo, did it get that", [], "azo urinary pain relief"),
        ("azo", [], None),
        ("did you get the naproxen", [], "Naproxen"),
        ("naproxin", [], None),
        ("my fish oil already said", [], "fish oil"),
        ("water pill again", [], None),
        ("solpadeine, you have that", [], "Solpadeine"),
        ("the magnesium gummies", [], "magnesium"),
        ("aleve", ["aleve"], None),
        ("naproxen 250 mg at night", ["naproxen"], None),
        ("vitamin d 1000", ["vitamin d"], None),
        ("fish oil and turmeric", ["turmeric"], "fish oil"),
    ],
)
def test_what_stands_on_the_list_is_not_put_there_twice(words: str, new: list[str], noted: str | None) -> None:
    names = ["azo urinary pain relief", "Naproxen", "fish oil", "Solpadeine", "magnesium", "vitamin b12"]
    listed = [{"id": f"m-{place}", "name": name} for place, name in enumerate(names)]
    listed[1]["strength"] = "500 mg"
    before = Visit.model_validate({"medicines": [*listed, {"id": "m-9", "notes": {"name": "my water pill"}}]})
    after = _with_medicines(before, words, Address("medicine_review", "store_bought"), Moment(TODAY))
    assert [one.name for one in (after.medicines or ())[7:]] == new
    assert [one.name for one in after.medicines or () if one.name and one.notes and one.id[2:].isdigit()] == (
        [noted] if noted else []
    )
