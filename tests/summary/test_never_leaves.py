"""What stays on page 1 however full it is: who gives pain medicines and sedatives, and words on mood."""

from __future__ import annotations

import pytest

from visitprep.document.words import act, plain, text_of
from visitprep.summary.first_page.denied import of_mood
from visitprep.summary.first_page.medicines import rest_of
from visitprep.summary.first_page.rank import rooms
from visitprep.summary.first_page.views import in_a_line, two_views
from visitprep.summary.shared_sections.voices import voices_of
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

ROOMS = tuple(rooms())


def of_medicine(name: str, **told: str) -> Medicine:
    return Medicine.model_validate({"id": "m", "name": name, **told})


@pytest.mark.parametrize(
    ("name", "told", "stays"),
    [
        ("tramadol", {}, True),
        ("zolpidem", {}, True),
        ("baclofen in the pump", {}, True),
        ("ziconotide", {"when": "all day, intrathecal"}, True),
        ("ibuprofen", {}, False),
        ("metformin", {}, False),
    ],
)
def test_who_gives_what_is_watched_and_its_last_fill_stay(name: str, told: dict[str, str], stays: bool) -> None:
    one = of_medicine(name, prescriber="Dr. Ines Roth", last_filled="3 November 2026", **told)
    assert all("Dr. Ines Roth" in text_of(rest_of(one, room)) for room in ROOMS[:20])
    last = text_of(rest_of(one, ROOMS[-1]))
    assert ("Dr. Ines Roth" in last, "filled 3 Nov 2026" in last) == (stays, stays)


@pytest.mark.parametrize(
    ("prescriber", "leaves"),
    [
        ("Dr. Roth (closing December 31)", True),
        ("Dr. Roth, retired in June", True),
        ("Dr. Roth but she is retiring", True),
        ("my old doctor, who moved to Ohio", True),
        ("Dr. Roth, he has left the practice", True),
        ("Dr. Roth won't after January", True),
        ("pain clinic, they discharged me", True),
        ("Dr. Roth until spring", True),
        ("Dr. Roth passed away", True),
        ("Dr. Roth, closed on Fridays", False),
        ("Dr. Roth, not retiring", False),
        ("Dr. Roth, Left Bank Clinic", False),
        ("Dr. Roth", False),
    ],
)
def test_who_will_not_give_it_for_long_is_to_act_on(prescriber: str, leaves: bool) -> None:
    words = rest_of(of_medicine("naproxen", prescriber=prescriber), ROOMS[-1])
    assert any(span.act for span in words) is leaves
    assert bool(words) is leaves  # of one that is not watched, nothing else of it stays


def test_how_it_helps_stands_apart_from_who_gives_it() -> None:
    one = of_medicine(
        "tramadol", reason="hip", helps="some", prescriber="Dr. Roth", last_filled="November 16", left="9"
    )
    assert text_of(rest_of(one, ROOMS[0])).startswith("hip; helps some · Dr. Roth; filled ")


@pytest.mark.parametrize(
    ("words", "alarms"),
    [
        ("gave away his fishing rods in November", True),
        ("She is giving all her quilts away", True),
        ("he said goodbye to the dog", True),
        ("wrote a new will on Sunday", True),
        ("put his affairs in order", True),
        ("I found she was saving her sleeping pills", True),
        ("keeps his pistol by the bed", True),
        ("says he is hopeless and a burden", True),
        ("I do not want to die and I have no plan, ask me", True),
        ("I would not hurt myself", False),
        ("short with the kids", False),
        ("cries in the car", False),
        ("will not leave the house", False),
        ("she gave up the choir", False),
    ],
)
def test_what_is_told_of_mood_is_to_act_on_where_it_alarms(words: str, alarms: bool) -> None:
    assert of_mood(words, words) == (act if alarms else plain)(words)


def test_what_a_helper_sees_of_mood_stays_in_every_choice() -> None:
    visit = Visit.model_validate(
        {
            "respondent": {"filled_by": "caregiver_with_patient", "name": "Olu", "relation": "brother"},
            "person": {"name": "Femi Adeola"},
            "mood": {"low_days": "some_days", "in_own_words": "I am tired of it", "print_it": "yes"},
            "helper_view": {"mood": "gave his good camera away", "daily_life": "he no longer cooks"},
        }
    )
    for room in ROOMS:
        views = two_views(visit, voices_of(visit), room)
        assert views is not None
        words = in_a_line(views)[0].items[-1]
        assert text_of(words) == "Mood I am tired of it (gave his good camera away)"
        assert [span.text for span in words if span.act] == ["gave his good camera away"]
