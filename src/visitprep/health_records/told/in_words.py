"""What was found in a record, in words: from whom, how new, how much of each kind, and what was not read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from visitprep.health_records.found import Finds, Item, Kind, LeaveOut, Source, Status
from visitprep.health_records.naming import akin_medicines, denies, known_as
from visitprep.health_records.plain import strength_in, words_in
from visitprep.health_records.same_person import Apart
from visitprep.health_records.strengths import amounts_in, of_the_code
from visitprep.health_records.told.days_in_words import in_words
from visitprep.text import isolated
from visitprep.wording import N_, NC_, count, in_a_row, say

TITLES: dict[Kind, str] = {
    Kind.MEDICINES: NC_("list in a record", "Medicines"),
    Kind.ALLERGIES: NC_("list in a record", "Allergies"),
    Kind.CONDITIONS: NC_("list in a record", "Conditions"),
    Kind.PROCEDURES: NC_("list in a record", "Operations and treatments"),
    Kind.DEVICES: NC_("list in a record", "Devices and implants"),
    Kind.TESTS: NC_("list in a record", "Scans and other tests"),
}
NONE_SAID: dict[Kind, str] = {
    Kind.MEDICINES: N_("The record says that there are no medicines."),
    Kind.ALLERGIES: N_("The record says that there are no allergies."),
    Kind.CONDITIONS: N_("The record says that there are no conditions."),
    Kind.PROCEDURES: N_("The record says that there were no operations or treatments."),
    Kind.DEVICES: N_("The record says that there are no devices or implants."),
    Kind.TESTS: N_("The record says that there were no tests."),
}
_STATUS: dict[Status, str] = {
    Status.CURRENT: NC_("status in a record", "current"),
    Status.PAST: NC_("status in a record", "past"),
    Status.UNCLEAR: NC_("status in a record", "the record does not say if it still holds"),
}
_LEAVE: dict[LeaveOut, str] = {
    LeaveOut.REFUSED: N_("the record says it was refused: best left out"),
    LeaveOut.CANCELLED: N_("the record says it was cancelled: best left out"),
    LeaveOut.NOT_TO_TAKE: N_("the record says it is not to be taken: best left out"),
    LeaveOut.NOT_TAKEN: N_("not taken, as the record says: best left out"),
    LeaveOut.PLANNED: N_("planned, not done yet"),
    LeaveOut.REFERRED: N_("a referral: it is not said whether it was done"),
    LeaveOut.NOT_DONE: N_("not done, as the record says: best left out"),
    LeaveOut.FAMILY: N_("somebody in the family: best left out"),
    LeaveOut.RULED_OUT: N_("not so, as the record says: best left out"),
    LeaveOut.SUSPECTED: N_("suspected, not sure"),
    LeaveOut.SCREENING: N_("a check or a risk, and no illness: best left out"),
}
STANDS: dict[LeaveOut, str] = {
    LeaveOut.REFUSED: NC_("status in a record", "refused"),
    LeaveOut.CANCELLED: NC_("status in a record", "cancelled"),
    LeaveOut.NOT_TO_TAKE: N_("not to be taken"),
    LeaveOut.NOT_TAKEN: NC_("status in a record", "not taken"),
    LeaveOut.PLANNED: N_("planned and not done yet"),
    LeaveOut.REFERRED: N_("referred, not said whether it was done"),
    LeaveOut.NOT_DONE: NC_("status in a record", "not done"),
    LeaveOut.SUSPECTED: NC_("status in a record", "suspected"),
}
"""What stays beside a thing that is taken in all the same."""
_NOT_THE_VISITS: dict[Apart | None, str] = {
    Apart.NAME: N_(
        "The name in it is another one than in the visit that is open. Before anything is taken in, it is asked."
    ),
    Apart.BIRTH_DATE: N_(
        "The birth date in it is another one than in the visit that is open. Before anything is taken in, it is asked."
    ),
    None: N_(
        "The name and the birth date in it are other ones than in the visit that is open. Before anything is taken in, it is asked."
    ),
}


def short_report(finds: Finds) -> list[str]:
    """From whom, how many documents, how new, what was found by kind, and what was not read."""
    lines: list[str] = []
    if finds.documents:
        lines.append(count("Read: 1 document.", "Read: {n} documents.", finds.documents))
    if finds.sources:
        lines.append(say(N_("From: {sources}"), sources=in_a_row([isolated(source) for source in finds.sources])))
    if names := [isolated(person.name) for person in finds.people if person.name]:
        lines.append(say(N_("About: {people}"), people=in_a_row(names)))
    if len(finds.people) > 1:
        lines.append(say(N_("These records name more than one person. Check that they all belong here.")))
    if finds.newest:
        lines.append(say(N_("Newest: {day}"), day=in_words(finds.newest)))
    for kind in Kind:
        if number := sum(1 for _ in finds.of_kind(kind)):
            lines.append(say(N_("{title}: {number}"), title=say(TITLES[kind]), number=number))
        elif kind in finds.none_known:
            lines.append(say(NONE_SAID[kind]))
    left_out = [one for one in finds.not_so if not any(_is_denied(item, one) for item in finds.items)]
    if names := [_denied_name(one) for one in left_out]:
        lines.append(say(N_("What the record says is not so, and is left out: {names}"), names=in_a_row(names)))
    if names := [isolated(name) for name in finds.pains]:
        lines.append(
            say(N_("Not taken in, because each pain is asked in the interview: {names}"), names=in_a_row(names))
        )
    if not finds.items and not finds.none_known:
        lines.append(say(N_("Nothing was found that visitprep can use.")))
    return lines


def _is_denied(item: Item, denied: Item) -> bool:
    """It is asked about all the same, with both shown."""
    return item.kind is denied.kind and denies(denied, item, alike=item.text_only)


def _denied_name(one: Item) -> str:
    if one.kind is not Kind.ALLERGIES or "allerg" in one.name.casefold():
        return isolated(one.name)
    return say(N_("{name} (allergy)"), name=isolated(one.name))


def not_read(finds: Finds) -> list[str]:
    """What was met and not read, with what to do."""
    lines = []
    if trouble := [one for one in finds.not_read if one.is_trouble]:
        lines.append(say(N_("Not read:")))
        for one in trouble:
            lines.append("  - " + say(N_("{what}: {why}."), what=isolated(one.what), why=one.why))
            if one.next_step:
                lines.append(f"    {say(str(one.next_step))}")
    beside = [isolated(one.what) for one in finds.not_read if not one.is_trouble]
    if beside:
        lines.append(say(N_("Passed over, because no record is in it: {files}"), files=in_a_row(beside)))
    return lines


def listed(finds: Finds, before: Collection[Item] = ()) -> Iterator[str]:
    """Every find, kind by kind; of what was gone through `before` in the visit it is said."""
    for kind in Kind:
        items = list(finds.of_kind(kind))
        if not items:
            continue
        yield ""
        yield say(TITLES[kind])
        for item in items:
            told = in_one_line(item)
            yield "  - " + (say(N_("{find} · gone through before"), find=told) if item in before else told)


def standing_told(item: Item) -> str:
    """How a medicine stands; where that is not plain, by the record's own word."""
    if item.leave_out:
        return say(_LEAVE[item.leave_out])
    told = [say(N_("given in hospital, or once"))] if item.inpatient else []
    if item.newer_list:
        last, newer = in_words(item.source.day), in_words(item.newer_list)
        told.append(say(N_("in the list of {last}, and not in the newer one of {newer}"), last=last, newer=newer))
    elif item.status is Status.UNCLEAR and item.said_status:
        told.append(say(N_("the record calls it: {word}"), word=isolated(item.said_status.casefold())))
    if item.stopped and item.status is not Status.CURRENT:
        ended = N_("unclear, the code says it ended {day}") if item.stopped_by_code else N_("ended {day}")
        told.append(say(ended, day=in_words(item.stopped)))
    return " · ".join([say(_STATUS[item.status]), *told] if not told or item.status is Status.PAST else told)


