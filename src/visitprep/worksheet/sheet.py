"""The sheet: every question, blank and numbered, as a document to print and fill in at the kitchen table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from visitprep.document.blocks import (
    Blank,
    Block,
    Box,
    Bullets,
    Document,
    Paragraph,
    Part,
    Section,
    Tone,
    WriteLines,
)
from visitprep.interview.question import Repeating
from visitprep.interview.questions.crisis import pack_of
from visitprep.measures.instrument import load
from visitprep.summary.shared_sections.people import running_head
from visitprep.summary.shared_sections.urgent import do_not_wait
from visitprep.text import capital
from visitprep.urgent.page import crisis_text, urgent_page
from visitprep.visit.visit import Visit, list_part
from visitprep.wording import N_, Voice, Wording, say
from visitprep.worksheet.blanks import blank, is_measure, packed
from visitprep.worksheet.numbering import SheetNumber, edition, on_sheet

TITLE = N_("Questions to fill in by hand")
FOR = Wording(
    N_("For your first visit to a pain clinic. The questions are the ones visitprep asks on the screen."),
    N_("For {name}'s first visit to a pain clinic. The questions are the ones visitprep asks on the screen."),
)
NAME = N_("Name: ______________________________   Born: ____________________")
EDITION = N_("Edition {edition}")

HOW = N_("How to fill this in")
_HOW: tuple[Wording, ...] = (
    Wording(N_("Write as much or as little as you like. Any order is fine. Nothing has to be done in one go.")),
    Wording(N_("Leave empty what you want to skip. If you do not know, write: don't know.")),
    Wording(N_("If you would rather say it in the room, write: in person. The clinic's pages then leave it out.")),
    Wording(
        N_('"Left" and "right" mean your own left and right.'),
        N_('"Left" and "right" mean {name}\'s own left and right.'),
    ),
    Wording(N_("Numbers from 0 to 10: circle one. Does it vary? Circle the low one and the high one.")),
    Wording(N_("Is there no room? Write on another sheet, with the number of the question beside it.")),
    Wording(N_("When it is filled in, type it in with: visitprep type-in")),
)
_FILLED_IN = N_("Filled in by, and on which day")
_THERE = Wording("", N_("Was {name} there to answer?"))
_THERE_CHOICES = (N_("Yes, we answered together"), N_("No, I answered on my own"))

CORE = N_("The questions")
HELPER = N_("For the helper")
DETAILS = N_("A few more details, if you like")
NOTES = N_("Notes on this section, each with its number")

_ENTRIES: Mapping[str, int] = {"pains": 2, "concerns": 3, "goals": 3, "medicines": 8}
"""Blank entries of a list; of the others 5 lines, or 3 boxes. A guess, not sourced; more are written
on another sheet."""


def worksheet(
    visit: Visit, voice: Voice, *, more: bool = False, measures_off: frozenset[str] = frozenset()
) -> Document:
    """The blank sheet: core questions, the helper's own when a helper speaks, and with `more` the optional ones.

    Measures in `measures_off` are left out.

    Of `visit` only the name, the birth date and the country are used: for the top of each page, and for whom to
    call.
    """
    parts = [Part("", (_do_not_wait(visit, voice), *_how(voice)))]
    shown = on_sheet(more=more, helper=voice.about_someone, measures_off=measures_off)
    for title, group in groupby(shown, key=_part_of):
        parts.append(Part(say(title), tuple(_sections(list(group), visit, voice, more))))
    mark = say(EDITION, edition=edition())
    return Document(
        title=say(TITLE),
        running_head=running_head(visit) if visit.person.name else say(NAME),
        byline=(FOR.spoken(voice), mark),
        footer=mark,
        parts=tuple(parts),
    )


def _part_of(one: SheetNumber) -> str:
    if one.is_for_helper:
        return HELPER
    return DETAILS if one.is_more else CORE


def _do_not_wait(visit: Visit, voice: Voice) -> Section:
    pack = pack_of(visit)
    return Section("urgent", "", (Box(urgent_page(pack, voice).title, do_not_wait(pack, voice), Tone.SAFETY),))


def _how(voice: Voice) -> tuple[Section, ...]:
    """How to do it, and who did it."""
    who: list[Block] = [WriteLines(say(_FILLED_IN), 1)]
    if voice.about_someone:
        choices = tuple(say(choice) for choice in _THERE_CHOICES)
        who.append(Blank("", _THERE.spoken(voice), choices=choices, lines=0))
    how = Bullets(tuple(line.spoken(voice) for line in _HOW))
    return (Section("how", say(HOW), (how, *who)),)


def _sections(group: list[SheetNumber], visit: Visit, voice: Voice, more: bool) -> Iterator[Section]:
    for section, ones in groupby(group, key=lambda one: one.section):
        run = list(ones)
        # The helper's part has one section, under its own title already.
        title = "" if run[0].is_for_helper else section.title.spoken(voice)
        blocks = [*_crisis(run, visit, voice), *_blocks(run, voice, more)]
        # A question on its own, answered in lines, is room enough.
        if not (len(blocks) == 1 and isinstance(blocks[0], Blank) and blocks[0].lines > 1):
            blocks.append(WriteLines(say(NOTES), 1))
        yield Section(f"{section.id}-{run[0].number}", title, tuple(blocks))


def sections_of(shown: list[SheetNumber], visit: Visit, voice: Voice) -> Iterator[Section]:
    """Some of the core questions with their titles, the numbers of crisis lines and the credits of measures."""
    for section, ones in groupby(shown, key=lambda one: one.section):
        run = list(ones)
        blocks = (*_crisis(run, visit, voice), *_blocks(run, voice, False))
        yield Section(f"{section.id}-{run[0].number}", section.title.spoken(voice), blocks)


def _crisis(run: list[SheetNumber], visit: Visit, voice: Voice) -> Iterator[Block]:
    """Beside every question on mood, whatever is answered (clinical.md D8)."""
    if any(one.question is not None and one.question.sensitive for one in run):
        lines = tuple(Paragraph(line) for line in crisis_text(pack_of(visit), voice))
        yield Box("", lines)


def _blocks(run: list[SheetNumber], voice: Voice, more: bool) -> Iterator[Block]:
    for (part, is_list), ones in groupby(run, key=lambda one: (one.part, one.repeating is not None)):
        if is_list:
            for one in ones:
                yield from _entries(one, voice, more)
            continue
        asked = [(one.number, one.question) for one in ones if one.question is not None]
        measure = load(part) if is_measure(part) else None
        if measure is not None and measure.stem:
            yield Paragraph(say(measure.stem), strong=True)
        yield from packed(blank(number, part, question, voice) for number, question in asked)
        if measure is not None:
            yield Paragraph(say(measure.credit))


def _entries(one: SheetNumber, voice: Voice, more: bool) -> Iterator[Block]:
    """The list's own question, with "none" to tick; then blank entries, each with its numbers."""
    repeating = one.asked(more=more)
    none = (repeating.none.spoken(voice),)
    lines = repeating.lines
    hints = (lines.by_hand.spoken(voice) or lines.ask.spoken(voice),) if lines is not None else ()
    hint = " ".join((*hints, repeating.help.spoken(voice)))
    yield Blank(one.number, repeating.first.spoken(voice), hint, none, lines=0)
    most = _ENTRIES.get(one.part, 3 if lines is None else 5)
    entries = range(1, min(most, list_part(one.part).limit) + 1)
    if lines is not None:
        for entry in entries:
            yield Blank(f"{one.number}.{entry}", "", lines=lines.lines_by_hand)
        return
    for entry in entries:
        asked = (
            blank(f"{one.number}.{entry}.{place}", one.part, question, voice, again=entry > 1)
            for place, question in enumerate(repeating.questions, 1)
        )
        yield Box(f"{one.number}.{entry}   {_called(repeating)} {entry}", tuple(packed(asked)))


def _called(repeating: Repeating) -> str:
    """One entry, as the list counts it: "Medicine"."""
    return capital(say(repeating.one, n="").strip())
