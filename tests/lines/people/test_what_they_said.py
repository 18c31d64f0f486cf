"""What doctors said stands apart from who they are."""

from __future__ import annotations

import pytest
from tests.people import TODAY

from visitprep.lines.people import carer
from visitprep.lines.people.what_they_said import gives_opinion
from visitprep.visit.records.choices.people import TeamRole

SURGEON = TeamRole.SURGEON


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("dr okafor surgeon, 2nd opinion sept, he says surgery. hale said dont",
         [("dr okafor surgeon", SURGEON, "2nd opinion sept, he says surgery. hale said dont")]),
        ("dr okafor says i need surgery, dr hale says dont",
         [("dr okafor", None, "says i need surgery"), ("dr hale", None, "says dont")]),
        ("2nd opinion with dr okafor in sept, wants to fuse it",
         [("dr okafor", None, "2nd opinion with dr okafor in sept, wants to fuse it")]),
        ("Dr. Kim, spine surgeon, at Mercy, saw in March, thinks fusion",
         [("Dr. Kim, spine surgeon, at Mercy", SURGEON, "saw in March, thinks fusion")]),
        ("surgeon dr tan said no surgery yet", [("dr tan", SURGEON, "surgeon dr tan said no surgery yet")]),
        ("neurologist dr vu, did emg in june, said nerve is fine",
         [("neurologist dr vu", TeamRole.NEUROLOGIST, "did emg in june, said nerve is fine")]),
        ("my surgeon wants to cut", [("my surgeon", SURGEON, "wants to cut")]),
        ("dr patel 2nd opinion in may. said it was arthritis",
         [("dr patel", None, "2nd opinion in may. said it was arthritis")]),
        ("dr osei at ortho one, said no, 555 0199", [("dr osei at ortho one", None, "said no")]),
        ("dr lee heart 555 0125", [("dr lee heart", TeamRole.CARDIOLOGIST, "")]),
        ("the surgeon, Dr. Simmons 555 0100", [("the surgeon, Dr. Simmons", SURGEON, "")]),
    ],
)  # fmt: skip
def test_what_was_said_is_no_part_of_the_name(line: str, found: list[tuple[str, TeamRole | None, str]]) -> None:
    told = carer.read(line, TODAY)
    assert [(one.values["name"], one.values.get("role"), one.left) for one in told] == found
    assert all(gives_opinion(one.left) for one in told if one.left)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("hanley did the surgery", [("hanley", SURGEON, "did the surgery")]),
        ("jones did the injections", [("jones", None, "did the injections")]),
        ("dr singh operated on my back", [("dr singh", None, "operated on my back")]),
        ("dr ames, she took out my gallbladder", [("dr ames", None, "she took out my gallbladder")]),
        ("dr abara, my own doctor, shes lovely", [("dr abara, my own doctor", TeamRole.PRIMARY_CARE, "shes lovely")]),
        ("dr okafor gynae at st marys, shes the one who referred me actually not dr lin",
         [("dr okafor gynae at st marys", None, "shes the one who referred me actually not dr lin")]),
        ("dr patel heart, theyre at mercy", [("dr patel heart", TeamRole.CARDIOLOGIST, "theyre at mercy")]),
    ],
)  # fmt: skip
def test_what_was_done_and_what_else_is_told_is_no_part_of_the_name(
    line: str, found: list[tuple[str, TeamRole | None, str]]
) -> None:
    told = carer.read(line, TODAY)
    assert [(one.values["name"], one.values.get("role"), one.left) for one in told] == found
