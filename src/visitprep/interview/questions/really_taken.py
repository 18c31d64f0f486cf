"""How medicines are really taken: one line for each where an error harms, one question for all the others."""

from __future__ import annotations

import re

from visitprep.interview.question import Hearing, OneLine
from visitprep.lines.reading import Reading
from visitprep.medicines.checks import flags_of
from visitprep.visit.answering import items
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.choices import Helps, YesNo
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, Wording, in_a_row, say

_HARMS = frozenset(
    {"opioid", "sedative", "benzodiazepine", "blood_thinner", "insulin", "muscle_relaxer", "barbiturate"}
)
_HARD_TO_STOP = frozenset({"opioid", "sedative", "benzodiazepine"})
_PAIN = re.compile(
    r"pain|ache|spasm|cramp|nerve|arthritis|knee|back|leg|hip|shoulder|neck|hand|migraine|headache|hurt|joint",
    re.IGNORECASE,
)


def _flags(record: Record) -> frozenset[str]:
    assert isinstance(record, Medicine)
    return flags_of(record.name or "", record.ingredient or "")


def for_pain(visit: Visit, record: Record) -> bool:
    """By what they said it is for; where they said nothing, by its kind."""
    assert isinstance(record, Medicine)
    if record.helps is Helps.NOT_FOR_PAIN:
        return False
    if record.reason:
        return bool(_PAIN.search(record.reason))
    return bool(_flags(record) & {"opioid", "nsaid", "muscle_relaxer"})


def matters(visit: Visit, record: Record) -> bool:
    """A medicine of which an error harms, or that the clinic plans from: as needed, or for pain."""
    assert isinstance(record, Medicine)
    if record.as_needed in (YesNo.YES, YesNo.UNSURE):
        return True
    return for_pain(visit, record) or bool(_flags(record) & _HARMS)


def is_opioid(visit: Visit, record: Record) -> bool:
    return "opioid" in _flags(record)


def hard_to_stop(visit: Visit, record: Record) -> bool:
    return bool(_flags(record) & _HARD_TO_STOP)


def text(visit: Visit, record: Record, voice: Voice) -> str:
    """The whole question of the first medicine; of the others what the label says."""
    assert isinstance(record, Medicine)
    label = ", ".join(filter(None, (record.name, record.dose, record.when)))
    if hard_to_stop(visit, record):
        label = say(N_("{label}. Also: since when, and when does it run out?"), label=label)
    first = next((item for item in items(visit, "medicines") if matters(visit, item)), None)
    if first is not None and first.id != record.id:
        return label
    whole = Wording(
        N_("How do you really take it, does it help, any trouble? y: as the label says."),
        N_("How does {name} really take it, does it help, any trouble? y: as the label says."),
    )
    return f"{whole.spoken(voice)}\n{label}"


def _others(visit: Visit) -> list[Medicine]:
    """Those typed as lines that nobody is asked about one by one."""
    found = []
    for item in items(visit, "medicines"):
        assert isinstance(item, Medicine)
        if said_at(visit, f"medicines.{item.id}") is not None and not matters(visit, item):
            found.append(item)
    return found


def _rest_text(visit: Visit, record: Record, voice: Voice) -> str:
    names = in_a_row([f"{number} {one.name}" for number, one in enumerate(_others(visit), 1)])
    return say(N_("The others ({names}): taken as on the label? y, or the number and how."), names=names)


def _read_rest(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    if line.strip().rstrip(".").casefold() in ("y", "yes", "all", "as on the label", "yes all"):
        return (Reading({"taken_differently": YesNo.NO}),)
    others = _others(hearing.visit)

    def name(found: re.Match[str]) -> str:
        number = int(found[1])
        return f"{others[number - 1].name}:" if 1 <= number <= len(others) else found[0]

    words = re.sub(r"(?:^|(?<=[,;.] ))(\d{1,2})(?=[ :.])[:.]?", name, line.strip())
    return (Reading({"taken_differently": YesNo.YES}, left=words),)


REST = OneLine(
    "rest",
    "medicine_review",
    ("taken_differently",),
    Wording("The other medicines: taken as on the label? y, or the number and how."),
    _read_rest,
    asks=_rest_text,
    label=N_("y, or words"),
    when=lambda visit, record: bool(_others(visit)),
    only="if a medicine is listed that was not asked about by itself",
)
