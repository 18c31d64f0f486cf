"""When a question about one pain is asked: by what was said of it before."""

from __future__ import annotations

from visitprep.lines.pain.place import goes_along
from visitprep.lines.pain.strength.when_so import none_of_late
from visitprep.visit.answering import items
from visitprep.visit.as_typed import said_at
from visitprep.visit.marks import MAIN_PAIN
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import Cause, Pattern, Region, Side
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit


def title(item: Item) -> str:
    assert isinstance(item, Pain)
    side = item.side.words() if item.side in (Side.LEFT, Side.RIGHT, Side.BOTH) else ""
    place = item.place or ""
    return place if not side or side.split()[0] in place.lower() else f"{place} ({side})"


def regions_unclear(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Pain)
    return record.regions is not None or not record.body_regions


def nerve(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Pain)
    return YesNo.YES in (record.numbness, record.tingling, record.weakness)


def has_cause(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Pain)
    return record.cause not in (None, Cause.UNCLEAR)


def flares(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Pain)
    return record.pattern not in (None, Pattern.CONSTANT)


def comes_and_goes(visit: Visit, record: Record) -> bool:
    """Nobody is asked how often it is there after "all the time", with flares or without."""
    return flares(visit, record) and getattr(record, "pattern", None) is not Pattern.CONSTANT_FLARES


def night_not_asked(visit: Visit, record: Record) -> bool:
    """Whether pain wakes them was not asked about sleep; an answer stays to be seen."""
    return visit.sleep.wakes_from_pain is None or getattr(record, "wakes_at_night", None) is not None


_LIMBS = frozenset(
    {
        Region.UPPER_ARM, Region.ELBOW, Region.FOREARM, Region.WRIST, Region.HAND, Region.FINGERS,
        Region.THIGH, Region.KNEE, Region.SHIN_CALF, Region.ANKLE, Region.FOOT, Region.TOES,
    }
)  # fmt: skip


def one_limb(visit: Visit, record: Record) -> bool:
    """In an arm or leg of one side: there is another to set it against."""
    assert isinstance(record, Pain)
    sides = {record.side_of(region) for region in record.body_regions if region in _LIMBS}
    return len(sides) == 1 and sides <= {Side.LEFT, Side.RIGHT}


def is_headache(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Pain)
    return Region.HEAD in record.body_regions


MAIN_WORDS = "if it is the first pain, or one picked to be asked about in full"


def main(visit: Visit, record: Record) -> bool:
    """The first pain, those picked, and what was not typed in the list of lines: they get every question."""
    assert isinstance(record, Pain)
    listed = items(visit, "pains")
    if not listed or record.id == listed[0].id or MAIN_PAIN.said(visit, record.id):
        return True
    return said_at(visit, f"pains.{record.id}") is None


def there_of_late(visit: Visit, record: Record) -> bool:
    """A pain in attacks that was not there in the past week had no worst and no best of it."""
    return main(visit, record) and not none_of_late(record.notes.get("usual", ""))


def small(visit: Visit, record: Record) -> bool:
    return not main(visit, record)


def spread_not_told(visit: Visit, record: Record) -> bool:
    """How far it goes is no part of the place itself."""
    assert isinstance(record, Pain)
    return main(visit, record) and not how_far_is_told(record)


def how_far_is_told(record: Pain) -> bool:
    """In the place itself, or in what was typed beside it."""
    return any(goes_along(words) for words in (record.place or "", record.notes.get("place", "")))


def start_not_asked(visit: Visit, record: Record) -> bool:
    """Whether nothing asked when it began but its own question."""
    assert isinstance(record, Pain)
    return main(visit, record) and said_at(visit, f"pains.{record.id}:began") is None


def side_not_asked(visit: Visit, record: Record) -> bool:
    """A place named in plain words had its side in them, was asked for it with the line, or has none; and the whole
    body has none."""
    assert isinstance(record, Pain)
    return not record.named and set(record.body_regions) != {Region.WHOLE_BODY}
