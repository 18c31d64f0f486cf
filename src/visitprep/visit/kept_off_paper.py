"""Words that somebody asked not to be read out or told: off all paper until they say that they may be printed.

What holds them reads like a question that will be answered in person. Nothing of it is deleted.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Any, NamedTuple, TypeVar

from visitprep.patterns import any_case
from visitprep.visit.answering import Address, items
from visitprep.visit.marks import STAYS_OFF_PAPER
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.record import Record
from visitprep.visit.visit import LISTS, RECORDS, Visit
from visitprep.wording import N_, say

_NOT = (
    r"(?:(?:please |pls |just )*(?:do not|don'?t|never)|no need to"
    r"|(?:i|we) (?:do not|don'?t) want (?:you|anyone|anybody|them|this|that|it)? ?(?:to)?)"
)
_WHOM = (
    r"(?:dr\b\.? \w+"
    r"|him|her|them|any ?one|anybody|(?:my|his|her|our) (?:\w+ )?\w+|the (?:kids|children|family|doctors?"
    r"|nurses?|others|surgeons?|clinic|(?:\w+ ){1,2}(?:doctors?|docs?|nurses?|surgeons?|clinic|team)"
    r"|doc|pharmac(?:y|ists?)|\w+ologists?)|mom|mum|mam|dad|(?-i:[A-Z])\w+)"
)
_PLEA = any_case(
    rf"\b{_NOT} (?:you )?(?:read|say|repeat|bring|mention|discuss|speak (?:of|about)|talk about) (?:any of "
    rf"|all of )?(?:this|that|it|these|anything)"
    rf"(?: (?:bit|part|one))?(?: (?:out|aloud|up|back|over))*(?: (?:in front of|to|with|around|when|while|near"
    rf"|if)\b|\s*(?:$|[,;.!)]))"
    rf"|\b{_NOT} (?:you )?(?:ever )?tell {_WHOM}\b|\b{_NOT} let (?:on|{_WHOM} (?:know|see|hear|read|find))\b"
    rf"|\b{_NOT} (?:you )?(?:let (?:this|that|it) )?(?:get|gets|land) {_WHOM} in(?:to)? (?:any )?trouble\b"
    rf"|\b{_NOT} (?:you )?(?:(?:print|include) (?:this|that|it)|show (?:this|that|it|{_WHOM})|write (?:this"
    rf"|that|it) down)\b"
    rf"|\b{_NOT} (?:you )?(?:put|write|have) (?:this|that|it) (?:in (?:the|her|his|my|any) (?:report|chart|file"
    rf"|notes?|records?"
    rf"|summary|pages?|letter)|(?:down )?on (?:paper|the (?:page|form|record|paper))|down|in writing)\b"
    r"|\bnot (?:to be |be )?(?:read|said|told|mentioned|shown|printed|repeated"
    rf"|discussed)\b[^,;.]*\b(?:in front of|to|aloud|out|out loud|with)\b|\b(?:not|never) in front of {_WHOM}\b"
    r"|\bkeep (?:this|that|it)(?: one| bit| part)? (?:private|secret|quiet|confidential|to yourself|between us"
    r"|between you and me|off|out of|from)\b"
    r"|\b(?:just |strictly )?between (?:us|you and me|me and you)\b(?! and)|\boff the record\b|\b(?:this|that"
    r"|it)(?:'s| is) (?:private|confidential|a secret)\b"
    r"|(?:^|[,;.(]\s*)(?:private|confidential)(?:ly)?(?:\s*[:,)]| please\b)"
    r"|\b(?:s?he|they|my \w+|mom|mum|dad|nobody|no one) (?:does ?n'?t|do ?n'?t|must ?n'?t|can ?n?'?t|cannot"
    r"|should ?n'?t|is ?n'?t supposed to"
    r"|does not|do not|must not|should not) (?:find out|hear (?:this|that|it|about)|see (?:this|that|it)"
    r"|know (?:(?:that )?(?:i|we) |about (?:this|that|it)|this|that i))"
    rf"|\b(?:does ?n'?t|do ?n'?t|does not|do not|would ?n'?t) want {_WHOM} (?:to )?(?:know|find out|hear|see)\b"
    rf"|\b{_WHOM} (?:must|should|may|can) ?(?:not|n'?t) (?:know|find out|hear|see)\b"
    rf"|\bif {_WHOM} (?:ever )?(?:finds?|found) out\b|\bnot for {_WHOM}(?:['’]?s)? (?:ears|eyes)\b"
    r"|\bour (?:little )?secret\b|\b(?:in secret|secretly|on the sly)\b"
    r"|\bbehind (?:his|her|their|my|the \w+'?s?'?) back\b",
    needs=" read | say | repeat | bring | mention | discuss | speak | talk | tell | let | trouble | print "
    "| include | show | write | put this | put that | put it | have this | have that | have it "
    "| in front of | not be | not to be | not said | not told | not mentioned | not shown | not printed "
    "| not repeated | not discussed | keep this | keep that | keep it | between us | between you "
    "| between me | off the record | private| confidential| secret | find out"
    "| want | must | mustn| should | shouldn|secret| sly| behind | ears| eyes| found out| finds out"
    "| know| hear| see",
)
"""A plea that words stay where they are, with whom they must not reach."""

IN_THE_ROOM = N_("There is more that will be said in person.")


class Plea(NamedTuple):
    place: str
    """Of the line, or the address of the answer or note."""
    words: str
    answers: tuple[Address, ...]
    """What stays off paper with it, and its note."""
    notes: tuple[Address, ...] = ()
    """Where the note alone does."""


def asks_to_hold(words: str) -> bool:
    return _PLEA.search(words.replace("’", "'")) is not None


def pleas(visit: Visit) -> Iterator[Plea]:
    """What they asked for in a line, an answer or a note, each once, unless they said that it may be printed."""
    covered = set[Address]()
    for place, said in visit.lines.items():
        if not asks_to_hold(said.typed):
            continue
        plea = Plea(place, said.typed, tuple(_answers_of_line(visit, place)), tuple(map(Address.of, said.noted)))
        covered |= {*plea.answers, *plea.notes}
        if STAYS_OFF_PAPER.said(visit, place) is not False:
            yield plea
    for address, answer, note in _texts(visit):
        words = answer if asks_to_hold(answer) else note if asks_to_hold(note) else ""
        if words and address not in covered and STAYS_OFF_PAPER.said(visit, str(address)) is not False:
            yield (
                Plea(str(address), words, (address,))
                if words is answer
                else Plea(str(address), words, (), (address,))
            )


def undecided_pleas(visit: Visit) -> tuple[Plea, ...]:
    return tuple(plea for plea in pleas(visit) if STAYS_OFF_PAPER.said(visit, plea.place) is None)


def kept_back(visit: Visit) -> Visit:
    """The visit with all of that as if it was kept for the room. An item stays on its list, under its name."""
    found = tuple(pleas(visit))
    if not found:
        return visit
    gone = {address for plea in found for address in plea.answers}
    noted = {address for plea in found for address in plea.notes} - gone
    changes: dict[str, Any] = {}
    for part in {address.part for address in gone | noted}:
        if part in RECORDS:
            changes[part] = _without(getattr(visit, part), _names(gone, part, ""), _names(noted, part, ""))
        elif part in LISTS:
            changes[part] = (
                tuple(
                    _without(item, _names(gone, part, item.id), _names(noted, part, item.id))
                    for item in items(visit, part)
                )
                or None
            )
    held = {address.part for address in noted if not address.field and not address.item}
    notes = {part: say(IN_THE_ROOM) if part in held else note for part, note in visit.notes.items()}
    places = {plea.place for plea in found}
    lines = {place: said for place, said in visit.lines.items() if place not in places}
    return visit.model_copy(update={**changes, "notes": notes, "lines": lines})


def _names(addresses: Set[Address], part: str, item: str) -> frozenset[str]:
    return frozenset(one.field for one in addresses if (one.part, one.item) == (part, item) and one.field)


_R = TypeVar("_R", bound=Record)


def _without(record: _R, answers: Set[str], noted: Set[str]) -> _R:
    if not answers and not noted:
        return record
    gaps = {**record.gaps, **dict.fromkeys(answers, Gap.IN_PERSON)}
    notes = {
        name: say(IN_THE_ROOM) if name in noted else note
        for name, note in record.notes.items()
        if name not in answers
    }
    return record.model_copy(update={**dict.fromkeys(answers), "gaps": gaps, "notes": notes})


def _answers_of_line(visit: Visit, place: str) -> Iterator[Address]:
    """What a line filled. Of an item on a list only what holds its words: the thing itself is told."""
    said, own = visit.lines[place], place.partition(":")[0]
    part, _, item = own.partition(".")
    if part in RECORDS:
        names = (item,) if item else tuple(sorted(said.filled))
        yield from (Address(part, name) for name in names if name in _fields(visit, part))
        return
    for address, answer, _ in _texts(visit):
        if (address.part, address.item) == (part, item) and asks_to_hold(answer):
            yield address


def _fields(visit: Visit, part: str) -> frozenset[str]:
    return frozenset(type(getattr(visit, part)).answerable())


def _texts(visit: Visit) -> Iterator[tuple[Address, str, str]]:
    """Each answer in words, and each note, with what it is of."""
    for part in RECORDS:
        yield from _of_record(getattr(visit, part), part, "")
    for part in LISTS:
        for item in items(visit, part):
            yield from _of_record(item, part, item.id)
    yield from ((Address(part), "", note) for part, note in visit.notes.items())


def _of_record(record: Record, part: str, item: str) -> Iterator[tuple[Address, str, str]]:
    for name in record.answerable():
        value, note = getattr(record, name), record.notes.get(name, "")
        if isinstance(value, str) or note:
            yield Address(part, name, item), str(value) if isinstance(value, str) else "", note
