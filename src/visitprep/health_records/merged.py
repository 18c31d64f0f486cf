"""Repeats over documents as one line: the newest wording, and what older ones know besides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from visitprep.health_records import unread
from visitprep.health_records.allergy_readings import doubted, each_reading
from visitprep.health_records.found import (
    Document,
    Finds,
    Item,
    Kind,
    LeaveOut,
    NotRead,
    Part,
    Patient,
    Status,
    TestKind,
)
from visitprep.health_records.lab_values import newest_value, with_specimen
from visitprep.health_records.naming import key_of, known_as, release_of, strength_key, whatever_strength
from visitprep.health_records.not_theirs import judged
from visitprep.health_records.same_person import each_once
from visitprep.patterns import any_case

_DAYS_COUNT = frozenset({Kind.PROCEDURES, Kind.TESTS})


def merged(
    documents: Iterable[Document], not_read: Iterable[NotRead] = (), beside: Iterable[Document] = ()
) -> Finds:
    """Everything that the documents hold, each thing once, in the order of its kinds.

    `beside`: what is no document, and holds what is not read.
    """
    documents = [_without_shots(document) for document in documents]
    all_items = (item for document in documents for item in document.items)
    items = [with_specimen(judged(item)) for item in doubted(all_items, documents)]
    once = [one for kind in Kind for one in _once([item for item in items if item.kind is kind], kind)]
    once = _newest_list(once, documents)
    with_items = {item.kind for item in once}
    none = {kind for document in documents for kind in document.none_known} - with_items
    sources = [document.source for document in documents]
    left = [
        *not_read,
        *(one for document in documents for one in document.not_read),
        *unread.said_of([*documents, *beside]),
    ]
    return Finds(
        tuple(once),
        tuple(kind for kind in Kind if kind in none),
        tuple(dict.fromkeys(left)),
        tuple(dict.fromkeys(item for document in documents for item in document.not_so)),
        len(documents),
        tuple(dict.fromkeys(source.of for source in sources if source.of)),
        max((source.day for source in sources), default=""),
        each_once(Patient(one.patient, one.born, one.source) for one in documents),
        pains=tuple(dict.fromkeys(name for document in documents for name in document.pains)),
    )


_A_SHOT = any_case(r"vac+in(?!ium)|\btoxoid\b|impfstoff|vacuna")


def _without_shots(document: Document) -> Document:
    """A shot against an infection is no medicine that is taken, also where it stands among them."""
    is_shot = {
        item: item.kind is Kind.MEDICINES and bool(_A_SHOT.search(f"{item.name} {item.coded_name}"))
        for item in document.items
    }
    if not any(is_shot.values()):
        return document
    items = tuple(item for item in document.items if not is_shot[item])
    return replace(document, items=items, unread=(*document.unread, (Part.SHOTS, sum(is_shot.values()))))


def _newest_list(once: list[Item], documents: list[Document]) -> list[Item]:
    """Medicines, of each the newest strength first. What a newer list of the same source lacks is not said to hold."""
    lists: dict[str, str] = {}
    for document in (one for one in documents if not one.is_cut):
        if Kind.MEDICINES in document.none_known or any(item.kind is Kind.MEDICINES for item in document.items):
            of = document.source.of.casefold()
            lists[of] = max(lists.get(of, ""), document.source.day)
    medicines: dict[tuple[str, str, str], list[Item]] = defaultdict(list)
    for item in once:
        if item.kind is Kind.MEDICINES:
            newest = lists.get(item.source.of.casefold(), "")
            if item.status is Status.CURRENT and item.source.day and item.source.day < newest:
                item = replace(item, status=Status.UNCLEAR, newer_list=newest)
            medicines[whatever_strength(item.name)].append(item)
    rest = [item for item in once if item.kind is not Kind.MEDICINES]
    return [
        *(
            item
            for alike in medicines.values()
            for item in sorted(alike, key=lambda one: (one.source.day, one.date), reverse=True)
        ),
        *rest,
    ]


def _once(items: list[Item], kind: Kind) -> Iterator[Item]:
    groups: list[list[Item]] = []
    by_key: dict[tuple[str, ...], int] = {}
    for item in items:
        keys = list(_keys(item))
        own = next((by_key[key] for key in keys if key in by_key), None)
        if own is None:
            own = len(groups)
            groups.append([])
        groups[own].append(item)
        for key in keys:
            by_key.setdefault(key, own)
    for group in groups:
        if kind in _DAYS_COUNT and not all(item.test_kind is TestKind.LABORATORY for item in group):
            yield from (_newest(same_day) for same_day in _by_day(group))
        elif kind is Kind.TESTS:
            yield newest_value(group)
        elif kind is Kind.ALLERGIES:
            yield from each_reading(sorted(group, key=_rank, reverse=True))
        else:
            yield _newest(group)


_MARK_OF_PROGRAM = any_case(r"\s*\((?:(?:cms[-/ ]?)?hcc|implanted device: [^()]*)\)\s*$")
"""What a billing program or a list writes behind a name: with and without it is one thing."""


def _keys(item: Item) -> Iterator[tuple[str, ...]]:
    """What makes it the same thing as another one."""
    strength = strength_key(item.strength) if item.kind is Kind.MEDICINES else ""
    if item.leave_out is LeaveOut.PLANNED:
        strength = item.leave_out  # what is to come is not what was done, whatever it is called
    yield "name", key_of(_MARK_OF_PROGRAM.sub("", item.name)), strength
    if item.kind in (Kind.CONDITIONS, Kind.TESTS):
        return  # one code stands for many wordings there, each of which says more than it
    if item.coded_name:
        yield "name", key_of(item.coded_name), strength_key(item.coded_name) or strength
    if item.kind is Kind.MEDICINES:
        if item.code and strength:
            yield "code", item.code, strength
        if strength and (ingredients := known_as(item.name) or known_as(item.coded_name)):
            yield "known", ingredients, strength, release_of(item.name), item.form.casefold()[:3]
    elif item.code and item.kind is Kind.ALLERGIES:
        yield "code", item.code


def _by_day(group: list[Item]) -> Iterator[list[Item]]:
    """What was done on one day, however exactly the day is told; without a day, with whatever has one."""
    days: dict[str, list[Item]] = defaultdict(list)
    for item in sorted(group, key=lambda one: len(one.date), reverse=True):
        own = item.date or item.said_date
        day = next((day for day in days if day.startswith(own)), own)
        days[day].append(item)
    yield from (days[day] for day in sorted(days))


def _rank(item: Item) -> tuple[bool, bool, str, str]:
    return not item.leave_out, not item.inpatient, item.source.day, item.date


def _newest(group: list[Item]) -> Item:
    """The newest wording. Two of one day that differ on how it stands leave that open."""
    ordered = sorted(group, key=_rank)
    best = ordered[-1]
    if len(ordered) == 1:
        return best
    status = best.status
    beside = [one for one in ordered if _rank(one)[:3] == _rank(best)[:3] and one.source == best.source]
    off_since = any(one.leave_out and one.source.day > best.source.day for one in ordered)
    if best.kind is Kind.MEDICINES and not best.leave_out and (off_since or _is_torn(best, beside)):
        status = Status.UNCLEAR
    return replace(
        best,
        status=status,
        reaction=best.reaction or next((one.reaction for one in reversed(ordered) if one.reaction), ""),
        result=best.result
        or next((one.result for one in reversed(ordered) if one.result and one.date == best.date), ""),
        udi=best.udi or next((one.udi for one in reversed(ordered) if one.udi), ""),
        date=best.date or next((one.date for one in reversed(ordered) if one.date), ""),
        other_dates=_other_dates(best, ordered),
        noted=best.noted
        or next((one.noted for one in reversed(ordered) if one.noted and _of_one_list(one, best)), ""),
        severity=best.severity or next((one.severity for one in reversed(ordered) if one.severity), ""),
        comment="; ".join(dict.fromkeys(one.comment for one in reversed(ordered) if one.comment)),
        reason=best.reason or next((one.reason for one in reversed(ordered) if one.reason), ""),
        coded_name=best.coded_name
        or next(
            (
                one.coded_name
                for one in reversed(ordered)
                if one.coded_name and key_of(one.coded_name) != key_of(best.name)
            ),
            "",
        ),
        self_reported=all(one.self_reported for one in ordered),
        text_only=all(one.text_only for one in ordered),
    )


def _of_one_list(one: Item, other: Item) -> bool:
    """The day of an entry is not that of another document, nor of a note that names the same."""
    return one.source == other.source and one.text_only == other.text_only


def _other_dates(best: Item, ordered: list[Item]) -> tuple[str, ...]:
    """Of an illness, when else it is said to have begun: "2011" and "2011-10-05" are one day."""
    if best.kind is not Kind.CONDITIONS:
        return ()
    known = [best.date] if best.date else []
    for day in (one.date for one in reversed(ordered) if one.date):
        if not any(day.startswith(other) or other.startswith(day) for other in known):
            known.append(day)
    return tuple(known[1:])


def _is_torn(best: Item, beside: list[Item]) -> bool:
    """One document, two lines: one that runs and one that does not, with no end that explains it."""
    others = {one.status for one in beside if one is not best and not (one.stopped and one.stopped <= best.date)}
    if best.status is Status.CURRENT:
        return any(one.status is Status.PAST and one.date >= best.date for one in beside)
    return best.status is Status.PAST and Status.CURRENT in others
