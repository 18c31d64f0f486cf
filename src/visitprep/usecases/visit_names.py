"""What the open visit is called on the screen, when there is another one it could be taken for, or it came from
another computer: whoever sits at this one may take it for their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from visitprep.days import in_words
from visitprep.errors import VisitprepError
from visitprep.storage.store import VisitStore
from visitprep.storage.visit_folder import VisitInfo
from visitprep.visit.marks import FROM_ELSEWHERE
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from visitprep.interview.engine.interview import Interview
    from visitprep.visit.visit import Visit

_OF_DAY = N_("{name}, visit of {day}")
_BEGUN = N_("{name}, visit begun on {day}")
SOMEBODY_NEW = N_("somebody new")


def told_apart(visits: Iterable[VisitInfo], *, days: bool = False) -> dict[str, str]:
    """Id to what a visit is called: by the name; of several of one name, or of all with `days`, by the day too, and
    only then by its id."""
    named = {info: info.called for info in visits}
    for info, name in list(named.items()) if days else _alike(named):
        message, day = (_OF_DAY, info.day) if info.day else (_BEGUN, info.begun)
        named[info] = say(message, name=name, day=in_words(day)) if day and info.label else name
    return {info.id: name for info, name in (named | {i: f"{name} ({i.id})" for i, name in _alike(named)}).items()}


def called(store: VisitStore, visit_id: str) -> str:
    """By person and day."""
    return told_apart(store.visits(), days=True).get(visit_id, visit_id)


def _alike(named: dict[VisitInfo, str]) -> list[tuple[VisitInfo, str]]:
    often = Counter(name.casefold() for name in named.values())
    return [(info, name) for info, name in named.items() if often[name.casefold()] > 1]


class Whose:
    """Empty while no visit is open, and while there is only one that was begun here."""

    def __init__(self, store: VisitStore, visit_id: str | None, interview: Interview | None = None) -> None:
        """`visit_id` is None for a visit that is not saved yet."""
        self._store = store
        self._visit_id = visit_id
        self._interview = interview
        self._infos: dict[str, VisitInfo] = {}
        self._only: Visit | None = None

    def __call__(self) -> str:
        ids = self._store.ids()
        if self._interview is None and self._visit_id is None:
            return ""
        if self._visit_id is None:
            return say(SOMEBODY_NEW) if ids else ""
        if len(ids) < 2:
            return self._of_elsewhere()
        if set(ids) != set(self._infos):  # another window began or deleted one
            self._infos = {info.id: info for info in self._store.visits()}
        now = {info.id: info for info in self._infos.values()}
        if mine := now.get(self._visit_id):
            now[mine.id] = replace(mine, label=self._store.given_name(mine.id) or self._called())
        return told_apart(now.values()).get(self._visit_id, "")

    def _of_elsewhere(self) -> str:
        """The name in the only visit there is, where it came from another computer."""
        if self._only is None:
            try:
                self._only = self._store.read(self._visit_id or "").visit
            except VisitprepError:  # told where it is opened
                return ""
        return self._only.person.called if FROM_ELSEWHERE.stands(self._only) else ""

    def _called(self) -> str:
        """By the answers as they are now: the name may have been given a minute ago."""
        if self._interview is not None:
            return self._interview.visit.person.called
        return self._infos[self._visit_id or ""].label
