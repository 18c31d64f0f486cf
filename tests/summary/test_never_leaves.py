"""What stays on page 1 however full it is: who gives pain medicines and sedatives, and words on mood."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.people import TODAY

from visitprep.document.sheet import Numbered, Running
from visitprep.document.words import act, plain, text_of
from visitprep.summary.first_page.denied import of_mood
from visitprep.summary.first_page.medicines.taken_now import rest_of
from visitprep.summary.first_page.pains.rows import pain_rows
from visitprep.summary.first_page.rank import Room, rooms
from visitprep.summary.first_page.sheet import _foot
from visitprep.summary.first_page.tried.by_result import tried_before
from visitprep.summary.first_page.views import in_a_line, two_views
from visitprep.summary.shared_sections.voices import voices_of
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.pain import Pain
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


def _tried(room: Room, **told: object) -> str:
    found = tried_before(Visit.model_validate(told, context={"today": TODAY}), room)
    assert found is not None
    return " | ".join(f"{row.label} {text_of(row.lines[0])}" for row in found.rows) + f" | {text_of(found.more)}"


def test_what_helped_did_harm_or_has_its_percent_is_named_before_what_helped_a_little() -> None:
    shots = [
        {"kind": "injection", "what": f"{part}, cortisone", "effect": "a_lot", "percent_relief": 60 + n}
        for n, part in enumerate(("wrist", "elbow", "thumb"))
    ]
    others = [
        {"kind": "massage", "what": "neck", "effect": "a_little"},
        {"kind": "injection", "what": "neck, cortisone", "effect": "a_little", "percent_relief": 20,
         "relief_lasted": "2 weeks"},
    ]  # fmt: skip
    pills = [
        {"name": "codeine", "effect": "a_lot", "notes": {"why_stopped": "I got hooked on it"}},
        {"name": "celecoxib", "effect": "a_little", "side_effects": "ankles swelled"},
    ]
    room = replace(Room(), minor_tried=False, tried=2, tried_names=False, tried_harm=False)
    told = _tried(room, treatments=[*shots, *others], past_medicines=pills)
    assert "wrist, cortisone 60 %" in told and "codeine (I got hooked on it)" in told
    assert "celecoxib (ankles swelled)" in told and "neck, cortisone 20 % for 2 weeks" in told
    assert "massage" not in told and "1 other: see" in told


def test_a_bold_trend_and_since_when_stay_with_a_pain_told_in_few_words() -> None:
    first = Pain.model_validate({"place": "jaw", "usual": 7})
    knee = {"place": "knee", "usual": 4, "started": "2021", "trend": "worse", "qualities": ["sharp", "dull"]}
    second = Pain.model_validate(knee, context={"today": TODAY})
    (_, row) = pain_rows((first, second), ROOMS[-1], TODAY).rows
    assert text_of(row.words) == "Since 2021; sharp. Getting worse."
    assert [span.text for span in row.words if span.act] == ["Getting worse"]


@pytest.mark.parametrize(
    ("harsh", "told"),
    [
        (False, "1 May I drive? | 3 Is there a brace for it? | 1 more: see “Questions to ask”"),
        (True, "Questions (2 of 3): 1\u00a0May I drive? | 3\u00a0Is there a brace for it?"),
    ],
)
def test_a_question_keeps_its_number_and_what_left_is_counted(harsh: bool, told: str) -> None:
    asked = ("May I drive?", "Will the surgery clinic close soon?", "Is there a brace for it?")
    visit = Visit.model_validate(
        {
            "concerns": [{"id": "c", "text": "the surgery clinic will close soon"}],
            "questions": [{"id": f"q{n}", "text": text} for n, text in enumerate(asked)],
        }
    )
    (group,) = _foot(visit, replace(Room(), repeated_questions=False, is_harsh=harsh))
    found: list[str] = []
    for block in group.blocks:
        if isinstance(block, Numbered):
            found += [f"{number} {text}" for number, text in enumerate(block.items, block.first)]
        elif isinstance(block, Running):
            found += [text_of(item) for item in block.items]
    assert " | ".join(filter(None, (*found, group.note))) == told
