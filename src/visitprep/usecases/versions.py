"""Earlier versions in words: what was done to the visit after each, told by what differs from the next one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from visitprep.days import moment_in_words
from visitprep.errors import VisitprepError
from visitprep.storage.earlier import Kept, Version
from visitprep.usecases.session import Session
from visitprep.wording import N_, count, in_a_row, say

if TYPE_CHECKING:
    from visitprep.visit.visit import Visit

_NAMED = 3
"""Parts of the visit that a row names; of more it tells the number."""


def versions_in_words(session: Session, visit_id: str, versions: Sequence[Version]) -> list[str]:
    """A row for each of `versions`, newest first: "Before the import of Elm Clinic: 29 November 2026, 20:15"."""
    try:
        after: Visit | None = session.store.read(visit_id).visit
    except VisitprepError:  # it is damaged: that is why somebody goes back
        after = None
    rows = []
    for number, version in enumerate(versions):
        older = versions[number + 1 :]
        rows.append(_in_words(version, after, older))
        if version.kept is not None:
            after = version.stored.visit
    return rows


def _in_words(version: Version, after: Visit | None, older: Sequence[Version]) -> str:
    when = moment_in_words(version.saved)
    if version.kept is None:
        return say(N_("Answers beside the visit, in {file}: {when}"), file=version.path.name, when=when)
    here = version.stored.visit
    if after is None:
        return say(N_("Saved: {when}"), when=when)
    if version.kept is Kept.IMPORT or (version.kept is Kept.SITTING and _taken_in(here, after)):
        if records := _taken_in(here, after):
            return say(N_("Before the import of {records}: {when}"), records=in_a_row(records), when=when)
        if parts := _changed(here, after):
            return say(N_("Before more was taken in ({parts}): {when}"), parts=parts, when=when)
        return say(N_("Before an import: {when}"), when=when)
    if any(one.kept is not None and one.stored.visit == after for one in older):
        return say(N_("Before going back to an earlier version: {when}"), when=when)
    if parts := _changed(here, after):
        return say(N_("Before you changed {parts}: {when}"), parts=parts, when=when)
    return say(N_("With the same answers as the next newer one: {when}"), when=when)


def _taken_in(here: Visit, after: Visit) -> list[str]:
    """Whose records something is from in `after`, and nothing is here."""
    from visitprep.summary.words.from_records import source_in_words, sources

    known = sources(here)
    return [source_in_words(one) for one in sources(after) if one not in known]


def _changed(here: Visit, after: Visit) -> str:
    from visitprep.summary.words.titles import OF_PARTS
    from visitprep.visit.visit import PARTS

    parts = [part for part in PARTS if part in OF_PARTS and getattr(here, part) != getattr(after, part)]
    named = [say(OF_PARTS[part]) for part in parts[:_NAMED]]
    if (more := len(parts) - _NAMED) > 0:
        named.append(count(N_("{n} more"), N_("{n} more"), more))
    return in_a_row(named) if named else ""
