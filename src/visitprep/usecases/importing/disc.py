"""A disc of pictures looked through, told in words, and each study on it offered for the scans of the visit."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from visitprep.discs.disc import INDEX_NAME, Disc, Study, look_through, same_person
from visitprep.discs.page import page_of
from visitprep.discs.words import body_in_words, day_in_words, day_of, kind_of, title
from visitprep.errors import NotFound, Unreadable, Usage
from visitprep.usecases.session import STOPPED, Session
from visitprep.wording import N_, NC_, later, say

if TYPE_CHECKING:
    from visitprep.interview.engine.interview import Interview
    from visitprep.visit.visit import Visit


def check_disc(session: Session, path: Path, person: str = "") -> None:
    """The disc at `path` told on the screen; then each study on it is offered. Raises NotFound or Unreadable."""
    from visitprep.terminal.progress import progress
    from visitprep.usecases.output import show

    root = _root(path)
    visit_id = _visit_id(session, person)
    visit = session.store.read(visit_id).visit if visit_id else None
    with progress(sys.stderr, as_plain=session.is_plain_on(sys.stderr)) as shown:
        disc = look_through(root, shown)
    show(session, page_of(disc, is_theirs=_is_theirs(disc, visit)))
    if visit_id and disc.studies and (session.has_keyboard or session.plain):
        _offer(session, visit_id, disc)


def _root(path: Path) -> Path:
    if path.name.upper() == INDEX_NAME and path.is_file():
        return path.parent
    if not path.exists():
        raise NotFound(
            later(N_("There is nothing at {path}."), path=path),
            N_("Put the disc in, and name the folder that it opens as."),
        )
    if not path.is_dir():
        raise Unreadable(path, N_("it is one file, and no disc"), N_("Name the folder that the disc opens as."))
    return path


def _visit_id(session: Session, person: str) -> str:
    """The visit meant; empty where there is none yet: a disc is looked through all the same."""
    from visitprep.usecases.which_visit import find_visit

    try:
        return find_visit(session, person)
    except (NotFound, Usage):
        if person:
            raise
        return ""


def _owner(visit: Visit) -> tuple[str, str]:
    """As `same_person` compares it."""
    born = visit.person.birth_date
    return visit.person.name or "", (born.value or "").replace("-", "") if born else ""


def _is_theirs(disc: Disc, visit: Visit | None) -> bool:
    return visit is None or all(same_person(one, _owner(visit)) for one in disc.people)


# -- offered -----------------------------------------------------------------------------------------------------


def _offer(session: Session, visit_id: str, disc: Disc) -> None:
    from visitprep.usecases.interviews import interview_in
    from visitprep.usecases.which_visit import open_visit

    visit = session.store.read(visit_id).visit
    studies = [one for one in disc.in_order if same_person(one.person, _owner(visit))]
    if not studies and len(disc.people) == 1 and _same_all_the_same(session):
        studies = disc.in_order
    studies = [one for one in studies if (one.pictures or one.has_report) and not _is_there(visit, one)]
    if not studies:
        return
    with open_visit(session, visit_id) as opened:
        interview = interview_in(session, opened)
        opened.begin_import()
        for study in studies:
            if not _offer_one(session, interview, study):
                break
        session.asker.tell(say(STOPPED))


def _same_all_the_same(session: Session) -> bool:
    return session.is_sure(
        "disc-person",
        say(N_("Another name or birth date is on the disc. Is it about the person of this visit all the same?")),
        no=say(N_("No, leave the scans as they are")),
        yes=say(N_("Yes, the same person")),
    )


def _offer_one(session: Session, interview: Interview, study: Study) -> bool:
    """False when they stopped."""
    from visitprep.visit.answering import with_new_item

    has = (
        say(N_("pictures and a report")) if study.has_report and study.pictures else say(NC_("in hand", "pictures"))
    )
    if not study.pictures:
        has = say(N_("a report"))
    text = say(N_("Put it among the scans? {study} (in hand: {what})"), study=title(study), what=has)
    rows = {"no": say(N_("No, leave it out")), "yes": say(N_("Yes, put it there"))}
    chosen = session.pick("disc-study", text, rows)
    if chosen == "yes":
        visit, _ = with_new_item(interview.visit, "tests", _values(study), interview.moment)
        interview.keep(visit)
    return chosen is not None


def _values(study: Study) -> Mapping[str, Any]:
    """As the scan stands in the visit: what the disc says, and nothing guessed."""
    from visitprep.visit.dates.partial_date import PartialDate
    from visitprep.visit.records.choices.care import Copy, TestKind

    day, kind = day_of(study), kind_of(study)
    part = body_in_words(study)
    if kind is TestKind.OTHER:
        part = title(study)
    return {
        "kind": kind,
        "part": part or study.said or None,
        "date": PartialDate(day_in_words(study), day.isoformat()) if day else None,
        "place": study.place or None,
        "pictures": Copy.HAVE_IT if study.pictures else None,
        "report": Copy.HAVE_IT if study.has_report else None,
    }


def _is_there(visit: Visit, study: Study) -> bool:
    """A scan of that kind, on that day."""
    day = day_of(study)
    return any(
        test.kind is kind_of(study)
        and test.date is not None
        and day is not None
        and test.date.value == day.isoformat()
        for test in visit.tests or ()
    )
