"""A thing that stands on its list already, typed once more: what is new of it goes there, and it is listed once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.engine.words.said_back import fill
from visitprep.interview.question import LineList
from visitprep.interview.questions.pains.joined import called_so, with_pains_joined
from visitprep.lines.reading import Reading, Unclear
from visitprep.patterns import compiled
from visitprep.visit.answering import Address, Moment, items, record_at, with_more_noted, without_item
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit, list_part
from visitprep.wording import N_, say

_PAINS: Final = "pains"
_SAME_AS: Final = compiled(
    r"(?:no,?\s+|sorry,?\s+)?(?:(?:it['’]?s|its|it is|that['’]?s|thats|that is|this is|is|just|really)\s+)*"
    r"(?:the\s+)?same(?:\s+(?:one|thing|as|medicine|med|pill|like|with|is|the|in|on))*\s+(?:as\s+)?"
    r"(?:number\s*|no\.?\s*|nr\.?\s*|line\s*|#\s*)?(?P<number>\d{1,2})\W*"
)
_SAME_PAIN_AS: Final = compiled(
    r"(?:no,?\s+|sorry,?\s+|oh,?\s+)?(?:(?:it['’]?s|its|it is|that['’]?s|thats|that is|they['’]?re|this is"
    r"|this one is|is|just|really|all)\s+)*"
    r"(?:(?:the\s+)?(?:same\s+)?(?:one|pain)(?:\s+pain)?\s+(?:as|like|with|and)"
    r"|one\s+(?:thing|problem)(?:\s+(?:as|with|and))?"
    r"|(?<=\s)(?:the\s+)?same\s+(?:thing|problem)\s+(?:as|with)|(?<=\s)part\s+of)\s+"
    r"(?:(?:the|my|her|his|that|one|same|in|on|of)\s+)*(?P<name>\S+(?:\s+\S+){0,3})"
)
""""The same as the knee" alone may be its answer."""
_OF_IT: Final = compiled(r"(?:it|that|this|they|all|the same|same)")


def same_as(typed: str, listed: Sequence[Item], own: str) -> Item | None:
    """The thing of the list that `own` is the same as, by its number: "its the same one as number 2"; a pain by a
    word of its place, too."""
    said = " ".join(typed.casefold().split())
    found = _SAME_AS.fullmatch(said)
    number = int(found["number"]) if found else 0
    if number:
        other = listed[number - 1] if number <= len(listed) else None
        return other if other is not None and other.id != own else None
    pieces = [piece.strip() for piece in re.split(r"[,;.]", said)]
    told = [piece for at, piece in enumerate(pieces) if not at or _OF_IT.match(piece)]
    by_name = (_SAME_PAIN_AS.fullmatch(piece) for piece in told)
    return next((one for found in by_name if found and (one := called_so(found["name"], listed, own))), None)


def joined_where_said(conversation: Conversation, address: Address, typed: str) -> bool:
    """A pain that a reply calls one with another, "its one thing the neck", stands with that one from then on."""
    visit, own = conversation.visit, address.item
    other = same_as(typed, items(visit, _PAINS), own) if address.part == _PAINS and own else None
    if other is None or own is None:
        return False
    title, name = (str(getattr(one, "place", "")) for one in (record_at(visit, address), other))
    visit = with_joined(visit, None, _PAINS, own, other.id, conversation.moment)
    conversation.keep(with_more_noted(visit, Address(_PAINS, "place", other.id), typed, conversation.moment))
    conversation.asker.tell(say(N_("= {title}: the same as {other}"), title=title, other=name))
    return True


def with_joined(visit: Visit, lines: LineList | None, part: str, own: str, other: str, moment: Moment) -> Visit:
    """What was told of `own` stands with `other` where it is open there, if they have one name; else as a note."""
    if part == _PAINS:
        return with_pains_joined(visit, own, other, moment)
    mine, there = record_at(visit, Address(part, item=own)), Address(part, item=other)
    told: dict[str, object] = {name: getattr(mine, name) for name in mine.answerable()}
    told = {name: value for name, value in told.items() if value is not None}
    said = said_at(visit, f"{part}.{own}")
    is_same = lines.same if lines is not None else None
    item = record_at(visit, there)
    assert isinstance(item, Item)
    if is_same is not None and is_same(item, Reading(told)) is not False:
        visit = with_more_told(visit, there, told, "", moment)
    record = record_at(visit, there)
    lost = any(getattr(record, name) != value for name, value in told.items())
    notes = (said.typed if lost and said is not None else "", *mine.notes.values())
    named = list_part(part).goes_by[0]
    for note in notes:
        visit = with_more_noted(visit, replace(there, field=named), note, moment)
    closed = part in visit.no_more
    visit = without_item(visit, part, own)
    return visit.model_copy(update={"no_more": visit.no_more | {part}}) if closed else visit


def with_more_told(
    visit: Visit,
    address: Address,
    values: Mapping[str, object],
    typed: str,
    moment: Moment,
    unclear: tuple[Unclear, ...] = (),
) -> Visit:
    """Fields that were open are filled and not asked any more; `typed` goes behind the line, with doubts."""
    record, place = record_at(visit, address), str(address)
    new = {name: value for name, value in values.items() if getattr(record, name, None) is None}
    said = said_at(visit, place)
    open_too = {name: values[name] for name in said.unclear if name in values} if said is not None else {}
    visit = fill(visit, address, {**new, **open_too}, moment).visit
    if said is None:
        return visit
    line, told = (", ".join(filter(None, (one, typed))) for one in (said.typed, said.line))
    ask = tuple(one.field for one in unclear if one.field and getattr(record, one.field, None) is None)
    kept = tuple(name for name in said.unclear if name not in open_too)
    update = {
        "typed": line,
        "line": told if said.line else "",
        "filled": said.filled | set(new),
        "unclear": tuple(dict.fromkeys((*kept, *ask))),
    }
    grown = said.model_copy(update=update)
    return visit.model_copy(update={"lines": {**visit.lines, place: grown}})
