"""What changed between two visits, or since the copy for the clinic was last made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from visitprep.errors import NotFound, Usage
from visitprep.formats_copies_measures import CopyName
from visitprep.usecases.session import Session
from visitprep.usecases.visit_names import called
from visitprep.usecases.which_visit import find_visit, is_about
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from visitprep.document.blocks import Document
    from visitprep.visit.visit import Visit


class ComparedVisit(Struct, frozen=True):
    visit: Visit
    called: str
    """As it is named at the top: "Rosa Example, visit of 3 December 2026, as it is now"."""


def compare(session: Session, older: str, newer: str, *, anyway: bool = False) -> tuple[Document, Visit]:
    """The differences, and the newer visit. Raises NotFound, or Usage for two people unless `anyway`."""
    new_id = find_visit(session, newer or (session.store.ids()[-1] if session.is_example else ""))
    now = _side(session, new_id)
    then = _side(session, find_visit(session, older)) if older else _before(session, new_id, now)
    is_about(session, new_id)
    if not anyway:
        _refuse_two_people(then.visit, now.visit)
    return _document(then, now), now.visit


def since_the_clinics_copy(session: Session, visit_id: str, visit: Visit) -> Document:
    """The same for the visit that is open, which may not be saved as it is. Raises NotFound."""
    now = ComparedVisit(visit, say(N_("{visit}, as it is now"), visit=called(session.store, visit_id)))
    return _document(_before(session, visit_id, now), now)


def _document(then: ComparedVisit, now: ComparedVisit) -> Document:
    from visitprep.findings.changes import asked_again, changes
    from visitprep.summary.compared import compared

    found = changes(then.visit, now.visit)
    kept = asked_again(found, now.visit)
    return compared(kept, now.visit, then.called, now.called, len(found) - len(kept), older=then.visit)


def _refuse_two_people(one: Visit, other: Visit) -> None:
    """Raises Usage when the two visits are plainly not about one person. Neither name is said."""
    names = [(visit.person.name or "").casefold().split() for visit in (one, other)]
    born = [visit.person.birth_date.value if visit.person.birth_date else None for visit in (one, other)]
    if (all(names) and names[0] != names[1]) or (all(born) and born[0] != born[1]):
        raise Usage(
            N_("These two visits are about different people: the name or the birth date is not the same."),
            N_("Nothing was compared. If they are about one person all the same, add: --anyway"),
        )


def _side(session: Session, visit_id: str) -> ComparedVisit:
    from visitprep.visit.dates.partial_date import in_words

    stored = session.store.read(visit_id)
    day = in_words(stored.saved.date())
    return ComparedVisit(
        stored.visit, say(N_("{visit}, last saved {date}"), visit=called(session.store, visit_id), date=day)
    )


def _before(session: Session, new_id: str, now: ComparedVisit) -> ComparedVisit:
    """The copy last made for the clinic, else the visit that this one was begun from."""
    from visitprep.days import moment_in_words
    from visitprep.storage.printed import last_printed

    if printed := last_printed(session.store.path(new_id).parent, CopyName.CLINIC, now.visit):
        made = N_("{visit}, as it was when the copy for the clinic was made on {when}")
        return ComparedVisit(
            printed.visit, say(made, visit=called(session.store, new_id), when=moment_in_words(printed.when))
        )
    if now.visit.carried is not None and now.visit.carried.of in session.store.ids():
        return _side(session, now.visit.carried.of)
    if now.visit.carried is not None:
        raise NotFound(
            N_("There is nothing to compare with here: the visit before this one is not on this computer."),
            N_("What was said since stands on the clinic's page: visitprep show"),
        )
    raise NotFound(
        N_("There is nothing to compare with yet: no copy for the clinic, and no visit before this one."),
        N_("See the visits there are with: visitprep visits"),
    )
