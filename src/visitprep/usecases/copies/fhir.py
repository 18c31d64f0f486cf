"""A copy as a FHIR file: the same choice of what a reader may have as on paper, for a clinic's computer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from visitprep.errors import Usage
from visitprep.formats_copies_measures import CopyName
from visitprep.usecases import output as door
from visitprep.usecases.copies.made import ReadyCopy, Wanted, prepare_copy
from visitprep.usecases.output import Output, tell_aside
from visitprep.usecases.session import Session
from visitprep.usecases.which_visit import PageSource
from visitprep.wording import N_, count, say

if TYPE_CHECKING:
    from visitprep.visit.visit import Visit

NAME = "fhir"
SUFFIX = ".json"


def make_fhir(session: Session, source: PageSource, copy: CopyName, wanted: Wanted, output: Output) -> None:
    """The file. Raises Usage for a reader who gets none, and where a name or a birth date is missing."""
    from visitprep.exchange.fhir.bundle import bundle_of, can_be_named
    from visitprep.summary.copies.table import COPIES
    from visitprep.summary.may_share import PIECES

    may_hold = COPIES[copy].as_fhir
    if may_hold is None:
        raise Usage(
            N_("No FHIR file is made for that reader."), N_("Leave --for away, or make that copy as a PDF.")
        )
    if not can_be_named(source.visit):
        raise Usage(
            N_("A FHIR file needs a name and a birth date, and one of them is missing."),
            N_("Add them with: visitprep edit about"),
        )
    ready = prepare_copy(session, source, copy, wanted, output)
    pieces = ready.left_out | (frozenset(PIECES) - may_hold)
    shared = _shared(ready.source.visit, copy, pieces, session)
    told = tuple(_told(ready, copy))
    for line in (*ready.notices, *told):
        tell_aside(line)
    now = session.now().astimezone()
    store = session.store
    saved, key = store.read(source.visit_id).saved.astimezone(), store.calendar_key(source.visit_id)
    data = bundle_of(shared, key=key, saved=saved, now=now, left_out=_parts(pieces), told=told)
    reader = "" if copy is CopyName.CLINIC else copy.value
    name = door.file_name(session, shared, NAME, reader) + SUFFIX
    path = door.write(session, data, output, name)
    if path and output.open_it:
        door.open_file(path)


def _shared(visit: Visit, copy: CopyName, left_out: frozenset[str], session: Session) -> Visit:
    """The visit as this reader may have it; substances only after a yes, except for oneself."""
    from visitprep.summary.may_share import for_the_clinic, without, without_measures
    from visitprep.visit.records.choices.choice import YesNo
    from visitprep.visit.records.health import Substances

    if copy is CopyName.ME:
        return without_measures(without(visit, left_out), session.measures_off)
    shared = for_the_clinic(visit, measures_off=session.measures_off, left_out=left_out)
    if shared.substances.print_it is not YesNo.YES:
        shared = shared.model_copy(update={"substances": Substances()})
    return shared


def _parts(pieces: frozenset[str]) -> frozenset[str]:
    """The parts of the visit that these sections hold."""
    from visitprep.summary.may_share import PIECES

    return frozenset(part for piece in pieces for part in PIECES[piece].parts)


def _told(ready: ReadyCopy, copy: CopyName) -> Iterator[str]:
    """What the file lacks, said on the screen and in it. How many, and never what."""
    from visitprep.summary.may_share import keeps_mood, to_raise_in_person
    from visitprep.visit.consent import has_told
    from visitprep.visit.records.choices.choice import YesNo

    visit = ready.source.visit
    if copy is CopyName.ME:
        return
    if number := to_raise_in_person(visit):
        yield count(
            N_("{n} topic is kept for the room, and is not in this file."),
            N_("{n} topics are kept for the room, and are not in this file."),
            number,
        )
    substances = has_told(visit, "substances") and visit.substances.print_it is not YesNo.YES
    if keeps_mood(visit) or substances:
        yield say(N_("Some answers were withheld from this file."))
