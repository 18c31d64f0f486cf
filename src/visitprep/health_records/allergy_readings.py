"""One allergy by several lines and records: each that tells something of its own stays, with its own source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from visitprep.health_records.found import Document, Item, Status
from visitprep.health_records.naming import denies, key_of
from visitprep.health_records.told.days_in_words import in_words
from visitprep.wording import N_, say


def each_reading(newest_first: Iterable[Item]) -> list[Item]:
    """Without those that another one says whole: of two that say the same the newest."""
    kept: list[Item] = []
    for item in newest_first:
        holds = next((place for place, known in enumerate(kept) if _says_all_of(known, item)), None)
        less = [known for known in kept if holds is None and _says_all_of(item, known)]
        if holds is not None:
            known = kept[holds]
            comment = "; ".join(dict.fromkeys(filter(None, (known.comment, item.comment))))
            both = replace(
                known,
                comment=comment if known.source == item.source else known.comment,
                self_reported=known.self_reported and item.self_reported,
                text_only=known.text_only and item.text_only,
            )
            kept[holds] = both
        elif less:
            kept = [item if known is less[0] else known for known in kept if known not in less[1:]]
        else:
            kept.append(item)
    return kept


def _says_all_of(one: Item, other: Item) -> bool:
    """What it is called, what it does, since when, whether it holds, and whose word it is."""
    if key_of(other.name) not in {key_of(one.name), key_of(one.coded_name)}:
        return False
    told = ((one.reaction, other.reaction), (one.severity, other.severity))
    if not all(key_of(theirs) in key_of(mine) for mine, theirs in told):
        return False
    if other.comment and one.source != other.source and key_of(other.comment) not in key_of(one.comment):
        return False
    is_one_day = one.date.startswith(other.date) or bool(one.date and other.date.startswith(one.date))
    over = {one.status, other.status} == {Status.CURRENT, Status.PAST} and one.source.of != other.source.of
    return is_one_day and not over


def doubted(items: Iterable[Item], documents: Iterable[Document]) -> Iterator[Item]:
    """Each thing; with what an entry says that denies it, so that it is asked about with both."""
    denials = [(one, document.source) for document in documents for one in document.not_so]
    for item in items:
        for denied, source in denials:
            is_here = source == item.source
            if denied.kind is not item.kind or not denies(denied, item, alike=is_here and item.text_only):
                continue
            told = say(N_("denied in its code"))
            if not is_here:
                day = in_words(source.day) if source.day else source.of or source.file
                told = say(N_("another record denies it ({which})"), which=day)
            comment = "; ".join(filter(None, (item.comment, told)))
            status = Status.UNCLEAR if source.day >= item.source.day else item.status
            item = replace(item, comment=comment, status=status)
        yield item
