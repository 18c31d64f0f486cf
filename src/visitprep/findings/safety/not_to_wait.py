"""What should not wait for the visit, for whoever was not there to be asked."""

from __future__ import annotations

from visitprep.findings.safety.came_with import IS_NEW, came_with
from visitprep.findings.safety.safety_fact import SafetyFact
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit
from visitprep.wording import N_, in_a_row, say


def what_should_not_wait(visit: Visit) -> str:
    """For whoever was not there to be asked, because the answers came from paper or a file; empty for nothing."""
    told = came_with(visit)
    if not told.holds or visit.health.came_with_new is YesNo.NO or not _may_be_new(told):
        return ""
    message = N_(
        "If one of these is new or suddenly worse, do not wait for the visit: {signs}. See: visitprep urgent"
    )
    return say(message, signs=in_a_row([one.words for one in told.told if one.acts and one.address != IS_NEW]))


def _may_be_new(fact: SafetyFact) -> bool:
    """More than a cancer that may be long over."""
    return any(one.words != CameWith.CANCER.words() for one in fact.told)
