"""The six name-only checks of `medicines.checks`, on a visit (clinical.md 4.4)."""

from __future__ import annotations

from visitprep.medicines.checks import ONLY_NAMES, Finding, Listed, check
from visitprep.visit.answering import items
from visitprep.visit.choices import MedicineKind, YesNo
from visitprep.visit.medicine import Medicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_SUPPLEMENTS = (MedicineKind.VITAMIN, MedicineKind.SUPPLEMENT, MedicineKind.CANNABIS)


def medicine_findings(visit: Visit, language: str = "en") -> tuple[Finding, ...]:
    """What to show a pharmacist or the clinic; show `medicines.checks.ONLY_NAMES` with them."""
    listed = [item for item in items(visit, "medicines") if isinstance(item, Medicine) and item.name]
    review = visit.medicine_review
    return check(
        [_as_listed(item, language) for item in listed],
        # "None" answered to the sweep is an answer, not something missing.
        store_bought_empty=bool(listed)
        and review.store_bought is None
        and not any(item.kind is MedicineKind.STORE_BOUGHT for item in listed),
        supplements_empty=bool(listed)
        and review.vitamins_herbs is None
        and not any(item.kind in _SUPPLEMENTS for item in listed),
        allergies_unanswered=visit.allergies is None and "allergies" not in visit.gaps,
        language=language,
    )


def _as_listed(item: Medicine, language: str) -> Listed:
    route = item.route.words(language) if item.route else ""
    return Listed(
        id=item.id,
        name=item.name or "",
        ingredient_text=item.ingredient or "",
        kind=item.kind.value if item.kind else "",
        strength=item.strength or "",
        # A mixed schedule ("one in the morning, two at night") holds the dose in its words.
        dose=item.dose or item.when or "",
        as_needed=item.as_needed is YesNo.YES,
        usual_count=item.really_taken or "",
        form=" ".join(filter(None, (item.form, route))),
    )


def findings_in_words(visit: Visit, language: str = "en") -> str:
    """The findings as plain lines, always with the sentence on what they are not; empty when there are none."""
    found = medicine_findings(visit, language)
    if not found:
        return ""
    lines = [say(N_("Something to show to your pharmacist or the clinic:"), language)]
    return "\n".join([*lines, *(f"  - {finding.text}" for finding in found), say(ONLY_NAMES, language)])
