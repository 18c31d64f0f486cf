"""A swollen mouth or throat is to be acted on in whatever words it is told."""

from __future__ import annotations

import pytest

from visitprep.findings.allergy import is_to_act_on
from visitprep.visit.records.choices.health import AllergySeverity
from visitprep.visit.records.health import Allergy


@pytest.mark.parametrize(
    "reaction",
    [
        "hives and my lips swole up",
        "my lips got huge",
        "rash all over an face swelled",
        "tongue got fat",
        "throat itched and felt tight",
        "lips blew up like balloons",
        "my lips puffed up",
        "swelling of the tongue",
        "lips were so swollen i couldnt talk",
        "swole tongue",
        "lips swell every time",
        "mouth and throat swelling",
        "swelling in my lips and tongue",
        "throat closed",
        "her tongue was twice the size",
        "swollen face",
        "made my tongue thick",
        "lips like sausages",
        "angioedema",
        "puffy eyes and lips",
        "eyes puffed shut",
        "lips tingle and swell",
    ],
)
def test_a_swollen_mouth(reaction: str) -> None:
    assert is_to_act_on(Allergy(thing="sulfa", reaction=reaction))
    assert is_to_act_on(Allergy(thing="sulfa", severity=AllergySeverity.RASH, notes={"severity": reaction}))


@pytest.mark.parametrize(
    "reaction",
    [
        "no swelling, just a rash",
        "my feet swelled",
        "lips never swelled, just itched",
        "lips didnt swell",
        "no swelling of the lips",
        "dry mouth",
        "sore throat",
        "red face and swollen feet",
        "huge hives on my face",
        "itchy tongue",
        "arms swelled up",
        "",
    ],
)
def test_no_swollen_mouth(reaction: str) -> None:
    assert not is_to_act_on(Allergy(thing="sulfa", reaction=reaction or None))
