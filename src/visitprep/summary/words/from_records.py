"""Where an answer came from, when that is a health record: read from the notes that taking it in left, and printed.

A note that says where a thing is from stands beside the answer that names it. It is nobody's speech: it is printed
as a mark in the row of the thing ("record, 12 May 2026"), and what the person added stays what they said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from visitprep.patterns import compiled
from visitprep.text import isolated
from visitprep.visit.answering import items
from visitprep.visit.as_recorded import recorded
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.choice import Choice
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import LISTS, RECORDS, Visit
from visitprep.wording import N_, NC_, count, in_a_row, say

_DAY = r"(?:\d{1,2} )?(?:[^\W\d_]+ )?(?:19|20)\d\d"
_ENDS = r"(?=\s*(?:[;:\n]|$))"
_FROM = compiled(
    r"(?:^|(?<=; )|(?<=\n))from (?:"
    rf"the record of (?P<of>[^;\n]+?), (?P<day>{_DAY})|the record of (?P<only_of>[^;:\n]+?)"
    rf"|a record of (?P<only_day>{_DAY})|a record)(?:, entry of (?P<entry>{_DAY}))?"
    rf"(?P<self>, self-reported there)?{_ENDS}(?::[ ]*(?P<says>[^;\n]*))?"
)
_BEFORE = compiled(r"\s*;?\s*before, the list said:\s*(?P<mine>.+?)(?=;\s*from (?:the|a) record|$)")
_BEHIND_AN_ILLNESS = compiled(rf"\(record of (?P<day>{_DAY})\)")
_MONTH = compiled(r"\b(January|February|March|April|June|July|August|September|October|November|December)\b")


class Origin(Struct, frozen=True):
    """One record that an answer is from."""

    of: str
    """Whose record; empty where it did not say."""
    day: str = ""
    """Of when, in words and as exact as it is."""
    says: str = ""
    """What it says, where the answer is another one."""
    before: str = ""
    """What the list said, where the answer was put in its place."""
    entry: str = ""
    """Of when the entry itself is, where the record says: an order of 2015 in a download of today."""
    is_self_reported: bool = False

    @property
    def in_few(self) -> str:
        """As in "record, 12 May 2026": the day of the entry, else of the document."""
        day = short_day(self.entry or self.day)
        told = say(N_("record, {day}"), day=day) if day else say(NC_("where an answer is from", "record"))
        return say(N_("{record}, self-reported"), record=told) if self.is_self_reported else told

    @property
    def in_full(self) -> str:
        """As in "from the record of Elm Street Clinic, 12 May 2026"."""
        told = self._document
        told = say(N_("{source}, entry of {day}"), source=told, day=self.entry) if self.entry else told
        return say(N_("{source}, self-reported there"), source=told) if self.is_self_reported else told

    @property
    def _document(self) -> str:
        if self.of and self.day:
            return say(N_("from the record of {of}, {day}"), of=self.of, day=self.day)
        if self.of:
            return say(N_("from the record of {of}"), of=self.of)
        return say(N_("from a record of {day}"), day=self.day) if self.day else say(N_("from a record"))


def short_day(day: str) -> str:
    return _MONTH.sub(lambda found: found[1][:3], day)


@lru_cache(maxsize=512)
def read_note(note: str) -> tuple[tuple[Origin, ...], str]:
    """The records that a note names, and what is left of it: the person's own words."""
    origins, own, at = [], [], 0
    for found in _FROM.finditer(note):
        if found.start() < at:
            continue
        own.append(note[at : found.start()])
        one = Origin(
            found["of"] or found["only_of"] or "",
            found["day"] or found["only_day"] or "",
            (found["says"] or "").strip(),
            entry=found["entry"] or "",
            is_self_reported=found["self"] is not None,
        )
        at = found.end()
        if before := _BEFORE.match(note, at):
            one, at = replace(one, before=before["mine"].strip()), before.end()
        origins.append(one)
    own.append(note[at:])
    left = "; ".join(filter(None, (piece.strip(" ;\n") for piece in own)))
    return tuple(dict.fromkeys(origins)), (left if origins else note)


def origins(record: Record, name: str) -> tuple[Origin, ...]:
    return read_note(record.notes.get(name, ""))[0]


def own_note(record: Record, name: str) -> str:
    """The note without what it says of records."""
    return read_note(record.notes.get(name, ""))[1]


def is_from_record(record: Record, name: str) -> bool:
    """The answer is a record's, and not the person's own."""
    return any(not one.says for one in origins(record, name))


def mark(record: Record, name: str) -> str:
    """As in "record, 12 May 2026"; empty for what the person told."""
    return _in_few(one for one in origins(record, name) if not one.says)


def _in_few(found: Iterable[Origin]) -> str:
    return "; ".join(dict.fromkeys(one.in_few for one in found))


def marked(text: str, record: Record, name: str) -> str:
    """`text` with the mark of that answer behind it."""
    where = mark(record, name)
    return say(N_("{text} ({where})"), text=text, where=where) if where else text


def mark_beside(text: str, record: Record, name: str) -> str:
    """The mark, and what a record says otherwise, behind `text`; without what `text` says of a day itself."""
    days = [(one, short_day(one.entry or one.day)) for one in origins(record, name)]
    found = [one for one, day in days if not (day and day in short_day(text))]
    return "; ".join(filter(None, (_in_few(one for one in found if not one.says), records_say(record, name))))


