"""A line that tells more of a row of its list is no row of its own. Every example is made up."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sitting import Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.question import Repeating, Section
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit


def alone(part: str) -> Section:
    """The list and nothing else."""
    return next(
        replace(section, parts=(one,))
        for section in SECTIONS
        for one in section.parts
        if isinstance(one, Repeating) and one.part == part
    )


def listed(part: str, *lines: str | tuple[str, str]) -> tuple[Item, ...]:
    script = [(part, line) if isinstance(line, str) else line for line in lines]
    here = Sitting([*script, Way.STOP], Visit(), [alone(part)])
    here.interview.walk()
    found: tuple[Item, ...] = getattr(here.interview.visit, part) or ()
    return found


@pytest.mark.parametrize(
    ("part", "lines", "field", "told"),
    [
        ("devices", ["rods in my back", "1 is from L4 to S1"], "details", ["rods in my back, from L4 to S1"]),
        ("devices", ["pacemaker", "the pacemaker is a medtronic i believe, from 2020"], "details", ["the pacemaker is a medtronic i believe, from 2020"]),
        ("devices", ["pacemaker left chest", "a second pacemaker, right chest"], "details", ["left chest", "a second, right chest"]),
        ("devices", ["pacemaker", "rods in back", "the first one is from 2019"], "details", ["from 2019", "rods in back"]),
        ("devices", ["rods in back", "its from L4 to S1"], "details", ["rods in back, from L4 to S1"]),
        ("devices", ["rods in back", "1 has a card"], "card", ["yes"]),
        ("devices", ["rods in back", "1 was removed"], "kind", [None]),
        ("devices", ["rods in back", "they did my knee too"], "details", ["rods in back", "they did my knee too"]),
        ("devices", ["rods in back", "they made me get a pump"], "details", ["rods in back", "they made me get a pump"]),
        ("surgeries", ["back fusion 2011", "it was my gallbladder"], "what", ["back fusion", "it was my gallbladder"]),
        (
            "devices",
            ["pacemaker", "knee replacement", "first one from 2019, second is the left knee"],
            "details",
            ["from 2019", "knee replacement, the left knee"],
        ),
        ("devices", ["rods in back", "the second one is a pacemaker"], "kind", ["metal", "pacemaker"]),
        ("devices", ["rods in back", "plate in wrist", "the second one is a pacemaker"], "kind", ["metal", "metal", "pacemaker"]),
        ("devices", ["pacemaker 2018", "1 was 2019 not 2018", ("devices:change", "y")], "details", ["2019"]),
        ("surgeries", ["back fusion", "knee", "1 was 2004"], "when", ["2004", None]),
        ("surgeries", ["back fusion", "it was in 2019"], "when", ["in 2019"]),
        ("surgeries", ["knee 2018", "1 helped a lot"], "helped_pain", ["helped a lot"]),
        ("surgeries", ["back fusion", "they took out my gallbladder"], "what", ["back fusion", "they took out my gallbladder"]),
        ("tests", ["mri lumbar", "xray hip 2020", "1 is from march 2024"], "date", ["march 2024", "2020"]),
        ("tests", ["mri low back 2023", "1 showed a bulging disc"], "result", ["a bulging disc"]),
        ("team", ["dr patel pcp", "dr kim", "2 is my heart doctor"], "role", ["primary_care", "cardiologist"]),
        ("allergies", ["penicillin", "codeine", "1 is hives"], "reaction", ["hives", None]),
        ("treatments", ["massage", "acupuncture", "the first one was 2019"], "started", ["2019", None]),
        ("past_medicines", ["lyrica", "elavil", "the second one made me fat"], "side_effects", [None, "made me fat"]),
    ],
)  # fmt: skip
def test_a_row_is_told_of_by_its_place(
    part: str, lines: list[str | tuple[str, str]], field: str, told: list[str | None]
) -> None:
    found = [getattr(one, field) for one in listed(part, *lines)]
    assert [None if one is None else getattr(one, "said", str(one)) for one in found] == told


def test_what_the_row_has_no_place_for_is_a_note_of_it() -> None:
    (pain, other) = listed("pains", "low back since 2019", "left knee", "1 is worse at night")
    assert (pain.notes, other.notes) == ({"place": "worse at night"}, {})


def test_the_first_of_several_shots_is_no_row() -> None:
    assert len(listed("treatments", "3 epidurals", "first one helped 6 weeks, other two did nothing")) == 2


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("y, helps some", {"helps": "some"}),
        ("helps a little", {"helps": "a_little"}),
        ("works ok", {"helps": "some"}),
        ("y takes the edge off", {"helps": "a_little"}),
        ("doesnt help", {"helps": "not_at_all"}),
        ("helps some but makes me foggy", {"helps": "some", "side_effects": "foggy"}),
        ("makes me sleepy", {"side_effects": "sleepy"}),
        ("its for sleep", {"reason": "sleep"}),
        ("3 times a day", {"really_taken": "3 times a day"}),
        ("1 is 300 mg", {"strength": "300 mg"}),
        ("it helps", {}),
    ],
)
def test_words_without_a_name_are_of_the_medicine_above(line: str, told: dict[str, str]) -> None:
    (found,) = listed("medicines", "gabapentin", line)
    assert {name: str(getattr(found, name)) for name in told} == told
    assert told or found.notes == {"name": line}


@pytest.mark.parametrize("line", ["yes that one", "that one too", "same"])
def test_what_only_points_is_asked_for_its_name(line: str) -> None:
    assert len(listed("medicines", "gabapentin", line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "cough drops", "rash cream", "heartburn pills", "dry mouth spray", "pill for my heart", "shot every month",
        "one for blood pressure", "the little white one", "my heart pill", "yes, eye drops", "2 extra strength",
        "zorbex at night", "kratom", "no appetite pills",
    ],
)  # fmt: skip
def test_a_medicine_told_by_what_it_is_for_is_one_of_its_own(line: str) -> None:
    assert len(listed("medicines", "gabapentin 300 mg", line)) == 2


@pytest.mark.parametrize("line", ["1 was removed", "it was taken out in 2020", "1 is out"])
def test_of_a_device_that_may_be_out_it_is_asked(line: str) -> None:
    here = Sitting([("devices", "rods in my back"), ("devices", line), Way.STOP], Visit(), [alone("devices")])
    here.interview.walk()
    (found,) = here.interview.visit.devices or ()
    assert here.interview.visit.lines[f"devices.{found.id}"].unclear == ("kind",)


@pytest.mark.parametrize(
    ("lines", "cards", "note"),
    [
        (["rods in back", "no card no pacemaker nothing"], ["no"], "no card no pacemaker nothing"),
        (["pacemaker 2018 have the card", "no stents"], ["yes"], "no stents"),
        (["rods in back", "plate in wrist", "i dont have a card"], [None, "no"], "i dont have a card"),
        (["no pacemaker", "rods in back"], [None], "no pacemaker"),
        (["no pacemaker or metal"], [], "no pacemaker or metal"),
    ],
)
def test_a_no_to_other_devices_is_none_of_them(lines: list[str], cards: list[str | None], note: str) -> None:
    here = Sitting([*(("devices", line) for line in lines), Way.STOP], Visit(), [alone("devices")])
    here.interview.walk()
    visit = here.interview.visit
    assert [one.card for one in visit.devices or ()] == cards
    assert visit.notes["devices"] == note
    assert ("devices" in visit.no_more) is (not cards)


def test_a_list_stays_closed_when_one_of_it_is_taken_out() -> None:
    script: list[object] = [
        ("devices", "rods in back"),
        ("devices", "port removed last year"),
        ("devices", Way.KEEP),
    ]
    here = Sitting([*script, "no", Way.STOP], Visit(), [alone("devices")])
    here.interview.walk()
    visit = here.interview.visit
    assert ([one.details for one in visit.devices or ()], "devices" in visit.no_more) == (["rods in back"], True)
