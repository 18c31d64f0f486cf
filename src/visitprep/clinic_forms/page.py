"""The answers in the order of a clinic's form, to copy down the page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from visitprep.clinic_forms.form import ClinicForm, Heading
from visitprep.clinic_forms.names import address_of, fields_of
from visitprep.document.blocks import Block, Bullets, Document, Field, Fields, Paragraph, Section
from visitprep.document.blocks import Part as Pages
from visitprep.summary.may_share import for_the_clinic, keeps_mood, mood_is_withheld
from visitprep.summary.shared_sections.people import running_head
from visitprep.summary.shared_sections.voices import footer
from visitprep.summary.words.answers_in_words import (
    KEPT,
    NOT_AGREED,
    NOT_ANSWERED,
    always_said,
    list_said,
    rows,
    said,
    with_note,
)
from visitprep.summary.words.field_labels import LABELS
from visitprep.visit.answering import Address, items
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.record import Item
from visitprep.visit.visit import LISTS, Visit
from visitprep.wording import N_, say

COPY_DOWN = N_("Copy these answers onto the clinic's form, from top to bottom.")
NOT_ASKED = N_("visitprep does not ask this")
NOT_PRINTED = N_("Not on this page. Please ask in person.")
"""Said whether or not anything was answered, so that the line tells nothing."""
PREPARED = N_("Prepared on {date}.")


def form_page(
    form: ClinicForm, visit: Visit, *, prepared_on: date, measures_off: frozenset[str] = frozenset()
) -> Document:
    """Every heading of `form` with its answers, "not answered" where there is none.

    What the person keeps for the room, or does not want printed, is left out, as on the clinic's pages.
    """
    visit = for_the_clinic(visit, measures_off=measures_off)
    prepared = say(PREPARED, date=in_words(prepared_on))
    return Document(
        title=say(form.title),
        running_head=running_head(visit),
        byline=(say(COPY_DOWN), prepared),
        footer=footer(visit),
        parts=(Pages("", tuple(_sections(form, visit))),),
    )


def _sections(form: ClinicForm, visit: Visit) -> Iterator[Section]:
    title, headings, number = "", [], 0
    for line in (*form.lines, None):
        if isinstance(line, Heading):
            headings.append(line)
            continue
        if headings or title:
            number += 1
            yield Section(f"form-{number}", title, tuple(_blocks(headings, visit)))
        title, headings = say(line.part) if line else "", []


def _blocks(headings: list[Heading], visit: Visit) -> Iterator[Block]:
    """Neighbors with one short answer each share a block, so that labels and answers line up in columns."""
    waiting: list[Field] = []
    for heading in headings:
        if _is_one(heading):
            waiting.append(_one(heading, visit))
            continue
        if waiting:
            yield Fields(tuple(waiting))
            waiting = []
        yield Paragraph(_asked(heading), strong=True)
        yield from _several(heading, visit)
    if waiting:
        yield Fields(tuple(waiting))


def _asked(heading: Heading) -> str:
    if not heading.note:
        return say(heading.heading)
    return say(N_("{heading} ({note})"), heading=say(heading.heading), note=say(heading.note))


def _is_one(heading: Heading) -> bool:
    addresses = [address_of(name) for name in heading.answers]
    return not addresses or (len(addresses) == 1 and bool(addresses[0].field) and not addresses[0].item)


def _one(heading: Heading, visit: Visit) -> Field:
    asked = _asked(heading)
    if not heading.answers:
        return Field(asked, say(NOT_ASKED), gap=True)
    text, is_gap = _answer(address_of(heading.answers[0]), visit)
    return Field(asked, text, is_gap)


def _answer(at: Address, visit: Visit) -> tuple[str, bool]:
    """One answer with its note, and whether it says that there is none."""
    if withheld := _withheld(at, visit):
        return withheld, True
    record = getattr(visit, at.part)
    found = always_said(record, at.field)
    return with_note(found.text, record, at.field), found.gap


def _withheld(at: Address, visit: Visit) -> str:
    """What is printed instead of an answer that should not be; the same whether or not there is one."""
    if at.part == "substances" and visit.substances.print_it is not YesNo.YES:
        return say(NOT_PRINTED)
    is_mood = at.part in ("mood", "phq4") or (at.part == "helper_view" and at.field in ("mood", "low_days"))
    if is_mood and at.field != "lives_with" and keeps_mood(visit):
        return say(KEPT if mood_is_withheld(visit) else NOT_AGREED)
    return ""


def _several(heading: Heading, visit: Visit) -> Iterator[Block]:
    """Lists entry by entry, whole parts and single answers label by label, in the order they are named."""
    found: list[Field] = []
    for name in heading.answers:
        at = address_of(name)
        if at.part not in LISTS:
            found += _labelled(at, visit)
            continue
        if found:
            yield Fields(tuple(found))
            found = []
        yield from _entries(at, visit)
    if found:
        yield Fields(tuple(found))


def _labelled(at: Address, visit: Visit) -> Iterator[Field]:
    labels = {name: label for name, label in LABELS[at.part].items() if name in fields_of(at.part)}
    if at.field:
        text, is_gap = _answer(at, visit)
        yield Field(say(labels[at.field]), text, is_gap)
        return
    told = () if _withheld(at, visit) else tuple(rows(getattr(visit, at.part), labels))
    nothing = _withheld(at, visit) or say(NOT_ANSWERED)
    # A heading without any answer gets one line that says so; the first label names the part well enough.
    yield from told or (Field(say(next(iter(labels.values()))), nothing, gap=True),)


def _entries(at: Address, visit: Visit) -> Iterator[Block]:
    note = visit.notes.get(at.part)
    if nothing := list_said(visit, at.part):
        yield Paragraph(with_note(f"{nothing.text[:1].upper()}{nothing.text[1:]}.", visit, at.part))
        return
    if at.field or len(fields_of(at.part)) == 1:
        yield Bullets(tuple(_entry(item, at) for item in items(visit, at.part)), numbered=True)
    else:
        for number, item in enumerate(items(visit, at.part), 1):
            yield from _whole_entry(number, item, at)
    if note:
        yield Paragraph(say(N_("Note: {note}"), note=note))


def _entry(item: Item, at: Address) -> str:
    """The name of one entry, and the one answer that the form asks for."""
    labels = LABELS[at.part]
    first = fields_of(at.part)[0]
    called = _called(item, first)
    if at.field in ("", first):
        return called
    answer = always_said(item, at.field)
    text = with_note(answer.text, item, at.field)
    label = say(labels[at.field])
    return say(N_("{entry}: {label}: {answer}"), entry=called, label=label, answer=text)


def _whole_entry(number: int, item: Item, at: Address) -> Iterator[Block]:
    """The name, then each answer on its own line: in running text the eye loses what the hand is copying."""
    first, *others = fields_of(at.part)
    yield Paragraph(f"{number}. {_called(item, first)}", strong=True)
    if told := tuple(rows(item, {name: LABELS[at.part][name] for name in others})):
        yield Fields(told)


def _called(item: Item, first: str) -> str:
    named = said(item, first)
    return with_note(named.text if named else say(NOT_ANSWERED), item, first)