def directions_of(item: Item) -> str:
    """The record's own words, else its codes in words, called so."""
    if item.directions or not item.coded_directions:
        return item.directions
    return say(N_("by its codes: {directions}"), directions=item.coded_directions)


def _strengths(item: Item) -> list[str]:
    """Of a medicine whose name has none: the one that the record knows; and what its code says otherwise."""
    coded = of_the_code(item.name, item.coded_name)
    if coded and coded == item.strength:
        return [say(N_("{strength} by its code"), strength=isolated(item.strength))]
    if amounts_in(coded) == amounts_in(item.strength):
        coded = ""  # a column of the row has it, in another unit
    told = [] if strength_in(item.name) or not item.strength else [isolated(item.strength)]
    return [*told, say(N_("its code says {strength}"), strength=isolated(coded))] if coded else told


_LONG, _RESULT = 300, 200
"""Letters of a comment and of a result in a line; all of it stays with the answer."""


def _shortened(words: str, longest: int) -> str:
    """At the end of a word, and seen to be cut."""
    return words if len(words) <= longest else f"{words[:longest].rpartition(' ')[0] or words[:longest]} …"


def when_told(item: Item) -> str:
    return in_words(item.date) if item.date else isolated(item.said_date)


def _days(item: Item) -> list[str]:
    """When it began or was; else when it was written down, called so."""
    if not when_told(item) and item.kind is not Kind.MEDICINES:
        return [say(N_("written down {day}"), day=in_words(item.noted))] if item.noted else []
    if item.kind is not Kind.CONDITIONS:
        return [when] if (when := when_told(item)) else []
    told = [say(N_("since {day}"), day=in_words(item.date))]
    told += [say(N_("until {day}"), day=in_words(item.stopped))] if item.stopped else []
    return told + [say(N_("another line says since {day}"), day=in_words(day)) for day in item.other_dates]


