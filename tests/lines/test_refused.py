"""A hope that says what is not wanted."""

from __future__ import annotations

import pytest

from visitprep.document.words import text_of
from visitprep.lines.refused import refused_apart
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.why import why
from visitprep.summary.shared_sections.voices import voices_of
from visitprep.visit.records.reason import Reason
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("words", "hoped", "refused"),
    [
        ("not another needle in my neck please, i heard about mirror therapy", "i heard about mirror therapy",
         "not another needle in my neck please"),
        ("no more shots", "", "no more shots"),
        ("She says no more shots that don't work, she has had enough of them. I would like to know if a hip operation is"
         " possible", "I would like to know if a hip operation is possible",
         "She says no more shots that don't work, she has had enough of them"),
        ("my mother says she doesn't want any more pills", "", "my mother says she doesn't want any more pills"),
        ("she says the shots helped", "she says the shots helped", ""),
        ("no pain pills please", "", "no pain pills please"),
        ("a shot, but no surgery", "a shot", "no surgery"),
        ("i dont want an operation. physical therapy maybe", "physical therapy maybe", "i dont want an operation"),
        ("anything but surgery", "", "anything but surgery"),
        ("never another epidural; the gel shots", "the gel shots", "never another epidural"),
        ("something for sleep, not opioids", "something for sleep", "not opioids"),
        ("nothing with needles", "", "nothing with needles"),
        ("no more pain", "no more pain", ""),
        ("to walk with no pain", "to walk with no pain", ""),
        ("not sure, maybe a shot", "not sure, maybe a shot", ""),
        ("no idea", "no idea", ""),
        ("another nerve block", "another nerve block", ""),
        ("maybe injection again. i dont want more tablets, I had bleeding in stomach", "maybe injection again",
         "i dont want more tablets, I had bleeding in stomach"),
        ("I dont want opioids, they scare me. Physical therapy ok", "Physical therapy ok",
         "I dont want opioids, they scare me"),
        ("shots, but no steroids, my sugar went to 450", "shots", "no steroids, my sugar went to 450"),
        ("no more back surgery. I'd like to try a stimulator", "I'd like to try a stimulator",
         "no more back surgery"),
        ("she doesn't want another operation, she'd take the patch", "she'd take the patch",
         "she doesn't want another operation"),
    ],
)  # fmt: skip
def test_what_is_not_wanted_is_no_hope(words: str, hoped: str, refused: str) -> None:
    assert refused_apart(words) == (hoped, refused)


def test_page_1_tells_it_under_not_wanted() -> None:
    visit = Visit(reason=Reason(treatment_hoped="no more needles, mirror therapy", not_wanted="surgery"))
    told = {row.label: text_of(row.lines[0]) for row in why(visit, voices_of(visit), 0, Room()).wishes}
    assert told == {"Hopes to get": "mirror therapy", "Not wanted": "no more needles; surgery"}


@pytest.mark.parametrize(
    ("hoped", "unwanted", "told"),
    [
        ("not another surgery", "another surgery", "another surgery"),
        ("I do not want another steroid shot", "No more steroid shots. They put me in the hospital.",
         "No more steroid shots. They put me in the hospital."),
        ("not surgery unless it would really help", "surgery", "not surgery unless it would really help"),
        ("no pain pills", "cold turkey", "no pain pills; cold turkey"),
    ],
)  # fmt: skip
def test_what_is_not_wanted_stands_once(hoped: str, unwanted: str, told: str) -> None:
    visit = Visit(reason=Reason(treatment_hoped=hoped, not_wanted=unwanted))
    assert [text_of(row.lines[0]) for row in why(visit, voices_of(visit), 0, Room()).wishes] == [told]


@pytest.mark.parametrize(
    ("hoped", "unwanted", "told"),
    [
        ("that shot, but i dont want no surgery and i am not letting nobody stick my neck again",
         "no surgery and no needles in the neck", "no surgery and no needles in the neck"),
        ("i dont want no surgery and i am not letting nobody stick my neck again ever in this life", "no",
         "i dont want no surgery and i am not letting nobody stick my neck again ever in this life"),
        ("no more shots in the hip", "a pump", "no more shots in the hip; a pump"),
    ],
)  # fmt: skip
def test_a_refusal_is_never_cut_to_a_wider_one(hoped: str, unwanted: str, told: str) -> None:
    visit = Visit(reason=Reason(treatment_hoped=hoped, not_wanted=unwanted))
    rows = {row.label: text_of(row.lines[0]) for row in why(visit, voices_of(visit), 0, Room(own_words=60)).wishes}
    assert rows["Not wanted"].strip("\u2068\u2069") == told
