"""The made-up person that comes with the program: two visits and a journal, to look at and never to change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

from visitprep.errors import NoHome
from visitprep.hand_written.shipped import PACKAGE
from visitprep.storage.places import data_folder
from visitprep.storage.store import VisitStore

FOLDER = PACKAGE / "examples"
FIRST = "visit-1"
"""The one that is shown when none is named."""


class ExampleStore(VisitStore):
    """Her visits, under the settings of whoever looks at them. Nothing is ever written here."""

    def __init__(self, home: Path, clock: Callable[[], datetime]) -> None:
        super().__init__(home, clock)
        self._visits = FOLDER / "visits"

    @property
    def current_id(self) -> str | None:
        return FIRST

    @cache  # noqa: B019 - one store, two visits
    def day_of(self, visit_id: str) -> datetime:
        """When the example is looked at: as it was saved, so that it is as near to its visit in any year."""
        return self.read(visit_id).saved.replace(tzinfo=None).astimezone()


def example_store(environ: Mapping[str, str], clock: Callable[[], datetime]) -> ExampleStore:
    try:
        home = data_folder(environ)
    except NoHome:  # she can be looked at where nobody has a home
        home = FOLDER
    return ExampleStore(home, clock)
