"""What is put right of the medicines tried before, where they are asked about. Every example is made up."""

from __future__ import annotations

import io
from datetime import date

import pytest
from msgspec.structs import replace

from visitprep.errors import InputEnded
from visitprep.interview.engine.interview import Interview
from visitprep.interview.question import Hearing
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.questions.tried.medicine_corrected import line_corrected, line_told
from visitprep.interview.questions.tried.past_medicines import PAST_MEDICINES
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.answering import Moment, with_new_item
from visitprep.visit.records.choices.medicine import Effect
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 29)
MOMENT = Moment(TODAY, None)


def typed(*lines: str) -> Visit:
    asker = PlainAsker(io.StringIO("".join(f"{line}\n" for line in lines)), io.StringIO(), width=80)
    interview = Interview(Visit(), sections=[section("tried")], asker=asker, save=lambda visit: None, today=TODAY)
    with pytest.raises(InputEnded):
        interview.walk()
    return interview.visit


@pytest.mark.parametrize(
    ("line", "medicines"),
    [
        ("thats the amitriptyline. last spring, no help",
         [("amitriptyline", Effect.NONE, None), ("tramadol", None, "confused")]),
        ("that was elavil not zaw, no help", [("elavil", Effect.NONE, None), ("tramadol", None, "confused")]),
        ("its lyrica, not working", [("lyrica", None, None), ("tramadol", None, "confused")]),
        ("should be naproxen 2019 stomach bleed",
         [("naproxen", None, "stomach bleed"), ("tramadol", None, "confused")]),
        ("thats from the tramadol", [("tramadol", None, "confused")]),
        ("thats not a medicine, she was seeing things on the tramadol",
         [("tramadol", None, "confused, she was seeing things")]),
        ("not a medicine. saw bugs on the wall with tramadol", [("tramadol", None, "confused, saw bugs on the wall")]),
        ("that is not a medicine", [("tramadol", None, "confused")]),
    ],
)  # fmt: skip
def test_a_word_taken_for_a_medicine_is_put_right(
    line: str, medicines: list[tuple[str, Effect | None, str | None]]
) -> None:
    visit = typed("zaw, tramadol confused", line)
    found = [(str(one.name), one.effect, one.side_effects) for one in visit.past_medicines or ()]
    assert found == medicines
    assert "past_medicines" not in visit.notes


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("number 2 is amitriptyline not dry mouth", ["tramadol", "amitriptyline"]),
        ("2 is amitriptyline", ["tramadol", "amitriptyline"]),
        ("no, 2 should be elavil, last spring", ["tramadol", "elavil"]),
        ("dry mouth is the lyrica", ["tramadol", "lyrica"]),
        ("change 2 to nortriptyline", ["tramadol", "nortriptyline"]),
        ("line 2 is tramadol", ["tramadol"]),
        ("number 2 is worse", None),
        ("2 is a long story", None),
        ("number 3 is lyrica", None),
        ("capsaicin cream, burned her", None),
    ],
)
def test_a_line_that_says_what_another_is_makes_no_new_one(line: str, names: list[str] | None) -> None:
    visit, _ = with_new_item(Visit(), "past_medicines", {"name": "tramadol"}, MOMENT)
    visit, _ = with_new_item(visit, "past_medicines", {"name": "just dry mouth"}, MOMENT)
    found = line_corrected(visit, line, MOMENT)
    assert (found and [one.name for one in found[0].past_medicines or ()]) == names
    if found is not None:
        assert "just dry mouth" in [one.side_effects for one in found[0].past_medicines or ()]


@pytest.mark.parametrize(
    ("lines", "medicines"),
    [
        (("tramadol confused", "just dry mouth"), [("tramadol", "confused, just dry mouth")]),
        (("tramadol confused, saw things, elavil just dry mouth",),
         [("tramadol", "confused, saw things"), ("elavil", "just dry mouth")]),
        (("gabapentin no help; lyrica; both fat",), [("gabapentin", None), ("lyrica", None)]),
        (("tramadol confused", "number 2 is elavil not dry mouth"), [("tramadol", "confused"), ("elavil", None)]),
        (("tramadol confused", "a nerve pill, itchy"), [("tramadol", "confused"), ("a nerve pill", "itchy")]),
        (("tramadol confused", "2 is naproxen"), [("tramadol", "confused"), ("naproxen", None)]),
    ],
)  # fmt: skip
def test_a_line_that_names_none_goes_on_with_the_one_before(
    lines: tuple[str, ...], medicines: list[tuple[str, str | None]]
) -> None:
    asker = PlainAsker(io.StringIO("".join(f"{line}\n" for line in lines)), io.StringIO(), width=80)
    parts = (PAST_MEDICINES,)
    interview = Interview(
        Visit(),
        sections=[replace(section("tried"), parts=parts)],
        asker=asker,
        save=lambda visit: None,
        today=TODAY,
    )
    with pytest.raises(InputEnded):
        interview.walk()
    assert [(one.name, one.side_effects) for one in interview.visit.past_medicines or ()] == medicines


@pytest.mark.parametrize(
    ("before", "line", "is_told_of_it"),
    [
        ("clexane", "the pill, stopped in 2021 because of the migraine with aura", False),
        ("clexane", "my pill, stopped in 2021", False),
        ("clexane", "her hormones, stopped last year", False),
        ("clexane", "the coil, taken out 2020", False),
        ("clexane", "the injections for migraine, stopped because of insurance", False),
        ("clexane", "the patch, it burned", False),
        ("lidocaine patch", "the patch, it burned", True),
        ("clexane", "the pills made me sick", True),
        ("clexane", "the doctor stopped it in 2019", True),
        ("clexane", "the side effects were too much", True),
        ("clexane", "my stomach bled in 2015", True),
    ],
)
def test_a_line_of_another_medicine_is_not_told_of_the_one_above(
    before: str, line: str, is_told_of_it: bool
) -> None:
    visit = Visit.model_validate({"past_medicines": [{"id": "past-1", "name": before}]})
    assert (line_told(visit, line, MOMENT) is not None) == is_told_of_it
    if not is_told_of_it:
        assert PAST_MEDICINES.lines is not None
        (reading,) = PAST_MEDICINES.lines.reads(line, Hearing(TODAY, visit, PastMedicine(id="past-2")))
        assert str(reading.values["name"]).split()[0] == line.split()[0]
