"""What the open visit is called on the screen, when there is another one it could be taken for, or it came from
another computer: whoever sits at this one may take it for their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visitprep.errors import VisitprepError
from visitprep.storage.store import VisitStore
from visitprep.visit.marks import came_from_elsewhere
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from visitprep.interview.engine.interview import Interview
    from visitprep.visit.visit import Visit

SOMEBODY_NEW = N_("somebody new")


class Whose:
    """Empty while no visit is open, and while there is only one that was begun here."""

    def __init__(self, store: VisitStore, visit_id: str | None, interview: Interview | None = None) -> None:
        """`visit_id` is None for a visit that is not saved yet."""
        self._store = store
        self._visit_id = visit_id
        self._interview = interview
        self._labels: dict[str, str] = {}
        self._only: Visit | None = None

    def _labels_now(self) -> dict[str, str]:
        return {info.id: info.label for info in self._store.visits()} if len(self._store.ids()) > 1 else {}

    def __call__(self) -> str:
        ids = self._store.ids()
        if self._interview is None and self._visit_id is None:
            return ""
        if self._visit_id is None:
            return say(SOMEBODY_NEW) if ids else ""
        if len(ids) < 2:
            return self._of_elsewhere()
        if set(ids) != set(self._labels):  # another window began or deleted one
            self._labels = self._labels_now()
        name = self._store.given_name(self._visit_id) or self._called()
        same = name.casefold() in (
            label.casefold() for visit_id, label in self._labels.items() if visit_id != self._visit_id
        )
        return f"{name} ({self._visit_id})" if name and same else name or self._visit_id

    def _of_elsewhere(self) -> str:
        """The name in the only visit there is, where it came from another computer."""
        if self._only is None:
            try:
                self._only = self._store.read(self._visit_id or "").visit
            except VisitprepError:  # told where it is opened
                return ""
        return self._only.person.called if came_from_elsewhere(self._only) else ""

    def _called(self) -> str:
        """By the answers as they are now: the name may have been given a minute ago."""
        if self._interview is not None:
            return self._interview.visit.person.called
        return self._labels.get(self._visit_id or "", "")
