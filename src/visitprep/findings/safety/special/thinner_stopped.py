"""A blood thinner that was stopped: a clinic asks when and for what, and nobody may read that it was not told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from visitprep.findings.safety.evidence import pieces
from visitprep.findings.safety.safety_fact import Bearing, Source, State, Told
from visitprep.findings.safety.special.told_twice import within_a_year
from visitprep.medicines.reading import read_name
from visitprep.visit.answering import Address
from visitprep.visit.visit import Visit
from visitprep.wording import NC_, say

_THINS: Final = frozenset({"blood_thinner", "antiplatelet"})


def thinners_stopped(visit: Visit, answer: State, today: date | None) -> Iterator[Told]:
    """Beside a no, one of no day or of long ago says nothing against it."""
    means = say(NC_("safety", "stopped"))
    for past in visit.past_medicines or ():
        name = past.name or ""
        if not name or not read_name(name).flags & _THINS:
            continue
        recent = today is not None and within_a_year(past.when, today)
        bearing = Bearing.ADDS if recent or answer is not State.DENIED else Bearing.BESIDE
        here = Address("past_medicines", item=past.id)
        yield Told(
            Source.PAST_MEDICINES, name, here, means, past.when, bearing=bearing, acts=(name,) if recent else ()
        )
    told = visit.medicine_review.notes.get("stopped_last_month", "")
    said = pieces(told)
    named = next((one for one in said if read_name(" ".join(one.split()[:3])).flags & _THINS), "") or next(
        (word for one in said for word in one.split() if read_name(word).flags & _THINS), ""
    )
    if named:
        words = told.partition("; from ")[0]
        here = Address("medicine_review", "stopped_last_month")
        yield Told(Source.PAST_MEDICINES, words, here, means, bearing=Bearing.ADDS, acts=(words,))
