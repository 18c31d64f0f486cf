"""A medicine that its own line seemed to stop goes back on the list when they say that they take it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sitting import Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.question import Hearing, Section
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.questions.tried import medicine_corrected
from visitprep.interview.questions.tried.past_medicines import PAST_MEDICINES
from visitprep.visit.answering import Address, Moment, with_list_closed
from visitprep.visit.visit import Visit
from visitprep.wording import Wording

Make = Callable[..., Sitting]
TRIED = Section("tried", Wording("Tried"), (PAST_MEDICINES,))


@pytest.mark.parametrize(
    ("line", "reply", "now"),
    [
        (
            "trazodone 100 at night for sleep. don't use it",
            "what? i take that every night. dr nguyen",
            {
                "name": "trazodone",
                "strength": "100",
                "really_taken": "i take that every night",
                "prescriber": "dr nguyen",
            },
        ),
        ("trazodone 50 mg at night. don't use it", "no im on it now, 1 at night", {"really_taken": "1 at night"}),
        (
            "lyrica 75 mg, made me dizzy so i stopped it",
            "hang on i do take it, 1 a day",
            {"really_taken": "1 a day", "side_effects": "dizzy"},
        ),
        ("trazodone 50 mg at night. don't use it", "march 2024", None),
        ("trazodone 50 mg at night. don't use it", "2019 till i quit it", None),
    ],
)
def test_a_protest_puts_it_back(sitting: Make, line: str, reply: str, now: dict[str, str] | None) -> None:
    here = sitting(("medicines", line), Way.STOP, sections=[section("medicines")])
    here.interview.walk()
    listed = here.interview.visit
    assert not listed.medicines
    assert len(listed.past_medicines or ()) == 1
    here = sitting(reply, Way.STOP, visit=with_list_closed(listed, "past_medicines"), sections=[TRIED])
    here.interview.walk()
    after = here.interview.visit
    assert len(after.medicines or ()) == (0 if now is None else 1)
    assert len(after.past_medicines or ()) == (1 if now is None else 0)
    for field, value in (now or {}).items():
        assert getattr((after.medicines or ())[0], field) == value


MOMENT = Moment(date(2026, 11, 30), None)


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("tramadol, pregabalin, and she still takes her sister's ibuprofen 400 two or three times a week",
         "ibuprofen", "tramadol, pregabalin"),
        ("gabapentin 2019, no help, and i still take naproxen 220 at night", "naproxen", "gabapentin 2019, no help"),
        ("Aleve, still takes it on bad days", "Aleve", ""),
        ("tylenol pm, he is still on it, two at night", "tylenol pm", ""),
        ("lyrica 2018 dizzy; my aunt's diclofenac, still using it twice a week", "diclofenac", "lyrica 2018 dizzy"),
        ("tramadol - still get it from the clinic", "tramadol", ""),
        ("cymbalta (not still taking), tramadol", None, None),
        ("naproxen, did not help, still hurts", None, None),
        ("i still have some oxycodone left from 2019", None, None),
    ],
)  # fmt: skip
def test_what_is_still_taken_comes_on_the_list_of_now(line: str, name: str | None, rest: str | None) -> None:
    told = medicine_corrected.line_told(Visit(), line, MOMENT)
    assert (told and told[2]) == rest
    assert [one.name for one in (told[0].medicines or () if told else ())] == ([name] if name else [])


def test_what_is_listed_already_is_not_listed_twice() -> None:
    visit = Visit.model_validate({"medicines": [{"name": "ibuprofen"}]})
    assert medicine_corrected.line_told(visit, "she still takes ibuprofen 400", MOMENT) is None


@pytest.mark.parametrize(
    ("reply", "now"),
    [
        ("She still takes it, two or three times a week, from her sister",
         {"really_taken": "two or three times a week", "prescriber": "no own prescription: from her sister"}),
        ("he still takes it, 2 a day", {"really_taken": "2 a day"}),
        ("still on it, one at night, helps some", {"really_taken": "one at night", "helps": "some"}),
        ("i'm still taking that, from dr lee", {"prescriber": "dr lee"}),
        ("it still hurt so i quit", None),
        ("2019, no help", None),
    ],
)  # fmt: skip
def test_one_tried_that_is_still_taken_is_taken_now(reply: str, now: dict[str, str] | None) -> None:
    visit = Visit.model_validate({"past_medicines": [{"id": "p-1", "name": "ibuprofen", "notes": {"name": "400"}}]})
    found = medicine_corrected.back_on_the_list(visit, Address("past_medicines", "when", "p-1"), reply, MOMENT)
    if now is None or found is None:
        assert found is now
        return
    (medicine,) = found[0].medicines or ()
    told = {"name": "ibuprofen", "strength": "400", **now}
    assert {name: str(getattr(medicine, name)) for name in told} == told and not found[0].past_medicines


@pytest.mark.parametrize(
    "line",
    [
        "do not tell the rheumatologist",
        "please don't tell the surgeon",
        "do not mention this to anyone",
        "never tell her cardiologist",
    ],
)
def test_a_plea_not_to_tell_is_no_medicine(line: str) -> None:
    hearing = Hearing(date(2026, 11, 30), Visit(), None)
    names = [one.values["name"] for one in PAST_MEDICINES.lines.reads(f"tramadol, {line}", hearing)]
    assert names == ["tramadol"]
    visit, _, rest = medicine_corrected.line_told(Visit(), line, MOMENT) or (Visit(), "", line)
    assert visit.notes == {"past_medicines": line} and not rest
