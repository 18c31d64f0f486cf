"""A place corrected where the other pains are ticked: "1 and 2 but 2 is my right shoulder not my head"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from visitprep.interview.questions.pains.joined import called_so, with_pains_joined
from visitprep.interview.tick_list import Ticked, TickRow
from visitprep.lines.pain import place
from visitprep.lines.reading import Reading
from visitprep.lines.taken_back import told_anew
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, Moment, items, with_answers, with_more_noted
from visitprep.visit.as_typed import said_at, with_said
from visitprep.visit.records.body_words import mentions_place, regions_in
from visitprep.visit.visit import Visit

_NUMBER = r"(?:but |and |no,? )*(?:(?:number |no\.? |#)?(?P<number>\d{1,2})\s+)?"
_IS = r"(?:is|it'?s|its|should (?:be|say)|means?|meant|was|that'?s|thats)\s+(?:really |actually |supposed to be |more )*"
_CORRECTS = (
    any_case(rf"{_NUMBER}{_IS}not (?P<wrong>[^,;]+?)(?:,|\s+but|\s+it'?s)+\s*(?:{_IS})?(?P<place>[^;]+)"),
    any_case(rf"{_NUMBER}not (?P<wrong>[^,;]+?)(?:,|\s+but|\s+it'?s)+\s*(?:{_IS})?(?P<place>[^;]+)"),
    any_case(rf"{_NUMBER}{_IS}(?P<place>[^;]+?)(?:,?\s+(?:and )?not\s+(?P<wrong>[^,;]+))?"),
)

_ADDS = any_case(r"\b(?:too|also|as well)\b")
"""One more place, and no other."""


def with_places_corrected(visit: Visit, ticked: Ticked, moment: Moment) -> tuple[Visit, Ticked]:
    """The pains with what the words call them, and what was ticked without those words."""
    visit, ticked = _with_same_ones_joined(visit, ticked, moment)
    words = [(code, said) for code, said in ticked.beside] + [
        ("", said) for said in ticked.loose.split("; ") if said
    ]
    for code, said in words:
        found = next((hit for one in _CORRECTS if (hit := one.fullmatch(said.strip(" .")))), None)
        corrects = found is not None and mentions_place(found["place"]) and not _ADDS.search(found["place"])
        row = _row(ticked.rows, code, found) if found and corrects else None
        if found is None or row is None:
            continue
        line = said_at(visit, f"pains.{row.code}")
        told, rest, _ = told_anew(line.typed, found["place"]) if line is not None else ("", "", False)
        reading = place.read(told or found["place"], moment.today)
        if "place" not in reading.values:
            continue
        visit = _with_place(visit, row.code, reading, told or found["place"], moment, keeps=not told or bool(rest))
        left = "; ".join(
            filter(None, (piece.strip(" ;,") for piece in ticked.words.replace(said, "", 1).split(";")))
        )
        left = re.sub(r"(?:^|[;,] ?)(?:and )?not (?:in )?(?:my|the|his|her) [^;,]+$", "", left)
        ticked = replace(ticked, words=left, beside=tuple(one for one in ticked.beside if one != (code, said)))
    return visit, ticked


_ONE = r"(?:(?:number |no\.? |#|the |my |her |his )*)(?P<{name}>\d{{1,2}}|[^\W\d_][\w ]*?)(?: one| pain)?"
_SAME = any_case(
    rf"(?:^|[,;.]\s*|\b(?:and|but|no) )(?:and |but )?{_ONE.format(name='own')}\s*"
    r"(?:\b(?:is|was|are|it's|its|belongs?|goes)\s+)?(?:(?:really|just|all|actually|also)\s+)*"
    r"(?:=|(?:the )?same (?:pain |one |thing |place )?(?:as|like|with)|part of|belongs? (?:to|with)|(?<=belongs )(?:to|with)"
    rf"|(?<=goes )with)\s*{_ONE.format(name='other')}\s*(?=$|[,;.])"
)
_BOTH_SAME = any_case(
    rf"(?:^|[,;.]\s*){_ONE.format(name='other')} (?:and|&) {_ONE.format(name='own')} "
    r"(?:are|is) (?:all |really |just |both )*(?:the same|one)(?: (?:pain|one|thing))?\s*(?=$|[,;.])"
)


def _with_same_ones_joined(visit: Visit, ticked: Ticked, moment: Moment) -> tuple[Visit, Ticked]:
    """What was told of the one stands with the other, and it is listed once: "2 is the same pain as 1"."""
    rows, typed, gone = ticked.rows, ticked.typed, list[str]()
    for pattern in (_SAME, _BOTH_SAME):
        while found := pattern.search(typed):
            own, other = (_pain_called(visit, rows, found[name]) for name in ("own", "other"))
            typed = f"{typed[: found.start()]},{typed[found.end() :]}"
            if own and other and own != other:
                visit = with_pains_joined(visit, own, other, moment)
                gone.append(own)
    if not gone:
        return visit, ticked
    numbers = {int(number) for number in re.findall(r"\d+", typed)}
    on = tuple(row.code for at, row in enumerate(rows, 1) if at in numbers and row.code not in gone)
    return visit, replace(ticked, on=on, unsure=(), words="", beside=())


def _pain_called(visit: Visit, rows: Sequence[TickRow], words: str) -> str:
    """By the number of its row, as the first, or by a word of its place; empty where none or several are meant."""
    pains = items(visit, "pains")
    if words.isdecimal():
        return rows[int(words) - 1].code if 1 <= int(words) <= len(rows) else ""
    if words.casefold() in ("first", "first one"):
        return pains[0].id
    found = called_so(words, pains)
    return found.id if found else ""


def _row(rows: Sequence[TickRow], code: str, found: re.Match[str]) -> TickRow | None:
    """By its number; by the place that it is not; the row that the words stand behind; else the one of that place."""
    if found["number"]:
        number = int(found["number"])
        return rows[number - 1] if 1 <= number <= len(rows) else None
    wrong = set(regions_in(found["wrong"] or "")) or set(() if code else regions_in(found["place"]))
    meant = [row for row in rows if wrong & set(regions_in(row.label.you))]
    return meant[0] if len(meant) == 1 else next((row for row in rows if row.code == code), None)


def _with_place(visit: Visit, item: str, reading: Reading, typed: str, moment: Moment, *, keeps: bool) -> Visit:
    """All of the place anew; what the old words told stays as a note, where it is another."""
    pain = next(one for one in items(visit, "pains") if one.id == item)
    values: dict[str, object] = {"side": None, "regions": None, "region_sides": {}}
    values |= {name: value for name, value in reading.values.items() if name in ("place", *values)}
    before = str(getattr(pain, "place", "") or "") if keeps else ""
    visit = with_answers(visit, Address("pains", item=item), values, moment)
    visit = with_more_noted(visit, Address("pains", "place", item), before, moment)
    said = said_at(visit, f"pains.{item}")
    unclear = tuple(dict.fromkeys(part.field for part in reading.unclear))
    filled = said.filled if said is not None else frozenset()
    return with_said(visit, f"pains.{item}", typed, filled | set(reading.values), moment.today, unclear)
