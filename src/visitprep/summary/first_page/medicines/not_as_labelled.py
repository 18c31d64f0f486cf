"""What must not be missed and is not taken as its label says: page 1 tells it however full it is."""

from __future__ import annotations

from typing import Final

from visitprep.findings.safety.evidence import flags_heard
from visitprep.medicines.missed import MISSED
from visitprep.medicines.reading import read_name
from visitprep.medicines.takes_more import takes_more
from visitprep.patterns import any_case
from visitprep.summary.first_page.short import listed, says, typed
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.medicine import Medicine

_HARMS: Final = frozenset({"blood_thinner", "antiplatelet", "insulin", "opioid", "nerve_pain"})
_OF_SEIZURES: Final = frozenset({"levetiracetam", "valproate"})
_SEIZURES: Final = any_case(r"\b(?:seizures?|epilep\w*)\b")
_FEWER: Final = any_case(r"\b(?:only|just|not(?! (?:miss|forg|skip))|hardly ever|off and on|on and off)\b")


def not_as_labelled(medicine: Medicine, label: str, *, of_every: bool = False) -> str:
    """How it is really taken, of a blood thinner, insulin, an opioid or a medicine for seizures, or `of_every`
    medicine; else empty. Fewer of what is for when needed are as its label says."""
    named = read_name(medicine.name or "", medicine.ingredient or "")
    is_for_seizures = named.ingredients & _OF_SEIZURES or _SEIZURES.search(medicine.reason or "")
    if not of_every and not flags_heard(named) & _HARMS and not is_for_seizures:
        return ""
    really, otherwise = medicine.really_taken or "", medicine.differently or ""
    otherwise = otherwise if says(otherwise) else ""
    is_fewer = medicine.as_needed is not YesNo.YES and takes_more(really, label)
    if MISSED.search(really) or _FEWER.search(really) or takes_more(label, really) or is_fewer:
        return typed(listed((really, otherwise), ", "), 120)
    return typed(otherwise or next(filter(MISSED.search, (label, *medicine.notes.values())), ""), 120)
