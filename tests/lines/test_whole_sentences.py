"""What is told in whole sentences: no clause is torn, and what is denied is printed as nothing that is so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.people import TODAY

from visitprep.lines.allergies import allergy
from visitprep.lines.daily import habits, reach, slept, working
from visitprep.lines.history import past_medicine
from visitprep.lines.history.operations import operation
from visitprep.lines.history.scans import scan_or_test
from visitprep.lines.history.treatments import treatment
from visitprep.lines.pain import place, spreads
from visitprep.lines.people import appointment, carer, who
from visitprep.lines.reading import Reading
from visitprep.lines.unread import untorn, with_no_clause_torn

READERS: dict[str, Callable[[str], Reading]] = {
    "test": lambda line: scan_or_test.read(line, TODAY)[0],
    "allergy": lambda line: next(iter(allergy.read(line)), Reading({})),
    "appointment": lambda line: appointment.read(line, TODAY),
    "name": lambda line: who.read(line, TODAY),
    "team": lambda line: carer.read(line, TODAY)[0],
    "slept": lambda line: slept.read(line, TODAY),
    "reach": lambda line: reach.read(line, TODAY),
    "work": lambda line: working.read(line, TODAY),
    "habits": lambda line: habits.read(line, TODAY),
    "place": lambda line: place.read(line, TODAY),
    "spreads": lambda line: spreads.read(line, TODAY),
    "treatment": lambda line: treatment.read(line, TODAY)[0],
    "medicine": lambda line: past_medicine.read(line, TODAY),
    "operation": lambda line: operation.read(line, TODAY)[0],
}
SAID = [
    (
        "test",
        "Blood test in October, the kidneys are 41 but I don't know of what",
        {"date": "in October", "result": "the kidneys are 41 but I don't know of what", "place": ""},
    ),
    ("test", "MRI of my back, I don't remember what year, bulging disc", {"result": "bulging disc"}),
    (
        "work",
        "Retired, she cooked in a school canteen for thirty years, and no claim of any kind",
        {"job": "she cooked in a school canteen for thirty years", "claim": "no"},
    ),
    (
        "habits",
        "quit smokin 2012, 2 beers on the weekend, used to be a 6 pack a day till 05",
        {"tobacco": "quit smokin 2012", "alcohol": "2 beers on the weekend, used to be a 6 pack a day till 05"},
    ),
    (
        "habits",
        "half a pack a day since I was 16, six pack on saturdays",
        {"tobacco": "half a pack a day since I was 16", "alcohol": "six pack on saturdays"},
    ),
    ("habits", "2 packs a day", {"tobacco": "2 packs a day", "alcohol": ""}),
    ("place", "neck n down the right arm", {"place": "neck", "spreads_to": "down the right arm"}),
    ("place", "both feet bottoms", {"place": "both feet bottoms", "regions": "foot"}),
    ("place", "not my butt, bottom of my feet", {"place": "bottom of my feet", "regions": "foot"}),
    (
        "spreads",
        "dont spread, just numb, didnt even feel a tack in my left foot last fall, got a sore",
        {
            "spreads_to": "no",
            "numbness": "yes",
            "nerve_where": "just numb, didnt even feel a tack in my left foot last fall",
        },
    ),
    (
        "spreads",
        "down to the foot, didn't feel a nail in my heel",
        {"spreads_to": "down to the foot", "nerve_where": "didn't feel a nail in my heel"},
    ),
    (
        "treatment",
        "PT in 2023, helped a bit, they stopped as nobody could drive her, not because it hurt",
        {"effect": "a_little", "problems": ""},
    ),
    ("treatment", "tens unit, it's not that it hurt, it did nothing", {"problems": ""}),
    ("treatment", "shot in the back, it didn't make me sick", {"problems": ""}),
    ("treatment", "shot in the back, it made me sick", {"problems": "it made me sick"}),
    ("medicine", "gabapentin didn't make me sick, it just never helped", {"side_effects": "", "effect": "none"}),
    ("medicine", "naproxen, it never did hurt my stomach", {"side_effects": ""}),
    (
        "operation",
        "Left wrist 2022, she broke it, the hand never got right but no pain there",
        {"what": "Left wrist", "when": "2022"},
    ),
    ("name", "I'm Earl Tibbets and I'll be eighty-one in June", {"name": "Earl Tibbets"}),
    (
        "name",
        "You can put down Bill, my name's William Hurd, born in 1950 on Christmas Day",
        {"name": "William Hurd"},
    ),
    ("appointment", "They told us to come on December 15th at 9:30", {"clinic": "", "time": "9:30 am"}),
    (
        "appointment",
        "It is a video visit on the 18th, they said they would send a link",
        {"clinic": "", "mode": "video"},
    ),
    ("appointment", "It was supposed to be December 3rd but they moved it to the 17th at 11", {"date": "17th"}),
    ("appointment", "Lakeside Pain Clinic on the 18th at 9:30", {"clinic": "Lakeside Pain Clinic"}),
    ("team", "She gets her pills at the CVS on Grand Avenue, 555-0190", {"name": "CVS on Grand Avenue"}),
    ("team", "We use Dr. Lim for her kidneys", {"name": "Dr. Lim for her kidneys"}),
    ("allergy", "She is allergic to sulfa, her throat swelled up when she was a girl", {"thing": "sulfa"}),
    ("allergy", "He had a bad time with the dye they use for the CT", {"thing": "dye"}),
    ("allergy", "The doctor told me not to take ibuprofen because of my kidneys", {"thing": "ibuprofen"}),
    ("allergy", "I'm not allergic to anything that I know of", {"thing": ""}),
    (
        "operation",
        "He had his left hip done in March of 2021 and that one came out fine",
        {"what": "He had his left hip done"},
    ),
    (
        "place",
        "It hurts down low in my back on the right side and it's been going on about eight years now",
        {"place": "It hurts down low in my back on the right side"},
    ),
    ("place", "She points to her tailbone and says that is where it sits", {"place": "She points to her tailbone"}),
    ("spreads", "It doesn't go anywhere, it just stays right there in the hip", {"spreads_to": "no"}),
    (
        "spreads",
        "My foot falls asleep but the pain itself stays in the back",
        {"spreads_to": "no", "numbness": "yes"},
    ),
    ("spreads", "I can't tell you that it spreads, but the leg feels weak", {"spreads_to": "", "weakness": "yes"}),
    ("spreads", "Not that she has told me", {"spreads_to": "no"}),
    ("spreads", "I don't believe it spreads", {"spreads_to": "no", "numbness": ""}),
    ("spreads", "Nothing like that, thank the Lord", {"spreads_to": "no", "numbness": "no"}),
    ("spreads", "She says her feet feel like they belong to somebody else", {"spreads_to": ""}),
    ("work", "I don't work any more, I can't", {"job": ""}),
    ("treatment", "I've had so many shots I couldn't count them", {"problems": ""}),
    ("treatment", "I went to physical therapy for about two months and it helped a little", {"problems": ""}),
    (
        "test",
        "She had an x-ray of the hip last year, they told us it was bone on bone",
        {"result": "it was bone on bone"},
    ),
    ("slept", "I sleep all right once I get off, but it takes me two hours", {"hours": ""}),
    (
        "slept",
        "About 7, it isn't the pain that wakes me it's my bladder",
        {"hours": "About 7", "wakes_from_pain": ""},
    ),
    (
        "reach",
        "I don't have any trouble sitting but standing is the worst, about five minutes",
        {"sit": "don't have any trouble", "stand": "about five minutes, the worst"},
    ),
]


@pytest.mark.parametrize(("kind", "line", "said"), SAID)
def test_a_sentence_is_read_and_never_torn(kind: str, line: str, said: dict[str, str]) -> None:
    values = with_no_clause_torn(line, READERS[kind](line)).values
    assert {name: _words(values.get(name, "")) for name in said} == said


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_words, value))
    return str(getattr(value, "value", value)) if not hasattr(value, "said") else str(value.said)


@pytest.mark.parametrize(
    ("line", "words", "whole"),
    [
        ("labs, the kidneys are 41 but I don't know of what", "the kidneys are 41 but I",
         "the kidneys are 41 but I don't know of what"),
        ("she cooked, no claim of any kind", "she cooked, of any kind", "she cooked, no claim of any kind"),
        ("She had an MRI last year, it was clear", "She had, it was clear", "it was clear"),
        ("my back hurts when I walk, 5 yrs", "my back hurts when I walk", "my back hurts when I walk"),
    ],
)  # fmt: skip
def test_what_is_no_clause_of_its_own_stands_as_it_was_typed(line: str, words: str, whole: str) -> None:
    assert untorn(line, words) == whole
