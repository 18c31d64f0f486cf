"""What is told in whole sentences: no clause is torn, and what is denied is printed as nothing that is so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.people import TODAY

from visitprep.lines.daily import habits, working
from visitprep.lines.history import past_medicine
from visitprep.lines.history.operations import operation
from visitprep.lines.history.scans import scan_or_test
from visitprep.lines.history.treatments import treatment
from visitprep.lines.pain import place, spreads
from visitprep.lines.reading import Reading

READERS: dict[str, Callable[[str], Reading]] = {
    "test": lambda line: scan_or_test.read(line, TODAY)[0],
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
]


@pytest.mark.parametrize(("kind", "line", "said"), SAID)
def test_a_sentence_is_read_and_never_torn(kind: str, line: str, said: dict[str, str]) -> None:
    values = READERS[kind](line).values
    assert {name: _words(values.get(name, "")) for name in said} == said


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_words, value))
    return str(getattr(value, "value", value)) if not hasattr(value, "said") else str(value.said)