def other_code(item: Item) -> str:
    """What its code is called, where that is another thing than what people read."""
    is_device = item.kind is Kind.DEVICES  # there a word more makes another device
    mine, theirs = (
        {word if is_device else word[:5] for word in words_in(name)} for name in (item.name, item.coded_name)
    )
    is_one = mine <= theirs or theirs <= mine or bool(mine & theirs and not is_device)
    if item.kind is Kind.MEDICINES:
        one, other = known_as(item.name), known_as(item.coded_name)
        is_one = not one or not other or akin_medicines(item.name, item.coded_name)
    return (
        "" if is_one or not item.coded_name else say(N_("its code says {coded}"), coded=isolated(item.coded_name))
    )


def in_one_line(item: Item) -> str:
    """A find as it is shown: its name, then what else the record says of it."""
    parts = [isolated(item.name), *filter(None, (other_code(item),))]
    if item.kind is Kind.MEDICINES:
        parts += _strengths(item)
        parts += [isolated(said)] if (said := directions_of(item)) else []
        parts += [say(N_("really taken: {words}"), words=isolated(item.taken))] if item.taken else []
        parts += [*(_days(item) if item.stopped else ()), standing_told(item)]  # when it began before when it ended
        why = N_("because: {words}") if item.leave_out is LeaveOut.NOT_TAKEN else N_("stopped because: {words}")
        parts += [say(why, words=isolated(item.result))] if item.result else []
    elif item.kind in (Kind.ALLERGIES, Kind.CONDITIONS):
        parts += [isolated(said) for said in (item.reaction, item.severity) if said]
        parts += [say(_STATUS[item.status])] if item.status is Status.PAST and not item.leave_out else []
    elif item.kind is Kind.DEVICES and item.status is Status.PAST:
        parts.append(say(N_("no longer in use")))
    if item.leave_out and item.kind is not Kind.MEDICINES:
        parts.append(say(_LEAVE[item.leave_out]))
    if item.kind in (Kind.TESTS, Kind.PROCEDURES) and item.result:
        parts.append(isolated(_shortened(item.result, _RESULT)))
    parts += _days(item) if item.kind is not Kind.MEDICINES or not item.stopped else []
    if item.comment:
        parts.append(say(N_("the record says: {words}"), words=isolated(_shortened(item.comment, _LONG))))
    if item.udi:
        parts.append(say(N_("UDI: {number}"), number=isolated(item.udi)))
    if item.self_reported:
        parts.append(say(N_("self-reported")))
    if item.text_only:
        parts.append(say(N_("stands only in the text of the record")))
    return " · ".join(parts)


def with_source(item: Item) -> str:
    """A find as it is shown, with where it is from; that it was told by the person is said once."""
    return say(
        N_("{find} ({source})"), find=in_one_line(item), source=from_where(replace(item, self_reported=False))
    )


def not_the_visits(apart: Sequence[Apart]) -> list[str]:
    """That a record is not plainly that of the visit, and by what; neither name nor date is said."""
    return [say(_NOT_THE_VISITS[apart[0] if len(apart) == 1 else None])] if apart else []


def from_where(item: Item) -> str:
    """Where a find is from, and of when its entry is, as it stays beside the answer."""
    source = from_source(item.source)
    if item.noted and item.noted != item.source.day:
        source = say(N_("{source}, entry of {day}"), source=source, day=in_words(item.noted))
    if item.self_reported:
        return say(N_("{source}, self-reported there"), source=source)
    return source


def from_source(source: Source) -> str:
    """In words: "from the record of Elm Street Clinic, 12 May 2026"."""
    of, day = isolated(source.of), in_words(source.day) if source.day else ""
    if of and day:
        return say(N_("from the record of {of}, {day}"), of=of, day=day)
    if of:
        return say(N_("from the record of {of}"), of=of)
    return say(N_("from a record of {day}"), day=day) if day else say(N_("from a record"))


def in_short(item: Item) -> str:
    """Where a find is from, for a line that has many of them."""
    if day := item.noted or item.source.day:
        return say(N_("record of {day}"), day=in_words(day))
    return say(N_("from a record"))