def records_say(record: Record, *names: str) -> str:
    """What records say otherwise than the person, and what the list said before a record: for the same row.

    Of the answers `names`; without them, of all.
    """
    told = []
    for name in names or record.answerable():
        for one in origins(record, name):
            if one.says:
                told.append(say(N_("{record}: {says}"), record=one.in_few, says=isolated(one.says)))
            if one.before:
                told.append(say(N_("before, the list said: {mine}"), mine=isolated(one.before)))
    return "; ".join(dict.fromkeys(told))


_Kind = TypeVar("_Kind", bound=Record)


def without_origins(record: _Kind, keep: Collection[str] = ()) -> _Kind:
    """The record with the person's own words alone for notes; the answers `keep` still say where they are from."""
    notes = {}
    for name, note in record.notes.items():
        found, own = read_note(note)
        told = name not in keep or any(one.says for one in found)
        if kept := (own if told else note):
            notes[name] = kept
    return record if notes == record.notes else record.model_copy(update={"notes": notes})


def with_origins(visit: Visit) -> Visit:
    """The visit with the origin of each answer of a thing that a record told, to be printed.

    An answer that is still the record's says so in its note. Where the person has another one since, the note holds
    what the record says, so that both stand in the row.
    """
    changes: dict[str, Any] = {}
    for part in LISTS:
        listed = items(visit, part)
        if any(recorded(visit, part, one.id) for one in listed):
            changes[part] = tuple(_with_origins(visit, part, one) for one in listed)
    return visit.model_copy(update=changes) if changes else visit


def _with_origins(visit: Visit, part: str, item: Item) -> Item:
    told = recorded(visit, part, item.id)
    source = next(
        (note[found.start() : found.end()] for note in item.notes.values() if (found := _FROM.search(note))), ""
    )
    if not told or not source:
        return item
    bare = source.partition(":")[0] if (found := _FROM.match(source)) and found["says"] else source
    notes, differing = dict(item.notes), []
    for field, words in told.items():
        value = getattr(item, field, None)
        if value is None or field in item.gaps or isinstance(value, Choice):  # a row that was picked has no words
            continue
        same = _plain(value.said if isinstance(value, PartialDate) else str(value)) == _plain(words)
        words = " ".join(words.replace(";", ",").split())
        if not same:
            differing.append(words)
        if field in notes and read_note(notes[field])[0]:
            if not same:  # the thing itself is called otherwise
                notes[field] = notes[field].replace(bare, f"{bare}: {words}", 1)
            continue
        where = bare if same else f"{bare}: {words}"
        notes[field] = f"{notes[field]}; {where}" if notes.get(field) else where
    told_once = {field: _without_said_again(note, differing) for field, note in notes.items()}
    return item.model_copy(update={"notes": told_once})


def _without_said_again(note: str, differing: Collection[str]) -> str:
    """The note without "the record says: ..." of words that stand behind the mark of the record already."""
    head = say(N_("the record says: {words}"), words="").rstrip()
    kept = []
    for clause in note.split("; "):
        left = clause.removeprefix(head)
        for words in differing if left != clause else ():
            left = left.replace(isolated(words), "", 1)
        if left == clause or left.strip(" ,"):
            kept.append(clause)
    return "; ".join(kept)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


def illness_marked(words: str) -> str:
    """What was taken in of an illness holds its own mark: as short as any other."""
    return _BEHIND_AN_ILLNESS.sub(lambda found: f"({Origin('', found['day']).in_few})", words)


def sources(visit: Visit) -> tuple[Origin, ...]:
    """Every record that something in the visit is from, in the order they are met."""
    found = dict.fromkeys(
        Origin(one.of, one.day)
        for record in records(visit)
        for note in record.notes.values()
        for one in read_note(note)[0]
    )
    return tuple(found)


def records(visit: Visit) -> Iterator[Record]:
    """Every record of the visit."""
    for part in RECORDS:
        yield getattr(visit, part)
    for part in LISTS:
        yield from items(visit, part)


_FOOT = 90
"""Letters of records by name in a foot, which stands on every page; more of them are named behind."""


def marked_record(found: tuple[Origin, ...]) -> str:
    """The sentence for the foot of a page: whose records and of when, or how many; empty for none."""
    if not found:
        return ""
    named = sources_in_words(found)
    if len(named) <= _FOOT:
        return say(N_("What is marked “record” is from a health record: {records}."), records=named)
    message = (
        N_("What is marked “record” is from {n} health record."),
        N_("What is marked “record” is from {n} health records."),
    )
    return count(*message, len(found))


def sources_in_words(found: tuple[Origin, ...]) -> str:
    """As in "Elm Street Clinic (12 May 2026), VA Blue Button (9 Sep 2013)"."""
    return in_a_row([source_in_words(one) for one in found])


def source_in_words(one: Origin) -> str:
    of, day = isolated(one.of), short_day(one.day)
    if of and day:
        return say(N_("{of} ({day})"), of=of, day=day)
    return of or day or say(N_("one that does not say whose"))
