"""For the person: what to bring, grouped by when to start, on a page of its own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from visitprep.document.blocks import Document, Paragraph, Part, Section, Tick, TickList
from visitprep.summary.shared_sections import people
from visitprep.summary.words import titles
from visitprep.visit.countdown import day_in_words, visit_day
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.to_bring import ToBring
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say


def details_of(line: ToBring) -> tuple[str, ...]:
    """What stands under a line."""
    own_list = line.set_title if line.is_own else ""
    return details_in_words(line.why, line.where, line.carry, line.my_where, line.my_who, own_list, line.note)


def own_words(line: ToBring) -> tuple[str, ...]:
    """Of that only what the person said: where it is, and who brings it."""
    return details_in_words(my_where=line.my_where, my_who=line.my_who)


def details_in_words(
    why: str = "",
    where: str = "",
    carry: str = "",
    my_where: str = "",
    my_who: str = "",
    own_list: str = "",
    note: str = "",
) -> tuple[str, ...]:
    """What stands under a line: what the list says, then what the person said in its place.

    `own_list` is the title of a list that did not come with visitprep.
    """
    told = [_sentence(why)] if why else []
    if where and not my_where:
        told.append(_sentence(say(N_("Where: {where}"), where=where)))
    if carry and not my_who:
        told.append(_sentence(say(N_("How: {how}"), how=carry)))
    if note:
        told.append(note)
    mine = []
    if my_where:
        mine.append(_sentence(say(N_("It is here: {where}"), where=my_where)))
    if my_who:
        mine.append(_sentence(say(N_("Carried by: {who}"), who=my_who)))
    if own_list:
        mine.append(_sentence(say(N_("From the list: {title}"), title=own_list)))
    return tuple(" ".join(texts) for texts in (told, mine) if texts)


def _sentence(text: str) -> str:
    return text if text[-1] in ".?!" else f"{text}."


THERE_IS_MORE = N_("This is the short list. See all of it with: visitprep bring --all")


def bring_part(lines: Iterable[ToBring], *, more: bool = False) -> Part | None:
    """The checklist as a part of its own; None when there is nothing on it."""
    groups: dict[str, list[Tick]] = {}
    for line in lines:
        groups.setdefault(line.group, []).append(Tick(line.what, line.ticked, details_of(line)))
    if not groups:
        return None
    sections = tuple(
        Section(f"bring-{number}", group, (TickList(tuple(ticks)),))
        for number, (group, ticks) in enumerate(groups.items(), 1)
    )
    if more:
        sections = (*sections, Section("bring-more", "", (Paragraph(say(THERE_IS_MORE)),)))
    return Part(say(titles.BRING), sections)


def bring_document(visit: Visit, lines: Iterable[ToBring], *, prepared_on: date, more: bool = False) -> Document:
    """The checklist by itself, for the door of the fridge: nothing of it is for the clinic."""
    part = bring_part(lines, more=more)
    return Document(
        title=say(titles.BRING),
        running_head=people.running_head(visit),
        byline=tuple(_byline(visit, prepared_on)),
        footer=say(N_("For you to keep")),
        parts=(Part("", part.sections),) if part else (),
    )


def when_is_it(visit: Visit) -> str:
    """The day and the place of the visit."""
    appointment = visit.appointment
    if day := visit_day(visit):
        when = day_in_words(day)
        said = ", ".join(filter(None, (when, appointment.time, appointment.clinic)))
        return say(N_("The visit: {when}"), when=said)
    return say(N_("There is no date for the visit yet, so no days are named here."))


def _byline(visit: Visit, prepared_on: date) -> Iterable[str]:
    yield when_is_it(visit)
    yield say(N_("Prepared on {date}"), date=in_words(prepared_on))
