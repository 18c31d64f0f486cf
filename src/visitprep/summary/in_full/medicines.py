"""Page 2: the whole medicine list. Pain and sedatives, blood thinners, what acts on serotonin, the others."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.document.blocks import Block, Field
from visitprep.document.words import Words, plain, text_of
from visitprep.findings.kinds_listed import review_as_listed
from visitprep.lines.medicines.around_the_label.beside import prescribed_to_another
from visitprep.medicines.checks import flags_of
from visitprep.summary.first_page.medicines.label import label_of
from visitprep.summary.first_page.medicines.taken_now import BLEEDING, how_taken, name_of, rest_of, split
from visitprep.summary.first_page.rank import Room
from visitprep.summary.in_full.alike import gathered
from visitprep.summary.in_full.telling import rest, table, together, told
from visitprep.summary.shared_sections.medicines_named_elsewhere import day_of_list, named_on_no_list
from visitprep.summary.words.answers_in_words import fields
from visitprep.summary.words.effects_said import without_effects
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Helps, MedicineKind, Route
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_HEADS = (NC_("medicine list", "Medicine"), N_("Label → really taken"), N_("For, effect, since, by whom"))
_WEIGHTS = (27.0, 31.0, 42.0)
_ALL = Room()
_BOUGHT = {
    MedicineKind.STORE_BOUGHT: NC_("medicine list", "store"),
    MedicineKind.VITAMIN: NC_("medicine list", "vitamin"),
    MedicineKind.SUPPLEMENT: NC_("medicine list", "supplement"),
    MedicineKind.CANNABIS: NC_("medicine list", "cannabis"),
}
"""Behind the name, for what is bought without a prescription."""


def medicines_now(visit: Visit, *, whole: bool = True) -> tuple[Block, ...]:
    """Each group in a table; then where the list comes from, and the answers to what people forget.

    Not `whole`: without the words of other answers that name a medicine.
    """
    for_pain, others = split(visit)
    thinners = tuple(one for one in others if _flags(one) & BLEEDING)
    serotonin = tuple(one for one in others if one not in thinners and "serotonin" in _flags(one))
    rest_of_them = tuple(one for one in others if one not in thinners and one not in serotonin)
    blocks: list[Block] = []
    for title, group in (
        (N_("Pain and sedatives"), for_pain),
        (N_("Blood thinners"), thinners),
        (N_("Others that act on serotonin"), serotonin),
        (N_("The others"), rest_of_them),
    ):
        caption = say(N_("{group}: {n}"), group=say(title), n=len(group))
        blocks += table(caption, (_row(one) for one in group), _HEADS, _WEIGHTS)
    return (*blocks, *fields(gathered(_about_the_list(visit, whole=whole))))


def _flags(medicine: Medicine) -> frozenset[str]:
    return flags_of(medicine.name or "", medicine.ingredient or "")


def _row(medicine: Medicine) -> tuple[Words, Words, Words]:
    first = plain(name_of(medicine))
    if medicine.kind in _BOUGHT:
        first = (*first, *plain(f" ({say(_BOUGHT[medicine.kind])})"))
    how = together(how_taken(medicine, _ALL), plain(_route(medicine)))
    effect = rest_of(medicine, _ALL)
    said = " ".join((text_of(first), text_of(how), text_of(effect)))
    told_there = set(_told_otherwise(medicine, said, text_of(effect)))
    return first, how, together(effect, rest(without_effects(medicine), "medicines", said, told_there))


def _told_otherwise(medicine: Medicine, said: str, effect: str) -> Iterator[str]:
    """Fields whose answer the row tells in other words, or by saying nothing: by mouth, on prescription."""
    yield from ("started", "runs_out", "last_filled", "left")
    if medicine.kind in (*_BOUGHT, MedicineKind.PRESCRIPTION):
        yield "kind"
    if medicine.route is Route.MOUTH:
        yield "route"
    if prescribed_to_another.of_somebody_else(medicine.prescriber or ""):
        yield "prescriber"
    if medicine.reason and effect.split(";")[0].casefold() == medicine.reason.casefold():
        yield "reason"  # "leg" has fewer letters than are sure
    helps = medicine.helps
    if helps and (helps is Helps.NOT_FOR_PAIN or helps.words().casefold() in said.casefold()):
        yield "helps"
    if medicine.as_needed is YesNo.NO or (medicine.as_needed is YesNo.YES and "need" in said.casefold()):
        yield "as_needed"
    if medicine.strength and medicine.strength in name_of(medicine):
        yield "strength"
    if medicine.dose and label_of(medicine) in said:
        yield "dose"


def _route(medicine: Medicine) -> str:
    """How it goes in, where that is not by mouth."""
    return medicine.route.words() if medicine.route and medicine.route is not Route.MOUTH else ""


def _about_the_list(visit: Visit, *, whole: bool) -> Iterator[Field]:
    yield from named_on_no_list(visit, whole=whole)
    yield from day_of_list(visit)
    yield from told(review_as_listed(visit), "medicine_review")
