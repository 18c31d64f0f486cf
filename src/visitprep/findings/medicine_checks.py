"""The name-only checks of `medicines.checks`, on a visit (clinical.md 4.4)."""

from __future__ import annotations

from visitprep.findings.kinds_listed import kinds_listed
from visitprep.medicines.checks import TELLS_STRENGTH, Finding, Listed, check
from visitprep.medicines.label.vocabulary.schedule import PER_DAY
from visitprep.medicines.names import closest, lookup
from visitprep.medicines.reading import read_name
from visitprep.visit.answering import Address
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import MedicineKind
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit
from visitprep.visit.voice import voice_of
from visitprep.wording import N_, say

_SUPPLEMENTS = (MedicineKind.VITAMIN, MedicineKind.SUPPLEMENT, MedicineKind.CANNABIS)


def medicine_findings(visit: Visit) -> tuple[Finding, ...]:
    """What to show a pharmacist or the clinic; show `check_words.ONLY_NAMES` with them."""
    listed = [item for item in visit.medicines or () if item.name]
    review = visit.medicine_review
    return check(
        [_as_listed(visit, item) for item in listed],
        # "None" answered to the sweep is an answer, not something missing.
        store_bought_empty=bool(listed)
        and review.store_bought is None
        and not any(_is_from_a_store(item) for item in listed),
        supplements_empty=bool(listed)
        and review.vitamins_herbs is None
        and "vitamins_herbs" not in kinds_listed(visit)
        and not any(_is_supplement(item) for item in listed),
        allergies_unanswered=visit.allergies is None and "allergies" not in visit.gaps,
        voice=voice_of(visit),
    )


def _is_from_a_store(item: Medicine) -> bool:
    """As they said; while they did not, as its name says."""
    if item.kind is not None or not item.name:
        return item.kind is MedicineKind.STORE_BOUGHT
    return bool(_kinds_of(item) & {"store_bought", "either"})


def _kinds_of(item: Medicine) -> set[str]:
    """By its name, or by what stands in it: "turmeric 500 mg & black pepper"; else what it may be: "turmric"."""
    entry = lookup(item.name) if item.name else None
    if entry is not None:
        return {entry.kind}
    found = map(lookup, read_name(item.name or "", item.ingredient or "").ingredients)
    kinds = {entry.kind for entry in found if entry is not None}
    return kinds or {near.entry.kind for near in closest(item.name or "")}


def _is_supplement(item: Medicine) -> bool:
    """As they said, or as its name says: fish oil is one whatever it was called."""
    return item.kind in _SUPPLEMENTS or bool(_kinds_of(item) & {"vitamin", "supplement", "cannabis"})


def _counted(item: Medicine) -> str:
    """Words that tell how many a day beside "when it is bad": "2 a day when bad"."""
    when = item.when if item.as_needed is YesNo.YES else None
    return when if when and PER_DAY.search(when.casefold()) else ""


def _as_listed(visit: Visit, item: Medicine) -> Listed:
    said = said_at(visit, str(Address("medicines", item=item.id)))
    is_told = said is not None and ("strength" in said.unclear or TELLS_STRENGTH.search(said.typed))
    route, really = item.route.words() if item.route else "", item.really_taken or ""
    return Listed(
        id=item.id,
        name=item.name or "",
        ingredient_text=item.ingredient or "",
        kind=item.kind.value if item.kind else "",
        # A number that is still to be asked about, or that stands elsewhere in the line, is not missing.
        strength=item.strength or ("?" if is_told else ""),
        # A mixed schedule ("one in the morning, two at night") holds the dose in its words; so does what is taken.
        dose=item.dose or item.when or (really if really != say(N_("as the label says")) else ""),
        as_needed=item.as_needed is YesNo.YES,
        usual_count=item.really_taken or _counted(item),
        form=" ".join(filter(None, (item.form, route))),
    )
