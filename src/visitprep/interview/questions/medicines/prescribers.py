"""Who prescribes: one question for all medicines for pain and all that can harm, where nobody said."""

from __future__ import annotations

import re
from collections.abc import Mapping

from visitprep.interview.question import Hearing, OneLine
from visitprep.interview.questions.medicines import really_taken
from visitprep.lines.medicines import prescribers
from visitprep.lines.medicines.around_the_label.beside import bought
from visitprep.lines.medicines.prescribers import CLAUSE
from visitprep.lines.medicines.taking import taken
from visitprep.lines.reading import Reading
from visitprep.lines.yes_no import NO, YES
from visitprep.medicines.names import lookup
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, Moment, items, with_answers
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.choices.medicine import MedicineKind
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, Wording, in_a_row, say

_ID = "prescribers"
_ONE = N_("Who prescribes {name}? Enter leaves it open.")
_SEVERAL = N_(
    "Who prescribes these: {names}? One name for all, or: 1 Dr. Kessler, others Dr. Ames. Enter leaves it open."
)


def without_prescriber(visit: Visit) -> list[Medicine]:
    """In the order of the list. What a store sells too is not asked about, unless they said that it is prescribed."""
    return [one for one in visit.medicines or () if _is_open(visit, one)]


def _is_open(visit: Visit, item: Medicine) -> bool:
    if item.prescriber is not None or "prescriber" in item.gaps or not item.name:
        return False
    if said_at(visit, f"medicines.{item.id}") is None:
        return False  # not typed as a line: it has a question of its own
    row = lookup(item.name)
    kind = item.kind or (row.kind if row is not None else "")
    if kind not in ("", "prescription", MedicineKind.PRESCRIPTION):
        return False
    return really_taken.for_pain(visit, item) or really_taken.can_harm(visit, item)


def _is_asked(visit: Visit, record: Record) -> bool:
    """Behind the last of them, when what is told of each may have named who prescribes it."""
    assert isinstance(record, Medicine)
    if said_at(visit, f"medicines.{record.id}:{_ID}") is not None:
        return True
    if visit.carried is not None or any(place.endswith(f":{_ID}") for place in visit.lines):
        return False
    found = without_prescriber(visit)
    return bool(found) and found[-1].id == record.id


def _text(visit: Visit, record: Record, voice: Voice) -> str:
    names = [one.name or "" for one in without_prescriber(visit)]
    if len(names) < 2:
        return say(_ONE, name=names[0] if names else getattr(record, "name", "") or "")
    return say(_SEVERAL, names=in_a_row([f"{number} {name}" for number, name in enumerate(names, 1)]))


def _told(line: str, hearing: Hearing) -> tuple[list[tuple[Medicine, Mapping[str, object]]], str]:
    """What the line fills of each medicine, and its rest."""
    own = hearing.record
    asked = without_prescriber(hearing.visit) or ([own] if isinstance(own, Medicine) else [])
    named = {one.prescriber for one in items(hearing.visit, "medicines") if isinstance(one, Medicine)} - {None}
    before = next(iter(named)) or "" if len(named) == 1 else ""
    named_too = [one for one in items(hearing.visit, "medicines") if _is_named(one, line) and one not in asked]
    every = [*asked, *(one for one in named_too if isinstance(one, Medicine))]
    who, left = prescribers.read(line, [one.name or "" for one in every], before)
    if not who.keys() >= {*range(len(asked))}:
        every = asked
        who, left = prescribers.read(line, [one.name or "" for one in asked], before)
    told: list[tuple[Medicine, Mapping[str, object]]] = []
    for place, words in sorted(who.items()):
        is_bought = bought.take(words, every[place].name or "")[0] == words
        field = {"kind": MedicineKind.STORE_BOUGHT} if is_bought else {"prescriber": words}
        told.append((every[place], field))
    return told, left


def _is_named(item: Item, line: str) -> bool:
    """One that was not asked about, and nobody is known to prescribe: "the ibuprofen I buy"."""
    assert isinstance(item, Medicine)
    name = rf"(?<!\w){re.escape(item.name or '')}(?!\w)"
    return bool(item.name) and item.prescriber is None and re.search(name, line, re.IGNORECASE) is not None


def _read(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    told, left = _told(line, hearing)
    own = next((values for one, values in told if one.id == getattr(hearing.record, "id", "")), {})
    if len(without_prescriber(hearing.visit)) > 1 and not prescribers.NOT_KNOWN.fullmatch(left):
        return (Reading(own, left=left),)
    return (_of_itself(own, left, hearing.record),)


def _of_itself(own: Mapping[str, object], left: str, record: Record) -> Reading:
    """What it is for, how it is taken or helps goes to that: as the answer, or beside the one that stands there."""
    others, values, beside = [], dict(own), dict[str, str]()
    for words in filter(None, (one.strip(" .") for one in CLAUSE.split(prescribers.LEAD.sub("", left)))):
        reason = prescribers.FOR_WHAT.fullmatch(words)
        found = {"reason": reason["reason"]} if reason else taken.read(words).values
        if prescribers.NOT_KNOWN.fullmatch(words):
            values.setdefault("prescriber", Gap.DONT_KNOW)
        elif not prescribers.says_of_itself(words):
            others.append(words)
        elif not found or found.keys() & values.keys() or any(getattr(record, one, None) for one in found):
            name = next(iter(found), "helps")
            beside[name] = ", ".join(filter(None, (beside.get(name), words)))
        else:
            values |= found
    return Reading(values, left=", ".join(others), beside=beside)


def _store(visit: Visit, line: str, hearing: Hearing, moment: Moment) -> Visit:
    for one, values in _told(line, hearing)[0]:
        if one.id != getattr(hearing.record, "id", ""):
            visit = with_answers(visit, Address("medicines", item=one.id), values, moment)
    return visit


def _echo(line: str, hearing: Hearing) -> str:
    told, left = _told(line, hearing)
    if left and len(without_prescriber(hearing.visit)) < 2:
        return ""
    said = [f"{one.name}: {values.get('prescriber') or MedicineKind.STORE_BOUGHT.words()}" for one, values in told]
    return say(N_("= {heard}"), heard="; ".join(said)) if said else ""


_BARE = any_case(rf"(?:{YES}|{NO}|nothing|ok(?:ay)?)")


def _refuse(line: str, hearing: Hearing) -> str:
    """A yes, a no or "the same" names nobody; nor does what is said of one of several, and not of which."""
    said = line.strip(" .!")
    told, left = _told(line, hearing)
    of_which = len(without_prescriber(hearing.visit)) > 1 and prescribers.says_of_itself(left)
    of_which = of_which and not prescribers.NOT_KNOWN.fullmatch(said)
    open_ = not told and (of_which or prescribers.SAME.fullmatch(said))
    return say(N_("Who is that? Type a name, or press Enter.")) if open_ or _BARE.fullmatch(said) else ""


PRESCRIBERS = OneLine(
    _ID,
    "medicines",
    ("prescriber",),
    Wording("Who prescribes these? One name for all, or: 1 Dr. Kessler, others Dr. Ames."),
    _read,
    about_all=True,
    asks=_text,
    stores=_store,
    echo=_echo,
    label=N_("Names, or Enter"),
    refuses=_refuse,
    when=_is_asked,
    only="once, if a medicine for pain or one that can harm has nobody named who prescribes it",
    enter_leaves=True,
    help=Wording(
        "Clinics call whoever prescribes pain medicines, blood thinners and sedatives before they change a plan."
    ),
)
