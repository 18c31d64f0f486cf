"""A visit's own file: what stands in it from a health record is that record's again, with its day."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from visitprep.health_records.found import Item, Kind, Source
from visitprep.patterns import any_case

_DAY = r"(?:\d{1,2} )?(?:[^\W\d_]+ )?(?:19|20)\d\d"
_FROM = any_case(
    rf"(?:^|; )(?:from )?(?:the record of (?P<of>[^;]+?)(?:, (?P<day>{_DAY}))?|(?:a )?record of (?P<only>{_DAY})|a record)"
    rf"(?:, entry of (?P<entry>{_DAY}))?(?P<own>, self-reported there)?(?=;|$)"
)
_WHEN = any_case(rf"(?:^|; )when: (?P<day>{_DAY}) \(record[^()]*\)")
_UDI = any_case(r"(?:^|; )(?:details: )?UDI: (?P<number>[^;\s]+)")


def read_back(item: Item) -> Item:
    """As it was taken in, where one record told it; else the person's own word, as they said it."""
    item = replace(item, own_file=True, noted="")
    found = list(_FROM.finditer(item.comment))
    if len(found) != 1:
        return item
    origin, comment = found[0], item.comment
    source = Source(origin["of"] or "", _iso(origin["day"] or origin["only"]))
    left = comment[: origin.start()] + comment[origin.end() :]
    date, udi = item.date, item.udi
    if item.kind is Kind.ALLERGIES and (when := _WHEN.search(left)):
        date, left = _iso(when["day"]), left[: when.start()] + left[when.end() :]
    if item.kind is Kind.DEVICES and (number := _UDI.search(left)):
        udi, left = number["number"], left[: number.start()] + left[number.end() :]
    return replace(
        item,
        source=source,
        noted=_iso(origin["entry"]),
        date=date,
        udi=udi,
        comment=left.strip(" ;"),
        self_reported=origin["own"] is not None,
    )


def _iso(words: str | None) -> str:
    for shape, to in (("%d %B %Y", "%Y-%m-%d"), ("%B %Y", "%Y-%m"), ("%Y", "%Y")):
        try:
            return datetime.strptime(words or "", shape).strftime(to)
        except ValueError:
            continue
    return ""
