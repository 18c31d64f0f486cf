"""Safety and health in full: allergies, devices, illnesses, operations, and every other answer about health."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.document.blocks import Field
from visitprep.document.words import Words, act, plain
from visitprep.findings.allergy import is_to_act_on
from visitprep.findings.safety.came_with import came_with, signs_denied
from visitprep.findings.safety.signs.happening import signs_in_words
from visitprep.patterns import any_case
from visitprep.summary.first_page.safety.allergies import thing_and_reaction
from visitprep.summary.first_page.short import listed, lower_first, typed, when
from visitprep.summary.first_page.told_in_line import torn_line
from visitprep.summary.in_full.telling import field_of, rest, together, told
from visitprep.summary.words.from_records import illness_marked, marked
from visitprep.summary.words.red_flags import denied_in_words
from visitprep.summary.words.titles import OF_PARTS
from visitprep.visit.as_recorded import line_of_row
from visitprep.visit.marks import words_with_a_no
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import AllergySeverity, Condition
from visitprep.visit.records.health import Allergy, Device, Surgery
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_LONGEST = 10_000
_PRINTED_APART = ("print_it",)
_SPLEEN = any_case(r"^(?!.*\b(?:hiv|aids|immun)).*spl(?:een|enect)")


def health_in_full(visit: Visit) -> Iterator[Field]:
    """Rows in the order of the safety box, then the rest of the health answers."""
    for label, found in (
        (OF_PARTS["allergies"], tuple(_allergy(one) for one in visit.allergies or ())),
        (OF_PARTS["devices"], tuple(_device(visit, one) for one in visit.devices or ())),
        (OF_PARTS["surgeries"], tuple(_surgery(visit, one) for one in visit.surgeries or ())),
    ):
        if found:
            yield field_of(label, found)
    if signs := tuple(plain(one) for one in signs_in_words(visit)):
        yield field_of(N_("What should not wait, as said at the start"), signs)
    if said := words_with_a_no(visit):
        yield field_of(N_("Of what should not wait, with a no"), (plain(typed(said, _LONGEST)),))
    details = illness_marked(visit.health.condition_details or "") or None
    of_records = {one for one in visit.health.conditions or () if line_of_row(visit, one.value)}
    ticked = visit.health.conditions and (
        tuple(one for one in visit.health.conditions if one not in of_records) or None
    )  # what a record ticked stands there in its words, with its mark
    if ticked and _SPLEEN.search(details or ""):  # no spleen is no HIV
        ticked = tuple(one for one in ticked if one is not Condition.IMMUNE) or None
    if ticked and details and "conditions" not in visit.health.notes:  # their words stand in its place
        ticked = tuple(one for one in ticked if one is not Condition.OTHER) or ticked
    yield from told(visit.health.model_copy(update={"condition_details": details, "conditions": ticked}), "health")
    if visit.health.came_with and (denied := denied_in_words(signs_denied(visit, came_with(visit)))):
        yield Field(say(N_("Did not come with it")), listed(denied))
    yield from told(visit.substances, "substances", _substances(visit))


def _substances(visit: Visit) -> tuple[str, ...]:
    """Printed after a yes alone."""
    if visit.substances.print_it is not YesNo.YES:
        return ()
    return tuple(name for name in visit.substances.answerable() if name not in _PRINTED_APART)


def _allergy(allergy: Allergy) -> Words:
    head, reaction = thing_and_reaction(allergy, _LONGEST, _LONGEST)
    if reaction:
        head = say(N_("{thing}: {reaction}"), thing=head, reaction=reaction)
    first = act(head) if is_to_act_on(allergy) else plain(head)
    sure = {"severity"} if allergy.severity is not None else set()
    return together(first, plain(_how_bad(allergy)), rest(allergy, "allergies", head, sure))


def _how_bad(allergy: Allergy) -> str:
    """As in "severe" once, in a word; what the reaction tells is not said again."""
    severity, severe = allergy.severity, say(NC_("safety box", "severe"))
    if severity is AllergySeverity.SEVERE:
        return "" if severe in (allergy.reaction or "").casefold() else severe
    return lower_first(severity.words()) if severity else ""


def _device(visit: Visit, device: Device) -> Words:
    if line := torn_line(visit, "devices", device):
        return together(plain(line.words), rest(line.rest, "devices", line.words, {"kind"}))
    head = listed((device.kind.words() if device.kind else "", typed(device.details or "", _LONGEST)))
    head = marked(head, device, "details")
    card = say(N_("has the card")) if device.card is YesNo.YES else ""
    sure = {"kind", *({"card"} if card else set())}
    told = together(plain(head), plain(card), rest(device, "devices", head, sure))
    return told or plain(say(N_("not named")))


def _surgery(visit: Visit, surgery: Surgery) -> Words:
    if line := torn_line(visit, "surgeries", surgery):
        return together(plain(line.words), rest(line.rest, "surgeries", line.words))
    head = listed((typed(surgery.what or say(N_("not named")), _LONGEST), when(surgery.when)), " ")
    head = marked(head, surgery, "what")
    return together(plain(head), rest(surgery, "surgeries", head, {"when"}))
