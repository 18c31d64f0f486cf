"""A place corrected where the other pains are ticked: "1 and 2 but 2 is my right shoulder not my head"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from visitprep.interview.tick_list import Ticked, TickRow
from visitprep.lines.pain import place
from visitprep.lines.reading import Reading
from visitprep.patterns import compiled
from visitprep.visit.answering import Address, Moment, items, with_answers, with_more_noted
from visitprep.visit.as_typed import said_at, with_said
from visitprep.visit.records.body_words import mentions_place, regions_in
from visitprep.visit.visit import Visit

_NUMBER = r"(?:but |and |no,? )*(?:(?:number |no\.? |#)?(?P<number>\d{1,2})\s+)?"
_IS = r"(?:is|it'?s|its|should (?:be|say)|means?|meant|was|that'?s|thats)\s+(?:really |actually |supposed to be |more )*"
_CORRECTS = (
    compiled(rf"{_NUMBER}{_IS}not (?P<wrong>[^,;]+?)(?:,|\s+but|\s+it'?s)+\s*(?:{_IS})?(?P<place>[^;]+)", re.I),
    compiled(rf"{_NUMBER}not (?P<wrong>[^,;]+?)(?:,|\s+but|\s+it'?s)+\s*(?:{_IS})?(?P<place>[^;]+)", re.I),
    compiled(rf"{_NUMBER}{_IS}(?P<place>[^;]+?)(?:,?\s+(?:and )?not\s+(?P<wrong>[^,;]+))?", re.I),
)

_ADDS = compiled(r"\b(?:too|also|as well)\b", re.I)
"""One more place, and no other."""


def with_places_corrected(visit: Visit, ticked: Ticked, moment: Moment) -> tuple[Visit, Ticked]:
    """The pains with what the words call them, and what was ticked without those words."""
    words = [(code, said) for code, said in ticked.beside] + [
        ("", said) for said in ticked.loose.split("; ") if said
    ]
    for code, said in words:
        found = next((hit for one in _CORRECTS if (hit := one.fullmatch(said.strip(" .")))), None)
        corrects = found is not None and mentions_place(found["place"]) and not _ADDS.search(found["place"])
        row = _row(ticked.rows, code, found) if found and corrects else None
        if found is None or row is None:
            continue
        reading = place.read(found["place"], moment.today)
        if "place" not in reading.values:
            continue
        visit = _with_place(visit, row.code, reading, found["place"], moment)
        left = "; ".join(
            filter(None, (piece.strip(" ;,") for piece in ticked.words.replace(said, "", 1).split(";")))
        )
        left = re.sub(r"(?:^|[;,] ?)(?:and )?not (?:in )?(?:my|the|his|her) [^;,]+$", "", left)
        ticked = replace(ticked, words=left, beside=tuple(one for one in ticked.beside if one != (code, said)))
    return visit, ticked


def _row(rows: Sequence[TickRow], code: str, found: re.Match[str]) -> TickRow | None:
    """By its number; else by the place that it is not; else the row that the words stand behind."""
    if found["number"]:
        number = int(found["number"])
        return rows[number - 1] if 1 <= number <= len(rows) else None
    wrong = set(regions_in(found["wrong"] or ""))
    meant = [row for row in rows if wrong & set(regions_in(row.label.you))]
    return meant[0] if len(meant) == 1 else next((row for row in rows if row.code == code), None)


def _with_place(visit: Visit, item: str, reading: Reading, typed: str, moment: Moment) -> Visit:
    """All of the place anew; what the old words told stays as a note."""
    pain = next(one for one in items(visit, "pains") if one.id == item)
    values: dict[str, object] = {"side": None, "regions": None, "region_sides": {}}
    values |= {name: value for name, value in reading.values.items() if name in ("place", *values)}
    before = str(getattr(pain, "place", "") or "")
    visit = with_answers(visit, Address("pains", item=item), values, moment)
    visit = with_more_noted(visit, Address("pains", "place", item), before, moment)
    said = said_at(visit, f"pains.{item}")
    unclear = tuple(dict.fromkeys(part.field for part in reading.unclear))
    filled = said.filled if said is not None else frozenset()
    return with_said(visit, f"pains.{item}", typed, filled | set(reading.values), moment.today, unclear)
