"""Which kinds of medicine a list holds, and which it may hold: a "nothing else" denies none of them."""

from __future__ import annotations

import re

from visitprep.medicines.names import lookup
from visitprep.medicines.takes_more import takes_what_it_says
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Route
from visitprep.visit.records.medicine import Medicine, MedicineReview
from visitprep.visit.visit import Visit

_BY_ROUTE = {
    "topical": "creams_patches",
    "patch": "creams_patches",
    "inhaled": "drops_inhalers",
    "nasal": "drops_inhalers",
    "eye": "drops_inhalers",
    "ear": "drops_inhalers",
    "injected": "injections",
    Route.SKIN: "creams_patches",
    Route.PATCH: "creams_patches",
    Route.INHALED: "drops_inhalers",
    Route.NOSE: "drops_inhalers",
    Route.EYE_EAR: "drops_inhalers",
    Route.INJECTION: "injections",
}
_BY_KIND = {
    "vitamin": "vitamins_herbs",
    "supplement": "vitamins_herbs",
    "cannabis": "vitamins_herbs",
    "store_bought": "store_bought",
}
_BY_WORD = {
    "creams_patches": r"creams?|gels?|ointments?|patch|patches|lotions?|wraps?|balm|rub",
    "drops_inhalers": r"drops?|sprays?|inhalers?|puffs?|puffers?|nebuli\w+",
    "injections": r"injections?|shots?|jabs?|pen|syringe|insulin",
    "vitamins_herbs": r"vitamins?|herbs?|herbal\w*|supplement\w*|cbd|cannabis|(?:\w+ )?teas?|ginger"
    r"|turmeric|curcumin|ginseng|tinctures?|(?:home|natural|chinese|ayurvedic|folk) (?:remed\w+|medicines?)",
    "store_bought": r"store[- ]bought|over the counter|otc|from the (?:store|shop|corner shop)",
    "now_and_then": r"now and then|sometimes|once in a while|(?:as|when|if|only if) (?:i |she "
    "|he )?need(?:ed|s)?|maybe|prn"
    r"|on (?:the |my |her |his )?(?:really )?bad (?:days?|nights?|ones)|if (?:it|i|she|he|the|my|her|his)\b"
    r"|when (?:it(?:'?s| is| gets| hurts| flares)|things (?:get|are)|(?:a|the|my|her|his) (?:migraine"
    r"|headache|flare|attack|pain)"
    r"|(?:i|she|he) (?:panics?|wheezes?|hurts?|can'?t|feels?|flares?|has|have|gets? (?!up|in|home|to)))"
    r"|(?:\w+ (?:or|to) \w+|\d ?- ?\d|a few|a couple|few)(?: times)? (?:a|per) (?:week|month|year)"
    r"|only (?:when|if|before|on|for|in)\b|occasional\w*|(?:at |on )?weekends|\d(?: or \d)? (?:days|nights) a \w+"
    r"|some (?:days|nights)|for (?:flares?|a flare)|rescue|puffer|not every ?day|rarely|hardly ever",
}


def kinds_listed(visit: Visit) -> frozenset[str]:
    """As the fields of the review of the list are called: what is surely on it."""
    return frozenset(kind for item in _medicines(visit) for kind in _kinds_of(item))


def review_as_listed(visit: Visit) -> MedicineReview:
    """What was said of kinds of medicines, without a no where the list itself tells of one: the puffer that is
    "only when she wheezes" was told after nothing was ticked. Nobody answered yes: the list says it."""
    review = visit.medicine_review
    told: dict[str, object] = {
        kind: None for kind in kinds_listed(visit) if getattr(review, kind, None) is YesNo.NO
    }
    if review.taken_differently is not None and (otherwise := _taken_otherwise(visit, review)):
        note = "; ".join((*otherwise, *filter(None, (review.notes.get("taken_differently"),))))
        # Whether it is another way than the label's is theirs to say: the words stand in place of a no.
        answer = YesNo.YES if review.taken_differently is YesNo.YES else None
        told |= {"taken_differently": answer, "notes": {**review.notes, "taken_differently": note}}
    return review.model_copy(update=told) if told else review


def _taken_otherwise(visit: Visit, review: MedicineReview) -> tuple[str, ...]:
    """Those with words of their own on how they are really taken, beside what the label says: the question of the
    others was not about them."""
    noted = review.notes.get("taken_differently", "").casefold()
    found = []
    for item in _medicines(visit):
        label = " ".join(filter(None, (item.dose, item.when))).casefold()
        really = item.really_taken or ""
        is_label = really.casefold() in label or re.match(r"as (?:on )?the label\b", really, re.IGNORECASE)
        as_said = is_label or takes_what_it_says(label, really, as_needed=item.as_needed is YesNo.YES)
        if label and really and not as_said and really.casefold() not in noted:
            found.append(f"{item.name}: {really}")
    return tuple(found)


def kinds_maybe_listed(visit: Visit) -> frozenset[str]:
    """What cannot be told from the names: a pill that is both prescribed and sold, a name that nobody knows."""
    maybe = set[str]()
    for item in _medicines(visit):
        entry = lookup(item.name or "")
        if entry is None:
            maybe |= {"store_bought", "vitamins_herbs"}
        elif entry.kind == "either":
            maybe.add("store_bought")
    return frozenset(maybe) - kinds_listed(visit)


def _medicines(visit: Visit) -> list[Medicine]:
    return list(visit.medicines or ())


def _kinds_of(item: Medicine) -> set[str]:
    entry = lookup(item.name or "")
    found = {_BY_ROUTE.get(item.route, "")} if item.route else set()
    found.add(_BY_KIND.get(item.kind or "", ""))
    if entry is not None:
        found |= {_BY_ROUTE.get(entry.route, ""), _BY_KIND.get(entry.kind, "")}
    if item.as_needed is YesNo.YES:
        found.add("now_and_then")
    said = (item.name or item.notes.get("name"), item.form, item.dose, item.when, item.really_taken)
    words = " ".join(filter(None, said))
    found |= {kind for kind, named in _BY_WORD.items() if re.search(rf"\b(?:{named})\b", words, re.IGNORECASE)}
    return found - {""}
