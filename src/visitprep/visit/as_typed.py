"""What was typed as a line, kept beside the fields it filled, and which lines are asked one question at a time.

A *place* is where a line is asked: the address of an item of a list, or that of a record with the name of the line
("person:who"), or the name of a tick list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum

from visitprep.text import clean, clean_line
from visitprep.visit.answering import Address, Moment, note_at, record_at, with_answers, with_more_noted, with_note
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Said, Visit

_ONE_BY_ONE = "one:"


def said_at(visit: Visit, place: str) -> Said | None:
    return visit.lines.get(place)


def lines_told(visit: Visit, part: str, item: str) -> tuple[Said, ...]:
    """The lines in which one thing of a list was told; none where it is not known which words tell of it, or where
    something that one of them filled was told otherwise since."""
    own = f"{part}.{item}"
    said = [one for place, one in visit.lines.items() if place.partition(":")[0] == own and (one.typed or one.line)]
    return tuple(said) if all(one.line for one in said) else ()


def torn(item: Item, lines: Iterable[Said]) -> bool:
    """Whether what was read of it tears a line: some stayed a note, or an answer leaves out words of its midst."""
    lines = tuple(lines)
    whole = clean_line(" ".join(one.line for one in lines)).casefold()
    values = (getattr(item, name, None) for one in lines for name in one.filled)
    said = [clean_line(one).casefold() for one in values if isinstance(one, str) and not isinstance(one, Enum)]
    own = [
        one for one in said if _words(one) <= _words(whole)
    ]  # a word of ours, "not for pain", is none of the line
    return any(one.noted for one in lines) or any(one not in whole for one in own)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\s,;.]+", text))


def line_if_torn(visit: Visit, part: str, item: Item) -> str:
    """The line of a thing, where what was read of it tears it; else empty."""
    told = lines_told(visit, part, item.id)
    return ", ".join(one.line for one in told) if torn(item, told) else ""


def with_said(
    visit: Visit,
    place: str,
    typed: str,
    filled: Iterable[str],
    day: date,
    unclear: tuple[str, ...] = (),
    line: str = "",
) -> Visit:
    said = Said(typed=clean(typed), line=clean(line), filled=frozenset(filled), unclear=unclear, day=day)
    return visit.model_copy(update={"lines": {**visit.lines, place: said}})


def without_said(visit: Visit, place: str) -> Visit:
    return visit.model_copy(update={"lines": {name: said for name, said in visit.lines.items() if name != place}})


def with_noted(visit: Visit, place: str, address: Address, words: str, moment: Moment) -> Visit:
    """`words` behind the note at `address`, as what was typed at `place`: they go when it is typed anew."""
    before, visit = visit, with_more_noted(visit, address, words, moment)
    if note_at(before, address) == note_at(visit, address):
        return visit
    said = visit.lines.get(place) or Said(day=moment.today)
    key = str(address)
    noted = {**said.noted, key: "; ".join(filter(None, (said.noted.get(key), clean(words))))}
    return visit.model_copy(update={"lines": {**visit.lines, place: said.model_copy(update={"noted": noted})}})


def without_noted(visit: Visit, place: str, moment: Moment) -> Visit:
    """The notes without what was typed at `place`; what else stands there, and words before an answer, stay."""
    said = visit.lines.get(place)
    for key, words in said.noted.items() if said is not None else ():
        address = Address.of(key)
        try:
            record, field = record_at(visit, address), address.field
            if key == place and field and getattr(record, field) is None and field not in record.gaps:
                continue
            before = note_at(visit, address)
        except KeyError:  # the thing was taken out
            continue
        left = before.replace(words, "") if words in before else before
        left = "; ".join(filter(None, (piece.strip() for piece in left.split(";"))))
        if left != before:
            visit = with_note(visit, address, left, moment)
    return visit


def without_noted_words(visit: Visit, place: str, words: str, moment: Moment) -> Visit:
    """The notes of a line without words that an answer of the same record holds since."""
    said = visit.lines.get(place)
    for key, noted in said.noted.items() if said is not None and words else ():
        record = record_at(visit, Address.of(key))
        held = [str(value) for name in type(record).answerable() if (value := getattr(record, name)) is not None]
        if not any(words.casefold() in value.casefold() for value in held):
            continue
        left = ", ".join(piece for piece in re.split(r"\s*[;,]\s*", noted) if piece.casefold() != words.casefold())
        if left == noted or words.casefold() not in noted.casefold():
            continue
        address = Address.of(key)
        before = note_at(visit, address)
        visit = with_note(visit, address, before.replace(noted, left).strip("; "), moment)
        told = visit.lines[place]
        kept = {**told.noted, key: left} if left else {name: one for name, one in told.noted.items() if name != key}
        visit = visit.model_copy(update={"lines": {**visit.lines, place: told.model_copy(update={"noted": kept})}})
    return visit


def with_notes_known(visit: Visit, place: str, before: Said | None) -> Visit:
    """With the notes that what stood at the place `before` became, as they stand still."""
    if before is None or not before.noted:
        return visit
    said = visit.lines[place].model_copy(update={"noted": before.noted})
    return visit.model_copy(update={"lines": {**visit.lines, place: said}})


def with_row_words(visit: Visit, place: str, words: Mapping[str, str], day: date) -> Visit:
    """With what was told of single rows of a list: it is theirs again where one is ticked anew."""
    for code, told in words.items():
        visit = (
            with_said(visit, f"{place}:{code}", told, (), day) if told != row_words(visit, place, code) else visit
        )
    return visit


def row_words(visit: Visit, place: str, code: str) -> str:
    said = said_at(visit, f"{place}:{code}")
    return said.typed if said is not None else ""


def with_settled(visit: Visit, place: str, field: str) -> Visit:
    """One unclear part was asked about: it is not asked again."""
    said = visit.lines[place]
    left = tuple(name for name in said.unclear if name != field)
    return visit.model_copy(update={"lines": {**visit.lines, place: said.model_copy(update={"unclear": left})}})


def with_line_taken_back(visit: Visit, place: str, address: Address, moment: Moment) -> Visit:
    """Without the line, and without the answers of its record or item that came from it alone."""
    said = said_at(visit, place)
    if said is None:
        return visit
    visit = without_noted(visit, place, moment)
    known = type(record_at(visit, address)).model_fields
    values = {name: known[name].get_default(call_default_factory=True) for name in said.filled if name in known}
    return without_said(with_answers(visit, address, values, moment) if values else visit, place)


def one_by_one(visit: Visit, place: str) -> bool:
    """Whether they asked for one question at a time where a line or a tick list would be."""
    return f"{_ONE_BY_ONE}{place}" in visit.more_details


def with_one_by_one(visit: Visit, place: str) -> Visit:
    more = {**visit.more_details, f"{_ONE_BY_ONE}{place}": True}
    return visit.model_copy(update={"more_details": more})
