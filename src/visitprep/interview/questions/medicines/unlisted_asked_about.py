"""Medicines named in other answers and on no list: asked about once, all together, when all else was asked."""

from __future__ import annotations

import re

from msgspec.structs import replace

from visitprep.findings.medicines_on_no_list import Named, every_named, named_elsewhere
from visitprep.interview.tick_list import Ticked, TickList, TickRow, row_told
from visitprep.lines.medicines import medicine
from visitprep.lines.reading import Reading
from visitprep.medicines.names import lookup
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, Moment, with_more_noted, with_new_item
from visitprep.visit.as_typed import said_at, with_noted, with_said
from visitprep.visit.marks import TAKEN_NOW
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording

PLACE = "ticks:named_elsewhere"
_LEAD = any_case(
    r"(?:(?:i|he|she|they|we|also|still|just|and|but|am|is|takes?|taking|uses?|using|on|an?|the|some|my|her|his)\b\W*)+"
)
"""Words in front of a name that say no more than that it is taken."""


def _shown(visit: Visit) -> tuple[Named, ...]:
    """Those that nobody decided on; once it was asked, those that were no as well."""
    return every_named(visit) if said_at(visit, PLACE) is not None else named_elsewhere(visit)


def _rows(visit: Visit) -> tuple[TickRow, ...]:
    return tuple(row_told(one.code, one.name, one.words) for one in _shown(visit))


_NO = any_case(
    r"\W*(?:no|nope|nah|none|not|never|neither|nothing|stopped|quit|threw|(?:s?he|i|they) (?:do|does|did)n['’]?t)\b"
)


def _hears(ticked: Ticked) -> Ticked:
    """A no behind a number takes its tick away; words that name none of them decide on none."""
    if ticked.none:
        names = ", ".join(row.short.you for row in ticked.rows)  # which ones the words tell of stands nowhere else
        return replace(ticked, on=(), unsure=(), words=f"{names}: {ticked.words}", beside=())
    denied = {code for code, words in ticked.beside if _NO.match(words)}
    if len((*ticked.on, *ticked.unsure)) == 1 and _NO.match(ticked.words):
        denied |= set(ticked.on)
    if denied:
        return replace(ticked, on=tuple(code for code in ticked.on if code not in denied))
    if ticked.words and not ticked.on and not ticked.unsure and not _NO.match(ticked.words):
        return replace(ticked, unsure=tuple(row.code for row in ticked.rows))
    return ticked


def _store(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    shown = _shown(visit)
    for one in shown:
        if one.code in ticked.on:
            visit = _with_line(visit, one, ticked.beside_row(one.code), moment)
        elif one.code not in ticked.unsure:
            visit = TAKEN_NOW.put(visit, False, one.code)
            if more := dict(ticked.beside).get(one.code, ""):
                visit = with_noted(visit, PLACE, one.address, f"{one.name}: {more}", moment)
    loose = ticked.loose if ticked.words and not (_is_all(ticked) and ticked.on) else ""
    if loose and not (ticked.on or ticked.unsure or ticked.none):
        loose = f"{', '.join(one.name for one in shown)}: {loose}"
    return with_more_noted(visit, Address("medicines"), loose, moment)


def _is_all(ticked: Ticked) -> bool:
    """All of the words tell of the one row that was ticked."""
    return len((*ticked.on, *ticked.unsure)) == 1


def _with_line(visit: Visit, one: Named, beside: str, moment: Moment) -> Visit:
    """A line of the list, read from the words it was named with and those beside its number."""
    words = "; ".join(filter(None, (one.words, beside)))
    reading = _of(one, moment)
    values = {"name": one.name, **reading.values}
    if values["name"] != one.name and lookup(str(values["name"])) is not one.entry:
        values["name"] = one.name
    no_more = visit.no_more
    visit, new = with_new_item(visit, "medicines", values, moment)
    here = f"medicines.{new}"
    unclear = tuple(dict.fromkeys(part.field for part in reading.unclear if part.field))
    visit = with_said(visit, here, words, values, moment.today, unclear)
    left = reading.left if reading.values else one.words
    note = "; ".join(filter(None, (left, beside)))
    visit = with_noted(visit, here, Address("medicines", "name", new), note, moment)
    return visit.model_copy(update={"no_more": no_more | {"medicines"}})


def _of(one: Named, moment: Moment) -> Reading:
    """What the words say of this one: of the whole, else from its name on, and the words in front are kept."""
    before, name, behind = one.words.partition(one.name)
    for begins, text in (("", one.words), (before.strip(" ,"), f"{name}{behind}")):
        found = medicine.read(text, moment.today)
        for reading in found:
            told = str(reading.values.get("name", ""))
            if told == one.name or (told and lookup(told) is one.entry):
                left = "; ".join(filter(None, ("" if _LEAD.fullmatch(begins) else begins, reading.left)))
                return Reading(reading.values, () if len(found) > 1 else reading.unclear, left)
    return Reading({})


def _spoken_of(words: str) -> tuple[str, ...]:
    """Named by itself: "only the aleve"."""
    entries = {row.name for word in re.findall(r"[^\W\d_]{3,}", words) if (row := lookup(word)) is not None}
    if re.search(r"\b(?:no|not|none|never|n['’]t)\b", words, re.IGNORECASE):
        return ()
    return tuple("-".join(name.casefold().split()) for name in entries)


NAMED_ELSEWHERE = TickList(
    "named_elsewhere",
    "medicines",
    Wording(
        "You also named these, and they are on no list yet. Which of them do you take now?",
        "These were named too, and are on no list yet. Which of them does {name} take now?",
    ),
    rows=_rows,
    covers=(),
    store=_store,
    is_open=lambda visit: bool(named_elsewhere(visit)),
    when=lambda visit: bool(_shown(visit)) or said_at(visit, PLACE) is not None,
    only="if a medicine was named in another answer, as taken now, and is on no list",
    said=Wording(N_("= not taken now: {rows}")),
    label=N_("Numbers, or 0 for none"),
    own_words=True,
    can_be_unsure=True,
    spoken_of=_spoken_of,
    hears=_hears,
    help=Wording(
        "The clinic needs the whole list, even what is taken only now and then. "
        "What is ticked goes on the list, in the words that were used."
    ),
)
