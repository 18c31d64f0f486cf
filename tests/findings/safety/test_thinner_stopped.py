"""A medicine that is not to be stopped is no allergy; what stopping a thinner did stands beside it. Made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("not_wanted", "is_reaction"),
    [
        ("No stopping of the warfarin, I had a stroke the last time they stopped it", False),
        ("Do not take me off the gabapentin, I had seizures when they did", False),
        ("don't stop my clonidine, I passed out last time", False),
        ("no weaning off the clonazepam, I had a fit the last time", False),
        ("I won't come off Plavix, my stent clotted and I had a heart attack", False),
        ("not going without the prednisone again, I collapsed", False),
        ("do not switch me from tramadol, I was sick for weeks", False),
        ("Do not lower my dose of methadone, I had to go to the hospital", False),
        ("no more warfarin, I bled for a week", True),
        ("no morphine, it stopped my breathing", True),
        ("I do not want to switch to methadone, it made me see things", True),
        ("Do not put me back on gabapentin, I fell three times", True),
        ("no stopping the gabapentin and no ketorolac, it made me bleed", True),
        ("keep me off lyrica, I was out of it", True),
        ("never tramadol again. I had a seizure", True),
    ],
)
def test_what_is_not_to_be_stopped_is_no_allergy(not_wanted: str, is_reaction: bool) -> None:
    facts = safety_facts(Visit.model_validate({"reason": {"not_wanted": not_wanted}}), TODAY)
    assert bool(facts[Line.ALLERGIES].told) is is_reaction


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("stroke 2019 when warfarin was held for a tooth; gout", "stroke 2019 when warfarin was held for a tooth"),
        ("they held my Eliquis for a scope and I had a TIA", "they held my Eliquis for a scope and I had a TIA"),
        ("DVT after they took me off Xarelto for my knee", "DVT after they took me off Xarelto for my knee"),
        ("heart attack 2020 after I ran out of clopidogrel", "heart attack 2020 after I ran out of clopidogrel"),
        ("stent clotted while the plavix was paused", "stent clotted while the plavix was paused"),
        ("clot in the lung 2021, off Eliquis since 2022", None),
        ("warfarin stopped after a brain bleed; stroke 2019", None),
        ("my mother had a stroke when they stopped her warfarin", None),
        ("no stroke when the warfarin was held", None),
        ("stroke after surgery, stopped aspirin", None),
        ("took Xarelto after a clot, stopped 2020", None),
    ],
)
def test_a_clot_when_a_thinner_was_stopped_is_to_act_on_beside_it(words: str, told: str | None) -> None:
    facts = safety_facts(Visit.model_validate({"health": {"condition_details": words}}), TODAY)
    assert facts[Line.BLOOD_THINNER].acts == ((told,) if told else ())
    assert not any(one.words == told for one in facts[Line.ALSO].told)
